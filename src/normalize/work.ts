// What a printed reference says about the cited work, and the text it is read from.
import type { Language } from '../languages/language.ts';
import type { Citation } from '../model/record.ts';

/** Who wrote what, where and when; empty where the text does not say. */
export type Work = Pick<Citation, 'authors' | 'title' | 'container' | 'issued'>;

/** The text of a reference whose archive and reading dates, addresses and language are already taken out. */
export interface Print {
  readonly text: string;
  readonly languages: readonly Language[];
  /** Whether it said when it was archived or read: only references do. */
  readonly hasRole: boolean;
  /** What stood before those phrases, such as `,` or `.`; it tells the templates of wikis apart. */
  readonly roleMark: string;
}

/** The work, or `undefined` when the text has another form. */
export type Shape = (print: Print) => Work | undefined;

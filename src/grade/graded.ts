// What grading looks at and what it says: one capture with its page and list, before and after the verdict.
import type { Page, Verdict, VerdictReason } from '../model/page.ts';
import type { PageCapture } from '../model/page-capture.ts';

/** The member list as it was found in the page. */
export interface FoundList {
  readonly items: number;
  /** Names the template, as `PageStructure.signature` does. */
  readonly signature: string;
  /** The number of members that the page itself states; absent when it states none. */
  readonly statedCount: number | undefined;
}

/** What the page says of its own playback; empty texts where it does not. */
export interface Shown {
  readonly originalUrl: string;
  /** 14 digits. */
  readonly timestamp: string;
}

/** One capture as grading gets it. */
export interface Gradable {
  readonly capture: PageCapture;
  /** Absent when the bytes could not be read as a page. */
  readonly page: Page | undefined;
  /** Absent when no list was found. */
  readonly list: FoundList | undefined;
  /** Absent when the page is no playback, or nobody looked. */
  readonly shown?: Shown | undefined;
}

export interface Graded extends Gradable {
  readonly verdict: Verdict;
}

export const usable: Verdict = { verdict: 'usable', reason: undefined, detail: '' };

export function unusable(reason: VerdictReason, detail: string): Verdict {
  return { verdict: 'unusable', reason, detail };
}

export function partial(reason: VerdictReason, detail: string): Verdict {
  return { verdict: 'partial', reason, detail };
}

/** Whether the capture has a list with anything in it. */
export function hasList({ list }: Gradable): boolean {
  return list !== undefined && list.items > 0;
}

/** A page of few words; a members page of any size says more, or has a list. */
export function isShort({ page }: Gradable, limit: number): boolean {
  return page === undefined || page.text.length <= limit;
}

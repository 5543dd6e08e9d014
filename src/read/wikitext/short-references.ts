// Prints short references, which name a work by its authors and year: `Doe & Roe 2010, p. 5`.
import type { Call } from './call.ts';
import { bare, type Page } from './page.ts';

/** What one work is named by, and the place in it; arguments as written. */
interface Work {
  readonly words: readonly string[];
  readonly page: string;
  readonly pages: string;
  readonly at: string;
}

/** Works behind each other; `{{sfnm|1a1=Doe|1y=2010|1p=5|2a1=Roe|2y=2011}}` names several by numbers. */
export function shortReference(page: Page, call: Call): string {
  const works = call.positional.length > 0 ? [workOf(call)] : worksOf(call);
  return works.map((work) => printWork(page, work)).join('; ');
}

function workOf({ positional, named }: Call): Work {
  return { words: positional, ...placeIn(named, '') };
}

function placeIn(named: Call['named'], number: string): Omit<Work, 'words'> {
  const first = (...names: readonly string[]): string =>
    names.map((name) => named.get(number + name) ?? '').find((value) => value !== '') ?? '';
  return { page: first('p', 'page'), pages: first('pp', 'pages'), at: first('loc', 'at') };
}

function worksOf({ named }: Call): readonly Work[] {
  const words = new Map<string, string[]>();
  for (const [name, value] of named) {
    const number = /^(\d{1,2})(?:a\d?|y)$/u.exec(name)?.[1];
    if (number !== undefined) words.set(number, [...(words.get(number) ?? []), value]);
  }
  return [...words].map(([number, parts]) => ({ words: parts, ...placeIn(named, number) }));
}

function printWork(page: Page, { words, page: one, pages, at }: Work): string {
  const named = words.map((part) => bare(page, part)).filter((part) => part !== '');
  const [place = ''] = [one === '' ? '' : `p. ${one}`, pages === '' ? '' : `pp. ${pages}`, at].filter(
    (part) => part !== '',
  );
  return `${named.join(' ')}${place === '' ? '' : `, ${bare(page, place)}`}`;
}

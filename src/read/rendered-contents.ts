// The table of contents of a printed page: which headings the page has, and how deep each stands.
import type { List } from '../model/document.ts';
import { foldWords } from './reader-words.ts';
import { joinLines, type RenderedPage } from './rendered-lines.ts';
import { beginsList, readLists } from './rendered-list.ts';

/** The headings in order, and the runs that the contents themselves take, their own heading included. */
export interface Contents {
  readonly headings: readonly { readonly words: string; readonly depth: number }[];
  readonly from: number;
  readonly to: number;
}

/** The first list whose items are numbered `1`, `1.1`, `2` …; `undefined` when there is none. */
export function findContents(page: RenderedPage): Contents | undefined {
  for (const [at, run] of page.runs.entries()) {
    const [first] = run;
    if (first === undefined || !/^\s*(?:[•*○]\s+)1\.?\s+\S/u.test(first.text) || !beginsList(run)) continue;
    const headings = readLists(run, page).flatMap(itemsOf).map(readEntry);
    if (headings.length < 2 || headings.includes(undefined)) continue;
    const title = page.runs[at - 1];
    const titled = title?.length === 1 && joinLines(title, page).value.length < 40;
    return { headings: headings.filter((heading) => heading !== undefined), from: titled ? at - 1 : at, to: at };
  }
  return undefined;
}

function itemsOf({ items }: List): readonly string[] {
  return items.flatMap(({ content, children }) => [content.value, ...children.flatMap(itemsOf)]);
}

/** `2.1 Council` → its words and depth 2. */
function readEntry(item: string): Contents['headings'][number] | undefined {
  const [, number, words] = /^(\d{1,3}(?:\.\d{1,3}){0,5})\.?\s+(.+)$/u.exec(item) ?? [];
  if (number === undefined || words === undefined) return undefined;
  return { words: foldWords(words), depth: number.split('.').length };
}

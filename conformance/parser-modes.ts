// Holds the faster parser of HTML to the standard's: both must give the same document, page for page.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Language } from '../src/languages/language.ts';
import { decodeBytes } from '../src/read/decode.ts';
import { readHtml } from '../src/read/html.ts';
import { scanNesting } from '../src/read/html-nesting.ts';
import { percentOf, type Tally, tallyOf } from './tally.ts';

export interface ParserModes {
  /** Pages whose document is the same, of all. */
  readonly equal: Tally;
  /** Pages that the faster parser was let read. */
  readonly fast: number;
  /** Files that are no text in a known charset, such as empty ones. */
  readonly unread: readonly string[];
  readonly different: readonly string[];
}

/** Every file of the corpus whose name says that it is HTML, and the bodies of answers. */
export function measureParserModes(corpus: string, languages: readonly Language[]): ParserModes {
  const files = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:html?|body)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const read = files.map((file) => ({ file: relative(corpus, file), page: decodeBytes(readFileSync(file), {}) }));
  const pages = read.flatMap(({ file, page }) =>
    'text' in page ? [{ file, ...compareModes(page.text, languages) }] : [],
  );
  return {
    equal: tallyOf(pages.map(({ equal }) => equal)),
    fast: pages.filter(({ fast }) => fast).length,
    unread: read.flatMap(({ file, page }) => ('text' in page ? [] : [file])),
    different: pages.flatMap(({ file, equal }) => (equal ? [] : [file])),
  };
}

/** Whether the page's document is the same by the parser that it is given and by the standard's; findings included. */
export function compareModes(page: string, languages: readonly Language[]) {
  const equal = isDeepStrictEqual(readHtml(page, languages), readHtml(page, languages, 'standard'));
  return { equal, fast: scanNesting(page).isRegular };
}

/** The share of the faster parser has a floor too: where it reads nothing, being equal is no merit. */
export function parserMetrics({ equal, fast }: ParserModes): ReadonlyMap<string, number> {
  return new Map([
    ['parsers.equal', percentOf(equal) ?? 0],
    ['parsers.fast', percentOf({ right: fast, of: equal.of }) ?? 0],
  ]);
}

export function describeParserModes({ equal, fast, unread, different }: ParserModes): string {
  const summary = `parsers: ${equal.right} of ${equal.of} pages the same, ${fast} by the faster parser; ${unread.length} files are no text`;
  return [summary, ...different.map((file) => `  differs: ${file}`)].join('\n');
}

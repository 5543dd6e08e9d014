// The HTML reader, bytes to document, against cheerio's own parsing alone on the same pages, and how it grows with rows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { languages } from '../src/catalogue.ts';
import { decodeText } from '../src/read/decode.ts';
import { readHtml } from '../src/read/html.ts';
import { type Measure, timeCall } from './measure.ts';

const turns = 5;
const rowCounts = [2_000, 4_000, 8_000, 16_000] as const;
const growthLimit = 2.5; // a doubling takes twice as long when time is linear in rows; the collector of garbage adds to it
const shareLimit = 1;

/** On the pages of the corpus when there is one, else on generated pages. */
export function measureReaders(corpus: string | undefined): readonly Measure[] {
  const pages = corpus === undefined ? [] : pagesIn(corpus);
  return [...measureHtml(pages.length > 0 ? pages : rowCounts.map(pageOf)), ...measureHtmlGrowth()];
}

/** In turns, and the fastest of each: another program's work can only make a turn slower. */
function measureHtml(pages: readonly Buffer[]): readonly Measure[] {
  const megabytes = pages.reduce((sum, page) => sum + page.length, 0) / 1e6;
  const times = Array.from({ length: turns }, () => ({
    ours: timeCall(() => pages.map(read)),
    theirs: timeCall(() => pages.map((page) => load(page.toString('utf8')).root().length)),
  }));
  const ours = Math.min(...times.map((time) => time.ours));
  const theirs = Math.min(...times.map((time) => time.theirs));
  return [
    { what: 'html: reader', value: megabytes / (ours / 1000), unit: 'MB/s', limit: undefined },
    { what: 'html: share of the time of cheerio.load', value: ours / theirs, unit: '×', limit: shareLimit },
  ];
}

function measureHtmlGrowth(): readonly Measure[] {
  const pages = rowCounts.map(pageOf);
  const times = Array.from({ length: turns }, () => pages.map((page) => timeCall(() => read(page))));
  const fastest = pages.map((_, at) => Math.min(...times.map((turn) => turn[at] ?? Number.NaN)));
  return rowCounts.slice(1).map((rows, at) => ({
    what: `html: reader, rows ${rowCounts[at]} → ${rows}`,
    value: (fastest[at + 1] ?? Number.NaN) / (fastest[at] ?? Number.NaN),
    unit: '×',
    limit: growthLimit,
  }));
}

function read(page: Buffer): string {
  const text = decodeText(page);
  return typeof text === 'string' ? readHtml(text, languages).value.language : text.code;
}

function pagesIn(corpus: string): readonly Buffer[] {
  const folders = ['articles', 'rosters', 'tables'].map((name) => join(corpus, name)).filter(existsSync);
  const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return paths.filter((path) => path.endsWith('.html')).map((path) => readFileSync(path));
}

function pageOf(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `<tr><td><span class="flagicon"><img alt="Chile" width="23" src="c.png"></span> Chile</td><td><a href="/wiki/P${row}">Party ${row}</a><sup class="reference"><a href="#cite_note-${row % 50}">[${row % 50}]</a></sup></td><td>${row % 99}</td></tr>`,
  );
  return Buffer.from(
    `<h2>Members</h2><table class="wikitable"><tr><th>Country<th>Party<th>Seats</tr>${lines.join('\n')}</table>`,
  );
}

// The wikitext reader against wtf_wikipedia on the same pages, and how its time grows with the rows of a table.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import wtf from 'wtf_wikipedia';
import { languages } from '../src/catalogue.ts';
import { readWikitext } from '../src/read/wikitext.ts';
import { type Measure, timeCall, timeCalls } from './measure.ts';

const rowCounts = [2_000, 4_000, 8_000, 16_000, 32_000, 64_000] as const;
const growthLimit = 2.3; // a doubling takes twice as long when time is linear in rows
const turns = 5;

/** Speed on the wikitext pages of a corpus; nothing when it has none. Both end with plain data. */
export function measureWikitext(corpus: string): readonly Measure[] {
  const pages = pagesIn(join(corpus, 'articles'));
  if (pages.length === 0) return [];
  const megabytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page), 0) / 1e6;
  const ours = timeCalls(() => pages.map((page) => readWikitext(page, languages)), 7);
  const theirs = timeCalls(() => pages.map((page) => wtf(page).json()), 3);
  return [
    { what: 'wikitext: reader', value: megabytes / (ours / 1000), unit: 'MB/s', limit: undefined },
    { what: 'wikitext: share of the time of wtf_wikipedia', value: ours / theirs, unit: '×', limit: shareLimit },
  ];
}

const shareLimit = 0.2;

function pagesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.wiki'));
  return names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** How much longer twice as many rows take, from one size to the next; the fastest of some turns counts. */
export function measureWikitextGrowth(): readonly Measure[] {
  const tables = rowCounts.map(tableOf);
  timeCalls(() => tables.slice(0, 2).map((table) => readWikitext(table, languages)), 1); // warm
  const times = Array.from({ length: turns }, () =>
    tables.map((table) => timeCall(() => readWikitext(table, languages))),
  );
  const fastest = tables.map((_, at) => Math.min(...times.map((turn) => turn[at] ?? Number.NaN)));
  return rowCounts.slice(1).map((rows, at) => ({
    what: `wikitext: reader, rows ${rowCounts[at]} → ${rows}`,
    value: (fastest[at + 1] ?? Number.NaN) / (fastest[at] ?? Number.NaN),
    unit: '×',
    limit: growthLimit,
  }));
}

function tableOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `|-\n| {{flag|Chile}} || [[Party ${row}]] (''P${row}'')<ref name="r${row % 50}">{{cite web|title=T${row}|url=https://a.example/${row}}}</ref> || {{Composition bar|${row % 99}|99}}`,
  );
  return `{| class="wikitable"\n! Country !! Party !! Seats\n${lines.join('\n')}\n|}\n`;
}

// Measures the lists read out of captured pages against labels: rows right, missing and invented on every date.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { type CaptureEntry, nameKey } from '../src/extract/capture-list.ts';
import { type DatedList, readSeries } from '../src/extract/capture-series.ts';
import type { Language } from '../src/languages/language.ts';
import { decodeBytes } from '../src/read/decode.ts';
import { stripFurniture } from '../src/read/furniture.ts';
import { readPage } from '../src/read/page.ts';
import { layOut, percentOf, type Tally } from './tally.ts';

const row = z.array(z.string()).min(1).readonly();
const columns = z.array(z.enum(['name', 'place', 'group', 'link'])).readonly();
const gold = z.strictObject({
  folders: z.array(z.string()).readonly(),
  url: z.string(),
  columns,
  /** Each capture by what came and what left since the one before, read by hand from the page. */
  captures: z.array(z.strictObject({ at: z.string().length(14), came: z.array(row), left: z.array(row) })).readonly(),
});

/** One labelled page with its captures. */
export type ListGold = z.infer<typeof gold>;

const labelled = ['ndis', 'owinfs', 'jakarta-ee'] as const;

export function readListGold(folder: string): readonly ListGold[] {
  return labelled.map((name) => gold.parse(JSON.parse(readFileSync(join(folder, `captures-${name}.json`), 'utf8'))));
}

/** How one capture's list compares with its labels, row by row. */
export interface ListScore {
  readonly file: string;
  readonly right: number;
  readonly missing: readonly string[];
  readonly invented: readonly string[];
  readonly confidence: number;
  readonly signature: string;
}

/** @param corpus - folder that the gold files' paths start from */
export function measureCaptureLists(
  corpus: string,
  pages: readonly ListGold[],
  languages: readonly Language[],
): readonly ListScore[] {
  return pages.flatMap((page) =>
    page.folders.flatMap((folder) => measureSeries(join(corpus, folder), page, languages)),
  );
}

function measureSeries(folder: string, page: ListGold, languages: readonly Language[]): readonly ListScore[] {
  const selectors = { list: '', name: '', place: '', group: '' };
  const files = readdirSync(folder).filter((name) => /^\d{14}.*\.html$/u.test(name));
  const dated = files.map((name) => {
    const timestamp = name.slice(0, 14);
    const { html } = stripFurniture(textOf(join(folder, name)), { originalUrl: page.url, timestamp });
    return { instant: timestamp, page: readPage(html, { url: page.url, selectors, languages }).value };
  });
  const series = readSeries(dated, { languages, url: page.url, known: [], pinned: false });
  const truth = rowsByDate(page);
  return series.map((read) => scoreOf(read, truth.get(read.instant) ?? [], { folder, page }));
}

/** Two stored bodies of the corpus are still packed although their headers do not say so. */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  const isText = /^[\s\ufeff\u00ef\u00bb\u00bf]*[<#]/u.test(String.fromCharCode(...bytes.subarray(0, 512)));
  const decoded = decodeBytes(isText ? bytes : brotliDecompressSync(bytes), {});
  return 'text' in decoded ? decoded.text : '';
}

/** Labelled names of the page of one folder, by the time of the capture. */
export function labelledNames(pages: readonly ListGold[], folder: string): ReadonlyMap<string, readonly string[]> {
  const page = pages.find(({ folders }) => folders.includes(folder));
  const rows = page === undefined ? [] : [...rowsByDate(page)];
  return new Map(rows.map(([at, all]) => [at, all.map(([name = '']) => name)]));
}

function rowsByDate({ captures }: ListGold): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byDate = new Map<string, readonly (readonly string[])[]>();
  let rows: readonly (readonly string[])[] = [];
  for (const { at, came, left } of captures) {
    const gone = new Set(left.map((cells) => cells.join('\n')));
    rows = [...rows.filter((cells) => !gone.has(cells.join('\n'))), ...came];
    byDate.set(at, rows);
  }
  return byDate;
}

interface Scoring {
  readonly folder: string;
  readonly page: ListGold;
}

function scoreOf({ instant, chosen }: DatedList, truth: readonly (readonly string[])[], { folder, page }: Scoring) {
  const found = (chosen.list?.entries ?? []).map((entry) => keyOf(page.columns.map((column) => cellOf(entry, column))));
  const expected = truth.map(keyOf);
  const [inFound, inTruth] = [new Set(found), new Set(expected)];
  return {
    file: `${folder.split('/').slice(-2).join('/')}/${instant}`,
    right: expected.filter((key) => inFound.has(key)).length,
    missing: expected.filter((key) => !inFound.has(key)),
    invented: found.filter((key) => !inTruth.has(key)),
    confidence: chosen.list?.confidence ?? 0,
    signature: chosen.list?.signature ?? '',
  };
}

function keyOf(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? nameKey(cell) : cell)).join(' | ');
}

function cellOf(entry: CaptureEntry, column: z.infer<typeof columns>[number]): string {
  return entry[column];
}

/** Rows right of all labelled, and rows right of all that were read. */
function listTallies(scores: readonly ListScore[]): { readonly recall: Tally; readonly precision: Tally } {
  const sum = (of: (score: ListScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  const right = sum((score) => score.right);
  return {
    recall: { right, of: right + sum(({ missing }) => missing.length) },
    precision: { right, of: right + sum(({ invented }) => invented.length) },
  };
}

/** As `lists.recall` and `lists.precision`, in percent. */
export function listMetrics(scores: readonly ListScore[]): ReadonlyMap<string, number> {
  const { recall, precision } = listTallies(scores);
  return new Map([
    ['lists.recall', percentOf(recall) ?? 0],
    ['lists.precision', percentOf(precision) ?? 0],
  ]);
}

/** A table of all captures, then what is wrong, then where the template changes. */
export function describeLists(scores: readonly ListScore[]): string {
  const rows = scores.map(({ file, right, missing, invented, confidence }) => [
    file,
    `${right}`,
    `${missing.length}`,
    `${invented.length}`,
    `${confidence}`,
  ]);
  const wrong = scores.flatMap(({ file, missing, invented }) => [
    ...missing.map((key) => `${file} lacks ${key}`),
    ...invented.map((key) => `${file} invents ${key}`),
  ]);
  const table = layOut([['list of members', 'right', 'missing', 'invented', 'sure'], ...rows]);
  return [table, ...wrong, ...changesOf(scores)].join('\n');
}

function changesOf(scores: readonly ListScore[]): readonly string[] {
  return scores.flatMap(({ file, signature }, index) => {
    const before = scores[index - 1];
    const isNext = before !== undefined && before.file.slice(0, -15) === file.slice(0, -15);
    return isNext && before.signature !== signature ? [`${file} stands in a new template: ${signature}`] : [];
  });
}

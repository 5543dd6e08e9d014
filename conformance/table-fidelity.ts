// Compares tables of real pages with what a third party reads in them, cell for cell, and says how the rest differs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/languages/language.ts';
import { type Cell, placedBlocks, type Table } from '../src/model/document.ts';
import { html } from '../src/read/html.ts';
import { addTallies, layOut, percentOf, showNumber, type Tally } from './tally.ts';

/**
 * How a cell differs: the third party keeps what we leave out by name (`maintenance-mark`, such as a note on a dead
 * link) or keep apart (`nested-table`), or it is `other`, which is ours to explain.
 */
export type DifferenceKind = 'maintenance-mark' | 'nested-table' | 'other';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly row: number;
  readonly column: number;
  readonly expected: string;
  readonly read: string;
}

export interface Fidelity {
  readonly page: string;
  readonly cells: Tally;
  readonly differences: readonly Difference[];
}

/** Every page of the folder that has a table of the same name beside it. */
export function measureFidelity(corpus: string, languages: readonly Language[]): readonly Fidelity[] {
  const folder = join(corpus, 'tables');
  const names = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  return names.sort().map((file) => {
    const page = file.slice(0, -'.csv'.length);
    const { root } = html.read(readFileSync(join(folder, `${page}.html`), 'utf8'), languages).value;
    const tables = placedBlocks(root).flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
    return { page, ...compareBest(readRows(readFileSync(join(folder, file), 'utf8')), tables) };
  });
}

/** The table that agrees in most cells. */
export function compareBest(expected: Rows, tables: readonly Table[]): Pick<Fidelity, 'cells' | 'differences'> {
  const compared = tables.map((table) => compare(expected, plainCells(table)));
  const none = { cells: { right: 0, of: expected.flat().length }, differences: [] };
  return compared.reduce((best, one) => (one.cells.right > best.cells.right ? one : best), none);
}

type Rows = readonly (readonly string[])[];

interface PlainCell {
  readonly text: string;
  readonly holdsTables: boolean;
}

/** Surplus cells on either side count as wrong. */
function compare(expected: Rows, read: readonly (readonly PlainCell[])[]): Pick<Fidelity, 'cells' | 'differences'> {
  const rows = Array.from({ length: Math.max(expected.length, read.length) }, (_, row) => {
    const [there = [], here = []] = [expected[row], read[row]];
    const columns = Array.from({ length: Math.max(there.length, here.length) }, (_, column) => column);
    return columns.map((column) => differenceOf(there[column], here[column], { row, column }));
  });
  const differences = rows.flat().filter((difference) => difference !== undefined);
  const of = rows.flat().length;
  return { cells: { right: of - differences.length, of }, differences };
}

function differenceOf(
  expected: string | undefined,
  read: PlainCell | undefined,
  at: Pick<Difference, 'row' | 'column'>,
): Difference | undefined {
  if (expected !== undefined && expected === read?.text) return undefined;
  return { kind: kindOf(expected, read), ...at, expected: expected ?? '', read: read?.text ?? '' };
}

function kindOf(expected: string | undefined, read: PlainCell | undefined): DifferenceKind {
  if (expected === undefined || read === undefined) return 'other';
  if (read.holdsTables && expected.startsWith(read.text)) return 'nested-table';
  return oneLine(expected.replace(/\[[^[\]]*\]/gu, '')) === read.text ? 'maintenance-mark' : 'other';
}

/**
 * The table by the third party's conventions: rows of one cell over the whole width are left out, the rows of the header
 * are joined to one, and columns are left out that say nothing of their own below it (colours of parties).
 */
function plainCells({ rows, headerRows }: Table): readonly (readonly PlainCell[])[] {
  const header = rows.slice(0, headerRows).filter((row) => !isWide(row));
  const body = rows.slice(headerRows).filter((row) => !isWide(row));
  const columns = tellingColumns(body);
  const joined = columns.map((column) => joinHeader(header.map((row) => plain(row[column]).text)));
  const plainBody = body.map((row) => columns.map((column) => plain(row[column])));
  return header.length === 0 ? plainBody : [joined, ...plainBody];
}

function isWide(row: readonly Cell[]): boolean {
  return row.length > 1 && row.slice(1).every(({ inherited }) => inherited === 'left');
}

/** Columns with words of their own; of several that always share a cell, the first. */
function tellingColumns(body: readonly (readonly Cell[])[]): readonly number[] {
  const all = [...(body[0] ?? []).keys()];
  const telling = new Set(all.filter((column) => body.some((row) => saysSomething(row, column))));
  for (const row of body) {
    for (const column of all.filter((at) => isSpan(row, at))) {
      const end = row.findIndex(({ inherited }, at) => at > column && inherited !== 'left');
      const covered = all.slice(column, end === -1 ? undefined : end);
      if (!covered.some((at) => telling.has(at))) telling.add(column);
    }
  }
  return all.filter((column) => telling.has(column));
}

function isSpan(row: readonly Cell[], column: number): boolean {
  return row[column]?.inherited !== 'left' && row[column + 1]?.inherited === 'left' && plain(row[column]).text !== '';
}

/** A cell that spans several columns says nothing of the single ones. */
function saysSomething(row: readonly Cell[], column: number): boolean {
  const cell = row[column];
  if (cell === undefined || cell.inherited === 'left' || row[column + 1]?.inherited === 'left') return false;
  return cell.content.value !== '' || cell.content.footnoteReferences.length > 0 || cell.tables !== undefined;
}

function plain(cell: Cell | undefined): PlainCell {
  return { text: oneLine(cell?.content.value ?? ''), holdsTables: cell?.tables !== undefined };
}

function joinHeader(texts: readonly string[]): PlainCell {
  const distinct = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
  return { text: distinct.join(' '), holdsTables: false };
}

/** White space as one space, citation marks out. */
function oneLine(text: string): string {
  return text
    .replace(/\[(?:(?:[a-z]{1,5} )?\d{1,3}|[a-z])\]/giu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Rows of a CSV file in which every value is quoted and a quote inside has a backslash before it. */
export function readRows(csv: string): Rows {
  const rows: string[][] = [[]];
  for (const [, value = '', end = ''] of csv.matchAll(/"((?:[^"\\]|\\[\s\S])*)"(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(oneLine(value.replace(/\\n/gu, ' ').replace(/\\(.)/gu, '$1')));
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

export function fidelityMetrics(pages: readonly Fidelity[]): ReadonlyMap<string, number> {
  return new Map([['tables.cells', percentOf(addTallies(pages.map(({ cells }) => cells))) ?? 0]]);
}

/** A line a page, then a line for each kind of difference. */
export function describeFidelity(pages: readonly Fidelity[]): string {
  const line = (name: string, cells: Tally) => [
    name.slice(0, 60),
    String(cells.right),
    String(cells.of),
    showNumber(percentOf(cells)),
  ];
  const lines = pages.map(({ page, cells }) => line(page, cells));
  const all = line('all pages', addTallies(pages.map(({ cells }) => cells)));
  const kinds = pages.flatMap(({ differences }) => differences.map(({ kind }) => kind));
  const counts = [...new Set(kinds)].map((kind) => `${kind}: ${kinds.filter((one) => one === kind).length}`);
  return [
    layOut([['tables', 'right', 'cells', '%'], ...lines, all]),
    `differences: ${counts.join(', ') || 'none'}`,
  ].join('\n');
}

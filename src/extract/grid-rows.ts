// The rows of a grid told apart: those that name the columns, those that list, headings across, and what is left out by name.
import { findPlace } from '../gazetteer/places.ts';
import type { Cell, Phrasing, Table } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import { columnRole } from './header-line.ts';
import { isTotalWord, opensFooter } from './row-words.ts';
import { isBlankWord } from './shape-scores.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export type GridLine = readonly Cell[];

/** A row that lists something, under the headings that run across the table above it, outermost first. */
export interface BodyRow {
  readonly cells: GridLine;
  readonly headings: readonly Phrasing[];
}

/** A row that is no member: what it is, and its words. */
export interface LeftOutRow {
  readonly kind: 'title' | 'repeated-header' | 'total' | 'footer' | 'index';
  readonly content: Phrasing;
}

export interface GridRows {
  readonly header: readonly GridLine[];
  readonly body: readonly BodyRow[];
  readonly leftOut: readonly LeftOutRow[];
}

export function sortRows(table: Table, vocabulary: Vocabulary): GridRows {
  const { header, start, leftOut, headings } = findHeader(table, vocabulary);
  const sorted = table.rows
    .slice(start)
    .reduce<Sorting>((sorting, row) => sortRow(sorting, row, header), { body: [], leftOut, headings });
  const footer = sorted.headings.at(-1);
  const trailing = footer !== undefined && sorted.body.at(-1)?.headings.includes(footer) !== true;
  const rest: readonly LeftOutRow[] = trailing && sorted.body.length > 0 ? [{ kind: 'footer', content: footer }] : [];
  return { header, body: sorted.body, leftOut: [...sorted.leftOut, ...rest] };
}

interface Sorting {
  readonly body: BodyRow[];
  readonly leftOut: LeftOutRow[];
  readonly headings: readonly Phrasing[];
}

function sortRow({ body, leftOut, headings }: Sorting, row: GridLine, header: readonly GridLine[]): Sorting {
  const across = acrossOf(row);
  if (across !== undefined) return { body, leftOut, headings: headingsWith(across, headings, leftOut) };
  const words = ownWords(row);
  const [first] = words;
  if (first === undefined) return { body, leftOut, headings };
  const kind = repeatsHeader(row, header) ? 'repeated-header' : isTotal(words) ? 'total' : undefined;
  if (kind === undefined) body.push({ cells: row, headings });
  else leftOut.push({ kind, content: first });
  return { body, leftOut, headings };
}

/** A heading of one rank replaces the last; one right below another of its own kind stands in its place. */
function headingsWith(across: Phrasing, headings: readonly Phrasing[], leftOut: LeftOutRow[]): readonly Phrasing[] {
  const text = tidy(across.value);
  const kind =
    opensFooter(text) || text.length > 200
      ? 'footer'
      : /^\W?\p{L}{1,2}(?:\s*[–-]\s*\p{L})?\W?$/u.test(text)
        ? 'index'
        : undefined;
  if (kind !== undefined) {
    leftOut.push({ kind, content: across });
    return kind === 'index' ? headings.slice(0, 0) : headings;
  }
  const isPlace = findPlace(text) !== undefined;
  return isPlace ? [...headings.filter(({ value }) => findPlace(tidy(value)) === undefined), across] : [across];
}

/** The one cell that runs across the row; `undefined` when the row has several, or one that spans less than half of it. */
function acrossOf(row: GridLine): Phrasing | undefined {
  const own = row.filter(({ inherited, content }) => inherited !== 'left' && tidy(content.value) !== '');
  const [only] = own;
  if (only === undefined || own.length > 1 || row.length < 2 || only.inherited === 'above') return undefined;
  const span = row.filter(({ inherited, content }) => inherited === 'left' && content.value === only.content.value);
  return (span.length + 1) * 2 > row.length && span.length > 0 ? only.content : undefined;
}

function ownWords(row: GridLine): readonly Phrasing[] {
  return row
    .filter(({ inherited, content }) => inherited === 'none' && hasSomething(content))
    .map(({ content }) => content);
}

function hasSomething({ value, images }: Phrasing): boolean {
  return tidy(value) !== '' || images.length > 0;
}

/** A total: its word first, then nothing but numbers and blanks. */
function isTotal([first, ...others]: readonly Phrasing[]): boolean {
  if (first === undefined || !isTotalWord(first.value)) return false;
  return others.every(({ value }) => /^[\d.,\s%+–−/()-]*$/u.test(value) || isBlankWord(tidy(value)));
}

function repeatsHeader(row: GridLine, header: readonly GridLine[]): boolean {
  const texts = row.map(({ content }) => foldWords(content.value));
  const filled = texts.filter((text) => text !== '');
  const same = (line: GridLine) =>
    texts.filter((text, at) => text !== '' && text === foldWords(line[at]?.content.value ?? '')).length;
  return filled.length > 1 && header.some((line) => same(line) * 5 >= filled.length * 4);
}

interface FoundHeader extends Sorting {
  readonly header: readonly GridLine[];
  readonly start: number;
}

/** The rows that name the columns: those the page marks, else the first that read like it; titles above them left out. */
function findHeader(table: Table, vocabulary: Vocabulary): FoundHeader {
  const { rows, headerRows } = table;
  const above = rows.findIndex((row) => acrossOf(row) === undefined);
  const start = above === -1 ? rows.length : above;
  const end = headerEnd(table, start, vocabulary);
  if (end === start) {
    const titles = Math.min(headerRows, start);
    return { header: [], start: titles, ...titlesOf(rows.slice(0, titles), headerRows) };
  }
  const header = rows.slice(start, end).filter((row) => ownWords(row).length > 0);
  return { header, start: end, ...titlesOf(rows.slice(0, start), headerRows) };
}

function headerEnd({ rows, headerRows }: Table, start: number, vocabulary: Vocabulary): number {
  let end = start;
  while (end < rows.length) {
    const row = rows[end] ?? [];
    const header = rows.slice(start, end);
    if (acrossOf(row) !== undefined || !isHeaderRow(row, { marked: end < headerRows, header, vocabulary })) break;
    end += 1;
  }
  return end;
}

/** Rows across the table above its header: titles where the page marks them as header, else headings of what follows. */
function titlesOf(rows: readonly GridLine[], headerRows: number): Sorting {
  const leftOut: LeftOutRow[] = [];
  let headings: readonly Phrasing[] = [];
  for (const [at, row] of rows.entries()) {
    const across = acrossOf(row);
    if (across === undefined) continue;
    if (at < headerRows) leftOut.push({ kind: 'title', content: across });
    else headings = headingsWith(across, headings, leftOut);
  }
  return { body: [], leftOut, headings };
}

interface HeaderQuestion {
  readonly marked: boolean;
  readonly header: readonly GridLine[];
  readonly vocabulary: Vocabulary;
}

/** Marked by the page, all of header cells, or made of words that headers are made of. */
function isHeaderRow(row: GridLine, { marked, header, vocabulary }: HeaderQuestion): boolean {
  const own = row.filter(({ inherited, content }) => inherited === 'none' && tidy(content.value) !== '');
  if (marked) return true;
  if (own.length > 0 && own.every((cell) => cell.header))
    return header.length < 3 && (own.length > 1 || row.length === 1 || header.length > 0);
  if (header.length > 0) return false;
  const known = own.filter(({ content }) => columnRole(content.value, vocabulary).known && !/\d/u.test(content.value));
  const places = own.filter(({ content }) => findPlace(tidy(content.value)) !== undefined);
  return own.length >= 2 && places.length === 0 && known.length >= 2 && known.length * 5 >= own.length * 3;
}

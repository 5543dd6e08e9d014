// One split row as a roster entry: each cell in its part, nothing left out.

import type { ColumnRole } from '../languages/language.ts';
import type { EntryClaim, Grounds, RowReading, WrittenPlace, WrittenSeats } from '../model/claim.ts';
import type { FootnoteReference, Phrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import type { SplitColumn, SplitRow } from './flat-table.ts';
import { articleOf, outsideAddress } from './link-targets.ts';
import { yesOrNo } from './row-words.ts';
import { isBlankWord } from './shape-scores.ts';
import { foldWords } from './vocabulary.ts';

export interface RosterList {
  readonly columns: readonly SplitColumn[];
  readonly standing: 'current' | 'former';
  readonly category: string;
  readonly listReferences: readonly FootnoteReference[];
}

/** Columns that name who is listed, the likeliest first. */
const naming: readonly ColumnRole[] = ['name', 'person', 'party'];
/** Columns that tell where a member belongs, the likeliest first. */
const placing: readonly ColumnRole[] = ['place', 'constituency'];

/** The entry of a row. A split that a person has settled wins over the reading. */
export function entryOf(row: SplitRow, list: RosterList, splits: ReadonlyMap<string, Partial<RowReading>>): EntryClaim {
  const cell = (role: ColumnRole) =>
    cellText(
      row,
      list.columns.findIndex((column) => column.role === role),
    );
  const name = columnOf(naming, list.columns);
  const read = readingOf(
    row.cells.map(({ value }) => value),
    list.columns,
  );
  const settled = settledSplit(row, list.columns, splits);
  return {
    kind: 'entry',
    standing: list.standing,
    category: list.category,
    place: placeOf(row, list.columns),
    name: settled?.name ?? read.name,
    nativeName: list.columns[name]?.role === 'native_name' ? '' : cell('native_name'),
    abbreviation: settled?.abbreviation ?? read.abbreviation,
    seats: list.columns.flatMap((column, at) => seatsOf(column, row.cells[at], list.columns)),
    government: settled?.government ?? read.government,
    notes: settled?.notes ?? read.notes,
    joined: cell('joined'),
    left: cell('left'),
    website: websiteOf(row, list.columns),
    ...linkedArticle(row.cells[name]),
    grounds: groundsOf(row),
    confidence: settled === undefined ? row.confidence : 100,
    alternatives: settled === undefined ? row.alternatives.map((cells) => readingOf(cells, list.columns)) : [],
    listReferences: list.listReferences,
  };
}

function columnOf(roles: readonly ColumnRole[], columns: readonly SplitColumn[]): number {
  for (const role of roles) {
    const at = columns.findIndex((column) => column.role === role);
    if (at !== -1) return at;
  }
  return -1;
}

function cellText({ cells }: SplitRow, column: number): string {
  const text = tidy(cells[column]?.value ?? '');
  return isBlankWord(text) ? '' : text;
}

/** An address that is only linked, not written, counts as written. */
function websiteOf(row: SplitRow, columns: readonly SplitColumn[]): string {
  const at = columns.findIndex(({ role }) => role === 'website');
  const cell = row.cells[at];
  return cell === undefined ? '' : outsideAddress(cell) || cellText(row, at);
}

function linkedArticle(name: Phrasing | undefined): Pick<EntryClaim, 'wikiTitle'> {
  const wikiTitle = name === undefined ? '' : articleOf(name);
  return wikiTitle === '' ? {} : { wikiTitle };
}

/** The parts of a row, cells without a part of their own going into the notes with their header before them. */
function readingOf(cells: readonly string[], columns: readonly SplitColumn[]): RowReading {
  const name = columnOf(naming, columns);
  const place = columnOf(placing, columns);
  const text = (at: number) => (isBlankWord(tidy(cells[at] ?? '')) ? '' : tidy(cells[at] ?? ''));
  const at = (role: ColumnRole) => text(columns.findIndex((column) => column.role === role));
  const rest = columns.flatMap(({ header }, column) => {
    if (column === name || column === place || hasField(column, columns) || text(column) === '') return [];
    return [header === '' ? text(column) : `${header}: ${text(column)}`];
  });
  const written = columns[name]?.role === 'person' ? personOf(text(name)) : { name: text(name), remark: '' };
  return {
    place: text(place),
    name: written.name,
    abbreviation: at('abbreviation'),
    government: governmentOf(cells, columns),
    notes: [at('notes'), written.remark, ...rest].filter((part) => part !== '').join('; '),
  };
}

/** Whether the column has a field of its own; of two columns of a role only the first has, unless it holds seats. */
function hasField(column: number, columns: readonly SplitColumn[]): boolean {
  const role = columns[column]?.role ?? 'text';
  const first = columns.findIndex((other) => other.role === role) === column;
  return kept.has(role) && (first || everyColumn.has(role));
}

/** Roles of which every column is used, or left out on purpose. */
const everyColumn: ReadonlySet<ColumnRole> = new Set([
  'seats',
  'seats_lower',
  'seats_upper',
  'ordinal',
  'citation',
  'ignored',
]);

/** A bracket behind a person's name is no part of it: a party, "by-election of 1907". */
function personOf(text: string): { readonly name: string; readonly remark: string } {
  const [, name = '', remark = ''] = /^([^()]{3,80}?)\s*\(([^()]{1,200})\)$/u.exec(text) ?? [];
  return name === '' || !/\s/u.test(name) ? { name: text, remark: '' } : { name, remark };
}

/** A cell that only says yes stands for its header. */
function governmentOf(cells: readonly string[], columns: readonly SplitColumn[]): string {
  const at = columns.findIndex(({ role }) => role === 'government');
  const text = tidy(cells[at] ?? '');
  const answer = columns[at]?.header === '' ? undefined : yesOrNo(text);
  if (answer !== undefined) return answer === 'yes' ? (columns[at]?.header ?? '') : '';
  return isBlankWord(text) ? '' : text;
}

/** Roles that have a field of their own, or are known and left out on purpose. */
const kept: ReadonlySet<ColumnRole> = new Set([
  'abbreviation',
  'native_name',
  'seats',
  'seats_lower',
  'seats_upper',
  'government',
  'notes',
  'joined',
  'left',
  'website',
  'ordinal',
  'citation',
  'ignored',
]);

function placeOf(row: SplitRow, columns: readonly SplitColumn[]): WrittenPlace | undefined {
  const at = columnOf(placing, columns);
  const label = cellText(row, at);
  return label === '' ? undefined : { label, inherited: row.inherited[at] ?? false };
}

/** The header tells the chamber when it names one, or when each chamber has a column of its own. */
function seatsOf(
  { role, header }: SplitColumn,
  cell: Phrasing | undefined,
  columns: readonly SplitColumn[],
): readonly WrittenSeats[] {
  if (cell === undefined || cell.value === '' || !isSeats(role)) return [];
  const several = columns.filter((column) => isSeats(column.role)).length > 1;
  const chamber = role === 'seats' && !several ? '' : header;
  return cell.value
    .split('\n')
    .flatMap(seatPairs)
    .flatMap((line) => {
      const [held = '', total = ''] = line.split('/').map(tidy);
      return held === '' || isBlankWord(held) ? [] : [{ held, total, chamber }];
    });
}

/** "0 / 50 10 / 155" on one line: each pair of numbers by itself. */
function seatPairs(line: string): readonly string[] {
  const pairs = line.match(/\d[\d.,]*\s?\/\s?\d[\d.,]*/gu) ?? [];
  const rest = line.replace(/\d[\d.,]*\s?\/\s?\d[\d.,]*/gu, '').trim();
  return pairs.length > 1 && rest === '' ? pairs : [line];
}

function isSeats(role: ColumnRole): boolean {
  return role === 'seats' || role === 'seats_lower' || role === 'seats_upper';
}

/** The first own cell's position, the row's words, and every mark on its own cells. */
function groundsOf(row: SplitRow): Grounds {
  const own = row.cells.filter((cell, at) => row.inherited[at] !== true && cell.value !== '');
  const [line] = row.lines;
  return {
    position: line?.position ?? own[0]?.position ?? { kind: 'text', line: 0, column: 0 },
    quote: tidy(row.lines.map(({ value }) => value).join(' ')),
    footnoteReferences: row.cells.flatMap((cell, at) => (row.inherited[at] === true ? [] : cell.footnoteReferences)),
  };
}

/** A split from the config whose key is the row, or the row without its place. */
function settledSplit(
  row: SplitRow,
  columns: readonly SplitColumn[],
  splits: ReadonlyMap<string, Partial<RowReading>>,
): Partial<RowReading> | undefined {
  if (splits.size === 0) return undefined;
  const whole = foldWords(row.lines.map(({ value }) => value).join(' '));
  const at = columnOf(placing, columns);
  const place = row.inherited[at] === true ? '' : foldWords(row.cells[at]?.value ?? '');
  const bare = whole.startsWith(place) ? whole.slice(place.length).trim() : whole;
  for (const [key, split] of splits)
    if (foldWords(key) === bare || foldWords(key) === whole)
      return { abbreviation: '', government: '', notes: '', ...split };
  return undefined;
}

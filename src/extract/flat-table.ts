// Splits a run-together table into columns and rows: the header by known words, the rows by the best of all cuts.
import { letterAt } from '../gazetteer/letters.ts';
import { placePrefixes } from '../gazetteer/places.ts';
import type { ColumnRole, Language } from '../languages/language.ts';
import type { FlatTable, Phrasing } from '../model/document.ts';
import { formatPosition } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { withHabits } from './column-model.ts';
import { cutRow, keptWays, textOf } from './cut-row.ts';
import { type HeaderReading, readHeaderLine } from './header-line.ts';
import { groupByScore, groupByShape, type LineGroup } from './row-groups.ts';
import { rowText, sliceRow } from './row-text.ts';
import { countRuns, learnHabits } from './table-habits.ts';
import type { RowText, TableModel } from './table-model.ts';
import { foldWords, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface SplitColumn {
  /** The header as written; empty where the table has none. */
  readonly header: string;
  readonly role: ColumnRole;
}

export interface SplitRow {
  readonly lines: readonly Phrasing[];
  /** One per column; the value is empty where the cell is. An inherited cell repeats the one above. */
  readonly cells: readonly Phrasing[];
  readonly inherited: readonly boolean[];
  /** 0 to 100: how far the best cut lies before the next. */
  readonly confidence: number;
  /** Other ways to cut the row that come close, the likelier first: a text per column. */
  readonly alternatives: readonly (readonly string[])[];
  /** Headings that run across the table above the row and say what is listed below. */
  readonly headings?: readonly Phrasing[];
}

export interface SplitTable {
  readonly columns: readonly SplitColumn[];
  readonly rows: readonly SplitRow[];
  /** Lines above the header that belong to none of its rows. */
  readonly leading: readonly Phrasing[];
}

/** A second cut further behind than this is no alternative. */
const closeBy = 3;

/** Splits the table with the words of the languages; the first of them is the page's own. */
export function splitFlatTable(table: FlatTable, languages: readonly Language[]): Noted<SplitTable> {
  return splitWith(table, vocabularyOf(languages));
}

/** The same with a vocabulary made before. */
export function splitWith(table: FlatTable, vocabulary: Vocabulary): Noted<SplitTable> {
  const header = findHeader(table.lines, vocabulary);
  const lines = withoutHeader(table.lines.slice(header.end), table.lines[header.start], header.reading);
  const columns =
    header.reading?.columns.map(({ header: words, role }) => ({ header: words, role })) ?? guessColumns(lines);
  const groups = groupRows(lines, columns, vocabulary);
  const rows = inherit(
    groups.filter(({ fragment }) => !fragment).map((group) => splitRow(group, columns.length)),
    columns,
  );
  const findings = [...unknownColumns(header.reading, table.lines[header.start]), ...fragments(groups)];
  return { value: { columns, rows, leading: table.lines.slice(0, header.start) }, findings };
}

/** Long tables say their header again and again; its own words once more are no row. */
function withoutHeader(
  lines: readonly Phrasing[],
  header: Phrasing | undefined,
  reading: HeaderReading | undefined,
): readonly Phrasing[] {
  if (header === undefined || reading === undefined) return lines;
  const words = foldWords(header.value);
  return lines.filter(({ value }) => foldWords(value) !== words);
}

interface FoundHeader {
  readonly reading: HeaderReading | undefined;
  readonly start: number;
  readonly end: number;
}

/** The header among the first lines. */
function findHeader(lines: readonly Phrasing[], vocabulary: Vocabulary): FoundHeader {
  for (const [start, line] of lines.slice(0, 4).entries()) {
    const reading = readHeaderLine(line, vocabulary);
    if (reading !== undefined && reading.columns.length >= 2) return { reading, start, end: start + 1 };
  }
  return { reading: undefined, start: 0, end: 0 };
}

/** Columns of a table without header: a numbered table of events, else a roster with or without places. */
function guessColumns(lines: readonly Phrasing[]): readonly SplitColumn[] {
  const roles: readonly ColumnRole[] = isNumberedByRow(lines)
    ? ['ordinal', 'date', 'constituency', 'name']
    : placedShare(lines) >= 0.3
      ? ['place', 'name', 'abbreviation', 'notes']
      : ['name', 'abbreviation', 'notes'];
  return roles.map((role) => ({ header: '', role }));
}

/** Whether the lines begin with 1, 2, 3 … */
export function isNumberedByRow(lines: readonly Phrasing[]): boolean {
  return lines.length >= 2 && lines.every(({ value }, index) => value.trim().startsWith(String(index + 1)));
}

function placedShare(lines: readonly Phrasing[]): number {
  return lines.filter(({ value }) => startsWithPlace(value)).length / Math.max(1, lines.length);
}

function startsWithPlace(line: string): boolean {
  const start = line.length - line.trimStart().length;
  return placePrefixes(line, start).length > 0;
}

/** Rows by shape first; what they teach finds the real rows; what those teach decides how they are cut. */
function groupRows(
  lines: readonly Phrasing[],
  columns: readonly SplitColumn[],
  vocabulary: Vocabulary,
): readonly LineGroup[] {
  const singles = lines.map((line) => rowText([line], vocabulary));
  const first = firstModel(singles, columns, vocabulary);
  const shaped = groupByShape(singles, first);
  const counted = countRows(shaped, first);
  const guessed = cutGroups(shaped, counted, keptWays.taught);
  const groups = groupByScore(singles, learn(guessed, counted));
  return cutGroups(groups, learn(groups, countRows(groups, counted)), keptWays.published);
}

function cutGroups(groups: readonly LineGroup[], model: TableModel, kept: number): readonly LineGroup[] {
  return groups.map((group) => ({ ...group, cuts: cutRow(group.row, model, kept) }));
}

function firstModel(singles: readonly RowText[], columns: readonly SplitColumn[], vocabulary: Vocabulary): TableModel {
  const lines = singles.map(({ content }) => content);
  const named = columns.map(({ role }) => (role === 'place' && !holdsPlaces(lines) ? 'constituency' : role));
  const numbered = isNumberedFirst(named[0], lines) ? ['ordinal' as const, ...named.slice(1)] : named;
  const roles = namesPeople(numbered, singles) ? numbered.map((role) => (role === 'name' ? 'person' : role)) : numbered;
  const leads = roles[0] === 'place';
  const model = {
    vocabulary,
    roles,
    flagged: lines.filter(({ value }) => holdsFlag(value)).length >= 2,
    inherits: !leads || placedShare(lines) < 0.9,
    rowsWith: new Map<string, number>(),
    rowCount: lines.length,
  };
  return withHabits(model, undefined);
}

/** A non-breaking space before a letter, and no letter or number before it, is what is left of a flag. */
function holdsFlag(line: string): boolean {
  for (let at = line.indexOf('\u00a0'); at >= 0; at = line.indexOf('\u00a0', at + 1)) {
    const before = letterAt(line, at - 1);
    if (letterAt(line, at + 1).letter && !before.letter && !before.number) return true;
  }
  return false;
}

/** A column of names holds people when most rows have a given name before another name. */
function namesPeople(roles: readonly ColumnRole[], singles: readonly RowText[]): boolean {
  if (!roles.includes('name') || roles.some((role) => ofBodies.has(role))) return false;
  const people = singles.filter(({ weights }) => (weights.givenSums().at(-1) ?? 0) > 0);
  return people.length * 2 >= singles.length;
}

/** Columns that tables of people do not have. */
const ofBodies: ReadonlySet<ColumnRole> = new Set(['abbreviation', 'seats', 'government']);

/** A first column of districts, ranks and the like whose cells are numbers. */
function isNumberedFirst(role: ColumnRole | undefined, lines: readonly Phrasing[]): boolean {
  if (role !== 'constituency' && role !== 'place' && role !== 'text') return false;
  const numbered = lines.filter(({ value }) => /^\s*\d{1,3}(?![\d.,]*\d|\s*\/)/u.test(value));
  return numbered.length * 4 >= lines.length;
}

/** Whether places of the gazetteer stand anywhere in a fair share of the lines. */
function holdsPlaces(lines: readonly Phrasing[]): boolean {
  const sample = lines.slice(0, 60);
  const hits = sample.filter(({ value }) =>
    [...value.matchAll(/\p{Lu}/gu)].some(({ index }) => placePrefixes(value, index).length > 0),
  );
  return hits.length * 4 >= sample.length;
}

/** The model with what comes again and again in the rows. */
function countRows(groups: readonly LineGroup[], model: TableModel): TableModel {
  const rows = groups.filter(({ fragment }) => !fragment).map(({ row }) => row);
  return { ...model, rowsWith: countRuns(rows), rowCount: rows.length };
}

/** The model with what the best cuts of the rows teach about the columns. */
function learn(groups: readonly LineGroup[], model: TableModel): TableModel {
  const whole = groups.filter(({ fragment }) => !fragment);
  const cuts = whole.map(({ cuts: [best] }) => best ?? { cuts: [], score: 0 });
  const rows = whole.map(({ row }) => row);
  return withHabits(model, learnHabits(rows, cuts, model.roles.length));
}

function splitRow({ row, cuts: [best, ...others] }: LineGroup, size: number): SplitRow {
  const cuts = best?.cuts ?? [];
  const columns = Array.from({ length: size }, (_, column) => column);
  const cells = columns.map((column) => sliceRow(row, cuts[column] ?? 0, cuts[column + 1] ?? 0));
  const score = best?.score ?? 0;
  const margin = score - (others[0]?.score ?? score - 8);
  const close = others.filter((other) => score - other.score <= closeBy).slice(0, 4);
  const alternatives = close.map((other) => columns.map((column) => textOf(row, other.cuts, column)));
  return { lines: row.lines, cells, inherited: cells.map(() => false), confidence: confidenceOf(margin), alternatives };
}

/** 50 when two cuts are equally good, near 100 when one is far ahead. */
function confidenceOf(margin: number): number {
  return Math.round(100 / (1 + Math.exp(-margin)));
}

/** A row without a place takes it from the row above. */
function inherit(rows: readonly SplitRow[], columns: readonly SplitColumn[]): readonly SplitRow[] {
  const place = columns.findIndex(({ role }) => role === 'place');
  let above: Phrasing | undefined;
  return rows.map((row) => {
    const own = row.cells[place];
    if (own === undefined || own.value !== '') {
      above = own;
      return row;
    }
    if (above === undefined) return row;
    const carried = { ...above, footnoteReferences: [] };
    const with_ = <Value>(list: readonly Value[], value: Value) => list.map((one, at) => (at === place ? value : one));
    return { ...row, cells: with_(row.cells, carried), inherited: with_(row.inherited, true) };
  });
}

function unknownColumns(reading: HeaderReading | undefined, line: Phrasing | undefined): readonly Finding[] {
  const unknown = reading?.columns.filter(({ known }) => !known) ?? [];
  return unknown.map(({ header }) =>
    note('unknown-column', `The column “${header}” is not known; its cells are kept as text.`, line),
  );
}

function fragments(groups: readonly LineGroup[]): readonly Finding[] {
  return groups.flatMap(({ row, fragment }, at) => {
    if (!fragment) return [];
    const words = row.content.value.replace(/\n/gu, ' ').trim();
    const above = groups[at - 1]?.row.content.value.replace(/\n/gu, ' ').trim();
    const message =
      above === undefined
        ? `“${words}” belongs to no row.`
        : `“${words}” stands after “${above}”, where the header allows no such part.`;
    return [note(above === undefined ? 'orphan-fragment' : 'shifted-row', message, row.lines[0])];
  });
}

function note(
  code: 'unknown-column' | 'shifted-row' | 'orphan-fragment',
  message: string,
  line: Phrasing | undefined,
): Finding {
  return {
    code,
    message,
    sourceId: '',
    locator: line === undefined ? '' : formatPosition(line.position),
    subject: noSubject,
  };
}

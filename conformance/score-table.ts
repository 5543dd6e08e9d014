// Compares a split table with the truth: header, rows, cells, names, places, marks, and whether confidence is honest.
import type { SplitRow, SplitTable } from '../src/extract/flat-table.ts';
import { align, type Pair, textDistance } from './alignment.ts';
import { marksOf, type TrueRow, type TrueTable, withoutMarks } from './table-truth.ts';
import { addTallies, meanOf, noTally, type Tally, tallyOf } from './tally.ts';

/** Headers of the columns that are counted apart; an empty `place` where the table has none. */
export interface Marked {
  readonly name: string;
  readonly place: string;
}

/** What is scored of a split table. */
export type ReadTable = Pick<SplitTable, 'columns' | 'rows'>;

export interface TableScore {
  /** Headers found word for word. */
  readonly columns: Tally;
  /** True rows whose lines, no more and no fewer, were taken for one row. */
  readonly rows: Tally;
  readonly readRows: number;
  /** Cells that stand in their row, of columns that are not empty throughout. */
  readonly cells: Tally;
  readonly names: Tally;
  /** Places, carried down ones included. */
  readonly places: Tally;
  /** Cells spanned from above, of any column. */
  readonly inherited: Tally;
  readonly marks: Tally;
  /** Mean confidence of the rows that are right in every cell, and of the others. */
  readonly confidence: { readonly right: number | undefined; readonly wrong: number | undefined };
  /** Wrong rows whose truth is among the alternatives. */
  readonly alternatives: Tally;
  readonly wrongRows: readonly WrongRow[];
}

export interface WrongRow {
  readonly wrong: number;
  readonly truth: readonly string[];
  /** What was read, in the order of the true columns; `undefined` when the row was not found. */
  readonly read: readonly string[] | undefined;
  readonly confidence: number | undefined;
}

interface RowScore {
  readonly truth: TrueRow;
  readonly read: SplitRow | undefined;
  readonly cells: readonly CellScore[];
}

interface CellScore {
  readonly column: number;
  readonly truth: string;
  readonly read: string;
  readonly inherited: boolean;
  readonly right: boolean;
  readonly marks: Tally;
}

export function scoreTable(truth: TrueTable, split: ReadTable, marked: Marked): TableScore {
  const headers = alignTexts(
    truth.columns,
    split.columns.map(({ header }) => header),
  );
  const readColumn = new Map(headers.map(({ left, right }) => [left, right]));
  const used = usedColumns(truth);
  const rows = pairRows(truth, split).map(({ row, read }) => scoreRow(row, read, { readColumn, used }));
  const cells = rows.flatMap((row) => row.cells);
  return {
    columns: tallyOf(truth.columns.map((header, column) => header === headerOf(split, readColumn.get(column)))),
    rows: tallyOf(rows.map(({ truth: row, read }) => read !== undefined && ownText(row) === linesText(read))),
    readRows: split.rows.length,
    cells: tallyOf(cells.filter(({ inherited }) => !inherited).map(({ right }) => right)),
    names: inColumn(cells, truth.columns.indexOf(marked.name), false),
    places: inColumn(cells, truth.columns.indexOf(marked.place), true),
    inherited: tallyOf(cells.filter(({ inherited }) => inherited).map(({ right }) => right)),
    marks: addTallies(cells.map(({ marks }) => marks)),
    ...judgeRows(rows, { readColumn, place: truth.columns.indexOf(marked.place) }),
  };
}

/** The same letters and digits in the same order; white space never decides where a cell ends. */
function squeeze(text: string): string {
  return withoutMarks(text).replace(/\s+/gu, '');
}

function alignTexts(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const squeezed = { left: left.map(squeeze), right: right.map(squeeze) };
  return align({ left: left.length, right: right.length }, (a, b) =>
    textDistance(squeezed.left[a] ?? '', squeezed.right[b] ?? ''),
  );
}

function headerOf(split: ReadTable, column: number | undefined): string | undefined {
  return column === undefined ? undefined : withoutMarks(split.columns[column]?.header ?? '');
}

/** Columns with text in some row; the others would be right for nothing. */
function usedColumns(truth: TrueTable): readonly number[] {
  const isUsed = (column: number): boolean => truth.rows.some(({ cells }) => squeeze(cells[column]?.text ?? '') !== '');
  return truth.columns.map((_, column) => column).filter(isUsed);
}

interface PairedRow {
  readonly row: TrueRow;
  readonly read: SplitRow | undefined;
}

/** Every true row of the roster with what was read for it; dividers take part only in the alignment. */
function pairRows(truth: TrueTable, split: ReadTable): readonly PairedRow[] {
  return alignTexts(truth.rows.map(ownText), split.rows.map(linesText)).flatMap(({ left, right }) => {
    const row = left === undefined ? undefined : truth.rows[left];
    if (row === undefined || row.divider) return [];
    return [{ row, read: right === undefined ? undefined : split.rows[right] }];
  });
}

function ownText(row: TrueRow): string {
  const own = row.slots.filter(({ inherited }) => inherited === 'none');
  return squeeze(own.map(({ text }) => text).join(''));
}

function linesText(row: SplitRow): string {
  return squeeze(row.lines.map(({ value }) => value).join(''));
}

interface Layout {
  readonly readColumn: ReadonlyMap<number | undefined, number | undefined>;
  readonly used: readonly number[];
}

function scoreRow(truth: TrueRow, read: SplitRow | undefined, { readColumn, used }: Layout): RowScore {
  const cells = used.map((column): CellScore => {
    const { text = '', inherited = false } = truth.cells[column] ?? {};
    const at = readColumn.get(column);
    const cell = at === undefined ? undefined : read?.cells[at];
    const right = cell !== undefined && squeeze(cell.value) === squeeze(text);
    const labels = cell?.footnoteReferences.map(({ label }) => label) ?? [];
    const marks = inherited ? noTally : tallyMarks(marksOf(text), labels);
    return { column, truth: withoutMarks(text), read: cell?.value ?? '', inherited, right, marks };
  });
  return { truth, read, cells };
}

/** Each mark of the cell is right once for one mark that was bound to it. */
function tallyMarks(expected: readonly string[], bound: readonly string[]): Tally {
  const left = [...bound];
  return tallyOf(
    expected.map((label) => {
      const at = left.indexOf(label);
      if (at !== -1) left.splice(at, 1);
      return at !== -1;
    }),
  );
}

function inColumn(cells: readonly CellScore[], column: number, withInherited: boolean): Tally {
  const asked = cells.filter((cell) => cell.column === column && (withInherited || !cell.inherited));
  return tallyOf(asked.map(({ right }) => right));
}

interface Judging {
  readonly readColumn: ReadonlyMap<number | undefined, number | undefined>;
  readonly place: number;
}

/** A row is right when every cell that stands in it is, and its place wherever that stands. */
function judgeRows(
  rows: readonly RowScore[],
  { readColumn, place }: Judging,
): Pick<TableScore, 'confidence' | 'alternatives' | 'wrongRows'> {
  const wrongCells = ({ cells }: RowScore) => cells.filter((cell) => !cell.right && isAsked(cell, place));
  const right = rows.filter((row) => wrongCells(row).length === 0);
  const wrong = rows.filter((row) => wrongCells(row).length > 0);
  const found = wrong.filter(({ read }) => read !== undefined);
  return {
    confidence: { right: meanOf(right.map(confidenceOf)), wrong: meanOf(found.map(confidenceOf)) },
    alternatives: tallyOf(wrong.map((row) => isAlternative(row, readColumn))),
    wrongRows: wrong.map((row) => ({
      wrong: wrongCells(row).length,
      truth: row.cells.map(({ truth, inherited }) => (inherited ? `^${truth}` : truth)),
      read: row.read === undefined ? undefined : row.cells.map(({ read }) => read),
      confidence: confidenceOf(row),
    })),
  };
}

function isAsked(cell: CellScore, place: number): boolean {
  return !cell.inherited || cell.column === place;
}

function confidenceOf({ read }: RowScore): number | undefined {
  return read?.confidence;
}

function isAlternative({ read, cells }: RowScore, readColumn: Judging['readColumn']): boolean {
  const own = cells.filter(({ inherited }) => !inherited);
  return (read?.alternatives ?? []).some((alternative) =>
    own.every(({ column, truth }) => {
      const at = readColumn.get(column);
      return at !== undefined && squeeze(alternative[at] ?? '') === squeeze(truth);
    }),
  );
}

// Pipe tables as rectangles: rows that lost the cells they shared with other rows are set under the columns they fit.
import type { Cell, FlatTable, Phrasing, Table } from '../model/document.ts';
import { joinPhrasings } from './cut-phrasing.ts';

type Row = readonly Phrasing[];

/** Most cells of a rectangle; a table that would have more stays lines. */
const cellLimit = 500_000;

/** A table with how many of its rows had fewer cells than it has columns. */
export interface ReadTable {
  readonly table: Table | FlatTable;
  readonly shortRows: number;
}

/**
 * The rectangle of a pipe table. Converters write a cell that spans rows or columns once and the others not at all, so a
 * row may be short at its start. One cell alone goes across; short rows stand at the right where their words are those
 * of the columns there, and take what is missing from above; otherwise they stand at the left, as GitHub has them.
 *
 * @param rows - the header row first, each with the cells as written
 */
export function readPipeTable(rows: readonly Row[]): ReadTable {
  const [header = [], ...body] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const shortRows = rows.filter((row) => row.length < width).length;
  if (rows.length * width > cellLimit) return { table: linesOf(rows), shortRows };
  const full = body.filter((row) => row.length === width);
  const toTheRight = new Set(lengthsOf(body, width).filter((length) => fitsRight(body, full, length)));
  const headerRows = header.length === 1 && width > 2 && namesColumns(body[0]) ? 2 : 1;
  const grid: (readonly Cell[])[] = [];
  for (const [at, row] of rows.entries()) {
    if (at < headerRows) grid.push(spreadHeader(row, width, full).map((cell) => ({ ...cell, header: true })));
    else
      grid.push(
        spreadRow(row, {
          width,
          above: at === headerRows ? undefined : grid.at(-1),
          right: toTheRight.has(row.length),
        }),
      );
  }
  return { table: { kind: 'table', caption: undefined, headerRows, rows: grid }, shortRows };
}

function linesOf(rows: readonly Row[]): FlatTable {
  const lines = rows.flatMap((row) => (row[0] === undefined ? [] : [joinPhrasings(row, row[0].position)]));
  return { kind: 'flatTable', lines };
}

/** Lengths of short rows that are neither one cell nor whole. */
function lengthsOf(body: readonly Row[], width: number): readonly number[] {
  return [...new Set(body.map((row) => row.length))].filter((length) => length > 1 && length < width);
}

/** Words of the short rows are found under the last columns more often than under the first. */
function fitsRight(body: readonly Row[], full: readonly Row[], length: number): boolean {
  const [width = 0] = full.map((row) => row.length);
  const short = body.filter((row) => row.length === length);
  return likeness(short, full, width - length) > likeness(short, full, 0);
}

/** How many cells, moved right by `shift`, have words or at least a shape that their new column has. */
function likeness(short: readonly Row[], full: readonly Row[], shift: number): number {
  const columns = Array.from({ length: short[0]?.length ?? 0 }, (_, column) => column);
  return columns.reduce((sum, column) => {
    const above = full.map((row) => row[column + shift]);
    const words = new Set(above.map((cell) => cell?.value ?? ''));
    const shapes = new Set(above.map(shapeOf));
    const points = short.map((row) =>
      words.has(row[column]?.value ?? '') ? 3 : Number(shapes.has(shapeOf(row[column]))),
    );
    return sum + points.reduce((all, point) => all + point, 0);
  }, 0);
}

/** Empty, a number, a sign without letters, linked words or plain words. */
function shapeOf(cell: Phrasing | undefined): string {
  const value = cell?.value ?? '';
  if (value === '') return 'empty';
  if (/^[\d\s.,%/+–—-]+$/u.test(value)) return 'number';
  if (!/[\p{L}\p{N}]/u.test(value)) return 'sign';
  return (cell?.links.length ?? 0) > 0 ? 'linked' : 'plain';
}

/** A row that could be a header: several cells, all words, none of them a link or a number. */
function namesColumns(row: Row | undefined): boolean {
  return row !== undefined && row.length > 1 && row.every((cell) => shapeOf(cell) === 'plain');
}

interface RowPlace {
  readonly width: number;
  readonly above: readonly Cell[] | undefined;
  readonly right: boolean;
}

function spreadRow(row: Row, { width, above, right }: RowPlace): readonly Cell[] {
  const own = row.map((content) => cellOf(content));
  const [first] = own;
  if (first !== undefined && own.length === 1) return across(first, width);
  const missing = width - own.length;
  if (!right) return [...own, ...Array.from({ length: missing }, () => emptyCell(row.at(-1)))];
  const inherited = Array.from({ length: missing }, (_, at): Cell => {
    const from = above?.[at];
    return from === undefined || isAcross(above) ? emptyCell(row[0]) : { ...from, header: false, inherited: 'above' };
  });
  return [...inherited, ...own];
}

/**
 * A header over more columns than it has cells: columns of colours and bullets have no name of their own, so the next
 * cell stands over both. Without such columns the cells stand at the left.
 */
function spreadHeader(row: Row, width: number, full: readonly Row[]): readonly Cell[] {
  const [first] = row;
  if (first !== undefined && row.length === 1) return across(cellOf(first), width);
  const nameless = namelessColumns(full, width);
  if (nameless.size !== width - row.length || full.length === 0 || nameless.has(width - 1)) {
    return spreadRow(row, { width, above: undefined, right: false });
  }
  const cells: Cell[] = [];
  for (const content of row) {
    const start = cells.length;
    while (nameless.has(cells.length)) cells.push(spanned(content, cells.length > start));
    cells.push(spanned(content, cells.length > start));
  }
  return cells;
}

function spanned(content: Phrasing, again: boolean): Cell {
  return { content, header: true, inherited: again ? 'left' : 'none' };
}

/** Columns that hold no words in any whole row. */
function namelessColumns(full: readonly Row[], width: number): ReadonlySet<number> {
  const columns = Array.from({ length: width }, (_, column) => column);
  return new Set(columns.filter((column) => full.every((cells) => /^(?:empty|sign)$/u.test(shapeOf(cells[column])))));
}

function across(cell: Cell, width: number): readonly Cell[] {
  return Array.from({ length: width }, (_, at) => (at === 0 ? cell : { ...cell, inherited: 'left' }));
}

function isAcross(row: readonly Cell[] | undefined): boolean {
  return row?.[1]?.inherited === 'left';
}

function cellOf(content: Phrasing): Cell {
  return { content, header: false, inherited: 'none' };
}

/** An empty cell where the neighbour stands. */
function emptyCell(neighbour: Phrasing | undefined): Cell {
  const position = neighbour?.position ?? { kind: 'text', line: 1, column: 1 };
  return cellOf({ value: '', position, footnoteReferences: [], links: [], images: [] });
}

// Rows of cells with spans become a rectangle, by the table algorithm of the HTML standard.
import { type Cell, formatPosition, type Phrasing, type Position, type Table } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';

/** A row as it is written. Spans end with its part of the table (`thead`, each `tbody`, `tfoot`). */
export interface GridRow {
  readonly section: 'head' | 'body' | 'foot';
  /** The row begins a part of its own although the row before has the same `section`: a second `tbody`. */
  readonly opensSection?: boolean;
  readonly cells: readonly GridCell[];
}

/** A cell as it is written; spans are the attributes' text, whatever it says. */
export interface GridCell {
  readonly content: Phrasing;
  readonly header: boolean;
  readonly rowspan: string | undefined;
  readonly colspan: string | undefined;
  readonly tables: readonly Table[];
}

/** A rectangle of cells; the first `headerRows` rows name the columns. */
export type Grid = Pick<Table, 'headerRows' | 'rows'>;

/** The standard's limit for `colspan`. */
const columnLimit = 1_000;

/** Cells of one table that are kept; no page that people read has more. */
const cellLimit = 1_000_000;

/** A cell in its place, with the two forms in which other slots repeat it, each made once, however far it spans. */
interface Placed {
  readonly own: Cell;
  left: Cell | undefined;
  above: Cell | undefined;
  readonly row: number;
  readonly column: number;
  /** The first column that it no longer covers. */
  readonly end: number;
  readonly rowsBelow: number;
}

/** A row with every cell that covers a slot of it, those from above first. */
interface PlacedRow {
  readonly section: GridRow['section'];
  readonly row: number;
  readonly cells: readonly Placed[];
}

/**
 * Rows as a rectangle in the order in which they are shown: head, body, foot.
 *
 * Of a cell that spans both ways, its first column repeats it from `above` and all others from the `left`, so that in
 * every row the cells that are not `left` are those a reader sees. Slots that no cell covers are empty cells; where
 * two cells claim a slot, the earlier has it. Rows without cells are spanned but not kept, and so are columns at the
 * right end in which no cell begins.
 *
 * @returns the rows that fit into a million slots, with a `size-capped` finding when some do not
 * @see https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
 */
export function buildGrid(rows: readonly GridRow[]): Noted<Grid> {
  const grid: PlacedRow[] = [];
  let covering: readonly Placed[] = [];
  let before: GridRow | undefined;
  let width = 0;
  for (const [index, row] of inShownOrder(rows).entries()) {
    if (row.opensSection === true || row.section !== before?.section) covering = [];
    const own = placeCells(row.cells.slice(0, cellLimit + 1), { row: index, above: covering });
    width = Math.max(width, (own.at(-1)?.column ?? -1) + 1);
    if (width * (index + 1) > cellLimit) return capped(rectangle(grid), row);
    const cells = [...covering, ...own];
    if (row.cells.length > 0) grid.push({ section: row.section, row: index, cells });
    covering = reachingDown(cells, index);
    before = row;
  }
  return { value: rectangle(grid), findings: [] };
}

function inShownOrder(rows: readonly GridRow[]): readonly GridRow[] {
  const part = (section: GridRow['section']) => rows.filter((row) => row.section === section);
  const isSorted = rows.every(({ section }, index) => rank[section] >= rank[rows[index - 1]?.section ?? 'head']);
  return isSorted ? rows : [...part('head'), ...part('body'), ...part('foot')];
}

const rank = { head: 0, body: 1, foot: 2 } as const;

interface RowPlace {
  readonly row: number;
  /** Cells that hang down into the row, from left to right. */
  readonly above: readonly Placed[];
}

/** A row's own cells, each in the first column that is free after the one before it. */
function placeCells(written: readonly GridCell[], { row, above }: RowPlace): readonly Placed[] {
  let column = 0;
  let next = 0;
  return written.map((cell) => {
    for (; (above[next]?.column ?? Number.POSITIVE_INFINITY) <= column; next += 1)
      column = Math.max(column, above[next]?.end ?? 0);
    const placed = place(cell, row, column);
    column = placed.end;
    return placed;
  });
}

function place({ content, header, rowspan, colspan, tables }: GridCell, row: number, column: number): Placed {
  return {
    own: tables.length > 0 ? { content, header, inherited: 'none', tables } : { content, header, inherited: 'none' },
    left: undefined,
    above: undefined,
    row,
    column,
    end: column + Math.max(1, Math.min(readSpan(colspan) ?? 1, columnLimit)),
    rowsBelow: rowsBelow(readSpan(rowspan)),
  };
}

/** `rowspan=0` reaches to the end of the table's part. */
function rowsBelow(rowspan: number | undefined): number {
  return rowspan === 0 ? Number.POSITIVE_INFINITY : (rowspan ?? 1) - 1;
}

/** The cells that also cover the row below, from left to right. */
function reachingDown(cells: readonly Placed[], row: number): readonly Placed[] {
  const reaching = cells.filter((cell) => cell.row + cell.rowsBelow > row);
  return reaching.sort((a, b) => a.column - b.column);
}

/** The number that an attribute begins with, as browsers read it: `2;` is 2, `-1` and `"2"` with its quotes are none. */
function readSpan(attribute: string | undefined): number | undefined {
  const digits = /^[ \t\n\f\r]*\+?(\d+)/u.exec(attribute ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function rectangle(grid: readonly PlacedRow[]): Grid {
  const begun = grid.flatMap(({ row, cells }) => cells.filter((cell) => cell.row === row).slice(-1));
  const width = begun.reduce((widest, { column }) => Math.max(widest, column + 1), 0);
  const rows = grid.map((row) => slotsOf(row, width));
  return { headerRows: countHeaderRows(grid, rows), rows };
}

function slotsOf({ row, cells }: PlacedRow, width: number): readonly Cell[] {
  const slots = Array.from<Cell | undefined>({ length: width });
  for (const placed of cells) {
    slots[placed.column] ??= placed.row === row ? placed.own : repeat(placed, 'above');
    const end = Math.min(placed.end, width);
    for (let column = placed.column + 1; column < end; column += 1) slots[column] ??= repeat(placed, 'left');
  }
  let position = cells[0]?.own.content.position ?? nowhere;
  return slots.map((cell) => {
    position = cell?.content.position ?? position;
    return cell ?? emptyCell(position);
  });
}

function repeat(placed: Placed, inherited: 'left' | 'above'): Cell {
  const { content, header } = placed.own;
  placed[inherited] ??= { content, header, inherited };
  return placed[inherited];
}

const nowhere: Position = { kind: 'element', path: '', anchor: '' };

function emptyCell(position: Position): Cell {
  const content: Phrasing = { value: '', position, footnoteReferences: [], links: [], images: [] };
  return { content, header: false, inherited: 'none' };
}

/**
 * How many rows at the top name the columns: those of `thead`, or those of header cells alone (the corner may be
 * empty). A row that is one wide cell is a title above them, but below them it is the heading of a group.
 */
function countHeaderRows(grid: readonly PlacedRow[], rows: readonly (readonly Cell[])[]): number {
  let count = 0;
  let named = false;
  for (const [index, row] of rows.entries()) {
    const wide = row.length > 1 && row.every(({ inherited }, column) => column === 0 || inherited === 'left');
    const names = grid[index]?.section === 'head' || isHeaderRow(row);
    if (!names || (wide && named)) break;
    named ||= !wide;
    count += 1;
  }
  return count === rows.length ? Math.min(count, 1) : count;
}

function isHeaderRow(row: readonly Cell[]): boolean {
  const isEmpty = ({ content, tables }: Cell) => content.value.trim() === '' && tables === undefined;
  return (
    row.some(({ header }) => header) && row.every((cell, column) => cell.header || (column === 0 && isEmpty(cell)))
  );
}

function capped(grid: Grid, { cells: [cell] }: GridRow): Noted<Grid> {
  const message = `The table would have over ${cellLimit} cells; its rows from here on are left out.`;
  const locator = cell === undefined ? '' : formatPosition(cell.content.position);
  const finding: Finding = { code: 'size-capped', message, sourceId: '', locator, subject: noSubject };
  return { value: grid, findings: [finding] };
}

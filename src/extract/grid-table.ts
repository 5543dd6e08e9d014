// Splits a table that kept its cells into the same columns and rows that a run-together table is split into.
import { findPlace } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import { formatPosition, type Phrasing, type Table } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import type { SplitColumn, SplitRow, SplitTable } from './flat-table.ts';
import { columnsOf, type GridCell, isFilled } from './grid-columns.ts';
import { type RoleContext, type RoledColumn, roledColumns } from './grid-roles.ts';
import { type BodyRow, type LeftOutRow, sortRows } from './grid-rows.ts';
import { standingUnder } from './heading-roles.ts';
import { placeOfImages } from './image-place.ts';
import { joinPhrasings, noWords, wordsAt } from './phrasing-pieces.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SplitGrid extends SplitTable {
  /** Rows that are no member, each by what it is. */
  readonly leftOut: readonly LeftOutRow[];
}

/** The table's columns with their roles, and its rows; a settled role of the context wins over what the header says. */
export function splitGrid(table: Table, context: RoleContext): Noted<SplitGrid> {
  const { header, body, leftOut } = sortRows(table, context.vocabulary);
  const columns = roledColumns(columnsOf(header, body), context);
  const placed = withFlags(context.spansLost === true ? columns.map(carried) : columns);
  const grouped = groupColumns(body, placed, context.vocabulary);
  const all = [...placed, ...grouped];
  const rows = body.map((row, at) =>
    rowOf(
      row,
      all.map(({ cells }) => cells[at]),
      context.vocabulary,
    ),
  );
  return {
    value: {
      columns: all.map(({ header: words, role }) => ({ header: words, role })),
      rows: continued(rows, all),
      leading: table.caption === undefined ? [] : [table.caption],
      leftOut,
    },
    findings: unknownColumns(placed, header[0]?.[0]?.content ?? body[0]?.cells[0]?.content),
  };
}

interface ExtraColumn extends SplitColumn {
  readonly cells: readonly GridCell[];
}

/** Places said by flags alone: in a column of places, or beside names where there is no such column. */
function withFlags(columns: readonly RoledColumn[]): readonly ExtraColumn[] {
  const placed = columns.map(
    (column): ExtraColumn => (column.role === 'place' ? { ...column, cells: column.cells.map(flagged) } : column),
  );
  if (columns.some(({ role }) => role === 'place' || role === 'constituency')) return placed;
  const named = columns.find(({ role }) => role === 'name' || role === 'person' || role === 'party');
  const flags = named?.cells.map(({ content, inherited }) => ({
    content: wordsAt(placeOfImages(content), content.position),
    inherited,
  }));
  if (flags === undefined || flags.filter(({ content }) => content.value !== '').length * 2 < flags.length)
    return placed;
  return flags.length === 0 ? placed : [...placed, { header: '', role: 'place', cells: flags }];
}

/** Blank places take the one above them. */
function carried(column: RoledColumn): RoledColumn {
  if (column.role !== 'place') return column;
  let above: GridCell | undefined;
  const cells = column.cells.map((cell) => {
    if (isFilled(cell.content)) above = cell;
    return isFilled(cell.content) || above === undefined ? cell : inheritedFrom(above);
  });
  return { ...column, cells };
}

function inheritedFrom({ content }: GridCell): GridCell {
  return { content: { ...content, footnoteReferences: [] }, inherited: true };
}

function flagged(cell: GridCell): GridCell {
  if (cell.content.value.trim() !== '') return cell;
  return { ...cell, content: { ...cell.content, value: placeOfImages(cell.content) } };
}

/** Headings across the table as columns: places where it has none, other words as they stand. */
function groupColumns(
  body: readonly BodyRow[],
  columns: readonly SplitColumn[],
  vocabulary: Vocabulary,
): readonly ExtraColumn[] {
  const plain = body.map(({ headings }) =>
    headings.filter((heading) => !standingUnder([heading], vocabulary).announced),
  );
  const hasPlaces = columns.some(({ role }) => role === 'place');
  const isPlace = ({ value }: Phrasing) => findPlace(tidy(value)) !== undefined;
  const asPlaces = !hasPlaces && plain.some((headings) => headings.some(isPlace));
  const place = columnOf(plain, (heading) => asPlaces && isPlace(heading), 'place');
  const rest = columnOf(plain, (heading) => !(asPlaces && isPlace(heading)), 'text');
  return [...place, ...rest];
}

function columnOf(
  headings: readonly (readonly Phrasing[])[],
  wanted: (heading: Phrasing) => boolean,
  role: ColumnRole,
): readonly ExtraColumn[] {
  const found = headings.map((row) => row.filter(wanted));
  if (found.every((row) => row.length === 0)) return [];
  const cells = found.map((row) => {
    const [first] = row;
    if (first === undefined) return { content: noWords({ kind: 'text', line: 0, column: 0 }), inherited: false };
    return { content: { ...joinPhrasings(row, ', '), footnoteReferences: [] }, inherited: true };
  });
  return [{ header: '', role, cells }];
}

function rowOf(
  { cells: own, headings }: BodyRow,
  cells: readonly (GridCell | undefined)[],
  vocabulary: Vocabulary,
): SplitRow {
  const lines = own
    .filter(({ inherited, content }) => inherited === 'none' && isFilled(content))
    .map(({ content }) => content);
  const nowhere = noWords(own[0]?.content.position ?? { kind: 'text', line: 0, column: 0 });
  return {
    lines,
    cells: cells.map((cell) => cell?.content ?? nowhere),
    inherited: cells.map((cell) => cell?.inherited ?? false),
    confidence: 100,
    alternatives: [],
    headings: headings.filter((heading) => standingUnder([heading], vocabulary).announced),
  };
}

const naming: readonly ColumnRole[] = ['name', 'person', 'party'];

/** A row whose name is spanned from above goes on with that member: its own cells are further lines of the same. */
function continued(rows: readonly SplitRow[], columns: readonly SplitColumn[]): readonly SplitRow[] {
  const name = naming.map((role) => columns.findIndex((column) => column.role === role)).find((at) => at !== -1) ?? -1;
  const whole: SplitRow[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (last !== undefined && row.inherited[name] === true) whole[whole.length - 1] = goneOn(last, row);
    else whole.push(row);
  }
  return whole;
}

function goneOn(above: SplitRow, row: SplitRow): SplitRow {
  const cells = above.cells.map((cell, at) => {
    const own = row.cells[at];
    return own === undefined || row.inherited[at] === true || !isFilled(own) ? cell : joinPhrasings([cell, own], '\n');
  });
  return { ...above, lines: [...above.lines, ...row.lines], cells };
}

function unknownColumns(columns: readonly ExtraColumn[], where: Phrasing | undefined): readonly Finding[] {
  const unknown = columns.filter((column) => column.header !== '' && 'known' in column && column.known === false);
  return unknown.map(({ header }) => ({
    code: 'unknown-column',
    message: `The column “${header}” is not known; its cells are kept as text.`,
    sourceId: '',
    locator: where === undefined ? '' : formatPosition(where.position),
    subject: noSubject,
  }));
}

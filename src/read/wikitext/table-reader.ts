// Reads `{| … |}`: rows, cells and captions with their attributes, tables inside cells, rows written by templates.
import type { Phrasing, Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { buildGrid, type GridCell, type GridRow } from '../table-grid.ts';
import { attribute } from './attributes.ts';
import { asLines, attributesEnd, blanksBefore, nextCut } from './cell-text.ts';
import { asWritten, type Expanded, sourceOf } from './expanded.ts';
import { readPhrasing } from './inline.ts';
import { allItemsIn, type Page } from './page.ts';

/** A table that was read, and where to go on. */
export interface ReadTable {
  readonly table: Table;
  readonly next: number;
  readonly findings: readonly Finding[];
}

/** A cell whose lines are still being gathered. */
interface OpenCell {
  readonly kind: CellLine['kind'];
  readonly attributes: string;
  readonly from: number;
  readonly lines: string[];
  /** Whether no line has words yet. */
  blank: boolean;
  tables: Table[] | undefined;
}

interface OpenTable {
  readonly rows: GridCell[][];
  cell: OpenCell | undefined;
  caption: Phrasing | undefined;
  readonly stray: Table[];
  readonly findings: Finding[];
}

/** What the lines of a table are read from. */
export interface TableSource {
  readonly page: Page;
  readonly expanded: Expanded;
  /** Where the lines begin that open a table which nothing closes. */
  readonly unclosed: ReadonlySet<number>;
}

/** Tables inside tables that are read; what is nested deeper is text of its cell. */
const deepestTable = 20;

/** Whether the line begins a table, blanks and colons before it or not. */
export function beginsTable(line: string): boolean {
  return line.startsWith('{|', signAt(line, 0, true));
}

/** Offset of the first character of the line that is no blank, and no colon where those count as such. */
function signAt(text: string, lineStart: number, colons: boolean): number {
  let at = lineStart;
  for (let code = text.charCodeAt(at); isBlank(code) || (colons && code === colon); code = text.charCodeAt(at)) at += 1;
  return at;
}

const colon = 58;

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Pairs the lines that open and close tables, innermost first; answers where those begin that stay open. */
export function unclosedTables(text: string): ReadonlySet<number> {
  const open: number[] = [];
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    if (text.startsWith('{|', signAt(text, at, true))) open.push(at);
    else if (text.startsWith('|}', signAt(text, at, false))) open.pop();
  }
  return new Set(open);
}

/** Reads the table that begins at the offset; `depth` counts the tables around it. */
export function readTable(source: TableSource, from: number, depth: number): ReadTable {
  const { text } = source.expanded;
  const unclosed = source.unclosed.has(from);
  const open: OpenTable = { rows: [], cell: undefined, caption: undefined, stray: [], findings: [] };
  let at = lineEnd(text, from) + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    const indent = blanksBefore(line);
    if (line.startsWith('|}', indent)) return finished(source, open, at + indent + 2);
    if (unclosed && /^={1,6}[^=].*={1,6}\s*$/u.test(line)) break; // an open table never swallows the page
    at = takeLine(source, open, { at, end, line, indent, depth });
  }
  return finished(source, open, Math.min(at, text.length));
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

interface Line {
  readonly at: number;
  readonly end: number;
  readonly line: string;
  readonly indent: number;
  readonly depth: number;
}

/** Reads a line, or the table that begins in it; answers where the next begins. */
function takeLine(source: TableSource, open: OpenTable, here: Line): number {
  const { at, end, line, indent, depth } = here;
  if (beginsTable(line) && depth < deepestTable) return takeNested(source, open, here);
  if (beginsTable(line)) source.page.state.cappedAt ??= sourceOf(source.expanded, at);
  const kind = signOf(line, indent);
  if (kind === 'row') endRow(source, open);
  else if (kind === undefined) takeMore(source, open, here);
  else {
    const from = indent + (kind === 'caption' ? 2 : 1);
    openCells(source, open, { text: line.slice(from), at: at + from, kind });
  }
  return end + 1;
}

/** What the line begins with its sign, if it has one. */
function signOf(line: string, at: number): 'row' | 'caption' | 'cell' | 'header' | undefined {
  if (line[at] === '!') return 'header';
  if (line[at] !== '|') return undefined;
  if (line[at + 1] === '-') return 'row';
  return line[at + 1] === '+' ? 'caption' : 'cell';
}

/** A line without a sign goes on with the open cell, unless it is a template that prints rows. */
function takeMore(source: TableSource, open: OpenTable, here: Line): void {
  const { cell } = open;
  const isOpen = cell !== undefined && (cell.kind !== 'caption' || open.rows.length === 0);
  if (isOpen && (cell.blank || rowOf(source, here.line) === undefined)) {
    cell.lines.push(here.line);
    cell.blank &&= here.line.trim() === '';
  } else if (here.line.trim() !== '') takeStray(source, open, here);
}

/** What an unknown template that has the line to itself was given, when it is more than one thing. */
function rowOf({ page }: TableSource, line: string): readonly Expanded[] | undefined {
  if (!line.includes('\ufdd0')) return undefined;
  const match = /^\s*\ufdd0(\d+)\ufdd1[^\n]*\ufdd0(\d+)\ufdd1\s*$/u.exec(line);
  const first = page.items[Number(match?.[1] ?? -1)];
  const last = page.items[Number(match?.[2] ?? -1)];
  const isOne = last?.kind === 'unknownEnd' && last.start === Number(match?.[1]);
  return first?.kind === 'unknown' && isOne && first.parts.length > 1 ? first.parts : undefined;
}

function takeNested(source: TableSource, open: OpenTable, { at, depth }: Line): number {
  const nested = readTable(source, at, depth + 1);
  if (open.cell === undefined) open.stray.push(nested.table);
  else open.cell.tables = [...(open.cell.tables ?? []), nested.table];
  open.findings.push(...nested.findings);
  return nested.next;
}

/** A template between rows prints rows; what it was given are the cells of one. Other words are a row of one cell. */
function takeStray(source: TableSource, open: OpenTable, { at, line }: Line): void {
  const { page, expanded } = source;
  endRow(source, open);
  const given = rowOf(source, line) ?? [asWritten(line, sourceOf(expanded, at))];
  const cells = given.map((part) => plainCell(readPhrasing(page, part.text, page.place(sourceOf(part, 0)))));
  if (cells.some(({ content }) => content.value !== '' || content.footnoteReferences.length > 0))
    open.rows.push(cells, []);
}

function plainCell(content: Phrasing): GridCell {
  return { content, header: false, rowspan: undefined, colspan: undefined, tables: [] };
}

interface CellLine {
  readonly text: string;
  readonly at: number;
  readonly kind: 'cell' | 'header' | 'caption';
}

/** Opens the cells of a line; the last of them stays open for the lines below. */
function openCells(source: TableSource, open: OpenTable, { text, at, kind }: CellLine): void {
  if (kind !== 'caption' && open.rows.length === 0) open.rows.push([]);
  let from = 0;
  for (let end = nextCut(text, 0, kind); end >= 0; end = nextCut(text, from, kind)) {
    openCell(source, open, { text: text.slice(from, end), at: at + from, kind });
    from = end + 2;
  }
  openCell(source, open, { text: text.slice(from), at: at + from, kind });
}

function openCell(source: TableSource, open: OpenTable, { text, at, kind }: CellLine): void {
  closeCell(source, open);
  const cut = attributesEnd(text);
  const words = text.slice(cut);
  open.cell = {
    kind,
    attributes: cut === 0 ? '' : text.slice(0, cut - 1),
    from: at + cut,
    lines: [words],
    blank: words.trim() === '',
    tables: undefined,
  };
}

function endRow(source: TableSource, open: OpenTable): void {
  closeCell(source, open);
  if (open.rows.at(-1)?.length !== 0) open.rows.push([]);
}

function closeCell(source: TableSource, open: OpenTable): void {
  const { cell } = open;
  open.cell = undefined;
  if (cell === undefined) return;
  const content = contentOf(source, cell);
  if (cell.kind === 'caption') {
    open.caption ??= content;
    return;
  }
  open.rows.at(-1)?.push({
    content,
    header: cell.kind === 'header',
    rowspan: attribute(cell.attributes, 'rowspan'),
    colspan: attribute(cell.attributes, 'colspan'),
    tables: cell.tables ?? none,
  });
}

const none: readonly never[] = [];

/** The words of the cell; lines of a list and paragraphs are lines. */
function contentOf({ page, expanded }: TableSource, { lines, from, attributes }: OpenCell): Phrasing {
  const [first = ''] = lines;
  const blank = blanksBefore(first);
  const words = asLines(lines) + allItemsIn(attributes); // a note among the attributes is shown nowhere, yet kept
  return readPhrasing(page, words, page.place(sourceOf(expanded, from + blank)));
}

function finished(source: TableSource, open: OpenTable, next: number): ReadTable {
  closeCell(source, open);
  const rows = open.rows.filter((cells) => cells.length > 0).map((cells): GridRow => ({ section: 'body', cells }));
  const strays = open.stray.map(
    (table): GridRow => ({ section: 'body', cells: [{ ...plainCell(emptyAt(table)), tables: [table] }] }),
  );
  const grid = buildGrid([...rows, ...strays]);
  const table: Table = { kind: 'table', caption: open.caption, ...grid.value };
  return { table, next, findings: [...open.findings, ...grid.findings] };
}

function emptyAt(table: Table): Phrasing {
  const position = table.rows[0]?.[0]?.content.position ?? { kind: 'text', line: 1, column: 1 };
  return { value: '', position, footnoteReferences: [], links: [], images: [] };
}

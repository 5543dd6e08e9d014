// Tables of a page: their rows and cells as written, made into a grid; nested ones stay with their cell.
import type { Phrasing, Table } from '../model/document.ts';
import { finishDraft, newDraft } from './html-draft.ts';
import { collectChildren, readPhrasing } from './html-inline.ts';
import { elementsOf, findElement, type HtmlElement, type HtmlNode, hasClass } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import { buildGrid, type GridCell, type GridRow } from './table-grid.ts';

/** The table, then those inside its cells, as blocks in source order. */
export function readTables(element: HtmlElement, page: HtmlPage): readonly Table[] {
  const inside: Table[] = [];
  const rows = rowsOf(element).filter(({ row }) => page.roleOf(row) !== 'left-out');
  const { value, findings } = buildGrid(rows.map((written) => readRow(written, page, inside)));
  page.findings.push(...findings);
  return [{ kind: 'table', caption: readCaption(element, page), ...value }, ...inside];
}

interface WrittenRow {
  readonly row: HtmlElement;
  readonly section: GridRow['section'];
  readonly opensSection: boolean;
}

/** Rows right in the table and in its parts; a part that follows one of its kind opens anew. */
function rowsOf(table: HtmlElement): readonly WrittenRow[] {
  return elementsOf(table).flatMap((part) => {
    if (part.name === 'tr') return [{ row: part, section: 'body' as const, opensSection: false }];
    const section = sections.get(part.name);
    if (section === undefined) return [];
    const rows = elementsOf(part).filter(({ name }) => name === 'tr');
    return rows.map((row, index) => ({ row, section, opensSection: index === 0 }));
  });
}

const sections: ReadonlyMap<string, GridRow['section']> = new Map([
  ['thead', 'head'],
  ['tbody', 'body'],
  ['tfoot', 'foot'],
]);

function readRow({ row, section, opensSection }: WrittenRow, page: HtmlPage, inside: Table[]): GridRow {
  const cells = cellsOf(row).filter((cell) => page.roleOf(cell) !== 'left-out');
  return { section, opensSection, cells: cells.map((cell) => readCell(cell, page, inside)) };
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return elementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
}

function readCell(cell: HtmlElement, page: HtmlPage, inside: Table[]): GridCell {
  const draft = newDraft({ tables: true, lists: false });
  collectChildren(cell, draft, page);
  const nested = draft.tables.map((table) => readTables(table, page));
  inside.push(...nested.flat());
  return {
    content: finishDraft(draft, page.placeOf(cell)),
    header: cell.name === 'th',
    rowspan: cell.attribs['rowspan'],
    colspan: cell.attribs['colspan'],
    tables: nested.flatMap(([table]) => (table === undefined ? [] : [table])),
  };
}

function readCaption(table: HtmlElement, page: HtmlPage): Phrasing | undefined {
  const caption = elementsOf(table).find(({ name }) => name === 'caption');
  const content = caption === undefined ? undefined : readPhrasing(caption, page);
  return content?.value === '' ? undefined : content;
}

/** What stands in the table but in none of its cells; browsers show it before the table. */
export function strayChildren(table: HtmlElement): readonly HtmlNode[] {
  return table.children.filter((child) => child.name === undefined || !tableParts.has(child.name));
}

const tableParts = new Set(['caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr']);

/**
 * Whether the table only sets columns of text side by side: it says so, or it is one or two rows without header,
 * border or a class for data, in whose cells lists, headings or tables stand.
 */
export function isLayout(table: HtmlElement): boolean {
  if (layoutClasses.some((name) => hasClass(table, name)) || table.attribs['role'] === 'presentation') return true;
  if (Number(table.attribs['border'] ?? 0) > 0 || dataClasses.some((name) => hasClass(table, name))) return false;
  const rows = rowsOf(table);
  if (rows.length === 0 || rows.length > 2) return false;
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  return cells.every(({ name }) => name === 'td') && cells.some(holdsBlocks);
}

const layoutClasses = ['multicol', 'col-begin', 'columns', 'mw-collapsible-layout'];
const dataClasses = ['wikitable', 'sortable', 'prettytable', 'toccolours', 'standard'];
const blocksInLayout = new Set(['ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table']);

function holdsBlocks(cell: HtmlElement): boolean {
  return findElement(cell, ({ name }) => blocksInLayout.has(name)) !== undefined;
}

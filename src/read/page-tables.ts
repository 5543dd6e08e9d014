// Data tables of a page as structures: rows are entries, wide rows are groups; tables of logos are read cell by cell.
import type { Cell, Table } from '../model/document.ts';
import type { NameReading, PageItem, PageStructure } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import { findElement } from './html-node.ts';
import { cellsOf, readTables } from './html-table.ts';
import { headingTexts } from './page-headings.ts';
import { isFlagWords, nameInAlt } from './page-images.ts';
import { isLayoutTable, type PageNode } from './page-outline.ts';
import { type FoundStructure, isSpent, type PageReading, spend } from './page-reading.ts';
import { selectorTo } from './page-selector.ts';

/** Tables that hold data; those that only set things side by side are read by what stands in their cells. */
export function readPageTables(reading: PageReading): readonly FoundStructure[] {
  return reading.scope.flatMap((node) =>
    node.element.name === 'table' && !isLayoutTable(node.element) ? readTable(node, reading) : [],
  );
}

function readTable(node: PageNode, reading: PageReading): readonly FoundStructure[] {
  if (isSpent(reading, node)) return [];
  const [table] = readTables(node.element, reading.page);
  if (table === undefined || table.rows.length === 0) return [];
  spend(reading, lengthOf(table));
  const found = { order: node.order, structure: structureOf(node, table, reading) };
  return found.structure.items.length === 0 ? [] : [found];
}

function lengthOf({ rows }: Table): number {
  return rows.reduce((sum, row) => sum + row.reduce((all, { content }) => all + content.value.length, 0), 0);
}

function structureOf(node: PageNode, table: Table, reading: PageReading): PageStructure {
  const caption = table.caption === undefined ? [] : [tidy(table.caption.value)];
  const isGrid = isGridOfNames(table);
  const cellSign = signOfCell(node);
  return {
    kind: isGrid ? 'logos' : 'table',
    selector: selectorTo([node]),
    signature: `${node.shape} > tr :: ${cellSign}`,
    header: isGrid ? [] : headerOf(table),
    headings: [...headingTexts(reading.over[node.order]), ...caption],
    zone: node.zone,
    items: isGrid ? table.rows.flatMap((row) => row.flatMap(cellItem)) : rowItems(table),
    position: reading.page.placeOf(node.element),
  };
}

/** Tags of the first cell in a row of several, down to its words. */
function signOfCell({ element }: PageNode): string {
  const row = findElement(
    element,
    (one) => one.name === 'tr' && cellsOf(one).filter(({ name }) => name === 'td').length > 1,
  );
  const steps: string[] = [];
  let at = findElement(row ?? element, ({ name }) => name === 'td');
  for (; at !== undefined && steps.length < deepest; at = findElement(at, () => true)) steps.push(at.name);
  return steps.join(' > ');
}

const deepest = 4; // steps

/** The words of each column's header, those of several rows as one. */
function headerOf({ rows, headerRows }: Table): readonly string[] {
  const head = rows.slice(0, headerRows);
  return (head[0] ?? []).map((_, column) => {
    const words = head.map((row) => tidy(row[column]?.content.value ?? ''));
    return tidy([...new Set(words)].join(' '));
  });
}

/** Without header, several columns, and in most cells of each a picture or nothing but a link. */
function isGridOfNames({ rows, headerRows }: Table): boolean {
  const columns = (rows[0] ?? []).map((_, at) => rows.flatMap((row) => row.slice(at, at + 1)).filter(isFilled));
  if (headerRows > 0 || columns.length < 2 || columns.flat().length < fewest) return false;
  return [isPictured, isAllLink].some((fits) => columns.every((column) => isMost(column, fits)));
}

const fewest = 3; // cells

function isMost(column: readonly Cell[], fits: (cell: Cell) => boolean): boolean {
  return column.filter(fits).length * 5 >= column.length * 3;
}

function isPictured({ content }: Cell): boolean {
  return content.images.length > 0 && content.value.length < 80;
}

function isAllLink({ content }: Cell): boolean {
  return content.links.some(({ offset, end }) => offset === 0 && end === content.value.length && end > 0);
}

function isFilled({ content, inherited }: Cell): boolean {
  return inherited === 'none' && (content.value !== '' || content.images.length > 0);
}

function cellItem(cell: Cell): readonly PageItem[] {
  return isFilled(cell) ? [itemOf([cell], [])] : [];
}

/** A row that is one wide cell names the group of those below it. */
function rowItems({ rows, headerRows }: Table): readonly PageItem[] {
  const items: PageItem[] = [];
  let groups: readonly string[] = [];
  for (const row of rows.slice(headerRows)) {
    if (isGroupRow(row)) groups = [tidy(row[0]?.content.value ?? '')];
    else if (row.some(isFilled)) items.push(itemOf(row, groups));
  }
  return items;
}

function isGroupRow(row: readonly Cell[]): boolean {
  const [first, ...others] = row;
  if (first === undefined || others.length === 0 || first.content.value === '') return false;
  const isWide = others.every(({ inherited }) => inherited === 'left');
  return isWide || (first.header && others.every((cell) => !isFilled(cell)));
}

function itemOf(row: readonly Cell[], groups: readonly string[]): PageItem {
  const parts = row.map(({ content, inherited }) =>
    inherited === 'left' ? { ...content, value: '', links: [] } : content,
  );
  const images = parts.flatMap((part) => part.images.map(({ alt }) => alt));
  const position = parts[0]?.position ?? { kind: 'element', path: '', anchor: '' };
  const links = parts.flatMap((part) => part.links);
  return { names: namesOf(row), parts, links, images: images.filter(isFlagWords), groups, place: '', position };
}

/** The header of the row, its first words, its first link, its first picture. */
function namesOf(row: readonly Cell[]): readonly NameReading[] {
  const cells = row.filter(isFilled);
  const head = cells.find(({ header, content }) => header && content.value !== '')?.content.value ?? '';
  const text = cells.find(({ content }) => /\p{L}/u.test(content.value))?.content.value ?? '';
  const linked = cells.flatMap(({ content }) =>
    content.links.map(({ offset, end }) => content.value.slice(offset, end)),
  );
  const pictured = cells.flatMap(({ content }) => content.images.map(({ alt }) => nameInAlt(alt)));
  const readings: readonly NameReading[] = [
    { from: 'heading', text: tidy(head) },
    { from: 'text', text: tidy(text) },
    { from: 'link', text: tidy(linked.find((words) => words !== '') ?? '') },
    { from: 'alt', text: pictured.find((words) => words !== '' && !isFlagWords(words)) ?? '' },
  ];
  return readings.filter(({ text: words }) => words !== '');
}

// Infoboxes of a page: their title, and each label with its value; pictures are left out by name.
import type { Infobox, InfoboxField, Phrasing, Position } from '../model/document.ts';
import { addGap, finishDraft, newDraft } from './html-draft.ts';
import { collectChildren, nothingApart, readPhrasing } from './html-inline.ts';
import { elementsOf, findElement, type HtmlElement, hasClass, textOf } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import { cellsOf } from './html-table.ts';

interface Reading {
  readonly page: HtmlPage;
  readonly rows: InfoboxField[];
  title: Phrasing | undefined;
  /** The full-width header above the rows that follow; it labels values that have no label. */
  group: Phrasing | undefined;
}

/** The infobox, or `undefined` when it says nothing. */
export function readInfobox(element: HtmlElement, page: HtmlPage): Infobox | undefined {
  const reading: Reading = { page, rows: [], title: undefined, group: undefined };
  readPart(element, reading);
  const { title, rows } = reading;
  if (title === undefined && rows.length === 0) return undefined;
  return { kind: 'infobox', title: title ?? emptyAt(element, page), rows };
}

function emptyAt(element: HtmlElement, page: HtmlPage): Phrasing {
  return { value: '', position: page.placeOf(element), footnoteReferences: [], links: [], images: [] };
}

function readPart(element: HtmlElement, reading: Reading): void {
  if (reading.page.roleOf(element) === 'left-out') return;
  if (element.name === 'tr') readRow(element, reading);
  else if (element.name === 'caption' || isTitle(element)) takeHeader(element, reading);
  else if (isField(element)) readField(element, reading);
  else for (const child of elementsOf(element)) readPart(child, reading);
}

function isTitle(element: HtmlElement): boolean {
  return ['entete', 'pi-title', 'pi-header'].some((name) => hasClass(element, name));
}

/** Portable infoboxes of wiki farms have no rows: a label and a value in one element. */
function isField(element: HtmlElement): boolean {
  return hasClass(element, 'pi-data');
}

function readField(element: HtmlElement, { page, rows }: Reading): void {
  const label = findElement(element, (part) => hasClass(part, 'pi-data-label'));
  const value = findElement(element, (part) => hasClass(part, 'pi-data-value'));
  if (label !== undefined && value !== undefined)
    rows.push({ label: readPhrasing(label, page), value: readPhrasing(value, page) });
}

function readRow(row: HtmlElement, reading: Reading): void {
  const [label, ...values] = cellsOf(row).filter((cell) => reading.page.roleOf(cell) !== 'left-out');
  const [value] = values;
  if (label === undefined) return;
  if (value === undefined) readWideCell(label, reading);
  else reading.rows.push(...readPair(label, { page: reading.page, position: reading.page.placeOf(value), values }));
}

interface ValueCells {
  readonly values: readonly HtmlElement[];
  readonly position: Position;
  readonly page: HtmlPage;
}

function readPair(cell: HtmlElement, cells: ValueCells): readonly InfoboxField[] {
  const label = readPhrasing(cell, cells.page);
  const value = readValues(cells);
  return label.value === '' && isBlank(value) ? [] : [{ label, value }];
}

/** Several cells of one row as one value, a line each. */
function readValues({ values, position, page }: ValueCells): Phrasing {
  const draft = newDraft(nothingApart);
  for (const cell of values) {
    addGap(draft, 'break');
    collectChildren(cell, draft, page);
  }
  return finishDraft(draft, position);
}

function readWideCell(cell: HtmlElement, reading: Reading): void {
  const tables = elementsOf(cell).filter(({ name }) => name === 'table');
  if (tables.length > 0) for (const table of tables) readPart(table, reading);
  else if (cell.name === 'th' || isFirstWords(cell, reading)) takeHeader(cell, reading);
  else if (!hasPicture(cell)) readLoneValue(cell, reading);
}

function readLoneValue(cell: HtmlElement, reading: Reading): void {
  const value = readPhrasing(cell, reading.page);
  if (!isBlank(value)) reading.rows.push({ label: reading.group ?? emptyAt(cell, reading.page), value });
}

/** Old infoboxes write their title in a plain cell at the top. */
function isFirstWords(cell: HtmlElement, { title, rows, group }: Reading): boolean {
  return (
    title === undefined && rows.length === 0 && group === undefined && !hasPicture(cell) && textOf(cell).trim() !== ''
  );
}

function takeHeader(element: HtmlElement, reading: Reading): void {
  const content = readPhrasing(element, reading.page);
  if (isBlank(content)) return;
  if (reading.title === undefined && reading.rows.length === 0) reading.title = content;
  else reading.group = content;
}

function isBlank({ value, footnoteReferences, images }: Phrasing): boolean {
  return value === '' && footnoteReferences.length === 0 && images.length === 0;
}

/** Narrower images are flags and icons beside words. */
const pictureWidth = 60; // CSS pixels

function hasPicture(cell: HtmlElement): boolean {
  if (hasClass(cell, 'infobox-image')) return true;
  const isPicture = ({ name, attribs }: HtmlElement) => name === 'img' && Number(attribs['width'] ?? 0) >= pictureWidth;
  return findElement(cell, isPicture) !== undefined;
}

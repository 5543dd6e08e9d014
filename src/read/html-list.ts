// Bulleted, numbered and definition lists of a page, nested ones on their item.
import type { List, ListItem, Phrasing } from '../model/document.ts';
import { finishDraft, newDraft } from './html-draft.ts';
import { collectChildren, listTags } from './html-inline.ts';
import { type HtmlElement, isElement } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';

export interface ReadList {
  readonly list: List;
  /** Tables inside items, which are blocks of their own. */
  readonly tables: readonly HtmlElement[];
}

/** The list without its empty items; it may be left with none. */
export function readList(element: HtmlElement, page: HtmlPage): ReadList {
  const reading: Reading = { page, items: [], tables: [], term: undefined };
  for (const part of partsOf(element)) readPart(part, reading);
  closeTerm(reading);
  return { list: { kind: 'list', ordered: element.name === 'ol', items: reading.items }, tables: reading.tables };
}

interface Reading {
  readonly page: HtmlPage;
  readonly items: ListItem[];
  readonly tables: HtmlElement[];
  /** The last term while nothing has explained it yet, or while more may. */
  term: { readonly content: Phrasing; isExplained: boolean } | undefined;
}

/** Items and lists that stand right in the list, whatever wraps them. */
function partsOf(list: HtmlElement): readonly HtmlElement[] {
  return list.children.filter(isElement).flatMap((child) => (isPart(child) ? [child] : partsOf(child)));
}

function isPart({ name }: HtmlElement): boolean {
  return name === 'li' || name === 'dt' || name === 'dd' || listTags.has(name);
}

function readPart(part: HtmlElement, reading: Reading): void {
  if (reading.page.roleOf(part) === 'left-out') return;
  if (listTags.has(part.name)) hangBelow(part, reading);
  else if (part.name === 'dt') openTerm(readItem(part, reading), reading);
  else addItem(readItem(part, reading), reading);
}

function openTerm(item: ListItem, reading: Reading): void {
  closeTerm(reading);
  reading.term = { content: item.content, isExplained: false };
  if (item.children.length > 0) addItem({ ...item, content: emptyLike(item.content) }, reading);
}

function addItem(item: ListItem, { items, term }: Reading): void {
  if (isEmpty(item)) return;
  items.push(term === undefined ? item : { ...item, term: term.content });
  if (term !== undefined) term.isExplained = true;
}

/** A term that nothing explains is an item without content: often a small heading. */
function closeTerm({ items, term }: Reading): void {
  if (term === undefined || term.isExplained || isBlankContent(term.content)) return;
  items.push({ content: emptyLike(term.content), children: [], term: term.content });
}

function emptyLike({ position }: Phrasing): Phrasing {
  return { value: '', position, footnoteReferences: [], links: [], images: [] };
}

function readItem(element: HtmlElement, { page, tables }: Reading): ListItem {
  const draft = newDraft({ tables: true, lists: true });
  collectChildren(element, draft, page);
  tables.push(...draft.tables);
  const children = draft.lists.flatMap((list) => readNested(list, { page, tables }));
  return { content: finishDraft(draft, page.placeOf(element)), children };
}

function readNested(list: HtmlElement, { page, tables }: Pick<Reading, 'page' | 'tables'>): readonly List[] {
  const read = readList(list, page);
  tables.push(...read.tables);
  return read.list.items.length === 0 ? [] : [read.list];
}

/** A list right in a list belongs to the item above it. */
function hangBelow(list: HtmlElement, { page, items, tables }: Reading): void {
  const nested = readNested(list, { page, tables });
  const last = items.pop();
  if (last !== undefined) items.push({ ...last, children: [...last.children, ...nested] });
  else items.push(...nested.flatMap((read) => read.items));
}

function isEmpty({ content, children }: ListItem): boolean {
  return isBlankContent(content) && children.length === 0;
}

function isBlankContent({ value, images, footnoteReferences }: Phrasing): boolean {
  return value === '' && images.length === 0 && footnoteReferences.length === 0;
}

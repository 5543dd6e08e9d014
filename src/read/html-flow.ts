// The blocks of a page in the order in which they are read: headings open sections, the rest stands under them.
import type { Block, Phrasing } from '../model/document.ts';
import { type Draft, finishDraft, isBlank, newDraft } from './html-draft.ts';
import { readInfobox } from './html-infobox.ts';
import { blockTags, collect, collectChildren, listTags, nothingApart, readPhrasing } from './html-inline.ts';
import { readList } from './html-list.ts';
import { elementsOf, type HtmlElement, type HtmlNode, isElement } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import { isReferenceList, readReferences } from './html-references.ts';
import { cellsOf, isLayout, readTables, strayChildren } from './html-table.ts';

/** A block, or one that waits until the page's marks are known. */
export type FlowPart = Block | (() => Block);

export interface FlowSection {
  readonly heading: Phrasing | undefined;
  /** 1 to 6 as in `h1`; 0 for what stands above the first heading. */
  readonly rank: number;
  readonly children: FlowPart[];
}

interface Flow {
  readonly page: HtmlPage;
  readonly sections: FlowSection[];
  /** The heading that repeats the page's title is no section. */
  readonly title: string;
  /** Words that stand in no paragraph, and where they began. */
  loose: { readonly draft: Draft; readonly start: HtmlElement } | undefined;
}

/** Everything below the element, as sections in source order. */
export function readFlow(content: HtmlElement, title: string, page: HtmlPage): readonly FlowSection[] {
  const flow: Flow = { page, title, loose: undefined, sections: [{ heading: undefined, rank: 0, children: [] }] };
  readChildren(content, flow);
  endLoose(flow);
  return flow.sections;
}

function readChildren(parent: HtmlElement, flow: Flow): void {
  for (const child of parent.children) readNode(child, parent, flow);
}

function readNode(node: HtmlNode, parent: HtmlElement, flow: Flow): void {
  if (isElement(node)) readElement(node, flow);
  else readLoose(node, parent, flow);
}

function readElement(element: HtmlElement, flow: Flow): void {
  const role = flow.page.roleOf(element);
  if (role === 'infobox') readInfoboxBlock(element, flow);
  else if (role === 'notice') readNotice(element, flow);
  else if (role === 'picture') readPicture(element, flow);
  else if (role === 'content' && blockTags.has(element.name)) readBlock(element, flow);
  else if (role === 'content' && holdsBlocks(element)) readChildren(element, flow);
  else if (role !== 'left-out') readLoose(element, element, flow);
}

/** Whether an inline element wraps blocks, as `font` and `span` of old and broken pages do. */
function holdsBlocks(element: HtmlElement): boolean {
  return element.children.some((child) => isElement(child) && (blockTags.has(child.name) || holdsBlocks(child)));
}

function readLoose(node: HtmlNode, start: HtmlElement, flow: Flow): void {
  if (node.type === 'text' && flow.loose === undefined && (node.data ?? '').trim() === '') return;
  flow.loose ??= { draft: newDraft({ tables: true, lists: false }), start };
  collect(node, flow.loose.draft, flow.page);
}

function endLoose(flow: Flow): void {
  const { loose } = flow;
  flow.loose = undefined;
  if (loose !== undefined) addParagraph(loose.draft, loose.start, flow);
}

function addParagraph(draft: Draft, element: HtmlElement, flow: Flow): void {
  if (!isBlank(draft)) add(flow, { kind: 'paragraph', content: finishDraft(draft, flow.page.placeOf(element)) });
  for (const table of draft.tables) readTable(table, flow);
}

function add({ sections }: Flow, ...parts: readonly FlowPart[]): void {
  sections.at(-1)?.children.push(...parts);
}

function readBlock(element: HtmlElement, flow: Flow): void {
  endLoose(flow);
  const { name } = element;
  if (/^h[1-6]$/u.test(name)) readHeading(element, flow);
  else if (name === 'p' || name === 'pre') readParagraph(element, flow);
  else if (isReferenceList(element)) add(flow, readReferences(element, flow.page));
  else if (listTags.has(name)) readListBlock(element, flow);
  else if (name === 'table') readTable(element, flow);
  else {
    readChildren(element, flow);
    endLoose(flow);
  }
}

function readHeading(element: HtmlElement, flow: Flow): void {
  const heading = readPhrasing(element, flow.page);
  if (heading.value === '' || (element.name === 'h1' && heading.value === flow.title)) return;
  flow.sections.push({ heading, rank: Number(element.name.slice(1)), children: [] });
}

function readParagraph(element: HtmlElement, flow: Flow): void {
  const draft = newDraft({ tables: true, lists: false });
  collectChildren(element, draft, flow.page);
  addParagraph(draft, element, flow);
}

function readListBlock(element: HtmlElement, flow: Flow): void {
  const { list, tables } = readList(element, flow.page);
  if (list.items.length > 0) add(flow, list);
  for (const table of tables) readTable(table, flow);
}

function readTable(element: HtmlElement, flow: Flow): void {
  const role = flow.page.roleOf(element);
  if (role === 'infobox') readInfoboxBlock(element, flow);
  else if (role !== 'left-out') readGridTable(element, flow);
}

function readGridTable(element: HtmlElement, flow: Flow): void {
  for (const node of strayChildren(element)) readNode(node, element, flow);
  endLoose(flow);
  if (isLayout(element)) readLayout(element, flow);
  else addTables(element, flow);
}

function addTables(element: HtmlElement, flow: Flow): void {
  const tables = readTables(element, flow.page).filter(({ rows }) => rows.length > 0);
  add(flow, ...tables);
}

/** A table that only sets text in columns: its cells are read one after the other. */
function readLayout(table: HtmlElement, flow: Flow): void {
  for (const part of elementsOf(table)) {
    if (flow.page.roleOf(part) === 'left-out') continue;
    if (part.name !== 'tr') readLayout(part, flow);
    else for (const cell of cellsOf(part)) readCellFlow(cell, flow);
  }
}

function readCellFlow(cell: HtmlElement, flow: Flow): void {
  if (flow.page.roleOf(cell) === 'left-out') return;
  readChildren(cell, flow);
  endLoose(flow);
}

function readInfoboxBlock(element: HtmlElement, flow: Flow): void {
  endLoose(flow);
  const infobox = readInfobox(element, flow.page);
  if (infobox !== undefined) add(flow, infobox);
}

function readNotice(element: HtmlElement, flow: Flow): void {
  endLoose(flow);
  const draft = newDraft(nothingApart);
  collectChildren(element, draft, flow.page);
  if (!isBlank(draft)) add(flow, { kind: 'notice', content: finishDraft(draft, flow.page.placeOf(element)) });
}

/** Of a picture, or several in one frame, only the captions are read. */
function readPicture(element: HtmlElement, flow: Flow): void {
  endLoose(flow);
  for (const child of elementsOf(element)) {
    if (isCaption(child)) readCaption(child, flow);
    else readPicture(child, flow);
  }
}

function readCaption(caption: HtmlElement, flow: Flow): void {
  const content = readPhrasing(caption, flow.page);
  if (content.value !== '') add(flow, { kind: 'paragraph', content });
}

function isCaption({ name, attribs }: HtmlElement): boolean {
  return name === 'figcaption' || /(?:^|\s)(?:thumbcaption|theader)(?:\s|$)/u.test(attribs['class'] ?? '');
}

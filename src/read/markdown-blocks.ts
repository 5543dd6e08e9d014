// Blocks of Markdown: paragraphs, lists, tables, notes and raw HTML, each as the document has them.
import type { Block, Infobox, List, ListItem, Phrasing, Position } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { cutOut, joinPhrasings, trimPhrasing } from './cut-phrasing.ts';
import { htmlWords } from './inline-html.ts';
import { holdsStructure, readHtmlBlocks } from './markdown-html.ts';
import { flowing, type MarkdownPage, readInline, readPhrasing } from './markdown-inline.ts';
import { inlineNodes, type KeyedReference, readDefinition, readNumbered } from './markdown-references.ts';
import { readPipeTable } from './markdown-table.ts';
import { childrenOf, type MarkdownNode, type NodeOf, offsetOf } from './markdown-tree.ts';
import { foldWords, type ReaderWords } from './reader-words.ts';
import { textPlaces } from './text-places.ts';

/** References whose labels are known once the whole page is read. */
export interface KeyedReferences {
  readonly kind: 'keyedReferences';
  readonly items: readonly KeyedReference[];
}

export type Part = Block | KeyedReferences;

/** Where a block stands. */
export interface Surroundings {
  readonly page: MarkdownPage;
  readonly words: ReaderWords;
  /** Under a heading such as "References". */
  readonly amongReferences: boolean;
  /** Before the first heading. */
  readonly atTop: boolean;
  /** Called for a table whose rows had lost cells: where it stands and how many rows had. */
  readonly onShortRows: (offset: number, rows: number) => void;
  /** Called with what was noticed in a table of HTML. */
  readonly onFindings: (findings: readonly Finding[]) => void;
}

/** What the node is, in order; empty for what says nothing to a reader. */
export function readBlock(node: MarkdownNode, around: Surroundings): readonly Part[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return readParagraph(node, around);
    case 'list':
      return readListBlock(node, around);
    case 'table':
      return [readTable(node, around)];
    case 'footnoteDefinition':
      return [{ kind: 'keyedReferences', items: [readDefinition(node, around.page)] }];
    case 'code':
      return words(node.value, offsetOf(node), around.page);
    case 'html':
      return readHtml(node, around);
    default:
      return childrenOf(node).flatMap((child) => readBlock(child, around));
  }
}

function words(value: string, offset: number, { place }: MarkdownPage): readonly Block[] {
  if (value.trim() === '') return [];
  const content = { value, position: place(offset), footnoteReferences: [], links: [], images: [] };
  return [{ kind: 'paragraph', content }];
}

/** Raw HTML with tables or lists as these, other as its words; comments and tags without words are left out on purpose. */
function readHtml(node: NodeOf<'html'>, { page, onFindings }: Surroundings): readonly Block[] {
  if (holdsStructure(node.value)) {
    const { value, findings } = readHtmlBlocks(node.value, placesIn(node, page));
    onFindings(findings);
    return value;
  }
  const offset = offsetOf(node);
  const blocks = words(htmlWords(node.value), offset, page);
  if (blocks.length > 0) page.onRawHtml(offset);
  return blocks;
}

/** Where an offset of its value stands; under a quote or in a list, whose marks it lacks, the beginning of that line. */
function placesIn(node: NodeOf<'html'>, { place }: MarkdownPage): (offset: number) => Position {
  const start = offsetOf(node);
  const begin = place(start);
  if (node.position?.end.offset === start + node.value.length || begin.kind !== 'text')
    return (offset) => place(start + offset);
  const inside = textPlaces(node.value);
  return (offset) => {
    const at = inside(offset);
    return at.kind !== 'text' || at.line === 1 ? begin : { kind: 'text', line: begin.line + at.line - 1, column: 1 };
  };
}

function readParagraph(node: MarkdownNode, { page, words, amongReferences }: Surroundings): readonly Part[] {
  const { content } = readInline(node, page);
  const notes = amongReferences ? bracketedNotes(content) : [];
  if (notes.length > 0) return [{ kind: 'keyedReferences', items: notes }];
  if (content.value === '' && content.images.length === 0 && content.footnoteReferences.length === 0) return [];
  return [{ kind: isNotice(content.value, words) ? 'notice' : 'paragraph', content: flowing(content) }];
}

function isNotice(value: string, { licence }: ReaderWords): boolean {
  const text = foldWords(value);
  return licence.some((phrase) => text.includes(phrase));
}

/** Most marks and links in one paragraph that is taken apart by its marks. */
const notesLimit = 5_000;

/** `[1] Smith, …` lines as references: each begins with its mark. */
function bracketedNotes(content: Phrasing): readonly KeyedReference[] {
  const { value, footnoteReferences, links } = content;
  if (footnoteReferences[0]?.offset !== 0 || footnoteReferences.length + links.length > notesLimit) return [];
  const starts = footnoteReferences.filter(({ offset }) => lineHead(value, offset).trim() === '');
  return starts.map(({ label, offset }, at) => {
    const end = starts[at + 1]?.offset ?? value.length;
    return { label, content: flowing(trimPhrasing(lineBetween(content, offset, end))), jumps: [] };
  });
}

/** The words between two marks that begin lines, with the marks among them. */
function lineBetween(content: Phrasing, start: number, end: number): Phrasing {
  const marks = content.footnoteReferences.filter(({ offset }) => offset > start && offset < end);
  const around = [
    { start: 0, end: start },
    { start: end, end: content.value.length },
  ];
  const cuts = around.filter((cut) => cut.end > cut.start);
  return cutOut({ ...content, footnoteReferences: marks }, cuts);
}

function lineHead(value: string, offset: number): string {
  return value.slice(value.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** A numbered list is one of references where its place or its jump-back marks say so. */
function readListBlock(node: NodeOf<'list'>, around: Surroundings): readonly Part[] {
  const { page, amongReferences } = around;
  if (node.ordered === true && (amongReferences || mentionsJumps(node, page))) {
    const items = readNumbered(node, page);
    const jumping = items.filter(({ jumps }) => jumps.length > 0);
    if (amongReferences || jumping.length * 2 >= items.length) return [{ kind: 'keyedReferences', items }];
  }
  const after: Part[] = [];
  return [readList(node, around, after), ...after];
}

function mentionsJumps(node: MarkdownNode, { source }: MarkdownPage): boolean {
  return /#[a-z_-]*ref/iu.test(source.slice(offsetOf(node), node.position?.end.offset));
}

/** The list with the lists in its items; other blocks in its items go to `after`. */
function readList(node: NodeOf<'list'>, around: Surroundings, after: Part[]): List {
  const items = node.children.map((item) => readItem(item, around, after));
  return { kind: 'list', ordered: node.ordered === true, items };
}

function readItem(item: NodeOf<'listItem'>, around: Surroundings, after: Part[]): ListItem {
  const own: Phrasing[] = [];
  const children: List[] = [];
  for (const child of item.children) {
    if (child.type === 'list') children.push(readList(child, around, after));
    else if (child.type === 'paragraph' || child.type === 'heading') own.push(readPhrasing(child, around.page));
    else for (const block of readBlock(child, around)) after.push(block);
  }
  return { content: joinPhrasings(own, around.page.place(offsetOf(item))), children };
}

function readTable(node: NodeOf<'table'>, { page, atTop, onShortRows }: Surroundings): Block {
  const rows = node.children.map((row) => row.children.map((cell) => readPhrasing(cell, page)));
  if (atTop && isInfobox(rows)) return infobox(rows);
  const { table, shortRows } = readPipeTable(rows);
  if (shortRows > 0) onShortRows(offsetOf(node), shortRows);
  return table;
}

type Rows = readonly (readonly Phrasing[])[];

/** Two columns under one title, before the first heading. */
function isInfobox([header = [], ...rows]: Rows): boolean {
  const pairs = rows.filter((row) => row.length === 2).length;
  return header.length === 1 && rows.every((row) => row.length <= 2) && pairs > 0;
}

function infobox([header = [], ...rows]: Rows): Infobox {
  const [title] = header;
  const nothing = { value: '', position: title?.position ?? { kind: 'text', line: 1, column: 1 } } as const;
  const empty: Phrasing = { ...nothing, footnoteReferences: [], links: [], images: [] };
  const fields = rows.flatMap(([label, value]) => {
    if (label === undefined) return [];
    return value === undefined ? [{ label: empty, value: label }] : [{ label, value }];
  });
  return { kind: 'infobox', title: title ?? empty, rows: fields };
}

/** A table of contents: a list of nothing but links to places of the page itself. */
export function isContents(node: MarkdownNode): boolean {
  if (node.type !== 'list') return false;
  const lines = inlineNodes(node);
  return (
    lines.length > 1 &&
    lines.every((line) => childrenOf(line).every((child) => child.type === 'link' && child.url.startsWith('#')))
  );
}

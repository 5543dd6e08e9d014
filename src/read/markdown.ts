// Reads articles in Markdown: headings, paragraphs, lists, pipe tables, footnotes, and what converters leave behind.
import type { Language } from '../languages/language.ts';
import { type Block, type Document, type FootnoteReference, formatPosition, type Phrasing } from '../model/document.ts';
import { type Finding, type FindingCode, type Noted, noSubject } from '../model/finding.ts';
import { joinPhrasings } from './cut-phrasing.ts';
import { isContents, type Part, readBlock, type Surroundings } from './markdown-blocks.ts';
import { joinHtmlTables } from './markdown-html.ts';
import { type MarkdownPage, readPhrasing } from './markdown-inline.ts';
import { inlineNodes, type KeyedReference, readDefinition, referencesOf } from './markdown-references.ts';
import { type MarkdownSource, markdownLimit, prepareMarkdown } from './markdown-source.ts';
import { splitTitle } from './markdown-title.ts';
import {
  childrenOf,
  emptyTree,
  type MarkdownNode,
  type MarkdownTree,
  type NodeOf,
  offsetOf,
  parseMarkdown,
} from './markdown-tree.ts';
import { nestSections, type OpenSection } from './open-sections.ts';
import type { Reader } from './reader.ts';
import { detectLanguage, foldWords, type ReaderWords, readerWords } from './reader-words.ts';
import { textPlaces } from './text-places.ts';

/** The reader of Markdown, as people and converters write it. */
export const markdown: Reader = { format: 'markdown', read: readMarkdown };

/** Reads decoded Markdown; everything becomes a block or a notice, what is left out on purpose is furniture. */
export function readMarkdown(text: string, languages: readonly Language[]): Noted<Document> {
  const prepared = prepareMarkdown(text);
  const parsed = parseMarkdown(prepared.text);
  const source = parsed === undefined ? { ...prepared, end: 0, tooDeep: true } : prepared;
  const tree = parsed ?? emptyTree;
  const reading = openReading(text, tree, readerWords(languages));
  const { title, frontMatter, body } = splitTitle(source, tree, reading.page);
  if (frontMatter.trim() !== '') addNotice(frontMatter, reading);
  for (const node of joinHtmlTables(body, source.text)) readNode(node, reading);
  placeDefinitions(reading);
  for (const line of unparsedLines(text, source.end, reading.page)) reading.open.at(-1)?.children.push(line);
  const root = nestSections(reading.open.map((section) => settled(section, reading)));
  const language = detectLanguage(text.slice(0, 400_000).replace(/\]\([^()\s]*/gu, ' '), languages);
  return { value: { format: 'markdown', title, language, root }, findings: findingsOf(source, reading) };
}

/** A page half read: its sections so far and what was noticed. */
interface Reading {
  readonly page: MarkdownPage;
  readonly words: ReaderWords;
  /** The rank of its highest heading below the title. */
  readonly topRank: number;
  readonly open: OpenSection<Part>[];
  /** Definitions in the order in which they stand, and the section that the first stands in. */
  readonly definitions: KeyedReference[];
  definitionsIn: OpenSection<Part> | undefined;
  readonly marks: Map<string, Omit<FootnoteReference, 'offset'>>;
  readonly rawHtml: Set<number>;
  readonly shortRows: { readonly offset: number; readonly rows: number }[];
  readonly inHtml: Finding[];
}

function openReading(source: string, tree: MarkdownTree, words: ReaderWords): Reading {
  const marks: Reading['marks'] = new Map();
  const rawHtml: Reading['rawHtml'] = new Set();
  const page: MarkdownPage = {
    source,
    place: textPlaces(source),
    ...definedIn(tree),
    onRawHtml: (offset) => rawHtml.add(offset),
    onNoteLink: (key, mark) => marks.set(key, mark),
  };
  const [first, ...rest] = tree.children.filter((node) => node.type === 'heading');
  const below = first?.depth === 1 ? rest : tree.children.filter((node) => node.type === 'heading');
  const topRank = below.reduce((rank, { depth }) => Math.min(rank, depth), 6);
  const open = [{ heading: undefined, depth: 0, children: [] }];
  return {
    page,
    words,
    topRank,
    open,
    definitions: [],
    definitionsIn: undefined,
    marks,
    rawHtml,
    shortRows: [],
    inHtml: [],
  };
}

/** Addresses of link definitions, and the numbers of footnotes: as written when all are numbers, else by first use. */
function definedIn(tree: MarkdownTree): Pick<MarkdownPage, 'addresses' | 'footnotes'> {
  const addresses = new Map<string, string>();
  const identifiers = new Set<string>();
  const walk = (node: MarkdownNode): void => {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if (node.type === 'footnoteReference') identifiers.add(node.identifier);
    for (const child of childrenOf(node)) walk(child);
  };
  tree.children.forEach(walk);
  for (const node of tree.children) if (node.type === 'footnoteDefinition') identifiers.add(node.identifier);
  const all = [...identifiers];
  const numbered = all.every((identifier) => /^\d+$/u.test(identifier));
  return {
    addresses,
    footnotes: new Map(all.map((identifier, at) => [identifier, numbered ? identifier : String(at + 1)])),
  };
}

function readNode(node: MarkdownNode, reading: Reading): void {
  const { open, page } = reading;
  const section = open.at(-1);
  if (section === undefined) return;
  if (node.type === 'heading') openSection(node, reading);
  else if (isContents(node)) takeContents(node, reading);
  else if (node.type === 'footnoteDefinition') {
    reading.definitionsIn ??= section;
    reading.definitions.push(readDefinition(node, page));
  } else for (const part of readBlock(node, surroundings(section, reading))) section.children.push(part);
}

function openSection(node: NodeOf<'heading'>, { open, page, topRank }: Reading): void {
  const heading = readPhrasing(node, page);
  if (heading.value !== '') open.push({ heading, depth: Math.max(1, node.depth - topRank + 1), children: [] });
}

function surroundings({ heading }: OpenSection<Part>, { page, words, open, shortRows, inHtml }: Reading): Surroundings {
  return {
    page,
    words,
    amongReferences: heading !== undefined && isReferenceHeading(heading, words),
    atTop: open.length === 1,
    onShortRows: (offset, rows) => shortRows.push({ offset, rows }),
    onFindings: (findings) => inHtml.push(...findings),
  };
}

function isReferenceHeading({ value }: Phrasing, { referenceHeadings }: ReaderWords): boolean {
  return referenceHeadings.has(foldWords(value));
}

/** A table of contents is a notice, and so is the heading that it stands under alone. */
function takeContents(node: MarkdownNode, { open, page }: Reading): void {
  const section = open.at(-1);
  const alone = section?.heading !== undefined && section.children.length === 0 ? section.heading : undefined;
  if (alone !== undefined) open.pop();
  const lines = inlineNodes(node).map((line) => readPhrasing(line, page));
  const content = joinPhrasings(alone === undefined ? lines : [alone, ...lines], page.place(offsetOf(node)));
  open.at(-1)?.children.push({ kind: 'notice', content });
}

/** Footnote definitions stand where a reader finds them: under the heading of references, else where they are written. */
function placeDefinitions({ open, words, definitions, definitionsIn }: Reading): void {
  if (definitions.length === 0) return;
  const headed = open.findLast(({ heading }) => heading !== undefined && isReferenceHeading(heading, words));
  (headed ?? definitionsIn)?.children.push({ kind: 'keyedReferences', items: definitions });
}

/** The section with its references under the labels that the page's marks give them. */
function settled({ heading, depth, children }: OpenSection<Part>, { marks }: Reading): OpenSection {
  const blocks = children.map((part) => (part.kind === 'keyedReferences' ? referencesOf(part.items, marks) : part));
  return { heading, depth, children: blocks };
}

function addNotice(value: string, { open, page }: Reading): void {
  const content = {
    value: value.replace(/\s+/gu, ' ').trim(),
    position: page.place(0),
    footnoteReferences: [],
    links: [],
    images: [],
  };
  open[0]?.children.push({ kind: 'notice', content });
}

/** What was not parsed, a paragraph a line. */
function unparsedLines(text: string, end: number, { place }: MarkdownPage): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = end; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const next = stop === -1 ? text.length : stop;
    const value = text.slice(start, next);
    if (value.trim() !== '') {
      blocks.push({
        kind: 'paragraph',
        content: { value, position: place(start), footnoteReferences: [], links: [], images: [] },
      });
    }
    start = next + 1;
  }
  return blocks;
}

function findingsOf(
  { tooDeep, end }: MarkdownSource,
  { page, rawHtml, shortRows, inHtml }: Reading,
): readonly Finding[] {
  const found = (code: FindingCode, message: string, offset: number): Finding => {
    return { code, message, sourceId: '', locator: formatPosition(page.place(offset)), subject: noSubject };
  };
  const [first] = [...rawHtml].sort((a, b) => a - b);
  const raw =
    first === undefined
      ? []
      : [found('raw-html', `${rawHtml.size} pieces of raw HTML were kept as their words.`, first)];
  const ragged = shortRows.map(({ offset, rows }) =>
    found('cells-lost', `${rows} rows of the table have fewer cells than it has columns.`, offset),
  );
  const why = tooDeep ? 'It is nested too deep' : `It is longer than ${markdownLimit} characters`;
  const capped = end < page.source.length ? [found('size-capped', `${why}; the rest is kept as lines.`, end)] : [];
  return [...raw, ...ragged, ...inHtml, ...capped];
}

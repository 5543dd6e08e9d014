// Inline Markdown as phrasing: words without emphasis, with links, images and citation marks kept apart at their offsets.
import type { FootnoteReference, Image, Link, Phrasing, Position } from '../model/document.ts';
import { dropAttributes, readMarkLabel, takeMarks } from './bracket-marks.ts';
import { cutOut, trimPhrasing } from './cut-phrasing.ts';
import { plainTags, readTag } from './inline-html.ts';
import { childrenOf, contentOffset, type MarkdownNode, type NodeOf } from './markdown-tree.ts';

/** What inline content needs to know of its page. */
export interface MarkdownPage {
  readonly source: string;
  readonly place: (offset: number) => Position;
  /** Addresses of link definitions, by their identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The number a reader sees for a footnote, by its identifier. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Called for raw HTML that holds more than a look: where it stands. */
  readonly onRawHtml: (offset: number) => void;
  /** Called for a mark that links to a note: its key on the page and its label. */
  readonly onNoteLink: (key: string, label: Omit<FootnoteReference, 'offset'>) => void;
}

/** Phrasing in the making. */
interface Writing {
  readonly page: MarkdownPage;
  readonly start: number;
  value: string;
  readonly footnoteReferences: FootnoteReference[];
  readonly links: Link[];
  readonly images: Image[];
  /** Keys of the places that cite this note, from its jump-back links. */
  readonly jumps: string[];
  /** An `<a href>` that still waits for its end. */
  open: { readonly offset: number; readonly url: string } | undefined;
}

/** Inline content with the keys of the jump-back links that were in it. */
export interface Inline {
  readonly content: Phrasing;
  readonly jumps: readonly string[];
}

/** The inline content of a paragraph, heading or cell, white space at its ends taken off; line ends stay. */
export function readInline(node: MarkdownNode, page: MarkdownPage): Inline {
  const start = contentOffset(node);
  const writing: Writing = {
    page,
    start,
    value: '',
    footnoteReferences: [],
    links: [],
    images: [],
    jumps: [],
    open: undefined,
  };
  if (childrenOf(node).length === 0) writeNode(node, writing);
  else writeAll(node, writing);
  const { value, footnoteReferences, links, images, jumps } = writing;
  const unframed = dropMarkFrames({ value, position: page.place(start), footnoteReferences, links, images });
  const content = takeMarks(dropAttributes(unframed));
  return { content: trimPhrasing(singleSpaced(content)), jumps };
}

/** The content with one blank where several stand, a line end where one is among them. */
function singleSpaced(content: Phrasing): Phrasing {
  const runs = [...content.value.matchAll(/[ \t]*\n[ \t]*|[ \t]{2,}/gu)].filter(([run]) => run.length > 1);
  const cuts = runs.flatMap(({ 0: run, index }) => {
    const kept = index + Math.max(0, run.indexOf('\n'));
    return [
      { start: index, end: kept },
      { start: kept + 1, end: index + run.length },
    ].filter(({ start, end }) => end > start);
  });
  return cutOut(content, cuts);
}

/** The content without what stands around marks that are taken out already: `^` … `^` and `[` … `]`. */
function dropMarkFrames(content: Phrasing): Phrasing {
  const { value, footnoteReferences } = content;
  const cut = new Set<number>();
  for (const { offset } of footnoteReferences) {
    const [before, after] = [value[offset - 1], value[offset]];
    if (before !== '^' && !(before === '[' && after === ']')) continue;
    cut.add(offset - 1);
    if (after === '^' || after === ']') cut.add(offset);
  }
  const places = [...cut].sort((a, b) => a - b);
  return cutOut(
    content,
    places.map((start) => ({ start, end: start + 1 })),
  );
}

/** Inline content as running words: line ends become spaces. */
export function readPhrasing(node: MarkdownNode, page: MarkdownPage): Phrasing {
  return flowing(readInline(node, page).content);
}

export function flowing(content: Phrasing): Phrasing {
  return content.value.includes('\n') ? { ...content, value: content.value.replaceAll('\n', ' ') } : content;
}

function writeAll(node: MarkdownNode, writing: Writing): void {
  for (const child of childrenOf(node)) writeNode(child, writing);
}

function writeNode(node: MarkdownNode, writing: Writing): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      writing.value += node.value;
      return;
    case 'break':
      writing.value += '\n';
      return;
    case 'link':
      writeLink(node, node.url, writing);
      return;
    case 'linkReference':
      writeLink(node, writing.page.addresses.get(node.identifier) ?? '', writing);
      return;
    case 'image':
    case 'imageReference':
      if (node.alt) writing.images.push({ offset: writing.value.length, alt: node.alt });
      return;
    case 'footnoteReference':
      writeMark({ label: writing.page.footnotes.get(node.identifier) ?? node.identifier }, writing);
      return;
    case 'html':
      writeHtml(node, writing);
      return;
    default:
      writeAll(node, writing);
  }
}

function writeMark(mark: Omit<FootnoteReference, 'offset'>, writing: Writing): void {
  writing.footnoteReferences.push({ ...mark, offset: writing.value.length });
}

function writeLink(node: MarkdownNode, url: string, writing: Writing): void {
  const start = writing.value.length;
  writeAll(node, writing);
  endLink({ start, url }, writing);
}

/** What links back to a mark show: an arrow, a letter, a number. */
const jumpWords = /^[\s^↑↩]*(?:\p{L}{0,2}|[\d.]{1,6})[\s↩]*\p{M}*$/u;

/** A link to a note is a mark, one back to its places is furniture, any other stays. */
function endLink({ start, url }: { readonly start: number; readonly url: string }, writing: Writing): void {
  const words = writing.value.slice(start);
  const back = jumpKey(url);
  if (back !== undefined && jumpWords.test(words)) {
    writing.value = writing.value.slice(0, start);
    writing.jumps.push(back);
    return;
  }
  const key = noteKey(url);
  const mark = key === undefined ? undefined : readMarkLabel(words.replace(/^[\s^[(]+|[\s\])^]+$/gu, ''), true);
  if (key === undefined || mark === undefined) {
    if (words !== '' && url !== '') writing.links.push({ offset: start, end: writing.value.length, url });
    return;
  }
  writing.value = writing.value.slice(0, start);
  writing.page.onNoteLink(key, mark);
  writeMark(mark, writing);
}

/** `#cite_note-Smith-12` → `12`: the number of the note on its page; other addresses within a page by their name. */
function noteKey(url: string): string | undefined {
  const [, name] = /#(?:cite[_-]note-|fn:?|footnote-?|note-?|endnote-?|ftn|_ftn|_edn)([^#\s]*)$/iu.exec(url) ?? [];
  return name === undefined ? undefined : (/(?:^|-)(\d+)$/u.exec(name)?.[1] ?? name);
}

/** `#cite_ref-Smith_12-0` → `12`. */
function jumpKey(url: string): string | undefined {
  const [, name] = /#(?:cite[_-]ref-|fnref:?|footnote-?ref-?|ref-?|ftnref|_ftnref|_ednref)([^#\s]*)$/iu.exec(url) ?? [];
  return name === undefined ? undefined : (/(?:^|_)(\d+)(?:-\d+)?$/u.exec(name)?.[1] ?? name);
}

function writeHtml(node: NodeOf<'html'>, writing: Writing): void {
  const tag = readTag(node.value);
  if (tag === undefined || tag.name === '') return;
  if (!plainTags.has(tag.name)) writing.page.onRawHtml(writing.start);
  if (!plainTags.has(tag.name) || tag.name === 'br') writing.value += tag.name === 'br' ? '\n' : ' ';
  if (tag.alt !== '') writing.images.push({ offset: writing.value.length, alt: tag.alt });
  if (tag.name === 'a') writeAnchor(tag, writing);
}

function writeAnchor({ closes, href }: { readonly closes: boolean; readonly href: string }, writing: Writing): void {
  const { open } = writing;
  writing.open = undefined;
  if (closes && open !== undefined) endLink({ start: open.offset, url: open.url }, writing);
  if (!closes && href !== '') writing.open = { offset: writing.value.length, url: href };
}

// Reads expanded text line by line into sections with paragraphs, lists, tables, infoboxes and lists of notes.
import type { Block, InfoboxField, List, Paragraph, References, Section, Table } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { nestSections, type OpenSection } from '../open-sections.ts';
import { blanksBefore, startOf, trimmedLines } from './cell-text.ts';
import { deepest } from './constructs.ts';
import { type Expanded, printed, sourceOf } from './expanded.ts';
import { readPhrasing } from './inline.ts';
import { type ListLine, nestLists } from './list-reader.ts';
import { readNotes } from './note-lists.ts';
import { flushNotes } from './notes.ts';
import type { Item, Page } from './page.ts';
import { beginsTable, readTable, unclosedTables } from './table-reader.ts';

export interface ReadBlocks {
  readonly root: Section;
  /** Bold words at the start of the page, else the infobox's title. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

interface Reading {
  readonly page: Page;
  readonly expanded: Expanded;
  readonly unclosed: ReadonlySet<number>;
  readonly sections: OpenSection[];
  readonly listLines: ListLine[];
  /** Offsets of the open paragraph. */
  paragraph: { readonly from: number; to: number } | undefined;
  title: string;
  boldSeen: boolean;
  readonly findings: Finding[];
  /** Lists of notes that stand in the document already. */
  readonly placed: Set<number>;
}

/** The page as sections. */
export function readBlocks(page: Page, expanded: Expanded): ReadBlocks {
  const reading: Reading = {
    page,
    expanded,
    unclosed: unclosedTables(expanded.text),
    sections: [{ heading: undefined, depth: 0, children: [] }],
    listLines: [],
    paragraph: undefined,
    title: '',
    boldSeen: false,
    findings: [],
    placed: new Set(),
  };
  const { text } = expanded;
  for (let at = takeRedirect(reading); at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    at = takeLine(reading, at, end);
  }
  closeBlocks(reading);
  placeRest(reading);
  return { root: nestSections(reading.sections), title: reading.title, findings: reading.findings };
}

// As MediaWiki's languages say it; https://www.mediawiki.org/wiki/Help:Redirects
const redirect =
  /^\s*#\s?(?:redirect(?:ion)?|redirección|weiterleitung|rinvia|redirecionamento|patrz|przekieruj|перенаправление|перенаправлення|転送|alih|doorverwijzing)\s*:?\s*(?=\ufdd0)/iu;

/** A page that only leads to another says so in its first line; answers where to go on. */
function takeRedirect(reading: Reading): number {
  const { page, expanded } = reading;
  if (!redirect.test(expanded.text)) return 0;
  const end = expanded.text.indexOf('\n');
  const to = end < 0 ? expanded.text.length : end;
  add(reading, { kind: 'notice', content: readPhrasing(page, expanded.text.slice(0, to), page.place(0)) });
  return to + 1;
}

/** Reads the line, or the table that begins in it; answers where to go on. */
function takeLine(reading: Reading, at: number, end: number): number {
  const line = reading.expanded.text.slice(at, end);
  if (isWords(line)) takeWords(reading, at, end);
  else if (beginsTable(line)) return takeTable(reading, at);
  else takeMarkedLine(reading, line, at);
  return end + 1;
}

function takeMarkedLine(reading: Reading, line: string, at: number): void {
  const heading = headingOf(line);
  if (line.startsWith('----') || line.trim() === '') closeBlocks(reading);
  else if (heading !== undefined) openSection(reading, heading, at);
  else if (takeItem(reading, line, at)) return;
  else if (listSigns(line) > 0) takeListLine(reading, line, at);
  else takeWords(reading, at, at + line.length);
}

/** Whether the line begins with a letter, so that it can be nothing else. */
function isWords(line: string): boolean {
  const code = line.charCodeAt(0) | 32; // small letters and their capitals alike
  return code >= 97 && code <= 122;
}

function takeTable(reading: Reading, at: number): number {
  closeBlocks(reading);
  const { page, expanded, unclosed } = reading;
  const { table, next, findings } = readTable({ page, expanded, unclosed }, at, 1);
  add(reading, ...withNested(table).filter(({ rows, caption }) => rows.length > 0 || caption !== undefined));
  reading.findings.push(...findings);
  return next;
}

/** The table, then the tables inside its cells. */
function withNested(table: Table): readonly Table[] {
  const found: Table[] = [table];
  for (const row of table.rows)
    for (const { inherited, tables } of row)
      if (tables !== undefined && inherited === 'none') found.push(...tables.flatMap(withNested));
  return found;
}

interface HeadingLine {
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** `== words ==`; with unequal signs the fewer count, the rest are words. */
function headingOf(line: string): HeadingLine | undefined {
  if (!line.startsWith('=')) return undefined;
  const written = line.trimEnd();
  let before = 0;
  while (written[before] === '=') before += 1;
  if (before === written.length) return undefined;
  let after = 0;
  while (written[written.length - 1 - after] === '=') after += 1;
  const depth = Math.min(before, after, 6);
  return depth === 0 ? undefined : { depth, from: depth, to: written.length - depth };
}

/** Rank 2 is a page's first rank of headings; deeper ones stand below. */
function openSection(reading: Reading, { depth, from, to }: HeadingLine, at: number): void {
  closeBlocks(reading);
  const { page, expanded } = reading;
  const words = expanded.text.slice(at + from, at + to);
  const start = at + from + blanksBefore(words);
  const heading = readPhrasing(page, words, page.place(sourceOf(expanded, start)));
  reading.sections.push({ heading, depth: Math.max(1, depth - 1), children: [] });
}

const itemLine = /^\s*\ufdd0(\d+)\ufdd1(?:[^\ufdd0]*\ufdd0\d+\ufdd1)?\s*$/u;

/** An infobox, a list of notes, or a template without words, each on a line of its own. */
function takeItem(reading: Reading, line: string, at: number): boolean {
  const match = line.includes('\ufdd0') ? itemLine.exec(line) : null;
  if (match === null) return false;
  const { page, expanded } = reading;
  const item = page.items[Number(match[1])];
  const block = blockOf(reading, item);
  if (block === undefined && !(item?.kind === 'unknown' && item.bare)) return false;
  closeBlocks(reading);
  add(reading, block ?? { kind: 'notice', content: readPhrasing(page, line, page.place(sourceOf(expanded, at))) });
  return true;
}

function blockOf(reading: Reading, item: Item | undefined): Block | undefined {
  if (item?.kind === 'references') return notesBlock(reading, item.group, item.flush);
  if (item?.kind !== 'infobox') return undefined;
  const { page } = reading;
  const place = (value: Expanded) => readPhrasing(page, valueText(value.text), page.place(startOf(value)));
  const rows = item.rows.map(
    ({ label, value }): InfoboxField => ({ label: place(printed(label, startOf(value))), value: place(value) }),
  );
  const title = place(item.title);
  if (reading.title === '') reading.title = title.value.split('\n', 1)[0] ?? '';
  return { kind: 'infobox', title, rows };
}

/** A list as a value begins with a sign like its other lines. */
function valueText(text: string): string {
  return trimmedLines(text).replace(/^[*#]+\s*/u, '');
}

function notesBlock({ page, placed }: Reading, group: string, flush: number): References {
  placed.add(flush);
  return readNotes(page, group, flush);
}

function takeListLine(reading: Reading, line: string, at: number): void {
  closeParagraph(reading);
  const { page, expanded } = reading;
  const signs = line.slice(0, listSigns(line));
  if (signs.length > deepest) page.state.cappedAt ??= sourceOf(expanded, at);
  const words = (from: number, to: number) => {
    const text = line.slice(from, to);
    const blank = blanksBefore(text);
    return readPhrasing(page, text, page.place(sourceOf(expanded, at + from + blank)));
  };
  const kept = signs.slice(0, deepest);
  const from = kept.length;
  const colon = kept.endsWith(';') ? colonIn(line, from) : -1;
  if (colon >= 0)
    reading.listLines.push({ signs: kept, term: words(from, colon), content: words(colon + 1, line.length) });
  else if (kept.endsWith(';'))
    reading.listLines.push({ signs: kept, term: words(from, line.length), content: words(line.length, line.length) });
  else reading.listLines.push({ signs: kept, content: words(from, line.length) });
}

/** How many signs of lists the line begins with. */
function listSigns(line: string): number {
  let count = 0;
  while (count < line.length && '*#;:'.includes(line.charAt(count))) count += 1;
  return count;
}

/** The `:` between a term and its words; none that stands in an address or a time. */
function colonIn(line: string, from: number): number {
  const found = line.slice(from).search(/:(?=\s|$)/u);
  return found < 0 ? -1 : from + found;
}

function takeWords(reading: Reading, from: number, to: number): void {
  closeLists(reading);
  if (reading.paragraph === undefined) reading.paragraph = { from, to };
  else reading.paragraph.to = to;
}

function closeBlocks(reading: Reading): void {
  closeParagraph(reading);
  closeLists(reading);
}

function closeParagraph(reading: Reading): void {
  const { page, expanded, paragraph } = reading;
  reading.paragraph = undefined;
  if (paragraph === undefined) return;
  const text = expanded.text.slice(paragraph.from, paragraph.to);
  const start = paragraph.from + blanksBefore(text);
  const content = readPhrasing(page, text, page.place(sourceOf(expanded, start)));
  if (content.value === '' && content.footnoteReferences.length === 0) return;
  takeTitle(reading, text, content);
  add(reading, { kind: 'paragraph', content });
}

/** The first bold words above all headings are the page's name. */
function takeTitle(reading: Reading, text: string, { position }: Paragraph['content']): void {
  if (reading.boldSeen || reading.sections.length > 1) return;
  const bold = /'''(?!')([^\n]{1,250}?)'''/u.exec(text.slice(0, 2000))?.[1];
  if (bold === undefined) return;
  reading.boldSeen = true;
  reading.title = readPhrasing(reading.page, bold, position).value || reading.title;
}

function closeLists(reading: Reading): void {
  const lines = reading.listLines
    .splice(0)
    .filter(({ content, term }) => content.value !== '' || content.footnoteReferences.length > 0 || term !== undefined);
  const lists: readonly List[] = nestLists(lines);
  add(reading, ...lists);
}

function add({ sections }: Reading, ...blocks: readonly Block[]): void {
  sections.at(-1)?.children.push(...blocks);
}

/** Notes that no list prints stand at the end of the page, as do lists inside cells. */
function placeRest(reading: Reading): void {
  const { page, placed } = reading;
  const inCells = [...page.notes.printed.keys()].filter((flush) => !placed.has(flush));
  for (const flush of inCells) {
    const group = page.notes.printed[flush]?.[0]?.group;
    if (group !== undefined) add(reading, notesBlock(reading, group, flush));
  }
  for (const [group, { notes }] of [...page.notes.open]) {
    if (notes.length > 0) add(reading, notesBlock(reading, group, flushNotes(page.notes, group)));
  }
}

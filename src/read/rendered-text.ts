// Reads what text browsers print of an article: wrapped paragraphs, indented lists, tables set in columns, raised marks.
import type { Language } from '../languages/language.ts';
import type { Block, Document, Phrasing, Reference, References } from '../model/document.ts';
import type { Finding, Noted } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { isHeadingLike, isProse } from './line-shapes.ts';
import { nestSections, type OpenSection } from './open-sections.ts';
import type { Reader } from './reader.ts';
import { detectLanguage, foldWords, type ReaderWords, readerWords } from './reader-words.ts';
import { isBoxed, readBoxed } from './rendered-box.ts';
import { type Contents, findContents } from './rendered-contents.ts';
import {
  equalsHeading,
  hasLinkNumbers,
  joinLines,
  type RenderedLine,
  type RenderedPage,
  readRenderedPage,
  wrapsInto,
} from './rendered-lines.ts';
import { beginsList, readLists, readNotes } from './rendered-list.ts';
import { isAligned, readAligned } from './rendered-table.ts';

/** The reader of text as w3m and lynx print it, and of text whose headings stand between `==`. */
export const renderedText: Reader = { format: 'text', read: readRenderedText };

/** Whether a text browser printed it: raised marks, its skip line, link numbers, `==` headings; or two weaker signs. */
export function looksRendered(text: string): boolean {
  if (/\^\[[^[\]\n]{1,20}\]|^[ \t]*Jump to: |^={2,6} [^=\n]+ ={2,6}$/mu.test(text) || hasLinkNumbers(text)) return true;
  const page = readRenderedPage(text);
  if (page.width === 0) return false; // no line was wrapped: what else looks printed may as well be flattened
  const bullets = text.match(/^ +[•*○□+] \S/gmu)?.length ?? 0;
  const edits = text.match(/^\[edit\] \S|\S ?\[edit\]$/gmu)?.length ?? 0;
  const wrapped = page.runs.filter(
    (run) => run.length > 2 && run.every((line, at) => wrapsOn(line, run[at + 1], page.width)),
  );
  const contents = findContents(page) !== undefined;
  const signs = [bullets > 2, edits > 1, wrapped.length > 1, contents, page.runs.some(isAligned)];
  return signs.filter(Boolean).length >= 2;
}

function wrapsOn(line: RenderedLine, next: RenderedLine | undefined, width: number): boolean {
  return next === undefined || wrapsInto(line, next, width);
}

interface Reading {
  readonly page: RenderedPage;
  readonly words: ReaderWords;
  readonly contents: Contents | undefined;
  readonly open: OpenSection[];
  readonly findings: Finding[];
  /** The last run that is a heading whatever else it may be, where no contents name them. */
  readonly lastHeading: number;
  /** Items of the list of references that was read last, which may go on. */
  notes: Reference[];
  /** How many headings of the table of contents have been met. */
  met: number;
  /** Navigation and the site's own links have begun. */
  ended: boolean;
}

/** Reads decoded text; everything becomes a block or a notice, nothing is dropped. */
function readRenderedText(text: string, languages: readonly Language[]): Noted<Document> {
  const page = readRenderedPage(text);
  const contents = findContents(page);
  const open: OpenSection[] = [{ heading: undefined, depth: 0, children: [] }];
  const words = readerWords(languages);
  const lastHeading = page.runs.findLastIndex((run) => isCertainHeading(run, page, words));
  const reading: Reading = { page, words, contents, lastHeading, open, findings: [], notes: [], met: 0, ended: false };
  const [first, second = []] = page.runs;
  const title = first !== undefined && isTitle(first, second) ? tidy(joinLines(first, page).value) : '';
  for (const [at, run] of page.runs.entries()) if (at > 0 || title === '') readRun(run, at, reading);
  const language = detectLanguage(text, languages);
  return { value: { format: 'rendered-text', title, language, root: nestSections(open) }, findings: reading.findings };
}

/** A line alone at the very top; a centred one heads a box, unless the site's own lines are next. */
function isTitle([line, ...more]: readonly RenderedLine[], next: readonly RenderedLine[]): boolean {
  if (line === undefined || more.length > 0 || line.text.length > 255) return false;
  if (line.indent > 0 && (next.length === 0 || !isFurniture(next))) return false;
  return !isProse(line.text) && !/^={2}|\[\d{1,3}\]$|^[•*]/u.test(line.text);
}

/** Takes the run for what it is; what stands before the contents is under no heading. */
function readRun(run: readonly RenderedLine[], at: number, reading: Reading): void {
  const part = partOf(at, reading.contents);
  if (part === 'body' && isEnd(run, at, reading)) reading.ended = true;
  if (part === 'contents' || reading.ended || isFurniture(run)) {
    addNotice(run, reading);
    return;
  }
  const heading = part === 'body' ? headingOf(run, reading) : undefined;
  if (heading !== undefined) reading.open.push({ ...heading, children: [] });
  else for (const block of blocksOf(run, reading)) addBlock(block, reading);
}

function partOf(at: number, contents: Contents | undefined): 'lead' | 'contents' | 'body' {
  if (contents === undefined || at > contents.to) return 'body';
  return at < contents.from ? 'lead' : 'contents';
}

/** Behind the last heading, boxes of navigation and lines of the site begin. */
function isEnd(run: readonly RenderedLine[], at: number, { contents, met, lastHeading }: Reading): boolean {
  const isLast = contents === undefined ? lastHeading !== -1 && at > lastHeading : met >= contents.headings.length;
  if (!isLast) return false;
  const text = run[0]?.text ?? '';
  return isNavigation(run) || /^\S+ \S+ ["“]https?:\/\/|^ *Visible links/u.test(text);
}

/** `v • t • e`, in a line or a list: the links of a box of navigation to its template. */
function isNavigation(run: readonly RenderedLine[]): boolean {
  if (/^\s*\S\s*[•·|]\s*\S\s*[•·|]\s*\S\s*$/u.test(run[0]?.text ?? '')) return true;
  return run.length > 1 && run.length < 6 && run.every(({ text }) => /^\s+[•*]\s+\p{L}$/u.test(text));
}

const siteLine =
  /^(?:jump to|aller à|zur navigation|wechseln zu|ir a|vai a|ir para|przejdź do|перейти к)\b[^.]{0,60}$|^\([^()]{3,120}\)$|^[^.]{0,60}(?:wikip[eé]dia|википеди)[^.]{0,60}$/iu;

/** Lines of the skin above an article: where it is from, what redirects to it, where to jump. */
function isFurniture(run: readonly RenderedLine[]): boolean {
  return (
    run.length <= 2 && run.every(({ text }) => siteLine.test(text.trim())) && !run.every(({ text }) => isProse(text))
  );
}

function addNotice(run: readonly RenderedLine[], { page, open }: Reading): void {
  const content = joinLines(run, page);
  if (content.value !== '' || content.footnoteReferences.length > 0)
    open.at(-1)?.children.push({ kind: 'notice', content });
}

/** Pieces of one list of references, parted by blank lines, are one. */
function addBlock(block: Block, reading: Reading): void {
  const children = reading.open.at(-1)?.children;
  if (block.kind !== 'references') children?.push(block);
  else if (children?.at(-1)?.kind === 'references') for (const item of block.items) reading.notes.push(item);
  else {
    reading.notes = [...block.items];
    children?.push({ ...block, items: reading.notes });
  }
}

type Heading = Pick<OpenSection, 'depth'> & { readonly heading: Phrasing };

/** A line alone that the contents name, that has an edit link or `==` around it, or, where no page has such, looks so. */
function headingOf([line, ...more]: readonly RenderedLine[], reading: Reading): Heading | undefined {
  if (line === undefined || more.length > 0 || line.text.length > 255) return undefined;
  const equals = equalsHeading.exec(line.text);
  if (equals !== null)
    return {
      heading: joinLines([{ ...line, text: equals[2] ?? '' }], reading.page),
      depth: (equals[1]?.length ?? 2) - 1,
    };
  if (reading.page.marked || beginsList([line])) return undefined;
  const heading = joinLines([line], reading.page);
  if (reading.contents !== undefined) return namedHeading(heading, reading.contents, reading);
  return isEdited(line, heading) || looksLikeHeading(line, heading) || isKnown(heading, reading.words)
    ? { heading, depth: 1 }
    : undefined;
}

/** A line alone with `==` around it, an edit link, or words that only headings are. */
function isCertainHeading([line, ...more]: readonly RenderedLine[], page: RenderedPage, words: ReaderWords): boolean {
  if (line === undefined || more.length > 0 || line.text.length > 255) return false;
  const heading = joinLines([line], page);
  return equalsHeading.test(line.text) || isEdited(line, heading) || isKnown(heading, words);
}

/** An edit link was taken from it. */
function isEdited(line: RenderedLine, { value, footnoteReferences }: Phrasing): boolean {
  return value !== '' && value !== line.text.trim() && footnoteReferences.length === 0;
}

function isKnown({ value }: Phrasing, { knownHeadings }: ReaderWords): boolean {
  return knownHeadings.has(foldWords(value));
}

function looksLikeHeading({ indent, cut }: RenderedLine, { value, footnoteReferences }: Phrasing): boolean {
  return indent === 0 && cut === 0 && footnoteReferences.length === 0 && isHeadingLike(value);
}

/** How many headings of the contents may be missing in a row. */
const lookAhead = 20;

function namedHeading(heading: Phrasing, { headings }: Contents, reading: Reading): Heading | undefined {
  const words = foldWords(heading.value);
  const ahead = headings.slice(reading.met, reading.met + lookAhead);
  const at = ahead.findIndex((named) => named.words === words);
  const found = ahead[at];
  if (found === undefined) return undefined;
  reading.met += at + 1;
  return { heading, depth: found.depth };
}

function blocksOf(run: readonly RenderedLine[], { page, words, open, findings }: Reading): readonly Block[] {
  if (isBoxed(run)) {
    const boxed = readBoxed(run, page);
    findings.push(...boxed.findings);
    return [boxed.value];
  }
  if (beginsList(run)) return isNotes(run, open.at(-1), words) ? [notes(run, page)] : readLists(run, page);
  if (isAligned(run)) return [readAligned(run, page)];
  const list = run.findIndex((line) => line.indent > 0 && beginsList([line]) && !/^\s*\d/u.test(line.text));
  if (list === -1) return paragraphs(run, page);
  return [...paragraphs(run.slice(0, list), page), ...readLists(run.slice(list), page)];
}

/** Numbered lines under a heading of references, or with marks that jump back. */
function isNotes([line]: readonly RenderedLine[], section: OpenSection | undefined, words: ReaderWords): boolean {
  if (line === undefined || !/^\s*\d{1,4}\./u.test(line.text)) return false;
  const heading = section?.heading;
  return (
    /^\s*\d{1,4}\.\s+[\^↑]/u.test(line.text) ||
    (heading !== undefined && words.referenceHeadings.has(foldWords(heading.value)))
  );
}

function notes(run: readonly RenderedLine[], page: RenderedPage): References {
  return { kind: 'references', items: readNotes(run, page) };
}

/** Wrapped lines as paragraphs; a line that had room for the next word ends one. */
function paragraphs(run: readonly RenderedLine[], page: RenderedPage): readonly Block[] {
  const groups: RenderedLine[][] = [];
  for (const [at, line] of run.entries()) {
    const before = run[at - 1];
    if (before !== undefined && wrapsInto(before, line, page.width)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  const contents = groups.map((group) => joinLines(group, page));
  const kept = contents.filter(({ value, footnoteReferences }) => value !== '' || footnoteReferences.length > 0);
  return kept.map((content) => ({ kind: 'paragraph', content }));
}

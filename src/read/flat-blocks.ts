// Runs of lines without a blank between them, and what each run is.
import type { Block, Phrasing } from '../model/document.ts';
import { readLine } from './flat-line.ts';
import { isBulleted, isFlagged, isHeadingLike, isProse, leadingNumber } from './line-shapes.ts';
import { foldWords, type ReaderWords } from './reader-words.ts';
import { referenceHead } from './reference-head.ts';

/** A run of lines as they stand. */
export interface Run {
  readonly lines: readonly Phrasing[];
}

/** A heading, or blocks of content. */
export type RunKind = { readonly heading: Phrasing } | { readonly blocks: readonly Block[] };

/** The text's runs of non-blank lines, in order. */
export function splitRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let lines: Phrasing[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() !== '') lines.push(readLine(line, index + 1));
    else if (lines.length > 0) {
      runs.push({ lines });
      lines = [];
    }
  }
  return lines.length > 0 ? [...runs, { lines }] : runs;
}

/** What the run is. `title` is the page's own title, by which its infobox is known. */
export function readRun(run: Run, title: string, words: ReaderWords): RunKind {
  const [first] = run.lines;
  if (first === undefined) return { blocks: [] };
  const notices = noticesAtEnd(run.lines, words);
  const rest = run.lines.slice(0, run.lines.length - notices.length);
  if (rest.length === 0) return { blocks: notices };
  if (rest.length === 1 && notices.length === 0 && isHeading(first, words)) return { heading: first };
  const blocks = rest.length === 1 ? [readSingle(first, words)] : readLines(rest, title, words);
  return { blocks: [...blocks, ...notices] };
}

/** What the run is under a heading such as "References": numbered lines are references there, whatever they look like. */
export function readReferenceRun(run: Run, title: string, words: ReaderWords): RunKind {
  const [first] = run.lines;
  if (first === undefined || leadingNumber(first.value) === undefined) return readRun(run, title, words);
  const notices = noticesAtEnd(run.lines, words);
  return { blocks: [references(run.lines.slice(0, run.lines.length - notices.length)), ...notices] };
}

function isHeading(line: Phrasing, words: ReaderWords): boolean {
  return isHeadingLike(line.value) && line.footnoteReferences.length === 0 && !isReferenceList([line], words);
}

function readSingle(line: Phrasing, words: ReaderWords): Block {
  if (isFlagged(line.value)) return { kind: 'flatTable', lines: [line] };
  if (isReferenceList([line], words)) return references([line]);
  return isBulleted(line.value) ? bulletList([line]) : paragraph(line);
}

function readLines(lines: readonly Phrasing[], title: string, words: ReaderWords): readonly Block[] {
  const [first] = lines;
  if (first === undefined) return [];
  if (isReferenceList(lines, words)) return [references(lines)];
  if (isInfobox(lines, title, words)) return [{ kind: 'flatInfobox', title: first, lines: lines.slice(1) }];
  if (lines.every(({ value }) => isBulleted(value))) return [bulletList(lines)];
  if (isProse(first.value) && lines.filter(({ value }) => isProse(value)).length * 5 >= lines.length * 3) {
    return lines.map(paragraph);
  }
  return [{ kind: 'flatTable', lines }];
}

function paragraph(content: Phrasing): Block {
  return { kind: 'paragraph', content };
}

/** Footer lines about the licence, at the end of the run. */
function noticesAtEnd(lines: readonly Phrasing[], words: ReaderWords): readonly Block[] {
  let start = lines.length;
  while (start > 0 && isNotice(lines[start - 1]?.value ?? '', words)) start -= 1;
  return lines.slice(start).map((content) => ({ kind: 'notice', content }));
}

function isNotice(line: string, words: ReaderWords): boolean {
  const text = foldWords(line);
  return leadingNumber(line) === undefined && words.licence.some((phrase) => text.includes(phrase));
}

/** Numbers that only grow, most lines with a quoted title, an address or a word that only references have. */
function isReferenceList(lines: readonly Phrasing[], words: ReaderWords): boolean {
  const numbers = lines.map(({ value }) => leadingNumber(value)).filter((number) => number !== undefined);
  if (numbers.length * 4 < lines.length * 3) return false;
  const growing = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  const cited = lines.filter(({ value }) => looksCited(value, words));
  return growing && cited.length * 2 >= lines.length;
}

function looksCited(line: string, words: ReaderWords): boolean {
  const text = foldWords(line);
  return /["“„«]|https?:\/\/|\bisbn\b/u.test(text) || words.citation.some((phrase) => text.includes(phrase));
}

/** Numbered lines as references; a line without a number goes on from the one before. */
function references(lines: readonly Phrasing[]): Block {
  const items: { label: string; content: Phrasing }[] = [];
  for (const line of lines) {
    const number = leadingNumber(line.value);
    const last = items.at(-1);
    if (number !== undefined || last === undefined)
      items.push({ label: String(number ?? 0), content: afterNumber(line) });
    else items[items.length - 1] = { ...last, content: joined(last.content, line) };
  }
  return { kind: 'references', items };
}

/** The words of a reference; marks within it are none of the page's. */
function afterNumber(line: Phrasing): Phrasing {
  return { ...after(line, referenceHead(line.value)), footnoteReferences: [] };
}

function joined(content: Phrasing, more: Phrasing): Phrasing {
  return { ...content, value: `${content.value} ${more.value.trim()}` };
}

function bulletList(lines: readonly Phrasing[]): Block {
  const items = lines.map((line) => ({ content: afterBullet(line), children: [] }));
  return { kind: 'list', ordered: false, items };
}

function afterBullet(line: Phrasing): Phrasing {
  return after(line, /^\s*\S\s+/u.exec(line.value)?.[0].length ?? 0);
}

/** The line without its first characters, marks kept; columns count the marks that were taken out. */
function after(line: Phrasing, head: number): Phrasing {
  const { position, footnoteReferences } = line;
  const passed = footnoteReferences.filter(({ offset }) => offset <= head && head > 0);
  const width = passed.reduce((sum, { label }) => sum + label.length + 2, head);
  return {
    ...line,
    value: line.value.slice(head),
    position: position.kind === 'text' ? { ...position, column: position.column + width } : position,
    footnoteReferences: footnoteReferences.map((mark) => ({ ...mark, offset: Math.max(0, mark.offset - head) })),
  };
}

/** Its first line is the page's title, or most of its lines begin with a label that infoboxes have. */
function isInfobox(lines: readonly Phrasing[], title: string, words: ReaderWords): boolean {
  const [first, ...rows] = lines;
  const labelled = rows.filter(({ value }) => startsWithLabel(value, words)).length;
  const titled = foldWords(first?.value ?? '') === foldWords(title);
  return titled ? labelled * 3 >= rows.length : rows.length >= 3 && labelled * 5 >= rows.length * 3;
}

function startsWithLabel(line: string, words: ReaderWords): boolean {
  const text = foldWords(line);
  return words.infoboxLabels.some((label) => text.startsWith(label) && text.length > label.length);
}

// Lines as a text browser prints them: how wide they are, where a paragraph was wrapped, and the numbers it gives links.
import type { Phrasing } from '../model/document.ts';
import { takeMarks } from './bracket-marks.ts';
import { trimPhrasing } from './cut-phrasing.ts';

/** A line with its place; `indent` counts the spaces before its words. */
export interface RenderedLine {
  /** Without the white space at its end. */
  readonly text: string;
  readonly indent: number;
  /** From 1. */
  readonly number: number;
  /** Characters that were taken from its start. */
  readonly cut: number;
}

/** A rendered page: runs of lines between blank ones, and how it was printed. */
export interface RenderedPage {
  readonly runs: readonly (readonly RenderedLine[])[];
  /** Columns that its paragraphs fill; 0 when none was wrapped. */
  readonly width: number;
  /** Marks are raised: `^[1]`. */
  readonly raised: boolean;
  /** Its headings stand between `==`; such pages have a paragraph a line. */
  readonly marked: boolean;
}

/** Widest screen that lines are taken to be wrapped for. */
const widestScreen = 250;
/** Spaces that one browser puts before everything but headings. */
const bodyIndent = 3;

export function readRenderedPage(text: string): RenderedPage {
  const numbered = hasLinkNumbers(text);
  const lines = (numbered ? withoutLinkNumbers(text) : text).split('\n');
  const cut = numbered && isIndented(lines) ? bodyIndent : 0;
  const width = lines.reduce((most, line) => Math.max(most, displayWidth(line.trimEnd())), 0);
  const read = lines.map((line, at) => readRenderedLine(line, at + 1, cut));
  const marked = read.some((line) => equalsHeading.test(line.text));
  const wrapped = width <= widestScreen && !marked;
  return { runs: splitRuns(read), width: wrapped ? width : 0, raised: /\^\[[^[\]\n]/u.test(text), marked };
}

function readRenderedLine(line: string, number: number, bodyCut: number): RenderedLine {
  const cut = line.startsWith(' '.repeat(bodyCut)) ? bodyCut : 0;
  const text = line.slice(cut).trimEnd();
  return { text, indent: text.length - text.trimStart().length, number, cut };
}

/** `== Members ==`, as the wiki's own extracts have headings. */
export const equalsHeading = /^(={2,6})\s*([^=\s](?:[^=]*[^=\s])?)\s*\1$/u;

/** Lines between blank ones; a heading between `==` is a run of its own. */
function splitRuns(lines: readonly RenderedLine[]): readonly (readonly RenderedLine[])[] {
  const runs: RenderedLine[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') runs.push([]);
    else if (equalsHeading.test(line.text)) runs.push([line], []);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

function isIndented(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.filter((line) => line.startsWith(' '.repeat(bodyIndent))).length * 10 >= filled.length * 6;
}

/** A list of addresses at the end, or numbers before words that count up from 1. */
export function hasLinkNumbers(text: string): boolean {
  return /^ *Visible links:?\s*$/mu.test(text) || countUp(text) >= 20;
}

const linkNumber = /\[(\d{1,5})\](?=[^\s[]|\[)/gu;

function countUp(text: string): number {
  let next = 1;
  for (const [, number] of text.matchAll(linkNumber)) if (Number(number) === next) next += 1;
  return next - 1;
}

/** The text without the numbers that count up through it; other bracketed numbers are the page's own. */
function withoutLinkNumbers(text: string): string {
  let next = 1;
  return text.replace(linkNumber, (whole, number) => {
    if (Number(number) !== next) return whole;
    next += 1;
    return '';
  });
}

/** Columns of a screen that the text fills: two for the wide characters of East Asia, none for combining ones. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

export function columnsOf(character: string): number {
  if (character < '\u0300') return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}

/** The text's characters by the column of the screen that they stand in; a wide one stands in two. */
export function screenOf(text: string): readonly string[] {
  const screen: string[] = [];
  for (const character of text) for (let width = columnsOf(character); width > 0; width -= 1) screen.push(character);
  return screen;
}

/** Lines that run on: the next one's first word would not have fitted behind this one. */
export function wrapsInto(line: RenderedLine, next: RenderedLine, width: number): boolean {
  if (width === 0) return false;
  const [word = ''] = /^\S+/u.exec(next.text.trimStart()) ?? [];
  return displayWidth(line.text) + line.cut + 1 + displayWidth(word) > width;
}

/** Lines as one piece of content, a space between them, marks taken out; `from` cuts the first line's own head off. */
export function joinLines(
  lines: readonly RenderedLine[],
  { raised }: Pick<RenderedPage, 'raised'>,
  from = 0,
): Phrasing {
  const [first, ...rest] = lines;
  const text = first?.text.slice(from) ?? '';
  const start = from + text.length - text.trimStart().length;
  const pieces = [text.trim()];
  for (const line of rest) {
    const words = line.text.trim();
    pieces.push(isCutAddress(pieces.at(-1) ?? '', words) ? '' : ' ', words);
  }
  const position = { kind: 'text', line: first?.number ?? 1, column: (first?.cut ?? 0) + start + 1 } as const;
  const content = { value: pieces.join(''), position, footnoteReferences: [], links: [], images: [] };
  return trimPhrasing(takeMarks(content, raised));
}

/** An address that was too long for its line: it ends with a sign that no sentence ends with, and looks like one behind it. */
function isCutAddress(before: string, after: string): boolean {
  return /https?:\/\/\S*[/=&?_%-]$/u.test(before.slice(-400)) && /^\S*[\w%][/_=&.-]+[\w%]/u.test(after.slice(0, 400));
}

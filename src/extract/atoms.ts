// The smallest pieces a run-together row may be cut into, and how natural a cut before each of them is.
import type { Phrasing } from '../model/document.ts';

/** What stands between a piece and the one before: white space, a line break, a citation mark, or nothing at all. */
export type CutKind =
  | 'start'
  | 'space'
  | 'line'
  | 'mark'
  /** Nothing, where a new word clearly begins: `NorwayHarbour`, `)HU`, `2025NeFo`. */
  | 'glue'
  /** Nothing, where a new word may begin: `HULabour`, `D.C`, `A2`. */
  | 'soft'
  /** Nothing, between two digits: `12020`. */
  | 'digits';

export type AtomShape = 'cap' | 'caps' | 'lower' | 'number' | 'caseless' | 'sign';

/** A piece of the row; `start` and `end` are offsets into the row's text. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
  readonly shape: AtomShape;
  readonly cut: CutKind;
}

/** More pieces than any honest row has; the rest of the row becomes part of the last piece. */
const atomLimit = 400;

const noMonths: ReadonlySet<string> = new Set();

/**
 * The row's pieces in order; white space belongs to no piece.
 *
 * @param months - words by which a date that was glued on in lower case is found: `Słowacjaczerwiec 2014`
 */
export function atomsOf(content: Phrasing, months: ReadonlySet<string> = noMonths): readonly Atom[] {
  const marks = new Set(content.footnoteReferences.map(({ offset }) => offset));
  const atoms: Atom[] = [];
  for (const match of content.value.matchAll(/\S+/gu)) {
    if (atoms.length >= atomLimit) return withRest(atoms, content.value);
    const glued = monthAt(
      match[0],
      content.value.slice(match.index + match[0].length, match.index + match[0].length + 6),
      months,
    );
    addWord(match[0], match.index, { atoms, marks, glued, text: content.value });
  }
  return atoms;
}

interface Collecting {
  readonly atoms: Atom[];
  readonly marks: ReadonlySet<number>;
  /** Where in the word a month begins that was glued on; -1 where none was. */
  readonly glued: number;
  readonly text: string;
}

/** Where a month ends the word, letters before it and a year behind it; -1 otherwise. */
function monthAt(word: string, behind: string, months: ReadonlySet<string>): number {
  if (!/^\s\d{4}/u.test(behind)) return -1;
  for (let from = 3; from <= word.length - 3; from += 1) {
    if (lower.test(word[from] ?? '') && months.has(word.slice(from)) && lower.test(word[from - 1] ?? '')) return from;
  }
  return -1;
}

function addWord(word: string, at: number, { atoms, marks, glued, text }: Collecting): void {
  const cutBefore = (offset: number) => (offset === glued ? 'glue' : cutAt(word, offset, marks.has(at + offset)));
  let start = 0;
  for (let offset = 1; offset <= word.length; offset += 1) {
    if (offset < word.length && (atoms.length >= atomLimit - 1 || cutBefore(offset) === undefined)) continue;
    const before = start === 0 ? gapBefore(at, text, marks) : (cutBefore(start) ?? 'soft');
    atoms.push(atom(word.slice(start, offset), at + start, before));
    start = offset;
  }
}

function gapBefore(at: number, text: string, marks: ReadonlySet<number>): CutKind {
  const head = text.slice(0, at);
  const gap = head.slice(head.trimEnd().length);
  if (head.length === gap.length) return 'start';
  if (gap.includes('\n')) return 'line';
  for (let offset = at - gap.length; offset <= at; offset += 1) if (marks.has(offset)) return 'mark';
  return 'space';
}

function atom(text: string, start: number, cut: CutKind): Atom {
  const folded = text
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/^[("'“„«‘[]+|(?<![)"'”»’\],.;:])[)"'”»’\],.;:]+$/gu, '');
  return { start, end: start + text.length, text, folded, shape: shapeOf(text), cut };
}

function withRest(atoms: readonly Atom[], text: string): readonly Atom[] {
  const last = atoms.at(-1);
  return last === undefined
    ? atoms
    : [...atoms.slice(0, -1), { ...last, end: text.trimEnd().length, text: text.slice(last.start).trimEnd() }];
}

const startsUpper = /^[^\p{L}\p{N}]*\p{Lu}/u;
const startsLower = /^[^\p{L}\p{N}]*\p{Ll}/u;
const startsNumber = /^[^\p{L}\p{N}]*\p{N}/u;
const startsLetter = /^[^\p{L}\p{N}]*\p{L}/u;

function shapeOf(text: string): AtomShape {
  if (startsNumber.test(text)) return 'number';
  if (startsLower.test(text)) return 'lower';
  if (startsUpper.test(text)) return /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) ? 'caps' : 'cap';
  return startsLetter.test(text) ? 'caseless' : 'sign';
}

const lower = /\p{Ll}/u;
const upper = /\p{Lu}/u;
const digit = /\p{Nd}/u;
const letter = /\p{L}/u;
const closing = /[)\]!?%”»]/u;
const opening = /[(„“«–—]/u;
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

/** The kind of a possible cut inside a word before `offset`; `undefined` where none is possible. */
function cutAt(word: string, offset: number, marked: boolean): CutKind | undefined {
  if (marked) return 'mark';
  const before = word[offset - 1] ?? '';
  const after = word[offset] ?? '';
  if (isGlue(before, after)) return afterNameHead(word, offset);
  if (letter.test(before)) return afterLetter(word, offset);
  if (digit.test(before)) return afterDigit(word, offset);
  return isAfterSign(before, after, offset) ? 'soft' : undefined;
}

/** A capital after a stop, quote or dash; an apostrophe or stop that begins the word belongs to it. */
function isAfterSign(before: string, after: string, offset: number): boolean {
  if (!upper.test(after)) return false;
  return /[–—-]/u.test(before) || (offset > 1 && /[.#"'’]/u.test(before));
}

function afterLetter(word: string, offset: number): CutKind | undefined {
  const after = word[offset] ?? '';
  if (letter.test(after)) return softBetweenLetters(word, offset);
  return digit.test(after) || opening.test(after) ? 'soft' : undefined;
}

function afterDigit(word: string, offset: number): CutKind | undefined {
  const after = word[offset] ?? '';
  if (digit.test(after)) return isLongNumber(word, offset) ? 'digits' : undefined;
  return letter.test(after) || opening.test(after) ? 'soft' : undefined;
}

/** Years and counts have up to four digits; only longer runs may be two numbers: `12020`, `196920`. */
function isLongNumber(word: string, offset: number): boolean {
  const head = /\d*$/u.exec(word.slice(Math.max(0, offset - 5), offset))?.[0].length ?? 0;
  const tail = /^\d*/u.exec(word.slice(offset, offset + 5))?.[0].length ?? 0;
  return head + tail >= 5;
}

/** `McCrery` is one word, `DeFazio` most likely. */
function afterNameHead(word: string, offset: number): CutKind | undefined {
  const head = /\p{Lu}\p{Ll}{0,3}$/u.exec(word.slice(Math.max(0, offset - 4), offset))?.[0] ?? '';
  if (head === 'Mc' && lower.test(word[offset + 1] ?? '')) return undefined;
  return nameHeads.has(head) ? 'soft' : 'glue';
}

const nameHeads: ReadonlySet<string> = new Set([
  'Mac',
  'De',
  'Di',
  'Da',
  'Du',
  'La',
  'Le',
  'Fitz',
  'Van',
  'Des',
  'Del',
  'St',
  'Al',
  'El',
  'Ap',
  'Ni',
]);

function isGlue(before: string, after: string): boolean {
  if (lower.test(before) && /[\p{Lu}#№]/u.test(after)) return true;
  if (digit.test(before) && upper.test(after)) return true;
  return closing.test(before) && /[\p{L}\p{N}(“„«]/u.test(after);
}

/** `NGOFoo`: a capital after capitals that begins a lower-case word; or a change of script. */
function softBetweenLetters(word: string, offset: number): CutKind | undefined {
  const before = word[offset - 1] ?? '';
  const after = word[offset] ?? '';
  if (upper.test(before) && upper.test(after) && lower.test(word[offset + 1] ?? '')) return 'soft';
  const script = scripts.find((one) => one.test(before));
  return script !== undefined && !script.test(after) && scripts.some((one) => one.test(after)) ? 'glue' : undefined;
}

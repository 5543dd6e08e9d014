// The smallest pieces a run-together row may be cut into, and how natural a cut before each of them is.
import { isLetterOrNumber, type Letter, letterAt, letterOf } from '../gazetteer/letters.ts';
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
    if (letterAt(word, from).lower && letterAt(word, from - 1).lower && months.has(word.slice(from))) return from;
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
  return { start, end: start + text.length, text, folded: foldPiece(text), shape: shapeOf(text), cut };
}

/** In lower case, without brackets, quotes and stops at both ends. */
function foldPiece(text: string): string {
  const small = text.toLowerCase();
  if (/^[a-z\d]+$/u.test(small)) return small; // most pieces, at a fraction of the time
  return small.replace(/[’ʼ]/gu, "'").replace(/^[("'“„«‘[]+|(?<![)"'”»’\],.;:])[)"'”»’\],.;:]+$/gu, '');
}

function withRest(atoms: readonly Atom[], text: string): readonly Atom[] {
  const last = atoms.at(-1);
  return last === undefined
    ? atoms
    : [...atoms.slice(0, -1), { ...last, end: text.trimEnd().length, text: text.slice(last.start).trimEnd() }];
}

/** Told by the first letter or number. */
function shapeOf(text: string): AtomShape {
  for (const character of text) if (isLetterOrNumber(character)) return shapeFrom(letterOf(character), text);
  return 'sign';
}

function shapeFrom(first: Letter, text: string): AtomShape {
  if (first.number) return 'number';
  if (first.lower) return 'lower';
  if (first.upper) return isCapitals(text) ? 'caps' : 'cap';
  return 'caseless';
}

/** Two capitals at least, and no small letter. */
function isCapitals(text: string): boolean {
  let capitals = 0;
  for (const character of text) {
    const { lower, upper } = letterOf(character);
    if (lower) return false;
    if (upper) capitals += 1;
  }
  return capitals >= 2;
}

const closing = /[)\]!?%”»]/u;
const opening = /[(„“«–—]/u;

/** The kind of a possible cut inside a word before `offset`; `undefined` where none is possible. */
function cutAt(word: string, offset: number, marked: boolean): CutKind | undefined {
  if (marked) return 'mark';
  if (isGlue(word, offset)) return afterNameHead(word, offset);
  const before = letterAt(word, offset - 1);
  if (before.letter) return afterLetter(word, offset);
  if (before.digit) return afterDigit(word, offset);
  return isAfterSign(word, offset) ? 'soft' : undefined;
}

/** A capital after a stop, quote or dash; an apostrophe or stop that begins the word belongs to it. */
function isAfterSign(word: string, offset: number): boolean {
  if (!letterAt(word, offset).upper) return false;
  const before = word.charAt(offset - 1);
  return /[–—-]/u.test(before) || (offset > 1 && /[.#"'’]/u.test(before));
}

function afterLetter(word: string, offset: number): CutKind | undefined {
  const after = letterAt(word, offset);
  if (after.letter) return softBetweenLetters(word, offset);
  return after.digit || opening.test(word.charAt(offset)) ? 'soft' : undefined;
}

function afterDigit(word: string, offset: number): CutKind | undefined {
  const after = letterAt(word, offset);
  if (after.digit) return isLongNumber(word, offset) ? 'digits' : undefined;
  return after.letter || opening.test(word.charAt(offset)) ? 'soft' : undefined;
}

/** Years and counts have up to four digits; only longer runs may be two numbers: `12020`, `196920`. */
function isLongNumber(word: string, offset: number): boolean {
  const head = /\d*$/u.exec(word.slice(Math.max(0, offset - 5), offset))?.[0].length ?? 0;
  const tail = /^\d*/u.exec(word.slice(offset, offset + 5))?.[0].length ?? 0;
  return head + tail >= 5;
}

/** `McCrery` is one word, `DeFazio` most likely. */
function afterNameHead(word: string, offset: number): CutKind | undefined {
  let start = offset - 1;
  while (start > offset - 4 && letterAt(word, start).lower) start -= 1;
  const head = letterAt(word, start).upper ? word.slice(start, offset) : '';
  if (head === 'Mc' && letterAt(word, offset + 1).lower) return undefined;
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

function isGlue(word: string, offset: number): boolean {
  const before = letterAt(word, offset - 1);
  const after = letterAt(word, offset);
  if (before.lower) return after.upper || /[#№]/u.test(word.charAt(offset));
  if (before.digit) return after.upper;
  const begins = after.letter || after.number || /[(“„«]/u.test(word.charAt(offset));
  return begins && closing.test(word.charAt(offset - 1));
}

/** `NGOFoo`: a capital after capitals that begins a lower-case word; or a change of script. */
function softBetweenLetters(word: string, offset: number): CutKind | undefined {
  const before = letterAt(word, offset - 1);
  const after = letterAt(word, offset);
  if (before.upper && after.upper && letterAt(word, offset + 1).lower) return 'soft';
  return before.script !== after.script && before.script !== -1 && after.script !== -1 ? 'glue' : undefined;
}

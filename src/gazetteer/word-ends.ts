// Where a word may end in running text, and the folded text up to each such end.
import { type Character, characterAt } from './characters.ts';

/** An end of a word. */
export interface WordEnd {
  readonly end: number;
  /** The folded text from the start of the walk up to `end`; nothing after a dot, which may end the sentence. */
  readonly key: string;
  /** A hyphen follows, so what is read may be the first half of a longer name. */
  readonly hyphenated: boolean;
}

/** Longer than any name; keeps a walk short on a text without spaces. */
export const longestName = 100;

/** Lengths of the openings that are kept: the first stops most walks, the second those of words like "Internet". */
const openingLengths: readonly number[] = [3, 6];
const longestOpening = Math.max(...openingLengths);
const slots = 16384;

/**
 * How long the names may be that begin with some given characters, so that a walk ends early where none can go on.
 * Kept by a hash of the characters: where two openings meet, a walk is a little longer and nothing else.
 */
export type Openings = Readonly<Uint8Array>;

export function openingsOf(keys: Iterable<string>): Openings {
  const openings = new Uint8Array(slots);
  for (const key of keys) for (const length of openingLengths) addOpening(openings, key, length);
  return openings;
}

function addOpening(openings: Uint8Array, key: string, length: number): void {
  if (key.length < length) return;
  const slot = slotOf(key, length);
  if (key.length > (openings[slot] ?? 0)) openings[slot] = key.length;
}

function slotOf(key: string, length: number): number {
  let slot = 0;
  for (let at = 0; at < length; at += 1) slot = nextSlot(slot, key.charCodeAt(at));
  return slot;
}

function nextSlot(slot: number, unit: number): number {
  return (slot * 31 + unit) & (slots - 1);
}

/** Whether plain letters stand there that open no name: told without a walk, for most words are such. */
function opensNone(text: string, at: number, openings: Openings): boolean {
  const first = text.charCodeAt(at) | smallBit;
  if (!isPlainSmall(first)) return false;
  let slot = nextSlot(0, first);
  for (let length = 2; length <= longestOpening; length += 1) {
    const unit = text.charCodeAt(at + length - 1);
    if (!isPlainSmall(unit)) return false; // a word may end there
    slot = nextSlot(slot, unit);
    if (openingLengths.includes(length) && openings[slot] === 0) return true;
  }
  return false;
}

const smallBit = 32; // tells `a` from `A`

function isPlainSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** All ends of words from `at` on, nearest first, as long as a name that has one of the `openings` can go on. */
export function wordEnds(text: string, at: number, openings: Openings): readonly WordEnd[] {
  if (opensNone(text, at, openings) || !isLetter(characterAt(text, at))) return noEnds;
  const ends: WordEnd[] = [];
  const limit = Math.min(text.length, at + longestName);
  let walk: Walk | undefined = { end: at, key: '', open: 0, longest: longestName * 2 };
  while (walk !== undefined && walk.end < limit) {
    const character = characterAt(text, walk.end);
    walk = step(walk, character, openings);
    if (walk?.open === 0 && character.sounds && endsWord(text, walk.end, character)) ends.push(wordEnd(text, walk));
  }
  return ends;
}

const noEnds: readonly WordEnd[] = [];

/** A walk through a name, character by character. */
interface Walk {
  readonly end: number;
  readonly key: string;
  /** Brackets opened and not yet closed; a name does not end within them. */
  readonly open: number;
  /** Length of the longest name that begins as this one does. */
  readonly longest: number;
}

/** Goes on by one character; `undefined` where no name goes on with it. */
function step({ end, key: before, open, longest }: Walk, character: Character, openings: Openings): Walk | undefined {
  const { written, folded, turn } = character;
  if (folded === undefined || open + turn < 0) return undefined;
  const key = before + (before === '' || before.endsWith(' ') ? folded.trimStart() : folded);
  const most = longestFrom(key, before.length, openings) ?? longest;
  if (key.length > most && key.trimEnd().length > most) return undefined;
  return { end: end + written.length, key, open: open + turn, longest: most };
}

/** Length of the longest name with the opening that the key has just got; `undefined` when it has got none. */
function longestFrom(key: string, before: number, openings: Openings): number | undefined {
  const length = openingLengths.find((one) => before < one && key.length >= one);
  return length === undefined ? undefined : openings[slotOf(key, length)];
}

function wordEnd(text: string, { end, key }: Walk): WordEnd {
  const stopped = text.charAt(end - 1) === '.';
  return { end, key: stopped ? '' : key.trimEnd(), hyphenated: /[-\u2010\u2011]/u.test(text.charAt(end)) };
}

/**
 * Whether a word of `text` ends at `end`, behind the character `before`: white space, punctuation, a digit or the end
 * follows, or a new word is glued on. An apostrophe between letters belongs to the word ("Nigeria's"), the last dot to
 * a name with dots (`U.S.`).
 */
function endsWord(text: string, end: number, before: Character): boolean {
  const next = characterAt(text, end);
  switch (next.kind) {
    case 'joiner':
      return false;
    case 'apostrophe':
      return !isLetter(characterAt(text, end + 1));
    case 'other':
      return next.written !== '.' || text.charAt(end - 2) !== '.';
    case 'capital':
      return before.kind !== 'capital' || characterAt(text, end + next.written.length).kind === 'small';
    case 'small':
    case 'letter':
    case 'unspaced':
    case 'katakana':
      // `中国共产党`, `中国left`: no space is needed after these scripts; but a run of Katakana is one word.
      return before.kind === 'unspaced' || (before.kind === 'katakana' && next.kind !== 'katakana');
  }
}

function isLetter({ kind }: Character): boolean {
  return kind !== 'other' && kind !== 'joiner' && kind !== 'apostrophe';
}

/** Whether the text starts in lower case at `at`. Georgian is written without capitals and never counts as such. */
export function startsSmall(text: string, at: number): boolean {
  return characterAt(text, at).kind === 'small';
}

// Where a word may end in running text, and the folded text up to each such end.
import { foldCharacter } from './fold.ts';

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

const openingLength = 3;
const slots = 8192;

/**
 * How long the names may be that begin with three given characters, so that a walk ends early where none can go on.
 * Kept by a hash of the three: where two openings meet, a walk is a little longer and nothing else.
 */
export type Openings = Readonly<Uint8Array>;

export function openingsOf(keys: Iterable<string>): Openings {
  const openings = new Uint8Array(slots);
  for (const key of keys) {
    const slot = slotOf(key);
    if (key.length > (openings[slot] ?? 0)) openings[slot] = key.length;
  }
  return openings;
}

function slotOf(key: string): number {
  return ((key.charCodeAt(0) * 31 + key.charCodeAt(1)) * 31 + key.charCodeAt(2)) & (slots - 1);
}

/** A walk through a name, character by character. */
interface Walk {
  readonly end: number;
  readonly key: string;
  /** Brackets opened and not yet closed; a name does not end within them. */
  readonly open: number;
  /** A name can end with the last character: a letter, the dot of `U.S.`, the bracket of `Congo (Kinshasa)`. */
  readonly sounds: boolean;
}

/** All ends of words from `at` on, nearest first, as long as a name that has one of the `openings` can go on. */
export function wordEnds(text: string, at: number, openings: Openings): readonly WordEnd[] {
  const ends: WordEnd[] = [];
  if (!isLetter(characterAt(text, at))) return ends;
  const limit = Math.min(text.length, at + longestName);
  let walk: Walk | undefined = { end: at, key: '', open: 0, sounds: false };
  while (walk.end < limit) {
    walk = step(text, walk);
    if (walk === undefined || !canGoOn(walk.key, openings)) break;
    if (walk.open === 0 && walk.sounds && endsWord(text, walk.end)) ends.push(wordEnd(text, walk));
  }
  return ends;
}

function step(text: string, { end, key, open }: Walk): Walk | undefined {
  const character = characterAt(text, end);
  const part = foldCharacter(character);
  const stillOpen = open + bracketStep(character);
  if (part === undefined || stillOpen < 0) return undefined;
  const parted = key === '' || key.endsWith(' ');
  const sounds = part.trim() !== '' || character === '.' || stillOpen < open;
  return { end: end + character.length, key: key + (parted ? part.trimStart() : part), open: stillOpen, sounds };
}

function bracketStep(character: string): number {
  if (character === '(' || character === '（') return 1;
  return character === ')' || character === '）' ? -1 : 0;
}

function canGoOn(key: string, openings: Openings): boolean {
  return key.length < openingLength || key.trimEnd().length <= (openings[slotOf(key)] ?? 0);
}

function wordEnd(text: string, { end, key }: Walk): WordEnd {
  const stopped = text.charAt(end - 1) === '.';
  return { end, key: stopped ? '' : key.trimEnd(), hyphenated: /[-\u2010\u2011]/u.test(text.charAt(end)) };
}

/**
 * Whether a word of `text` ends at `end`: white space, punctuation, a digit or the end follows, or a new word is glued
 * on. An apostrophe between letters belongs to the word ("Nigeria's"), the last dot to a name with dots (`U.S.`).
 */
function endsWord(text: string, end: number): boolean {
  const next = characterAt(text, end);
  switch (kindOf(next)) {
    case 'joiner':
      return false;
    case 'apostrophe':
      return !isLetter(characterAt(text, end + 1));
    case 'other':
      return next !== '.' || text.charAt(end - 2) !== '.';
    case 'capital':
      return (
        kindOf(characterBefore(text, end)) !== 'capital' || kindOf(characterAt(text, end + next.length)) === 'small'
      );
    case 'small':
    case 'letter':
    case 'unspaced':
    case 'katakana':
      return endsUnspaced(text, end, next);
  }
}

/** `中国共产党`, `中国left`: no space is needed after these scripts; but a run of Katakana is one word. */
function endsUnspaced(text: string, end: number, next: string): boolean {
  const before = kindOf(characterBefore(text, end));
  return before === 'unspaced' || (before === 'katakana' && kindOf(next) !== 'katakana');
}

function isLetter(character: string): boolean {
  const kind = kindOf(character);
  return kind !== 'other' && kind !== 'joiner' && kind !== 'apostrophe';
}

/** Whether the text starts in lower case at `at`. Georgian is written without capitals and never counts as such. */
export function startsSmall(text: string, at: number): boolean {
  return kindOf(characterAt(text, at)) === 'small';
}

type CharacterKind = 'capital' | 'small' | 'unspaced' | 'katakana' | 'letter' | 'joiner' | 'apostrophe' | 'other';

const kinds: readonly (readonly [CharacterKind, RegExp])[] = [
  ['letter', /\p{Script=Georgian}/u],
  ['small', /\p{Ll}/u],
  ['capital', /[\p{Lu}\p{Lt}]/u],
  ['katakana', /[\p{Script=Katakana}ー]/u],
  ['unspaced', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u],
  ['letter', /[\p{L}\p{M}]/u],
  ['joiner', /[\u00ad\u200c\u200d]/u],
  ['apostrophe', /['’ʼ]/u],
];

const remembered = new Map<string, CharacterKind>(); // a text has few different characters, each many times

function kindOf(character: string): CharacterKind {
  const before = remembered.get(character);
  if (before !== undefined) return before;
  const [kind] = kinds.find(([, pattern]) => pattern.test(character)) ?? ['other' as const];
  remembered.set(character, kind);
  return kind;
}

function characterAt(text: string, at: number): string {
  const unit = text.charAt(at);
  return unit < '\ud800' || unit > '\udbff' ? unit : text.slice(at, at + 2);
}

function characterBefore(text: string, end: number): string {
  const unit = text.charAt(end - 1);
  return unit < '\udc00' || unit > '\udfff' ? unit : text.slice(Math.max(0, end - 2), end);
}

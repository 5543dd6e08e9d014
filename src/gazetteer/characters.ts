// What single characters are in names of places: their kind, and what they are when folded.
import { foldCharacters } from './fold.ts';

type CharacterKind = 'capital' | 'small' | 'unspaced' | 'katakana' | 'letter' | 'joiner' | 'apostrophe' | 'other';

export interface Character {
  /** One code point; nothing behind the end of a text. */
  readonly written: string;
  readonly kind: CharacterKind;
  /** As `foldCharacters` has it; `undefined` for a character that no name has. */
  readonly folded: string | undefined;
  /** 1 for a bracket that opens, -1 for one that closes, else 0. */
  readonly turn: number;
  /** A name can end with it: a letter, the dot of `U.S.`, the bracket of `Congo (Kinshasa)`. */
  readonly sounds: boolean;
}

// A text has few different characters, each many times; most are ASCII, and an array answers sooner than a map.
const plain: (Character | undefined)[] = Array.from({ length: 128 }, () => undefined);
const others = new Map<string, Character>();

/** The character of the text that begins at the offset. */
export function characterAt(text: string, at: number): Character {
  return plain[text.charCodeAt(at)] ?? remembered(text, at);
}

function remembered(text: string, at: number): Character {
  const unit = text.charAt(at);
  const written = unit < '\ud800' || unit > '\udbff' ? unit : text.slice(at, at + 2);
  const character = others.get(written) ?? characterOf(written);
  const code = written.charCodeAt(0);
  if (code < plain.length) plain[code] = character;
  else others.set(written, character);
  return character;
}

function characterOf(written: string): Character {
  const folded = foldCharacters(written);
  const turn = turns.get(written) ?? 0;
  const sounds = (folded ?? '').trim() !== '' || written === '.' || turn < 0;
  return { written, kind: kindOf(written), folded, turn, sounds };
}

const turns: ReadonlyMap<string, number> = new Map([
  ['(', 1],
  ['（', 1],
  [')', -1],
  ['）', -1],
]);

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

function kindOf(character: string): CharacterKind {
  if (/^[a-z]$/u.test(character)) return 'small'; // most characters, without the tables of Unicode
  const [kind] = kinds.find(([, pattern]) => pattern.test(character)) ?? ['other' as const];
  return kind;
}

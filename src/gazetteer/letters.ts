// What single characters are: letters, marks, numbers, their case and script; looked up once for each character.
//
// A pattern with a class such as \p{L} takes milliseconds to be made ready for text beyond Latin 1, one with several of
// them or with `{1,12}` behind one takes tens: what reads every page asks here instead.

export interface Letter {
  readonly letter: boolean;
  readonly lower: boolean;
  readonly upper: boolean;
  /** A sign that stands above or below a letter. */
  readonly mark: boolean;
  /** A decimal digit. */
  readonly digit: boolean;
  /** A digit or another sign for a number. */
  readonly number: boolean;
  /** Number of the script in a list of some; -1 for all others. */
  readonly script: number;
}

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Han}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
];

// A text has few different characters, each many times; most are ASCII, and an array answers sooner than a map.
const plain: (Letter | undefined)[] = Array.from({ length: 128 }, () => undefined);
const others = new Map<string, Letter>();

/** What the UTF-16 unit at the offset is; half of a surrogate pair, and what is outside of the text, is nothing. */
export function letterAt(text: string, offset: number): Letter {
  return plain[text.charCodeAt(offset)] ?? remembered(text.charAt(offset));
}

/** What a character is: one code point, of one or two units. */
export function letterOf(character: string): Letter {
  return plain[character.charCodeAt(0)] ?? remembered(character);
}

function remembered(character: string): Letter {
  const letter = others.get(character) ?? lookUp(character);
  const code = character.charCodeAt(0);
  if (code < plain.length) plain[code] = letter;
  else others.set(character, letter);
  return letter;
}

function lookUp(character: string): Letter {
  const letter = /\p{L}/u.test(character);
  return {
    letter,
    lower: letter && /\p{Ll}/u.test(character),
    upper: letter && /\p{Lu}/u.test(character),
    mark: !letter && /\p{M}/u.test(character),
    digit: !letter && /\p{Nd}/u.test(character),
    number: !letter && /\p{N}/u.test(character),
    script: scripts.findIndex((script) => script.test(character)),
  };
}

/** A letter, a mark on one, or a number. */
export function isWordPart(character: string): boolean {
  return isLetterOrNumber(character) || letterOf(character).mark;
}

export function isLetterOrNumber(character: string): boolean {
  const { letter, number } = letterOf(character);
  return letter || number;
}

/** Whether the text is letters and nothing else, one at least. */
export function isLetters(text: string): boolean {
  for (const character of text) if (!letterOf(character).letter) return false;
  return text !== '';
}

/** A run of characters of one kind. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The longest runs of characters that belong together, in order. */
export function runsOf(text: string, belongs: (character: string) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let start = -1;
  let at = 0;
  for (const character of text) {
    const inside = belongs(character);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) runs.push({ start, end: at, text: text.slice(start, at) });
    if (!inside) start = -1;
    at += character.length;
  }
  if (start >= 0) runs.push({ start, end: at, text: text.slice(start) });
  return runs;
}

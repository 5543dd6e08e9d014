// Whether a short word is the abbreviation of a name: its initials, or the heads of its words run together.
import { isLetterOrNumber, runsOf } from '../gazetteer/letters.ts';
import { foldWords } from './vocabulary.ts';

/** 0 to 1: how the abbreviation follows from the name, brackets in the name read as a second name. */
export function abbreviationFit(abbreviation: string, name: string): number {
  const letters = lettersOf(abbreviation);
  if (letters.length < 2) return 0;
  const names = [
    name,
    ...[...name.matchAll(/\(([^()]*)\)/gu)].map((match) => match[1] ?? ''),
    name.replace(/\([^()]*\)/gu, ' '),
  ];
  return Math.max(...names.map((one) => fitOf(letters, wordsOf(one))));
}

function fitOf(letters: string, words: readonly string[]): number {
  if (words.length === 1 && words[0] === letters) return 0.9;
  if (words.map((word) => word[0] ?? '').join('') === letters) return 1;
  const heads = wordsUsed(letters, words);
  if (heads > 1) return letters.length <= words.length * 3 ? 0.95 : 0.7;
  return heads === 1 || words.includes(letters) || isInside(letters, words) ? 0.35 : 0;
}

/** The letters stand in the words in order, the first of them first. */
function isInside(letters: string, words: readonly string[]): boolean {
  return words[0]?.[0] === letters[0] && isSubsequence(letters, words.join(''));
}

/**
 * Of how many words the letters are the heads, in order, small words skipped or not: `GaliNós` takes two of "Galicia
 * en Nós", `SMwK` four of "Sauti Mpya wa Kazi"; 0 when they are not. At most one word in three that is not small
 * may be left out.
 */
function wordsUsed(letters: string, words: readonly string[]): number {
  let reached: ReadonlyMap<number, number> = new Map([[0, 0]]);
  let skipped = 0;
  for (const word of words) {
    const next = afterWord(reached, letters, word);
    if (next.size > 0) reached = word.length <= 3 ? new Map([...reached, ...next]) : next;
    else if (word.length > 3) skipped += 1;
  }
  if (skipped * 3 > words.length) return 0;
  return reached.get(letters.length) ?? 0;
}

/** From letters reached with so many words to those reached with one word more. */
function afterWord(reached: ReadonlyMap<number, number>, letters: string, word: string): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  for (const [at, used] of reached) {
    for (const end of headEnds(letters, at, word)) next.set(end, Math.max(used + 1, next.get(end) ?? 0));
  }
  return next;
}

/** Ends reached by taking one letter and more from the head of the word. */
function headEnds(letters: string, at: number, word: string): readonly number[] {
  const ends: number[] = [];
  for (let length = 1; length <= Math.min(word.length, letters.length - at); length += 1) {
    if (word[length - 1] !== letters[at + length - 1]) break;
    ends.push(at + length);
  }
  return ends;
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === letters[at]) at += 1;
  return at === letters.length;
}

/** Letters and digits in lower case, accents off. */
export function lettersOf(text: string): string {
  const words = runsOf(plain(text), isLetterOrNumber).map((run) => run.text);
  return words.join('').slice(0, 16);
}

/** Words of a name; a hyphen parts them (`All-Ukraine`), a year counts by its last two digits (`2025`). */
function wordsOf(name: string): readonly string[] {
  return runsOf(plain(name), isLetterOrNumber)
    .map(({ text }) => (/^\d{4}$/u.test(text) ? text.slice(2) : text))
    .slice(0, 24);
}

function plain(text: string): string {
  return foldWords(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ı/gu, 'i')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o');
}

/** In UTF-16 units. */
export const longestAbbreviation = 14;
/** What `abbreviationShape` says of text that is none, whatever its letters. */
export const notAbbreviation = -4;

/** How much a word looks like an abbreviation by its letters alone; about 2 for `FDTU`, below 0 for `Union`. */
export function abbreviationShape(text: string): number {
  if (text.length > longestAbbreviation || /[()[\]"]/u.test(text) || !/\p{L}/u.test(text)) return notAbbreviation;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return /[\p{Ll}\p{Lo}]/u.test(text) ? mixedShape(text, capitals) : capitalShape(text, capitals);
}

function capitalShape(text: string, capitals: number): number {
  if (/\s/u.test(text)) return 0;
  return capitals === 1 ? -0.5 : 2.2;
}

function mixedShape(text: string, capitals: number): number {
  if (/\s/u.test(text)) return -2.5;
  if (capitals >= 2) return /\d/u.test(text) ? 2 : 1.7;
  return capitals === 1 && text.length <= 8 ? -1.6 : -2.5;
}

// Which members a sentence names: the longest names win, capitals count, an abbreviation must be written exactly.

import { isLetterOrNumber, isWordPart, runsOf } from '../gazetteer/letters.ts';
import type { Member } from './members.ts';
import { abbreviationKey, foldName, nameKey } from './names.ts';

/** A member found in a sentence, with the words that named it. */
export interface Mention {
  readonly member: number;
  readonly words: string;
  /** 100 for a name, less for an abbreviation. */
  readonly score: number;
}

/** A place in a sentence where several members of one name may be meant. */
export type Mentioned = readonly Mention[];

interface Phrase {
  readonly member: number;
  readonly score: number;
  /** As written, where only that will do. */
  readonly exact: string;
  readonly capital: boolean;
}

/** Folded phrase → who may be meant by it. */
export type NameIndex = ReadonlyMap<string, readonly Phrase[]>;

/** Names of more words are found by their first ones. */
const longestPhrase = 12;
const abbreviationScore = 90;

/** @param aliases - alias as the config writes it → name as it is compared */
export function nameIndex(members: readonly Member[], aliases: ReadonlyMap<string, string>): NameIndex {
  const index = new Map<string, Phrase[]>();
  for (const { words, phrase } of members.flatMap((member, at) => phrasesOf(member, at, aliases))) {
    const phrases = index.get(words);
    if (phrases === undefined) index.set(words, [phrase]);
    else if (phrases.at(-1)?.member !== phrase.member) phrases.push(phrase); // a member's phrases come together
  }
  return index;
}

function phrasesOf(member: Member, at: number, aliases: ReadonlyMap<string, string>) {
  const called = [...aliases].filter(([, key]) => member.names.includes(key)).map(([alias]) => alias);
  const full = [member.name, ...member.altNames, ...called].map((name) => ({
    words: phraseOf(name),
    phrase: { member: at, score: 100, exact: '', capital: isCapital(lastOf(name)) },
  }));
  const short = member.rows.map(({ entry }) => entry.abbreviation).filter((text) => abbreviationKey(text) !== '');
  const exact = short.map((text) => ({
    words: wordsOf(text).map(foldName).join(' '),
    phrase: { member: at, score: abbreviationScore, exact: lettersOf(text), capital: false },
  }));
  return [...full, ...exact].filter(({ words }) => words !== '');
}

function lastOf(name: string): string {
  return wordsOf(name).at(-1) ?? '';
}

/** The members that a sentence names, from left to right, each place with all who may be meant. */
export function mentionsIn(sentence: string, index: NameIndex): readonly Mentioned[] {
  const words = wordsOf(sentence).map((written) => ({ written, folded: foldName(written) }));
  const found: Mentioned[] = [];
  for (let at = 0; at < words.length; ) {
    const mention = mentionAt(words, at, index);
    if (mention !== undefined) found.push(mention.who);
    at += mention?.length ?? 1;
  }
  return found;
}

interface Word {
  readonly written: string;
  readonly folded: string;
}

function mentionAt(words: readonly Word[], at: number, index: NameIndex) {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const phrases = index.get(phrase.map(({ folded }) => folded).join(' '));
    if (phrases === undefined) continue;
    const written = phrase.map((word) => word.written);
    const who = phrases
      .filter((one) => isMeant(one, written))
      .map(({ member, score }) => ({ member, score, words: written.join(' ') }));
    if (who.length > 0) return { who, length };
  }
  return undefined;
}

function isMeant({ exact, capital }: Phrase, written: readonly string[]): boolean {
  if (exact !== '') return lettersOf(written.join('')) === exact;
  return !capital || isCapital(written.at(-1) ?? '');
}

// Without its article a name of one word (`The Oar`) would be found in any sentence.
function phraseOf(name: string): string {
  const key = nameKey(name);
  return (key.includes(' ') ? key : foldName(name)).split(' ').slice(0, longestPhrase).join(' ');
}

function isCapital(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return first !== first.toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return runsOf(text, isNamePart).map((run) => run.text);
}

function isNamePart(character: string): boolean {
  return isWordPart(character) || "'’‘ʼ`´′&".includes(character);
}

function lettersOf(text: string): string {
  const words = runsOf(text, isLetterOrNumber).map((run) => run.text);
  return words.join('');
}

// Tells what kind of body a member is: by its description, its seats, its name.
import { isWordPart, letterOf, runsOf } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import type { MemberKind } from '../model/tables.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';

export interface KindEvidence {
  readonly notes: string;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly hasSeats: boolean;
}

interface Word {
  readonly lower: string;
  /** A capital after another within the text: "Allied with Future Movement". */
  readonly inName: boolean;
}

const longestDescriptor = 4; // words
const shortestForeign = 4; // letters; below that words of other languages are mostly false friends: Spanish `red`
const mostWords = 60; // what comes later describes no more
// These say what a body is wherever they stand in the phrase: a media collective is media, a union network a union.
const telling: ReadonlySet<MemberKind> = new Set(['party', 'trade_union', 'media', 'think_tank']);

/** Notes describe best; seats make a party of whatever is called a front or movement; the name comes last. */
export function readKind(
  { notes, name, altNames, hasSeats }: KindEvidence,
  languages: readonly Language[],
): MemberKind {
  const described = kindIn(notes, languages, 'description');
  if (described !== undefined) return described;
  if (hasSeats) return 'party';
  const named = [name, ...altNames].map((text) => kindIn(text, languages, 'name'));
  return named.find((kind) => kind !== undefined) ?? 'unknown';
}

/** In a description a word that is part of some name describes nothing. */
type Manner = 'description' | 'name';

/** The kind in the first phrase that names one; phrases end at punctuation and at small words such as `of`. */
function kindIn(text: string, languages: readonly Language[], manner: Manner): MemberKind | undefined {
  for (const phrase of phrasesOf(text, languages)) {
    const kinds = descriptorsIn(phrase, languages, manner);
    const kind =
      kinds.findLast((found) => telling.has(found)) ?? kinds.findLast((found) => found !== 'other') ?? kinds[0];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const connectorsOf = madeOnce((languages) => new Set(languages.flatMap(({ connectors }) => connectors)));

function phrasesOf(text: string, languages: readonly Language[]): readonly (readonly Word[])[] {
  const small = connectorsOf(languages);
  const tokens = tokensOf(text.slice(0, 1000));
  const phrases: Word[][] = [[]];
  for (const [index, token] of tokens.slice(0, mostWords).entries()) {
    const before = index > 1 ? (tokens[index - 1] ?? '') : '';
    const inName = isCapitalized(before) && isCapitalized(token);
    const word = { lower: lowerCase(token).replaceAll('’', "'"), inName };
    if (!hasLetter(token) || small.has(word.lower)) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases;
}

/** Words, with what hyphens and apostrophes join, and the signs that end phrases. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (const run of runsOf(text, isTokenPart)) {
    for (const piece of run.text.split(/([.,;:()!?–—])/u))
      tokens.push(...(piece.match(/[^-'’]+(?:[-'’][^-'’]+)*['’]?/gu) ?? []));
  }
  return tokens;
}

function hasLetter(token: string): boolean {
  for (const character of token) if (letterOf(character).letter) return true;
  return false;
}

function isTokenPart(character: string): boolean {
  return isWordPart(character) || "-'’.,;:()!?–—".includes(character);
}

function descriptorsIn(words: readonly Word[], languages: readonly Language[], manner: Manner): readonly MemberKind[] {
  const kinds: MemberKind[] = [];
  let next = 0;
  for (const index of words.keys()) {
    const found = index < next ? undefined : longestAt(words, index, languages);
    if (found === undefined || (manner === 'description' && words[index]?.inName === true)) continue;
    kinds.push(found.kind);
    next = index + found.length;
  }
  return kinds;
}

interface Descriptor {
  readonly kind: MemberKind;
  readonly length: number;
}

function longestAt(words: readonly Word[], index: number, languages: readonly Language[]): Descriptor | undefined {
  for (let length = longestDescriptor; length > 0; length -= 1) {
    const phrase = words
      .slice(index, index + length)
      .map(({ lower }) => lower)
      .join(' ');
    const kind = (phrase.length < shortestForeign ? ownDescriptors : allDescriptors)(languages).get(phrase);
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

const ownDescriptors = madeOnce((languages) => descriptorsOf(languages.slice(0, 1)));
const allDescriptors = madeOnce(descriptorsOf);

/** Kinds by descriptor; where languages disagree the first one wins. */
function descriptorsOf(languages: readonly Language[]): ReadonlyMap<string, MemberKind> {
  return new Map(languages.toReversed().flatMap(({ descriptors }) => Object.entries(descriptors)));
}

function isCapitalized(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word);
}

// Tells what kind of body a member is: by its description, its seats, its name.
import type { Language } from '../languages/language.ts';
import type { MemberKind } from '../model/tables.ts';
import { lowerCase } from './dates.ts';

export interface KindEvidence {
  readonly notes: string;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly hasSeats: boolean;
}

interface Word {
  readonly text: string;
  readonly lower: string;
}

const longestDescriptor = 4; // words
const mostWords = 60; // what comes later describes no more
// These say what a body is wherever they stand in the phrase: a media collective is media, a union network a union.
const telling: ReadonlySet<MemberKind> = new Set(['party', 'trade_union', 'media', 'think_tank']);

/** Notes describe best; seats make a party of whatever is called a front or movement; the name comes last. */
export function readKind(
  { notes, name, altNames, hasSeats }: KindEvidence,
  languages: readonly Language[],
): MemberKind {
  const described = kindIn(notes, languages, isDescribing);
  if (described !== undefined) return described;
  if (hasSeats) return 'party';
  const named = [name, ...altNames].map((text) => kindIn(text, languages, () => true));
  return named.find((kind) => kind !== undefined) ?? 'unknown';
}

type Accepts = (words: readonly Word[], index: number) => boolean;

/** The kind in the first phrase that names one; phrases end at punctuation and at small words such as `of`. */
function kindIn(text: string, languages: readonly Language[], accepts: Accepts): MemberKind | undefined {
  for (const phrase of phrasesOf(text, languages)) {
    const kinds = descriptorsIn(phrase, languages, accepts);
    const kind =
      kinds.findLast((found) => telling.has(found)) ?? kinds.findLast((found) => found !== 'other') ?? kinds[0];
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** A word with a capital after another within a sentence is part of a name: "Affiliated with Freedom Movement". */
function isDescribing(words: readonly Word[], index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return !(index > 1 && isCapitalized(before) && isCapitalized(word));
}

function isCapitalized(word: Word | undefined): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word?.text ?? '');
}

function phrasesOf(text: string, languages: readonly Language[]): readonly (readonly Word[])[] {
  const small = new Set(languages.flatMap(({ connectors }) => connectors));
  const tokens = [
    ...text.slice(0, 1000).matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*['’]?|[.,;:()!?–—]/gu),
  ];
  const phrases: Word[][] = [[]];
  for (const [token] of tokens.slice(0, mostWords)) {
    const word = { text: token, lower: lowerCase(token).replaceAll('’', "'") };
    if (!/\p{L}/u.test(token) || small.has(word.lower)) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases;
}

function descriptorsIn(
  words: readonly Word[],
  languages: readonly Language[],
  accepts: Accepts,
): readonly MemberKind[] {
  const kinds: MemberKind[] = [];
  let next = 0;
  for (const index of words.keys()) {
    const found = index < next ? undefined : longestAt(words, index, languages);
    if (found === undefined || !accepts(words, index)) continue;
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
    const language = languages.find(({ descriptors }) => Object.hasOwn(descriptors, phrase));
    const kind = language?.descriptors[phrase];
    if (kind !== undefined) return { kind, length };
  }
  return undefined;
}

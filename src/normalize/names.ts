// Reads a name as written: what is the name, what a second name, an abbreviation, or only tells namesakes apart.
import { isLetterOrNumber, isLetters, runsOf } from '../gazetteer/letters.ts';
import { findPlace } from '../gazetteer/places.ts';
import type { Language } from '../languages/language.ts';
import { tidy } from '../model/text-order.ts';
import { withoutInvisible } from './invisible.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';
import { languageOf } from './reference-language.ts';

export interface ReadName {
  /** Never empty unless nothing was written. */
  readonly name: string;
  readonly altNames: readonly string[];
  /** `political party`, `Colombia`; empty when there is none. */
  readonly disambiguator: string;
  /** From a bracket, `Democratic Party (DP)`; empty when there is none. */
  readonly abbreviation: string;
}

type Bracket =
  | { readonly kind: 'partOfName' }
  | { readonly kind: 'disambiguator'; readonly text: string }
  | { readonly kind: 'names'; readonly altNames: readonly string[]; readonly abbreviation: string };

const longestName = 400; // UTF-16 units; brackets of longer text are prose
const mostBrackets = 5;
const doctrine = /(?:ist|ists|ista|istas|iste|istes|isti|истов|исты)$/u;
const faction = /^(?:marxis|leninis|maois|trotsk|марксис|ленинс)/u;
const longestFaction = 3; // words

/**
 * Reads a name with its brackets. Brackets are read from the end of the name backwards, up to the first that belongs
 * to the name; where they do not pair, none is read. Invisible characters are left out.
 */
export function readName(written: string, languages: readonly Language[]): ReadName {
  let read: ReadName = { name: tidy(withoutInvisible(written)), altNames: [], disambiguator: '', abbreviation: '' };
  if (read.name.length > longestName || !isBalanced(read.name)) return read;
  for (let round = 0; round < mostBrackets; round += 1) {
    const parts = lastBracket(read.name);
    const bracket = parts === undefined ? undefined : readBracket(parts.inner, parts.before, languages);
    if (parts === undefined || bracket === undefined || bracket.kind === 'partOfName') break;
    read = withBracket({ ...read, name: parts.before }, bracket);
  }
  return read;
}

function withBracket(read: ReadName, bracket: Exclude<Bracket, { readonly kind: 'partOfName' }>): ReadName {
  if (bracket.kind === 'disambiguator') {
    return { ...read, disambiguator: [bracket.text, read.disambiguator].filter((text) => text !== '').join(', ') };
  }
  const abbreviation = bracket.abbreviation || read.abbreviation;
  const second = bracket.abbreviation === '' || read.abbreviation === '' ? [] : [read.abbreviation];
  return { ...read, abbreviation, altNames: [...new Set([...bracket.altNames, ...read.altNames, ...second])] };
}

const turns: ReadonlyMap<string, number> = new Map([
  ['(', 1],
  ['（', 1],
  [')', -1],
  ['）', -1],
]);

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    depth += turns.get(character) ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

interface NameParts {
  readonly before: string;
  readonly inner: string;
}

/** The bracket that ends the name and has a name before it; `undefined` for `CPI(M)` or `Citizen(s)`. */
function lastBracket(text: string): NameParts | undefined {
  const start = /[)）]$/u.test(text) ? openingOfLast(text) : 0;
  const parts = { before: text.slice(0, start).trim(), inner: text.slice(start + 1, -1).trim() };
  const apart = text[start] === '（' || /[\s)]/u.test(text[start - 1] ?? '');
  return parts.before !== '' && apart ? parts : undefined;
}

function openingOfLast(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index > 0; index -= 1) {
    depth -= turns.get(text[index] ?? '') ?? 0;
    if (depth === 0) return index;
  }
  return 0;
}

function readBracket(inner: string, name: string, languages: readonly Language[]): Bracket {
  if (!/[\p{L}\p{N}]/u.test(inner)) return { kind: 'names', altNames: [], abbreviation: '' };
  if (tellsApart(inner, name, languages)) return { kind: 'disambiguator', text: inner };
  if (namesFaction(inner)) return { kind: 'partOfName' };
  const names = secondNames(inner, languages);
  const abbreviation = names.find((text) => looksLikeAbbreviation(text, name)) ?? '';
  return { kind: 'names', altNames: names.filter((text) => text !== abbreviation), abbreviation };
}

/** `political party`, `Chilean magazine`, `Colombia`, `2019`, `in Polish`; but the bracket of `Côte d'Ivoire (Ivory Coast)` is a name. */
function tellsApart(inner: string, name: string, languages: readonly Language[]): boolean {
  const parts = inner.split(/,\s+/u);
  return parts.every((part) => {
    if (/\s/u.test(part) && languageOf(part, languages) !== '') return true; // `fa` is a code, `FA` a front
    const place = findPlace(part);
    if (place !== undefined) return findPlace(name)?.code !== place.code;
    return isYear(part) || isDisambiguator(part, languages);
  });
}

/** `2019`, `May 2019`, `2019–21`. */
function isYear(part: string): boolean {
  const found = /^(?:(\S+)\s)?\d{4}(?:[-–]\d{2,4})?$/u.exec(part);
  return found !== null && (found[1] === undefined || isLetters(found[1]));
}

const disambiguatorsOf = madeOnce((languages) => languages.flatMap(({ disambiguators }) => disambiguators));

function isDisambiguator(part: string, languages: readonly Language[]): boolean {
  const lower = lowerCase(part);
  // `Chilean party` ends with the word in lower case; `Communist Party` is a name.
  return disambiguatorsOf(languages).some((words) => lower === words || part.endsWith(` ${words}`));
}

/** `Communist Party (Marxist–Leninist)`, `Congress (M)` and `Party (II)` are names of their own. */
function namesFaction(inner: string): boolean {
  const words = lowerCase(inner).split(/[\s\-\u2010-\u2015]+/u);
  if (/^(?:\p{L}|[IVX]+)$/u.test(inner) || words.every((word) => doctrine.test(word))) return true;
  return words.length <= longestFaction && words.some((word) => faction.test(word));
}

/** `Alt One / Alt Two`, `Serbian: Demokratska stranka, DS`: each name without the language it is in. */
function secondNames(inner: string, languages: readonly Language[]): readonly string[] {
  const pieces = inner.split(/\s*;\s+|\s+[/|]\s+/u);
  const labelled = pieces.some((piece) => withoutLanguage(piece, languages) !== piece);
  const names = pieces.flatMap((piece) => {
    const parts = withoutLanguage(piece, languages).split(/,\s+/u);
    return labelled || parts.some((part) => /^[\p{Lu}\p{N}]{2,8}$/u.test(part)) ? parts : [piece];
  });
  return names.map((text) => withoutLanguage(text, languages).trim()).filter((text) => text !== '');
}

function withoutLanguage(piece: string, languages: readonly Language[]): string {
  if (!piece.includes(':')) return piece;
  const [label = '', word = ''] = /^([\p{L}-]+(?:\s\p{L}+)?):\s*/u.exec(piece) ?? [];
  const known = languages.some(({ citation }) => Object.hasOwn(citation.inLanguage, lowerCase(word)));
  return known ? piece.slice(label.length) : piece;
}

const longestAbbreviation = 15; // characters

function isShortPart(character: string): boolean {
  return isLetterOrNumber(character) || '.-–/&+!'.includes(character);
}

/** `DP`, `SPD/AL`, `PaCom`, or the initials of the name: half of it capitals or numbers, or a capital within. */
function looksLikeAbbreviation(text: string, name: string): boolean {
  const characters = [...text];
  const begins = isLetterOrNumber(characters[0] ?? '');
  if (!begins || characters.length > longestAbbreviation || !characters.every(isShortPart)) return false;
  const capitals = (text.match(/[\p{Lu}\p{N}]/gu) ?? []).length;
  if (fitsInitials(text, name) || (text.length <= 8 && /\p{Ll}\p{Lu}/u.test(text))) return true;
  return capitals >= 2 && capitals * 2 >= wordsOf(text).join('').length;
}

function wordsOf(text: string): readonly string[] {
  return runsOf(text, isLetterOrNumber).map((run) => run.text);
}

function fitsInitials(text: string, name: string): boolean {
  const letters = wordsOf(lowerCase(text)).join('');
  const words = wordsOf(lowerCase(name));
  const initials = words.map((word) => word[0]).join('');
  const long = words
    .filter((word) => word.length > 3)
    .map((word) => word[0])
    .join('');
  return letters.length >= 2 && (letters === initials || letters === long);
}

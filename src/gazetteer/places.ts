// Tells a place by its name: the country, region or "everywhere" that a text names, or begins with.
import { foldName } from './fold.ts';
import { wholeTextOnly } from './other-names.ts';
import { type KnownPlace, placeTable } from './place-table.ts';
import { longestName, startsSmall, wordEnds } from './word-ends.ts';

/** A place name that stands from where one looked up to `end`, an offset in the same text. */
export interface PlacePrefix {
  readonly end: number;
  readonly place: KnownPlace;
}

const elided = /^[ldLD]['’]/u;
const article = /^(?:la|le|les|el|los|las|il|lo|gli|i|die|der|das|den|de|het|o|a|os|as) /u;

/**
 * The place that the whole text names, or `undefined`. Case, accents, dots, hyphens, brackets and a leading article
 * make no difference, except for short names that are words otherwise: `US` is a country, `us` is not.
 */
export function findPlace(text: string): KnownPlace | undefined {
  const name = text.slice(0, longestName * 2).trim();
  if (name.length > longestName || text.length > longestName * 2) return undefined;
  const { byKey, exact } = placeTable();
  const key = foldName(name) ?? '';
  return exact.get(name) ?? byKey.get(key) ?? byKey.get(key.replace(article, '')) ?? byKey.get(withoutElision(name));
}

function withoutElision(name: string): string {
  return elided.test(name) ? (foldName(name.slice(2)) ?? '') : '';
}

/**
 * All place names that the text starts with at `at`, longest first; a leading "the" belongs to the name.
 *
 * A name begins with a capital where its script has them, and ends with its word: `Niger` is none in "Nigeria", nor
 * `Latin America` in "Latin American", nor `Guinea` in "Guinea-Bissau". A new word may be glued on
 * ("AfghanistanSolidarity Party").
 */
export function placePrefixes(text: string, at: number): readonly PlacePrefix[] {
  const start = afterArticle(text, at);
  if (startsSmall(text, start)) return [];
  const found: PlacePrefix[] = [];
  for (const { end, key, hyphenated } of wordEnds(text, start, placeTable().openings)) {
    const place = hyphenated ? undefined : placeNamed(text.slice(start, end), key);
    if (place !== undefined) found.unshift({ end, place });
  }
  return found;
}

function placeNamed(written: string, key: string): KnownPlace | undefined {
  const { byKey, exact } = placeTable();
  return exact.get(written) ?? (wholeTextOnly.has(key) ? undefined : byKey.get(key));
}

function afterArticle(text: string, at: number): number {
  const [found] = /^the\s/iu.exec(text.slice(at, at + 4)) ?? [''];
  return at + found.length;
}

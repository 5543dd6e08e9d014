// Names, places and addresses in the form in which they are compared.
import { isWordPart, runsOf } from '../gazetteer/letters.ts';
import type { Place } from '../model/record.ts';

/** Letters that Unicode does not take apart into a base and a mark. */
const plainLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' }),
);

/** Articles that open a name in the languages of Europe's wikis; only a leading one is left out. */
const articles = /^(?:the|an?|el|l[aeo]s?|d(?:er|ie|as)|il|gli|os?|het|de|den|det) (?=.)/u;

/** Longer names are compared by their beginning, so that hostile text costs no more than a long name. */
const longestName = 200;

/** A name without case, diacritics and punctuation; a name of nothing else stays itself. */
export function foldName(text: string): string {
  const folded = text
    .slice(0, longestName)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘ʼ`´′]/gu, '')
    .replace(/[łøđðþæœßı]/gu, (letter) => plainLetters.get(letter) ?? letter)
    .replace(/&/gu, ' and ');
  const words = runsOf(folded, isWordPart).map((run) => run.text);
  return words.join(' ') || text.slice(0, longestName).trim();
}

/** The folded name without its leading article, for `The Beacon` is `Beacon`. */
export function nameKey(text: string): string {
  return foldName(text).replace(articles, '');
}

/** An abbreviation without case and dots; empty when it has fewer than two letters and so tells nothing. */
export function abbreviationKey(text: string): string {
  const key = nameKey(text).replace(/ /gu, '');
  return key.length < 2 ? '' : key;
}

/** What makes two places one: the code, else the label; empty when the place is not known. */
export function placeKey(place: Place): string {
  if (place.countryCode !== '') return `country ${place.countryCode}`;
  if (place.regionCode !== '') return `region ${place.regionCode}`;
  if (place.scope === 'international') return 'international';
  return place.label.trim() === '' ? '' : `label ${nameKey(place.label)}`;
}

/** A page's address as it is compared: without scheme, `www.`, fragment and a slash at its end. */
export function addressKey(url: string): string {
  return url
    .trim()
    .replace(/^[a-z]+:\/\//iu, '')
    .replace(/^www\d?\./iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/+$/u, '')
    .toLowerCase();
}

// Flags and the names beside them: `{{flag|Chile}}`, `{{CHL}}`, `{{drapeau|Chili}}`, `{{Флаг Чили}}`.
import { findPlace } from '../../gazetteer/places.ts';
import { clip } from '../../model/text-order.ts';
import type { Call } from './call.ts';
import { countryCoded } from './country-codes.ts';
import { linked, urlOf } from './links.ts';
import { bare, mark, type Page } from './page.ts';

const flagWord =
  /^(?:flagge|drapeau|bandera|bandeira|bandiera|flaga|флаг(?:\s+(?:в|во))?|флаг|flag|flagicon|країна|прапор)\s+/iu;
const longestAlt = 120;

/** The flag alone; `{{flagicon|Chile}}`. */
export function printFlag(page: Page, { positional, named }: Call): string {
  const given = bare(page, positional[0] ?? named.get('1') ?? '');
  return given === '' ? '' : flag(page, countryCoded(given) ?? given);
}

/** The flag and the place's name, or the words given for it; `{{flag|Chile|name=Republic of Chile}}`. */
export function printFlagAndName(page: Page, { positional, named }: Call): string {
  const given = bare(page, positional[0] ?? '');
  if (given === '') return '';
  const place = countryCoded(given) ?? given;
  return flag(page, place) + nameOf(page, place, named.get('name') ?? '');
}

/** The flag of the second argument before the words of the first; `{{flagathlete|Jane Doe|CHL}}`. */
export function printFlagAndWords(page: Page, { positional: [words = '', place = ''] }: Call): string {
  return flag(page, countryCoded(bare(page, place)) ?? bare(page, place)) + words;
}

/** Templates named for a place: `{{CHL}}`, `{{CHL|Chile}}`, `{{Chili}}`, `{{Flagge Chile}}`; `undefined` for others. */
export function printPlace(page: Page, { name, positional, parts }: Call): string | undefined {
  const icon = name.replace(flagWord, '');
  if (icon !== name) return countryCoded(icon) === undefined && !isInflected(icon) ? undefined : flag(page, icon);
  const place = countryCoded(name) ?? (parts.length <= 1 && findPlace(name)?.scope === 'country' ? name : undefined);
  if (place === undefined) return undefined;
  const [given = ''] = positional;
  if (given === '#') return flag(page, place);
  return flag(page, place) + nameOf(page, place, /^\d*$/u.test(given) ? '' : given);
}

/** A name as it stands or in the genitive, which some wikis use after the word for flag: anything in capitals. */
function isInflected(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}

function flag(page: Page, place: string): string {
  return mark(page, { kind: 'image', alt: clip(place, longestAlt) });
}

function nameOf(page: Page, place: string, given: string): string {
  return given === '' ? linked(page, urlOf(place), place) : given;
}

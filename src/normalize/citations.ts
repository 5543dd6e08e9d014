// Reads the printed text of a reference into the fields of a citation, each date in its role.
import { isLetters } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import type { Citation } from '../model/record.ts';
import { clip, tidy } from '../model/text-order.ts';
import { type Addresses, cutAddresses } from './addresses.ts';
import { withoutInvisible } from './invisible.ts';
import { namesListing } from './listing.ts';
import { findTitle } from './quotation.ts';
import { quoted } from './quoted-work.ts';
import { cutLanguage } from './reference-language.ts';
import { cutRole, type RoleDate } from './roles.ts';
import { colon, dated, listed, pointed, slashed } from './unquoted-work.ts';
import type { Print, Shape, Work } from './work.ts';

type Fields =
  | 'title'
  | 'authors'
  | 'container'
  | 'issued'
  | 'archived'
  | 'accessed'
  | 'url'
  | 'archiveUrl'
  | 'language';

export interface Reference extends Pick<Citation, Fields | 'listing'> {
  /** Words that stand where a date belongs and give none. */
  readonly unreadable: readonly string[];
}

// The first form that fits is read; their order is part of what they mean.
const shapes: readonly Shape[] = [quoted, dated, slashed, colon, listed, pointed];
// What a flattened page leaves of the links back to the marks: `^`, `1 2 `, `a b c `, `a, b et c `.
const backlinks =
  /^(?:[\^↑]\s*)?(?:(?:\d{1,2} ){2,}|(?:[a-z] ){2,}|(?:[a-z], )*[a-z] (?:et|and|und|y|e|i|и) [a-z] )?(?=[^\p{Ll}])/u;
const longestReference = 4000; // UTF-16 units; what is longer is prose with a source somewhere in it

/**
 * Reads a reference as citation templates print it, in any of the languages.
 *
 * A bare address gives only `url`. Prose ("Ibid. p. 3", an explanatory note) gives the whole text as `title` and
 * nothing else, so that a reader still sees what the mark points at. An archive date is never a publication date.
 */
export function readReference(text: string, languages: readonly Language[]): Reference {
  const { addresses, head, tail } = prepare(text);
  const archived = cutRole(tail, 'archived', languages);
  const accessed = cutRole(archived.rest, 'retrieved', languages);
  const after = accessed.rest.replace(/\s*\[[^[\]]*\](?!\p{L})/gu, ''); // `[dead link]`, but `[T]he` stays
  const { language, rest } = cutLanguage(head + after, head.length, languages);
  const hasRole = archived.found || accessed.found;
  const work = readWork(
    { text: rest.trim(), languages, hasRole, roleMark: archived.before + accessed.before },
    addresses,
  );
  return {
    ...work,
    archived: archived.date ?? addresses.archived,
    accessed: accessed.date,
    url: addresses.url,
    archiveUrl: addresses.archiveUrl,
    language,
    listing: namesListing(work.title, addresses.url, languages),
    unreadable: [archived, accessed].flatMap(unreadableOf),
  };
}

function readWork(print: Print, { url, archiveUrl }: Addresses): Work {
  for (const shape of shapes) {
    const work = shape(print);
    if (work !== undefined) return work;
  }
  const isProse = !print.hasRole && url === '' && archiveUrl === '';
  return { authors: [], title: isProse ? print.text : '', container: '', issued: undefined };
}

interface Prepared {
  readonly addresses: Addresses;
  /** Up to the end of a quoted title, in which no role is looked for. */
  readonly head: string;
  readonly tail: string;
}

function prepare(text: string): Prepared {
  const bare = tidy(withoutInvisible(clip(text, longestReference)));
  const addresses = cutAddresses(bare.replace(backlinks, '').replace(/^\[[^[\]]{1,12}\]\s*/u, ''));
  const flat = addresses.rest.replace(/\(\s*([^\s()]+)\s+\(([^()]{2,30})\)\s*\)/gu, withoutInner);
  const numbered = flat.replace(/\s*\(((?:ISBN|ISSN|OCLC|LCCN|DOI)\s[^()]*)\)/giu, '. $1');
  const rest = tidy(numbered.replace(/\s*\((?:PDF|XLSX?|DOCX?|PPTX?|CSV|HTML)\)/gu, ''));
  const end = (findTitle(rest)?.end ?? -1) + 1;
  return { addresses, head: rest.slice(0, end), tail: rest.slice(end) };
}

/** `(in Polish)` for `(in (Polish))`. */
function withoutInner(written: string, word: string, inner: string): string {
  return isLetters(word) ? `(${word} ${inner})` : written;
}

function unreadableOf({ date, unreadable }: RoleDate): readonly string[] {
  return date === undefined && unreadable !== '' ? [unreadable] : [];
}

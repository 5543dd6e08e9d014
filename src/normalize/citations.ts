// Reads the printed text of a reference into the fields of a citation, each date in its role.
import type { Language } from '../languages/language.ts';
import type { Citation } from '../model/record.ts';
import { clip, tidy } from '../model/text-order.ts';
import { type Addresses, cutAddresses } from './addresses.ts';
import { lowerCase } from './dates.ts';
import { withoutInvisible } from './invisible.ts';
import { namesListing } from './listing.ts';
import { findTitle } from './quotation.ts';
import { readWork } from './reference-shapes.ts';
import { cutRole, type RoleDate } from './roles.ts';

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

// What a flattened page leaves of the links back to the marks: `^`, `1 2 `, `a b c `.
const backlinks = /^(?:[\^↑]\s*)?(?:(?:\d{1,2} ){2,}|(?:[a-z] ){2,})?(?=[^\p{Ll}])/u;
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
  const spoken = cutLanguage(head + after, head.length, languages);
  const roles = [archived, accessed];
  const evidence = { hasRole: roles.some(({ found }) => found), roleMark: roles.map(({ before }) => before).join('') };
  const work =
    readWork({ text: spoken.rest.trim(), languages, ...evidence }) ??
    prose(spoken.rest.trim(), addresses, evidence.hasRole);
  return {
    ...work,
    archived: archived.date ?? addresses.archived,
    accessed: accessed.date,
    url: addresses.url,
    archiveUrl: addresses.archiveUrl,
    language: spoken.language,
    listing: namesListing(work.title, addresses.url, languages),
    unreadable: roles.flatMap(unreadableOf),
  };
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
  const flat = addresses.rest.replace(/\(\s*(\p{L}+)\s+\(([^()]{2,30})\)\s*\)/gu, '($1 $2)'); // `(in (Polish))`
  const numbered = flat.replace(/\s*\(((?:ISBN|ISSN|OCLC|LCCN|DOI)\s[^()]*)\)/giu, '. $1');
  const rest = tidy(numbered.replace(/\s*\((?:PDF|XLSX?|DOCX?|PPTX?|CSV|HTML)\)/gu, ''));
  const end = (findTitle(rest)?.end ?? -1) + 1;
  return { addresses, head: rest.slice(0, end), tail: rest.slice(end) };
}

function prose(text: string, { url, archiveUrl }: Addresses, hasRole: boolean) {
  const title = url === '' && archiveUrl === '' && !hasRole ? text : '';
  return { title, authors: [], container: '', issued: undefined };
}

function unreadableOf({ date, unreadable }: RoleDate): readonly string[] {
  return date === undefined && unreadable !== '' ? [unreadable] : [];
}

interface Spoken {
  readonly language: string;
  readonly rest: string;
}

/** Cuts the first bracket that names a language, before the title (`(en)`) or from `from` on (`(in Polish)`). */
function cutLanguage(text: string, from: number, languages: readonly Language[]): Spoken {
  for (const match of text.matchAll(/\(([^()]{2,40})\)/gu)) {
    const { index } = match;
    const language = index === 0 || index >= from - 1 ? languageOf(match[1] ?? '', languages) : '';
    if (language !== '') return { language, rest: text.slice(0, index) + text.slice(index + match[0].length) };
  }
  return { language: '', rest: text };
}

function languageOf(words: string, languages: readonly Language[]): string {
  const first = lowerCase(words).split(/[,;&]/u)[0]?.trim() ?? '';
  const bare = first.replace(/^\p{L}+\s(?=\p{L})/u, (word) => (isInWord(word.trim(), languages) ? '' : word));
  const names = [bare, bare.replace(/\.$/u, '')];
  const known = languages.map(({ citation }) => names.find((name) => Object.hasOwn(citation.inLanguage, name)));
  const at = known.findIndex((name) => name !== undefined);
  return languages[at]?.citation.inLanguage[known[at] ?? ''] ?? '';
}

function isInWord(word: string, languages: readonly Language[]): boolean {
  return languages.some(({ citation }) => citation.inWords.includes(word));
}

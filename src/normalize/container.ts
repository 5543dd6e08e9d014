// Picks the work or publisher out of what stands after a title.
import { isLetters } from '../gazetteer/letters.ts';
import type { Language } from '../languages/language.ts';
import { looksLikeNames, withoutEditor } from './authors.ts';
import { lowerCase } from './lower-case.ts';
import { partsOf, trimSegment } from './segments.ts';

// Pages, volumes, numbers of books and articles, editions, remarks in brackets, quoted excerpts.
const asides = [
  /^(?:pp?|ss?|с|сс|págs?|pág|str|стр|seiten?|pages?|col|ch|chap|cap|sec|no|nr|№|vol|issue|bd|т|tom)\b[.:]?\s*(?:\p{N}|[ivx]+\b)/iu,
  /^coll\.?\s*«/iu,
  /^\d+\s?(?:pp?|s|с)\.?$/iu,
  /^(?:isbn|issn|oclc|doi|pmid|pmc|jstor|arxiv|bibcode|s2cid|lccn|hdl|asin|ssrn|dnb|zbl)\b/iu,
  /^[\d\s():;,.–—-]+$/u,
  /^via\s/iu,
  /^\(?\d+\.?(?:st|nd|rd|th|e|ª)?\s(?:ed|éd|aufl|изд|wyd)/iu,
  /^\([^()]*\)$/u,
  /^["“„«'‘]/u,
];

// `7 (3)`, `53(11): 1830–1845`, `(14): 77–87`: a number alone may belong to the name (`Channel 4`).
const volume = /\s+(?:\d+\s?\(\d[^()]*\)(?::\s?\d[\d–-]*)?|(?:\([^()]*\)\s?)?\d*:\s?\d[\d–-]*)$/u;

export function isAside(part: string): boolean {
  return asides.some((pattern) => pattern.test(part));
}

/** The work in `The Guardian (London)`, `Publisher`, `p. 3`: the first segment that is no aside; empty when all are. */
export function containerIn(segments: readonly string[], languages: readonly Language[]): string {
  const kept = segments.filter((segment) => !isAside(segment));
  const [first = '', second] = kept;
  return trimContainer(second !== undefined && namesEditors(first, languages) ? second : first, languages);
}

/** The publisher in `Series`, `London: Publisher`, `p. 3` or in `Publisher, Ort 1999`: the last segment before an aside. */
export function publisherIn(segments: readonly string[], languages: readonly Language[]): string {
  const end = segments.findIndex(isAside);
  const found = end > 0 ? trimContainer(segments[end - 1] ?? '', languages) : containerIn(segments, languages);
  const named = /^[^:]{2,40}:\s+(.+)$/u.exec(found)?.[1] ?? found;
  const parts = partsOf(named);
  const aside = parts.findIndex(isAside);
  const kept = aside > 0 ? parts.slice(0, aside).join(', ') : named;
  return kept.replace(/,\s[^,]+\s\d{4}$/u, '');
}

/** `sur Le Monde`, `in The Times`, `In: Die Zeit (London)`: the name alone. */
export function trimContainer(part: string, languages: readonly Language[]): string {
  if (/^\p{Ll}{1,3}$/u.test(part)) return ''; // `sur`, and the address after it is taken out
  const named = withoutLead(part.replace(/\s[–—-]\svia\s.*$/u, ''), languages);
  const work = named.replace(/,\s+(?:vol|no|nr|pp?)\.?\s.*$/iu, '').replace(volume, '');
  return trimSegment(work.replace(/\s+\([^()]*\)$/u, '').replace(/\s+\([^()]*\)$/u, ''));
}

/** Whether the part says of itself that it is the work: `in The Times`, `sur senat.fr`. */
export function announcesContainer(part: string, languages: readonly Language[]): boolean {
  return /^\p{Ll}/u.test(part) && withoutLead(part, languages) !== part;
}

/** A short small word before a name, unless it is the article of the name (`la Repubblica`). */
function withoutLead(part: string, languages: readonly Language[]): string {
  const [lead = '', word = ''] = /^([^\s:]{1,3}):?\s+/u.exec(part) ?? [];
  if (!isLetters(word) || !beginsName(part.slice(lead.length))) return part;
  const isName = languages.some(({ articles }) => articles.includes(word));
  return lead.includes(':') || (/^\p{Ll}/u.test(word) && !isName) ? part.slice(lead.length) : part;
}

function beginsName(text: string): boolean {
  return (
    /^(?:[\p{Lu}\p{N}«„"]|la |le |il |the )/u.test(text) || (text.includes('.') && /^[\p{L}\p{N}-]+\.\p{L}/u.test(text))
  );
}

/** `In Smith, John; Doe, Jane (eds.)` names the editors of the work that comes next. */
function namesEditors(segment: string, languages: readonly Language[]): boolean {
  const [, word = '', names = ''] = /^(\p{Lu}\p{L}{0,3})\s+(.+)$/u.exec(segment) ?? [];
  return (
    languages.some(({ citation }) => citation.inWords.includes(lowerCase(word))) && looksLikeNames(withoutEditor(names))
  );
}

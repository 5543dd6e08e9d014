// Tells whether a reference is a page that lists the members.
import type { Language } from '../languages/language.ts';
import { lowerCase } from './lower-case.ts';
import { madeOnce } from './made-once.ts';

/** The title, a part of it between bars or dashes, or the last word of the address is a title of a members page. */
export function namesListing(title: string, url: string, languages: readonly Language[]): boolean {
  const parts = lowerCase(title).split(/\s+[|·•»/:–—-]\s+|:\s+/u);
  return [lowerCase(title), ...parts, lastWords(url)].some((part) => titlesOf(languages).has(part.trim()));
}

const titlesOf = madeOnce((languages) => new Set(languages.flatMap(({ citation }) => citation.listingTitles)));

function lastWords(url: string): string {
  const path = /^https?:\/\/[^/?#]+\/([^?#]*)/u.exec(lowerCase(url))?.[1] ?? '';
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last.replace(/\.[a-z]{2,5}$/u, '').replace(/[-_+]|%20/gu, ' ');
}

// References whose title stands in quotation marks, as most templates print articles and web pages.
import type { Language } from '../languages/language.ts';
import { readAuthors } from './authors.ts';
import { containerIn, isAside, trimContainer } from './container.ts';
import { takeBracketedDate, takeDate } from './issue-date.ts';
import { leadingNames } from './leading-names.ts';
import { findTitle, type Quotation } from './quotation.ts';
import { partsOf, segmentsOf } from './segments.ts';
import type { Shape } from './work.ts';

/** `Wegel, David (1 December 2018). "Title". Work.`, `Jane Doe, « Title », sur site`, `Doe, Title, „Gazeta”`. */
export const quoted: Shape = ({ text, languages, hasRole }) => {
  const quotation = findTitle(text);
  if (quotation === undefined) return undefined;
  const words = text
    .slice(quotation.start, quotation.end)
    .replace(/[\s,]+$/u, '')
    .trim();
  const head = text.slice(0, quotation.start - 1);
  const after = takeDate(text.slice(quotation.end + 1), languages);
  if (quotesContainer(quotation, head))
    return { ...leadingNames(partsOf(head)), container: words, issued: after.issued };
  const before = takeBracketedDate(head, languages);
  const authors = authorsBefore(before.rest, quotation);
  const issued = before.issued ?? after.issued;
  const isProse = authors.length === 0 && /\p{L}/u.test(head) && !hasRole && issued === undefined;
  return isProse ? undefined : { authors, title: words, container: containerAfter(after.rest, languages), issued };
};

/** Before « a title » also a body in small letters: `Union des aéroports, « … »`. */
function authorsBefore(head: string, { open }: Quotation): readonly string[] {
  const authors = readAuthors(head);
  const [body = '', ...others] = partsOf(head);
  const isBody = open === '«' && others.length === 0 && /^\p{L}[^.:;()]{2,80}$/u.test(body) && /,\s*$/u.test(head);
  return authors.length === 0 && isBody ? [body] : authors;
}

/** In Polish the title is in italics and the newspaper in „quotes”; a German „title“ closes with the other mark. */
function quotesContainer({ open, close }: Quotation, head: string): boolean {
  return open === '„' && close === '”' && /\S,\s*$/u.test(head);
}

/** After a point the work is the next segment, else what stands before the next comma. */
function containerAfter(after: string, languages: readonly Language[]): string {
  const tail = after.replace(/^(?:\s*\([^()]*\))+/u, '');
  if (/^\s*\./u.test(tail)) return containerIn(segmentsOf(tail), languages);
  const part = partsOf(tail).find((candidate) => !isAside(candidate)) ?? '';
  return trimContainer(segmentsOf(part)[0] ?? '', languages);
}

// The forms in which wikis print a reference, each read into authors, title and work.
import type { Language } from '../languages/language.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { looksLikeNames, looksLikePerson, readAuthors } from './authors.ts';
import { announcesContainer, containerIn, isAside, publisherIn, trimContainer } from './container.ts';
import { type DatedPhrase, datesIn, readDate } from './dates.ts';
import { findTitle, type Quotation } from './quotation.ts';
import { partsOf, segmentsOf, trimSegment } from './segments.ts';

/** Who wrote what, where and when; empty where the text does not say. */
export interface Work {
  readonly authors: readonly string[];
  readonly title: string;
  readonly container: string;
  readonly issued: PartialDate | undefined;
}

/** The text of a reference whose archive and reading dates, addresses and language are already taken out. */
export interface Print {
  readonly text: string;
  readonly languages: readonly Language[];
  /** What stood before the role phrases; empty when there was none. */
  readonly roleMark: string;
  readonly hasRole: boolean;
}

/** The first form that fits; `undefined` when the text is no reference but prose. */
export function readWork(print: Print): Work | undefined {
  for (const shape of [quoted, dated, slashed, colon, listed, pointed]) {
    const work = shape(print);
    if (work !== undefined) return work;
  }
  return undefined;
}

/** `Wegel, David (1 December 2018). "Title". Work.`, `Jane Doe, « Titre », sur site`, `Doe, Tytuł, „Gazeta”`. */
function quoted({ text, languages }: Print): Work | undefined {
  const quotation = findTitle(text);
  if (quotation === undefined) return undefined;
  const [head, tail] = [text.slice(0, quotation.start - 1), text.slice(quotation.end + 1)];
  const words = text
    .slice(quotation.start, quotation.end)
    .replace(/[\s,]+$/u, '')
    .trim();
  const after = takeDate(tail, languages);
  if (quotesContainer(quotation, head)) return { ...leading(partsOf(head)), container: words, issued: after.issued };
  const before = takeBracketedDate(head, languages);
  return {
    authors: readAuthors(before.rest),
    title: words,
    container: containerAfter(after.rest, languages),
    issued: before.issued ?? after.issued,
  };
}

/** In Polish the title is in italics and the newspaper in „quotes”; a German „title“ closes with the other mark. */
function quotesContainer({ open, close }: Quotation, head: string): boolean {
  return open === '„' && close === '”' && /\S,\s*$/u.test(head);
}

function containerAfter(after: string, languages: readonly Language[]): string {
  const tail = after.replace(/^(?:\s*\([^()]*\))+/u, '');
  if (/^\s*\./u.test(tail)) return containerIn(segmentsOf(tail), languages);
  const part = partsOf(tail).find((candidate) => !isAside(candidate)) ?? '';
  return trimContainer(segmentsOf(part)[0] ?? '', languages);
}

/** `Smith, John (1999). Title. London: Publisher. p. 3.` */
function dated({ text, languages }: Print): Work | undefined {
  const parts = /^([^()]{2,200}?(?:\([^()]*\)[^()]{0,60})??)\s\(([^()]{4,40})\)([.:,])\s+(.+)$/u.exec(text);
  const [, names = '', when = '', mark, rest = ''] = parts ?? [];
  const issued = readDate(when, languages);
  const authors = segmentsOf(names).length === 1 ? readAuthors(names) : [];
  if (issued === undefined || authors.length === 0) return undefined;
  if (mark !== ',') return { authors, issued, ...titleFirst(segmentsOf(takeDate(rest, languages).rest), languages) };
  const [title = '', ...others] = partsOf(takeDate(rest, languages).rest).filter((part) => !isAside(part));
  const written = authors.every((author) => author.includes(', ') || looksLikePerson(author));
  return written ? { authors, issued, title, container: publisherIn(others.slice(-1), languages) } : undefined;
}

/** `Иванов И. И. Название // Журнал. — 2018. — С. 3.` */
function slashed({ text, languages }: Print): Work | undefined {
  const [left = '', right] = text.split(/\s\/\/\s/u);
  if (right === undefined) return undefined;
  const { issued, rest } = takeDate(right, languages);
  return { ...pointedNames(left), container: containerIn(segmentsOf(rest), languages), issued };
}

/** `Jane Doe: Titel. In: Zeitung. 1. Dezember 2018, abgerufen am …` */
function colon({ text, languages, roleMark }: Print): Work | undefined {
  if (!/\.\s+[Ii]n:\s/u.test(text) && !/[,;]/u.test(roleMark) && !/,\s+ISBN/u.test(text)) return undefined;
  const parts = /^([^:.]*(?:\p{Lu}\.[^:.]*){0,4}):\s+(.+)$/su.exec(text);
  const names = parts?.[1] ?? '';
  const named = parts !== null && /\s/u.test(names) && looksLikeNames(names);
  const { issued, rest } = takeDate(named ? (parts[2] ?? '') : text, languages);
  return {
    authors: named ? readAuthors(names) : [],
    issued: issued ?? yearAtEnd(rest, languages),
    ...titleFirst(segmentsOf(rest), languages),
  };
}

/** `Jane Doe, Titolo, in Giornale, 1º dicembre 2018`: no points within, commas between. */
function listed({ text, languages, hasRole }: Print): Work | undefined {
  const { issued, rest } = takeDate(text, languages);
  const [line = '', ...others] = segmentsOf(rest).filter((segment) => !isAside(segment));
  const parts = partsOf(line).filter((part) => !isAside(part) && readDate(part, languages) === undefined);
  const said = parts.findIndex((part) => announcesContainer(part, languages));
  if (others.length > 0 || parts.length < 2 || !(hasRole || said > 0 || looksLikePerson(parts[0] ?? '')))
    return undefined;
  if (!hasRole && issued === undefined && parts.length === partsOf(line).length) return undefined;
  const at = said > 0 ? said : parts.length - 1;
  const alone = said <= 0 && parts.length === 2 && looksLikePerson(parts[0] ?? '');
  if (alone) return { ...leading(parts), container: '', issued };
  const front = leading(hasRole || said > 0 ? parts.slice(0, at) : withoutCity(parts.slice(0, at)));
  return { ...front, container: trimContainer(parts[at] ?? '', languages), issued };
}

/** `Jane Doe, Title, Paris, Publisher`: the city of a book's publisher is not part of its title. */
function withoutCity(parts: readonly string[]): readonly string[] {
  return parts.length > 2 && /^\p{Lu}[\p{L}-]+$/u.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

/** `Title. Publisher. 2003. p. 1. ISBN …`, `Doe, Jane. Название. The Times (1 декабря 2018).` */
function pointed({ text, languages, hasRole }: Print): Work | undefined {
  const { issued, rest } = takeDate(text, languages);
  const segments = segmentsOf(rest).filter((segment) => !isAside(segment));
  const [first = '', second] = segments;
  const inverted = second !== undefined && /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}.\s-]{0,30}$/u.test(first);
  const numbered = /\bISBN\b|\bISSN\b|\bdoi:/u.test(text) || (inverted && segments.length < segmentsOf(rest).length);
  if (segments.length === 0 || !(hasRole || numbered || (issued !== undefined && segments.length > 1)))
    return undefined;
  const named = inverted || (segments.length > 2 && looksLikePerson(first));
  if (named) return { authors: readAuthors(first), issued, ...titleFirst(segments.slice(1), languages) };
  return { ...pointedNames(first), container: publisherIn(segments.slice(1), languages), issued };
}

/** The title is the first segment, the work what comes after it. */
function titleFirst(segments: readonly string[], languages: readonly Language[]): Pick<Work, 'title' | 'container'> {
  const [title = '', ...rest] = namesEditorsOnly(segments[0] ?? '') ? segments.slice(1) : segments;
  return { title: withoutEdition(title), container: publisherIn(rest, languages) };
}

function namesEditorsOnly(segment: string): boolean {
  return /\(eds?\.\)?$/u.test(segment) && looksLikeNames(segment);
}

function withoutEdition(title: string): string {
  return trimSegment(title.replace(/\s\((?:\d\w*|\p{L}+)\s(?:ed|éd|rev)\.?\)?$/u, ''));
}

/** Names at the head of parts, the title in what is left. */
function leading(parts: readonly string[]): Pick<Work, 'authors' | 'title'> {
  const names = parts.slice(0, -1).findIndex((part) => !looksLikePerson(part));
  const count = names < 0 ? parts.length - 1 : names;
  const authors = parts.slice(0, count).flatMap((part) => readAuthors(part));
  return { authors, title: parts.slice(count).join(', ') };
}

/** `Иванов И. И. Название`: a family name with initials, then the title. */
function pointedNames(text: string): Pick<Work, 'authors' | 'title'> {
  const [lead = ''] = /^\p{Lu}\p{Ll}+,?\s(?:\p{Lu}\.\s){1,2}(?=\p{Lu}\p{Ll})/u.exec(text) ?? [];
  return { authors: lead === '' ? [] : [lead.trim()], title: withoutEdition(text.slice(lead.length)) };
}

interface DateTaken {
  readonly issued: PartialDate | undefined;
  readonly rest: string;
}

/** The first date that stands alone between points, commas or brackets, with the text around it. */
function takeDate(text: string, languages: readonly Language[]): DateTaken {
  const phrase = datesIn(text, languages).find((candidate) => standsAlone(text, candidate));
  if (phrase === undefined) return { issued: undefined, rest: text };
  const rest = `${text.slice(0, phrase.start)}${text.slice(phrase.end)}`;
  return { issued: phrase.date, rest: rest.replace(/\(\s*\)/u, ' ') };
}

function standsAlone(text: string, { start, end }: DatedPhrase): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return (
    /(?:^|[.,;(\]—–])\s*$/u.test(before) &&
    !/\d\s?\($/u.test(before) &&
    /^\s*(?:$|[.,;)([—–])/u.test(text.slice(end, end + 3))
  );
}

/** The last bracket of a head, where it holds a date: `STA (M.K.) (30 September 2010).` */
function takeBracketedDate(head: string, languages: readonly Language[]): DateTaken {
  const [match = '', when = ''] = /\(([^()]{4,40})\)[\s.,:]*$/u.exec(head) ?? [];
  const issued = readDate(when, languages);
  return issued === undefined ? { issued, rest: head } : { issued, rest: head.slice(0, head.length - match.length) };
}

/** `Verlag, Ort 1999`: a year that ends a segment. */
function yearAtEnd(text: string, languages: readonly Language[]): PartialDate | undefined {
  const years = segmentsOf(text)
    .flatMap((segment) => partsOf(segment))
    .map((part) => /\s(\d{4})$/u.exec(part)?.[1] ?? '');
  return readDate(years.find((year) => year !== '') ?? '', languages);
}

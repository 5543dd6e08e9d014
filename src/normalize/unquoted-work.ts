// References without quotation marks: books everywhere, and all works on the wikis that print titles in italics.
import type { Language } from '../languages/language.ts';
import { looksLikeNames, looksLikePerson, readAuthors, withoutEditor } from './authors.ts';
import { announcesContainer, containerIn, isAside, publisherIn, trimContainer } from './container.ts';
import { readDate } from './dates.ts';
import { takeDate, yearAtEnd } from './issue-date.ts';
import { initialedName, leadingNames, withoutEdition } from './leading-names.ts';
import { partsOf, segmentsOf } from './segments.ts';
import type { Print, Shape, Work } from './work.ts';

/** `Smith, John (1999). Title. London: Publisher. p. 3.` */
export const dated: Shape = ({ text, languages }) => {
  const parts = /^([^()]{2,200}?(?:\([^()]*\)[^()]{0,60})??)\s\(([^()]{4,40})\)([.:,])\s+(.+)$/u.exec(text);
  const [, names = '', when = '', mark, after = ''] = parts ?? [];
  const issued = readDate(when, languages);
  const authors = segmentsOf(names).length === 1 ? readAuthors(names) : [];
  if (issued === undefined || authors.length === 0) return undefined;
  const { rest } = takeDate(after, languages);
  if (mark !== ',') return { authors, issued, ...titleFirst(segmentsOf(rest), languages) };
  const [title = '', ...others] = partsOf(rest).filter((part) => !isAside(part));
  const written = authors.every((author) => author.includes(', ') || looksLikePerson(author));
  return written ? { authors, issued, title, container: publisherIn(others.slice(-1), languages) } : undefined;
};

/** `Иванов И. И. Название // Журнал. — 2018. — С. 3.` */
export const slashed: Shape = ({ text, languages }) => {
  const [left = '', right] = text.split(/\s\/\/\s/u);
  if (right === undefined) return undefined;
  const { issued, rest } = takeDate(right, languages);
  return { ...initialedName(left), container: containerIn(segmentsOf(rest), languages), issued };
};

/** `Jane Doe: Titel. In: Zeitung. 1. Dezember 2018, abgerufen am …` */
export const colon: Shape = ({ text, languages, roleMark }) => {
  if (!/\.\s+[Ii]n:\s/u.test(text) && !/[,;]/u.test(roleMark) && !/,\s+ISBN/u.test(text)) return undefined;
  const [, names = '', after = ''] = /^([^:.]*(?:\p{Lu}\.[^:.]*){0,4}):\s+(.+)$/u.exec(text) ?? [];
  const named = /\s/u.test(names) && looksLikeNames(names);
  const { issued, rest } = takeDate(named ? after : text, languages);
  const title = titleFirst(segmentsOf(rest), languages);
  return { authors: named ? readAuthors(names) : [], issued: issued ?? yearAtEnd(rest, languages), ...title };
};

/** `Jane Doe, Titolo, in Giornale, 1º dicembre 2018`: no points within, commas between. */
export const listed: Shape = (print) => {
  const { issued, rest } = takeDate(print.text, print.languages);
  const parts = commaParts(rest, print.languages);
  const [first = ''] = parts;
  const said = parts.findIndex((part, index) => index > 0 && announcesContainer(part, print.languages));
  if (parts.length < 2 || !isListed(first, said > 0, print)) return undefined;
  if (said < 0 && parts.length === 2 && looksLikePerson(first))
    return { ...leadingNames(parts), container: '', issued };
  return { ...aroundContainer(parts, said, print), issued };
};

/** The part that announces the work, else the last one, is the work; names and title stand before it. */
function aroundContainer(parts: readonly string[], said: number, { languages, hasRole }: Print): Omit<Work, 'issued'> {
  const at = said > 0 ? said : parts.length - 1;
  const front = parts.slice(0, at);
  const container = trimContainer(parts[at] ?? '', languages);
  return { ...leadingNames(hasRole || said > 0 ? front : withoutCity(front)), container };
}

/** The parts of the only segment that is no aside; none when there are several segments. */
function commaParts(text: string, languages: readonly Language[]): readonly string[] {
  const segments = segmentsOf(text).filter((segment) => !isAside(segment));
  const parts = segments.length === 1 ? partsOf(segments[0] ?? '') : [];
  return parts.filter((part) => !isAside(part) && readDate(part, languages) === undefined);
}

/** A template printed it, or a date or page shows that it is no sentence and a person or a work is named. */
function isListed(first: string, isAnnounced: boolean, { text, languages, hasRole }: Print): boolean {
  if (hasRole) return true;
  const told = [...partsOf(text), ...segmentsOf(text)].some(isAside) || takeDate(text, languages).issued !== undefined;
  return told && (isAnnounced || looksLikePerson(first) || readAuthors(first).length > 1);
}

/** `Jane Doe, Title, Paris, Publisher`: the city of a book's publisher is not part of its title. */
function withoutCity(parts: readonly string[]): readonly string[] {
  return parts.length > 2 && /^\p{Lu}[\p{L}-]+$/u.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts;
}

/** `Title. Publisher. 2003. p. 1. ISBN …`, `Doe, Jane. Название. The Times (1 декабря 2018).` */
export const pointed: Shape = (print) => {
  const { issued, rest } = takeDate(print.text, print.languages);
  const segments = segmentsOf(rest).filter((segment) => !isAside(segment));
  const [first = '', ...others] = segments;
  const inverted = others.length > 0 && /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}.\s-]{0,30}$/u.test(first);
  const paged = inverted && segments.length < segmentsOf(rest).length;
  if (first === '' || !(paged || isPointed(print, others.length > 0 && issued !== undefined))) return undefined;
  if (inverted || (others.length > 1 && looksLikePerson(first))) {
    return { authors: readAuthors(first), issued, ...titleFirst(others, print.languages) };
  }
  return { ...initialedName(first), container: publisherIn(others, print.languages), issued };
};

function isPointed({ text, hasRole }: Print, isDated: boolean): boolean {
  return hasRole || isDated || /\bISBN\b|\bISSN\b|\bdoi:/u.test(text);
}

/** The title is the first segment that does not only name editors, the work what comes after it. */
function titleFirst(segments: readonly string[], languages: readonly Language[]): Pick<Work, 'title' | 'container'> {
  const [title = '', ...rest] = namesEditorsOnly(segments[0] ?? '') ? segments.slice(1) : segments;
  return { title: withoutEdition(title), container: publisherIn(rest, languages) };
}

function namesEditorsOnly(segment: string): boolean {
  return /\(eds?\.\)?$/u.test(segment) && looksLikeNames(withoutEditor(segment));
}

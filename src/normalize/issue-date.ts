// Takes the date of publication out of the text of a reference.
import type { Language } from '../languages/language.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { type DatedPhrase, datesIn, readDate } from './dates.ts';
import { partsOf, segmentsOf } from './segments.ts';

export interface DateTaken {
  readonly issued: PartialDate | undefined;
  readonly rest: string;
}

/** The first date that stands alone between points, commas or brackets, and the text around it. */
export function takeDate(text: string, languages: readonly Language[]): DateTaken {
  const phrase = datesIn(text, languages).find((candidate) => standsAlone(text, candidate));
  if (phrase === undefined) return { issued: undefined, rest: text };
  const rest = `${text.slice(0, phrase.start)}${text.slice(phrase.end)}`;
  return { issued: phrase.date, rest: rest.replace(/\(\s*\)/u, ' ') };
}

/** The last bracket of what stands before a title, where it holds a date: `STA (M.K.) (30 September 2010).` */
export function takeBracketedDate(head: string, languages: readonly Language[]): DateTaken {
  const [match = '', when = ''] = /\(([^()]{4,40})\)[\s.,:]*$/u.exec(head) ?? [];
  const issued = readDate(when, languages);
  return { issued, rest: issued === undefined ? head : head.slice(0, head.length - match.length) };
}

/** `Verlag, Ort 1999`: a year that ends a part. */
export function yearAtEnd(text: string, languages: readonly Language[]): PartialDate | undefined {
  const parts = segmentsOf(text).flatMap((segment) => partsOf(segment));
  const years = parts.map((part) => /\s(\d{4})$/u.exec(part)?.[1] ?? '');
  return readDate(years.find((year) => year !== '') ?? '', languages);
}

/** Nothing but punctuation beside it; the number of an issue, `5 (1287)`, is no year. */
function standsAlone(text: string, { start, end }: DatedPhrase): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 3);
  return /(?:^|[.,;(\]—–])\s*$/u.test(before) && !/\d\s?\($/u.test(before) && /^\s*(?:$|[.,;)([—–])/u.test(after);
}

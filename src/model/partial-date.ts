// Dates as precise as written, ranges of whole days, and their EDTF (ISO 8601-2) spelling.

declare const dateBrand: unique symbol;
declare const dayBrand: unique symbol;

/** `2022`, `2022-03` or `2022-03-01`: an EDTF level 0 date with the precision the source gave. */
export type PartialDate = string & { readonly [dateBrand]: true };

/** `2022-03-01`: one whole day. Days compare by code unit. */
export type Day = PartialDate & { readonly [dayBrand]: true };

/** Whole days, both ends inclusive; an end that is `undefined` is open (unknown), never "ongoing". */
export interface DayRange {
  readonly earliest: Day | undefined;
  readonly latest: Day | undefined;
}

export const anyDay: DayRange = { earliest: undefined, latest: undefined };

/** Reads `yyyy`, `yyyy-mm` or `yyyy-mm-dd`; `undefined` for anything else, a 30 February included. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (parts === null || parts[1] === '0000') return undefined;
  const [, year, month, day] = parts;
  if (month !== undefined && (month < '01' || month > '12')) return undefined;
  if (day !== undefined && (day < '01' || day > pad(daysInMonth(Number(year), Number(month))))) return undefined;
  return text as PartialDate;
}

/** The date of numbers; `undefined` when the calendar has no such day. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const head = String(year).padStart(4, '0');
  if (month === undefined) return parsePartialDate(head);
  return parsePartialDate(day === undefined ? `${head}-${pad(month)}` : `${head}-${pad(month)}-${pad(day)}`);
}

/** The text as a day; `undefined` for a year, a month or no date. */
export function parseDay(text: string): Day | undefined {
  return text.length === 10 ? (parsePartialDate(text) as Day | undefined) : undefined;
}

/** Whether the date is known to the day. */
export function isDay(date: PartialDate): date is Day {
  return date.length === 10;
}

/** The first day the date may mean: `2022-03` gives `2022-03-01`. */
export function firstDay(date: PartialDate): Day {
  const month = date.length === 4 ? `${date}-01` : date;
  return (month.length === 7 ? `${month}-01` : month) as Day;
}

/** The last day the date may mean: `2022-02` gives `2022-02-28`. */
export function lastDay(date: PartialDate): Day {
  if (isDay(date)) return date;
  const month = date.length === 4 ? `${date}-12` : date;
  return `${month}-${pad(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}` as Day;
}

/** All days the date may mean. */
export function rangeOf(date: PartialDate): DayRange {
  return { earliest: firstDay(date), latest: lastDay(date) };
}

/** The days in both ranges; `undefined` when there is none. */
export function intersect(a: DayRange, b: DayRange): DayRange | undefined {
  const earliest = latestOf(a.earliest, b.earliest);
  const latest = earliestOf(a.latest, b.latest);
  return earliest !== undefined && latest !== undefined && earliest > latest ? undefined : { earliest, latest };
}

/** The later of two days, an open one giving way. */
export function latestOf(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

/** The earlier of two days, an open one giving way. */
export function earliestOf(a: Day | undefined, b: Day | undefined): Day | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/**
 * EDTF of one date that fell somewhere in the range: a whole month or year stays one, else a set such as
 * `[2020-06-27..2020-10-28]` or `[..2020-06-27]`; empty when both sides are open.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export function formatDayRange({ earliest, latest }: DayRange): string {
  if (earliest === undefined && latest === undefined) return '';
  if (earliest === undefined || latest === undefined) return `[${earliest ?? ''}..${latest ?? ''}]`;
  if (earliest === latest) return earliest;
  const whole = [4, 7].map((length) => earliest.slice(0, length) as PartialDate);
  const exact = whole.find((date) => firstDay(date) === earliest && lastDay(date) === latest);
  return exact ?? `[${earliest}..${latest}]`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

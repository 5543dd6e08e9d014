// Times of captures as archives write them, as instants in UTC.

/**
 * Digits of an archive's timestamp as ISO 8601 (`2020-06-27T10:11:12Z`): eight or more of them; what is missing of the
 * time of day is taken for zero, what is finer than a second is left out.
 *
 * @returns empty text when they are no date of the calendar
 */
export function instantOfDigits(digits: string): string {
  if (!/^\d{8,18}$/u.test(digits)) return '';
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((at) =>
    digits.slice(at, at === 0 ? 4 : at + 2),
  );
  const date = `${year}-${month}-${day}`;
  const time = [hour, minute, second].map((part = '') => part.padEnd(2, '0')).join(':');
  return isReal(`${date}T${time}`) ? `${date}T${time}Z` : '';
}

/** A date that the calendar does not have comes back as another one, or as none. */
function isReal(text: string): boolean {
  const date = new Date(`${text}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * A date of a WARC record as digits: `2020-06-27T10:11:12.5Z` is `20200627101112`, in UTC whatever offset it has.
 *
 * @returns empty text when it does not reach the day
 */
export function digitsOfRecordDate(written: string): string {
  const offset = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?[+-]\d\d:?\d\d$/u.test(written)
    ? new Date(written)
    : undefined;
  if (offset !== undefined && !Number.isNaN(offset.getTime())) return digitsOf(offset.toISOString());
  return /^\d{4}-\d\d-\d\d(?:T|$)/u.test(written) ? digitsOf(written) : /^\d{8,18}$/u.test(written) ? written : '';
}

function digitsOf(iso: string): string {
  return iso.slice(0, 19).replace(/\D/gu, '');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date of an HTTP header, such as `Fri, 24 Nov 2017 15:13:15 GMT`, as digits.
 *
 * @returns empty text when it is none
 */
export function digitsOfHttpDate(written: string): string {
  const found = /^[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/u.exec(written.trim());
  if (found === null) return '';
  const [, day = '', month = '', year = '', ...time] = found;
  return digitsOfParts({ year, month, day, time: time.join('') });
}

/** @param parts - `month` as three English letters, `time` as six digits */
export function digitsOfParts(parts: Readonly<Record<'year' | 'month' | 'day' | 'time', string>>): string {
  const month = months.indexOf(parts.month) + 1;
  return month === 0 ? '' : `${parts.year}${two(String(month))}${two(parts.day)}${parts.time}`;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** The timestamp in a file name: 14 digits where there are such, else 10 to 18; they must be a date since the web began. */
export function digitsInName(name: string): string {
  const runs = name.match(/\d+/gu) ?? [];
  const dates = runs.filter((run) => run.length >= 10 && /^(?:199|20\d)\d/u.test(run) && instantOfDigits(run) !== '');
  return dates.find(({ length }) => length === 14) ?? dates[0] ?? '';
}

// Days as numbers on a line, and in words.

/** Days since 1 January of the year 0 in our calendar; `yyyy-mm-dd` only. */
export function dayNumber(day: string): number {
  return numberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
}

/** The number of the first day of a month; January is 1. */
export function startOfMonth(year: number, month: number): number {
  return numberOf(year, month, 1);
}

function numberOf(year: number, month: number, date: number): number {
  const shifted = month > 2 ? year : year - 1; // a year that begins in March has its leap day at its end
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear + 60;
}

/** The day of a number, as `yyyy-mm-dd`. */
export function dayText(number: number): string {
  const year = yearOf(number);
  const starts = months.map((_name, index) => startOfMonth(year, index + 1));
  const month = starts.findLastIndex((start) => start <= number);
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(number - (starts[month] ?? 0) + 1, 2)}`;
}

/** The year that the day lies in. */
export function yearOf(number: number): number {
  const guess = Math.floor(number / 365.2425);
  if (startOfMonth(guess + 1, 1) <= number) return guess + 1;
  return startOfMonth(guess, 1) <= number ? guess : guess - 1;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `27 June 2020`, `June 2020` or `2020`; text that is no date stays as it is. */
export function dateInWords(date: string): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(date) ?? [];
  const name = months[Number(month ?? 0) - 1];
  if (year === '') return date;
  if (name === undefined) return year;
  return day === undefined ? `${name} ${Number(year)}` : `${Number(day)} ${name} ${Number(year)}`;
}

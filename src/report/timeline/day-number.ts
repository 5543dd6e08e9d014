// Days as numbers on a line, and in words.

/** Days since 1 January of the year 0 in our calendar; `yyyy-mm-dd` only. */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = month > 2 ? year : year - 1; // a year that begins in March has its leap day at its end
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + ofYear + 60;
}

/** The day of a number, as `yyyy-mm-dd`. */
export function dayText(number: number): string {
  const year = yearOf(number);
  const ofYear = number - dayNumber(`${pad(year, 4)}-01-01`);
  const starts = months.map((_name, index) => startOf(year, index) - startOf(year, 0));
  const month = starts.findLastIndex((start) => start <= ofYear);
  return `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(ofYear - (starts[month] ?? 0) + 1, 2)}`;
}

/** The year that the day lies in. */
export function yearOf(number: number): number {
  const guess = Math.floor(number / 365.2425);
  if (startOf(guess + 1, 0) <= number) return guess + 1;
  return startOf(guess, 0) <= number ? guess : guess - 1;
}

function startOf(year: number, month: number): number {
  return dayNumber(`${pad(year, 4)}-${pad(month + 1, 2)}-01`);
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

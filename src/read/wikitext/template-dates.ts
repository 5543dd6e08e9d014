// Prints the dates of date templates in the manner of the page's language.
import type { Call } from './call.ts';
import { bare, type Page } from './page.ts';

const year = /^\d{3,4}$/u;
const dayOrMonth = /^\d{1,2}$/u;

/** `{{start date|2010|5|3}}` → `May 3, 2010`; words that are a date already stay as they are. */
export function printDate(page: Page, { positional, named }: Call): string {
  const given = positional.length === 0 ? [named.get('date') ?? ''] : positional;
  const parts = given.map((part) => bare(page, part)).filter((part) => part !== '');
  const date = dateOf(parts, named.get('df') ?? named.get('format') ?? '');
  if (date !== undefined) return written(page, date);
  return parts.length <= 1 ? (given.find((part) => part.trim() !== '') ?? '') : parts.join(' ');
}

/** Year, month and perhaps day in numbers, the year first or last; `undefined` for words. */
function dateOf([first = '', second = '', third = '']: readonly string[], format: string): Parts | undefined {
  if (!dayOrMonth.test(second)) return undefined;
  if (year.test(first)) {
    const day = dayOrMonth.test(third) ? Number(third) : undefined;
    return { year: first, month: Number(second), day, dayFirst: /^(?:y|yes|1|dmy)$/iu.test(format) };
  }
  if (!dayOrMonth.test(first) || !year.test(third)) return undefined;
  return { year: third, month: Number(second), day: Number(first), dayFirst: true };
}

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number | undefined;
  readonly dayFirst: boolean;
}

function written({ language }: Page, { year: inYear, month, day, dayFirst }: Parts): string {
  const name = language?.months[month - 1]?.[0];
  if (name === undefined)
    return [inYear, String(month), ...(day === undefined ? [] : [String(day)])].map(padded).join('-');
  const english = language?.code === 'en';
  const shown = english || language?.code === 'de' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  if (day === undefined) return `${shown} ${inYear}`;
  if (english) return dayFirst ? `${day} ${shown} ${inYear}` : `${shown} ${day}, ${inYear}`;
  return `${day}${language?.code === 'de' ? '.' : ''} ${shown} ${inYear}`;
}

function padded(part: string): string {
  return part.padStart(2, '0');
}

// Which pieces of a row belong to one date, so that no column ends in the middle of it.
import type { Atom } from './atoms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pieces `from` … `to - 1` that are one date. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
}

/** What a word may be in a date; `link` is a small word such as `de`. */
export type DatePart = 'day' | 'month' | 'year' | 'link' | 'other';

/** Dates with a year, the longest first. */
export const dateShapes: readonly (readonly DatePart[])[] = [
  ['day', 'link', 'month', 'link', 'year'],
  ['day', 'month', 'link', 'year'],
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['month', 'link', 'year'],
  ['month', 'year'],
];

/** The same and dates that lack the year. */
const spanShapes: readonly (readonly DatePart[])[] = [...dateShapes, ['day', 'month'], ['month', 'day']];

/** Dates of two parts and more, in order: `November 2, 1936`, `2 de octubre de 2020`, `March 2022`. */
export function dateSpans(atoms: readonly Atom[], vocabulary: Vocabulary): readonly DateSpan[] {
  const parts = atoms.map(({ text }) => datePart(text, vocabulary));
  const spans: DateSpan[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    const shape = spanShapes.find((kinds) => kinds.every((kind, at) => parts[from + at] === kind));
    if (shape === undefined) continue;
    spans.push({ from, to: from + shape.length });
    from += shape.length - 1;
  }
  return spans;
}

/** The part that a word would be in a date; a short month needs its capital: `mar` is a word of other kinds too. */
export function datePart(word: string, { months }: Vocabulary): DatePart {
  const bare = word.replace(/^[("'“„]+|[).,;:"'”]+$/gu, '');
  const lower = bare.toLowerCase();
  if (/^(?:1[5-9]|20)\d{2}$/u.test(bare)) return 'year';
  if (/^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª)?$/u.test(lower)) return 'day';
  if (lower === 'de' || lower === 'del' || lower === 'of') return 'link';
  return months.has(lower) && (lower.length > 3 || /^\p{Lu}/u.test(bare)) ? 'month' : 'other';
}

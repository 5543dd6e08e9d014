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
  ['day', 'link', 'month', 'year'],
  ['day', 'month', 'link', 'year'],
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['month', 'link', 'year'],
  ['month', 'year'],
];

/** Dates that lack the year; a short month needs its capital there: `mar` is a word of other kinds too. */
const yearless: readonly (readonly DatePart[])[] = [
  ['day', 'month'],
  ['month', 'day'],
];

/** Dates of two parts and more, in order: `November 2, 1936`, `2 de octubre de 2020`, `March 2022`. */
export function dateSpans(atoms: readonly Atom[], vocabulary: Vocabulary): readonly DateSpan[] {
  const parts = atoms.map(({ text }) => datePart(text, vocabulary));
  const spans: DateSpan[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    const fits = (kinds: readonly DatePart[]) => kinds.every((kind, at) => parts[from + at] === kind);
    const shape = dateShapes.find(fits) ?? (isTelling(atoms, from) ? yearless.find(fits) : undefined);
    if (shape === undefined) continue;
    spans.push({ from, to: from + shape.length });
    from += shape.length - 1;
  }
  return spans;
}

/** A month among two words that is long or has its capital. */
function isTelling(atoms: readonly Atom[], from: number): boolean {
  return atoms
    .slice(from, from + 2)
    .every(({ folded, shape }) => shape === 'number' || shape === 'cap' || folded.length > 3);
}

/** The part that a word would be in a date. */
export function datePart(word: string, { months, smallMonths }: Vocabulary): DatePart {
  const written = word.replace(/^[("'“„]+|(?<![).,;:"'”])[).,;:"'”]+$/gu, '');
  const bare = written.toLowerCase();
  if (/^(?:1[5-9]|20)\d{2}$/u.test(bare)) return 'year';
  if (/^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª)?$/u.test(bare)) return 'day';
  if (bare === 'de' || bare === 'del' || bare === 'of') return 'link';
  return (written === bare ? smallMonths : months).has(bare) ? 'month' : 'other';
}

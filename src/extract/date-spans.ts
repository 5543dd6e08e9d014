// Which pieces of a row belong to one date, so that no column ends in the middle of it.
import type { Atom } from './atoms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pieces `from` … `to - 1` that are one date. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
}

type Part = 'day' | 'month' | 'year' | 'link' | 'other';

const shapes: readonly (readonly Part[])[] = [
  ['day', 'link', 'month', 'link', 'year'],
  ['day', 'month', 'link', 'year'],
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['month', 'link', 'year'],
  ['month', 'year'],
  ['day', 'month'],
  ['month', 'day'],
];

/** Dates of two parts and more, in order: `November 2, 1936`, `2 de octubre de 2020`, `March 2022`. */
export function dateSpans(atoms: readonly Atom[], vocabulary: Vocabulary): readonly DateSpan[] {
  const parts = atoms.map((atom) => partOf(atom, vocabulary));
  const spans: DateSpan[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    const shape = shapes.find((kinds) => kinds.every((kind, at) => parts[from + at] === kind));
    if (shape === undefined) continue;
    spans.push({ from, to: from + shape.length });
    from += shape.length - 1;
  }
  return spans;
}

function partOf({ folded, shape }: Atom, { months }: Vocabulary): Part {
  if (/^(?:1[5-9]|20)\d{2}$/u.test(folded)) return 'year';
  if (/^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|º|ª)?$/u.test(folded)) return 'day';
  if (folded === 'de' || folded === 'del' || folded === 'of') return 'link';
  return months.has(folded) && (shape === 'cap' || shape === 'caps' || folded.length > 3) ? 'month' : 'other';
}

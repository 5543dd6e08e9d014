// Finds the quoted title of a reference, quotation marks within it included.

/** The words of a quotation are `text.slice(start, end)`; its marks stand just outside. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  /** The first mark, such as `"` or `„`, and the last. */
  readonly open: string;
  readonly close: string;
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”“'],
  ['”', '”'],
  ['„', '”“"'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
]);

/**
 * The first quotation that can be a title: at the start, or after the point, comma, colon or bracket that ends what
 * stands before. `The "Great" War` holds none.
 */
export function findTitle(text: string): Quotation | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const open = text[index] ?? '';
    if (!closers.has(open) || !mayBegin(text.slice(Math.max(0, index - 9), index))) continue;
    const end = findClose(text, index);
    if (end !== undefined) return { start: index + 1, end, open, close: text[end] ?? '' };
  }
  return undefined;
}

/** `coll. « U »` is a series; `et al. "Title"` is a title. */
function mayBegin(before: string): boolean {
  return /(?:^|[.,:;)\]—–])\s*$/u.test(before) && !/\s(?!al\b)\p{Ll}{1,5}\.\s*$/u.test(before);
}

function findClose(text: string, start: number): number | undefined {
  let depth = 1;
  for (let index = start + 1; index < text.length; index += 1) {
    depth += turnAt(text, index, start);
    if (depth === 0) return index;
  }
  return lastClose(text, start);
}

/** 1 where another quotation opens within, -1 where one closes, else 0. */
function turnAt(text: string, index: number, start: number): number {
  const mark = text[index] ?? '';
  if (mark !== text[start] && !closing(text, start).includes(mark)) return 0;
  if (opensAnother(text, index, start)) return 1;
  return /^\d"\s\p{Ll}/u.test(text.slice(index - 1, index + 3)) ? 0 : -1; // `5" gun` is a measure
}

function closing(text: string, start: number): string {
  return closers.get(text[start] ?? '') ?? '';
}

/** A straight mark opens when a word follows and white space, a bracket or the title's own first mark comes before. */
function opensAnother(text: string, index: number, start: number): boolean {
  const open = text[start];
  if (text[index] !== open || open === '”') return false;
  if (open !== '"') return true;
  return (index === start + 1 || /[\s([]/u.test(text[index - 1] ?? '')) && /[\p{L}\p{N}]/u.test(text[index + 1] ?? '');
}

/** Marks that do not pair (`5" gun`): the last one before a point or comma. */
function lastClose(text: string, start: number): number | undefined {
  const ends = [...text.matchAll(/["”“»」](?=[.,])/gu)].map(({ index }) => index);
  return ends.findLast((index) => index > start && closing(text, start).includes(text[index] ?? ''));
}

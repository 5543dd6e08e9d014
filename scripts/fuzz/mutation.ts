// Ways to break a page: each is plain data, so that a failing case can be told in a line.
import fc from 'fast-check';

/** Places and lengths are shares of the page in millionths. */
export type Mutation =
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'doubled'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'swapped'; readonly at: number; readonly length: number; readonly with: number }
  | { readonly kind: 'spliced'; readonly at: number; readonly piece: string; readonly times: number };

/** Pieces of UTF-8, or of bytes that are none. */
const pieces: readonly string[] = [
  ...[
    '<table><tr><td>',
    '<div>',
    '<b>',
    '{{',
    '[[',
    '{|\n|',
    '<ref>',
    '> ',
    '- ',
    '![',
    '**',
    '|',
    '\n',
    '(',
    '"',
    '<!--',
  ],
  ...[
    '__proto__',
    '<th>__proto__',
    '{{__proto__|__proto__=',
    '\n! __proto__\n',
    '\u202e',
    '\u200b',
    '\u0000',
    '\ufeff',
    '&#x202e;',
  ],
  ...[
    `<td title="${'x'.repeat(1_000)}">`,
    `<p class="${'y '.repeat(1_000)}">`,
    ' rowspan=99999 colspan=99999 ',
    '<td colspan=1000>',
  ],
].map((text) => Buffer.from(text).toString('latin1'));
const brokenBytes = ['\u00ff', '\u00c3', '\u00e2\u0082', '\u00ed\u00a0\u0080', '\u00f5\u0080\u0080\u0080', '\u0080'];

/** Bytes that one piece grows to: enough for a loop in a loop to show. */
const longestRun = 50_000;
const million = 1_000_000;
const place = fc.nat({ max: million });
const length = fc.oneof(fc.nat({ max: 2_000 }), fc.nat({ max: million / 5 }));

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: place, length }),
    fc.record({ kind: fc.constant('doubled' as const), at: place, length, times: fc.integer({ min: 2, max: 50 }) }),
    fc.record({ kind: fc.constant('swapped' as const), at: place, length, with: place }),
    fc.record({
      kind: fc.constant('spliced' as const),
      at: place,
      piece: fc.constantFrom(...pieces, ...brokenBytes),
      times: fc.oneof(
        { weight: 12, arbitrary: fc.constant(1) },
        { weight: 4, arbitrary: fc.integer({ min: 2, max: 1_000 }) },
        { weight: 1, arbitrary: fc.constant(longestRun) },
      ),
    }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** @param page - a character a byte; no answer is much longer than twice that */
export function mutate(page: string, all: readonly Mutation[]): string {
  const longest = 2 * page.length + longestRun;
  return all.reduce((text, mutation) => applied(text, mutation).slice(0, longest), page);
}

function applied(page: string, mutation: Mutation): string {
  const at = share(mutation.at, page);
  switch (mutation.kind) {
    case 'cut':
      return page.slice(0, at) + page.slice(at + share(mutation.length, page));
    case 'doubled': {
      const span = page.slice(at, at + share(mutation.length, page));
      return page.slice(0, at) + span.repeat(timesWithin(span, mutation.times)) + page.slice(at + span.length);
    }
    case 'swapped':
      return swapped(page, at, mutation);
    case 'spliced':
      return page.slice(0, at) + mutation.piece.repeat(timesWithin(mutation.piece, mutation.times)) + page.slice(at);
  }
}

function swapped(page: string, at: number, mutation: Extract<Mutation, { readonly kind: 'swapped' }>): string {
  const [first, second] = [Math.min(at, share(mutation.with, page)), Math.max(at, share(mutation.with, page))];
  const long = Math.min(share(mutation.length, page), second - first);
  const [a, b] = [page.slice(first, first + long), page.slice(second, second + long)];
  return page.slice(0, first) + b + page.slice(first + long, second) + a + page.slice(second + long);
}

function share(millionths: number, { length: whole }: string): number {
  return Math.floor((millionths / million) * whole);
}

function timesWithin({ length: one }: string, times: number): number {
  return one === 0 ? 1 : Math.max(1, Math.min(times, Math.floor(longestRun / one)));
}

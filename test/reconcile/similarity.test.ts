// How alike two names are, and the quick bound on it.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { letterSimilarity, mostLetterSimilarity } from '../../src/reconcile/similarity.ts';

test.each<[a: string, b: string, similarity: number, most: number]>([
  ['harbour union', 'harbour union', 100, 100],
  ['harbour union', 'harbor union', 92, 92],
  ['ab', 'ba', 50, 100], // the same letters in another order
  ['abc', 'xyz', 0, 0],
  ['', '', 100, 100],
  ['', 'abc', 0, 0],
])('%j and %j are %i alike and cannot be more than %i', (a, b, similarity, most) => {
  expect([letterSimilarity(a, b), mostLetterSimilarity(a, b)]).toEqual([similarity, most]);
});

it('is never less than the similarity itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(mostLetterSimilarity(a, b)).toBeGreaterThanOrEqual(letterSimilarity(a, b));
    }),
    { seed: 1 },
  );
});

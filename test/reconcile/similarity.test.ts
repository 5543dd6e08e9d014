// How alike two names are, and the quick bound on it.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { letterSimilarity, mostLetterSimilarity } from '../../src/reconcile/similarity.ts';

test.each<[a: string, b: string, alikeAndAtMost: readonly [number, number]]>([
  ['harbour union', 'harbour union', [100, 100]],
  ['harbour union', 'harbor union', [92, 92]],
  ['ab', 'ba', [50, 100]], // the same letters in another order
  ['abc', 'xyz', [0, 0]],
  ['', '', [100, 100]],
  ['', 'abc', [0, 0]],
])('%j and %j are as alike, and at most: %j', (a, b, expected) => {
  expect([letterSimilarity(a, b), mostLetterSimilarity(a, b)]).toEqual(expected);
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

// Paths as a person would type them.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pathFromHere } from '../../src/acquire/path-from-here.ts';

const above = resolve('..', 'elsewhere');

test.each<[path: string, shown: string]>([
  [resolve('a', 'b.txt'), 'a/b.txt'],
  ['a/../b.txt', 'b.txt'],
  [resolve('.'), '.'],
  [above, above],
])('%s is shown as %s', (path, shown) => {
  expect(pathFromHere(path)).toBe(shown);
});

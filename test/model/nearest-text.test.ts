// The word that a misspelt one was likely meant to be.
import { expect, test } from 'vitest';
import { nearestText } from '../../src/model/nearest-text.ts';

const known = ['sources', 'sections', 'splits', 'same', 'id'];

test.each<[written: string, meant: string | undefined]>([
  ['source', 'sources'],
  ['Sources', 'sources'],
  ['secitons', 'sections'],
  ['sam', 'same'],
  ['ids', 'id'],
  ['gates', undefined], // near to nothing
  ['', undefined],
])('%s is meant as %s', (written, meant) => {
  expect(nearestText(written, known)).toBe(meant);
});

test('of two that are equally near it takes the first by code unit, whatever their order', () => {
  expect([nearestText('cat', ['car', 'bat']), nearestText('cat', ['bat', 'car'])]).toEqual(['bat', 'bat']);
});

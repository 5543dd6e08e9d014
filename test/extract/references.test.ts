// References with how often each is used, and marks that point at none.
import { expect, test } from 'vitest';
import { references } from '../../src/extract/references.ts';
import { claimsIn } from './article-claims.ts';

const list = ['1. ^ "Tide". Retrieved 1 May 2020.', '2. "Docks".', '3. "Quays".'];

function usesIn(lines: readonly string[]): readonly (readonly [label: string, uses: number])[] {
  return claimsIn(lines, references).value.map((claim) =>
    claim.kind === 'reference' ? [claim.label, claim.uses] : ['', 0],
  );
}

test('counts marks in prose, tables, lists, infoboxes and lead-ins, not those of the list itself', () => {
  const lines = [
    'It is at home in Oslo, where it was founded.[1][2]',
    '',
    'Tide Alliance',
    'Founded3 May 2011[1]',
    'HeadquartersOslo',
    '',
    'Members',
    '',
    'Sourced from:[1]',
    '',
    'Country Name',
    'Norway Harbour Union[1]',
    'Chile Frente',
    '',
    'Observers',
    '',
    '• Dockers[1]',
    '• Muelle',
    '',
    ...list,
  ];
  expect(usesIn(lines)).toEqual([
    ['1', 5],
    ['2', 1],
    ['3', 0],
  ]);
});

test('the same mark twice in a line is two uses', () => {
  expect(usesIn(['It met in Oslo[1] and then again in Bergen.[1]', '', ...list])).toEqual([
    ['1', 2],
    ['2', 0],
    ['3', 0],
  ]);
});

test('marks without a reference are reported once each, at the first line that has them', () => {
  const { findings } = claimsIn(['It met in Oslo.[9]', '', 'It then met in Bergen.[9][a]', '', ...list], references);
  expect(findings.map(({ code, message, locator }) => [code, message, locator])).toEqual([
    ['marker-without-reference', 'The mark [9] stands 2 times, but no reference has that number.', '3:1'],
    ['marker-without-reference', 'The mark [a] stands once, but no reference has that number.', '5:1'],
  ]);
});

test('a page without references has none, and reports every mark', () => {
  const { value, findings } = claimsIn(['It met in Oslo.[1]'], references);
  expect([value.length, findings.length]).toEqual([0, 1]);
});

test('names of every object are labels like others', () => {
  expect(usesIn(['It met in Oslo, [__proto__] and [constructor].', '', ...list])).toEqual([
    ['1', 0],
    ['2', 0],
    ['3', 0],
  ]);
});

test('a reference keeps its words and place', () => {
  const [first] = claimsIn(['References', '', '1. ^ a b Berg,  Eva:', 'Tide.', '2. Berg'], references).value;
  expect(first).toEqual({
    kind: 'reference',
    label: '1',
    text: 'Berg, Eva: Tide.',
    uses: 0,
    grounds: { position: { kind: 'text', line: 5, column: 10 }, quote: 'Berg, Eva: Tide.', footnoteReferences: [] },
  });
});

// Comparing a read table with what others read in it: their conventions are allowed for, differences are told apart.
import { expect, it, test } from 'vitest';
import { compareBest, describeFidelity, fidelityMetrics, readRows } from '../../conformance/table-fidelity.ts';
import { languages } from '../../src/catalogue.ts';
import { placedBlocks, type Table } from '../../src/model/document.ts';
import { readHtml } from '../../src/read/html.ts';

function tablesIn(page: string): readonly Table[] {
  const blocks = placedBlocks(readHtml(page, languages).value.root).map(({ block }) => block);
  return blocks.filter((block) => block.kind === 'table');
}

const table = (rows: string) => `<table class="wikitable">${rows}</table>`;

test.each<[csv: string, rows: string, wrong: readonly string[]]>([
  ['"A","B"\n"c","d"\n', '<tr><th>A<th>B<tr><td>c<td>d', []],
  ['"A","B"\n"c","d"\n', '<tr><th>A<th>B<tr><td>c<td>x', ['other']],
  ['"A","B"\n"c"\n', '<tr><th>A<th>B<tr><td>c<td>x', ['other']],
  ['"A B","C"\n"c","d"\n', '<tr><th>A<th rowspan=2>C<tr><th>B<tr><td>c<td>d', []],
  ['"A"\n"c"\n', '<tr><th colspan=2>A<tr><td><td>c', []],
  ['"A","B"\n"c","d"\n', '<tr><th>A<th>B<tr><th colspan=2>North<tr><td>c<td>d', []],
  ['"A"\n"c [dead link]"\n', '<tr><th>A<tr><td>c <sup class="noprint">[dead link]</sup>', ['maintenance-mark']],
  ['"A"\n"c in"\n', '<tr><th>A<tr><td>c<table><tr><td>in</table>', ['nested-table']],
])('%s against %s', (csv, rows, wrong) => {
  expect(compareBest(readRows(csv), tablesIn(table(rows))).differences.map(({ kind }) => kind)).toEqual(wrong);
});

it('takes the table that agrees most, and counts all as wrong when there is none', () => {
  const tables = tablesIn(table('<tr><th>X<tr><td>y') + table('<tr><th>A<tr><td>b'));
  expect(compareBest([['A'], ['b']], tables).cells).toEqual({ right: 2, of: 2 });
  expect(compareBest([['A'], ['b']], []).cells).toEqual({ right: 0, of: 2 });
});

it('reads values over several lines, quotes after backslashes, marks left out', () => {
  expect(readRows('"a\nb","the \\"c\\"[1]"\n"","d"')).toEqual([
    ['a b', 'the "c"'],
    ['', 'd'],
  ]);
});

it('tells the share of all pages', () => {
  const pages = [
    { page: 'one', cells: { right: 3, of: 4 }, differences: [] },
    { page: 'two', cells: { right: 4, of: 4 }, differences: [] },
  ];
  expect([...fidelityMetrics(pages)]).toEqual([['tables.cells', 87.5]]);
  expect(describeFidelity(pages).split('\n').at(-1)).toBe('differences: none');
});

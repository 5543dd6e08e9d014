// A page of members, flattened and read again; and a page that has none.
import { expect, test } from 'vitest';
import { flattenedMetrics, measurePage } from '../../conformance/whole-path-rosters.ts';
import { languages } from '../../src/catalogue.ts';

const countries = ['Chile', 'Peru', 'Malta', 'Kenya', 'Japan', 'Norway', 'Spain', 'Egypt'];

function pageOf(rows: readonly string[]): string {
  return `<html lang="en"><body><p>The alliance joins ports of the world and was founded long ago in a storm.</p>
<h2>Members</h2><table><tr><th>Country</th><th>Name</th><th>Founded</th></tr>${rows.join('')}</table></body></html>`;
}

const rows = countries.map((country, at) => `<tr><td>${country}</td><td>Harbour League</td><td>${1990 + at}</td></tr>`);

test('a page of members in every style', () => {
  const pages = measurePage('tables/en-tide-alliance@rev1.html', pageOf(rows), languages);
  expect(
    pages.map(({ style, score: { rows, names, places } }) => [style, rows.right, names.right, places.right]),
  ).toEqual([
    ['glued', 8, 8, 8],
    ['spaced', 8, 8, 8],
    ['mixed', 8, 8, 8],
  ]);
  expect(flattenedMetrics(pages).get('flattened.glued.precision')).toBe(100);
});

test.each<[what: string, html: string]>([
  ['one row too few', pageOf(rows.slice(1))],
  ['no table', '<p>The alliance joins ports.</p>'],
  ['no words', ''],
])('%s is no page of rosters', (_, html) => {
  expect(measurePage('tables/en-tide-alliance@rev1.html', html, languages)).toEqual([]);
});

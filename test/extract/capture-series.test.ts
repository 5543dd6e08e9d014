// Several captures of one page are read alike, in order of time, whatever the order in which they come.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type DatedPage, readSeries } from '../../src/extract/capture-series.ts';
import { readPage } from '../../src/read/page.ts';

const url = 'https://alliance.example/members';
const context = { languages, url, known: [], pinned: false };

function dated(instant: string, body: string): DatedPage {
  const selectors = { list: '', name: '', place: '', group: '' };
  return { instant, page: readPage(`<html><body>${body}</body></html>`, { url, selectors, languages }).value };
}

const list = (kind: string, ...names: readonly string[]) =>
  `<ul class="${kind}">${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
const orgs = ['Alder Group', 'Birch Trust', 'Cedar House', 'Date Palm Circle', 'Elm Street'];
const topics = ['Air', 'Earth', 'Fire', 'Water', 'Ether', 'Dust'];

const early = dated('2019-01-01T00:00:00Z', `<h1>Members</h1>${list('orgs', ...orgs)}`);
const middle = dated(
  '2020-01-01T00:00:00Z',
  `<h2>Who</h2>${list('orgs', ...orgs.slice(1))}<h2>What</h2>${list('tags', ...topics)}`,
);
const late = dated('2021-01-01T00:00:00Z', `<h1>Members</h1>${list('orgs', ...orgs.slice(2))}`);
const redesigned = dated(
  '2022-01-01T00:00:00Z',
  `<h1>Members</h1><div class="grid">${orgs.map((name) => `<div class="card"><h3>${name}</h3></div>`).join('')}</div>`,
);

it('knows the list by its names in other captures, where the page alone does not tell', () => {
  const alone = readSeries([middle], context);
  const together = readSeries([early, middle, late], context);
  expect(alone[0]?.chosen.list?.entries.map(({ name }) => name)).toEqual(topics);
  expect(together[1]?.chosen.list?.entries.map(({ name }) => name)).toEqual(orgs.slice(1));
});

it('tells a new template by its signature', () => {
  const series = readSeries([redesigned, early, late], context);
  expect(series.map(({ instant, chosen }) => [instant.slice(0, 4), chosen.list?.signature])).toEqual([
    ['2019', 'ul.orgs > li'],
    ['2021', 'ul.orgs > li'],
    ['2022', 'div.grid > div.card :: h3'],
  ]);
});

it('answers nothing for nothing, and for a page without a list', () => {
  expect(readSeries([], context)).toEqual([]);
  expect(readSeries([dated('', '<p>Gone</p>')], context)[0]?.chosen).toEqual({
    list: undefined,
    runnerUp: undefined,
    findings: [],
  });
});

it('gives the same answer for any order of its input', () => {
  const pages = [
    early,
    middle,
    late,
    redesigned,
    dated('2019-01-01T00:00:00Z', `<h1>Members</h1>${list('orgs', ...topics)}`),
  ];
  const expected = readSeries(pages, context);
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (mixed) => {
      expect(readSeries(mixed, context)).toEqual(expected);
    }),
    { seed: 1, numRuns: 20 },
  );
});

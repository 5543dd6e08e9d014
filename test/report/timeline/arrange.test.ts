// Filters, orders and headings.
import { expect, it, test } from 'vitest';
import { arrangeRows, type Filter, filterRows, folded, type SortKey } from '../../../src/report/timeline/arrange.ts';
import type { PageRow } from '../../../src/report/timeline/page-data.ts';
import { row, spell } from './spell.ts';

const gone = { end: 'ended', status: 'former' } as const;
const rows: readonly PageRow[] = [
  row({ id: 'a', name: 'Žilina Pilots', place: 1, spells: [spell({ joinedLatest: '2017-01-01', end: 'ongoing' })] }),
  row({
    id: 'b',
    name: 'arena',
    place: 0,
    kind: 'media',
    spells: [spell({ joinedLatest: '2016-01-01', leftLatest: '2019-01-01', ...gone })],
  }),
  row({
    id: 'c',
    name: 'Basin',
    place: 0,
    abbreviation: 'BSN',

    spells: [spell({ leftLatest: '2020-01-01', notes: 'Café by the lake', ...gone })],
  }),
  row({ id: 'd', name: 'Dock', place: 2 }),
];
const places = ['Chad', 'Perú', 'No place known'].map((label) => ({ label, scope: 'country' as const }));
const all: Filter = {
  text: '',
  statuses: new Set(['current', 'former', 'disputed', 'unknown']),
  place: -1,
  kind: '',
};

test.each<[name: string, filter: Partial<Filter>, ids: string]>([
  ['all', {}, 'abcd'],
  ['a part of a name in other letters', { text: 'ZILINA' }, 'a'],
  ['an abbreviation', { text: 'bsn' }, 'c'],
  ['a note without its accent', { text: 'cafe' }, 'c'],
  ['a place', { text: 'peru' }, 'a'],
  ['two words, both needed', { text: ' basin  lake ' }, 'c'],
  ['two words of different rows', { text: 'basin arena' }, ''],
  ['a status', { statuses: new Set(['former']) }, 'bc'],
  ['no spell is a status not known', { statuses: new Set(['unknown']) }, 'd'],
  ['no status at all', { statuses: new Set() }, ''],
  ['a place by its number', { place: 0 }, 'bc'],
  ['a kind', { kind: 'media' }, 'b'],
])('filters by %s', (_name, filter, ids) => {
  const found = filterRows({ rows, places }, { ...all, ...filter });
  expect(found.map(({ id }) => id).join('')).toBe(ids);
});

test.each<[sort: SortKey, closed: readonly number[], expected: string]>([
  ['name', [], 'b c d a'],
  ['joined', [], 'b a c d'],
  ['left', [], 'c b d a'],
  ['place', [], '[0:2] b c [1:1] a [2:1] d'],
  ['place', [0, 2], '(0:2) [1:1] a (2:1)'],
  ['name', [0], 'b c d a'], // without headings nothing is folded away
])('by %s with %j closed', (sort, closed, expected) => {
  const words = arrangeRows(rows, sort, new Set(closed)).map((line) => {
    if (line.kind === 'member') return line.row.id;
    return line.open ? `[${line.place}:${line.count}]` : `(${line.place}:${line.count})`;
  });
  expect(words.join(' ')).toBe(expected);
});

it('gives the same order for any order of its input', () => {
  for (const sort of ['place', 'name', 'joined', 'left'] as const) {
    expect(arrangeRows([...rows].reverse(), sort, new Set())).toEqual(arrangeRows(rows, sort, new Set()));
  }
});

it('folds letters the same in every locale', () => {
  expect(folded('ÇİĞ Straße Ⅳ')).toBe('cig straße iv');
});

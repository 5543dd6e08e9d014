// A dataset that breaks its contract is not published.
import { expect, it, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../src/model/dataset.ts';
import { type DatasetProblem, verifyDataset } from '../../src/publish/verify.ts';
import { tinyDataset, withCells } from './publish-cases.ts';

const tiny = tinyDataset();

test.each<[what: string, dataset: Dataset]>([
  ['the empty dataset', emptyDataset],
  ['the tiny dataset', tiny],
  ['a time with fractions', withCells(tiny, ['sources', 0], { captured_at: '2024-02-29T23:59:59.123Z' })],
  ['a name in another script', withCells(tiny, ['members', 0], { name: 'حزب العمال 🌊' })],
])('%s is sound', (_what, dataset) => {
  expect(verifyDataset(dataset)).toEqual([]);
});

const untidy = 'The text is not tidy (NFC, trimmed, single spaces).';
const control = 'The text holds a control character or half a surrogate pair.';

test.each<[table: keyof Dataset, column: string, value: unknown, message: string]>([
  ['members', 'name', undefined, 'The column is missing.'],
  ['members', 'name', null, 'A required value is empty.'],
  ['members', 'name', '', 'An empty text stands where null belongs.'],
  ['members', 'abbreviation', '', 'An empty text stands where null belongs.'],
  ['members', 'name', 7, 'The value is no text.'],
  ['members', 'name', ' a', untidy],
  ['members', 'name', 'a  b', untidy],
  ['members', 'name', 'a\u00a0b', untidy],
  ['members', 'name', 'e\u0301', untidy],
  ['members', 'name', 'a\nb', control],
  ['members', 'name', 'a\u0000b', control],
  ['members', 'name', 'a\ud800b', control],
  ['members', 'alt_names', null, 'A required value is empty.'],
  ['members', 'alt_names', 'a', 'The value is no list.'],
  ['members', 'alt_names', ['a', ''], 'An empty text stands where null belongs.'],
  [
    'members',
    'kind',
    'guild',
    '“guild” is not one of party, trade_union, media, ngo, movement, think_tank, network, company, person, jurisdiction, other, unknown.',
  ],
  ['seats', 'chamber', 'middle', '“middle” is not one of lower, upper, single, regional, supranational.'],
  ['seats', 'held', 0.5, '“0.5” is no safe integer.'],
  ['seats', 'held', '3', '“3” is no safe integer.'],
  ['seats', 'held', 2 ** 53, '“9007199254740992” is no safe integer.'],
  ['seats', 'total', Number.NaN, '“NaN” is no safe integer.'],
  ['sources', 'synthetic', 'yes', '“yes” is neither true nor false.'],
  ['sources', 'captured_at', '2023-10-01', '“2023-10-01” is no time in UTC (yyyy-mm-ddThh:mm:ssZ).'],
  [
    'sources',
    'captured_at',
    '2023-10-01T24:00:00Z',
    '“2023-10-01T24:00:00Z” is no time in UTC (yyyy-mm-ddThh:mm:ssZ).',
  ],
  [
    'sources',
    'captured_at',
    '2023-10-01T08:00:00+02:00',
    '“2023-10-01T08:00:00+02:00” is no time in UTC (yyyy-mm-ddThh:mm:ssZ).',
  ],
  ['rosters', 'listed_as_of', '2023-05', '“2023-05” is no day (yyyy-mm-dd).'],
  ['rosters', 'listed_as_of', '2023-02-30', '“2023-02-30” is no day (yyyy-mm-dd).'],
  ['seats', 'membership_id', 's-9', '“s-9” is not in memberships.'],
  ['citations', 'capture_source_id', 'nowhere', '“nowhere” is not in sources.'],
  ['evidence', 'citation_id', 'c-9', '“c-9” is not in citations.'],
  ['rosters', '__proto', 'x', 'The contract has no such column.'],
])('%s.%s must not be %j', (...[table, column, value, message]) => {
  const problems = verifyDataset(withCells(tiny, [table, 0], { [column]: value }));
  expect(problems.filter((problem) => problem.table === table && problem.column === column)).toEqual([
    { table, key: expect.any(String), column, message } satisfies DatasetProblem,
  ]);
});

it('names the row by its whole key', () => {
  expect(verifyDataset(withCells(tiny, ['evidence', 1], { rule: '' }))).toEqual([
    {
      table: 'evidence',
      key: 'membership, s-1, joined_latest, 2',
      column: 'rule',
      message: 'An empty text stands where null belongs.',
    },
  ]);
});

it('finds a key that is used twice, and tells parts of a key apart', () => {
  const repeated = { ...tiny, seats: [...tiny.seats, ...tiny.seats.slice(0, 1)] };
  expect(verifyDataset(repeated)).toEqual([
    { table: 'seats', key: 's-1, 2', column: '', message: 'The key is used twice.' },
  ]);
});

it('finds what still refers to a row that is gone', () => {
  const problems = verifyDataset({ ...tiny, members: tiny.members.filter(({ member_id }) => member_id !== 'm-3c') });
  expect(problems).toEqual([
    { table: 'memberships', key: 's-3', column: 'member_id', message: '“m-3c” is not in members.' },
  ]);
});

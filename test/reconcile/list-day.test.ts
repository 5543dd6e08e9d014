// The day of an article's current list: its own reference, else the day of the text, else a floor, else unknown.
import { expect, test } from 'vitest';
import { formatDayRange } from '../../src/model/partial-date.ts';
import type { Citation, SourceRecords } from '../../src/model/record.ts';
import { pageDay, referenceDay } from '../../src/reconcile/list-day.ts';
import { bookOf, referencesOf } from '../../src/reconcile/references.ts';
import { article, citation, date, day, marksOf } from './invented-organization.ts';

const accessed = (label: string, when: string, more: Partial<Citation> = {}) =>
  citation(label, { accessed: date(when), ...more });
const asOf = (when: string): Partial<SourceRecords> => ({ asOf: date(when) });

test.each<
  readonly [
    sentence: string,
    leadIn: readonly string[],
    citations: readonly Citation[],
    more: Partial<SourceRecords>,
    expected: string,
  ]
>([
  ['retrieved, not archived', ['1'], [accessed('1', '2023-05-17')], {}, 'reference 2023-05-17'],
  [
    'archived: the retrieval tells nothing',
    ['1'],
    [accessed('1', '2023-05-17', { archived: date('2020-06-27') })],
    {},
    'reference 2020-06-27',
  ],
  [
    'the day of the text gives way to the reference',
    ['1'],
    [accessed('1', '2023-05-17')],
    asOf('2023-10'),
    'reference 2023-05-17',
  ],
  [
    'two pages: the newer',
    ['1', '2'],
    [accessed('1', '2021-01-01'), accessed('2', '2022-01-01')],
    {},
    'reference 2022-01-01',
  ],
  [
    'a page of members before others',
    ['1', '2'],
    [accessed('1', '2021-01-01', { listing: true }), accessed('2', '2022-01-01')],
    {},
    'reference 2021-01-01',
  ],
  ['to the month', ['1'], [accessed('1', '2023-05')], {}, 'reference 2023-05'],
  ['a lead-in without a day', ['1'], [citation('1', { issued: date('2020-01-01') })], asOf('2023-10'), 'as-of 2023-10'],
  ['no lead-in', [], [accessed('1', '2023-05-17')], asOf('2023'), 'as-of 2023'],
  [
    'neither: the newest day an editor worked on the page',
    [],
    [accessed('1', '2020-01-01'), accessed('2', '2022')],
    {},
    'floor [2022-01-01..]',
  ],
  ['a lead-in that points nowhere', ['9'], [], {}, 'unknown '],
  [
    'a day after the newest that can be',
    ['1'],
    [accessed('1', '2203-05-17'), accessed('2', '2023-01-01')],
    {},
    'floor [2023-01-01..]',
  ],
  ['a text from the future', [], [], asOf('2203'), 'unknown '],
])('%s', (...[, leadIn, citations, more, expected]) => {
  const source = article({ citations, ...more });
  const references = referencesOf(marksOf(leadIn), source, bookOf([source]));
  const horizon = day('2024-12-31');
  const { basis, when } = referenceDay(references, horizon) ?? pageDay(source, horizon);
  expect(`${basis} ${formatDayRange(when)}`).toBe(expected);
});

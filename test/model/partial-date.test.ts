// Dates as precise as written: what is a date, which days it may mean, how ranges meet and are written in EDTF.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type Day,
  type DayRange,
  earliestOf,
  firstDay,
  formatDayRange,
  intersect,
  isDay,
  lastDay,
  latestOf,
  type PartialDate,
  parseDay,
  parsePartialDate,
  partialDate,
  rangeOf,
} from '../../src/model/partial-date.ts';

const day = (text: string) => text as Day;
const range = (earliest: string, latest: string): DayRange => ({
  earliest: earliest === '' ? undefined : day(earliest),
  latest: latest === '' ? undefined : day(latest),
});

describe('a text', () => {
  test.each<[text: string, expected: string]>([
    ['2022', '2022-01-01 to 2022-12-31'],
    ['2022-03', '2022-03-01 to 2022-03-31'],
    ['2022-02', '2022-02-01 to 2022-02-28'],
    ['2024-02', '2024-02-01 to 2024-02-29'],
    ['1900-02', '1900-02-01 to 1900-02-28'],
    ['2000-02', '2000-02-01 to 2000-02-29'],
    ['0099-12', '0099-12-01 to 0099-12-31'],
    ['2022-03-01', '2022-03-01 to 2022-03-01'],
    ['2022-02-29', 'no date'],
    ['2022-02-30', 'no date'],
    ['2022-13', 'no date'],
    ['2022-00', 'no date'],
    ['2022-04-31', 'no date'],
    ['2022-04-00', 'no date'],
    ['0000', 'no date'],
    ['22', 'no date'],
    ['2022-3', 'no date'],
    ['20220301', 'no date'],
    [' 2022', 'no date'],
    ['2022-03-01T00:00', 'no date'],
    ['', 'no date'],
  ])('%s', (text, expected) => {
    const date = parsePartialDate(text);
    expect(date === undefined ? 'no date' : `${firstDay(date)} to ${lastDay(date)}`).toBe(expected);
  });

  test.each<[text: string, expected: boolean]>([
    ['2022-03-01', true],
    ['2022-03', false],
    ['2022-02-30', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(parseDay(text) !== undefined).toBe(expected);
    expect(isDay(text as PartialDate)).toBe(text.length === 10);
  });
});

test.each<[numbers: readonly [number, number?, number?], expected: string | undefined]>([
  [[2022], '2022'],
  [[99], '0099'],
  [[2022, 3], '2022-03'],
  [[2022, 3, 1], '2022-03-01'],
  [[2022, 2, 30], undefined],
  [[2022, 13], undefined],
  [[12022], undefined],
])('the date of %j is %s', ([year, month, dayOfMonth], expected) => {
  expect(partialDate(year, month, dayOfMonth)).toBe(expected);
});

describe('two ranges', () => {
  test.each<[a: DayRange, b: DayRange, expected: DayRange | undefined]>([
    [range('2020-01-01', '2020-12-31'), range('2020-06-01', '2021-06-30'), range('2020-06-01', '2020-12-31')],
    [range('2020-01-01', '2020-05-31'), range('2020-06-01', '2021-06-30'), undefined],
    [range('2020-01-01', '2020-06-01'), range('2020-06-01', ''), range('2020-06-01', '2020-06-01')],
    [range('', ''), range('2020-06-01', ''), range('2020-06-01', '')],
    [range('', '2020-01-01'), range('', '2019-01-01'), range('', '2019-01-01')],
  ])('%j and %j share %j', (a, b, expected) => {
    expect(intersect(a, b)).toEqual(expected);
    expect(intersect(b, a)).toEqual(expected);
  });

  it('lets an open end give way', () => {
    expect([latestOf(undefined, day('2020-01-01')), earliestOf(day('2020-01-01'), undefined)]).toEqual([
      '2020-01-01',
      '2020-01-01',
    ]);
    expect([latestOf(undefined, undefined), earliestOf(undefined, undefined)]).toEqual([undefined, undefined]);
  });
});

test.each<[range: DayRange, expected: string]>([
  [range('2022-03-01', '2022-03-31'), '2022-03'],
  [range('2022-01-01', '2022-12-31'), '2022'],
  [range('2022-03-01', '2022-03-01'), '2022-03-01'],
  [range('2022-03-02', '2022-03-31'), '[2022-03-02..2022-03-31]'],
  [range('2020-06-27', '2020-10-28'), '[2020-06-27..2020-10-28]'],
  [range('', '2020-06-27'), '[..2020-06-27]'],
  [range('2020-06-27', ''), '[2020-06-27..]'],
  [range('', ''), ''],
])('%j is written %s', (days, expected) => {
  expect(formatDayRange(days)).toBe(expected);
});

describe('laws', () => {
  const dates = fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.option(fc.integer({ min: 1, max: 12 })),
      fc.option(fc.integer({ min: 1, max: 31 })),
    )
    .map(([year, month, dayOfMonth]) =>
      partialDate(year, month ?? undefined, month === null ? undefined : (dayOfMonth ?? undefined)),
    )
    .filter((date) => date !== undefined);

  it('means the same days as EDTF does', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const oracle = edtf(date);
        const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
        expect([firstDay(date), lastDay(date)]).toEqual([iso(oracle.min), iso(oracle.max)]);
      }),
      { seed: 1 },
    );
  });

  it('writes the range of a date as that date', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(formatDayRange(rangeOf(date))).toBe(date);
      }),
      { seed: 1 },
    );
  });

  it('intersects in any order and with itself to itself', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(intersect(rangeOf(a), rangeOf(b))).toEqual(intersect(rangeOf(b), rangeOf(a)));
        expect(intersect(rangeOf(a), rangeOf(a))).toEqual(rangeOf(a));
      }),
      { seed: 1 },
    );
  });
});

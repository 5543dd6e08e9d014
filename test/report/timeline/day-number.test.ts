// Days as numbers, back, and in words.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { dateInWords, dayNumber, dayText, yearOf } from '../../../src/report/timeline/day-number.ts';

test.each<[day: string, number: number]>([
  ['0000-01-01', 0],
  ['0000-03-01', 60],
  ['0001-01-01', 366],
  ['1970-01-01', 719_528],
  ['2000-02-29', 730_544],
  ['2023-05-17', 739_022],
  ['9999-12-31', 3_652_424],
])('%s is day %s', (day, number) => {
  expect([dayNumber(day), dayText(number)]).toEqual([number, day]);
});

it('comes back from a number to the same day, one day after the day before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_652_424 }), (number) => {
      const day = dayText(number);
      expect([dayNumber(day), dayText(number - 1) < day, yearOf(number)]).toEqual([
        number,
        true,
        Number(day.slice(0, 4)),
      ]);
    }),
    { seed: 1 },
  );
});

test.each<[date: string, words: string]>([
  ['2020-06-27', '27 June 2020'],
  ['2020-06-01', '1 June 2020'],
  ['2020-06', 'June 2020'],
  ['2020', '2020'],
  ['0987-12-31', '31 December 987'],
  ['2020-13', '2020'],
  ['soon', 'soon'],
  ['', ''],
  ['2020-06-27T08:00:00Z', '2020-06-27T08:00:00Z'],
])('%j reads %j', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

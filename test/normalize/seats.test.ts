// Seats as written; a blank is not zero.
import { expect, test } from 'vitest';
import { readChamber, readCount, readSeats } from '../../src/normalize/seats.ts';
import { languages } from './languages.ts';

test.each<[written: string, expected: number | undefined]>([
  ['0', 0],
  ['23', 23],
  [' 705 ', 705],
  ['9,874', 9874],
  ['1.234', 1234],
  ['2 714', 2714],
  ['2\u00a0714', 2714],
  ['2\u202f714', 2714],
  ['1’234’567', 1234567],
  ['1,234,567', 1234567],
  ['1,234.567', undefined],
  ['1.5', undefined],
  ['12,34', undefined],
  ['-3', undefined],
  ['', undefined],
  ['–', undefined],
  ['n/a', undefined],
  ['9'.repeat(20), undefined],
])('“%s” counts %s', (written, expected) => {
  expect(readCount(written)).toBe(expected);
});

test.each<[words: string, expected: string]>([
  ['Lower house', 'lower'],
  ['Seats in the Senate', 'upper'],
  ['House of Representatives seats', 'lower'],
  ['upper', 'upper'],
  ['regional', 'regional'],
  ['Seats', ''],
  ['Senatorial', ''],
  ['', ''],
])('“%s” is the chamber “%s”', (words, expected) => {
  expect(readChamber(words, languages)).toBe(expected);
});

test.each<[held: string, total: string, expected: unknown]>([
  ['6', '57', { chamber: 'lower', held: 6, total: 57 }],
  ['0', '', { chamber: 'lower', held: 0, total: undefined }],
  ['', '57', undefined],
])('“%s” of “%s” seats', (held, total, expected) => {
  expect(readSeats({ held, total, chamber: 'lower' }, languages)).toEqual(expected);
});

// Text in columns: how wide it shows, where it is cut, and that no line is wider than asked.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clipLine, displayWidth, layOut, wrapLines } from '../../src/report/columns.ts';

test.each<[text: string, width: number]>([
  ['', 0],
  ['abc', 3],
  ['Łódź', 4],
  ['e\u0301', 1], // a letter with its accent apart
  ['日本', 4],
  ['한국', 4],
  ['🙂', 2],
  ['a\u200bb', 2], // nothing to see
])('%j is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each<[text: string, width: number, shown: string]>([
  ['short', 5, 'short'],
  ['a little long', 9, 'a little…'],
  ['日本語', 5, '日本…'],
  ['日本語', 4, '日…'],
  ['red \u001b[31malert', 30, 'red \ufffd[31malert'],
  ['a\tb\nc', 9, 'a b c'],
  ['anything', 1, '…'],
])('%j in %i columns is %j', (text, width, shown) => {
  expect(clipLine(text, width)).toBe(shown);
});

test.each<[text: string, width: number, lines: readonly string[]]>([
  ['', 10, ['']],
  ['one two three', 7, ['one two', 'three']],
  ['incomprehensibilities are long', 10, ['incomprehensibilities', 'are long']],
  ['  spaces\n\nand lines  ', 80, ['spaces and lines']],
])('%j wraps in %i columns', (text, width, lines) => {
  expect(wrapLines(text, width)).toEqual(lines);
});

describe('rows', () => {
  it('stand in even columns', () => {
    const rows = [
      ['place', 'name'],
      ['Chad', 'Union of the North'],
    ];
    expect(layOut(rows, 80)).toEqual(['place  name', 'Chad   Union of the North']);
  });

  it('give way where they are widest, a weighty column last', () => {
    const rows = [['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cc']];
    expect([layOut(rows, 20), layOut(rows, 20, [1, 2])]).toEqual([['aaaaaa…  bbbbbb…  cc'], ['aaa…  bbbbbbbbb…  cc']]);
  });

  it('are never wider than asked while the columns have room to give', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 60 });
    const rows = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const property = fc.property(rows, fc.integer({ min: 30, max: 120 }), (table, width) => {
      expect(layOut(table, width).filter((line) => displayWidth(line) > width)).toEqual([]);
    });
    fc.assert(property, { seed: 1 });
  });
});

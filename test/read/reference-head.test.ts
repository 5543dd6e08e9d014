// What stands before the words of a reference and belongs to none of them.
import { expect, test } from 'vitest';
import { referenceHead } from '../../src/read/reference-head.ts';

test.each<[line: string, words: string]>([
  ['1. Berg', 'Berg'],
  ['  12) Berg', 'Berg'],
  ['1. ^ Berg', 'Berg'],
  ['^ 1. Berg', 'Berg'],
  ['1. ↑ « Quais »', '« Quais »'],
  ['1. ^ a b Berg', 'Berg'],
  ['1. ^ a b c d Berg', 'Berg'],
  ['1. ↑ a et b Berg', 'Berg'],
  ['1. ↑ a b et c Berg', 'Berg'],
  ['1. ^ a history of docks', 'a history of docks'], // one letter alone is a word
  ['1. ^ de la Cruz, Eva', 'de la Cruz, Eva'],
  ['1. ^ a b de la Cruz, Eva', 'de la Cruz, Eva'],
  ['1. ^ a c Berg', 'a c Berg'],
  ['1. a b Berg', 'a b Berg'], // no jump-back mark
  ['2. “Docks” 1. ^ a b', '“Docks” 1. ^ a b'],
  ['Berg', 'Berg'],
  ['1990', '1990'],
  ['', ''],
  [`1. ^ ${'abcdefghijklmnopqrstuvwxyz'.split('').join(' ')} aa ab Berg`, 'Berg'],
])('%s', (line, words) => {
  expect(line.slice(referenceHead(line))).toBe(words);
});

// Words by which rows and cells say what they are.
import { describe, expect, test } from 'vitest';
import { isTotalWord, opensFooter, yesOrNo } from '../../src/extract/row-words.ts';

test.each<[text: string, answer: string | undefined]>([
  ['Yes', 'yes'],
  ['yes.', 'yes'],
  ['Ja', 'yes'],
  ['Oui (2012)', 'yes'],
  ['Да', 'yes'],
  ['✓', 'yes'],
  ['No', 'no'],
  ['Nein', 'no'],
  ['✗', 'no'],
  ['нет', 'no'],
  ['Yes, in coalition', undefined],
  ['Partly', undefined],
  ['', undefined],
  ['y'.repeat(5000), undefined],
])('%s', (text, answer) => {
  expect(yesOrNo(text)).toBe(answer);
});

describe('totals and footers', () => {
  test.each<[text: string, is: string]>([
    ['Total', 'total'],
    ['Gesamt:', 'total'],
    ['Total (27)', 'total'],
    ['Итого', 'total'],
    ['Total War', ''],
    ['Source: own list', 'footer'],
    ['Quelle: eigene Liste', 'footer'],
    ['Sources of the Nile', ''],
    ['', ''],
  ])('%s', (text, is) => {
    expect(isTotalWord(text) ? 'total' : opensFooter(text) ? 'footer' : '').toBe(is);
  });
});

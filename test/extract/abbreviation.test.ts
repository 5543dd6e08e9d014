// Abbreviations: how they follow from a name, and how they look.
import { describe, expect, test } from 'vitest';
import { abbreviationFit, abbreviationShape, lettersOf } from '../../src/extract/abbreviation.ts';

/** How sure the fit is, in words; the numbers behind them may be tuned. */
function fitness(abbreviation: string, name: string): 'none' | 'weak' | 'good' {
  const fit = abbreviationFit(abbreviation, name);
  return fit === 0 ? 'none' : fit < 0.6 ? 'weak' : 'good';
}

describe('fit', () => {
  test.each<[abbreviation: string, name: string, expected: 'none' | 'weak' | 'good']>([
    ['HDU', 'Harbour Dockers Union', 'good'],
    ['hdu', 'Harbour Dockers Union', 'good'],
    ['NWU', 'National Workers’ Union', 'good'],
    ['UWL', 'Union of Women in Law', 'good'], // small words skipped
    ['UoWiL', 'Union of Women in Law', 'good'], // small words counted
    ['FT', 'Workers Front (Frente de Trabajadores)', 'good'], // of the second name
    ['WF', 'Workers Front (Frente de Trabajadores)', 'good'],
    ['Wiphala', 'Wiphalas of the World', 'weak'],
    ['DOL25', 'Dawn of Labour 2025', 'good'],
    ['Łódź', 'Łódź', 'good'],
    ['СПД', 'Союз приливных доков', 'good'],
    ['XYZ', 'Harbour Dockers Union', 'none'],
    ['A', 'Alliance', 'none'], // a letter is no abbreviation
    ['', 'Alliance', 'none'],
    ['HDU', '', 'none'],
    ['–', 'Harbour', 'none'],
    ['constructor', 'Harbour', 'none'],
  ])('%s of %s: %s', (abbreviation, name, expected) => {
    expect(fitness(abbreviation, name)).toBe(expected);
  });

  test('brackets that never close do no harm', () => {
    expect(abbreviationFit('HU', `Harbour Union ${'('.repeat(5000)}`)).toBe(1);
  });
});

describe('shape', () => {
  test.each<[text: string, likely: boolean]>([
    ['HDU', true],
    ['CatComú', true],
    ['DOL25', true],
    ['ANC-X', true],
    ['КПР', true],
    ['Union', false],
    ['union', false],
    ['Harbour Union', false],
    ['2020', false],
    ['(HDU)', false],
    ['', false],
    ['AVERYLONGWORDOFCAPITALS', false],
  ])('%s', (text, likely) => {
    expect(abbreviationShape(text) > 0).toBe(likely);
  });
});

test.each<[text: string, letters: string]>([
  ['M.O.C.', 'moc'],
  ['Łódź', 'lodz'],
  ['İ–ı', 'ii'],
  ['...', ''],
  ['abcdefghijklmnopqrstuvwxyz', 'abcdefghijklmnop'],
])('letters of %s', (text, letters) => {
  expect(lettersOf(text)).toBe(letters);
});

// Pieces of a row: where a cut is possible, and what kind of cut each is.
import { describe, expect, test } from 'vitest';
import { atomsOf } from '../../src/extract/atoms.ts';
import { readLine } from '../../src/read/flat-line.ts';

/** Signs between pieces, one for each kind of cut. */
const signs = { start: '', space: ' _ ', line: ' ⏎ ', mark: ' [] ', glue: ' + ', soft: ' ~ ', digits: ' # ' } as const;

const months: ReadonlySet<string> = new Set(['czerwiec', 'may']);
const cutUp = (text: string) =>
  atomsOf(readLine(text, 1), months)
    .map(({ cut, text: word }) => signs[cut] + word)
    .join('');

describe('cuts', () => {
  test.each<[row: string, pieces: string]>([
    ['', ''],
    ['   ', ''],
    ['Harbour', 'Harbour'],
    ['  Harbour  Union ', 'Harbour _ Union'],
    ['\u00a0Norway Union', 'Norway _ Union'],
    ['Norway\nUnion', 'Norway ⏎ Union'],
    ['Norway \n Union', 'Norway ⏎ Union'],
    ['NorwayHarbour Union', 'Norway + Harbour _ Union'],
    ['Ålandåland', 'Ålandåland'],
    ['СловакияСоюз', 'Словакия + Союз'],
    ['(Unión)FT', '(Unión) + FT'],
    ['(Unión)(2)', '(Unión) + (2)'],
    ['12%Left', '12% + Left'],
    ['Union[1]HU', 'Union [] HU'],
    ['Union[1] HU', 'Union [] HU'],
    ['Union [1] HU', 'Union [] HU'],
    ['Un[1]ion', 'Un [] ion'],
    ['2025Dawn', '2025 + Dawn'],
    ['2025dawn', '2025 ~ dawn'],
    ['Dawn2025', 'Dawn ~ 2025'],
    ['NGOHarbour', 'NGO ~ Harbour'],
    ['D.C', 'D. ~ C'],
    ['All-Norway', 'All- ~ Norway'],
    ['left-wing', 'left-wing'],
    ['O’Neill', 'O’ ~ Neill'],
    ['Union(Sindicato)', 'Union ~ (Sindicato)'],
    ['12020', '1 # 2 # 0 # 2 # 0'],
    ['2020', '2020'],
    ['10,155', '10,155'],
    ['McDonald', 'McDonald'],
    ['DeFazio', 'De ~ Fazio'],
    ['NorwayСоюз', 'Norway + Союз'],
    ['Słowacjaczerwiec 2014', 'Słowacja + czerwiec _ 2014'],
    ['Słowacjaczerwiec x', 'Słowacjaczerwiec _ x'],
    ['工人联盟', '工人联盟'],
    ['__proto__', '__proto__'],
  ])('%j', (row, pieces) => {
    expect(cutUp(row)).toBe(pieces);
  });
});

describe('shapes', () => {
  test.each<[word: string, shape: string, folded: string]>([
    ['Union', 'cap', 'union'],
    ['“Union”,', 'cap', 'union'],
    ['HU', 'caps', 'hu'],
    ['A', 'cap', 'a'],
    ['union', 'lower', 'union'],
    ['2020', 'number', '2020'],
    ['–', 'sign', '–'],
    ['工人', 'caseless', '工人'],
    ['Workers’', 'cap', 'workers'],
    ['(Colombia)', 'cap', 'colombia'],
  ])('%s is %s', (word, shape, folded) => {
    const [first] = atomsOf(readLine(word, 1));
    expect({ shape: first?.shape, folded: first?.folded }).toEqual({ shape, folded });
  });
});

describe('limits', () => {
  test.each<[what: string, text: string]>([
    ['many words', 'word '.repeat(5000)],
    ['many glued words', 'Word'.repeat(5000)],
    ['many digits', '1'.repeat(5000)],
    ['many marks', 'a[1]'.repeat(5000)],
  ])('%s: no row has endless pieces, and the last takes what is left', (_, text) => {
    const line = readLine(text, 1);
    const atoms = atomsOf(line);
    expect({ few: atoms.length <= 400, end: atoms.at(-1)?.end }).toEqual({
      few: true,
      end: line.value.trimEnd().length,
    });
  });
});

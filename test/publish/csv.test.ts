// A CSV file says what the library would have said of every line, whichever lines it was asked about.
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { renderCsv } from '../../src/publish/csv.ts';
import type { Cell } from '../../src/publish/published-tables.ts';

test.each<[cell: Cell, written: string]>([
  ['plain', 'plain'],
  [null, ''],
  [false, 'false'],
  [0, '0'],
  ['a, b', '"a, b"'],
  ['“a”', '“a”'],
  ['"a"', '"""a"""'],
  ['=1+1', '=1+1'],
  [' a ', ' a '],
  ['a\r\nb\u2028c', 'a b c'],
  ['half \ud83d', 'half \ufffd'],
  [['a', 'b|c', 'd | e'], 'a | b|c | d ¦ e'],
  [['a, b', '"'], '"a, b | """'],
  [[], ''],
])('%j is written %j', (cell, written) => {
  expect(renderCsv(['a', 'b'], [{ a: cell, b: cell }])).toBe(`a,b\n${written},${written}\n`);
});

it('writes plain lines and quoted ones in the order of the rows, all as the library writes them', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '=', 'é', '🌊'), maxLength: 4 });
  const rows = fc.array(fc.record({ a: field, b: field }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (all) => {
      const records = [['a', 'b'], ...all.map(({ a, b }) => [a, b])];
      expect(renderCsv(['a', 'b'], all)).toBe(stringify(records, { record_delimiter: '\n', escape_formulas: false }));
    }),
    { seed: 1 },
  );
});

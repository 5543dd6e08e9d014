// A small table with every kind of cell, its truth, and the text it leaves in each style.
import { describe, expect, it, test } from 'vitest';
import { flattenArticle, type Style } from '../../conformance/flatten.ts';
import { tablesOf } from '../../conformance/html-tree.ts';
import { marksOf, readTruth, type TrueTable, withoutMarks } from '../../conformance/table-truth.ts';

const around = { title: 'Harbour Union', lead: 'A union of ports.', heading: 'Members' };

const page = `<p>Before &amp; after</p>
<script>var trap = "<table><tr><td>no</td></tr></table>";</script>
<table class="wikitable"><caption>Ports</caption>
<tr><th>Country</th><th colspan="2">Port</th><th>Seats<br/>held</th><th>Notes<sup>[<span>2</span>]</sup></th></tr>
<tr><td rowspan="2"><span class="flagicon"><img alt="" src="f.png" />&#160;</span>Malta</td><th style="x"></th><td>Senglea</td>
  <td><div>3 / 9</div><div>0 / 40</div></td><td>Old   harbour</td></tr>
<tr><td></td><td><span style="display:none">Zz</span>Vittoriosa</td><td></td><td></td></tr>
<tr><th colspan="5">Inland</th></tr>
<tr><td>&#160;Peru</td><td></td><td>Iquitos<br />(river)</td><td></td><td>Seen<sup>[11]</sup><table><tr><td>inner</td></tr></table></td></tr>
<tr><td></td><td></td><td></td><td></td><td></td></tr>
</table>`;

function truthOf(html: string, index = 0): TrueTable {
  const table = tablesOf(html)[index];
  if (table === undefined) throw new Error(`There is no table ${index}.`);
  return readTruth(table);
}

function tableText(html: string, style: Style): readonly string[] {
  return flattenArticle(truthOf(html), style, around).split('\n').slice(6, -1);
}

test.each<[style: Style, lines: readonly string[]]>([
  [
    'glued',
    [
      'Ports',
      'CountryPortSeats heldNotes[2]',
      '\u00a0MaltaSenglea',
      '3 / 9',
      '0 / 40',
      'Old harbour',
      'Vittoriosa',
      'Inland',
      '\u00a0PeruIquitos',
      '(river)Seen[11]',
      'inner',
    ],
  ],
  [
    'spaced',
    [
      'Ports',
      'Country Port Seats held Notes[2]',
      '\u00a0Malta Senglea',
      '3 / 9',
      '0 / 40',
      'Old harbour',
      'Vittoriosa',
      'Inland',
      '\u00a0Peru Iquitos',
      '(river) Seen[11]',
      'inner',
    ],
  ],
  [
    'mixed',
    [
      'Ports',
      'CountryPortSeats heldNotes[2]',
      '\u00a0MaltaSenglea',
      '3 / 9',
      '0 / 40',
      'Old harbour',
      'Vittoriosa',
      'Inland',
      '\u00a0PeruIquitos',
      '(river)Seen[11]',
      'inner',
    ],
  ],
])('%s', (style, lines) => {
  expect(tableText(page, style)).toEqual(lines);
});

test('a mixed row without a block is spaced', () => {
  expect(tableText('<table><tr><th>A</th><th>B</th></tr><tr><td>x</td><td>y</td></tr></table>', 'mixed')).toEqual([
    'AB',
    'x y',
  ]);
});

describe('the truth', () => {
  const truth = truthOf(page);

  it('names a column by its header, a span once', () => {
    expect(truth.columns).toEqual(['Country', 'Port', 'Seats held', 'Notes']);
  });

  it('knows a spanned cell, a divider and a row that leaves nothing', () => {
    const shown = truth.rows.map(({ cells, divider }) => ({
      cells: cells.map(({ text, inherited }) => (inherited ? '^' : '') + withoutMarks(text)),
      divider,
    }));
    expect(shown).toEqual([
      { cells: ['Malta', 'Senglea', '3 / 9 0 / 40', 'Old harbour'], divider: false },
      { cells: ['^Malta', 'Vittoriosa', '', ''], divider: false },
      { cells: ['Inland', '', '', ''], divider: true },
      { cells: ['Peru', 'Iquitos (river)', '', 'Seen inner'], divider: false },
    ]);
  });

  it('counts nested tables in the order of their start tags and none in a script', () => {
    expect(tablesOf(page)).toHaveLength(2);
    expect(truthOf(page, 1).rows.map(({ slots }) => slots.map(({ text }) => text))).toEqual([['inner']]);
  });
});

test.each<[text: string, words: string, marks: readonly string[]]>([
  ['Arena[13]', 'Arena', ['13']],
  ['Ind.[N 1] [b]', 'Ind.', ['N 1', 'b']],
  ['Array [sic]', 'Array [sic]', []],
  ['', '', []],
])('marks of “%s”', (text, words, marks) => {
  expect({ words: withoutMarks(text), marks: marksOf(text) }).toEqual({ words, marks });
});

test.each<[what: string, html: string]>([
  ['no page', ''],
  ['an end tag without a start', '</table></td>'],
  ['a tag that never ends', '<table'],
])('%s has no table', (_, html) => {
  expect(tablesOf(html)).toEqual([]);
});

test('a table that never ends still has its rows', () => {
  expect(truthOf('<table><tr><th>A<tr><td>x').rows).toEqual([]);
  expect(truthOf('<table><tr><th>A</th></tr><tr><td>x').rows.map(({ cells }) => cells)).toEqual([
    [{ text: 'x', inherited: false }],
  ]);
});

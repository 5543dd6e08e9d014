// A split table against its truth: what each kind of mistake costs, and that the truth itself scores full marks.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { align, textDistance } from '../../conformance/alignment.ts';
import { tablesOf } from '../../conformance/html-tree.ts';
import { type ReadTable, scoreTable } from '../../conformance/score-table.ts';
import { marksOf, readTruth, type TrueRow, withoutMarks } from '../../conformance/table-truth.ts';
import type { SplitRow } from '../../src/extract/flat-table.ts';
import type { Phrasing } from '../../src/model/document.ts';

const html = `<table><tr><th>Country</th><th>Port</th><th>Notes</th><th>Photo</th></tr>
<tr><td rowspan="2">Malta</td><td>Senglea</td><td>Old[1]</td><td></td></tr>
<tr><td>Vittoriosa</td><td></td><td></td></tr>
<tr><th colspan="4">Inland</th></tr>
<tr><td>Peru</td><td>Iquitos</td><td>On a river[1][2]</td><td></td></tr></table>`;

const [table] = tablesOf(html);
if (table === undefined) throw new Error('The page has no table.');
const truth = readTruth(table);
const marked = { name: 'Port', place: 'Country' };

function phrasing(value: string, labels: readonly string[] = []): Phrasing {
  const footnoteReferences = labels.map((label) => ({ label, offset: value.length }));
  return { value, position: { kind: 'text', line: 1, column: 1 }, footnoteReferences, links: [], images: [] };
}

/** The reading that makes no mistake. */
function perfectRow(row: TrueRow): SplitRow {
  const own = row.cells.filter(({ inherited }) => !inherited);
  return {
    lines: [phrasing(withoutMarks(own.map(({ text }) => text).join(' ')))],
    cells: row.cells.map(({ text }) => phrasing(withoutMarks(text), marksOf(text))),
    inherited: row.cells.map(({ inherited }) => inherited),
    confidence: 90,
    alternatives: [],
  };
}

const perfect: ReadTable = {
  columns: truth.columns.map((header) => ({ header, role: 'text' })),
  rows: truth.rows.map(perfectRow),
};

/** The perfect table with the row of that number changed. */
function withRow(index: number, change: (row: SplitRow) => SplitRow): ReadTable {
  return { ...perfect, rows: perfect.rows.map((row, at) => (at === index ? change(row) : row)) };
}

const full = {
  columns: { right: 4, of: 4 },
  rows: { right: 3, of: 3 },
  readRows: 4,
  cells: { right: 8, of: 8 },
  names: { right: 3, of: 3 },
  places: { right: 3, of: 3 },
  inherited: { right: 1, of: 1 },
  marks: { right: 3, of: 3 },
  confidence: { right: 90, wrong: undefined },
  alternatives: { right: 0, of: 0 },
  wrongRows: [],
};

test('the truth scores full marks', () => {
  expect(scoreTable(truth, perfect, marked)).toEqual(full);
});

test('a boundary in the wrong place costs both cells, and the truth may be among the others', () => {
  const shifted = withRow(3, (row) => ({
    ...row,
    cells: ['Peru', 'Iquitos On', 'a river', ''].map((value) => phrasing(value, value === 'a river' ? ['1', '2'] : [])),
    confidence: 40,
    alternatives: [
      ['Peru', 'Iquitos', 'On a', 'river'],
      ['Peru', 'Iquitos', 'On a river', ''],
    ],
  }));
  expect(scoreTable(truth, shifted, marked)).toEqual({
    ...full,
    cells: { right: 6, of: 8 },
    names: { right: 2, of: 3 },
    confidence: { right: 90, wrong: 40 },
    alternatives: { right: 1, of: 1 },
    wrongRows: [
      {
        wrong: 2,
        truth: ['Peru', 'Iquitos', 'On a river'],
        read: ['Peru', 'Iquitos On', 'a river'],
        confidence: 40,
      },
    ],
  });
});

test('a lost row costs its own cells and no others', () => {
  const lost: ReadTable = { ...perfect, rows: perfect.rows.slice(1) };
  expect(scoreTable(truth, lost, marked)).toEqual({
    ...full,
    rows: { right: 2, of: 3 },
    readRows: 3,
    cells: { right: 5, of: 8 },
    names: { right: 2, of: 3 },
    places: { right: 2, of: 3 },
    marks: { right: 2, of: 3 },
    alternatives: { right: 0, of: 1 },
    wrongRows: [{ wrong: 3, truth: ['Malta', 'Senglea', 'Old'], read: undefined, confidence: undefined }],
  });
});

test('a place that is not carried down, a mark on the wrong cell and a header cut in two are seen', () => {
  const emptied = withRow(1, (row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === 0 ? phrasing('') : cell)),
  }));
  const scored = scoreTable(truth, emptied, marked);
  expect([scored.places, scored.inherited, scored.cells]).toEqual([
    { right: 2, of: 3 },
    { right: 0, of: 1 },
    { right: 8, of: 8 },
  ]);
  const moved = withRow(0, (row) => ({
    ...row,
    cells: row.cells.map(({ value }, at) => phrasing(value, at === 1 ? ['1'] : [])),
  }));
  expect(scoreTable(truth, moved, marked).marks).toEqual({ right: 2, of: 3 });
  const renamed: ReadTable = {
    ...perfect,
    columns: perfect.columns.map((column, at) => (at === 1 ? { ...column, header: 'Po' } : column)),
  };
  expect(scoreTable(truth, renamed, marked).columns).toEqual({ right: 3, of: 4 });
});

test('nothing read scores nothing', () => {
  const score = scoreTable(truth, { columns: [], rows: [] }, marked);
  expect([score.columns, score.rows, score.cells, score.marks].map(({ right }) => right)).toEqual([0, 0, 0, 0]);
});

test.each<[a: string, b: string, distance: number]>([
  ['', '', 0],
  ['abcd', 'abcd', 0],
  ['abcd', 'abxd', 0.25],
  ['abcd', '', 1],
  ['aaaa', 'aa', 0.5],
])('“%s” and “%s” differ by %s', (a, b, distance) => {
  expect(textDistance(a, b)).toBe(distance);
});

it('pairs every item once and in order, and equal sequences item by item', () => {
  const words = fc.array(fc.constantFrom('ab', 'ac', 'xyz', ''), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (left, right) => {
      const cost = (a: number, b: number) => textDistance(left[a] ?? '', right[b] ?? '');
      const pairs = align({ left: left.length, right: right.length }, cost);
      expect(pairs.flatMap((pair) => pair.left ?? [])).toEqual(left.map((_, at) => at));
      expect(pairs.flatMap((pair) => pair.right ?? [])).toEqual(right.map((_, at) => at));
      const same = align({ left: left.length, right: left.length }, (a, b) =>
        textDistance(left[a] ?? '', left[b] ?? ''),
      );
      expect(same.reduce((sum, pair) => sum + (pair.left === undefined || pair.right === undefined ? 1 : 0), 0)).toBe(
        0,
      );
    }),
    { seed: 1 },
  );
});

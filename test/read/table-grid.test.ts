// Grids: spans, parts of tables, header rows, holes and limits; cells are written as words with their spans behind them.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cell, Phrasing } from '../../src/model/document.ts';
import { buildGrid, type GridCell, type GridRow } from '../../src/read/table-grid.ts';

/** `Word|2x3` spans two rows and three columns, `!Word` is a header. */
function cell(written: string): GridCell {
  const [words = '', spans = ''] = written.split('|');
  const [rowspan, colspan] = spans.split('x');
  return {
    content: phrasing(words.replace('!', '')),
    header: words.startsWith('!'),
    rowspan: rowspan === '' ? undefined : rowspan,
    colspan,
    tables: [],
  };
}

function phrasing(value: string): Phrasing {
  return { value, position: { kind: 'text', line: 1, column: 1 }, footnoteReferences: [], links: [], images: [] };
}

function row(written: string, section: GridRow['section'] = 'body', opensSection = false): GridRow {
  return { section, opensSection, cells: written === '' ? [] : written.split(' ').map(cell) };
}

const signs = { none: '', above: '^', left: '<' } as const;

function shown(rows: readonly (readonly Cell[])[]): readonly string[] {
  return rows.map((cells) => cells.map(({ content, inherited }) => content.value + signs[inherited]).join(' '));
}

describe('buildGrid', () => {
  test.each<[why: string, rows: readonly string[], grid: readonly string[]]>([
    ['cells without spans', ['a b', 'c d'], ['a b', 'c d']],
    ['a cell over two rows', ['a|2 b', 'c'], ['a b', 'a^ c']],
    ['a cell over two columns', ['a|x2 b', 'c d e'], ['a a< b', 'c d e']],
    ['a cell over both', ['a|2x2 b', 'c', 'd e f'], ['a a< b', 'a^ a< c', 'd e f']],
    ['a row that is short', ['a b', 'c'], ['a b', 'c ']],
    ['a span to the end', ['a|0 b', 'c', 'd'], ['a b', 'a^ c', 'a^ d']],
    ['a span beyond the end', ['a|9 b', 'c'], ['a b', 'a^ c']],
    ['a number with more behind it', ['a|x2; b', 'c d e'], ['a a< b', 'c d e']],
    ['a number in quotes, which is none', ['a|"2" b', 'c d'], ['a b', 'c d']],
    ['a negative span', ['a|-2x-2 b', 'c d'], ['a b', 'c d']],
    ['a colspan of nothing', ['a|x0 b', 'c d'], ['a b', 'c d']],
    ['a title wider than the table', ['a|x9', 'b c'], ['a a<', 'b c']],
    ['a slot claimed twice goes to the earlier cell', ['a b|2', 'c|x2 d'], ['a b ', 'c b^ d']],
    ['a row without cells, which spans count', ['a|2 b', '', 'c d'], ['a b', 'c d']],
    ['no rows', [], []],
  ])('resolves %s', (_, rows, grid) => {
    expect(shown(buildGrid(rows.map((written) => row(written))).value.rows)).toEqual(grid);
  });

  test.each<[why: string, rows: readonly GridRow[], headerRows: number]>([
    ['header cells alone', [row('!a !b'), row('c d')], 1],
    ['two rows of them', [row('!a|2 !b|x2'), row('!c !d'), row('e f g')], 2],
    ['words in the corner', [row('x !b'), row('!c d')], 0],
    ['a corner that is empty', [{ ...row('x !b'), cells: [cell(''), cell('!b')] }, row('!c d')], 1],
    ['a title above', [row('!t|x2'), row('!a !b'), row('c d')], 2],
    ['a group heading below is none', [row('!a !b'), row('!Africa|x2'), row('c d')], 1],
    ['rows of thead', [row('a b', 'head'), row('c d')], 1],
    ['headers of rows are none', [row('!a b'), row('!c d')], 0],
    ['headers alone: one of them at most', [row('!a !b'), row('!c !d')], 1],
  ])('counts header rows: %s', (_, rows, headerRows) => {
    expect(buildGrid(rows).value.headerRows).toBe(headerRows);
  });

  it('shows head, body and foot in this order, and ends spans with them', () => {
    const rows = [
      row('f g', 'foot'),
      row('a|5 b', 'body', true),
      row('c'),
      row('d e', 'body', true),
      row('h i', 'head'),
    ];
    expect(shown(buildGrid(rows).value.rows)).toEqual(['h i', 'a b', 'a^ c', 'd e', 'f g']);
  });

  test.each<[why: string, rows: readonly GridRow[], rowsAndFindings: readonly number[]]>([
    ['a colspan of a billion', [row('a|1000000000x1000000000 b'), row('c d')], [2, 0]],
    [
      'rows of a thousand billions',
      Array.from({ length: 3 }, () => row('a|x1000000000 '.repeat(1_001).trim())),
      [0, 1],
    ],
    [
      'a long table that grows wide',
      [...Array.from({ length: 1_200 }, () => row('a')), row('b '.repeat(999).trim())],
      [1_200, 1],
    ],
  ])('bounds %s', (_, rows, kept) => {
    const grid = buildGrid(rows);
    expect([grid.value.rows.length, grid.findings.length]).toEqual(kept);
  });

  it('says where it stopped', () => {
    expect(buildGrid([row('a|x1000 '.repeat(1_002).trim())]).findings).toEqual([
      {
        code: 'size-capped',
        message: 'The table would have over 1000000 cells; its rows from here on are left out.',
        sourceId: '',
        locator: '1:1',
        subject: { type: '', id: '' },
      },
    ]);
  });

  const span = fc.option(fc.oneof(fc.nat({ max: 4 }).map(String), fc.string({ maxLength: 4 })), { nil: undefined });
  const anyCell = fc.record({
    content: fc.string({ maxLength: 2 }).map(phrasing),
    header: fc.boolean(),
    rowspan: span,
    colspan: span,
  });
  const anyRow = fc.record({
    section: fc.constantFrom('head' as const, 'body' as const, 'foot' as const),
    opensSection: fc.boolean(),
    cells: fc.array(
      anyCell.map((one): GridCell => ({ ...one, tables: [] })),
      { maxLength: 5 },
    ),
  });

  it('is a rectangle that holds every cell once as its own', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const grid = buildGrid(rows).value.rows;
        expect(new Set(grid.map(({ length }) => length)).size).toBeLessThan(2);
        const own = grid
          .flat()
          .filter(({ inherited }) => inherited === 'none')
          .map(({ content }) => content);
        for (const { content } of rows.flatMap(({ cells }) => cells))
          expect(own.filter((one) => one === content).length).toBe(1);
      }),
      { seed: 1 },
    );
  });
});

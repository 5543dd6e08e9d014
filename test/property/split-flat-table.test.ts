// Laws of splitting run-together tables: no character and no mark is lost, doubled or moved, whatever the rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type SplitRow, type SplitTable, splitWith } from '../../src/extract/flat-table.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { Phrasing } from '../../src/model/document.ts';
import type { Noted } from '../../src/model/finding.ts';
import { readLine } from '../../src/read/flat-line.ts';
import { ink, plainLine } from './flat-articles.ts';

const settings = { seed: 1, numRuns: 150 };
const vocabulary = vocabularyOf(languages);

const places = fc.constantFrom('Norway', '\u00a0Chile', 'Japan', 'Europe', '');
const names = fc.constantFrom(
  'Harbour Union',
  'Frente de Muelles (Dock Front)',
  'Peace Forum[2]',
  'Dockers League',
  '工人联盟',
);
const shorts = fc.constantFrom('HU', 'FM', '', 'PF[3]');
const notes = fc.constantFrom('Trade union of dockers', '', 'Left in March 2022[4]', 'Network of groups', '0 / 10');
const joint = fc.constantFrom('', ' ');

const row = fc
  .tuple(places, names, shorts, notes, joint)
  .map(([place, name, short, note, by]) => [place, name, short, note].filter((cell) => cell !== '').join(by));
const header = fc.constantFrom(
  'CountryNameAbbreviationNotes',
  'Country Name Abbreviation Notes',
  'Name Notes',
  'PaysNomRemarques',
  '',
);
const table = fc
  .tuple(
    header,
    fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: plainLine }), { maxLength: 14 }),
  )
  .map(([first, rows]) => [first, ...rows].filter((line) => line.trim() !== ''));

const linesOf = (texts: readonly string[]) => texts.map((text, at) => readLine(text, at + 1));
const split = (texts: readonly string[]) => splitWith({ kind: 'flatTable', lines: linesOf(texts) }, vocabulary);

/** Cells that were written on the row itself. */
function ownCells({ cells, inherited }: SplitRow): readonly Phrasing[] {
  return cells.filter((_, column) => inherited[column] !== true);
}

function marksOf(contents: readonly Phrasing[]): readonly string[] {
  return contents.flatMap(({ footnoteReferences }) => footnoteReferences.map(({ label }) => label));
}

/** Numbers of the lines that stand in no row, header or lead-in; each must be reported. */
function linesLeftOver(lines: readonly Phrasing[], { rows, leading, columns }: SplitTable): readonly number[] {
  const used = new Set([...leading, ...rows.flatMap((one) => one.lines)]);
  const headed = columns.some(({ header: words }) => words !== '');
  const rest = lines.filter((line) => !used.has(line));
  return rest.slice(headed ? 1 : 0).flatMap(({ position }) => (position.kind === 'text' ? [position.line] : []));
}

function reportedLines({ findings }: Noted<SplitTable>): readonly number[] {
  const fragments = findings.filter(({ code }) => code === 'shifted-row' || code === 'orphan-fragment');
  return fragments.map(({ locator }) => Number(locator.split(':')[0]));
}

describe('splitting', () => {
  it('puts every character of a row into exactly one of its cells, in order', () => {
    fc.assert(
      fc.property(table, (texts) => {
        for (const one of split(texts).value.rows) {
          const written = one.lines.map(({ value }) => value).join('');
          expect(
            ink(
              ownCells(one)
                .map(({ value }) => value)
                .join(''),
            ),
          ).toBe(ink(written));
        }
      }),
      settings,
    );
  });

  it('keeps every mark of a row on one of its cells, in order', () => {
    fc.assert(
      fc.property(table, (texts) => {
        for (const one of split(texts).value.rows) expect(marksOf(ownCells(one))).toEqual(marksOf(one.lines));
      }),
      settings,
    );
  });

  it('has a cell for every column', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const { columns, rows } = split(texts).value;
        const odd = rows.filter(({ cells, inherited, alternatives }) =>
          [cells, inherited, ...alternatives].some(({ length }) => length !== columns.length),
        );
        expect(odd).toEqual([]);
      }),
      settings,
    );
  });

  it('is sure of itself by 0 to 100', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const sure = split(texts).value.rows.map(({ confidence }) => confidence);
        expect(sure.filter((one) => !Number.isInteger(one) || one < 0 || one > 100)).toEqual([]);
      }),
      settings,
    );
  });

  it('uses every line once, or reports it', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const lines = linesOf(texts);
        const noted = splitWith({ kind: 'flatTable', lines }, vocabulary);
        const used = [...noted.value.leading, ...noted.value.rows.flatMap((one) => one.lines)];
        expect(new Set(used).size).toBe(used.length);
        const reported = reportedLines(noted);
        const first = linesLeftOver(lines, noted.value).filter((at, index, all) => all[index - 1] !== at - 1);
        expect(first.filter((at) => !reported.includes(at))).toEqual([]);
      }),
      settings,
    );
  });

  it('splits the same lines the same way', () => {
    fc.assert(
      fc.property(table, (texts) => {
        expect(split(texts)).toEqual(split(texts));
      }),
      settings,
    );
  });

  it('inherits a place only from the row above', () => {
    fc.assert(
      fc.property(table, (texts) => {
        const { columns, rows } = split(texts).value;
        const place = columns.findIndex(({ role }) => role === 'place');
        const strays = rows.filter(
          ({ cells, inherited }, at) =>
            inherited[place] === true && cells[place]?.value !== rows[at - 1]?.cells[place]?.value,
        );
        expect(strays).toEqual([]);
      }),
      settings,
    );
  });
});

describe('clear rows', () => {
  const clear = fc.shuffledSubarray(
    [
      '\u00a0Norway Harbour Union HU Trade union of dockers',
      '\u00a0Chile Frente de Muelles FM Trade union of harbours',
      '\u00a0Japan Peace Forum PF Coalition of groups',
      '\u00a0Kenya Dockers League DL Network of workers',
      '\u00a0Peru Muelle Unido MU Trade union of sailors',
      '\u00a0Spain Liga del Mar LM Association of fishers',
    ],
    { minLength: 3 },
  );
  const columns = 'Country Name Abbreviation Notes';
  const cellsOf = (texts: readonly string[]) =>
    split(texts).value.rows.map(({ cells }) => cells.map(({ value }) => value).join(' | '));

  it('are as many in any order, and the same ones', () => {
    fc.assert(
      fc.property(clear, (rows) => {
        expect([...cellsOf([columns, ...rows])].sort()).toEqual([...cellsOf([columns, ...[...rows].sort()])].sort());
      }),
      settings,
    );
  });

  it('are as many when the page says them twice', () => {
    fc.assert(
      fc.property(clear, (rows) => {
        expect(cellsOf([columns, ...rows, ...rows]).length).toBe(2 * rows.length);
      }),
      settings,
    );
  });

  it('are as many when the header comes again', () => {
    fc.assert(
      fc.property(clear, (rows) => {
        expect(cellsOf([columns, ...rows, columns, ...rows]).length).toBe(2 * rows.length);
      }),
      settings,
    );
  });
});

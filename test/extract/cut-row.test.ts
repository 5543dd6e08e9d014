// The best ways to cut a row against all ways there are, tried one by one.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { CellScores } from '../../src/extract/cell-score-table.ts';
import { withHabits } from '../../src/extract/column-model.ts';
import { pricesOf } from '../../src/extract/cut-prices.ts';
import { cutRow, keptWays } from '../../src/extract/cut-row.ts';
import { rowText } from '../../src/extract/row-text.ts';
import type { RowText, TableModel } from '../../src/extract/table-model.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { ColumnRole } from '../../src/languages/language.ts';
import { readLine } from '../../src/read/flat-line.ts';

const vocabulary = vocabularyOf(languages);

function modelOf(roles: readonly ColumnRole[]): TableModel {
  const given = { vocabulary, roles, flagged: false, inherits: true, rowsWith: new Map(), rowCount: 1 };
  return withHabits(given, undefined);
}

/** Scores of all ways to cut a row whose cells are joined by spaces, the best first. */
function scoresOfAll(row: RowText, model: TableModel): readonly number[] {
  const size = row.atoms.length;
  const cells = new CellScores(row, model);
  const waysFrom = (column: number, start: number, sum: number): readonly number[] => {
    if (column === model.roles.length) return start === size ? [sum] : [];
    const first = column === model.roles.length - 1 ? size : start;
    const scores = cells.beginningAt(column, start).map((fitness, count) => {
      return { end: first + count, score: fitness + priceOf(row, start, first + count) };
    });
    const worthWhile = scores.filter(({ end, score }) => score > -7 || end === start || end === size);
    return worthWhile.flatMap(({ end, score }) => waysFrom(column + 1, end, sum + score));
  };
  return [...waysFrom(0, 0, 0)].sort((a, b) => b - a);
}

function priceOf(row: RowText, start: number, end: number): number {
  const { cuts, insides } = pricesOf('spaced', row);
  return end === start ? 0 : (cuts[end] ?? 0) + ((insides[end] ?? 0) - (insides[start + 1] ?? 0));
}

const word = fc.constantFrom('Norway', 'Harbour', 'union', 'of', 'HU', '12', '(old)', 'party', 'May', '2020', '–');
const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const role = fc.constantFrom<ColumnRole>('place', 'name', 'abbreviation', 'seats', 'date', 'text', 'notes');
const roles = fc
  .array(role, { minLength: 1, maxLength: 4 })
  .filter((list) => !list.includes('name') || !list.includes('abbreviation'));

it('finds the best ways of all that there are', () => {
  fc.assert(
    fc.property(line, roles, (text, list) => {
      const row = rowText([readLine(text, 1)], vocabulary);
      const found = cutRow(row, modelOf(list)).map(({ score }) => score);
      expect(found).toEqual(scoresOfAll(row, modelOf(list)).slice(0, keptWays.published));
    }),
    { seed: 1 },
  );
});

it('gives the same answer whether the row was cut before or not', () => {
  fc.assert(
    fc.property(line, roles, roles, (text, list, before) => {
      const [fresh, used] = [rowText([readLine(text, 1)], vocabulary), rowText([readLine(text, 1)], vocabulary)];
      cutRow(used, modelOf(before));
      expect(cutRow(used, modelOf(list))).toEqual(cutRow(fresh, modelOf(list)));
    }),
    { seed: 1 },
  );
});

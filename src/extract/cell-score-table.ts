// The scores of one row's possible cells, each worked out once, with what other rows taught added in.
import { cellScore, pieceLimit } from './cell-scores.ts';
import type { ColumnHabits, RowText, TableModel } from './table-model.ts';

export class CellScores {
  private readonly known = new Map<number, number>();
  private readonly row: RowText;
  private readonly model: TableModel;
  /** For each column running sums of how its words agree with other rows. */
  private readonly habits: readonly (readonly number[])[];

  constructor(row: RowText, model: TableModel) {
    this.row = row;
    this.model = model;
    const { habits } = model;
    this.habits = habits === undefined ? [] : wordHabits(row, habits);
  }

  /** The most pieces a cell of the column may have. */
  limit(column: number): number {
    return pieceLimit(this.model.roles[column] ?? 'text');
  }

  /** Fitness of pieces `from` … `to - 1` for the column. */
  of(column: number, from: number, to: number): number {
    const key = (column * 512 + from) * 512 + to;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const score = cellScore(this.row, { column, from, to }, this.model) + this.habit(column, from, to);
    this.known.set(key, score);
    return score;
  }

  /** How words, first word and length agree with what other rows have in the column. */
  private habit(column: number, from: number, to: number): number {
    const habits = this.model.habits?.[column];
    const sums = this.habits[column];
    if (habits === undefined || sums === undefined || from === to) return 0;
    const words = (sums[Math.min(to, from + 8)] ?? 0) - (sums[from] ?? 0);
    const starts = habits.firstWords.get(this.row.atoms[from]?.folded ?? '') ?? 0;
    const length = habits.lengths[Math.min(to - from, habits.lengths.length - 1)] ?? 0;
    const usual = 0.5 * Math.max(-3, Math.log((length + 0.5) / (habits.cells + 4)) + 1);
    return words + (starts >= 2 ? Math.min(1.2, 0.35 * starts) : 0) + usual;
  }
}

/** Whether other rows have each word in the column rather than in another, as running sums. */
function wordHabits({ atoms }: RowText, habits: readonly ColumnHabits[]): readonly (readonly number[])[] {
  const totals = atoms.map(({ folded }) => habits.reduce((sum, { words }) => sum + (words.get(folded) ?? 0), 0));
  return habits.map(({ words }) => {
    const sums = [0];
    for (const [at, { folded }] of atoms.entries()) {
      const total = totals[at] ?? 0;
      const share = total < 3 || folded.length < 2 ? 0.45 : (words.get(folded) ?? 0) / total;
      sums.push((sums.at(-1) ?? 0) + Math.max(-0.7, Math.min(0.7, 1.4 * (share - 0.45))));
    }
    return sums;
  });
}

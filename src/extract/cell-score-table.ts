// The scores of one row's possible cells, each worked out once, with what other rows taught added in.
import { cellScore, mayBegin, pieceLimit } from './cell-scores.ts';
import type { ColumnHabits, RowText, TableModel } from './table-model.ts';

/** Scores by column, first piece and end. */
export class CellScores {
  private readonly row: RowText;
  private readonly model: TableModel;
  private readonly size: number;
  private readonly columns: readonly ScoredColumn[];

  constructor(row: RowText, model: TableModel) {
    this.row = row;
    this.model = model;
    this.size = row.atoms.length;
    this.columns = model.roles.map((role, column) =>
      scoredColumn(row, {
        model,
        column,
        limit: column === model.roles.length - 1 ? 0 : Math.min(this.size, pieceLimit(role)),
      }),
    );
  }

  /** The most pieces a cell of the column may have that begins with piece `from`; 0 where none can begin. */
  limit(column: number, from: number): number {
    const scored = this.columns[column];
    if (scored === undefined) return this.size;
    return mayBegin(this.row, { column, from }, this.model) ? scored.limit : 0;
  }

  /** Fitness of pieces `from` … `to - 1` for the column. */
  of(column: number, from: number, to: number): number {
    const scored = this.columns[column];
    if (scored === undefined) return 0;
    const key = from * (this.size + 1) + to;
    const known = scored.known.get(key);
    if (known !== undefined) return known;
    const score = cellScore(this.row, { column, from, to }, this.model) + habit(scored, from, to);
    scored.known.set(key, score);
    return score;
  }
}

interface ScoredColumn {
  readonly limit: number;
  readonly known: Map<number, number>;
  /** Running sums of how the row's words agree with other rows; empty before anything was learned. */
  readonly words: readonly number[];
  /** What a cell that begins with the piece gains. */
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
}

interface ColumnOf {
  readonly model: TableModel;
  readonly column: number;
  readonly limit: number;
}

function scoredColumn(row: RowText, { model, column, limit }: ColumnOf): ScoredColumn {
  const known = new Map<number, number>();
  const habits = model.habits?.[column];
  if (habits === undefined) return { limit, known, words: [], starts: [], lengths: [] };
  return {
    limit,
    known,
    words: wordHabits(row, habits, model.habits ?? []),
    starts: startHabits(row, habits),
    lengths: lengthHabits(habits),
  };
}

/** How words, first word and length agree with what other rows have in the column. */
function habit({ words, starts, lengths }: ScoredColumn, from: number, to: number): number {
  if (words.length === 0 || from === to) return 0;
  const agreed = (words[Math.min(to, from + 8)] ?? 0) - (words[from] ?? 0);
  return agreed + (starts[from] ?? 0) + (lengths[Math.min(to - from, lengths.length - 1)] ?? 0);
}

/** Whether other rows have each word in the column rather than in another, as running sums. */
function wordHabits({ atoms }: RowText, { words }: ColumnHabits, all: readonly ColumnHabits[]): readonly number[] {
  const sums = [0];
  for (const { folded } of atoms) {
    const total = folded.length < 2 ? 0 : all.reduce((sum, column) => sum + (column.words.get(folded) ?? 0), 0);
    const share = total < 3 ? 0.45 : (words.get(folded) ?? 0) / total;
    sums.push((sums.at(-1) ?? 0) + Math.max(-0.7, Math.min(0.7, 1.4 * (share - 0.45))));
  }
  return sums;
}

function startHabits({ atoms }: RowText, { firstWords }: ColumnHabits): readonly number[] {
  return atoms.map(({ folded }) => {
    const starts = firstWords.get(folded) ?? 0;
    return starts >= 2 ? Math.min(1.2, 0.35 * starts) : 0;
  });
}

function lengthHabits({ lengths, cells }: ColumnHabits): readonly number[] {
  return lengths.map((count) => 0.5 * Math.max(-3, Math.log((count + 0.5) / (cells + 4)) + 1));
}

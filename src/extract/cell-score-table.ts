// The scores of one row's possible cells, with what other rows taught added in.
import { cellScore, lineBreaks, mayBegin, repeated } from './cell-scores.ts';
import { zeros } from './number-lists.ts';
import type { ColumnModel, RowText, TableModel, TextScores } from './table-model.ts';

/** Scores by column and first piece. */
export class CellScores {
  private readonly row: RowText;
  private readonly model: TableModel;
  private readonly size: number;
  private readonly columns: readonly ScoredColumn[];
  private readonly habits: RowHabits | undefined;
  /** Whether the row has line breaks that count. */
  private readonly broken: boolean;

  constructor(row: RowText, model: TableModel) {
    this.row = row;
    this.model = model;
    this.size = row.atoms.length;
    this.columns = model.columns.map((column, at) => ({ column, at, known: knownScores(row, column) }));
    this.habits = rowHabits(row, model);
    this.broken = row.weights.breakSums[this.size] !== 0;
  }

  /**
   * Fitness of the cells that begin with piece `from`: the empty one, that of one piece, of two and so on; in the last
   * column only of the one that takes all that is left of the row.
   */
  beginningAt(at: number, from: number): readonly number[] {
    const scored = this.columns[at];
    if (scored === undefined) return [];
    const { column } = scored;
    if (from === this.size) return [column.empty];
    if (at === this.columns.length - 1) return [this.filled(scored, from, this.size)];
    if (!mayBegin(this.row, from, { role: column.role, model: this.model })) return [column.empty];
    const most = Math.min(this.size - from, column.limit);
    const scores = zeros(most + 1);
    scores[0] = column.empty;
    for (let count = 1; count <= most; count += 1) scores[count] = this.filled(scored, from, from + count);
    return scores;
  }

  private filled(scored: ScoredColumn, from: number, to: number): number {
    const { column, at, known } = scored;
    let score = known?.[from]?.[to - from] ?? this.worked(scored, from, to);
    if (column.named) score -= repeated(this.row, { from, to }, this.model) * 0.3;
    if (this.broken) score += lineBreaks(this.row, { role: column.role, from, to });
    if (this.habits === undefined) return score;
    const { words, starts } = this.habits;
    const first = at * (this.size + 1);
    const agreed = (words[first + Math.min(to, from + weighedWords)] ?? 0) - (words[first + from] ?? 0);
    const length = column.lengths[Math.min(to - from, column.lengths.length - 1)] ?? 0;
    return score + (agreed + (starts[first + from] ?? 0) + length);
  }

  /** The score without what other rows add to it. */
  private worked({ column, known }: ScoredColumn, from: number, to: number): number {
    const score = cellScore(this.row, { role: column.role, from, to }, this.model);
    if (known === undefined) return score;
    const scores = known[from] ?? [];
    known[from] = scores;
    scores[to - from] = score;
    return score;
  }
}

interface ScoredColumn {
  readonly column: ColumnModel;
  readonly at: number;
  /** Scores that are kept; `undefined` where none are. */
  readonly known: TextScores | undefined;
}

/** Longer rows, in pieces, are few; what is kept of them would take much memory. */
const longestKept = 120;

function knownScores({ known, atoms }: RowText, { role, byText }: ColumnModel): TextScores | undefined {
  if (!byText || atoms.length > longestKept) return undefined;
  const scores = known.get(role) ?? atoms.map(() => undefined);
  known.set(role, scores);
  return scores;
}

/** Words further on say nothing more about the column. */
const weighedWords = 8;

/** How the words of one row agree with other rows: for each column one number more than the row has pieces. */
interface RowHabits {
  /** Running sums of what the words gain. */
  readonly words: readonly number[];
  /** What a cell that begins with the piece gains. */
  readonly starts: readonly number[];
}

function rowHabits({ atoms }: RowText, { columns, habits }: TableModel): RowHabits | undefined {
  if (habits === undefined) return undefined;
  const width = atoms.length + 1;
  const [words, starts] = [zeros(columns.length * width), zeros(columns.length * width)];
  for (let at = 0; at < atoms.length; at += 1) {
    const word = habits.words.get(atoms[at]?.folded ?? '');
    for (let column = 0; column < columns.length; column += 1) {
      const slot = column * width + at;
      words[slot + 1] = (words[slot] ?? 0) + (word?.inside[column] ?? 0);
      starts[slot] = word?.first[column] ?? 0;
    }
  }
  return { words, starts };
}

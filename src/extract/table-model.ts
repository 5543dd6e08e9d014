// What is known about a run-together table before and while its rows are cut: columns, habits, learned words.
import type { ColumnRole } from '../languages/language.ts';
import type { Phrasing } from '../model/document.ts';
import type { Atom } from './atoms.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordWeights } from './word-weights.ts';

/** A logical row: one line, or several where cells hold blocks. */
export interface RowText {
  readonly lines: readonly Phrasing[];
  /** The lines joined by line breaks. */
  readonly content: Phrasing;
  readonly atoms: readonly Atom[];
  readonly weights: WordWeights;
}

/** What the rows that were cut so far say about one column. */
export interface ColumnHabits {
  /** Share of rows whose cell is not empty, 0 to 1. */
  readonly fill: number;
  /** How many cells hold the word (folded). */
  readonly words: ReadonlyMap<string, number>;
  readonly firstWords: ReadonlyMap<string, number>;
  /** How many cells have so many words (the last counts all longer ones). */
  readonly lengths: readonly number[];
  readonly wordTotal: number;
  readonly cells: number;
}

export interface TableModel {
  readonly vocabulary: Vocabulary;
  readonly roles: readonly ColumnRole[];
  /** Lines begin with a flag's space before a country; then a bare country name is no place cell. */
  readonly flagged: boolean;
  /** Rows go without a place and take it from above. */
  readonly inherits: boolean;
  /** In how many rows each run of up to `runLimit` pieces stands. */
  readonly rowsWith: ReadonlyMap<string, number>;
  readonly rowCount: number;
  /** Learned from a first cut; `undefined` before it. */
  readonly habits: readonly ColumnHabits[] | undefined;
}

/** How rows are joined: cells by nothing, or by a space. */
export type JoinStyle = 'glued' | 'spaced';

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
  /** The runs of pieces that begin with the one given, the shortest first, folded. */
  readonly runs: (from: number) => readonly string[];
  /** Scores that the text alone tells, kept because a row is cut several times. */
  readonly known: Map<ColumnRole, TextScores>;
  /** What an abbreviation and a name are worth together, kept likewise: by the two. */
  readonly pairs: Map<string, number>;
}

/** By first piece and number of pieces, as far as they are worked out. */
export type TextScores = ((number | undefined)[] | undefined)[];

/** What the rows that were cut so far say about the columns. */
export interface TableHabits {
  readonly columns: readonly ColumnHabits[];
  /** By word (folded). */
  readonly words: ReadonlyMap<string, WordHabit>;
}

export interface ColumnHabits {
  /** Share of rows whose cell is not empty, 0 to 1. */
  readonly fill: number;
  /** What a cell of so many pieces gains; the last is for all longer ones. */
  readonly lengths: readonly number[];
}

/** What a cell of each column gains by a word. */
export interface WordHabit {
  /** Wherever it stands in the cell. */
  readonly inside: readonly number[];
  /** When the cell begins with it. */
  readonly first: readonly number[];
}

/** What a cell of a column is measured by, whatever the row. */
export interface ColumnModel {
  readonly role: ColumnRole;
  /** The most pieces of a cell. */
  readonly limit: number;
  /** Fitness of an empty cell. */
  readonly empty: number;
  /** Whether words that come again and again speak against a cell. */
  readonly named: boolean;
  /** Whether the text alone tells its score: no other row changes it, and it takes time to work out. */
  readonly byText: boolean;
  /** As of the column's habits; empty before anything was learned. */
  readonly lengths: readonly number[];
}

export interface TableModel {
  readonly vocabulary: Vocabulary;
  readonly roles: readonly ColumnRole[];
  /** One for each role. */
  readonly columns: readonly ColumnModel[];
  /** Lines begin with a flag's space before a country; then a bare country name is no place cell. */
  readonly flagged: boolean;
  /** Rows go without a place and take it from above. */
  readonly inherits: boolean;
  /** In how many rows each run of a few pieces stands. */
  readonly rowsWith: ReadonlyMap<string, number>;
  readonly rowCount: number;
  /** Learned from a first cut; `undefined` before it. */
  readonly habits: TableHabits | undefined;
}

/** How rows are joined: cells by nothing, or by a space. */
export type JoinStyle = 'glued' | 'spaced';

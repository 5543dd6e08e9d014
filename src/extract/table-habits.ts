// What rows that were cut already teach about their columns, and what comes again and again in a table.
import type { RowCut } from './cut-row.ts';
import { zeros } from './number-lists.ts';
import type { RowText, TableHabits, WordHabit } from './table-model.ts';

/** In how many rows each run of up to five pieces stands, folded. */
export function countRuns(rows: readonly RowText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) for (const run of distinctRuns(row)) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

function distinctRuns({ atoms, runs }: RowText): ReadonlySet<string> {
  const distinct = new Set<string>();
  for (let at = 0; at < atoms.length; at += 1) for (const run of runs(at)) distinct.add(run);
  return distinct;
}

/** The longest cell, in pieces, whose length is counted by itself; the last count is of all longer ones. */
const longestCounted = 12;

interface Counting {
  readonly words: Map<string, WordCounts>;
  /** By column, how many cells have so many pieces. */
  readonly lengths: readonly number[][];
}

/** By column, in how many places of it a word stands, and how many cells it begins. */
interface WordCounts {
  readonly inside: number[];
  readonly first: number[];
}

/** What the best cuts of the rows teach about each column. */
export function learnHabits(rows: readonly RowText[], cuts: readonly RowCut[], columns: number): TableHabits {
  const counting: Counting = {
    words: new Map(),
    lengths: Array.from({ length: columns }, () => zeros(longestCounted + 1)),
  };
  for (const [index, row] of rows.entries()) countRow(row, cuts[index]?.cuts ?? [], counting);
  return {
    columns: counting.lengths.map((lengths) => columnHabits(lengths, rows.length)),
    words: new Map([...counting.words].map(([word, { inside, first }]) => [word, wordHabit(word, inside, first)])),
  };
}

function countRow(row: RowText, cuts: readonly number[], counting: Counting): void {
  for (const [column, lengths] of counting.lengths.entries()) {
    const from = cuts[column] ?? 0;
    const cell = row.atoms.slice(from, Math.max(from, cuts[column + 1] ?? 0));
    if (cell.length === 0) continue;
    add(lengths, Math.min(cell.length, longestCounted));
    add(countsOf(cell[0]?.folded ?? '', counting).first, column);
    for (const { folded } of cell) add(countsOf(folded, counting).inside, column);
  }
}

function countsOf(word: string, { words, lengths }: Counting): WordCounts {
  const counts = words.get(word) ?? { inside: zeros(lengths.length), first: zeros(lengths.length) };
  words.set(word, counts);
  return counts;
}

function add(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function columnHabits(lengths: readonly number[], rows: number): TableHabits['columns'][number] {
  const cells = sum(lengths);
  return {
    fill: rows === 0 ? 0 : cells / rows,
    lengths: lengths.map((count) => 0.5 * Math.max(-3, Math.log((count + 0.5) / (cells + 4)) + 1)),
  };
}

/** A letter alone and a word that stands in few places tell nothing of their columns. */
function wordHabit(word: string, inside: readonly number[], first: readonly number[]): WordHabit {
  const total = word.length < 2 ? 0 : sum(inside);
  return {
    inside: inside.map((count) => (total < 3 ? 0 : Math.max(-0.7, Math.min(0.7, 1.4 * (count / total - 0.45))))),
    first: first.map((starts) => (starts >= 2 ? Math.min(1.2, 0.35 * starts) : 0)),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

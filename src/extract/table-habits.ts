// What rows that were cut already teach about their columns, and what comes again and again in a table.
import type { RowCut } from './cut-row.ts';
import type { ColumnHabits, RowText } from './table-model.ts';

/** In how many rows each run of up to five pieces stands, folded. */
export function countRuns(rows: readonly RowText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const run of new Set(row.weights.runs.flat())) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

interface Counting {
  readonly words: Map<string, number>;
  readonly firstWords: Map<string, number>;
  readonly lengths: number[];
  wordTotal: number;
  cells: number;
}

/** Counts over the best cuts of the rows, for each column. */
export function learnHabits(
  rows: readonly RowText[],
  cuts: readonly RowCut[],
  columns: number,
): readonly ColumnHabits[] {
  const counts = Array.from(
    { length: columns },
    (): Counting => ({
      words: new Map(),
      firstWords: new Map(),
      lengths: Array.from({ length: 13 }, () => 0),
      wordTotal: 0,
      cells: 0,
    }),
  );
  for (const [index, row] of rows.entries()) {
    const { cuts: at } = cuts[index] ?? { cuts: [] };
    for (const [column, count] of counts.entries())
      countCell(row, { from: at[column] ?? 0, to: at[column + 1] ?? 0 }, count);
  }
  return counts.map((count) => ({ ...count, fill: rows.length === 0 ? 0 : count.cells / rows.length }));
}

function countCell(
  { atoms }: RowText,
  { from, to }: { readonly from: number; readonly to: number },
  count: Counting,
): void {
  if (to <= from) return;
  count.cells += 1;
  count.lengths[Math.min(to - from, 12)] = (count.lengths[Math.min(to - from, 12)] ?? 0) + 1;
  bump(count.firstWords, atoms[from]?.folded ?? '');
  for (const { folded } of atoms.slice(from, to)) {
    bump(count.words, folded);
    count.wordTotal += 1;
  }
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

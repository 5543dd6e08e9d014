// Counts of right answers, and how they are shown.

export interface Tally {
  readonly right: number;
  readonly of: number;
}

export const noTally: Tally = { right: 0, of: 0 };

export function tallyOf(answers: readonly boolean[]): Tally {
  return { right: answers.filter(Boolean).length, of: answers.length };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { right, of }) => ({ right: sum.right + right, of: sum.of + of }), noTally);
}

/** 0 to 100; `undefined` where nothing was asked. */
export function percentOf({ right, of }: Tally): number | undefined {
  return of === 0 ? undefined : (100 * right) / of;
}

/** The plain mean, so that a long table weighs no more than a short one; `undefined` of nothing. */
export function meanOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** One decimal, cut and not rounded, so that 99.96 is never shown as 100. */
export function showNumber(value: number | undefined): string {
  return value === undefined ? '-' : (Math.floor(value * 10 + 1e-9) / 10).toFixed(1);
}

/** Rows of text as columns of even width, the first to the left and the others to the right. */
export function layOut(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number): string => {
    return column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

// Pairs two sequences in order, at the lowest cost, so that one lost item does not spoil all that follow.

/** Indexes of two items that belong together; `undefined` on the side that has none. */
export interface Pair {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export interface Lengths {
  readonly left: number;
  readonly right: number;
}

const gap = 0.5;

/**
 * The cheapest pairing that keeps both orders (edit distance).
 *
 * @param cost - 0 for the same, up to 1 for nothing in common; an item without a partner costs a half
 */
export function align(lengths: Lengths, cost: (left: number, right: number) => number): readonly Pair[] {
  const totals = costTable(lengths, cost);
  const pairs: Pair[] = [];
  let { left, right } = lengths;
  while (left + right > 0) {
    const step = lastStep(totals, left, right);
    if (step !== 'right') left -= 1;
    if (step !== 'left') right -= 1;
    pairs.push({ left: step === 'right' ? undefined : left, right: step === 'left' ? undefined : right });
  }
  return pairs.reverse();
}

/** `totals(a, b)`: the lowest cost of pairing the first `a` items with the first `b`. */
type Totals = (left: number, right: number) => number;

function costTable({ left, right }: Lengths, cost: (left: number, right: number) => number): Totals {
  const width = right + 1;
  const table = new Float64Array((left + 1) * width);
  const totals: Totals = (a, b) => (a < 0 || b < 0 ? Infinity : (table[a * width + b] ?? Infinity));
  for (let a = 0; a <= left; a += 1) {
    for (let b = 0; b <= right; b += 1) {
      const both = a > 0 && b > 0 ? totals(a - 1, b - 1) + cost(a - 1, b - 1) : Infinity;
      table[a * width + b] = a + b === 0 ? 0 : Math.min(both, totals(a - 1, b) + gap, totals(a, b - 1) + gap);
    }
  }
  return totals;
}

function lastStep(totals: Totals, left: number, right: number): 'left' | 'right' | 'both' {
  const total = totals(left, right);
  if (total === totals(left - 1, right) + gap) return 'left';
  return total === totals(left, right - 1) + gap ? 'right' : 'both';
}

/** Share of two texts that is not a common beginning or end: 0 for equal texts, 1 for nothing in common. */
export function textDistance(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return 1 - (start + end) / Math.max(a.length, b.length);
}

// Finds the constructs that stand in a range of the source.
import type { Construct } from './constructs.ts';
import type { Page } from './page.ts';

/** Outermost constructs that stand within the range, in source order. */
export function* constructsIn(page: Page, from: number, to: number): Generator<Construct> {
  let index = firstFrom(page.begins, from);
  let construct = page.constructs[index];
  while (construct !== undefined && construct.from < to) {
    if (construct.to <= to) yield construct;
    index = construct.to <= to ? firstFrom(page.begins, construct.to) : index + 1;
    construct = page.constructs[index];
  }
}

/** Index of the first construct that begins at or after the offset. */
function firstFrom(begins: readonly number[], from: number): number {
  let low = 0;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether no construct begins in the range. */
export function isPlain({ begins }: Page, from: number, to: number): boolean {
  return (begins[firstFrom(begins, from)] ?? Number.POSITIVE_INFINITY) >= to;
}

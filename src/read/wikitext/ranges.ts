// Finds the constructs that stand in a range of the source.
import type { Construct } from './constructs.ts';
import type { Page } from './page.ts';

/** Number of the first construct that stands within the range; that of none when there is none. */
export function firstIn(page: Page, from: number, to: number): number {
  const { begins, state } = page;
  const guess = state.lastConstruct; // ranges are asked for one behind the other
  const isRight = (begins[guess] ?? -1) >= from && (begins[guess - 1] ?? -1) < from;
  state.lastConstruct = isRight ? guess : search(begins, from, 0);
  return within(page.constructs, state.lastConstruct, to);
}

/** Number of the next construct behind that one, not inside it, which ends before the offset. */
export function nextIn({ constructs, begins }: Page, before: number, to: number): number {
  const end = constructs[before]?.to ?? to;
  const next = before + 1;
  const first = (begins[next] ?? end) >= end ? next : search(begins, end, next);
  return within(constructs, first, to);
}

/** Passes over constructs that reach out of the range; what stands in them may not. */
function within(constructs: readonly Construct[], first: number, to: number): number {
  for (let index = first; index < constructs.length; index += 1) {
    const construct = constructs[index];
    if (construct === undefined || construct.from >= to) break;
    if (construct.to <= to) return index;
  }
  return constructs.length;
}

/** Number of the first that begins at or after the offset. */
function search(begins: readonly number[], from: number, least: number): number {
  let low = least;
  let high = begins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begins[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

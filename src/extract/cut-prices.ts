// What it costs to end a cell before each piece of a row, and to leave a cut open that could be made.
import type { CutKind } from './atoms.ts';
import { zeros } from './number-lists.ts';
import type { JoinStyle, RowText } from './table-model.ts';

const cutPrice: Readonly<Record<JoinStyle, Readonly<Record<CutKind, number>>>> = {
  glued: { start: 0, space: -4, line: 0.5, mark: 1.2, glue: 1, soft: 0.2, digits: -1 },
  spaced: { start: 0, space: 0, line: 0.5, mark: 0.7, glue: -4, soft: -4, digits: -7 },
};

const insidePrice: Readonly<Record<JoinStyle, Readonly<Record<CutKind, number>>>> = {
  glued: { start: 0, space: 0, line: 0, mark: -0.8, glue: -1.5, soft: 0, digits: 0 },
  spaced: { start: 0, space: 0, line: 0, mark: -0.5, glue: -1, soft: 0, digits: 0 },
};

/** A line break between two cells neither of which is a list of seats. */
const bareLineCut = -2.5;

/** A column that ends in the middle of a date. */
const splitDate = -7;

function splitsDate({ weights }: RowText, at: number): boolean {
  return weights.dates.some(({ from, to }) => at > from && at < to);
}

/** What the cuts of one row cost when its cells are joined in one style. */
export interface Prices {
  /** Price of ending a cell before each piece, and at the end of the row. */
  readonly cuts: readonly number[];
  /** Running price of the possible cuts that a cell leaves uncut. */
  readonly insides: readonly number[];
}

/** The prices in a row. */
export function pricesOf(style: JoinStyle, row: RowText): Prices {
  const size = row.atoms.length;
  const prices = { cuts: zeros(size + 1), insides: zeros(size + 1) };
  for (let at = 0; at < size; at += 1) {
    prices.cuts[at] = cutAt(row, at, style);
    prices.insides[at + 1] = (prices.insides[at] ?? 0) + insidePrice[style][row.atoms[at]?.cut ?? 'space'];
  }
  return prices;
}

/** Where a flag stood a cell begins, whatever joins the cells. */
function cutAt(row: RowText, at: number, style: JoinStyle): number {
  const kind = row.atoms[at]?.cut ?? 'space';
  const natural = row.weights.flags[at] === true && kind === 'space' ? 1 : undefined;
  return Math.max(natural ?? -10, lineCut(row, at) + cutPrice[style][kind]) + (splitsDate(row, at) ? splitDate : 0);
}

/** Blocks in cells leave line breaks before and after numbers; elsewhere a break hardly parts two cells. */
function lineCut({ atoms }: RowText, at: number): number {
  const after = atoms[at];
  if (after?.cut !== 'line') return 0;
  return after.shape === 'number' || atoms[at - 1]?.shape === 'number' ? 0 : bareLineCut;
}

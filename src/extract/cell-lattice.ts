// All ways to cut a row into its columns at once: how well each piece can be reached as the end of each column.
import { CellScores } from './cell-score-table.ts';
import { type Prices, pricesOf } from './cut-prices.ts';
import type { JoinStyle, RowText, TableModel } from './table-model.ts';

/**
 * The ways of a row whose cells are joined in one style. Places in it are numbered: the number of columns cut times
 * `width`, and the piece that they end before.
 */
export interface Lattice {
  readonly prices: Prices;
  /** One more than the row has pieces. */
  readonly width: number;
  /** The best score by place; `unreached` where no way leads. */
  readonly best: readonly number[];
  /** By place the cells of the next column that can stand there. */
  readonly cells: readonly (Cells | undefined)[];
}

interface GrowingLattice extends Lattice {
  readonly best: number[];
  readonly cells: (Cells | undefined)[];
}

/** The cells of a column that begin with a piece, with the price of their ends. */
export interface Cells {
  /** The piece that the first of them ends before, for each other one piece more. */
  readonly to: number;
  /** `unreached` for a cell that is not worth while. */
  readonly scores: readonly number[];
}

/** The score of what no way leads to. */
export const unreached = Number.NEGATIVE_INFINITY;

/** The lattices of the row: cells joined by nothing are tried where something is, cells joined by spaces always. */
export function latticesOf(row: RowText, model: TableModel): readonly Lattice[] {
  const fitness = new CellScores(row, model);
  const lattices = stylesOf(row).map((style) => beginLattice(row, model.columns.length, style));
  for (let column = 0; column < model.columns.length; column += 1) {
    const isLast = column === model.columns.length - 1;
    for (let from = 0; from <= row.atoms.length; from += 1) goOn(lattices, fitness, { column, from, isLast });
  }
  return lattices;
}

function stylesOf({ atoms }: RowText): readonly JoinStyle[] {
  return atoms.some(({ cut }) => cut === 'glue' || cut === 'digits') ? ['glued', 'spaced'] : ['spaced'];
}

function beginLattice(row: RowText, columns: number, style: JoinStyle): GrowingLattice {
  const width = row.atoms.length + 1;
  const best = new Array<number>((columns + 1) * width).fill(unreached);
  best[0] = 0;
  const cells = new Array<undefined>(columns * width).fill(undefined);
  return { prices: pricesOf(style, row), width, best, cells };
}

interface Beginning {
  readonly column: number;
  readonly from: number;
  readonly isLast: boolean;
}

/** Goes on from the piece with each of its cells; the cells are looked at once for all styles that come by. */
function goOn(lattices: readonly GrowingLattice[], fitness: CellScores, { column, from, isLast }: Beginning): void {
  let scores: readonly number[] | undefined;
  for (let style = 0; style < lattices.length; style += 1) {
    const lattice = lattices[style];
    if (lattice === undefined || lattice.best[column * lattice.width + from] === unreached) continue;
    scores ??= fitness.beginningAt(column, from);
    const cells = pricedCells(scores, lattice.prices, { from, to: isLast ? lattice.width - 1 : from });
    lattice.cells[column * lattice.width + from] = cells;
    reach(lattice, column * lattice.width + from, cells);
  }
}

function reach({ best, width }: GrowingLattice, place: number, { to, scores }: Cells): void {
  const before = best[place] ?? unreached;
  const first = place - (place % width) + width + to;
  for (let at = 0; at < scores.length; at += 1) {
    const reached = before + (scores[at] ?? unreached);
    if (reached > (best[first + at] ?? unreached)) best[first + at] = reached;
  }
}

/** A cell that fits its column this badly is not followed up, unless it is empty or takes the rest of the row. */
const hopeless = -7;

/** Adds what it costs to end each cell where it ends and to leave it uncut; an empty one costs nothing. */
function pricedCells(
  fitness: readonly number[],
  { cuts, insides }: Prices,
  { from, to: first }: { readonly from: number; readonly to: number },
): Cells {
  const scores = new Array<number>(fitness.length).fill(unreached);
  for (let at = 0; at < fitness.length; at += 1) {
    const to = first + at;
    const price = to === from ? 0 : (cuts[to] ?? 0) + ((insides[to] ?? 0) - (insides[from + 1] ?? 0));
    const score = (fitness[at] ?? unreached) + price;
    if (score > hopeless || to === from || to === cuts.length - 1) scores[at] = score;
  }
  return { to: first, scores };
}

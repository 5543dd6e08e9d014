// The best ways to cut one row into its columns, picked from the lattice of all ways.
import { abbreviationFit, abbreviationShape } from './abbreviation.ts';
import { type Lattice, latticesOf, unreached } from './cell-lattice.ts';
import { cellText } from './cell-scores.ts';
import type { RowText, TableModel } from './table-model.ts';

/** One way to cut a row: column c holds the pieces `cuts[c]` … `cuts[c + 1] - 1`. */
export interface RowCut {
  readonly cuts: readonly number[];
  readonly score: number;
}

/** How many ways are kept at each step for a row whose other readings matter, and for one that only teaches. */
export const keptWays = { published: 5, taught: 2 } as const;

/** The ways to cut the row, best first, at least one; cells joined by nothing and by spaces are both tried. */
export function cutRow(row: RowText, model: TableModel, kept: number = keptWays.published): readonly RowCut[] {
  const end = model.roles.length * (row.atoms.length + 1) + row.atoms.length;
  const found = latticesOf(row, model).flatMap((lattice) => bestWays(end, { lattice, kept, known: new Map() }));
  const ways = found.map((way): RowCut => {
    const cuts = cutsOf(way);
    return { cuts, score: way.score + jointScore(cuts, row, model) };
  });
  return distinct(ways);
}

/** A way to cut the row up to piece `at`. */
interface Way {
  readonly score: number;
  readonly at: number;
  readonly previous: Way | undefined;
}

interface Search {
  readonly lattice: Lattice;
  readonly kept: number;
  /** The best ways by place. */
  readonly known: Map<number, readonly Way[]>;
}

/** The best ways to the place in the lattice; of equal ones those whose last cell begins first. */
function bestWays(place: number, search: Search): readonly Way[] {
  if (place < search.lattice.width) return beginning;
  const known = search.known.get(place);
  if (known !== undefined) return known;
  const best = findWays(place, search);
  search.known.set(place, best);
  return best;
}

const beginning: readonly Way[] = [{ score: 0, at: 0, previous: undefined }];

function findWays(place: number, search: Search): readonly Way[] {
  const { lattice, kept } = search;
  const best: Way[] = [];
  const at = place % lattice.width;
  const first = place - at - lattice.width;
  const least = leastReached(place, search);
  for (let from = first; from <= first + at; from += 1) {
    const score = cellScoreAt(lattice, from, at);
    if (score === unreached || (lattice.best[from] ?? unreached) + score < least) continue;
    extend(best, bestWays(from, search), { score, at, kept });
  }
  return best;
}

/** What the best way through the last cell must reach at least for that cell to end one of the best ways. */
function leastReached(place: number, { lattice, kept }: Search): number {
  const most: number[] = [];
  const at = place % lattice.width;
  const first = place - at - lattice.width;
  for (let from = first; from <= first + at; from += 1) {
    const reached = (lattice.best[from] ?? unreached) + cellScoreAt(lattice, from, at);
    if (reached > (most[kept - 1] ?? unreached)) insert(most, reached, kept);
  }
  return most[kept - 1] ?? unreached;
}

/** Score of the cell that begins at the place and ends before piece `to`. */
function cellScoreAt({ cells }: Lattice, place: number, to: number): number {
  const own = cells[place];
  return own?.scores[to - own.to] ?? unreached;
}

/** Puts the number in its place among the greatest. */
function insert(greatest: number[], value: number, kept: number): void {
  let place = Math.min(greatest.length, kept - 1);
  for (; place > 0 && value > (greatest[place - 1] ?? value); place -= 1)
    greatest[place] = greatest[place - 1] ?? value;
  greatest[place] = value;
}

interface Extension {
  readonly score: number;
  readonly at: number;
  readonly kept: number;
}

/** Goes on from each of the ways before, the best first, while the result is among the best. */
function extend(best: Way[], before: readonly Way[], { score, at, kept }: Extension): void {
  for (const previous of before) {
    const reached = previous.score + score;
    if (best.length >= kept && reached <= (best[kept - 1]?.score ?? unreached)) return;
    keep(best, { score: reached, at, previous }, kept);
  }
}

/** Puts the way in its place among the best, behind those that are as good. */
function keep(best: Way[], way: Way, kept: number): void {
  let place = Math.min(best.length, kept - 1);
  for (; place > 0 && way.score > (best[place - 1]?.score ?? way.score); place -= 1)
    best[place] = best[place - 1] ?? way;
  best[place] = way;
}

function cutsOf(way: Way): readonly number[] {
  const cuts: number[] = [];
  for (let one: Way | undefined = way; one !== undefined; one = one.previous) cuts.unshift(one.at);
  return cuts;
}

/** What only two cells together tell: whether the abbreviation is that of the name. */
function jointScore(cuts: readonly number[], row: RowText, { roles }: TableModel): number {
  const name = roles.indexOf('name');
  const abbreviation = roles.indexOf('abbreviation');
  if (name === -1 || abbreviation === -1) return 0;
  const short = textOf(row, cuts, abbreviation);
  return short === '' ? 0 : pairScore(short, textOf(row, cuts, name), row);
}

function pairScore(short: string, name: string, { pairs }: RowText): number {
  const key = `${short}\n\n${name}`;
  const known = pairs.get(key);
  if (known !== undefined) return known;
  const fit = abbreviationFit(short, name);
  const score = 3.8 * fit - (fit === 0 && abbreviationShape(short) < 0 ? 1.5 : 0.5);
  pairs.set(key, score);
  return score;
}

/** The text of one column's cell. */
export function textOf(row: RowText, cuts: readonly number[], column: number): string {
  const from = cuts[column] ?? 0;
  const to = cuts[column + 1] ?? from;
  return from === to ? '' : cellText(row, { from, to });
}

/** Best first, one of each; equal scores in the order of their cuts. */
function distinct(ways: readonly RowCut[]): readonly RowCut[] {
  if (ways.length === 1) return ways;
  const sorted = [...ways].sort((a, b) => b.score - a.score || compareCuts(a.cuts, b.cuts));
  const seen = new Set<string>();
  return sorted.filter(({ cuts }) => {
    const key = cuts.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function compareCuts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((cut, index) => cut !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

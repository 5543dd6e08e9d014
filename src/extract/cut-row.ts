// The best ways to cut one row into its columns, found over all ways at once (dynamic programming, k best).

import { abbreviationFit, abbreviationShape } from './abbreviation.ts';
import type { CutKind } from './atoms.ts';
import { CellScores } from './cell-score-table.ts';
import { cellText } from './cell-scores.ts';
import type { JoinStyle, RowText, TableModel } from './table-model.ts';

/** One way to cut a row: column c holds the pieces `cuts[c]` … `cuts[c + 1] - 1`. */
export interface RowCut {
  readonly cuts: readonly number[];
  readonly score: number;
}

/** How many ways are kept at each step for a row whose other readings matter, and for one that only teaches. */
export const keptWays = { published: 5, taught: 2 } as const;

/** The ways to cut the row, best first, at least one; cells joined by nothing and by spaces are both tried. */
export function cutRow(row: RowText, model: TableModel, kept: number = keptWays.published): readonly RowCut[] {
  const styles: readonly JoinStyle[] = row.atoms.some(({ cut }) => cut === 'glue' || cut === 'digits')
    ? ['glued', 'spaced']
    : ['spaced'];
  const cells = new CellScores(row, model);
  const found = styles.flatMap((style) => waysIn(style, row, { model, cells, kept }));
  return distinct(found.map((way) => ({ ...way, score: way.score + jointScore(way, row, model) })));
}

interface Step {
  readonly score: number;
  readonly at: number;
  readonly previous: Step | undefined;
}

interface Ways {
  readonly model: TableModel;
  readonly cells: CellScores;
  readonly kept: number;
}

function waysIn(style: JoinStyle, row: RowText, { model, cells, kept }: Ways): readonly RowCut[] {
  const size = row.atoms.length;
  const price = prices(style, row);
  let steps: Steps = [[{ score: 0, at: 0, previous: undefined }]];
  for (const column of model.roles.keys())
    steps = nextColumn(steps, { column, size, price, cells, kept, last: column === model.roles.length - 1 });
  return (steps[size] ?? []).map((step) => ({ score: step.score, cuts: cutsOf(step) }));
}

interface ColumnStep {
  readonly column: number;
  readonly size: number;
  readonly price: Prices;
  readonly cells: CellScores;
  readonly kept: number;
  readonly last: boolean;
}

/** From the best ways to end the column before at each piece, the best ways to end this one at each piece. */
function nextColumn(steps: Steps, column: ColumnStep): Steps {
  const next: Steps = [];
  const ending = { ...column, next };
  for (let from = 0; from <= column.size; from += 1) {
    const before = steps[from];
    if (before !== undefined) endFrom(from, before, ending);
  }
  return next;
}

/** The best ways to end a column, by the piece that the next one begins with; a gap where no way leads. */
type Steps = (Step[] | undefined)[];

interface EndingStep extends ColumnStep {
  readonly next: Steps;
}

/** All ends of a cell that begins with piece `from`; an empty cell costs no cut. */
function endFrom(from: number, before: readonly Step[], step: EndingStep): void {
  const { column, size, price, cells, kept, last, next } = step;
  const limit = last ? size : Math.min(size, from + cells.limit(column, from));
  for (let to = last ? size : from; to <= limit; to += 1) {
    const score = cells.of(column, from, to) + (to > from ? price.cut(to) + price.inside(from, to) : 0);
    if (score <= hopeless && to !== size && to !== from) continue;
    const best = next[to] ?? [];
    next[to] = best;
    extend(best, before, { score, at: to, kept });
  }
}

interface Extension {
  readonly score: number;
  readonly at: number;
  readonly kept: number;
}

/** Goes on from each of the ways before, the best first, while the result is among the best. */
function extend(best: Step[], before: readonly Step[], { score, at, kept }: Extension): void {
  for (const previous of before) {
    if (!isAmongBest(best, previous.score + score, kept)) return;
    keep(best, { score: previous.score + score, at, previous }, kept);
  }
}

/** A cell that fits its column this badly is not followed up, unless it is empty or takes the rest of the row. */
const hopeless = -7;

function isAmongBest(best: readonly Step[], score: number, kept: number): boolean {
  return best.length < kept || score > (best[kept - 1]?.score ?? 0);
}

/** Puts the step in its place among the best. */
function keep(best: Step[], step: Step, kept: number): void {
  let place = best.length;
  while (place > 0 && step.score > (best[place - 1]?.score ?? 0)) place -= 1;
  best.splice(place, 0, step);
  if (best.length > kept) best.pop();
}

function cutsOf(step: Step): readonly number[] {
  const cuts: number[] = [];
  for (let one: Step | undefined = step; one !== undefined; one = one.previous) cuts.unshift(one.at);
  return cuts;
}

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

interface Prices {
  /** Price of ending a cell before piece `at`. */
  readonly cut: (at: number) => number;
  /** Price of the possible cuts that a cell leaves uncut. */
  readonly inside: (from: number, to: number) => number;
}

function prices(style: JoinStyle, row: RowText): Prices {
  const sums = [0];
  for (const { cut } of row.atoms) sums.push((sums.at(-1) ?? 0) + insidePrice[style][cut]);
  const cuts = row.atoms.map((_, at) => cutAt(row, at, style));
  return {
    cut: (at) => cuts[at] ?? 0,
    inside: (from, to) => (sums[to] ?? 0) - (sums[from + 1] ?? 0),
  };
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

/** What only two cells together tell: whether the abbreviation is that of the name. */
function jointScore({ cuts }: RowCut, row: RowText, { roles }: TableModel): number {
  const name = roles.indexOf('name');
  const abbreviation = roles.indexOf('abbreviation');
  if (name === -1 || abbreviation === -1) return 0;
  const short = textOf(row, cuts, abbreviation);
  if (short === '') return 0;
  const fit = abbreviationFit(short, textOf(row, cuts, name));
  return 3.8 * fit - (fit === 0 && abbreviationShape(short) < 0 ? 1.5 : 0.5);
}

/** The text of one column's cell. */
export function textOf(row: RowText, cuts: readonly number[], column: number): string {
  const from = cuts[column] ?? 0;
  const to = cuts[column + 1] ?? from;
  return from === to ? '' : cellText(row, { from, to });
}

/** Best first, one of each; equal scores in the order of their cuts. */
function distinct(ways: readonly RowCut[]): readonly RowCut[] {
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

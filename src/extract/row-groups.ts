// Which lines of a run-together table belong to one row: seats, a status or a list in a cell stand on lines of their own.
import type { Phrasing } from '../model/document.ts';
import { cutRow, keptWays, type RowCut } from './cut-row.ts';
import { rowText } from './row-text.ts';
import { seatsLine } from './shape-scores.ts';
import type { RowText, TableModel } from './table-model.ts';
import { foldWords } from './vocabulary.ts';

/** Lines of one row, or lines that fit into none. */
export interface LineGroup {
  readonly row: RowText;
  /** A piece of a row whose beginning is lost, or that stands where the header does not allow it. */
  readonly fragment: boolean;
  /** Ways to cut the row, best first; none before it was cut. */
  readonly cuts: readonly RowCut[];
}

/** The most lines that one row may take. */
const lineLimit = 24;
/** The most pieces that lines put together may have; seats and a list in a cell have far fewer. */
const pieceLimit = 120;
/** What it costs to begin a row, and that a row is one without a name, a piece left over. */
const rowPrice = -1.5;
const fragmentPrice = -1;
/** A line whose best cut scores no more than this is hardly a row by itself. */
const weakBelow = -3;

/** First guess, by the shapes of lines alone. */
export function groupByShape(singles: readonly RowText[], model: TableModel): readonly LineGroup[] {
  const groups: RowText[][] = [];
  for (const single of singles) {
    const last = groups.at(-1);
    if (last !== undefined && goesOn(single.content, last.at(-1)?.content, model)) last.push(single);
    else groups.push([single]);
  }
  return groups.map((group) => ({ row: joinRows(group, model), fragment: false, cuts: [] }));
}

/** Rows of a line each as one row. */
function joinRows(rows: readonly RowText[], { vocabulary }: TableModel): RowText {
  const [first] = rows;
  return first !== undefined && rows.length === 1
    ? first
    : rowText(
        rows.flatMap(({ lines }) => lines),
        vocabulary,
      );
}

/** Whether the line can hardly be anything but more of the row above. */
function goesOn(line: Phrasing, above: Phrasing | undefined, model: TableModel): boolean {
  if (startsFlagged(line, model) || !model.roles.slice(1).some((role) => role.startsWith('seats'))) return false;
  if (seatsLine.test(line.value.trim())) return true;
  return above !== undefined && seatsLine.test(above.value.trim()) && startsWithGovernment(line.value, model);
}

/** A flag where places come first begins a row; where they come later it goes on with one. */
function startsFlagged({ value }: Phrasing, { roles }: TableModel): boolean {
  return value.startsWith('\u00a0') && roles[0] === 'place';
}

function startsWithGovernment(line: string, { vocabulary }: TableModel): boolean {
  const text = foldWords(line);
  if (!vocabulary.governmentHeads.has(text.slice(0, 4))) return false;
  for (let end = Math.min(text.length, 60); end > 3; end -= 1)
    if (vocabulary.governments.has(text.slice(0, end))) return true;
  return false;
}

interface Grouping {
  readonly score: number;
  readonly from: number;
  readonly group: LineGroup | undefined;
}

/** The best grouping of all lines by how well the rows cut, given what a first cut has taught. */
export function groupByScore(singles: readonly RowText[], model: TableModel): readonly LineGroup[] {
  const alone = singles.map((single) => groupOf(single, model));
  const weak = alone.map((group) => isWeak(group, model));
  const best: Grouping[] = [{ score: 0, from: 0, group: undefined }];
  for (let to = 1; to <= singles.length; to += 1) best.push(bestEnding(to, { singles, alone, weak, best, model }));
  const groups: LineGroup[] = [];
  for (let at = singles.length; at > 0; at = best[at]?.from ?? 0) {
    const group = best[at]?.group;
    if (group !== undefined) groups.unshift(group);
  }
  return groups;
}

interface Search {
  readonly singles: readonly RowText[];
  readonly alone: readonly LineGroup[];
  readonly weak: readonly boolean[];
  readonly best: readonly Grouping[];
  readonly model: TableModel;
}

function bestEnding(to: number, { singles, alone, weak, best, model }: Search): Grouping {
  let found: Grouping = { score: Number.NEGATIVE_INFINITY, from: to - 1, group: undefined };
  const earliest = earliestStart(to, singles);
  for (let from = to - 1; from >= earliest; from -= 1) {
    const group =
      (from === to - 1 ? alone[from] : undefined) ?? groupOf(joinRows(singles.slice(from, to), model), model);
    const score = (best[from]?.score ?? 0) + (group.cuts[0]?.score ?? -20) + rowPrice;
    found = better(found, { score: group.fragment ? score + fragmentPrice : score, from, group });
    if (weak[from] !== true) break;
  }
  return found;
}

/** The first line that a row which ends before `to` may begin with. */
function earliestStart(to: number, singles: readonly RowText[]): number {
  const size = (at: number) => singles[at]?.atoms.length ?? 0;
  let start = to - 1;
  let pieces = size(start);
  while (start > Math.max(0, to - lineLimit) && pieces + size(start - 1) <= pieceLimit) {
    start -= 1;
    pieces += size(start);
  }
  return start;
}

function groupOf(row: RowText, model: TableModel): LineGroup {
  const cuts = cutRow(row, model, keptWays.taught);
  return { row, cuts, fragment: isNameless(cuts[0], model) };
}

function better(a: Grouping, b: Grouping): Grouping {
  return b.score > a.score ? b : a;
}

/** A line that may go on from the one above: it cuts badly by itself, or begins as no row does. */
function isWeak({ row, cuts, fragment }: LineGroup, model: TableModel): boolean {
  if (startsFlagged(row.content, model)) return false;
  const text = row.content.value.trim();
  if (
    row.content.value.startsWith('\u00a0') ||
    seatsLine.test(text) ||
    /^(?:\(|\p{Ll}[^\p{Lu}\s]*(?:\s|$))/u.test(text) ||
    startsWithGovernment(text, model)
  )
    return true;
  return fragment || (cuts[0]?.score ?? weakBelow) <= weakBelow;
}

/** No column that tells who it is has anything in it. */
function isNameless(cut: RowCut | undefined, { roles }: TableModel): boolean {
  const naming = roles.flatMap((role, column) => (namingRoles.has(role) ? [column] : []));
  return cut !== undefined && naming.length > 0 && naming.every((column) => cut.cuts[column] === cut.cuts[column + 1]);
}

const namingRoles: ReadonlySet<string> = new Set(['name', 'person', 'party', 'native_name']);

// Tells a list of members from tables that only look like one: results, seasons, counts, statistics, navigation.
import type { ColumnRole } from '../languages/language.ts';
import type { Phrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import type { SplitColumn, SplitTable } from './flat-table.ts';
import type { ListStanding } from './heading-roles.ts';
import { isBlankWord } from './shape-scores.ts';

/** Whether a table or list holds members, and why, in words for a reader of the page. */
export interface RosterVerdict {
  readonly roster: boolean;
  readonly reason: string;
}

/** The first reason against it counts; then something must speak for it. */
export function rosterVerdict(split: SplitTable, standing: ListStanding): RosterVerdict {
  const table = tableOf(split);
  const against = reasons.find(({ holds }) => holds(table, standing));
  if (against !== undefined) return { roster: false, reason: against.reason };
  const speaks = forIt(table, standing);
  return speaks === undefined
    ? { roster: false, reason: 'Neither a heading nor its columns say that it lists members.' }
    : { roster: true, reason: speaks };
}

interface Judged {
  readonly split: SplitTable;
  readonly roles: ReadonlySet<ColumnRole>;
  /** The role of the first column that is no number of the row, picture or mark. */
  readonly lead: ColumnRole | undefined;
  /** Roles of all columns but those, the name, notes, and the party of a person. */
  readonly others: readonly ColumnRole[];
  readonly named: boolean;
  readonly headed: boolean;
}

const asides: ReadonlySet<ColumnRole> = new Set(['ordinal', 'ignored', 'citation']);
const naming: readonly ColumnRole[] = ['name', 'person', 'party'];
const terms: readonly ColumnRole[] = ['joined', 'left', 'term'];
const counting: ReadonlySet<ColumnRole> = new Set(['number', 'seats', 'seats_lower', 'seats_upper']);

function tableOf(split: SplitTable): Judged {
  const columns = columnsOf(split).filter(({ role }) => !asides.has(role));
  const roles = new Set(columns.map(({ role }) => role));
  const name = naming.find((role) => roles.has(role));
  const at = columns.findIndex(({ role }) => role === (name ?? 'place'));
  return {
    split,
    roles,
    lead: columns.find((column) => column.header !== '' || column.role !== 'text')?.role,
    others: columns
      .filter(({ role }, index) => index !== at && role !== 'notes' && role !== 'party')
      .map(({ role }) => role),
    named: name !== undefined,
    headed: split.columns.some(({ header }) => header !== ''),
  };
}

/** The columns as split, but what its header calls words counts something where nearly all its cells are figures. */
function columnsOf({ columns, rows }: SplitTable): readonly SplitColumn[] {
  return columns.map((column, at) => {
    if (!worded.has(column.role)) return column;
    const filled = rows.map(({ cells }) => tidy(cells[at]?.value ?? '')).filter((text) => text !== '');
    return mostlyFigures(filled, figures) ? { ...column, role: 'number' } : column;
  });
}

const worded: ReadonlySet<ColumnRole> = new Set(['text', 'name', 'person', 'party', 'ideology']);
/** A lone year is none: it tells since when. */
const figures = /^(?!(?:1[89]|20)\d\d$)[+−–-]?\d[\d.,%\s]*$/u;

function mostlyFigures(texts: readonly string[], shape: RegExp): boolean {
  const fitting = texts.filter((text) => text.length <= 120 && shape.test(text));
  return fitting.length > 0 && fitting.length * 10 >= texts.length * 8;
}

interface Reason {
  readonly reason: string;
  readonly holds: (table: Judged, standing: ListStanding) => boolean;
}

const reasons: readonly Reason[] = [
  { reason: 'It stands under a heading for links, sources or the like.', holds: (_, { elsewhere }) => elsewhere },
  { reason: 'It has no rows.', holds: ({ split }) => split.rows.length === 0 },
  { reason: 'No column names anybody.', holds: (table, standing) => !table.named && !listsPlaces(table, standing) },
  {
    reason: 'Its rows are seasons, elections or other dated events.',
    holds: (table, { announced }) => !announced && isDated(table),
  },
  { reason: 'It only counts: every column beside the name holds numbers.', holds: onlyCounts },
  { reason: 'Its rows tell who replaced whom on a day.', holds: isReplacements },
  {
    reason: 'Its cells hold long lists, as boxes for navigation do.',
    holds: ({ split, headed }) => !headed && hasLongCells(split),
  },
];

/** States as members: places alone, announced or with their days of joining. */
function listsPlaces({ roles, others }: Judged, { announced }: ListStanding): boolean {
  if (!roles.has('place')) return false;
  const counted = others.length > 0 && others.every((role) => role === 'number');
  return terms.some((role) => roles.has(role)) || (announced && !counted);
}

function isDated({ lead, split, roles }: Judged): boolean {
  if (lead !== 'term' && terms.some((role) => roles.has(role))) return false;
  return (
    lead === 'date' ||
    lead === 'term' ||
    lead === 'seats' ||
    firstCells(split).filter(isSeason).length * 2 > split.rows.length
  );
}

function firstCells({ rows }: SplitTable): readonly string[] {
  return rows.map(({ cells }) => tidy(cells.find(({ value }) => value.trim() !== '')?.value ?? ''));
}

/** "2003/2004", "2005–06", "23/16": years or a score. */
function isSeason(text: string): boolean {
  return /^\d{1,4}\s?[/–-]\s?\d{1,4}\b/u.test(text);
}

function onlyCounts({ others, roles, split, headed }: Judged, { announced }: ListStanding): boolean {
  if (!headed && mostlyFigures(split.rows.map(wordsOf), thenFigures)) return true;
  if (others.length === 0 || terms.some((role) => roles.has(role))) return false;
  const seatsOnly = others.every((role) => counting.has(role) && role !== 'number');
  return others.every((role) => counting.has(role)) && !(announced && seatsOnly);
}

/** Words, then figures to the end, and more than a year. */
const thenFigures = /^[^\d]{2,80}(?!(?:1[89]|20)\d\d$)\d[\d.,%\s]*$/u;

function wordsOf({ lines }: SplitTable['rows'][number]): string {
  return tidy(lines.map(({ value }) => value).join(' '));
}

function isReplacements({ split, roles }: Judged): boolean {
  const people = split.columns.filter(({ role }) => role === 'person').length;
  return people >= 2 && roles.has('date') && !terms.some((role) => roles.has(role));
}

function hasLongCells({ rows }: SplitTable): boolean {
  const cells = rows.flatMap((row) => row.cells.filter(({ value }) => value !== ''));
  return cells.filter(isLinkList).length * 4 >= Math.max(1, cells.length);
}

function isLinkList({ links, value }: Phrasing): boolean {
  return links.length >= 6 || value.split(/\s[·•|]\s/u).length >= 6;
}

/** What speaks for it: a heading, a column of places beside the names, or a header over several rows. */
function forIt(table: Judged, { announced }: ListStanding): string | undefined {
  if (!table.headed && isLoose(table)) return undefined;
  if (announced) return 'A heading above it says that members are listed.';
  if (!table.named) return 'It lists places with the days on which they joined or left.';
  if (isPlaced(table)) return 'It has names and where they belong.';
  return isHeaded(table) ? 'Its header names a column of bodies or people.' : undefined;
}

function isPlaced({ split, roles, headed }: Judged): boolean {
  const placed = roles.has('constituency') || (roles.has('place') && share(split, 'place') >= 0.3);
  return placed && (headed || split.rows.length >= 3);
}

/** Three rows at least, unless days of joining or leaving are told. */
function isHeaded({ split, roles, headed }: Judged): boolean {
  const least = terms.some((role) => roles.has(role)) ? 1 : 3;
  return headed && split.rows.length >= least;
}

/** Without header: words of any kind in several columns, and nobody or no place known among them. */
function isLoose({ split, roles }: Judged): boolean {
  const known: readonly ColumnRole[] = ['place', 'person', 'native_name', 'party'];
  const loose = split.columns.filter(({ role }) => role === 'text').length;
  return loose > (roles.has('constituency') ? 1 : 0) && !known.some((role) => roles.has(role));
}

/** Share of rows whose cell in the first column of the role is filled. */
function share({ columns, rows }: SplitTable, role: ColumnRole): number {
  const at = columns.findIndex((column) => column.role === role);
  const filled = rows.filter(({ cells }) => !isBlankWord(cells[at]?.value ?? '') && cells[at]?.value !== '');
  return filled.length / Math.max(1, rows.length);
}

// Tables whose rows are events: numbered and dated lines that were run together, or a grid with a date and a title.
import { isLetters } from '../gazetteer/letters.ts';
import type { ColumnRole } from '../languages/language.ts';
import type { EventClaim } from '../model/claim.ts';
import type { FlatTable, Phrasing, Table } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import { isNumberedByRow, type SplitTable, splitWith } from './flat-table.ts';
import { splitGrid } from './grid-table.ts';
import { standingUnder } from './heading-roles.ts';
import { rosterVerdict } from './roster-kind.ts';
import type { Vocabulary } from './vocabulary.ts';

const datedStart =
  /^\s*(?:([^\s\d.,]{3,12})\.?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?[.,]?\s+)?(?:de\s+)?(?:([^\s\d.,]{3,12})\.?\s+)?(?:de\s+)?(?:1[5-9]|20)\d{2}/u;

/** A date with its year at the beginning: `2020`, `May 3, 2019`, `3 de mayo de 2019`. */
function startsDated(text: string): boolean {
  const found = datedStart.exec(text);
  return found !== null && [found[1], found[2]].every((word) => word === undefined || isLetters(word));
}

/** A table without header whose rows are numbered 1, 2, 3 … and dated. */
export function isEventTable({ lines }: FlatTable): boolean {
  return (
    isNumberedByRow(lines) &&
    lines.every(({ value }, index) => startsDated(value.trim().slice(String(index + 1).length)))
  );
}

/** The events of a run-together table; none when it is of another kind. */
export function flatTableEvents(table: FlatTable, vocabulary: Vocabulary): readonly EventClaim[] {
  if (!isEventTable(table)) return [];
  const { value } = splitWith(table, vocabulary);
  return eventsOf(value, { date: 1, place: 2, title: 3 });
}

/** The events of a grid; none when it lists members, or has no column for dates or none for what happened. */
export function gridEvents(table: Table, headings: readonly Phrasing[], vocabulary: Vocabulary): readonly EventClaim[] {
  const { value: split } = splitGrid(table, { vocabulary });
  const columns = eventColumns(split);
  if (columns === undefined || rosterVerdict(split, standingUnder(headings, vocabulary)).roster) return [];
  return eventsOf(split, columns);
}

interface EventColumns {
  readonly date: number;
  /** -1 where the table names no places. */
  readonly place: number;
  readonly title: number;
}

const placing: ReadonlySet<ColumnRole> = new Set(['place', 'constituency']);
const titling: ReadonlySet<ColumnRole> = new Set(['name', 'text', 'notes']);

/** Roles beside which nothing stands in a table of events. */
const inEvents: ReadonlySet<ColumnRole> = new Set([...placing, ...titling, 'ordinal', 'date', 'citation', 'ignored']);

/** A grid of events begins with dates, maybe numbered, and has nothing beside them but places and what happened. */
function eventColumns({ columns }: SplitTable): EventColumns | undefined {
  const roles = columns.map(({ role }) => role);
  const date = roles.indexOf('date');
  const title = roles.findLastIndex((role) => titling.has(role));
  const leads = roles.slice(0, date).every((role) => role === 'ordinal');
  if (date === -1 || title === -1 || !leads || !roles.every((role) => inEvents.has(role))) return undefined;
  return { date, place: roles.findIndex((role) => placing.has(role)), title };
}

function eventsOf({ rows }: SplitTable, { date, place, title }: EventColumns): readonly EventClaim[] {
  return rows.flatMap(({ lines, cells, inherited }): readonly EventClaim[] => {
    const text = (at: number) => tidy(cells[at]?.value ?? '');
    if (text(title) === '') return [];
    const marks = cells.flatMap(({ footnoteReferences }, at) => (inherited[at] === true ? [] : footnoteReferences));
    const position = (lines[0] ?? cells[title])?.position ?? { kind: 'text', line: 0, column: 0 };
    const quote = tidy(lines.map(({ value }) => value).join(' '));
    const grounds = { position, quote, footnoteReferences: marks };
    return [{ kind: 'event', title: text(title), when: text(date), place: text(place), role: 'other', grounds }];
  });
}

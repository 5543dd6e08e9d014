// Every row of a roster's sources with what identity and dates need: its keys, place, references and list day.
import { formatPosition } from '../model/document.ts';
import type { Entry, SourceRecords } from '../model/record.ts';
import { sourceKey } from './ids.ts';
import { type Horizon, type ListDay, listDayOf, loosestOf } from './list-day.ts';
import { nameKey, placeKey } from './names.ts';
import { type Reference, type ReferenceBook, referencesOf } from './references.ts';

export interface Row {
  readonly source: SourceRecords;
  readonly sourceKey: string;
  readonly entry: Entry;
  /** The name as it is compared, an alias of the config already resolved. */
  readonly key: string;
  /** Empty when the place is not known. */
  readonly place: string;
  readonly locator: string;
  /** Sorts rows as they stand in the sources. */
  readonly order: string;
  readonly references: readonly Reference[];
  readonly listReferences: readonly Reference[];
  /** For a current row the day of its own list, for a former one that of the current list. */
  readonly listDay: ListDay;
}

/** Alias → name, both as they are compared. */
export type Aliases = ReadonlyMap<string, string>;

export interface RowInput {
  readonly book: ReferenceBook;
  readonly horizon: Horizon;
  readonly aliases: Aliases;
}

/** The rows of a source whose entries stand in the order of the page. */
export function rowsOf(source: SourceRecords, input: RowInput): readonly Row[] {
  const rows = source.entries.map((entry, nth) => ({ ...rowOf(entry, source, input), order: orderOf(source, nth) }));
  const current = rows.filter(({ entry }) => entry.standing === 'current').map(({ listDay }) => listDay);
  const newest = loosestOf(current) ?? listDayOf([], source, input.horizon);
  return rows.map((row) => (row.entry.standing === 'former' ? { ...row, listDay: newest } : row));
}

function orderOf(source: SourceRecords, nth: number): string {
  return `${sourceKey(source)} ${String(nth).padStart(9, '0')}`;
}

function rowOf(entry: Entry, source: SourceRecords, { book, horizon, aliases }: RowInput): Omit<Row, 'order'> {
  const key = nameKey(entry.name);
  const listReferences = referencesOf(entry.listReferences, source, book);
  return {
    source,
    sourceKey: sourceKey(source),
    entry,
    key: aliases.get(key) ?? key,
    place: placeKey(entry.place),
    locator: formatPosition(entry.grounds.position),
    references: referencesOf(entry.grounds.footnoteReferences, source, book),
    listReferences,
    listDay: listDayOf(listReferences, source, horizon),
  };
}

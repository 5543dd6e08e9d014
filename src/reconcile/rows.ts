// Every row of a roster's sources with what identity and dates need: its keys, place, references and list day.
import { formatPosition } from '../model/document.ts';
import type { Entry, SourceRecords } from '../model/record.ts';
import { sourceKey } from './ids.ts';
import { type Horizon, type ListDay, loosestOf, pageDay, referenceDay } from './list-day.ts';
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
  const page = pageDay(source, input.horizon);
  const rows = source.entries.map((entry, nth) => {
    const row = rowOf(entry, source, input);
    const listDay = referenceDay(row.listReferences, input.horizon) ?? page;
    return { ...row, listDay, order: `${row.sourceKey} ${String(nth).padStart(9, '0')}` };
  });
  const current = rows.filter(({ entry }) => entry.standing === 'current').map(({ listDay }) => listDay);
  const loosest = loosestOf(current) ?? page;
  return rows.map((row) => (row.entry.standing === 'former' ? { ...row, listDay: loosest } : row));
}

function rowOf(entry: Entry, source: SourceRecords, { book, aliases }: RowInput): Omit<Row, 'order' | 'listDay'> {
  const key = nameKey(entry.name);
  return {
    source,
    sourceKey: sourceKey(source),
    entry,
    key: aliases.get(key) ?? key,
    place: placeKey(entry.place),
    locator: formatPosition(entry.grounds.position),
    references: referencesOf(entry.grounds.footnoteReferences, source, book),
    listReferences: referencesOf(entry.listReferences, source, book),
  };
}

// An event before its cause is known, and the row changes that events are made of.
import type { CellValue, ChangeBump, ChangeKind, FieldChange, PlainRow, RowChange } from '../model/change.ts';
import { tables } from '../model/tables.ts';
import { changedFields, type Delta } from './delta.ts';

export interface Draft {
  readonly kind: ChangeKind;
  /** Where it weighs less than its kind does. */
  readonly bump?: ChangeBump;
  readonly roster: string;
  readonly member: string;
  readonly membership: string;
  readonly label: string;
  readonly fields: readonly FieldChange[];
  readonly rows: readonly RowChange[];
  /** The sources of its rows, as far as the rows say. */
  readonly sources: readonly string[];
}

/** Text of a cell; empty where there is none. */
export function cellText(row: PlainRow | undefined, column: string): string {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
}

/** The whole row as one change. */
export function wholeRow(delta: Delta): RowChange {
  const { table, before, after } = delta;
  if (before === undefined) return { op: 'add', table, row: after ?? {} };
  if (after === undefined) return { op: 'remove', table, row: before };
  return { op: 'change', table, key: keyCells(delta), fields: changedFields(table, before, after) };
}

/** Only some columns of a changed row. */
export function partOfRow(delta: Delta, fields: readonly FieldChange[]): RowChange {
  return { op: 'change', table: delta.table, key: keyCells(delta), fields };
}

/** Columns as they begin or end with a row. */
export function shownFields(delta: Delta, columns: readonly string[]): readonly FieldChange[] {
  return columns.flatMap((name) => {
    const [old, now] = [delta.before?.[name] ?? null, delta.after?.[name] ?? null];
    return old === now ? [] : [{ name, old, new: now }];
  });
}

export function sourcesIn({ before, after }: Delta): readonly string[] {
  return [...new Set([cellText(before, 'source_id'), cellText(after, 'source_id')])].filter((id) => id !== '');
}

function keyCells({ table, before, after }: Delta): readonly CellValue[] {
  return tables[table].key.map((column) => (after ?? before)?.[column] ?? null);
}

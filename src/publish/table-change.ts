// A coarse comparison of one table in two datasets, row by row by primary key.
import { type Dataset, keyOf, type Row } from '../model/dataset.ts';
import { type TableName, tables } from '../model/tables.ts';
import type { Cell, Cells } from './published-tables.ts';

export interface TableChange {
  readonly name: TableName;
  /** Keys of rows that are only in the later dataset. */
  readonly added: readonly string[];
  /** Keys of rows that are only in the earlier one. */
  readonly removed: readonly string[];
  /** For each row that is in both and differs, the columns that do. */
  readonly changed: readonly (readonly string[])[];
}

export function compareTable(name: TableName, before: Dataset, after: Dataset): TableChange {
  const earlier = rowsByKey(name, before);
  const later = rowsByKey(name, after);
  const columns = Object.keys(tables[name].columns);
  const changed = [...later].map(([key, row]) => changedColumns(columns, earlier.get(key), row));
  return {
    name,
    added: [...later.keys()].filter((key) => !earlier.has(key)),
    removed: [...earlier.keys()].filter((key) => !later.has(key)),
    changed: changed.filter((names) => names.length > 0),
  };
}

function rowsByKey(name: TableName, dataset: Dataset): ReadonlyMap<string, Cells> {
  return new Map((dataset[name] as readonly Row<TableName>[]).map((row) => [keyOf(name, row), row]));
}

function changedColumns(columns: readonly string[], before: Cells | undefined, after: Cells): readonly string[] {
  if (before === undefined) return [];
  return columns.filter((column) => !sameCell(before[column] ?? null, after[column] ?? null));
}

function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

// Rebuilds the new version from the old one and the changes between them.
import type { CellValue, PlainRow, RowChange } from '../model/change.ts';
import { type Dataset, sortDataset, tableNames } from '../model/dataset.ts';
import { type TableName, tables } from '../model/tables.ts';
import { rowKey } from './delta.ts';

/** @throws Error when a change names a row that is not there, or one that should not be */
export function applyChanges(changes: readonly { readonly rows: readonly RowChange[] }[], before: Dataset): Dataset {
  const rows = changes.flatMap((change) => change.rows);
  const entries = tableNames.map((table) => [
    table,
    applied(
      table,
      before[table],
      rows.filter((row) => row.table === table),
    ),
  ]);
  return sortDataset(Object.fromEntries(entries) as unknown as Dataset);
}

function applied(table: TableName, before: readonly object[], changes: readonly RowChange[]): readonly PlainRow[] {
  const rows = new Map((before as readonly PlainRow[]).map((row) => [rowKey(table, row), row]));
  for (const change of changes) applyOne(rows, table, change);
  return [...rows.values()];
}

function applyOne(rows: Map<string, PlainRow>, table: TableName, change: RowChange): void {
  const key = change.op === 'change' ? keyText(table, change.key) : rowKey(table, change.row);
  const row = rows.get(key);
  if ((row === undefined) !== (change.op === 'add')) throw new Error(`${change.op} of ${table} ${key} does not fit.`);
  if (change.op === 'remove') rows.delete(key);
  else if (change.op === 'add') rows.set(key, change.row);
  else rows.set(key, withFields(row ?? {}, change));
}

function keyText(table: TableName, key: readonly CellValue[]): string {
  const named = tables[table].key.map((column, index) => [column, key[index] ?? null] as const);
  return rowKey(table, Object.fromEntries(named));
}

function withFields(row: PlainRow, { fields }: Extract<RowChange, { readonly op: 'change' }>): PlainRow {
  return { ...row, ...Object.fromEntries(fields.map((field) => [field.name, field.new])) };
}

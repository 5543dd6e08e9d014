// Rows that differ between two versions, table by table, by their primary key.
import type { CellValue, FieldChange, PlainRow } from '../model/change.ts';
import { type Dataset, keyOf, type Row, tableNames } from '../model/dataset.ts';
import { type TableName, tables } from '../model/tables.ts';
import { compareText } from '../model/text-order.ts';

/** A row on one or both sides; it differs in some column, or is missing on one side. */
export interface Delta {
  readonly table: TableName;
  /** Primary key as one text, which sorts like the table. */
  readonly key: string;
  readonly before: PlainRow | undefined;
  readonly after: PlainRow | undefined;
}

/** All differences; both datasets are sorted by primary key. */
export function deltasOf(before: Dataset, after: Dataset): readonly Delta[] {
  return tableNames.flatMap((table) => tableDeltas(table, before[table], after[table]));
}

/** The primary key of a row as one text. */
export function rowKey(table: TableName, row: PlainRow): string {
  return keyOf(table, row as unknown as Row<TableName>);
}

/** The columns of the contract in which two rows differ; a column that one side does not know is empty there. */
export function changedFields(table: TableName, before: PlainRow, after: PlainRow): readonly FieldChange[] {
  return Object.keys(tables[table].columns).flatMap((name) => {
    const [old, now] = [before[name] ?? null, after[name] ?? null];
    return sameCell(old, now) ? [] : [{ name, old, new: now }];
  });
}

function sameCell(a: CellValue, b: CellValue): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && JSON.stringify(a) === JSON.stringify(b));
}

interface Keyed {
  readonly key: string;
  readonly row: PlainRow;
}

function tableDeltas(table: TableName, before: readonly object[], after: readonly object[]): readonly Delta[] {
  const deltas: Delta[] = [];
  const [old, now] = [keyed(table, before), keyed(table, after)];
  for (let [a, b] = [0, 0]; a < old.length || b < now.length; ) {
    const order = compareEnds(old[a], now[b]);
    const left = order <= 0 ? old[a++] : undefined;
    const right = order >= 0 ? now[b++] : undefined;
    deltas.push(...deltaOf(table, left, right));
  }
  return deltas;
}

function keyed(table: TableName, rows: readonly object[]): readonly Keyed[] {
  return (rows as readonly PlainRow[]).map((row) => ({ key: rowKey(table, row), row }));
}

// The side that has come to its end is greater than any key.
function compareEnds(a: Keyed | undefined, b: Keyed | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return compareText(a.key, b.key);
}

function deltaOf(table: TableName, left: Keyed | undefined, right: Keyed | undefined): readonly Delta[] {
  const [before, after] = [left?.row, right?.row];
  const same = before !== undefined && after !== undefined && changedFields(table, before, after).length === 0;
  return same ? [] : [{ table, key: left?.key ?? right?.key ?? '', before, after }];
}

// A dataset in memory: for each published table its rows, typed by the table's columns.

import { type Column, type TableName, tables } from './tables.ts';
import { compareText } from './text-order.ts';

interface Values {
  readonly string: string;
  readonly integer: number;
  readonly boolean: boolean;
  readonly day: string;
  readonly instant: string;
  readonly list: readonly string[];
}

type Plain<C extends Column> = C extends { readonly values: readonly (infer Value)[] } ? Value : Values[C['type']];
type ValueOf<C extends Column> = C['required'] extends true ? Plain<C> : Plain<C> | null;

/** One row of a published table; `null` is an empty field. */
export type Row<Name extends TableName> = {
  readonly [Key in keyof (typeof tables)[Name]['columns']]: (typeof tables)[Name]['columns'][Key] extends Column
    ? ValueOf<(typeof tables)[Name]['columns'][Key]>
    : never;
};

/** All tables; a dataset is sorted when each table's rows are in the order of their primary key. */
export type Dataset = { readonly [Name in TableName]: readonly Row<Name>[] };

export const tableNames = Object.keys(tables) as readonly TableName[];

export const emptyDataset = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Dataset;

/** The primary key of a row, parts joined by a space that ids never hold; numbers are padded so that they sort. */
export function keyOf<Name extends TableName>(name: Name, row: Row<Name>): string {
  const cells = row as Readonly<Record<string, unknown>>;
  return tables[name].key.map((column) => keyPart(cells[column])).join('\u0000');
}

function keyPart(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(9, '0') : String(value);
}

/** Rows in the order of their primary key, by code unit. */
function sortRows<Name extends TableName>(name: Name, rows: readonly Row<Name>[]): readonly Row<Name>[] {
  return rows
    .map((row) => ({ row, key: keyOf(name, row) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ row }) => row);
}

/** The dataset with every table in the order of its primary key. */
export function sortDataset(dataset: Dataset): Dataset {
  const entries = tableNames.map((name) => [name, sortRows(name, dataset[name] as readonly Row<typeof name>[])]);
  return Object.fromEntries(entries) as unknown as Dataset;
}

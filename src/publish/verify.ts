// Checks a dataset against its contract before it is published; a problem here is a mistake of the program.
import { type Dataset, keyOf, type Row, tableNames } from '../model/dataset.ts';
import { type Column, type TableName, tables } from '../model/tables.ts';
import type { Cells } from './published-tables.ts';
import { cellProblem } from './verify-cell.ts';

export interface DatasetProblem {
  readonly table: TableName;
  /** Primary key of the row, its parts joined by `, `. */
  readonly key: string;
  /** The column; empty when the row as a whole is meant. */
  readonly column: string;
  readonly message: string;
}

/** What is wrong, in the order of the tables and rows; nothing when the dataset may be published. */
export function verifyDataset(dataset: Dataset): readonly DatasetProblem[] {
  const ids = new Map(tableNames.map((name) => [name as string, idsOf(name, dataset[name])]));
  return tableNames.flatMap((name) => {
    const contract = { name, columns: new Map<string, Column>(Object.entries(tables[name].columns)), ids };
    return [...repeatedKeys(name, dataset[name]), ...dataset[name].flatMap((row) => rowProblems(row, contract))];
  });
}

/** Values that a column of another table may refer to. */
function idsOf(name: TableName, rows: readonly Cells[]): ReadonlySet<unknown> {
  const [column = ''] = tables[name].key;
  return new Set(rows.map((row) => row[column]));
}

function repeatedKeys(name: TableName, rows: readonly Row<TableName>[]): readonly DatasetProblem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const key = keyOf(name, row);
    const repeated = seen.has(key);
    seen.add(key);
    return repeated
      ? [{ table: name, key: readableKey(name, row), column: '', message: 'The key is used twice.' }]
      : [];
  });
}

interface Contract {
  readonly name: TableName;
  readonly columns: ReadonlyMap<string, Column>;
  readonly ids: ReadonlyMap<string, ReadonlySet<unknown>>;
}

function rowProblems(row: Cells, { name, columns, ids }: Contract): readonly DatasetProblem[] {
  const problems: Pick<DatasetProblem, 'column' | 'message'>[] = [];
  for (const [column, descriptor] of columns) {
    const message = cellProblem(row[column], descriptor) ?? referenceProblem(row[column], descriptor, ids);
    if (message !== undefined) problems.push({ column, message });
  }
  for (const column of Object.keys(row)) {
    if (!columns.has(column)) problems.push({ column, message: 'The contract has no such column.' });
  }
  return problems.map((problem) => ({ table: name, key: readableKey(name, row), ...problem }));
}

function referenceProblem(
  value: unknown,
  { refers }: Column,
  ids: ReadonlyMap<string, ReadonlySet<unknown>>,
): string | undefined {
  if (refers === undefined || value === null || ids.get(refers)?.has(value)) return undefined;
  return `“${value}” is not in ${refers}.`;
}

function readableKey(name: TableName, row: Cells): string {
  return tables[name].key.map((column) => String(row[column])).join(', ');
}

// Checks a dataset against its contract: keys unique and in order, foreign keys held, values of the right kind.
import { type Dataset, keyOf, type Row, tableNames } from '../../src/model/dataset.ts';
import { parseDay } from '../../src/model/partial-date.ts';
import { type Column, type TableName, tables } from '../../src/model/tables.ts';

/** What is wrong with the dataset, a line each; empty when it keeps its contract. */
export function brokenKeys(dataset: Dataset): readonly string[] {
  return tableNames.flatMap((name) => [...brokenTable(dataset, name), ...brokenCells(dataset, name)]);
}

function brokenTable(dataset: Dataset, name: TableName): readonly string[] {
  const keys = dataset[name].map((row) => keyOf(name, row as Row<typeof name>));
  const wrong = keys.filter((key, index) => index > 0 && key <= (keys[index - 1] ?? ''));
  return wrong.map((key) => `${name}: key ${key} is double or out of order`);
}

function brokenCells(dataset: Dataset, name: TableName): readonly string[] {
  const columns: readonly (readonly [string, Column])[] = Object.entries(tables[name].columns);
  return columns.flatMap(([field, column]) => {
    const values = dataset[name].map((row) => (row as Readonly<Record<string, unknown>>)[field]);
    const known = column.refers === undefined ? undefined : idsOf(dataset, column.refers as TableName);
    const wrong = values.filter((value) => !isRight(value, column) || (value !== null && known?.has(value) === false));
    return wrong.map((value) => `${name}.${field}: ${JSON.stringify(value)}`);
  });
}

function idsOf(dataset: Dataset, name: TableName): ReadonlySet<unknown> {
  const [field = ''] = tables[name].key;
  return new Set(dataset[name].map((row) => (row as Readonly<Record<string, unknown>>)[field]));
}

function isRight(value: unknown, { type, required, values }: Column): boolean {
  if (value === null) return !required;
  if (values !== undefined && !values.includes(String(value))) return false;
  switch (type) {
    case 'string':
    case 'instant':
      return typeof value === 'string' && (required || value !== '');
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'day':
      return typeof value === 'string' && parseDay(value) !== undefined;
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

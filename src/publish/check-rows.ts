// Checks the rows of a stored version against the contract: keys, foreign keys, values; each problem with its line.
import { tableNames } from '../model/dataset.ts';
import type { PublishedFile } from '../model/release.ts';
import { type Column, type TableName, tables } from '../model/tables.ts';
import { csvRows, isProblem, jsonRows, type StoredRow, type StoredRows } from './stored-rows.ts';
import { cellProblem } from './verify-cell.ts';
import type { VersionProblem } from './version-problem.ts';

/** One table in one format. */
interface StoredTable {
  readonly name: TableName;
  readonly path: string;
  readonly rows: readonly StoredRow[];
}

type Format = 'json' | 'csv';

/**
 * @param files - of the version by their path; a table without a file is not looked at here
 * @param known - whether the version follows the contract of this program, so that its values can be judged
 */
export function checkRows(files: ReadonlyMap<string, PublishedFile>, known: boolean): readonly VersionProblem[] {
  const formats: readonly Format[] = ['json', 'csv'];
  return formats.flatMap((format) => {
    const read = tableNames.flatMap((name) => readTable(name, format, files));
    const stored = read.flatMap(({ name, path, rows }) => (isProblem(rows) ? [] : [{ name, path, rows }]));
    return [
      ...read.flatMap(({ rows }) => (isProblem(rows) ? [rows] : [])),
      ...stored.flatMap(repeatedKeys),
      ...brokenReferences(stored),
      ...(known && format === 'json' ? stored.flatMap(invalidValues) : []),
    ];
  });
}

function readTable(name: TableName, format: Format, files: ReadonlyMap<string, PublishedFile>) {
  const path = `data/${name}.${format}`;
  const text = files.get(path)?.text;
  if (text === undefined) return [];
  const rows: StoredRows = format === 'json' ? jsonRows(path, text) : csvRows(path, text);
  return [{ name, path, rows }];
}

function repeatedKeys({ name, path, rows }: StoredTable): readonly VersionProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells }) => {
    const parts = tables[name].key.map((column) => String(cells[column]));
    const key = JSON.stringify(parts);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    if (first === undefined) return [];
    const message = `The key “${parts.join(', ')}” stands on line ${first} and again on line ${line}.`;
    return [{ code: 'key-repeated', at: `${path}:${line}`, message }];
  });
}

/** A table that is missing or unreadable is a problem of its own, not one of each row that refers to it. */
function brokenReferences(stored: readonly StoredTable[]): readonly VersionProblem[] {
  const ids = new Map<string, ReadonlySet<unknown>>(stored.map(({ name, rows }) => [name, idsOf(name, rows)]));
  return stored.flatMap(({ name, path, rows }) =>
    referringColumns(name).flatMap(({ column, refers }) => {
      const there = ids.get(refers);
      const broken = rows.filter(
        ({ cells }) => (cells[column] ?? null) !== null && there?.has(cells[column]) === false,
      );
      return broken.map(({ line, cells }) => ({
        code: 'reference-broken' as const,
        at: `${path}:${line}`,
        message: `“${String(cells[column])}” of ${column} is not in ${refers}.`,
      }));
    }),
  );
}

function idsOf(name: TableName, rows: readonly StoredRow[]): ReadonlySet<unknown> {
  const [column = ''] = tables[name].key;
  return new Set(rows.map(({ cells }) => cells[column]));
}

function referringColumns(name: TableName): readonly { readonly column: string; readonly refers: string }[] {
  const columns: readonly [string, Column][] = Object.entries(tables[name].columns);
  return columns.flatMap(([column, { refers }]) => (refers === undefined ? [] : [{ column, refers }]));
}

function invalidValues({ name, path, rows }: StoredTable): readonly VersionProblem[] {
  const columns: readonly [string, Column][] = Object.entries(tables[name].columns);
  return rows.flatMap(({ line, cells }) =>
    [
      ...columns.map(([column, descriptor]) => [column, cellProblem(cells[column], descriptor)] as const),
      ...Object.keys(cells).map((column) => [column, unknownColumn(name, column)] as const),
    ].flatMap(([column, message]) =>
      message === undefined
        ? []
        : [{ code: 'value-invalid' as const, at: `${path}:${line}`, message: `${column}: ${message}` }],
    ),
  );
}

function unknownColumn(name: TableName, column: string): string | undefined {
  return Object.hasOwn(tables[name].columns, column) ? undefined : 'The contract has no such column.';
}

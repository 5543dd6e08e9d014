// What changed in the contract itself since a version was published: schema version, columns, enum values.
import { type Dataset, tableNames } from '../model/dataset.ts';
import type { Bump } from '../model/release.ts';
import { type Column, type TableName, tables } from '../model/tables.ts';
import type { Cells } from './published-tables.ts';

/** Why a version is due, and how far its number moves for it. */
export interface Reason {
  readonly bump: Exclude<Bump, 'first'>;
  readonly text: string;
}

interface Contract {
  readonly schemaVersion: string;
  readonly dataset: Dataset;
}

export function contractReasons(previous: Contract, schemaVersion: string): readonly Reason[] {
  const rows = tableNames.flatMap((name) => tableReasons(name, previous.dataset[name]));
  return [...schemaReasons(previous.schemaVersion, schemaVersion), ...rows];
}

/** A later minor or patch only adds; another major, or an earlier schema, takes something away. */
function schemaReasons(before: string, after: string): readonly Reason[] {
  if (before === after) return [];
  const text = `schema version ${before} is now ${after}`;
  const [was = [], is = []] = [before, after].map((version) => version.split('.').map(Number));
  const moved = [0, 1, 2].find((part) => was[part] !== is[part]) ?? 0;
  const forward = Number(is[moved]) > Number(was[moved]);
  return [{ bump: moved === 0 || !forward ? 'major' : moved === 1 ? 'minor' : 'patch', text }];
}

/** Holds also when somebody forgot to raise the schema version. Published rows all have all columns: one tells. */
function tableReasons(name: TableName, before: readonly Cells[]): readonly Reason[] {
  const columns = new Map<string, Column>(Object.entries(tables[name].columns));
  const [first] = before;
  if (first === undefined) return [];
  const gone = Object.keys(first).filter((column) => !columns.has(column));
  const added = [...columns.keys()].filter((column) => !Object.hasOwn(first, column));
  return [
    ...gone.map((column): Reason => ({ bump: 'major', text: `${name}: column ${column} is gone` })),
    ...added.map((column): Reason => ({ bump: 'minor', text: `${name}: column ${column} is new` })),
    ...[...columns].flatMap(([column, { values }]) => enumReasons({ name, column, values }, before)),
  ];
}

interface EnumColumn {
  readonly name: TableName;
  readonly column: string;
  readonly values: readonly string[] | undefined;
}

function enumReasons({ name, column, values }: EnumColumn, before: readonly Cells[]): readonly Reason[] {
  if (values === undefined) return [];
  const used = new Set(before.map((row) => row[column] ?? null));
  const gone = [...used].filter((value) => value !== null && !values.includes(String(value)));
  return gone.map((value) => ({ bump: 'major', text: `${name}: value ${value} of ${column} is gone` }));
}

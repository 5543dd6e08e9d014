// Writes version folders of any size, the same on every machine, for measuring comparisons.
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableNames } from '../src/model/dataset.ts';
import { schemaVersion, type TableName, tables } from '../src/model/tables.ts';

export interface Wanted {
  readonly version: string;
  /** Memberships; there is a member for every four. */
  readonly rows: number;
  /** Whether every hundredth row says something else, and of these every tenth is gone and another has come. */
  readonly edited: boolean;
}

type Row = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Data as JSON, memberships also as CSV, with package and checksums. */
export function writeVersion(folder: string, wanted: Wanted): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  for (const table of tableNames) writeTable(folder, table, rowsOf(table, wanted));
  const resources = tableNames.map((name) => ({ name }));
  const about = { version: wanted.version, schema_version: schemaVersion, resources };
  writeFileSync(join(folder, 'datapackage.json'), `${JSON.stringify(about, null, 2)}\n`);
  const sums = tableNames.map((name) => `${digestOf(join(folder, `data/${name}.json`))}  data/${name}.json\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

function digestOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const rowsAtOnce = 20_000;

function writeTable(folder: string, table: TableName, rows: Iterable<Row>): void {
  const [json, csv] = [join(folder, 'data', `${table}.json`), join(folder, 'data', `${table}.csv`)];
  const columns = Object.keys(tables[table].columns);
  writeFileSync(json, '[');
  if (table === 'memberships') writeFileSync(csv, `${columns.join(',')}\n`);
  let lines: Row[] = [];
  let separator = '\n';
  const flush = () => {
    if (lines.length === 0) return;
    appendFileSync(json, separator + lines.map((row) => JSON.stringify(row)).join(',\n'));
    separator = ',\n';
    if (table === 'memberships') appendFileSync(csv, lines.map((row) => csvLine(row, columns)).join(''));
    lines = [];
  };
  for (const row of rows) {
    lines.push(row);
    if (lines.length === rowsAtOnce) flush();
  }
  flush();
  appendFileSync(json, separator === '\n' ? ']\n' : '\n]\n');
}

function csvLine(row: Row, columns: readonly string[]): string {
  return `${columns.map((column) => row[column] ?? '').join(',')}\n`;
}

function* rowsOf(table: TableName, { rows, edited }: Wanted): Generator<Row> {
  if (table === 'rosters') yield { roster_id: 'large', name: 'Large League', listed_as_of: '2023-05-17' };
  if (table === 'members') for (let at = 0; at < rows / 4; at += 1) yield memberAt(at);
  if (table === 'memberships') for (let at = 0; at < rows; at += 1) yield* membershipsAt(at, edited);
}

function memberAt(at: number): Row {
  const member_id = idOf('m', at);
  return { ...blank('members'), member_id, name: `Union ${at}`, kind: 'party', scope: 'country', country_code: 'NO' };
}

function* membershipsAt(at: number, edited: boolean): Generator<Row> {
  const touched = edited && at % 100 === 7;
  if (!touched) yield membershipAt(at, '', '2021-02-01');
  else if (at % 1000 !== 7) yield membershipAt(at, '', '2020-10-28');
  else yield membershipAt(at, 'x', '2021-02-01');
}

function membershipAt(at: number, mark: string, left_latest: string): Row {
  return {
    ...blank('memberships'),
    membership_id: `${idOf('s', at)}${mark}`,
    roster_id: 'large',
    member_id: idOf('m', Math.floor(at / 4)),
    spell: (at % 4) + 1,
    category: 'member',
    status: 'former',
    joined_earliest: '2018-11-30',
    joined_latest: '2019-05-17',
    joined_edtf: '[2018-11-30..2019-05-17]',
    left_earliest: '2020-06-27',
    left_latest,
    left_edtf: `[2020-06-27..${left_latest}]`,
    end_status: 'ended',
    first_listed: '2019-05-17',
    last_listed: '2020-06-27',
    synthetic: false,
    notes: `Sat with the ${at % 97} others of its group until it withdrew its delegates.`,
  };
}

function blank(table: TableName): Row {
  return Object.fromEntries(Object.keys(tables[table].columns).map((column) => [column, null]));
}

function idOf(letter: string, at: number): string {
  return `${letter}-${String(at).padStart(13, '0')}`;
}

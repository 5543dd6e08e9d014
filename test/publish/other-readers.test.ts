// Other programs read every CSV file with the types that its schema declares: DuckDB, and pandas where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, test } from 'vitest';
import type { ColumnType } from '../../src/model/tables.ts';
import { csvTables, type PublishedTable } from '../../src/publish/published-tables.ts';
import { renderRelease } from '../../src/publish/renderer.ts';
import { allRenderers, readCase } from './publish-cases.ts';

const release = readCase('tiny');
const folder = mkdtempSync(join(tmpdir(), 'rosterline-readers-'));
for (const { path, text } of renderRelease(release, allRenderers)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Read = { readonly types: Readonly<Record<string, string>>; readonly rows: number; readonly empty: number };

/** What must come out: the type of each column, the rows, the fields that are empty. */
function expected({ name, table, rowsOf }: PublishedTable, typeOf: Readonly<Record<ColumnType, string>>): Read {
  const columns = Object.entries(table.columns);
  const rows = rowsOf(release.dataset);
  const empty = rows.flatMap((row) => columns.filter(([column]) => isEmpty(row[column] ?? null)));
  const types = Object.fromEntries(columns.map(([column, { type }]) => [column, typeOf[type]]));
  if (rows.length === 0) throw new Error(`The case has no ${name}.`);
  return { types, rows: rows.length, empty: empty.length };
}

function isEmpty(cell: unknown): boolean {
  return cell === null || (Array.isArray(cell) && cell.length === 0);
}

describe('DuckDB', () => {
  const types = { string: 'VARCHAR', list: 'VARCHAR', integer: 'BIGINT', boolean: 'BOOLEAN' };
  const typeOf = { ...types, day: 'DATE', instant: 'TIMESTAMP' } as const;

  test.each(csvTables.map((table) => [table.name, table] as const))('reads %s', async (name, table) => {
    const { types: columns, ...counts } = expected(table, typeOf);
    const connection = await (await DuckDBInstance.create()).connect();
    const declared = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`);
    const source = `read_csv('${join(folder, 'data', `${name}.csv`)}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${declared.join(', ')}})`;
    const nulls = Object.keys(columns).map((column) => `count(*) FILTER ("${column}" IS NULL)`);
    const query = `SELECT count(*), ${nulls.join(' + ')} FROM ${source}`;
    const [[rows, empty] = []] = (await connection.runAndReadAll(query)).getRows();
    connection.closeSync();
    expect({ rows: Number(rows), empty: Number(empty) }).toEqual(counts);
  });
});

/** Debian's own Python has Debian's packages; another may stand before it in the path. */
const python = ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', 'import pandas']).status === 0);
if (python === undefined) process.stdout.write('pandas: skipped, no python3 here has it (Debian: python3-pandas)\n');

describe.skipIf(python === undefined)('pandas', () => {
  const typeOf = {
    string: 'string',
    list: 'string',
    integer: 'Int64',
    boolean: 'boolean',
    day: 'datetime64[ns]',
    instant: 'datetime64[ns, UTC]',
  } as const;
  const script = `
import json, sys
import pandas as pd
answers = {}
for name, types in json.load(sys.stdin).items():
    dates = [column for column, kind in types.items() if kind.startswith("datetime")]
    plain = {column: "string" if column in dates else kind for column, kind in types.items()}
    frame = pd.read_csv(f"data/{name}.csv", dtype=plain, keep_default_na=False, na_values=[""],
                        true_values=["true"], false_values=["false"])
    for column in dates:
        frame[column] = pd.to_datetime(frame[column], utc=types[column].endswith("UTC]"))
    answers[name] = {"types": {column: str(frame[column].dtype) for column in frame}, "rows": len(frame),
                     "empty": int(frame.isna().sum().sum())}
print(json.dumps(answers))
`;

  test('reads every table with its types', () => {
    const wanted = Object.fromEntries(csvTables.map((table) => [table.name, expected(table, typeOf)]));
    const input = JSON.stringify(Object.fromEntries(Object.entries(wanted).map(([name, { types }]) => [name, types])));
    const said = execFileSync(python ?? '', ['-c', script], { cwd: folder, input, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(wanted);
  });
});

// Measures the comparison of two versions, and what other tools need for the same rows: `npm run bench:diff -- [rows]`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { diffFolders } from '../src/run/version-diff.ts';
import { openVersion } from '../src/store/version-folder.ts';
import { writeVersion } from './made-versions.ts';
import { exceeds, type Measure } from './measure.ts';
import type { Usage } from './usage.ts';

const here = fileURLToPath(import.meta.url);
const usageHook = new URL('usage.js', import.meta.url).href;

/** Rows → most milliseconds and megabytes. */
const limits = [
  { rows: 10_000, ms: 300, megabytes: 150 },
  { rows: 1_000_000, ms: 3000, megabytes: 150 },
] as const;

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const [first = '', before = '', after = ''] = words;
  if (first === '--compare') return compare(before, after);
  const wanted = limits.filter(({ rows }) => first === '' || rows === Number(first));
  const measures: Measure[] = [];
  for (const limit of wanted) measures.push(...(await measured(limit)));
  for (const measure of measures) process.stdout.write(`${told(measure)}\n`);
  return measures.some(exceeds) ? 1 : 0;
}

function told({ what, value, unit, limit }: Measure): string {
  const bound = limit === undefined ? '' : `  limit ${limit}${value > limit ? '  over' : ''}`;
  return `${what.padEnd(52)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}${bound}`;
}

/** What the measured process does: it says how long it took and how many changes there are. */
async function compare(before: string, after: string): Promise<number> {
  const start = performance.now();
  const folders = { before: await openVersion(before), after: await openVersion(after) };
  const changes = diffFolders(folders, { extractorChanged: false, configChanged: false });
  process.stdout.write(JSON.stringify({ ms: performance.now() - start, changes: changes.length }));
  return 0;
}

type Limit = (typeof limits)[number];

async function measured(limit: Limit): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rosterline-diff-'));
  try {
    const [before, after] = [join(folder, '1.0.0'), join(folder, '1.0.1')];
    writeVersion(before, { version: '1.0.0', rows: limit.rows, edited: false });
    writeVersion(after, { version: '1.0.1', rows: limit.rows, edited: true });
    return [...ours(limit, before, after), ...(await theirs(limit.rows, before, after))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ours({ rows, ms, megabytes }: Limit, before: string, after: string): readonly Measure[] {
  const stdio: ['ignore', 'pipe', 'inherit', 'pipe'] = ['ignore', 'pipe', 'inherit', 'pipe'];
  const words = ['--import', usageHook, here, '--compare', before, after];
  const start = performance.now();
  const { stdout, output, status } = spawnSync(process.execPath, words, { encoding: 'utf8', stdio });
  const whole = performance.now() - start;
  if (status !== 0) throw new Error('The comparison failed.');
  const answer: { readonly ms: number; readonly changes: number } = JSON.parse(stdout);
  const usage: Usage = JSON.parse(output[3] ?? '');
  const name = `${rows} rows, ${answer.changes} changes`;
  return [
    { what: `${name}: comparison`, value: answer.ms, unit: 'ms', limit: ms },
    { what: `${name}: whole process`, value: whole, unit: 'ms', limit: undefined },
    { what: `${name}: processor time`, value: usage.processorMs, unit: 'ms', limit: undefined },
    { what: `${name}: peak memory`, value: usage.peakKilobytes / 1024, unit: 'MB', limit: megabytes },
  ];
}

async function theirs(rows: number, before: string, after: string): Promise<readonly Measure[]> {
  const [one, other] = [join(before, 'data/memberships.csv'), join(after, 'data/memberships.csv')];
  const git = timed(() => spawnSync('git', ['diff', '--no-index', '--stat', before, after], { stdio: 'ignore' }));
  const duck = await timedDuck(one, other);
  const daff = rows > 10_000 ? undefined : timed(() => runDaff(one, other)); // more does not fit in its memory
  return [
    { what: `${rows} rows: git diff --no-index`, value: git, unit: 'ms', limit: undefined },
    { what: `${rows} rows: DuckDB, rows that differ`, value: duck, unit: 'ms', limit: undefined },
    ...(daff === undefined
      ? []
      : [{ what: `${rows} rows: daff`, value: daff, unit: 'ms', limit: undefined } satisfies Measure]),
  ];
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function runDaff(one: string, other: string): void {
  const daff = createRequire(import.meta.url).resolve('daff/bin/daff.js');
  const { status } = spawnSync(process.execPath, [daff, '--id', 'membership_id', one, other], { stdio: 'ignore' });
  if (status !== 0) throw new Error('daff failed.');
}

async function timedDuck(one: string, other: string): Promise<number> {
  const start = performance.now();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const read = (path: string) => `SELECT * FROM read_csv('${path}', all_varchar = true)`;
  const [gone, come] = [`(${read(one)} EXCEPT ${read(other)})`, `(${read(other)} EXCEPT ${read(one)})`];
  await connection.runAndReadAll(`SELECT count(*) FROM (SELECT * FROM ${gone} UNION ALL SELECT * FROM ${come})`);
  connection.closeSync();
  return performance.now() - start;
}

// Tries to break publishing: kills, crowds, failing and full disks, other surroundings: `npm run prove:publishing -- [--rounds N] [--seed S]`.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PipelineError } from '../src/model/pipeline-error.ts';
import { verifyOutput } from '../src/run/verify-output.ts';
import { onFailingDisk } from './crash-disk.ts';
import { publishNext } from './crash-publisher.ts';

const publisher = fileURLToPath(new URL('./crash-publisher.js', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'rosterline-crash-'));
const { rounds, seed } = requestOf(process.argv.slice(2));
let passed = 0;
let failed = 0;
let state = seed;

try {
  print(`seed ${seed}`);
  await killAtRandom();
  await publishAtOnce();
  await failEverywhere();
  await fillTheDisk();
  compareSurroundings();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
print(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function requestOf(args: string[]): { readonly rounds: number; readonly seed: number } {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
  const [count, start] = [Number(values.rounds ?? 200), Number(values.seed ?? 1)];
  if (!(count >= 1) || !Number.isInteger(start)) throw new Error('--rounds and --seed are whole numbers.');
  return { rounds: count, seed: start };
}

/** A folder of its own for eight rounds: the more versions, the longer each check. */
async function killAtRandom(): Promise<void> {
  const before = failed;
  for (let round = 0; round < rounds; round += 1) {
    const output = join(scratch, `killed-${Math.floor(round / 8)}`);
    const problems = await killRound(output);
    note(problems.length === 0, `kill ${round + 1}: ${problems.join('; ')}`);
    if (round % 8 === 7) rmSync(output, { recursive: true, force: true });
  }
  print(`SIGKILL at ${rounds} random moments: ${failed - before} left something torn or unhealed`);
}

/** What is wrong after a kill, or after the run that follows it. */
async function killRound(output: string): Promise<readonly string[]> {
  const child = fork(publisher, [output, '1000'], { stdio: 'ignore' });
  const gone = once(child, 'exit');
  await once(child, 'message');
  await new Promise((resume) => setTimeout(resume, random() * 250));
  child.kill('SIGKILL');
  await gone;
  const torn = (await verifyOutput(output)).problems.filter(({ at }) => at.startsWith('v/'));
  if (torn.length > 0) return torn.map(({ code, at }) => `${code} ${at}`);
  return healProblems(output);
}

async function healProblems(output: string): Promise<readonly string[]> {
  try {
    await publishNext(output);
  } catch (cause) {
    return [String(cause)];
  }
  const { problems } = await verifyOutput(output);
  const known = ['CHANGELOG.md', 'latest', 'latest.json', 'v', 'versions.json'];
  const left = readdirSync(output).filter((name) => !known.includes(name));
  return [...problems.map(({ code, at }) => `${code} ${at}`), ...left.map((name) => `${name} is left`)];
}

async function publishAtOnce(): Promise<void> {
  const output = join(scratch, 'crowd');
  const children = Array.from({ length: 8 }, () => fork(publisher, [output, '3']));
  const published = await Promise.all(children.map(versionsOf));
  const { versions, problems } = await verifyOutput(output);
  const told = new Set(published.flat());
  const whole = problems.length === 0 && versions.length === 24 && told.size === 24;
  const what = `${versions.length} versions, ${problems.map(({ code, at }) => `${code} ${at}`).join('; ') || 'no gap'}`;
  note(whole, `eight at once: ${what}`);
  print(`eight processes at once: ${what}`);
}

async function versionsOf(child: ChildProcess): Promise<readonly string[]> {
  const told: string[] = [];
  child.on('message', (message) => {
    if (message !== 'ready') told.push(String(message));
  });
  await once(child, 'exit');
  return told;
}

/** With few rounds only some of the steps are tried. */
async function failEverywhere(): Promise<void> {
  const start = join(scratch, 'start');
  await publishNext(start);
  const stride = rounds >= 100 ? 1 : 25;
  let tried = 0;
  for (let step = 0; ; step += stride) {
    const code = ['ENOSPC', 'EACCES', 'EIO'][tried % 3] ?? 'EIO';
    const output = join(scratch, `failing-${step}`);
    cpSync(start, output, { recursive: true });
    const result = await onFailingDisk(() => publishNext(output), step, code);
    if (!result.reached) break;
    tried += 1;
    const problem = await failureProblem(output, start, result.thrown);
    note(problem === '', `${code} at step ${step}: ${problem}`);
    rmSync(output, { recursive: true, force: true });
  }
  print(`injected ENOSPC, EACCES and EIO: ${tried} steps`);
}

/** A failed write changes nothing, or says that only the pointers are behind; either way the next run goes on. */
async function failureProblem(output: string, start: string, thrown: unknown): Promise<string> {
  if (thrown !== undefined && !(thrown instanceof PipelineError)) return `no clear error: ${String(thrown)}`;
  const unclear = thrown !== undefined && (thrown.hint === '' || thrown.at === '');
  if (unclear) return `no hint or place: ${thrown.message}`;
  const torn = (await verifyOutput(output)).problems.filter(({ at }) => at.startsWith('v/'));
  if (torn.length > 0) return torn.map(({ code, at }) => `${code} ${at}`).join('; ');
  if (thrown !== undefined && thrown.code !== 'pointers-stale' && bytesOf(output) !== bytesOf(start)) {
    return `${thrown.code}, and yet something changed`;
  }
  return (await healProblems(output)).join('; ');
}

/** All that is published, as one text to compare. */
function bytesOf(output: string): string {
  const entries = readdirSync(output, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const published = paths.filter((path) => !path.slice(output.length + 1).startsWith('.'));
  return published
    .sort()
    .flatMap((path) => [path.slice(output.length), readFileSync(path, 'utf8')])
    .join('\n');
}

/** A small file system in memory, where the machine lets us mount one. */
async function fillTheDisk(): Promise<void> {
  const folder = join(scratch, 'full');
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', folder], { stdio: 'pipe' });
  } catch (cause) {
    print(`a full disk: skipped, none can be mounted (${String(cause).split('\n')[0]})`);
    return;
  }
  try {
    const problem = await fullProblem(join(folder, 'output'));
    note(problem === '', `a full disk: ${problem}`);
    print(`a full disk: ${problem || 'a clear error, nothing changed'}`);
  } finally {
    execFileSync('umount', [folder]);
  }
}

async function fullProblem(output: string): Promise<string> {
  for (let round = 0; round < 100; round += 1) {
    const before = round === 0 ? '' : bytesOf(output);
    const thrown = await publishNext(output).then(
      () => undefined,
      (cause: unknown) => cause,
    );
    if (thrown !== undefined) return fullState(output, before, thrown);
  }
  return 'it never filled up';
}

async function fullState(output: string, before: string, thrown: unknown): Promise<string> {
  if (!(thrown instanceof PipelineError) || thrown.code !== 'output-not-writable') return String(thrown);
  if (bytesOf(output) !== before) return 'something changed';
  return (await verifyOutput(output)).problems.map(({ code }) => code).join('; ');
}

/** The whole program twice, in unlike surroundings and with the sources in another order. */
function compareSurroundings(): void {
  const here = runIn({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }, '022', false);
  const there = runIn({ TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, '077', true);
  const differing = [...here.keys()].filter((path) => here.get(path) !== there.get(path));
  const same = here.size > 0 && here.size === there.size && differing.length === 0;
  note(same, `other surroundings: ${differing.join(', ') || 'other files'} differ`);
  print(
    `other time zone, locale, umask and order of sources: ${same ? `${here.size} files with equal bytes` : 'differ'}`,
  );
}

/** The files of `data/` by name. */
function runIn(surroundings: NodeJS.ProcessEnv, umask: string, reversed: boolean): ReadonlyMap<string, string> {
  const output = join(scratch, `surroundings-${umask}`);
  const config = join(scratch, `config-${umask}.json`);
  writeFileSync(config, configText(reversed));
  const command = `umask ${umask} && exec "$0" dist/cli.js run --config "$1" --output "$2"`;
  const env = { ...process.env, ...surroundings };
  execFileSync('sh', ['-c', command, process.execPath, config, output], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const data = join(output, 'v/1.0.0/data');
  return new Map(readdirSync(data).map((name) => [name, readFileSync(join(data, name), 'utf8')]));
}

interface Listed {
  readonly rosters: readonly { readonly sources: readonly { readonly path: string }[] }[];
}

function configText(reversed: boolean): string {
  const path = resolve('pipeline.config.json');
  const { $schema: _schema, ...config } = JSON.parse(readFileSync(path, 'utf8')) as Listed & { $schema?: string };
  const rosters = config.rosters.map((roster) => {
    const sources = roster.sources.map((source) => ({ ...source, path: resolve(dirname(path), source.path) }));
    return { ...roster, sources: reversed ? sources.toReversed() : sources };
  });
  return JSON.stringify({ ...config, rosters: reversed ? rosters.toReversed() : rosters });
}

/** Between 0 and 1; the same row of numbers for the same seed. */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

function note(good: boolean, failure: string): void {
  if (good) passed += 1;
  else failed += 1;
  if (!good) print(`failed: ${failure}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

// The command as a person runs it: start to end of the process, and the most memory it held.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measure, medianOf, timeCall } from './measure.ts';
import type { Usage } from './usage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const commandLine = join(root, 'dist/cli.js');
const usageHook = new URL('usage.js', import.meta.url).href;

const runs = 7;
const startRuns = 15;

/** First publication of an article into an empty folder: time and memory. */
export function measureRun(name: string, article: string): readonly Measure[] {
  return withFolder((folder) => {
    const config = writeConfig(folder, article);
    const into = (output: string) => [commandLine, 'run', '--config', config, '--output', join(folder, output)];
    const times = Array.from({ length: runs }, (_, run) => timeCall(() => start(into(String(run)))));
    const { peakKilobytes, processorMs } = usageOf(into('usage'));
    return [
      { what: `${name}: whole process`, value: medianOf(times), unit: 'ms', limit: 600 },
      { what: `${name}: processor time of all its threads`, value: processorMs, unit: 'ms', limit: undefined },
      { what: `${name}: peak memory`, value: peakKilobytes / 1024, unit: 'MB', limit: 150 },
    ];
  });
}

/** What the command line adds to an empty process, measured in turns so that both meet the same load. */
export function measureStart(): readonly Measure[] {
  const turns = Array.from({ length: startRuns }, () => ({
    version: timeCall(() => start([commandLine, '--version'])),
    empty: timeCall(() => start(['-e', '0'])),
  }));
  const version = medianOf(turns.map((turn) => turn.version));
  const empty = medianOf(turns.map((turn) => turn.empty));
  return [
    { what: 'node -e 0', value: empty, unit: 'ms', limit: undefined },
    { what: 'rosterline --version', value: version, unit: 'ms', limit: undefined },
    { what: 'rosterline --version / node -e 0', value: version / empty, unit: '×', limit: 2.5 },
  ];
}

/** The bundled configuration with another article in the place of its own. */
function writeConfig(folder: string, article: string): string {
  const bundled = JSON.parse(readFileSync(join(root, 'pipeline.config.json'), 'utf8'));
  const [roster] = bundled.rosters;
  const [source] = roster.sources;
  const config = { ...bundled, rosters: [{ ...roster, sources: [{ ...source, path: resolve(article) }] }] };
  const path = join(folder, 'pipeline.config.json');
  writeFileSync(path, JSON.stringify(config));
  return path;
}

function start(args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`“node ${args.join(' ')}” failed: ${error?.message ?? stderr}`);
}

function usageOf(args: readonly string[]): Usage {
  const stdio: ['ignore', 'ignore', 'inherit', 'pipe'] = ['ignore', 'ignore', 'inherit', 'pipe'];
  const { output } = spawnSync(process.execPath, ['--import', usageHook, ...args], { encoding: 'utf8', stdio });
  return JSON.parse(output[3] ?? '');
}

function withFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'rosterline-bench-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

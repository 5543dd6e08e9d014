// Breaks pages and reads them, for so many seconds: `npm run fuzz -- [--seconds N] [--corpus FOLDER] [--seed S]`.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { extractors, languages, loadReaders } from '../src/catalogue.ts';
import { lanesOf } from './fuzz/lanes.ts';
import { pagesIn } from './fuzz/pages.ts';
import { type LaneResult, runLane } from './fuzz/run-lane.ts';

interface Request {
  readonly seconds: number;
  /** Empty for the bundled pages alone. */
  readonly corpus: string;
  readonly seed: number;
}

/** What the worker tells: the case that it begins, or how a lane went. */
type Message =
  | { readonly kind: 'begun'; readonly lane: string; readonly origin: string; readonly bytes: Uint8Array }
  | { readonly kind: 'ended'; readonly lane: string; readonly result: LaneResult };

/** A case that takes the processor for longer hangs; the worker is then given up. */
const hangSeconds = 60;

if (isMainThread) watch(requestOf(process.argv.slice(2)));
else await work(workerData as Request);

function requestOf(args: string[]): Request {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { seconds: text, corpus: text, seed: text } });
  const [seconds, seed] = [Number(values.seconds ?? 30), Number(values.seed ?? Date.now() % 1_000_000)];
  if (!(seconds > 0) || !Number.isInteger(seed)) throw new Error('--seconds and --seed are numbers.');
  return { seconds, seed, corpus: values.corpus ?? '' };
}

/** The lanes run beside this thread, which stays free to see that one hangs. */
function watch(request: Request): void {
  print(`seed ${request.seed}, ${request.seconds} seconds`);
  const worker = new Worker(new URL(import.meta.url), { workerData: request });
  const results: boolean[] = [];
  let latest: Message | undefined;
  let since = process.cpuUsage();
  const clock = setInterval(() => {
    if (latest?.kind !== 'begun' || process.cpuUsage(since).user < hangSeconds * 1_000_000) return;
    results.push(report(latest.lane, hanging(latest)));
    latest = undefined;
    void worker.terminate();
  }, 1_000);
  worker.on('message', (message: Message) => {
    since = process.cpuUsage();
    latest = message;
    if (message.kind === 'ended') results.push(report(message.lane, message.result));
  });
  worker.on('error', (problem) => {
    print(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    results.push(false);
  });
  worker.on('exit', () => {
    clearInterval(clock);
    finish(results);
  });
}

function hanging({ origin, bytes }: Extract<Message, { readonly kind: 'begun' }>): LaneResult {
  return { cases: 0, failure: { kind: 'slow', message: `It takes over ${hangSeconds} seconds.`, origin, bytes } };
}

function finish(results: readonly boolean[]): void {
  const passed = results.filter((held) => held).length;
  print(`\n${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed === results.length && passed > 0 ? 0 : 1;
}

async function work({ seconds, corpus, seed }: Request): Promise<void> {
  const readers = await loadReaders(['text', 'html', 'wikitext', 'markdown']);
  const parts = { languages, readers, extractors };
  const bundled = fileURLToPath(new URL('../../fixtures', import.meta.url));
  const lanes = lanesOf([...pagesIn(bundled), ...(corpus === '' ? [] : pagesIn(corpus))], parts);
  for (const lane of lanes) {
    const onCase = (origin: string, bytes: Uint8Array) => tell({ kind: 'begun', lane: lane.name, origin, bytes });
    const result = runLane({ lane, parts, seed, seconds: seconds / lanes.length, onCase });
    tell({ kind: 'ended', lane: lane.name, result });
  }
}

function tell(message: Message): void {
  parentPort?.postMessage(message);
}

/** Whether the lane held; a failing case is written to a file, whole, and shown as far as it fits. */
function report(lane: string, { cases, failure }: LaneResult): boolean {
  print(`${failure === undefined ? 'ok  ' : 'FAIL'} ${lane.padEnd(24)} ${cases} cases`);
  if (failure === undefined) return true;
  const file = join(mkdtempSync(join(tmpdir(), 'rosterline-fuzz-')), 'case');
  writeFileSync(file, failure.bytes);
  const shown = JSON.stringify(Buffer.from(failure.bytes).toString('utf8').slice(0, 2_000));
  print(`     ${failure.kind}: ${failure.message}\n     from ${failure.origin}\n     in ${file}: ${shown}`);
  return false;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

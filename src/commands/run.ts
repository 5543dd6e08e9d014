// `rosterline run`: reads the config and its sources, asks the pure core once, publishes what has changed.
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { pathFromHere } from '../acquire/path-from-here.ts';
import { type Config, parseConfig } from '../config.ts';
import { missedExpectations } from '../expectations.ts';
import type { ChangeSet } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { findingKinds, type Noted } from '../model/finding.ts';
import { type Day, parseDay } from '../model/partial-date.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import type { SourceRecords } from '../model/record.ts';
import { compareBy } from '../model/text-order.ts';
import { buildDataset } from '../pipeline.ts';
import { countsOf } from '../publish/counts.ts';
import { paintWith } from '../report/paint.ts';
import { findingGroups, type RunSummary, rosterSummaries, runText } from '../report/run-summary.ts';
import type { Answer } from '../report/terminal.ts';
import { type Released, release } from '../run/release.ts';
import { gatherSources, type RunInput } from '../run/sources.ts';
import { healOutput } from '../run/verify-output.ts';
import { withLock } from '../store/lock.ts';
import { writeRun } from '../store/publish-version.ts';
import { type LatestVersion, readLatest } from '../store/read-latest.ts';
import { version as rosterlineVersion } from '../version.ts';

export interface RunOptions {
  readonly config: string;
  /** Folder for versions, from the working folder; the config's own when `undefined`. */
  readonly output: string | undefined;
  /** Dates later than this day are not believed. */
  readonly asOf: string | undefined;
  readonly json: boolean;
  /** Whether a new version is told by exit code 2. */
  readonly exitCode: boolean;
  /** Fingerprint of a held release to publish all the same. */
  readonly accept: string | undefined;
}

/** The clock, and the terminal that shows the answer. */
export interface RunSurroundings {
  readonly now: () => Date;
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

/** @throws PipelineError when a source cannot be read, an expectation is missed or the output is busy */
export async function run(options: RunOptions, surroundings: RunSurroundings): Promise<Answer> {
  const { now, colours, width } = surroundings;
  const started = now();
  const asOf = dayOf(options.asOf);
  const configText = await readConfigFile(options.config);
  const config = parseConfig(configText, options.config);
  const { sources, inputs } = await gatherSources(config, dirname(options.config));
  const output = options.output ?? resolve(dirname(options.config), config.output);
  const job: Job = { options, config, configText, inputs, sources, output, asOf, started, now };
  const summary = await withLock(output, () => publish(job));
  return {
    text: options.json
      ? `${JSON.stringify(summary, null, 2)}\n`
      : runText(summary, { paint: paintWith(colours), width }),
    exitCode: exitCodeOf(summary, options),
  };
}

/** A gate that holds wins over the news of a version. */
function exitCodeOf({ outcome }: RunSummary, { exitCode }: RunOptions): Answer['exitCode'] {
  if (outcome === 'held') return 3;
  return exitCode && outcome === 'published' ? 2 : 0;
}

interface Job {
  readonly options: RunOptions;
  readonly config: Config;
  readonly configText: string;
  readonly inputs: readonly RunInput[];
  readonly sources: readonly Noted<SourceRecords>[];
  readonly output: string;
  readonly asOf: Day | undefined;
  readonly started: Date;
  readonly now: () => Date;
}

function dayOf(written: string | undefined): Day | undefined {
  const day = written === undefined ? undefined : parseDay(written);
  if (written === undefined || day !== undefined) return day;
  const hint = 'Write it as yyyy-mm-dd.';
  throw new PipelineError({ code: 'option-value', message: `“${written}” is no day.`, hint, at: '--as-of' });
}

/** Everything that must not be done twice at a time; the lock is held. */
async function publish(job: Job): Promise<RunSummary> {
  const { config, configText, sources, asOf, output, options } = job;
  await healOutput(output);
  const previous = await readLatest(output);
  const dataset = buildDataset(sources, { rosters: config.rosters, asOf, previous: previous?.dataset });
  refuseMissed(config, dataset);
  const runId = runIdOf(job);
  const [released, accept] = [secondOf(job.now()), options.accept];
  const result = await release({ config, configText, output, dataset, previous, runId, released, accept });
  const summary = summaryOf({ result, previous, dataset, runId }, job);
  await writeRun(output, runId, runRecord(summary, dataset, job));
  return summary;
}

/** The gravest thing to get wrong is to publish a broken page as "everyone left": this comes before publishing. */
function refuseMissed({ rosters }: Config, dataset: Dataset): void {
  for (const roster of rosters) {
    const missed = missedExpectations(roster, dataset);
    if (missed.length === 0) continue;
    const { hint } = findingKinds['expectation-missed'];
    throw new PipelineError({ code: 'expectation-missed', message: missed.join(' '), hint, at: roster.expectAt });
  }
}

interface Outcome {
  readonly result: Released;
  readonly previous: LatestVersion | undefined;
  readonly dataset: Dataset;
  readonly runId: string;
}

function summaryOf({ result, previous, dataset, runId }: Outcome, job: Job): RunSummary {
  const { outcome, built, files, changes, fingerprint } = result;
  const version = built?.version ?? previous?.version ?? '';
  return {
    outcome,
    version,
    bump: built?.bump ?? null,
    reasons: built?.reasons ?? [],
    path: `${pathFromHere(job.output)}/${outcome === 'held' ? 'pending' : `v/${version}`}`,
    files: files.length,
    run_id: runId,
    held: outcome === 'held' ? heldBy(changes) : [],
    fingerprint,
    changes: changes?.counts ?? {},
    rosters: rosterSummaries(dataset),
    findings: findingGroups(dataset.findings, filesOf(job)),
    next: nextCommands(dataset, job, result),
  };
}

function heldBy(changes: ChangeSet | undefined): RunSummary['held'] {
  return (changes?.gates ?? []).filter(({ holds }) => holds).map(({ gate, message }) => ({ gate, message }));
}

/** Published id of each source → its file, as a person would open it from here. */
function filesOf({ inputs, options }: Job): ReadonlyMap<string, string> {
  const folder = dirname(options.config);
  return new Map(inputs.map(({ source_id, path }) => [source_id, pathFromHere(resolve(folder, path))]));
}

function nextCommands(dataset: Dataset, job: Job, { outcome, fingerprint }: Released): RunSummary['next'] {
  const { config, output } = job.options;
  const where = [
    ...(config === defaultConfig ? [] : [`--config ${shellWord(config)}`]),
    ...(output === undefined ? [] : [`--output ${shellWord(output)}`]),
  ];
  const [file] = filesOf(job).values();
  const accept = [
    ['rosterline run', ...where, `--accept ${fingerprint}`].join(' '),
    'publish it all the same',
  ] as const;
  const example = bestExplained(dataset);
  return [
    ...(outcome === 'held' ? [accept] : []),
    ...(example === undefined
      ? []
      : [[['rosterline explain', shellWord(example), ...where].join(' '), 'where each value comes from'] as const]),
    ...(file === undefined ? [] : [[`rosterline inspect ${shellWord(file)}`, 'what was read in the page'] as const]),
  ];
}

const defaultConfig = 'pipeline.config.json';

/** The name of the member whose dates rest on the most evidence; a former one says more than a current one. */
function bestExplained({ memberships, evidence, members }: Dataset): string | undefined {
  const weights = new Map<string, number>();
  for (const { subject_id } of evidence) weights.set(subject_id, (weights.get(subject_id) ?? 0) + 1);
  const former = memberships.filter(({ status }) => status === 'former');
  const candidates = former.length > 0 ? former : memberships;
  const weightOf = (id: string) => String(10 ** 9 - (weights.get(id) ?? 0)).padStart(10, '0');
  const [best] = [...candidates].sort(
    compareBy(
      ({ membership_id }) => weightOf(membership_id),
      ({ membership_id }) => membership_id,
    ),
  );
  return members.find(({ member_id }) => member_id === best?.member_id)?.name;
}

function shellWord(word: string): string {
  if (/^[\w./-]+$/u.test(word)) return word;
  return /["$`\\!]/u.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}

/** When it ran and on what: `20240131T080000Z-1a2b3c4d`. */
function runIdOf({ inputs, options, started }: Job): string {
  const named = [...inputs.map(({ sha256 }) => sha256), options.config].join('\n');
  const digest = createHash('sha256').update(named).digest('hex').slice(0, 8);
  return `${secondOf(started).replace(/[-:]/gu, '')}-${digest}`;
}

function secondOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

function runRecord(summary: RunSummary, dataset: Dataset, { inputs, started, now, asOf }: Job): object {
  return {
    run_id: summary.run_id,
    rosterline: rosterlineVersion,
    started: secondOf(started),
    duration_ms: now().getTime() - started.getTime(),
    as_of: asOf ?? null,
    outcome: summary.outcome,
    version: summary.version,
    bump: summary.bump,
    reasons: summary.reasons,
    inputs,
    counts: countsOf(dataset),
    findings: Object.fromEntries(summary.findings.map(({ code, count }) => [code, count])),
  };
}

// The sources that a config names, acquired and read: articles first, for their names help to read captures.
import { readCaptures as acquireCaptures } from '../acquire/capture-doors.ts';
import { nameCaptures, readCaptures } from '../capture-flow.ts';
import { acquirers, extractors, languages, loadReaders } from '../catalogue.ts';
import type { ArticleSource, CapturesSource, Config, RosterConfig, SourceConfig } from '../config.ts';
import type { Capture } from '../model/capture.ts';
import type { Finding, Noted } from '../model/finding.ts';
import type { PageCapture } from '../model/page-capture.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import type { SourceRecords } from '../model/record.ts';
import { formatOf, readSource } from '../pipeline.ts';
import { selectorProblem } from '../read/page-selectors.ts';
import { sourceKey } from '../reconcile/ids.ts';

/** Bytes that went into a run, as its record names them. */
export interface RunInput {
  readonly source_id: string;
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything that the sources say, and which bytes said it. */
export interface Gathered {
  readonly sources: readonly Noted<SourceRecords>[];
  readonly inputs: readonly RunInput[];
}

/** How many files of one source are read side by side. */
const concurrency = 8;

/**
 * Acquires and reads all sources; paths start at `folder`.
 *
 * @throws PipelineError naming the source when there is nothing to read or its bytes are no text
 */
export async function gatherSources(config: Config, folder: string): Promise<Gathered> {
  const rosters: Gathered[] = [];
  for (const roster of config.rosters) rosters.push(await gatherRoster(roster, folder));
  return {
    sources: rosters.flatMap(({ sources }) => sources),
    inputs: rosters.flatMap(({ inputs }) => inputs),
  };
}

async function gatherRoster(roster: RosterConfig, folder: string): Promise<Gathered> {
  for (const source of roster.sources) refuseLater(source);
  const articles = await acquireArticles(articlesIn(roster.sources), folder);
  const read = await readArticles(articles, roster);
  const names = read.flatMap(({ value }) => value.entries.flatMap(({ name, altNames }) => [name, ...altNames]));
  const captured: Gathered[] = [];
  for (const source of capturesIn(roster.sources)) captured.push(await gatherCaptures(source, folder, names));
  return {
    sources: [...read, ...captured.flatMap(({ sources }) => sources)],
    inputs: [...articles.map(inputOf), ...captured.flatMap(({ inputs }) => inputs)],
  };
}

function articlesIn(sources: readonly SourceConfig[]): readonly ArticleSource[] {
  return sources.filter((source) => source.kind === 'article');
}

function capturesIn(sources: readonly SourceConfig[]): readonly CapturesSource[] {
  return sources.filter((source) => source.kind === 'captures');
}

function refuseLater(source: SourceConfig): void {
  if (source.kind === 'article' || source.kind === 'captures') return;
  const message = `Sources of kind “${source.kind}” are not supported yet.`;
  const hint = 'Save the page and name it as a source of kind “article” or “captures”.';
  throw new PipelineError({ code: 'source-kind-unsupported', message, hint, at: source.at });
}

async function acquireArticles(sources: readonly ArticleSource[], folder: string): Promise<readonly Capture[]> {
  const captures: Capture[] = [];
  for (const source of sources) {
    const acquirer = acquirers.find(({ kind }) => kind === source.kind);
    if (acquirer === undefined) throw new Error(`Nothing acquires sources of kind ${source.kind}.`);
    captures.push(await acquirer.acquire(source, folder));
  }
  return captures;
}

async function readArticles(
  captures: readonly Capture[],
  { sources, name: organization, splits }: RosterConfig,
): Promise<readonly Noted<SourceRecords>[]> {
  const placed = captures.map((capture) => ({ capture, source: sourceOf(capture, sources) }));
  const readers = await loadReaders(placed.map(({ capture, source }) => formatOf(capture, source.at)));
  return placed.map(({ capture, source: { columns, at } }) =>
    readSource(capture, { organization, splits, columns, at }, { languages, readers, extractors }),
  );
}

/** What the config says of the capture's source. */
function sourceOf({ sourceId }: Capture, sources: readonly SourceConfig[]): ArticleSource {
  const source = articlesIn(sources).find(({ id }) => id === sourceId);
  if (source === undefined) throw new Error(`No source is called ${sourceId}.`);
  return source;
}

const selectorHint = 'Write it as in a style sheet, such as "main ul.members > li"; inspect prints one that works.';

async function gatherCaptures(source: CapturesSource, folder: string, known: readonly string[]): Promise<Gathered> {
  const { rosterId, id: sourceId, path, url, at, synthetic, complete, license, selectors } = source;
  const problem = selectorProblem(selectors);
  if (problem !== undefined) throw new PipelineError({ ...problem, hint: selectorHint, at });
  const request = { rosterId, sourceId, path, folder, url, at, synthetic, complete, license, selectors };
  const acquired = await acquireCaptures(request, { concurrency });
  const captures = nameCaptures(acquired.value);
  const read = readCaptures(captures, { languages, known });
  return { sources: withFindings(read, acquired.findings), inputs: captures.map(inputOf) };
}

/** Findings go with the records of their capture; those of the source as a whole with the first. */
function withFindings(
  read: Noted<readonly SourceRecords[]>,
  acquired: readonly Finding[],
): readonly Noted<SourceRecords>[] {
  const ids = new Set<string>(read.value.map(({ sourceId }) => sourceId));
  const all = [...acquired, ...read.findings];
  return read.value.map((value, index) => ({
    value,
    findings: all.filter(({ sourceId }) => sourceId === value.sourceId || (index === 0 && !ids.has(sourceId))),
  }));
}

function inputOf(capture: Capture | PageCapture): RunInput {
  const { label: path, sha256, bytes } = capture;
  return { source_id: sourceKey(capture), path, sha256, bytes: bytes.length };
}

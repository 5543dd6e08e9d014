// `rosterline report`: a published version as a page to look at, or as a still picture.
import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { pathFromHere } from '../acquire/path-from-here.ts';
import { parseConfig } from '../config.ts';
import { changeSet, diffDatasets } from '../diff/classify.ts';
import type { ChangeSet } from '../model/change.ts';
import { sortDataset } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import type { Answer } from '../report/terminal.ts';
import { reportPage } from '../report/timeline/page.ts';
import { timelinePicture } from '../report/timeline/picture.ts';
import type { ReportInput } from '../report/timeline/report-input.ts';
import { type ReadVersion, readVersion } from '../store/read-version.ts';
import { writeError } from '../store/store-error.ts';

export interface ReportOptions {
  /** The newest when `undefined`. */
  readonly version: string | undefined;
  readonly config: string;
  /** Folder of the versions; the config names it when `undefined`, and is not read otherwise. */
  readonly output: string | undefined;
  /** `html` or `svg`. */
  readonly format: string;
  /** Id of the one roster that a picture shows; a page has them all, and lets its reader choose. */
  readonly roster: string | undefined;
  /** File to write; the answer itself is the report when `undefined`. */
  readonly out: string | undefined;
}

/** @throws PipelineError when there is no such version, or the file cannot be written */
export async function report(options: ReportOptions): Promise<Answer> {
  const { format, out } = options;
  if (format !== 'html' && format !== 'svg')
    throw badOption('--format', `“${format}” is no format.`, 'Ask for html or svg.');
  const output = options.output ?? (await outputOf(options.config));
  if (out !== undefined && isInside(resolve(output, 'v'), out)) throw published();
  const read = await readVersion(output, options.version);
  const input = { ...read, dataset: sortDataset(read.dataset), info: { title: read.title, license: read.license } };
  const text =
    format === 'svg'
      ? timelinePicture({ ...input, roster: rosterOf(options, read) })
      : reportPage(await pageInput(input, output, out));
  return { text: out === undefined ? text : await written(out, text), exitCode: 0 };
}

function rosterOf({ roster }: ReportOptions, { dataset }: ReadVersion): string | undefined {
  const known = dataset.rosters.map(({ roster_id }) => roster_id);
  if (roster === undefined || known.includes(roster)) return roster;
  throw badOption('--roster', `There is no roster “${roster}”.`, `There are ${known.join(', ')}.`);
}

async function outputOf(path: string): Promise<string> {
  const config = parseConfig(await readConfigFile(path), path);
  return resolve(dirname(path), config.output);
}

async function pageInput(
  input: ReadVersion & Pick<ReportInput, 'info'>,
  output: string,
  out: string | undefined,
): Promise<ReportInput> {
  const { dataset, version, previous, info, folder } = input;
  const changes = previous === undefined ? undefined : await changesSince(previous, input, output);
  return { dataset, version, previousVersion: previous, info, changes, versionFolder: addressOf(folder, out) };
}

/** Which program and config made which version is not known here: changes are put down to the sources. */
async function changesSince(previous: string, { dataset, version }: ReadVersion, output: string): Promise<ChangeSet> {
  const before = await readVersion(output, previous);
  const makers = { extractorChanged: false, configChanged: false };
  return changeSet(diffDatasets(sortDataset(before.dataset), dataset, makers), { from: previous, to: version }, []);
}

/** The way from the report to the folder, as an address; empty when both are in one place. */
function addressOf(folder: string, out: string | undefined): string {
  const steps = relative(out === undefined ? '.' : dirname(out), folder).replaceAll('\\', '/');
  return steps === '' ? '' : `${steps.split('/').map(encodeURIComponent).join('/')}/`;
}

async function written(path: string, text: string): Promise<string> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw writeError(cause, path);
  }
  return `${pathFromHere(path)}: ${Buffer.byteLength(text)} bytes\n`;
}

function isInside(folder: string, path: string): boolean {
  const steps = relative(folder, resolve(path)).replaceAll('\\', '/');
  return steps !== '..' && !steps.startsWith('../');
}

function published(): PipelineError {
  return badOption('--out', 'A version never changes once it is published.', 'Write the report to another folder.');
}

function badOption(at: string, message: string, hint: string): PipelineError {
  return new PipelineError({ code: 'option-value', message, hint, at });
}

// `rosterline diff`: what changed between two versions, for a terminal, a pull request or a program.
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { parseConfig } from '../config.ts';
import { changeSet } from '../diff/classify.ts';
import type { ChangeSet } from '../model/change.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { annotations } from '../report/annotations.ts';
import { changesPage } from '../report/changes-page.ts';
import { changesText } from '../report/changes-text.ts';
import { markdownReport } from '../report/markdown.ts';
import { paintWith } from '../report/paint.ts';
import type { Answer } from '../report/terminal.ts';
import { diffFolders } from '../run/version-diff.ts';
import { lastTwo, locateVersion } from '../store/locate-version.ts';
import { writeError } from '../store/store-error.ts';
import { openVersion } from '../store/version-folder.ts';

export interface DiffOptions {
  /** A version number, a folder, or a git revision; the last but one, or the one before `to`, when `undefined`. */
  readonly from: string | undefined;
  /** The same; the newest when `undefined`. */
  readonly to: string | undefined;
  readonly config: string;
  /** Folder of the versions; the config names it when `undefined`, and is not read otherwise. */
  readonly output: string | undefined;
  /** `terminal`, `markdown`, `json` or `html`. */
  readonly format: string;
  /** Whether changes are told by exit code 2. */
  readonly exitCode: boolean;
}

export interface DiffSurroundings {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
  /** The variables of a GitHub workflow; both `undefined` elsewhere. */
  readonly workflow: { readonly actions: string | undefined; readonly summaryFile: string | undefined };
}

/** @throws PipelineError when a version is not there, damaged, or made by a later rosterline */
export async function diff(options: DiffOptions, surroundings: DiffSurroundings): Promise<Answer> {
  if (!formats.includes(options.format)) throw noFormat(options.format);
  const output = options.output ?? (await outputOf(options.config));
  const room = await mkdtemp(join(tmpdir(), 'rosterline-diff-'));
  try {
    const changes = await changesBetween(options, output, room);
    await summarize(changes, surroundings);
    const text = annotated(changes, surroundings, options) + inFormat(options.format, changes, surroundings);
    return { text, exitCode: options.exitCode && changes.events.length > 0 ? 2 : 0 };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

const formats: readonly string[] = ['terminal', 'markdown', 'json', 'html'];

async function outputOf(path: string): Promise<string> {
  const config = parseConfig(await readConfigFile(path), path);
  return resolve(dirname(path), config.output);
}

/** Which program and config made which version is not known here: changes are put down to the sources. */
async function changesBetween({ from, to }: DiffOptions, output: string, room: string): Promise<ChangeSet> {
  const [last, newest] = from !== undefined && to !== undefined ? [from, to] : await lastTwo(output);
  const words = [from ?? last, to ?? newest];
  const [before = '', after = ''] = await Promise.all(
    words.map((word, at) => locateVersion(word, output, join(room, String(at)))),
  );
  const folders = { before: await openVersion(before), after: await openVersion(after) };
  const events = diffFolders(folders, { extractorChanged: false, configChanged: false });
  return changeSet(events, { from: folders.before.version, to: folders.after.version }, []);
}

async function summarize(changes: ChangeSet, { workflow }: DiffSurroundings): Promise<void> {
  const { summaryFile } = workflow;
  if (summaryFile === undefined || summaryFile === '') return;
  try {
    await appendFile(summaryFile, `${markdownReport(changes)}\n`);
  } catch (cause) {
    throw writeError(cause, summaryFile);
  }
}

/** Only the terminal's format can carry them: the others are read by programs. */
function annotated(changes: ChangeSet, { workflow }: DiffSurroundings, { format, config }: DiffOptions): string {
  return workflow.actions === 'true' && format === 'terminal' ? annotations(changes, config) : '';
}

function inFormat(format: string, changes: ChangeSet, { colours, width }: DiffSurroundings): string {
  if (format === 'json') return `${JSON.stringify(changes, null, 2)}\n`;
  if (format === 'markdown') return markdownReport(changes);
  if (format === 'html') return changesPage(changes);
  return changesText(changes, { paint: paintWith(colours), width });
}

function noFormat(format: string): PipelineError {
  return new PipelineError({
    code: 'option-value',
    message: `“${format}” is no format.`,
    hint: `Ask for ${formats.join(', ')}.`,
    at: '--format',
  });
}

// What a person is told when a command fails: the error with the line it is about, or that it is a bug.
import { readFile, stat } from 'node:fs/promises';
import { PipelineError } from '../model/pipeline-error.ts';
import { paintWith } from '../report/paint.ts';
import { bugText, errorText, type SourceLine } from '../report/terminal.ts';

export interface Failed {
  /** For standard error. */
  readonly text: string;
  readonly exitCode: 1 | 4;
}

export interface FailureSurroundings {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

/** Never throws, whatever was thrown at it. */
export async function describeFailure(cause: unknown, { colours, width }: FailureSurroundings): Promise<Failed> {
  const screen = { paint: paintWith(colours), width };
  if (!(cause instanceof PipelineError)) return { text: bugText(cause, screen), exitCode: 1 };
  return { text: errorText(cause, await lineAt(cause.at), screen), exitCode: cause.exitCode };
}

const largestFile = 2 ** 20;

/** The line that a place such as `pipeline.config.json:8:12 rosters[0].id` names; `undefined` when it names none. */
async function lineAt(place: string): Promise<SourceLine | undefined> {
  const [, path = '', line = '', column = ''] = /^([^:]+(?::[^:]+)?):(\d+):(\d+)(?: |$)/u.exec(place) ?? [];
  if (path === '') return undefined;
  try {
    if ((await stat(path)).size > largestFile) return undefined;
    const text = (await readFile(path, 'utf8')).split('\n')[Number(line) - 1];
    return text === undefined ? undefined : { text, line: Number(line), column: Number(column) };
  } catch {
    return undefined; // the error itself matters more than the line it is about
  }
}

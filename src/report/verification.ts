// What a check of an output folder found, in words for a terminal.
import { plainLine, type Screen } from './paint.ts';
import { counted } from './terminal.ts';

export interface FoundProblem {
  readonly code: string;
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

export interface Verification {
  readonly output: string;
  readonly versions: number;
  /** What is wrong still. */
  readonly problems: readonly FoundProblem[];
  /** Files that were rebuilt. */
  readonly repaired: readonly string[];
}

/** More tell no more; their number does. */
const mostShown = 100;

/** Each problem with its place and remedy, then the sum. */
export function verificationText({ output, versions, problems, repaired }: Verification, { paint }: Screen): string {
  const shown = problems
    .slice(0, mostShown)
    .flatMap((problem) => [
      `${paint.red('error')} ${paint.bold(problem.code)}  ${plainLine(problem.at)}`,
      `  ${plainLine(problem.message)}`,
      `  ${paint.cyan('hint:')} ${plainLine(problem.hint)}`,
    ]);
  const more = problems.length - mostShown;
  const rebuilt = repaired.length === 0 ? [] : [`Rebuilt ${counted(repaired.length, 'file')} from the versions.`];
  const verdict =
    problems.length === 0 ? paint.green('all as published') : paint.red(counted(problems.length, 'problem'));
  return [
    ...shown,
    ...(more > 0 ? [`… and ${counted(more, 'more problem')}.`] : []),
    ...rebuilt,
    `${plainLine(output)}: ${counted(versions, 'version')}, ${verdict}`,
    '',
  ].join('\n');
}

// Errors and findings in words for a terminal, with the line they are about and a caret under the place.
import type { Severity } from '../model/finding.ts';
import type { PipelineError } from '../model/pipeline-error.ts';
import { clipLine, displayWidth } from './columns.ts';
import { type Paint, plainLine, type Screen, safeText } from './paint.ts';

/** What a command answers: text for standard output and the exit code. */
export interface Answer {
  readonly text: string;
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** A line of a source with the place in it; line and column count from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * An error as a person should see it.
 *
 * @param line - what stands at the place of the error, where that is a line of a text
 */
export function errorText(error: PipelineError, line: SourceLine | undefined, { paint, width }: Screen): string {
  const place = error.at === '' ? '' : `  ${plainLine(error.at)}`;
  const head = `${paint.red('error')} ${paint.bold(error.code)}${place}`;
  const hint = error.hint === '' ? [] : [`  ${paint.cyan('hint:')} ${plainLine(error.hint)}`];
  const frame = line === undefined ? [] : codeFrame(line, { paint, width });
  return [head, `  ${plainLine(error.message)}`, ...frame.map((one) => `  ${one}`), ...hint, ''].join('\n');
}

/** A mistake of the program itself: all that helps to find it. */
export function bugText(cause: unknown, { paint }: Screen): string {
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const plea = 'This is a bug in rosterline, not a mistake of yours. Report it with the lines above.';
  return [stack, '', `${paint.red('bug')} ${plea}`, ''].join('\n');
}

/** The line with its number, and a caret under the column; a long line is cut to a window around it. */
export function codeFrame({ text, line, column }: SourceLine, { paint, width }: Screen): readonly string[] {
  const number = String(line).padStart(4);
  const room = Math.max(20, width - number.length - 5);
  const start = column > room - 10 ? column - 1 - Math.floor(room / 2) : 0;
  const window = `${start > 0 ? '…' : ''}${safeText(text.slice(start, start + room + 1))}`;
  const before = displayWidth(window.slice(0, column - 1 - start + (start > 0 ? 1 : 0)));
  const bar = paint.dim('|');
  const numbered = `${paint.dim(number)} ${bar} ${clipLine(window, room)}`;
  return [numbered, `${' '.repeat(number.length)} ${bar} ${' '.repeat(before)}${paint.red('^')}`];
}

/** The severity in its colour. */
export function severityWord(severity: Severity, paint: Paint): string {
  switch (severity) {
    case 'error':
      return paint.red(severity);
    case 'warning':
      return paint.yellow(severity);
    case 'notice':
      return paint.cyan(severity);
  }
}

/** `1 row`, `2 rows`, `0 rows`; a plural of its own where it is irregular. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

// Errors of the store: a failing disk or a broken pointer, told with its place and remedy.
import { PipelineError } from '../model/pipeline-error.ts';

/** The remedy for derived files that do not fit the versions. */
export const repairHint = 'Run `rosterline verify --repair`, or restore the output folder from its last commit.';

/** Whether the error is one of the file system's with this code, such as `ENOENT`. */
export function hasErrorCode(cause: unknown, ...codes: readonly string[]): boolean {
  return cause instanceof Error && 'code' in cause && codes.includes(String(cause.code));
}

/** A write that failed: the disk is full, not writable, or a name is taken. A `PipelineError` passes as it is. */
export function writeError(cause: unknown, at: string): PipelineError {
  if (cause instanceof PipelineError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new PipelineError(
    {
      code: 'output-not-writable',
      message: `The output could not be written (“${why}”).`,
      hint: 'Check free space and permissions of the output folder; nothing was changed.',
      at,
    },
    { cause },
  );
}

/** A published file that is missing or holds something else than it should. */
export function brokenFile(code: 'version-missing' | 'version-broken', message: string, at: string): PipelineError {
  return new PipelineError({ code, message, hint: repairHint, at });
}

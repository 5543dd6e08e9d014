// Reads a whole file that a person has named, after looking what it is: each way to fail has its code and remedy.
import { readFile, stat } from 'node:fs/promises';
import { type Failure, PipelineError } from '../model/pipeline-error.ts';

/** A file to read, and how errors speak of it. */
export interface WantedFile {
  readonly path: string;
  /** First part of error codes: `source-missing`, `config-missing`. */
  readonly role: 'source' | 'config' | 'gold';
  /** How people know it. */
  readonly label: string;
  /** Where it is named, for errors. */
  readonly at: string;
  readonly limitBytes: number;
  /** What to do when it is not there. */
  readonly missingHint: string;
}

/**
 * The bytes of the file.
 *
 * @throws PipelineError `…-missing`, `…-is-folder`, `…-not-a-file`, `…-empty`, `…-too-large`, `…-unreadable`
 */
export async function readWholeFile(file: WantedFile): Promise<Uint8Array> {
  try {
    await refuse(file);
    return await readFile(file.path);
  } catch (cause) {
    throw cause instanceof PipelineError ? cause : unreadable(file, cause);
  }
}

/** Looks before it reads: a pipe would wait for ever, a huge file would fill the memory. */
async function refuse(file: WantedFile): Promise<void> {
  const { limitBytes } = file;
  const found = await stat(file.path);
  if (found.isDirectory()) throw problem(file, isFolder);
  if (!found.isFile()) throw problem(file, notAFile);
  if (found.size === 0) throw problem(file, empty);
  if (found.size > limitBytes) throw problem(file, tooLarge(found.size, limitBytes));
}

type Problem = Required<Pick<Failure, 'code' | 'message' | 'hint'>>;

const isFolder: Problem = { code: 'is-folder', message: 'is a folder, not a file.', hint: 'Name one file in it.' };
const notAFile: Problem = {
  code: 'not-a-file',
  message: 'is a device or a pipe, not a file.',
  hint: 'Write what it gives into a file first.',
};
const empty: Problem = {
  code: 'empty',
  message: 'is empty.',
  hint: 'Check that the download or conversion that wrote it has worked.',
};

function tooLarge(size: number, limit: number): Problem {
  return {
    code: 'too-large',
    message: `has ${mebibytes(size)} MiB; at most ${mebibytes(limit)} are read.`,
    hint: 'Check that it is a single page, and cut it to the part that lists members.',
  };
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

function unreadable(file: WantedFile, cause: unknown): PipelineError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(file, { code: 'missing', message: 'does not exist.', hint: file.missingHint }, cause);
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  return problem(
    file,
    { code: 'unreadable', message: `cannot be read (${why}).`, hint: 'Check its permissions.' },
    cause,
  );
}

function problem({ role, label, at }: WantedFile, { code, message, hint }: Problem, cause?: unknown): PipelineError {
  const failure = { code: `${role}-${code}`, message: `“${label}” ${message}`, hint, at };
  return new PipelineError(failure, cause === undefined ? undefined : { cause });
}

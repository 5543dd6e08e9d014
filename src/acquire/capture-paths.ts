// From the path in the config to the files that are to be read: one file, a folder or a glob.
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PipelineError } from '../model/pipeline-error.ts';
import { compareText } from '../model/text-order.ts';
import { findFiles, isGlob, splitGlob } from './capture-glob.ts';
import type { CaptureFile, CaptureRequest } from './capture-request.ts';

export interface CapturePaths {
  readonly files: readonly CaptureFile[];
  /** What the path names: a file is read whatever it looks like, of a folder only what is plainly a capture. */
  readonly names: 'file' | 'glob' | 'folder';
  /** Folders inside the folder, which are not entered. */
  readonly folders: readonly string[];
}

/**
 * The files in the order of their names.
 *
 * @throws PipelineError `source-missing`, `source-folder-empty`, `source-not-a-file`, `source-unreadable`
 */
export async function findCaptureFiles(request: CaptureRequest): Promise<CapturePaths> {
  const written = request.path.replaceAll('\\', '/');
  const path = resolve(request.folder, written);
  const found = await stat(path).catch((cause: unknown) => cause);
  if (found instanceof Error || typeof found !== 'object' || found === null || !('isFile' in found)) {
    if (isMissing(found) && isGlob(written)) return matchingFiles(request, written);
    throw failure(request, isMissing(found) ? missing : unreadable(found), found);
  }
  const stats = found as Awaited<ReturnType<typeof stat>>;
  if (stats.isDirectory()) return filesIn(request, { path, label: written.replace(/\/+$/u, '') });
  if (!stats.isFile()) throw failure(request, notAFile);
  return { files: [{ path, label: written }], names: 'file', folders: [] };
}

async function matchingFiles(request: CaptureRequest, pattern: string): Promise<CapturePaths> {
  const { base, names } = splitGlob(pattern);
  const found = await findFiles(resolve(request.folder, base), names);
  if (found.length === 0) throw failure(request, noMatch);
  const label = (name: string) => (base === '' ? name : join(base, name).replaceAll('\\', '/'));
  const files = found.map((name) => ({ path: resolve(request.folder, base, name), label: label(name) }));
  return { files, names: 'glob', folders: [] };
}

async function filesIn(request: CaptureRequest, folder: CaptureFile): Promise<CapturePaths> {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch((cause: unknown) => {
    throw failure(request, unreadable(cause), cause);
  });
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  if (names.length === 0) throw failure(request, emptyFolder);
  const files = names
    .sort(compareText)
    .map((name) => ({ path: join(folder.path, name), label: folder.label === '.' ? name : `${folder.label}/${name}` }));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return { files, names: 'folder', folders: folders.sort(compareText) };
}

type Problem = Readonly<Record<'code' | 'message' | 'hint', string>>;

const missing: Problem = {
  code: 'source-missing',
  message: 'does not exist.',
  hint: 'Paths start at the folder of the config; check the spelling.',
};
const noMatch: Problem = {
  code: 'source-missing',
  message: 'matches no file.',
  hint: '“*” stands for any part of a name, “**” for any folders; paths start at the folder of the config.',
};
const emptyFolder: Problem = {
  code: 'source-folder-empty',
  message: 'is a folder without files.',
  hint: 'Name the folder that has the captures; a glob such as “folder/**/*.html” also looks below.',
};
const notAFile: Problem = {
  code: 'source-not-a-file',
  message: 'is a device or a pipe, not a file.',
  hint: 'Write what it gives into a file first.',
};

function unreadable(cause: unknown): Problem {
  const why = cause instanceof Error ? cause.message : String(cause);
  return { code: 'source-unreadable', message: `cannot be read (${why}).`, hint: 'Check its permissions.' };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}

function failure({ path, at }: CaptureRequest, { code, message, hint }: Problem, cause?: unknown): PipelineError {
  const told = { code, message: `“${path}” ${message}`, hint, at };
  return new PipelineError(told, cause === undefined ? undefined : { cause });
}

/** Nothing in the folder or among the matches is a capture. */
export function noCaptures(request: CaptureRequest): PipelineError {
  const message = 'has no file that is a page, an archive or an index of captures.';
  const hint = 'Pages end in .html; a glob such as “folder/**/*.html” also looks below.';
  return failure(request, { code: 'source-folder-empty', message, hint });
}

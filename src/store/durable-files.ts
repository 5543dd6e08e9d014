// Writes files so that they are on the disk, not only on their way to it, before anything points at them.
import { lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PipelineError } from '../model/pipeline-error.ts';
import { hasErrorCode } from './store-error.ts';

/** A file to write; `path` is relative, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Writes the files below a folder, makes folders as needed, and syncs both: side by side, since a disk answers slowly. */
export async function writeFiles(folder: string, files: readonly TextFile[]): Promise<void> {
  const folders = [...new Set(files.flatMap(({ path }) => foldersOf(safePath(path))))];
  await mkdir(folder, { recursive: true });
  await allDone(folders.map((inner) => mkdir(join(folder, inner), { recursive: true })));
  await allDone(files.map(({ path, text }) => writeSynced(join(folder, path), text)));
  await allDone(['.', ...folders].map((inner) => syncFolder(join(folder, inner))));
}

/** Reads the files again: a disk that lost or changed a byte must not get as far as a version. */
export async function readBack(folder: string, files: readonly TextFile[]): Promise<void> {
  await allDone(files.map(({ path, text }) => compareWritten(join(folder, path), text)));
}

async function compareWritten(at: string, text: string): Promise<void> {
  if ((await readFile(at)).equals(Buffer.from(text, 'utf8'))) return;
  const message = 'A file does not hold what was written to it.';
  const hint = 'Check the disk; nothing was changed.';
  throw new PipelineError({ code: 'output-not-writable', message, hint, at });
}

/** Puts finished files in place of others, one rename each, in the order given. */
export async function moveFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rename(join(from, path), join(to, path));
  const folders = new Set(paths.map((path) => dirname(path)));
  await allDone([...folders].map((inner) => syncFolder(join(to, inner))));
}

/** Waits for every one before it fails with the first: whoever clears up must not meet a write that is still going on. */
export async function allDone(steps: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(steps)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** Whether anything stands there, a dangling link included. */
export async function exists(path: string): Promise<boolean> {
  return (await kindAt(path)) !== 'nothing';
}

export async function kindAt(path: string): Promise<'nothing' | 'folder' | 'file'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT')) return 'nothing';
    throw cause;
  }
}

/** Makes renames within the folder durable. Some systems cannot open a folder; there it is left to them. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (cause) {
    if (!hasErrorCode(cause, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw cause;
  }
}

/** Plain names between slashes: nothing that could lead out of the folder. */
export function safePath(path: string): string {
  if (/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/u.test(path)) return path;
  const hint = 'Use letters, digits, dots, hyphens and underscores between slashes.';
  throw new PipelineError({ code: 'path-unsafe', message: `“${path}” is no plain relative path.`, hint });
}

async function writeSynced(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `a/b/c.txt` lies in `a/b` and `a`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_part, at) => parts.slice(0, at + 1).join('/'));
}

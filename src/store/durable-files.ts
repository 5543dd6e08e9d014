// Writes files so that they are on the disk, not only on their way to it, before anything points at them.
import { lstat, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PipelineError } from '../model/pipeline-error.ts';
import { hasErrorCode } from './store-error.ts';

/** A file to write; `path` is relative, with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Writes the files below a folder, makes folders as needed, and syncs both. */
export async function writeFiles(folder: string, files: readonly TextFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of files) await writeSynced(join(folder, safePath(path)), text);
  const folders = new Set(files.flatMap(({ path }) => foldersOf(path)));
  for (const inner of ['.', ...folders]) await syncFolder(join(folder, inner));
}

/** Puts finished files in place of others, one rename each. */
export async function moveFiles(from: string, to: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rename(join(from, path), join(to, path));
  const folders = new Set(paths.map((path) => dirname(path)));
  for (const inner of folders) await syncFolder(join(to, inner));
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
  await mkdir(dirname(path), { recursive: true });
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

// Reads an output folder as it lies on the disk, hashed as bytes, for those who check it.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PublishedFile } from '../model/release.ts';
import { brokenFile, hasErrorCode } from './store-error.ts';

/** Names in `v/`, in no order. Links are no folders: what they lead to may change. */
export async function namesOfVersions(output: string): Promise<readonly { name: string; isFolder: boolean }[]> {
  try {
    const entries = await readdir(join(output, 'v'), { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT')) return [];
    throw unreadable(cause, join(output, 'v'));
  }
}

/**
 * Every file below the folder, whatever it is; none when there is no such folder. Of a link the bytes are empty.
 *
 * @throws PipelineError `version-broken` for what cannot be read
 */
export async function readFolder(folder: string): Promise<readonly PublishedFile[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory());
    const read: PublishedFile[] = [];
    for (const entry of files) {
      const path = join(entry.parentPath, entry.name);
      const bytes = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
      read.push(fileOf(relative(folder, path).replaceAll('\\', '/'), bytes));
    }
    return read;
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT', 'ENOTDIR')) return [];
    throw unreadable(cause, folder);
  }
}

function fileOf(path: string, bytes: Buffer): PublishedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, text: bytes.toString('utf8'), bytes: bytes.length, sha256 };
}

/** @returns `undefined` when it is not there */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw unreadable(cause, path);
  }
}

function unreadable(cause: unknown, at: string): Error {
  return brokenFile('version-broken', `A published file cannot be read (“${String(cause)}”).`, at);
}

/** When a folder was last written (UTC, ISO 8601, whole seconds). */
export async function modifiedAt(folder: string): Promise<string> {
  const { mtime } = await stat(folder);
  return `${mtime.toISOString().slice(0, 19)}Z`;
}

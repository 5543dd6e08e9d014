// Paths with wild cards: `*` and `?` within a name, `**` for any folders; everything else stands for itself.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../model/text-order.ts';

/** No more folders are entered below the fixed part of a pattern. */
const mostFolders = 10_000;

export function isGlob(path: string): boolean {
  return /[*?]/u.test(path);
}

/** The folders before the first wild card, and the rest. */
export function splitGlob(pattern: string): { readonly base: string; readonly names: readonly string[] } {
  const parts = pattern.split('/');
  const first = parts.findIndex(isGlob);
  return { base: parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : ''), names: parts.slice(first) };
}

/**
 * Files below the folder that fit the names, as paths from it with forward slashes, by code unit. Links to folders are
 * not followed; folders that cannot be read count as empty.
 */
export async function findFiles(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  const waiting: Waiting[] = [{ path: '', names }];
  for (let entered = 0; entered < mostFolders && waiting.length > 0; entered += 1) {
    const next = waiting.pop() ?? { path: '', names };
    const entries = await entriesOf(join(folder, next.path));
    const outcomes = entries.flatMap((entry) => match(entry, next));
    for (const { path } of outcomes.filter(isReached)) found.add(path);
    waiting.push(...outcomes.filter((outcome) => !isReached(outcome)));
  }
  return [...found].sort(compareText);
}

function isReached({ names }: Waiting): boolean {
  return names.length === 0;
}

/** A folder, and the names that are to be found in it. */
interface Waiting {
  readonly path: string;
  readonly names: readonly string[];
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `**` also stands for no folder, so that an entry may fit it and what follows it. */
function match(entry: Dirent, { path, names }: Waiting): readonly Waiting[] {
  const inner = path === '' ? entry.name : `${path}/${entry.name}`;
  const [name = '', ...rest] = names;
  if (name !== '**') return matchName(entry, inner, { name, rest });
  const isDeeper = entry.isDirectory() && !entry.name.startsWith('.');
  const [next = '*', ...after] = rest;
  const here = next === '**' ? [] : matchName(entry, inner, { name: next, rest: after });
  return isDeeper ? [{ path: inner, names: next === '**' ? rest : names }, ...here] : here;
}

interface Names {
  readonly name: string;
  readonly rest: readonly string[];
}

function matchName(entry: Dirent, path: string, { name, rest }: Names): readonly Waiting[] {
  const isFolder = entry.isDirectory();
  if (!fitsName(entry.name, name) || isFolder !== rest.length > 0) return [];
  return [{ path, names: rest }];
}

/** Whether the name fits the pattern; goes back only to its last `*`, so that the time is bounded. */
export function fitsName(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return name.length === first.length && fitsAt(name, first, 0);
  const end = name.length - last.length;
  if (!fitsAt(name, first, 0) || end < first.length || !fitsAt(name, last, end)) return false;
  let at = first.length;
  for (const part of parts) {
    while (at + part.length <= end && !fitsAt(name, part, at)) at += 1;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return true;
}

function fitsAt(name: string, part: string, at: number): boolean {
  return [...part].every((character, index) => character === '?' || character === name[at + index]);
}

// A release that a gate holds: kept whole beside the versions until a person accepts it or a later run replaces it.
import { randomUUID } from 'node:crypto';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type TextFile, writeFiles } from './durable-files.ts';
import { writeError } from './store-error.ts';

/** What `pending/held.json` says. */
export interface Held {
  readonly fingerprint: string;
  readonly version: string;
  readonly gates: readonly string[];
}

/** Puts the release into `pending/` in the place of an earlier one. The caller holds the lock. */
export async function holdRelease(output: string, held: Held, files: readonly TextFile[]): Promise<void> {
  const staging = join(output, '.staging', randomUUID());
  const record = { path: 'held.json', text: `${JSON.stringify(held, null, 2)}\n` };
  try {
    await writeFiles(staging, [...files, record]);
    await rm(join(output, 'pending'), { recursive: true, force: true });
    await rename(staging, join(output, 'pending'));
  } catch (cause) {
    throw writeError(cause, join(output, 'pending'));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The fingerprint of the release that is held; `undefined` when none is. */
export async function heldFingerprint(output: string): Promise<string | undefined> {
  try {
    const held: unknown = JSON.parse(await readFile(join(output, 'pending', 'held.json'), 'utf8'));
    const isHeld = typeof held === 'object' && held !== null && 'fingerprint' in held;
    return isHeld && typeof held.fingerprint === 'string' ? held.fingerprint : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing is held any more. */
export async function clearPending(output: string): Promise<void> {
  await rm(join(output, 'pending'), { recursive: true, force: true });
}

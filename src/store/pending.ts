// A release that a gate holds: kept whole beside the versions until a person accepts it or a later run replaces it.
import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
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

/** Nothing is held any more. */
export async function clearPending(output: string): Promise<void> {
  await rm(join(output, 'pending'), { recursive: true, force: true });
}

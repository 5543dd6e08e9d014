// Throwaway output folders, what is in them, and how a call failed.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { PipelineError } from '../../src/model/pipeline-error.ts';

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rosterline-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file and its text, by path; empty folders as paths that end in a slash. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path);
      if (!entry.isDirectory()) return [[name, readFileSync(path, 'utf8')]];
      return readdirSync(path).length === 0 ? [[`${name}/`, '']] : [];
    }),
  );
}

/** The error of a call that must fail, without what the system said. */
export async function failure(call: Promise<unknown>): Promise<Pick<PipelineError, 'code' | 'exitCode'>> {
  try {
    await call;
  } catch (cause) {
    if (cause instanceof PipelineError) return { code: cause.code, exitCode: cause.exitCode };
    throw cause;
  }
  throw new Error('The call did not fail.');
}

// A disk that fails at a chosen step: every call that writes is counted, and one of them fails as the system would.
import type { FileHandle } from 'node:fs/promises';
import disk from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

type Call = (...values: readonly unknown[]) => Promise<unknown>;

const writing = ['open', 'mkdir', 'rename', 'link', 'rm', 'rmdir'] as const;
const writingHandle = ['writeFile', 'sync', 'close'] as const;

interface Failing {
  /** Whether the disk came as far as the failing step. */
  readonly reached: boolean;
  /** What the work threw; `undefined` when it did not. */
  readonly thrown: unknown;
}

/**
 * Does the work on a disk that fails once, in the call that follows so many others.
 *
 * @param code - such as `ENOSPC`
 */
export async function onFailingDisk(work: () => Promise<unknown>, step: number, code: string): Promise<Failing> {
  let calls = 0;
  const count = (name: string): void => {
    calls += 1;
    if (calls === step + 1) throw Object.assign(new Error(`${code}: injected, ${name}`), { code });
  };
  const restore = install(count);
  try {
    await work();
    return { reached: calls > step, thrown: undefined };
  } catch (thrown) {
    return { reached: calls > step, thrown };
  } finally {
    restore();
  }
}

/** Puts counting calls in place of the real ones, for all modules that import them. */
function install(count: (name: string) => void): () => void {
  const calls = disk as unknown as Record<string, Call>;
  const real = new Map<string, Call>(writing.flatMap((name) => [[name, calls[name] as Call] as const]));
  for (const [name, call] of real) {
    calls[name] = async (...values) => {
      count(name);
      const result = await call(...values);
      return name === 'open' ? countedHandle(result as FileHandle, count) : result;
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [name, call] of real) calls[name] = call;
    syncBuiltinESMExports();
  };
}

/** A handle is closed before its closing fails, so that none stays open. */
function countedHandle(handle: FileHandle, count: (name: string) => void): FileHandle {
  const calls = handle as unknown as Record<string, Call>;
  for (const name of writingHandle) {
    const call = (calls[name] as Call).bind(handle);
    calls[name] = async (...values) => {
      if (name !== 'close') count(name);
      const result = await call(...values);
      if (name === 'close') count(name);
      return result;
    };
  }
  return handle;
}

// The lock of an output folder: one run at a time; a lock whose process is gone is taken over.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../model/pipeline-error.ts';
import { processStart } from './process-start.ts';
import { hasErrorCode, writeError } from './store-error.ts';

const holderShape = z.object({
  pid: z.int().min(1),
  host: z.string(),
  /** When the process began, as `processStart` tells; numbers of processes are used again, moments are not. */
  started: z.string().default(''),
  token: z.string().regex(/^[\w-]{1,64}$/u),
});
type Holder = z.infer<typeof holderShape>;

/**
 * Does the work while holding `.lock` of the output folder.
 *
 * The lock is advisory: it spares two runs from doing the work twice. That they cannot publish the same version is
 * the doing of the rename in `publish-version.ts`.
 *
 * @throws PipelineError `output-busy` with exit code 4 when another run holds it
 */
export async function withLock<Result>(output: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(output, '.lock');
  const started = await processStart(process.pid);
  const holder: Holder = { pid: process.pid, host: hostname(), started, token: randomUUID().slice(0, 8) };
  await acquire(path, holder, output);
  try {
    return await work();
  } finally {
    await release(path, holder);
  }
}

/**
 * Tries twice. A lock that cannot be removed must not hide how the work ended; once this process is gone, the next run
 * takes it over.
 */
async function release(path: string, holder: Holder): Promise<void> {
  await removeOwn(path, holder)
    .catch(() => removeOwn(path, holder))
    .catch(() => undefined);
}

async function removeOwn(path: string, holder: Holder): Promise<void> {
  if ((await readHolder(path))?.token === holder.token) await rm(path, { force: true });
}

async function acquire(path: string, holder: Holder, output: string): Promise<void> {
  try {
    await mkdir(output, { recursive: true });
    const held = (await create(path, holder)) || (await takeOver(path, holder)) || (await create(path, holder));
    if (!held) throw busy(path, await readHolder(path));
    await clearLeftovers(output);
  } catch (cause) {
    await release(path, holder);
    throw writeError(cause, path);
  }
}

/** What runs that were killed left: half-built versions, locks half made and half taken over. */
async function clearLeftovers(output: string): Promise<void> {
  await rm(join(output, '.staging'), { recursive: true, force: true });
  const left = (await readdir(output)).filter((name) => /^\.lock[.-]/u.test(name));
  for (const name of left) await rm(join(output, name), { force: true });
}

/** The lock appears with its text in it: a run that is killed meanwhile leaves no lock that names nobody. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const made = `${path}-${holder.token}`;
  try {
    await write(made, holder);
    await link(made, path);
    return true;
  } catch (cause) {
    if (hasErrorCode(cause, 'EEXIST', 'ENOENT')) return false; // ENOENT: who just took the lock has cleared up
    if (hasErrorCode(cause, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) return createUnlinked(path, holder);
    throw cause;
  } finally {
    await rm(made, { force: true }).catch(() => undefined); // the next holder clears it
  }
}

/** For disks without hard links. */
async function createUnlinked(path: string, holder: Holder): Promise<boolean> {
  try {
    await write(path, holder);
    return true;
  } catch (cause) {
    if (hasErrorCode(cause, 'EEXIST')) return false;
    throw cause;
  }
}

async function write(path: string, holder: Holder): Promise<void> {
  const handle = await open(path, 'wx');
  await handle.writeFile(`${JSON.stringify(holder)}\n`).finally(() => handle.close());
}

/**
 * Puts our lock in place of a dead run's. Of several that try, the one that creates the claim may; it looks once more,
 * since the lock may have been taken over before, and no one else can replace that same lock meanwhile. A claim whose
 * process is gone is taken over as a lock is.
 */
async function takeOver(path: string, holder: Holder): Promise<boolean> {
  const found = await readHolder(path);
  const claim = `${path}.${found?.token ?? 'broken'}`;
  if (!(await isAbandoned(path, found))) return false;
  if (!(await create(claim, holder)) && !(await takeOver(claim, holder))) return false;
  const still = await readHolder(path);
  if (still?.token !== found?.token || !(await isAbandoned(path, still))) {
    await rm(claim, { force: true });
    return false;
  }
  await rename(claim, path);
  return true;
}

/** A lock that names no process is being written, or was cut short; a minute later nobody is writing it. */
async function isAbandoned(path: string, holder: Holder | undefined): Promise<boolean> {
  if (holder === undefined) return (await ageMs(path)) > 60_000;
  if (holder.host !== hostname()) return false;
  return !isRunning(holder.pid) || isAnother(holder, await processStart(holder.pid));
}

/** Whether the process that has the number now began at another moment than the one that took the lock. */
function isAnother({ started }: Holder, now: string): boolean {
  return started !== '' && now !== '' && started !== now;
}

/** 0 when it is gone by now. */
async function ageMs(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT')) return 0;
    throw cause;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return !hasErrorCode(cause, 'ESRCH');
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderShape.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch (cause) {
    if (cause instanceof SyntaxError || hasErrorCode(cause, 'ENOENT')) return undefined;
    throw cause;
  }
}

function busy(at: string, holder: Holder | undefined): PipelineError {
  const who = holder === undefined ? 'Another run' : `Process ${holder.pid} on ${holder.host}`;
  return new PipelineError({
    code: 'output-busy',
    message: `${who} is writing to this output folder.`,
    hint: 'Try again when it is done; if no run is going on, delete the lock.',
    at,
    exitCode: 4,
  });
}

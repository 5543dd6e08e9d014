// Publishes a version: built aside, synced, then one rename onto a name that must be free; pointers follow.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PipelineError } from '../model/pipeline-error.ts';
import {
  allDone,
  exists,
  kindAt,
  moveFiles,
  readBack,
  safePath,
  syncFolder,
  type TextFile,
  writeFiles,
} from './durable-files.ts';
import { repairHint, writeError } from './store-error.ts';

/** A version to publish; the paths of its files start at the version's folder. */
export interface VersionFiles {
  readonly version: string;
  readonly files: readonly TextFile[];
}

/**
 * Publishes a version and then replaces the pointers, each atomically and in the order given. The caller holds the lock.
 *
 * Everything that may fail for want of space or rights comes before the first visible change; when it does fail,
 * the staging folder is removed and the output is as it was.
 *
 * @param pointers - files beside the versions, paths from the output folder; `latest/` is emptied of all others
 */
export async function publishVersion(
  output: string,
  { version, files }: VersionFiles,
  pointers: readonly TextFile[],
): Promise<void> {
  const staging = join(output, '.staging', randomUUID());
  const target = join(output, 'v', safePath(version));
  try {
    await refuseTaken(target, version);
    await allDone([writeFiles(join(staging, 'version'), files), writeFiles(join(staging, 'pointers'), pointers)]);
    await allDone([readBack(join(staging, 'version'), files), readBack(join(staging, 'pointers'), pointers)]);
    await makeRoom(output, pointers);
    await moveInto(join(staging, 'version'), target, version);
    await movePointers(join(staging, 'pointers'), output, pointers);
  } catch (cause) {
    throw writeError(cause, target);
  } finally {
    await removeStaging(output, staging);
  }
}

/** A version of a series with what points to it once it is there. */
export interface SeriesVersion extends VersionFiles {
  readonly pointers: readonly TextFile[];
}

/**
 * Publishes versions one after the other, as `publishVersion` does, each with its pointers: whoever reads meanwhile
 * finds a whole dataset, and a run that is killed leaves the versions up to there. The caller holds the lock.
 *
 * @param series - oldest first; a generator may build each from those before
 * @returns the numbers of the versions that were published
 * @throws PipelineError as `publishVersion`; the versions before the failing one stay published
 */
export async function publishSeries(
  output: string,
  series: Iterable<SeriesVersion> | AsyncIterable<SeriesVersion>,
): Promise<readonly string[]> {
  const published: string[] = [];
  for await (const { version, files, pointers } of series) {
    await publishVersion(output, { version, files }, pointers);
    published.push(version);
  }
  return published;
}

/**
 * Replaces the files that point to the versions, each atomically and in the order given; no version is touched.
 * The caller holds the lock.
 */
export async function replacePointers(output: string, pointers: readonly TextFile[]): Promise<void> {
  const staging = join(output, '.staging', randomUUID());
  try {
    await writeFiles(staging, pointers);
    await readBack(staging, pointers);
    await makeRoom(output, pointers);
    await movePointers(staging, output, pointers);
  } catch (cause) {
    throw writeError(cause, output);
  } finally {
    await removeStaging(output, staging);
  }
}

/** Writes `runs/<run_id>/run.json`, replacing an earlier record of the same run. */
export async function writeRun(output: string, runId: string, run: object): Promise<void> {
  const path = `runs/${runId}/run.json`;
  const staging = join(output, '.staging', randomUUID());
  const record = { path: safePath(path), text: `${JSON.stringify(run, null, 2)}\n` };
  try {
    await writeFiles(staging, [record]);
    await makeRoom(output, [record]);
    await moveFiles(staging, output, [path]);
  } catch (cause) {
    throw notRecorded(cause, join(output, path));
  } finally {
    await removeStaging(output, staging);
  }
}

/** The hint of other failed writes, that nothing was changed, need not hold here: the version may be out. */
function notRecorded(cause: unknown, at: string): PipelineError {
  const { code, message } = writeError(cause, at);
  if (code !== 'output-not-writable') return writeError(cause, at);
  const hint = 'Check free space and permissions; only the record of the run is missing, what was published is whole.';
  return new PipelineError({ code: 'run-not-recorded', message, hint, at }, { cause });
}

async function refuseTaken(target: string, version: string): Promise<void> {
  if (await exists(target)) throw versionExists(target, version);
}

function versionExists(at: string, version: string): PipelineError {
  const message = `Version ${version} is already there, and a version never changes once it is published.`;
  return new PipelineError({ code: 'version-exists', message, hint: repairHint, at });
}

/** Makes the folders of the pointers and looks for names that are taken by a folder, before anything changes. */
async function makeRoom(output: string, pointers: readonly TextFile[]): Promise<void> {
  const places = pointers.map(({ path }) => join(output, path));
  const folders = new Set(places.map((place) => dirname(place)));
  await allDone([...folders].map((folder) => mkdir(folder, { recursive: true })));
  await allDone(places.map(refuseFolder));
}

async function refuseFolder(at: string): Promise<void> {
  if ((await kindAt(at)) !== 'folder') return;
  const message = 'A folder stands where a file belongs.';
  throw new PipelineError({ code: 'output-not-writable', message, hint: 'Move it away.', at });
}

/** The one step that makes the version visible. Of two that race, the second finds a folder that is not empty. */
async function moveInto(built: string, target: string, version: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  try {
    await rename(built, target);
  } catch (cause) {
    throw (await exists(target)) ? versionExists(target, version) : cause;
  }
}

/** What stands last, `latest.json`, tells that all before it is done. */
async function movePointers(staged: string, output: string, pointers: readonly TextFile[]): Promise<void> {
  const paths = pointers.map(({ path }) => path);
  try {
    await syncFolder(join(output, 'v'));
    await moveFiles(staged, output, paths.slice(0, -1));
    await removeOthers(output, new Set(paths));
    await moveFiles(staged, output, paths.slice(-1));
    await syncFolder(output);
  } catch (cause) {
    const message = 'The version is published, but what points to it could not be brought up to date.';
    throw new PipelineError({ code: 'pointers-stale', message, hint: repairHint, at: output }, { cause });
  }
}

/** Files of an earlier version that the newest no longer has must not linger in `latest/`. */
async function removeOthers(output: string, kept: ReadonlySet<string>): Promise<void> {
  for (const folder of ['latest', 'latest/data']) {
    if ((await kindAt(join(output, folder))) !== 'folder') continue;
    const entries = await readdir(join(output, folder), { withFileTypes: true });
    const others = entries.filter((entry) => entry.isFile() && !kept.has(`${folder}/${entry.name}`));
    for (const { name } of others) await rm(join(output, folder, name));
  }
}

/**
 * The staging folder goes as a whole, its parent when no other is in it. What cannot be removed is left to the next
 * holder of the lock, which clears it: it must not hide how publishing itself ended.
 */
async function removeStaging(output: string, staging: string): Promise<void> {
  try {
    await rm(staging, { recursive: true, force: true });
    await rmdir(join(output, '.staging'));
  } catch {}
}

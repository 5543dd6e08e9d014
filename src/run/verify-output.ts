// Checks an output folder as a whole, and brings what points to its versions back in line with them.
import { join } from 'node:path';
import { PipelineError } from '../model/pipeline-error.ts';
import type { PublishedFile } from '../model/release.ts';
import { compareText } from '../model/text-order.ts';
import { checkPointers } from '../publish/check-pointers.ts';
import { checkVersion } from '../publish/check-version.ts';
import {
  type DerivedFiles,
  type Rebuilt,
  rebuildPointers,
  recordIn,
  type StoredVersion,
} from '../publish/rebuild-pointers.ts';
import { compareVersions, isVersion } from '../publish/version-order.ts';
import type { VersionProblem } from '../publish/version-problem.ts';
import { replacePointers } from '../store/publish-version.ts';
import { modifiedAt, namesOfVersions, readFolder, textOf } from '../store/read-output.ts';

/** An output folder that was looked through. */
export interface VerifiedOutput {
  /** Those on the disk, oldest first. */
  readonly versions: readonly string[];
  /** Of the versions first, then of what points to them. */
  readonly problems: readonly VersionProblem[];
  readonly rebuilt: Rebuilt;
}

/** Reads one version at a time; changes nothing. */
export async function verifyOutput(output: string): Promise<VerifiedOutput> {
  const { versions, foreign } = await listVersions(output);
  const problems: VersionProblem[] = [...foreign];
  const stored: StoredVersion[] = [];
  let newest: readonly PublishedFile[] = [];
  for (const version of versions) {
    newest = await readFolder(join(output, 'v', version));
    problems.push(...checkVersion(version, newest));
    stored.push({ version, record: recordIn(newest), modified: await modifiedAt(join(output, 'v', version)) });
  }
  const derived = await readDerived(output);
  const rebuilt = rebuildPointers(stored, newest, derived);
  return { versions, problems: [...problems, ...checkPointers(versions, rebuilt, derived)], rebuilt };
}

/**
 * Rebuilds `latest.json`, `versions.json`, `CHANGELOG.md` and `latest/` from the versions. The caller holds the lock.
 *
 * @returns the paths that were written, or none when it cannot be done: the newest version is damaged, some version
 *   is unrecorded, or there is none
 */
export async function repairOutput(
  output: string,
  { versions, problems, rebuilt }: VerifiedOutput,
): Promise<readonly string[]> {
  const damaged = problems.some(({ at }) => at.startsWith(`v/${versions.at(-1)}/`));
  if (damaged || rebuilt.pointers.length === 0) return [];
  await replacePointers(output, rebuilt.pointers);
  return rebuilt.pointers.map(({ path }) => path);
}

/**
 * For the start of a run: a run before may have been killed between publishing a version and pointing to it. Does
 * nothing where `latest.json` names the newest version. The caller holds the lock.
 *
 * @returns the version that is pointed to now, when it was not before
 * @throws PipelineError `version-broken` when the newest version is damaged
 */
export async function healOutput(output: string): Promise<string | undefined> {
  const { versions } = await listVersions(output);
  const newest = versions.at(-1);
  const pointed = versionIn(await textOf(join(output, 'latest.json')));
  if (newest === undefined || pointed === 'unreadable') return undefined;
  if (pointed !== undefined && compareVersions(pointed, newest) >= 0) return undefined;
  const verified = await verifyOutput(output);
  if ((await repairOutput(output, verified)).length === 0) throw notHealed(join(output, 'v', newest), verified);
  return newest;
}

/** What cannot be read as a pointer is left to whoever reads it next, and says so. */
function versionIn(latestJson: string | undefined): string | undefined {
  if (latestJson === undefined) return undefined;
  const version = /"version":\s*"(\d{1,9}\.\d{1,9}\.\d{1,9})"/u.exec(latestJson)?.[1];
  return version ?? 'unreadable';
}

function notHealed(at: string, { problems: [first] }: VerifiedOutput): PipelineError {
  const what = first === undefined ? '' : ` (“${first.message}”)`;
  const message = `Nothing points to the newest version, and it is not as it was published${what}.`;
  return new PipelineError({ code: 'version-broken', message, hint: 'Run `rosterline verify` to see all of it.', at });
}

async function listVersions(output: string) {
  const names = await namesOfVersions(output);
  const sound = names.filter(({ name, isFolder }) => isFolder && isVersion(name)).map(({ name }) => name);
  const others = names.filter(({ name }) => !sound.includes(name)).map(({ name }) => name);
  const foreign = others.sort(compareText).map((name): VersionProblem => {
    return { code: 'folder-foreign', at: `v/${name}`, message: 'No version has this name.' };
  });
  return { versions: sound.sort(compareVersions), foreign };
}

async function readDerived(output: string): Promise<DerivedFiles> {
  return {
    latestJson: await textOf(join(output, 'latest.json')),
    versionsJson: await textOf(join(output, 'versions.json')),
    changelog: await textOf(join(output, 'CHANGELOG.md')),
    copies: await readFolder(join(output, 'latest')),
  };
}

// Rebuilds the list of versions and all that points to the newest, from what the versions say of themselves.
import type { PublishedFile, VersionEntry } from '../model/release.ts';
import { pointerFiles } from './pointers.ts';
import { asReleaseRecord, asVersionEntry, type ReleaseRecord, recordPath } from './release-record.ts';
import { jsonValue } from './stored-rows.ts';

/** A version on the disk with the little of it that the list of versions needs. */
export interface StoredVersion {
  readonly version: string;
  /** Its `release.json`; `undefined` when it has none that can be read. */
  readonly record: ReleaseRecord | undefined;
  /** When its folder was last written (UTC, ISO 8601): tells the release where no list does. */
  readonly modified: string;
}

/** The files beside the versions as they are; `undefined` for one that is not there. */
export interface DerivedFiles {
  readonly latestJson: string | undefined;
  readonly versionsJson: string | undefined;
  readonly changelog: string | undefined;
  /** Under `latest/`, paths from there. */
  readonly copies: readonly PublishedFile[];
}

export interface Rebuilt {
  /** Oldest first. */
  readonly entries: readonly VersionEntry[];
  /** In the order in which they are to be replaced; none when there is no version, or one is unrecorded. */
  readonly pointers: readonly PublishedFile[];
  /** Versions of which nothing says when and why they were released. */
  readonly unrecorded: readonly string[];
}

/** Of the version's own files. */
export function recordIn(files: readonly PublishedFile[]): ReleaseRecord | undefined {
  const text = files.find(({ path }) => path === recordPath)?.text;
  return text === undefined ? undefined : asReleaseRecord(parsedValue(text));
}

/**
 * @param versions - oldest first
 * @param newest - the files of the last of them
 * @param derived - tells what no version can know: which were yanked later, and the older ones that have no record
 */
export function rebuildPointers(
  versions: readonly StoredVersion[],
  newest: readonly PublishedFile[],
  derived: DerivedFiles,
): Rebuilt {
  const listed = new Map(listedEntries(derived.versionsJson).map((entry) => [entry.version, entry]));
  const found = versions.map((stored) => entryOf(stored, listed.get(stored.version)));
  const entries = found.filter((entry) => entry !== undefined);
  const unrecorded = versions.flatMap(({ version }, at) => (found[at] === undefined ? [version] : []));
  const entry = entries.at(-1);
  if (entry === undefined || unrecorded.length > 0) return { entries, pointers: [], unrecorded };
  const runId = runIdOf(derived.latestJson, entry.version);
  return { entries, pointers: pointerFiles({ entry, runId, files: newest }, entries.slice(0, -1)), unrecorded };
}

// What only a list can know stays as the list has it; the version itself decides over all else.
function entryOf({ record, modified }: StoredVersion, listed: VersionEntry | undefined): VersionEntry | undefined {
  if (record === undefined) return listed;
  return { ...(listed ?? { released: modified }), ...record };
}

/** What `versions.json` says, without lines that say nothing. */
export function listedEntries(text: string | undefined): readonly VersionEntry[] {
  const value = text === undefined ? undefined : parsedValue(text);
  if (!Array.isArray(value)) return [];
  return value.map(asVersionEntry).filter((entry) => entry !== undefined);
}

function runIdOf(latestJson: string | undefined, version: string): string {
  const pointer = latestJson === undefined ? undefined : parsedValue(latestJson);
  if (typeof pointer !== 'object' || pointer === null) return '';
  const fields = new Map<string, unknown>(Object.entries(pointer));
  return fields.get('version') === version ? String(fields.get('run_id') ?? '') : '';
}

function parsedValue(text: string): unknown {
  const parsed = jsonValue('', text);
  return 'code' in parsed ? undefined : parsed.value;
}

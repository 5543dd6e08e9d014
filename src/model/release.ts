// A release as plain data: its files, its line in the list of versions, the pointer to the newest one.

/** One file of a release. `path` has forward slashes and starts at the version's own folder. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string;
  /** Length in UTF-8. */
  readonly bytes: number;
  /** SHA-256 of the UTF-8 bytes, lower-case hex. */
  readonly sha256: string;
}

export type Bump = 'first' | 'major' | 'minor' | 'patch';

/** One version in `versions.json`, named as it is published. */
export interface VersionEntry {
  readonly version: string;
  /** The version before; `null` for the first. */
  readonly previous: string | null;
  /** When it was published (UTC, ISO 8601). */
  readonly released: string;
  readonly bump: Bump;
  readonly reasons: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly content_digest: string;
  /** The program that made it, and SHA-256 of the config it had; versions from before either was noted lack them. */
  readonly rosterline?: string | undefined;
  readonly config_digest?: string | undefined;
  /** Why nobody should use it any more. */
  readonly yanked?: string | undefined;
}

/** `latest.json`: where the newest version is. */
export interface LatestPointer {
  readonly version: string;
  readonly run_id: string;
  /** The version's folder, relative to the output folder. */
  readonly path: string;
  readonly content_digest: string;
  readonly released: string;
}

// What can be wrong with a published folder: each problem with its permanent code and its remedy.

const restore = 'Restore the folder of the version from its last commit or a copy; no command changes a version.';
const repair = 'Run `rosterline verify --repair`: it rebuilds what points to the versions.';

export const versionProblemKinds = {
  'file-missing': restore,
  'bytes-changed': restore,
  'file-foreign': 'Move the file away; a version holds only what its SHA256SUMS names.',
  'sums-broken': restore,
  'json-broken': restore,
  'csv-broken': restore,
  'key-repeated': restore,
  'value-invalid': restore,
  'reference-broken': restore,
  'version-misnamed': 'Give the folder its own name back, or restore it from its last commit.',
  'schema-version-newer': 'Use a rosterline that knows this schema version; what it holds was not checked further.',
  'content-digest-differs': restore,
  'version-gap': 'Restore the missing versions from their last commit.',
  'version-unrecorded': 'Restore versions.json from its last commit: only it says when the version was released.',
  'folder-foreign': 'Move it away; `v/` holds only folders named by a version.',
  'pointer-missing': repair,
  'pointer-broken': repair,
  'pointer-nowhere': repair,
  'pointer-stale': repair,
  'version-unlisted': repair,
  'version-gone': 'Restore its folder from the last commit; `rosterline verify --repair` forgets the version instead.',
  'derived-differs': repair,
} as const satisfies Readonly<Record<string, string>>;

export type VersionProblemCode = keyof typeof versionProblemKinds;

export interface VersionProblem {
  readonly code: VersionProblemCode;
  /** From the output folder, with forward slashes; after a colon the line. */
  readonly at: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
}

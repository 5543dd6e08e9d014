// The number of the next version, computed from what changed: the contract, the world, or our record of it.
import { type Dataset, tableNames } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import type { Bump } from '../model/release.ts';
import { schemaVersion } from '../model/tables.ts';
import { contractReasons, type Reason } from './contract-change.ts';
import { compareTable, type TableChange } from './table-change.ts';

/** A published version, as far as the next one is measured against it. */
export interface Published {
  readonly version: string;
  readonly schemaVersion: string;
  readonly dataset: Dataset;
}

export interface NextVersion {
  readonly version: string;
  readonly bump: Bump;
  /** One line each, the gravest first. */
  readonly reasons: readonly string[];
}

/** @returns `undefined` when nothing changed, or nothing but where and when the sources were read */
export function nextVersion(previous: Published | undefined, dataset: Dataset): NextVersion | undefined {
  if (previous === undefined) return { version: '1.0.0', bump: 'first', reasons: ['First release.'] };
  const reasons = [...contractReasons(previous, schemaVersion), ...contentReasons(previous.dataset, dataset)];
  const bump = bumps.find((candidate) => reasons.some((reason) => reason.bump === candidate));
  if (bump === undefined) return undefined;
  const sorted = bumps.flatMap((candidate) => reasons.filter((reason) => reason.bump === candidate));
  return { version: raise(previous.version, bump), bump, reasons: sorted.map(({ text }) => text) };
}

/** The gravest first. */
const bumps = ['major', 'minor', 'patch'] as const;

function raise(version: string, bump: Reason['bump']): string {
  const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/u.exec(version)?.slice(1).map(Number);
  const [major = 0, minor = 0, patch = 0] = parts ?? [];
  if (parts === undefined) {
    throw new PipelineError({ code: 'version-malformed', message: `“${version}” is no version number.` });
  }
  if (bump === 'major') return `${major + 1}.0.0`;
  return bump === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

function contentReasons(before: Dataset, after: Dataset): readonly Reason[] {
  const redirected = new Set(after.id_redirects.map(({ old_id }) => old_id));
  return tableNames.flatMap((name) => {
    const change = compareTable(name, before, after);
    return tally(name, [...goneIds(change, redirected), ...rowEvents(change)]);
  });
}

interface RowEvent {
  readonly bump: Reason['bump'];
  readonly what: string;
}

/** Tables whose ids are pinned by others: one that goes needs a redirect. */
const pinned: ReadonlySet<string> = new Set(['rosters', 'members', 'memberships']);
/** Tables in which every change is one of the world. */
const worldly: ReadonlySet<string> = new Set(['seats']);
/** Columns of memberships that tell the world's state. */
const worldlyColumns: readonly string[] = ['category', 'status', 'end_status', 'government_status'];
/** Columns of sources that move with every new revision, whether or not anything in it changed. */
const drifting: readonly string[] = ['permalink', 'revision', 'captured_at', 'as_of', 'sha256'];

function goneIds({ name, removed }: TableChange, redirected: ReadonlySet<string>): readonly RowEvent[] {
  if (!pinned.has(name)) return [];
  return removed.map((id) =>
    redirected.has(id) ? { bump: 'minor', what: 'redirected' } : { bump: 'major', what: 'gone without a redirect' },
  );
}

function rowEvents({ name, added, removed, changed }: TableChange): readonly RowEvent[] {
  const comeAndGo = pinned.has(name) || worldly.has(name) ? 'minor' : 'patch';
  const gone = pinned.has(name) ? [] : removed;
  return [
    ...added.map((): RowEvent => ({ bump: comeAndGo, what: 'added' })),
    ...gone.map((): RowEvent => ({ bump: comeAndGo, what: 'removed' })),
    ...changed.flatMap((columns) => changeOf(name, columns)),
  ];
}

function changeOf(name: string, columns: readonly string[]): readonly RowEvent[] {
  if (name === 'sources' && columns.every((column) => drifting.includes(column))) return [];
  if (worldly.has(name)) return [{ bump: 'minor', what: 'changed' }];
  if (name === 'memberships' && columns.some((column) => worldlyColumns.includes(column))) {
    return [{ bump: 'minor', what: 'changed in status or category' }];
  }
  return [{ bump: 'patch', what: 'corrected' }];
}

/** Events of a kind as one reason: `memberships: 3 added`. */
function tally(name: string, events: readonly RowEvent[]): readonly Reason[] {
  const counts = new Map<string, { readonly bump: Reason['bump']; readonly count: number }>();
  for (const { bump, what } of events) counts.set(what, { bump, count: (counts.get(what)?.count ?? 0) + 1 });
  return [...counts].map(([what, { bump, count }]) => ({ bump, text: `${name}: ${count} ${what}` }));
}

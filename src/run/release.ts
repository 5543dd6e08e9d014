// One release from a dataset: built, compared with the last one, published, or held where a gate says so.
import { createHash } from 'node:crypto';
import { renderers } from '../catalogue.ts';
import type { Config } from '../config.ts';
import type { ChangeSet } from '../model/change.ts';
import { type Dataset, sortDataset } from '../model/dataset.ts';
import type { PublishedFile, VersionEntry } from '../model/release.ts';
import { type BuiltVersion, buildVersion } from '../pipeline.ts';
import { countsOf } from '../publish/counts.ts';
import { pointerFiles } from '../publish/pointers.ts';
import { publishedFile } from '../publish/published-file.ts';
import { sealRelease } from '../publish/release-record.ts';
import { reportPage } from '../report/timeline/page.ts';
import { clearPending, holdRelease } from '../store/pending.ts';
import { publishVersion } from '../store/publish-version.ts';
import type { LatestVersion } from '../store/read-latest.ts';
import { version as rosterlineVersion } from '../version.ts';
import { changeFiles, changesOf, type Maker } from './changes.ts';

export interface ReleaseJob {
  readonly config: Config;
  /** Text of the config, for its digest. */
  readonly configText: string;
  readonly output: string;
  readonly dataset: Dataset;
  readonly previous: LatestVersion | undefined;
  readonly runId: string;
  /** UTC, ISO 8601. */
  readonly released: string;
  /** Fingerprint of a held release that a person has accepted; `undefined` when none is. */
  readonly accept: string | undefined;
}

/** `held` keeps the release in `pending/`; `built` is there unless nothing has changed. */
export interface Released {
  readonly outcome: 'published' | 'unchanged' | 'held';
  readonly built: BuiltVersion | undefined;
  readonly files: readonly PublishedFile[];
  readonly changes: ChangeSet | undefined;
  /** What accepts the release, where it is held. */
  readonly fingerprint: string;
}

/** Publishes what is new. The caller holds the lock. */
export async function release(job: ReleaseJob): Promise<Released> {
  const built = freshVersion(job);
  if (built === undefined) {
    await clearPending(job.output);
    return { outcome: 'unchanged', built, files: [], changes: undefined, fingerprint: '' };
  }
  const changes = changesFor(built, job);
  const fingerprint = built.contentDigest.slice(0, 12);
  const files = filesOf(built, changes, job);
  const holding = (changes?.gates ?? []).filter(({ holds }) => holds).map(({ gate }) => gate);
  if (holding.length > 0 && job.accept !== fingerprint) {
    await holdRelease(job.output, { fingerprint, version: built.version, gates: holding }, files);
    return { outcome: 'held', built, files, changes, fingerprint };
  }
  await publish(built, files, job);
  await clearPending(job.output);
  return { outcome: 'published', built, files, changes, fingerprint };
}

function freshVersion({ dataset, config, previous }: ReleaseJob): BuiltVersion | undefined {
  const built = buildVersion(dataset, { info: config.dataset, renderers, previous });
  return built?.contentDigest === previous?.contentDigest ? undefined : built;
}

function makerOf({ configText }: ReleaseJob): Maker {
  const digest = createHash('sha256').update(configText).digest('hex');
  return { rosterline: rosterlineVersion, config_digest: digest };
}

function changesFor(built: BuiltVersion, job: ReleaseJob): ChangeSet | undefined {
  const { config, previous, dataset } = job;
  const before = previous && {
    version: previous.version,
    dataset: sortDataset(previous.dataset),
    maker: previous.history.at(-1) ?? {},
  };
  const after = { version: built.version, dataset: sortDataset(dataset), maker: makerOf(job) };
  return changesOf({ config, before, after });
}

function entryOf(built: BuiltVersion, job: ReleaseJob): VersionEntry {
  const { version, bump, reasons, contentDigest } = built;
  const known = { version, bump, reasons, released: job.released, counts: countsOf(job.dataset) };
  return { ...known, content_digest: contentDigest, previous: job.previous?.version ?? null, ...makerOf(job) };
}

function filesOf(built: BuiltVersion, changes: ChangeSet | undefined, job: ReleaseJob): readonly PublishedFile[] {
  const { config, previous, runId } = job;
  const page = { dataset: sortDataset(job.dataset), version: built.version, previousVersion: previous?.version };
  const report = publishedFile(
    'report.html',
    reportPage({ ...page, info: config.dataset, changes, versionFolder: '' }),
  );
  const told = changes === undefined ? [] : changeFiles(changes);
  return sealRelease({ entry: entryOf(built, job), runId, files: [...built.files, report, ...told] }).files;
}

async function publish(built: BuiltVersion, files: readonly PublishedFile[], job: ReleaseJob): Promise<void> {
  const publication = { entry: entryOf(built, job), runId: job.runId, files };
  const pointers = pointerFiles(publication, job.previous?.history ?? []);
  await publishVersion(job.output, { version: built.version, files }, pointers);
}

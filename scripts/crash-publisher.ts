// Publishes small versions, one after the other, until it is killed or done: the other end of `crash-proof.ts`.
import { readFileSync } from 'node:fs';
import { type Dataset, emptyDataset } from '../src/model/dataset.ts';
import { PipelineError } from '../src/model/pipeline-error.ts';
import { checksumsRenderer } from '../src/publish/checksums.ts';
import { countsOf } from '../src/publish/counts.ts';
import { csvRenderer } from '../src/publish/csv.ts';
import { currentMembersRenderer } from '../src/publish/current-members.ts';
import { dataPackageRenderer } from '../src/publish/data-package.ts';
import { jsonRenderer } from '../src/publish/json.ts';
import { contentDigest } from '../src/publish/manifest.ts';
import { pointerFiles } from '../src/publish/pointers.ts';
import { sealRelease } from '../src/publish/release-record.ts';
import { type Release, renderRelease } from '../src/publish/renderer.ts';
import { nextVersion } from '../src/publish/version-number.ts';
import { healOutput } from '../src/run/verify-output.ts';
import { withLock } from '../src/store/lock.ts';
import { publishVersion } from '../src/store/publish-version.ts';
import { readLatest } from '../src/store/read-latest.ts';

const renderers = [csvRenderer, currentMembersRenderer, jsonRenderer, dataPackageRenderer, checksumsRenderer];
const released = '2024-01-31T08:00:00Z';

/**
 * Does what a run does, with an invented dataset in which one name changes with every version.
 *
 * @returns the version that was published
 */
export function publishNext(output: string): Promise<string> {
  return withLock(output, async () => {
    await healOutput(output);
    const previous = await readLatest(output);
    const dataset = renamedAfter(previous?.version ?? 'none');
    const next = nextVersion(previous, dataset);
    if (next === undefined) throw new Error('The name did not change.');
    const release = { ...example, dataset, version: next.version, previousVersion: previous?.version };
    const files = renderRelease(release, renderers);
    const known = { ...next, previous: previous?.version ?? null, released, counts: countsOf(dataset) };
    const entry = { ...known, content_digest: contentDigest(files) };
    const sealed = sealRelease({ entry, runId: 'run-1', files });
    const pointers = pointerFiles(sealed, previous?.history ?? []);
    await publishVersion(output, { version: next.version, files: sealed.files }, pointers);
    return next.version;
  });
}

const example = JSON.parse(readFileSync('fixtures/publish/tiny/input.json', 'utf8')) as Release;

function renamedAfter(version: string): Dataset {
  const members = example.dataset.members.map((row, at) => (at === 0 ? { ...row, name: `After ${version}` } : row));
  return { ...emptyDataset, ...example.dataset, members };
}

/** Publishes so many; a folder that another is writing to is tried again. */
async function publishMany(output: string, count: number): Promise<void> {
  for (let done = 0; done < count; ) {
    try {
      process.send?.(await publishNext(output));
      done += 1;
    } catch (cause) {
      if (!(cause instanceof PipelineError) || cause.code !== 'output-busy') throw cause;
      await new Promise((resume) => setTimeout(resume, 10));
    }
  }
}

const [, , output, count] = process.argv;
if (process.send !== undefined && output !== undefined && count !== undefined) {
  process.send('ready');
  await publishMany(output, Number(count));
  process.disconnect();
}

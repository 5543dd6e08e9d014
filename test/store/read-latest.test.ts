// Reading back what was published, and saying so where it is damaged.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { sortDataset } from '../../src/model/dataset.ts';
import type { VersionEntry } from '../../src/model/release.ts';
import { schemaVersion } from '../../src/model/tables.ts';
import { pointerFiles } from '../../src/publish/pointers.ts';
import { renderRelease } from '../../src/publish/renderer.ts';
import { nextVersion } from '../../src/publish/version-number.ts';
import { publishVersion } from '../../src/store/publish-version.ts';
import { readLatest } from '../../src/store/read-latest.ts';
import { allRenderers, readCase } from '../publish/publish-cases.ts';
import { emptyFolder, failure } from './output-folder.ts';

const release = readCase('tiny');
const files = renderRelease(release, allRenderers);
const first = { previous: null, bump: 'first', reasons: ['First release.'], counts: {}, content_digest: 'd0' } as const;
const history: readonly VersionEntry[] = [
  { version: '1.0.0', released: '2023-01-01T00:00:00Z', ...first, yanked: 'Wrong <source>' },
];
const entry: VersionEntry = {
  version: '1.1.0',
  previous: '1.0.0',
  released: '2023-10-01T08:30:00Z',
  bump: 'minor',
  reasons: ['members: 1 added'],
  counts: { members: 3 },
  content_digest: 'd1',
};

async function publishedFolder(): Promise<string> {
  const output = emptyFolder();
  await publishVersion(output, { version: '1.1.0', files }, pointerFiles({ entry, runId: 'r', files }, history));
  return output;
}

it('is nothing before the first release', async () => {
  expect(await readLatest(join(emptyFolder(), 'not', 'there'))).toBeUndefined();
});

it('gives back the dataset and the history that were published', async () => {
  expect(await readLatest(await publishedFolder())).toEqual({
    version: '1.1.0',
    schemaVersion,
    contentDigest: 'd1',
    dataset: sortDataset(release.dataset),
    history: [...history, entry],
  });
});

it('finds nothing new in what it gives back', async () => {
  const latest = await readLatest(await publishedFolder());
  expect(latest && nextVersion(latest, release.dataset)).toBeUndefined();
});

it('takes a table that the version does not have for empty', async () => {
  const output = await publishedFolder();
  const path = join(output, 'v/1.1.0/datapackage.json');
  const description = JSON.parse(readFileSync(path, 'utf8'));
  const older = description.resources.filter(({ name }: { readonly name: string }) => name !== 'events');
  writeFileSync(path, JSON.stringify({ ...description, resources: older }));
  rmSync(join(output, 'v/1.1.0/data/events.json'));
  expect((await readLatest(output))?.dataset).toEqual({ ...sortDataset(release.dataset), events: [] });
});

it('warns of a yanked version in the changelog, newest version first', async () => {
  expect(readFileSync(join(await publishedFolder(), 'CHANGELOG.md'), 'utf8')).toBe(`# Changes of the dataset

## 1.1.0, minor, 2023-10-01T08:30:00Z

- members: 1 added

## 1.0.0, first, 2023-01-01T00:00:00Z

Do not use: Wrong \\<source\\>

- First release.
`);
});

describe('damage', () => {
  const data = 'v/1.1.0/data/members.json';
  test.each<[what: string, path: string, text: string | undefined, code: string]>([
    ['a pointer that is cut short', 'latest.json', '{"version": "1.1', 'version-broken'],
    ['an empty pointer', 'latest.json', '', 'version-broken'],
    ['a pointer to nothing', 'latest.json', '{"version":"7.0.0","content_digest":"d"}', 'version-missing'],
    ['a pointer that climbs out', 'latest.json', '{"version":"../../etc","content_digest":"d"}', 'version-broken'],
    ['a pointer without a version', 'latest.json', '{"content_digest":"d"}', 'version-broken'],
    ['a pointer that is a list', 'latest.json', '[]', 'version-broken'],
    ['no list of versions', 'versions.json', undefined, 'version-missing'],
    ['a list of versions of another shape', 'versions.json', '{}', 'version-broken'],
    ['no data package', 'v/1.1.0/datapackage.json', undefined, 'version-missing'],
    ['a table that is gone', data, undefined, 'version-missing'],
    ['a table that is cut short', data, '[\n{"member_id":"m-1"},\n{"mem', 'version-broken'],
    ['a table that is no list', data, '{}', 'version-broken'],
    ['a row without its key', data, '[{"name":"x"}]', 'version-broken'],
    ['a row that is null', data, '[null]', 'version-broken'],
  ])('%s', async (...[, path, text, code]) => {
    const output = await publishedFolder();
    if (text === undefined) rmSync(join(output, path));
    else writeFileSync(join(output, path), text);
    expect(await failure(readLatest(output))).toEqual({ code, exitCode: 1 });
  });

  it('names the file and the place in it', async () => {
    const output = await publishedFolder();
    writeFileSync(join(output, data), '[{"member_id":"a"},{"member_id":false}]');
    await expect(readLatest(output)).rejects.toMatchObject({ at: `${join(output, data)} $.1.member_id` });
  });

  it('is a folder where a file belongs', async () => {
    const output = emptyFolder();
    mkdirSync(join(output, 'latest.json'));
    expect(await failure(readLatest(output))).toEqual({ code: 'version-broken', exitCode: 1 });
  });
});

// An article in a local file, and everything that may stand in its place.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { articleFiles, articleLimitBytes } from '../../src/acquire/files.ts';
import type { ArticleSource } from '../../src/config.ts';
import { parseConfig } from '../../src/config.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'rosterline-acquire-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is its bytes with their digest and all that the config knows of it', async () => {
  writeFileSync(join(folder, 'a.txt'), 'abc');
  const url = 'https://example.org/a';
  const { bytes, ...known } = await articleFiles.acquire({ ...articleAt('a.txt'), url, synthetic: true }, folder);
  expect([...bytes]).toEqual([97, 98, 99]);
  expect(known).toEqual({
    rosterId: 'alliance',
    sourceId: 'article',
    kind: 'article',
    format: undefined,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    label: 'a.txt',
    url,
    license: '',
    synthetic: true,
    asOf: undefined,
    sections: [],
  });
});

test.each<[what: string, make: (path: string) => void, told: string]>([
  ['missing', () => undefined, 'source-missing: “missing” does not exist.'],
  ['folder', (path) => mkdirSync(path), 'source-is-folder: “folder” is a folder, not a file.'],
  ['empty', (path) => writeFileSync(path, ''), 'source-empty: “empty” is empty.'],
  ['large', (path) => sparse(path, 200 * 2 ** 20), 'source-too-large: “large” has 200 MiB; at most 32 are read.'],
  [
    'above',
    (path) => sparse(path, articleLimitBytes + 1),
    'source-too-large: “above” has 33 MiB; at most 32 are read.',
  ],
  ['a.txt/below', () => undefined, 'source-missing: “a.txt/below” does not exist.'],
])('%s is refused', async (path, make, told) => {
  make(join(folder, path));
  expect(await refusal(path)).toEqual({ told, at: 'c.json:7:1 rosters[0].sources[0].path', hinted: true });
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect((await refusal('pipe')).told).toBe('source-not-a-file: “pipe” is a device or a pipe, not a file.');
});

function sparse(path: string, bytes: number): void {
  writeFileSync(path, '');
  truncateSync(path, bytes);
}

async function refusal(path: string) {
  const error = await articleFiles.acquire(articleAt(path), folder).catch((cause: unknown) => cause);
  if (!(error instanceof PipelineError)) throw new Error('It was taken.', { cause: error });
  return { told: `${error.code}: ${error.message}`, at: error.at, hinted: error.hint !== '' };
}

function articleAt(path: string): ArticleSource {
  const roster = { id: 'alliance', organization: { name: 'A' }, sources: [{ kind: 'article', path }] };
  const config = { dataset: { name: 'a', title: 'A', license: 'CC0-1.0' }, rosters: [roster] };
  const [source] = parseConfig(JSON.stringify(config), 'c.json').rosters.flatMap(({ sources }) => sources);
  if (source?.kind !== 'article') throw new Error('The config has no article.');
  return { ...source, at: 'c.json:7:1 rosters[0].sources[0].path' };
}

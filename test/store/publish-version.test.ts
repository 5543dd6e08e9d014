// A version appears whole or not at all, and never changes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { VersionEntry } from '../../src/model/release.ts';
import { countsOf } from '../../src/publish/counts.ts';
import { contentDigest } from '../../src/publish/manifest.ts';
import { pointerFiles } from '../../src/publish/pointers.ts';
import { renderRelease } from '../../src/publish/renderer.ts';
import { publishVersion, writeRun } from '../../src/store/publish-version.ts';
import { allRenderers, readCase } from '../publish/publish-cases.ts';
import { contents, emptyFolder, failure } from './output-folder.ts';

const files = [
  { path: 'README.md', text: 'read me\n' },
  { path: 'data/members.csv', text: 'member_id\n' },
];
const pointers = [
  { path: 'latest/data/members.csv', text: 'member_id\n' },
  { path: 'latest.json', text: '{}\n' },
];
const published = {
  'v/1.0.0/README.md': 'read me\n',
  'v/1.0.0/data/members.csv': 'member_id\n',
  'latest/data/members.csv': 'member_id\n',
  'latest.json': '{}\n',
};

describe('publishing', () => {
  it('writes the version and the pointers, and leaves nothing else', async () => {
    const output = join(emptyFolder(), 'new', 'output');
    await publishVersion(output, { version: '1.0.0', files }, pointers);
    expect(contents(output)).toEqual(published);
  });

  it('refuses a version that is there, and changes nothing', async () => {
    const output = emptyFolder();
    await publishVersion(output, { version: '1.0.0', files }, pointers);
    const other = [{ path: 'README.md', text: 'other\n' }];
    expect(await failure(publishVersion(output, { version: '1.0.0', files: other }, other))).toEqual({
      code: 'version-exists',
      exitCode: 1,
    });
    expect(contents(output)).toEqual(published);
  });

  it('lets one of two that race win, whole', async () => {
    const output = emptyFolder();
    const race = ['one', 'two', 'three', 'four'].map((text) =>
      publishVersion(
        output,
        {
          version: '1.0.0',
          files: [
            { path: 'a', text },
            { path: 'b', text },
          ],
        },
        [],
      ),
    );
    const results = await Promise.allSettled(race);
    const won = results.flatMap(({ status }, at) => (status === 'fulfilled' ? [at] : []));
    const text = ['one', 'two', 'three', 'four'][won[0] ?? -1];
    expect([won.length, contents(output)]).toEqual([1, { 'v/1.0.0/a': text, 'v/1.0.0/b': text }]);
  });

  it('keeps earlier versions, replaces pointers, and removes from latest/ what the newest lacks', async () => {
    const output = emptyFolder();
    const more = { path: 'latest/data/gone.csv', text: 'x\n' };
    await publishVersion(output, { version: '1.0.0', files }, [more, ...pointers]);
    const newer = pointers.map(({ path }) => ({ path, text: 'new\n' }));
    await publishVersion(output, { version: '1.0.1', files: [{ path: 'README.md', text: '2\n' }] }, newer);
    expect(contents(output)).toEqual({
      ...published,
      'v/1.0.1/README.md': '2\n',
      'latest/data/members.csv': 'new\n',
      'latest.json': 'new\n',
    });
  });
});

describe('a failing write leaves the output as it was', () => {
  const tooLong = 'n'.repeat(300);
  test.each<[what: string, code: string, files: typeof files, pointers: typeof pointers]>([
    ['a file name too long for the disk', 'output-not-writable', [...files, { path: tooLong, text: '' }], pointers],
    ['a file where a folder is needed', 'output-not-writable', [...files, { path: 'README.md/x', text: '' }], pointers],
    ['a file given twice', 'output-not-writable', [...files, ...files], pointers],
    ['a pointer too long for the disk', 'output-not-writable', files, [...pointers, { path: tooLong, text: '' }]],
    ['a pointer where a folder stands', 'output-not-writable', files, [...pointers, { path: 'kept', text: '' }]],
    ['a path that climbs out', 'path-unsafe', [{ path: '../escaped', text: '' }], pointers],
    ['an absolute path', 'path-unsafe', [{ path: '/tmp/escaped', text: '' }], pointers],
    ['a path with a backslash', 'path-unsafe', [{ path: 'a\\b', text: '' }], pointers],
    ['a hidden pointer path', 'path-unsafe', files, [{ path: '.lock', text: '' }]],
  ])('%s', async (...[, code, wrongFiles, wrongPointers]) => {
    const output = emptyFolder();
    mkdirSync(join(output, 'kept'));
    writeFileSync(join(output, 'latest.json'), 'old\n');
    const call = publishVersion(output, { version: '1.0.0', files: wrongFiles }, wrongPointers);
    expect(await failure(call)).toEqual({ code, exitCode: 1 });
    const { 'v/': _emptyFolder, ...left } = contents(output);
    expect(left).toEqual(expect.objectContaining({ 'kept/': '', 'latest.json': 'old\n' }));
    expect(Object.keys(left).filter((path) => /^(?:v|\.staging)\//u.test(path))).toEqual([]);
  });

  it('an output that is a file', async () => {
    const output = join(emptyFolder(), 'output');
    writeFileSync(output, 'a file\n');
    expect(await failure(publishVersion(output, { version: '1.0.0', files }, pointers))).toEqual({
      code: 'output-not-writable',
      exitCode: 1,
    });
  });
});

describe('a run', () => {
  it('is recorded, and recorded anew under the same id', async () => {
    const output = emptyFolder();
    await writeRun(output, '20231001T083000Z', { outcome: 'started' });
    await writeRun(output, '20231001T083000Z', { outcome: 'unchanged' });
    expect(contents(output)).toEqual({ 'runs/20231001T083000Z/run.json': '{\n  "outcome": "unchanged"\n}\n' });
  });

  it('has an id that is a plain name', async () => {
    const output = emptyFolder();
    expect(await failure(writeRun(output, '../../x', {}))).toEqual({ code: 'path-unsafe', exitCode: 1 });
    expect(contents(output)).toEqual({});
  });
});

describe('a whole release on the disk', () => {
  async function publishTiny(output: string): Promise<VersionEntry> {
    const release = { ...readCase('tiny'), version: '1.0.0', previousVersion: undefined };
    const rendered = renderRelease(release, allRenderers);
    const entry: VersionEntry = {
      version: '1.0.0',
      previous: null,
      released: '2023-10-01T08:30:00Z',
      bump: 'first',
      reasons: ['First release.'],
      counts: countsOf(release.dataset),
      content_digest: contentDigest(rendered),
    };
    await publishVersion(
      output,
      { version: '1.0.0', files: rendered },
      pointerFiles({ entry, runId: 'run-1', files: rendered }, []),
    );
    return entry;
  }

  it('passes sha256sum -c', async () => {
    const output = emptyFolder();
    await publishTiny(output);
    const cwd = join(output, 'v/1.0.0');
    const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd, encoding: 'utf8' });
    const listed = said
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/: OK$/u, ''));
    const present = Object.keys(contents(cwd)).filter((path) => path !== 'SHA256SUMS');
    expect(listed.sort()).toEqual(present.sort());
  });

  it('has a digest that a shell can recompute', async () => {
    const output = emptyFolder();
    const { content_digest } = await publishTiny(output);
    const command = `sed -nE 's#^([0-9a-f]+)  ((data|schema)/.*)$#\\2\\t\\1#p' SHA256SUMS | LC_ALL=C sort | sha256sum`;
    const said = execFileSync('sh', ['-c', command], { cwd: join(output, 'v/1.0.0'), encoding: 'utf8' });
    expect(said.split(' ')[0]).toBe(content_digest);
  });

  it('has pointers that lead to it', async () => {
    const output = emptyFolder();
    const entry = await publishTiny(output);
    const found = contents(output);
    expect(JSON.parse(found['latest.json'] ?? '')).toEqual({
      version: '1.0.0',
      run_id: 'run-1',
      path: 'v/1.0.0',
      content_digest: entry.content_digest,
      released: '2023-10-01T08:30:00Z',
    });
    expect(JSON.parse(found['versions.json'] ?? '')).toEqual([entry]);
    expect(found['CHANGELOG.md']).toBe(
      '# Changes of the dataset\n\n## 1.0.0, first, 2023-10-01T08:30:00Z\n\n- First release.\n',
    );
    const copied = Object.keys(found).filter((path) => path.startsWith('latest/'));
    expect(copied.map((path) => found[path])).toEqual(copied.map((path) => found[path.replace('latest', 'v/1.0.0')]));
    expect(copied.length).toBe(28);
  });
});

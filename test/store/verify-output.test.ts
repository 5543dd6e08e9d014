// A damaged output folder: each damage is named with its place, and repairing never touches a version.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { verify } from '../../src/commands/verify.ts';
import type { Bump, VersionEntry } from '../../src/model/release.ts';
import { contentDigest } from '../../src/publish/manifest.ts';
import { pointerFiles } from '../../src/publish/pointers.ts';
import { sealRelease } from '../../src/publish/release-record.ts';
import { renderRelease } from '../../src/publish/renderer.ts';
import { healOutput, verifyOutput } from '../../src/run/verify-output.ts';
import { publishSeries, type SeriesVersion } from '../../src/store/publish-version.ts';
import { allRenderers, readCase } from '../publish/publish-cases.ts';
import { contents, emptyFolder, failure } from './output-folder.ts';

const release = readCase('tiny');

/** The versions 1.0.0, 1.0.1 and 1.1.0, oldest first. */
function series(): readonly SeriesVersion[] {
  const history: VersionEntry[] = [];
  return (['first', 'patch', 'minor'] as const).map((bump, at) => {
    const entry = entryOf(bump, ['1.0.0', '1.0.1', '1.1.0'][at] ?? '', history.at(-1)?.version ?? null);
    const previousVersion = entry.previous ?? undefined;
    const files = renderRelease({ ...release, version: entry.version, previousVersion }, allRenderers);
    const sealed = sealRelease({
      entry: { ...entry, content_digest: contentDigest(files) },
      runId: `run-${at}`,
      files,
    });
    const pointers = pointerFiles(sealed, [...history]);
    history.push(sealed.entry);
    return { version: entry.version, files: sealed.files, pointers };
  });
}

function entryOf(bump: Bump, version: string, previous: string | null): VersionEntry {
  return { version, previous, released: '2024-01-31T08:00:00Z', bump, reasons: [], counts: {}, content_digest: '' };
}

/** Published once, copied for each that would damage it. */
const template = mkdtempSync(join(tmpdir(), 'rosterline-series-'));
beforeAll(() => publishSeries(template, series()));
afterAll(() => rmSync(template, { recursive: true, force: true }));

async function publishedFolder(): Promise<string> {
  const output = emptyFolder();
  cpSync(template, output, { recursive: true, preserveTimestamps: true });
  return output;
}

async function problemsIn(output: string): Promise<readonly string[]> {
  return (await verifyOutput(output)).problems.map(({ code, at }) => `${code} ${at}`);
}

it('finds nothing wrong with a series as it was published', async () => {
  const output = emptyFolder();
  expect(await publishSeries(output, series())).toEqual(['1.0.0', '1.0.1', '1.1.0']);
  expect(await verifyOutput(output)).toMatchObject({ versions: ['1.0.0', '1.0.1', '1.1.0'], problems: [] });
});

it('keeps the versions before the one of a series that fails', async () => {
  const output = emptyFolder();
  const [first, second] = series();
  if (first === undefined || second === undefined) throw new Error('The series is too short.');
  const climbing = { ...second, files: [{ path: '../x', text: '' }] };
  expect(await failure(publishSeries(output, [first, climbing]))).toEqual({ code: 'path-unsafe', exitCode: 1 });
  expect(await verifyOutput(output)).toMatchObject({ versions: ['1.0.0'], problems: [] });
});

const members = 'v/1.0.1/data/members';
const changed = `bytes-changed ${members}.json`;

describe('in a version', () => {
  test.each<[what: string, damage: (output: string) => void, expected: readonly string[]]>([
    ['another content', otherSum('v/1.0.1/SHA256SUMS'), [changed, 'content-digest-differs v/1.0.1/release.json']],
    ['a missing file', gone('v/1.0.1/DICTIONARY.md'), ['file-missing v/1.0.1/DICTIONARY.md']],
    ['missing checksums', gone('v/1.0.1/SHA256SUMS'), ['file-missing v/1.0.1/SHA256SUMS']],
    ['a changed byte', replaced('v/1.0.1/README.md', 'Version', 'version'), ['bytes-changed v/1.0.1/README.md']],
    ['a foreign file', written('v/1.0.1/data/notes.txt', 'x'), ['file-foreign v/1.0.1/data/notes.txt']],
    ['a link', linked('v/1.0.1/data/link.csv'), ['file-foreign v/1.0.1/data/link.csv']],
    ['a line that is no checksum', appended('v/1.0.1/SHA256SUMS', 'x\n'), ['sums-broken v/1.0.1/SHA256SUMS:46']],
    [
      'a future schema version',
      replaced('v/1.0.1/datapackage.json', /"schema_version": "\d+/u, '"schema_version": "9'),
      ['bytes-changed v/1.0.1/datapackage.json', 'schema-version-newer v/1.0.1/datapackage.json'],
    ],
    [
      'a truncated table',
      (output) => writeFileSync(join(output, `${members}.json`), '[\n{"member_id":"m-1"},\n{"mem'),
      [changed, `json-broken ${members}.json:3`],
    ],
    ['a table that is no list', written(`${members}.json`, '{}'), [changed, `json-broken ${members}.json`]],
    [
      'a truncated data package',
      replaced('v/1.0.1/datapackage.json', /\n\}\n$/u, ''),
      ['bytes-changed v/1.0.1/datapackage.json', 'json-broken v/1.0.1/datapackage.json:'],
    ],
    ['a key twice', repeatLine(`${members}.json`, 1), [changed, `key-repeated ${members}.json:3`]],
    [
      'a key twice in CSV',
      repeatLine(`${members}.csv`, 1),
      [`bytes-changed ${members}.csv`, `key-repeated ${members}.csv:3`],
    ],
    [
      'an open quote',
      appended(`${members}.csv`, '"x\n'),
      [`bytes-changed ${members}.csv`, `csv-broken ${members}.csv:5`],
    ],
    [
      'an unknown value',
      replaced(`${members}.json`, '"kind":"party"', '"kind":"guild"'),
      [changed, `value-invalid ${members}.json:2`],
    ],
    [
      'a reference to nothing',
      replaced('v/1.0.1/data/seats.json', /"membership_id":"[^"]+"/u, '"membership_id":"s-9"'),
      ['bytes-changed v/1.0.1/data/seats.json', 'reference-broken v/1.0.1/data/seats.json:2'],
    ],
  ])('%s', async (...[, damage, expected]) => {
    const output = await publishedFolder();
    damage(output);
    expect((await problemsIn(output)).map((line) => line.replace(/(datapackage\.json:)\d+$/u, '$1'))).toEqual(expected);
    const before = contents(join(output, 'v'));
    expect((await verify({ config: '', output, repair: true, json: false }, screen)).exitCode).toBe(1);
    expect(contents(join(output, 'v'))).toEqual(before);
  });

  it('names the key and both of its lines', async () => {
    const output = await publishedFolder();
    repeatLine(`${members}.csv`, 1)(output);
    const { problems } = await verifyOutput(output);
    const [key = ''] =
      readFileSync(join(output, `${members}.csv`), 'utf8')
        .split('\n')[1]
        ?.split(',') ?? [];
    expect(problems.find(({ code }) => code === 'key-repeated')?.message).toBe(
      `The key “${key}” stands on line 2 and again on line 3.`,
    );
  });
});

describe('beside the versions', () => {
  test.each<[what: string, damage: (output: string) => void, expected: readonly string[], healed: boolean]>([
    ['no pointer', gone('latest.json'), ['pointer-missing latest.json'], true],
    ['a pointer cut short', written('latest.json', '{"ver'), ['pointer-broken latest.json:1'], true],
    ['a pointer to nowhere', replaced('latest.json', '"1.1.0"', '"7.0.0"'), ['pointer-nowhere latest.json'], true],
    ['an old pointer', replaced('latest.json', '"1.1.0"', '"1.0.1"'), ['pointer-stale latest.json'], true],
    [
      'another digest',
      replaced('latest.json', /"content_digest": ".{4}/u, '"content_digest": "0000'),
      ['derived-differs latest.json'],
      true,
    ],
    ['no list', gone('versions.json'), [retimed[0] ?? '', 'pointer-missing versions.json', retimed[1] ?? ''], true],
    [
      'a list of nothing',
      written('versions.json', '[]'),
      [retimed[0] ?? '', ...unlisted('1.0.0', '1.0.1', '1.1.0'), retimed[1] ?? ''],
      true,
    ],
    [
      'a list of another shape',
      written('versions.json', '{"__proto__": 1}'),
      [retimed[0] ?? '', ...unlisted('1.0.0', '1.0.1', '1.1.0'), retimed[1] ?? ''],
      true,
    ],
    ['no changelog', gone('CHANGELOG.md'), ['pointer-missing CHANGELOG.md'], true],
    ['a changed changelog', appended('CHANGELOG.md', 'x'), ['derived-differs CHANGELOG.md'], true],
    ['a changed copy', appended('latest/data/seats.csv', 'x'), ['derived-differs latest/data/seats.csv'], true],
    ['a foreign copy', written('latest/data/x.csv', 'x'), ['derived-differs latest/data/x.csv'], true],
    ['no copies', gone('latest/datapackage.json'), ['derived-differs latest/datapackage.json'], true],
    ['a folder of no version', (output) => mkdirSync(join(output, 'v/draft')), ['folder-foreign v/draft'], false],
    [
      'a lost version',
      gone('v/1.0.1'),
      ['version-gap v/1.1.0', 'version-gone versions.json', 'derived-differs CHANGELOG.md'],
      false,
    ],
  ])('%s', async (...[, damage, expected, healed]) => {
    const output = await publishedFolder();
    const before = contents(output);
    damage(output);
    const versions = contents(join(output, 'v'));
    expect(await problemsIn(output)).toEqual(expected);
    const { exitCode } = await verify({ config: '', output, repair: true, json: false }, screen);
    expect([exitCode, contents(join(output, 'v'))]).toEqual([healed ? 0 : 1, versions]);
    if (healed) expect(untimed(contents(output))).toEqual(untimed(before));
  });

  it('keeps what only the list knows: that a version was yanked', async () => {
    const output = await publishedFolder();
    replaced('versions.json', '"version": "1.0.1",', '"version": "1.0.1", "yanked": "Wrong.",')(output);
    await verify({ config: '', output, repair: true, json: false }, screen);
    expect(await problemsIn(output)).toEqual([]);
    expect(readFileSync(join(output, 'CHANGELOG.md'), 'utf8')).toContain('Do not use: Wrong.');
  });

  it('does not make up when a version without a record was released', async () => {
    const output = emptyFolder();
    const [first] = series();
    const files = (first?.files ?? []).filter(({ path }) => path !== 'release.json');
    await publishSeries(output, [{ version: '1.0.0', files, pointers: [] }]);
    expect(await problemsIn(output)).toContain('version-unrecorded v/1.0.0');
    expect(await failure(healOutput(output))).toEqual({ code: 'version-broken', exitCode: 1 });
  });
});

describe('a run after a kill', () => {
  it('finds the pointers behind and brings them up to date', async () => {
    const output = await publishedFolder();
    const whole = contents(output);
    rmSync(join(output, 'v/1.1.0'), { recursive: true });
    const [first, second, third] = series();
    if (first === undefined || second === undefined || third === undefined) throw new Error('The series is too short.');
    const killed = emptyFolder();
    await publishSeries(killed, [first, second, { ...third, pointers: [] }]);
    expect(await healOutput(killed)).toBe('1.1.0');
    expect([untimed(contents(killed)), await healOutput(killed)]).toEqual([untimed(whole), undefined]);
  });

  it('has nothing to do before the first version', async () => {
    expect(await healOutput(join(emptyFolder(), 'new'))).toBeUndefined();
  });
});

it('says in words what is wrong, where, and what helps', async () => {
  const output = await publishedFolder();
  appended('v/1.0.1/README.md', 'x')(output);
  expect(await verify({ config: '', output, repair: false, json: false }, screen)).toEqual({
    exitCode: 1,
    text: `error bytes-changed  v/1.0.1/README.md
  The file holds other bytes than were published.
  hint: Restore the folder of the version from its last commit or a copy; no command changes a version.
${output}: 3 versions, 1 problem
`,
  });
});

it('does not take an empty folder for a sound one', async () => {
  const call = verify({ config: '', output: emptyFolder(), repair: true, json: false }, screen);
  expect(await failure(call)).toEqual({ code: 'nothing-published', exitCode: 1 });
});

const screen = { colours: false, width: 100 };

/** Without the list the age of a version's folder tells when it was released, and nothing tells by which run. */
const retimed = ['derived-differs latest.json', 'derived-differs CHANGELOG.md'];

function untimed(files: ReturnType<typeof contents>): ReadonlyMap<string, string> {
  const moments = /"run_id": "[^"]*"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z|"released": [^\n]+|\n +"previous": [^\n]+/gu;
  return new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      path.startsWith('v/') ? text : lines(text.replace(moments, '')),
    ]),
  );
}

/** In any order: that of the keys of an entry is not told. */
function lines(text: string): string {
  const all = text.split('\n').map((line) => line.replace(/^\s+|,$/gu, ''));
  return all.filter(Boolean).sort().join('\n');
}

function unlisted(...versions: readonly string[]): readonly string[] {
  return versions.map(() => 'version-unlisted versions.json');
}

function gone(path: string): (output: string) => void {
  return (output) => rmSync(join(output, path), { recursive: true });
}

function written(path: string, text: string): (output: string) => void {
  return (output) => writeFileSync(join(output, path), text);
}

function appended(path: string, text: string): (output: string) => void {
  return (output) => appendFileSync(join(output, path), text);
}

/** The checksum of the members is another, with nothing else changed. */
function otherSum(path: string): (output: string) => void {
  return replaced(path, /[0-9a-f]{64}(?= {2}data\/members\.json)/u, '0'.repeat(64));
}

function linked(path: string): (output: string) => void {
  return (output) => symlinkSync('members.csv', join(output, path));
}

function replaced(path: string, what: string | RegExp, text: string): (output: string) => void {
  return (output) => {
    const before = readFileSync(join(output, path), 'utf8');
    const after = before.replace(what, text);
    if (after === before) throw new Error(`Nothing to replace in ${path}.`);
    writeFileSync(join(output, path), after);
  };
}

/** The line at the index a second time, with a comma between where it is JSON. */
function repeatLine(path: string, at: number): (output: string) => void {
  return (output) => {
    const lines = readFileSync(join(output, path), 'utf8').split('\n');
    writeFileSync(join(output, path), lines.toSpliced(at, 0, lines[at] ?? '').join('\n'));
  };
}

// `rosterline diff`: two versions by number, folder or git revision, and refusals with code and place.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type DiffOptions, diff } from '../../src/commands/diff.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';

const published = fileURLToPath(new URL('../../output/', import.meta.url));
const folders: string[] = [];
const surroundings = { colours: false, width: 100, workflow: { actions: undefined, summaryFile: undefined } };
const rows = 'data/memberships.json';

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An output with a second version in which the first membership's notes are others. */
function twoVersions(): string {
  const output = mkdtempSync(join(tmpdir(), 'rosterline-test-'));
  folders.push(output);
  for (const path of ['v/1.0.0', 'versions.json'])
    cpSync(join(published, path), join(output, path), { recursive: true });
  const [one, other] = [join(output, 'v/1.0.0'), join(output, 'v/1.0.1')];
  cpSync(one, other, { recursive: true });
  const history = JSON.parse(readFileSync(join(output, 'versions.json'), 'utf8')).slice(0, 1);
  writeFileSync(join(output, 'versions.json'), JSON.stringify([...history, { ...history[0], version: '1.0.1' }]));
  writeFileSync(join(output, 'latest.json'), JSON.stringify({ version: '1.0.1', content_digest: '' }));
  edit(other, 'datapackage.json', (text) => text.replace('"version": "1.0.0"', '"version": "1.0.1"'));
  edit(other, rows, (text) => text.replace(/"notes":(?:null|"(?:[^"\\]|\\.)*")/u, '"notes":"Another note."'));
  return output;
}

/** Changes a file, and its checksum with it. */
function edit(folder: string, path: string, how: (text: string) => string): void {
  const changed = how(readFileSync(join(folder, path), 'utf8'));
  writeFileSync(join(folder, path), changed);
  const digest = createHash('sha256').update(changed).digest('hex');
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').split('\n');
  const others = sums.filter((line) => line !== '' && !line.endsWith(`  ${path}`));
  writeFileSync(join(folder, 'SHA256SUMS'), `${[...others, `${digest}  ${path}`].join('\n')}\n`);
}

function options(output: string, more: Partial<DiffOptions> = {}): DiffOptions {
  const usual = { from: undefined, to: undefined, config: 'pipeline.config.json', format: 'json', exitCode: true };
  return { ...usual, output, ...more };
}

async function kinds(more: DiffOptions) {
  const { text, exitCode } = await diff(more, surroundings);
  const { from, to, counts } = JSON.parse(text);
  return { from, to, counts, exitCode };
}

const noted = { from: '1.0.0', to: '1.0.1', counts: { 'membership.notes_changed': 1 }, exitCode: 2 };

describe('what is compared', () => {
  test('the last two versions when none is named', async () => {
    expect(await kinds(options(twoVersions()))).toEqual(noted);
  });

  test('two versions by number, backwards too', async () => {
    const back = { ...noted, from: '1.0.1', to: '1.0.0' };
    expect(await kinds(options(twoVersions(), { from: '1.0.1', to: '1.0.0' }))).toEqual(back);
  });

  test('a version with itself', async () => {
    const same = { from: '1.0.1', to: '1.0.1', counts: {}, exitCode: 0 };
    expect(await kinds(options(twoVersions(), { from: '1.0.1', to: '1.0.1' }))).toEqual(same);
  });

  test('a folder of a version with an output folder', async () => {
    const output = twoVersions();
    expect(await kinds(options(output, { from: join(output, 'v/1.0.0'), to: output }))).toEqual(noted);
  });

  test('a git revision with the newest version', async () => {
    const output = twoVersions();
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], { cwd: output });
    writeFileSync(join(output, 'latest.json'), JSON.stringify({ version: '1.0.0', content_digest: '' }));
    git('init', '--quiet', '.');
    git('add', 'v/1.0.0', 'latest.json');
    git('commit', '--quiet', '--message', 'First');
    expect(await kinds(options(output, { from: 'HEAD' }))).toEqual(noted);
  });
});

describe('in a workflow', () => {
  test('a summary is appended to the file of the job', async () => {
    const output = twoVersions();
    const summaryFile = join(output, 'summary.md');
    writeFileSync(summaryFile, 'Before.\n');
    await diff(options(output), { ...surroundings, workflow: { actions: 'true', summaryFile } });
    expect(readFileSync(summaryFile, 'utf8').split('\n')[1]).toBe('**1.0.0 → 1.0.1&#58; patch, 1 change, 0 folded.**');
  });
});

type Harm = (output: string, folder: string) => void;
const doubled = (text: string) => text.replace(/^(\{.*\},)$/mu, '$1\n$1');

test.each<[sentence: string, harm: Harm, more: Partial<DiffOptions>, told: string]>([
  ['a missing table', (_, folder) => rmSync(join(folder, rows)), {}, `version-missing v/1.0.1/${rows}`],
  [
    'a missing package',
    (_, folder) => rmSync(join(folder, 'datapackage.json')),
    {},
    'version-missing v/1.0.1/datapackage.json',
  ],
  ['no checksums', (_, folder) => rmSync(join(folder, 'SHA256SUMS')), {}, 'version-missing v/1.0.1/SHA256SUMS'],
  [
    'a changed byte',
    (_, folder) =>
      writeFileSync(join(folder, rows), readFileSync(join(folder, rows), 'utf8').replace('"spell":1', '"spell":2')),
    {},
    `checksum-differs v/1.0.1/${rows}`,
  ],
  [
    'a later schema',
    (_, folder) =>
      edit(folder, 'datapackage.json', (text) => text.replace('"schema_version": "1.', '"schema_version": "2.')),
    {},
    'schema-newer v/1.0.1/datapackage.json',
  ],
  ['a row twice', (_, folder) => edit(folder, rows, doubled), {}, `duplicate-key v/1.0.1/${rows}:3:1`],
  [
    'a file cut off',
    (_, folder) => edit(folder, rows, (text) => text.slice(0, 2000)),
    {},
    `version-broken v/1.0.1/${rows}:4:1`,
  ],
  [
    'a file cut off before its bracket',
    (_, folder) => edit(folder, rows, (text) => text.slice(0, -2)),
    {},
    `version-broken v/1.0.1/${rows}`,
  ],
  ['an empty file', (_, folder) => edit(folder, rows, () => ''), {}, `version-broken v/1.0.1/${rows}:0:1`],
  [
    'words behind the bracket',
    (_, folder) => edit(folder, rows, (text) => `${text}[]\n`),
    {},
    `version-broken v/1.0.1/${rows}`,
  ],
  ['a version that is not there', () => undefined, { to: '9.9.9' }, 'version-unknown '],
  ['a word that is no revision', () => undefined, { from: 'nowhere' }, 'revision-unknown '],
  ['a word that git would take for an option', () => undefined, { from: '--output=x' }, 'revision-unknown '],
  ['a format that is none', () => undefined, { format: 'pdf' }, 'option-value --format'],
])('%s is refused', async (_, ...[harm, more, told]) => {
  const output = twoVersions();
  harm(output, join(output, 'v/1.0.1'));
  const refusal = await diff(options(output, more), surroundings).catch((cause: unknown) => cause);
  if (!(refusal instanceof PipelineError)) throw new Error('It was not refused.');
  const place = refusal.at.replace(output, '').replace(/^\//u, '');
  expect([
    `${refusal.code} ${told.includes(':') ? place : place.replace(/:\d+:1$/u, '')}`,
    refusal.hint !== '',
  ]).toEqual([told, true]);
});

test('a line that is not all of the file is no reason to hang', async () => {
  const output = twoVersions();
  appendFileSync(join(output, 'v/1.0.1', rows), '\n'.repeat(3));
  await expect(diff(options(output), surroundings)).rejects.toMatchObject({ code: 'version-broken' });
});

// The report of what was published: as a page, as a picture, of an older version, and what it refuses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { type ReportOptions, report } from '../../src/commands/report.ts';
import { run } from '../../src/commands/run.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import { article, configOf, newFolder } from '../end-to-end/program.ts';

const folder = newFolder();
const config = join(folder.path, 'pipeline.config.json');
const output = join(folder.path, 'output');
const newest: ReportOptions = {
  version: undefined,
  config,
  output: undefined,
  format: 'html',
  roster: undefined,
  out: undefined,
};

beforeAll(async () => {
  folder.write('pipeline.config.json', configOf());
  for (const text of [article, article.replace('\u00a0Peru Quay Front QF Political party\n', '')]) {
    folder.write('pages/harbour.txt', text);
    const options = { config, output: undefined, asOf: '2024-01-01', json: false, exitCode: false, accept: undefined };
    await run(options, { colours: false, width: 100, now: () => new Date('2024-01-31T08:00:00Z') });
  }
});
afterAll(() => folder.remove());

/** Which number the second version gets is for others to prove. */
function latestVersion(): string {
  const { version } = JSON.parse(readFileSync(join(output, 'latest.json'), 'utf8'));
  expect(version).not.toBe('1.0.0');
  return version;
}

it('is the page of the newest version, with what changed since the one before', async () => {
  const { text, exitCode } = await report(newest);
  const page = load(text);
  expect([exitCode, page('h1').text(), page('.eyebrow').text()]).toEqual([
    0,
    'Members of Harbour Union',
    `Membership timeline · version ${latestVersion()}`,
  ]);
  expect(page('.change-group.alert a').first().text()).toBe('Quay Front');
});

it('is the page of the version that was asked for', async () => {
  const page = load((await report({ ...newest, version: '1.0.0' })).text);
  expect([page('.eyebrow').text(), page('#changes .quiet').text()]).toEqual([
    'Membership timeline · version 1.0.0',
    'This is the first version: there is none to compare it with.',
  ]);
});

it('is written to a file, whose links lead to the data', async () => {
  const out = join(folder.path, 'timeline.html');
  const { text } = await report({ ...newest, output, config: 'nowhere.json', out });
  const written = readFileSync(out, 'utf8');
  expect(text).toBe(`${out}: ${Buffer.byteLength(written)} bytes\n`);
  expect(load(written)('#files a').first().attr('href')).toBe(
    `output/v/${latestVersion()}/data/memberships_current.csv`,
  );
});

it('is a picture of the same members', async () => {
  const { text } = await report({ ...newest, format: 'svg' });
  const names = load(text, { xml: true })('text.who')
    .toArray()
    .map((found) => load(text, { xml: true })(found).text());
  expect(names.length).toBe(3);
});

test.each<[name: string, change: Partial<ReportOptions>, code: string]>([
  ['a roster that is not there', { format: 'svg', roster: 'lake-union' }, 'option-value'],
  ['another format', { format: 'pdf' }, 'option-value'],
  ['a version that is not there', { version: '9.9.9' }, 'version-unknown'],
  ['a way out of the folder', { version: '../1.0.0' }, 'version-unknown'],
  ['a folder without versions', { output: join(folder.path, 'pages') }, 'nothing-published'],
  ['a file within a version', { out: join(output, 'v/1.0.0/report.html') }, 'option-value'],
  ['a file in a folder that is not there', { out: join(folder.path, 'no/such/report.html') }, 'output-not-writable'],
  ['a config that is not there', { config: 'nowhere.json' }, 'config-missing'],
])('%s is refused', async (_name, change, code) => {
  const problem = await report({ ...newest, ...change }).catch((cause: unknown) => cause);
  expect(problem instanceof PipelineError ? problem.code : problem).toBe(code);
});

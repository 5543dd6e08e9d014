// From a name back to the line in the source, over what was published.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.ts';
import { run } from '../../src/commands/run.ts';
import { article, configOf, newFolder } from '../end-to-end/program.ts';

const folder = newFolder();
const config = join(folder.path, 'pipeline.config.json');
const output = join(folder.path, 'output');
const screen = { colours: false, width: 200 };
const question = { subject: 'salt league', field: 'name', config, output: undefined, json: false };

beforeAll(async () => {
  folder.write('pipeline.config.json', configOf());
  folder.write('pages/harbour.txt', article);
  const options = { config, output: undefined, asOf: '2024-01-01', json: false, exitCode: false };
  await run(options, { ...screen, now: () => new Date('2024-01-31T08:00:00Z') });
});
afterAll(() => folder.remove());

it('leads from a name to the line it was read at', async () => {
  const { text, exitCode } = await explain(question, screen);
  const lines = text.replace(/\d+ %/u, 'sure').replaceAll(folder.path, '').split('\n');
  expect([exitCode, lines.slice(3)]).toEqual([
    0,
    [
      'Member',
      '  name  Salt League  ← its row says so  sure  (1)',
      '',
      'Read at',
      '  (1) /pages/harbour.txt:14:1',
      '      14 |  Malta Salt League[1]',
      '',
    ],
  ]);
});

it('shows the excerpt that was published when the source is not any more what was read', async () => {
  folder.write('pages/harbour.txt', 'Something else\n');
  const { text } = await explain({ ...question, output }, screen);
  folder.write('pages/harbour.txt', article);
  expect(text.split('\n').slice(-2)).toEqual(['    “Malta Salt League”', '']);
});

it('gives the chain as JSON', async () => {
  const { text } = await explain({ ...question, json: true }, screen);
  const { title, parts } = JSON.parse(text);
  const [{ field, value, reasons }] = parts[0].values;
  expect([title, field, value, reasons[0].rule, reasons[0].ground.line.line]).toEqual([
    'Salt League',
    'name',
    'Salt League',
    'row',
    14,
  ]);
});

it('says so when nothing is published yet', async () => {
  const error = explain({ ...question, output: join(folder.path, 'nowhere') }, screen);
  await expect(error).rejects.toMatchObject({ code: 'nothing-published', hint: 'Run "rosterline run" first.' });
});

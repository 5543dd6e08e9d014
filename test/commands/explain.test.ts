// From a name back to the line in the source, over what was published.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { explain } from '../../src/commands/explain.ts';
import { run } from '../../src/commands/run.ts';
import { article, configOf, newFolder, source } from '../end-to-end/program.ts';

const folder = newFolder();
const config = join(folder.path, 'pipeline.config.json');
const output = join(folder.path, 'output');
const screen = { colours: false, width: 200 };
const question = { subject: 'salt league', field: 'name', config, output: undefined, json: false };

beforeAll(async () => {
  folder.write('pipeline.config.json', configOf());
  folder.write('pages/harbour.txt', article);
  const options = { config, output: undefined, asOf: '2024-01-01', json: false, exitCode: false, accept: undefined };
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

it('shows the row of a page', async () => {
  const page = new TextDecoder('latin1').decode(new Uint8Array([0x4d, 0xf6, 0x77, 0x65])); // Möwe
  const cells = `<tr><td>Peru</td><td>${page}<sup id="r">[1]</sup></td></tr><tr><td>Chad</td><td>Kai</td></tr>`;
  const html = `<html><title>Harbour Union</title><h2>Members</h2><table><tr><th>Country</th><th>Name</th></tr>${cells}</table>`;
  folder.write('html/pipeline.config.json', configOf({ sources: [{ ...source, path: 'a.html' }] }));
  folder.write('html/a.html', Buffer.from(html, 'latin1'));
  const own = { config: join(folder.path, 'html/pipeline.config.json'), output: join(folder.path, 'html/output') };
  const options = { ...own, asOf: '2024-01-01', json: false, exitCode: false, accept: undefined };
  await run(options, { ...screen, now: () => new Date('2024-01-31T08:00:00Z') });
  const { text } = await explain({ ...question, ...own, subject: 'Kai' }, screen);
  expect(text.replaceAll(folder.path, '').split('\n').slice(-3)).toEqual([
    '  (1) /html/a.html:body > table > tbody > tr:nth-of-type(3) > td:nth-of-type(1)',
    '         | Chad | Kai',
    '',
  ]);
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

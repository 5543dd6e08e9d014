// The command line from outside: help, hints, inspect, explain, pipes that close early.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { article, configOf, type Folder, newFolder } from './program.ts';

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
  folder.write('pipeline.config.json', configOf());
  folder.write('pages/harbour.txt', article);
  folder.write('pages/evil.txt', `Evil \u001b[2J\u202e\n\n${'x '.repeat(40)}.\n`);
  folder.run(['run']);
});
afterAll(() => folder.remove());

test.each<[args: readonly string[], status: number, words: RegExp]>([
  [['--version'], 0, /^\d+\.\d+\.\d+\n$/u],
  [['--help'], 0, /run \[options\] .*inspect .*explain /su],
  [['help', 'run'], 0, /--as-of <day>/u],
  [[], 1, /Usage: rosterline/u],
  [['rnu'], 1, /unknown command 'rnu'\n\(Did you mean run\?\)\nhint: /u],
  [['run', '--offlin'], 1, /unknown option '--offlin'\n\(Did you mean --offline\?\)/u],
  [['inspect'], 1, /missing required argument 'file'/u],
  [['inspect', 'pages/gone.txt'], 1, /^error source-missing {2}pages\/gone.txt\n/u],
  [['inspect', 'pages'], 1, /^error source-is-folder {2}pages\n/u],
  [
    ['inspect', 'pages/harbour.txt', '--format', 'xml'],
    1,
    /^error option-value {2}--format\n {2}“xml” is no format\./u,
  ],
  [['explain', 'Salt Leage'], 1, /hint: Did you mean “Salt League”\?/u],
  [['explain', 'x', '--output', 'nowhere'], 1, /^error nothing-published {2}nowhere\n/u],
])('%j ends with %i', (args, status, words) => {
  const ended = folder.run(args);
  expect(ended.status).toBe(status);
  expect(status === 0 ? ended.stdout : ended.stderr).toMatch(words);
  expect(status === 0 ? ended.stderr : ended.stdout).toBe('');
});

describe('inspect', () => {
  it('gives rectangular grids of words as JSON', () => {
    const { title, language, format, sections, tables, references, infobox, config } = JSON.parse(
      folder.run(['inspect', 'pages/harbour.txt', '--format', 'json']).stdout,
    );
    expect({ title, language, format, infobox }).toEqual({
      title: 'Harbour Union',
      language: 'en',
      format: 'flat-text',
      infobox: [],
    });
    expect(sections.map(({ heading, locator }: Record<string, unknown>) => [heading, locator])).toEqual([
      ['', ''],
      ['Member organizations', '5:1'],
      ['Former members', '12:1'],
    ]);
    expect(tables[0]).toEqual({
      section: ['Member organizations'],
      columns: [
        { header: 'Country', role: 'place' },
        { header: 'Organization', role: 'name' },
        { header: 'Abbreviation', role: 'abbreviation' },
        { header: 'Notes', role: 'notes' },
      ],
      rows: [
        ['Chad', 'Union of Lake Pilots', 'ULP', 'Trade union'],
        ['Peru', 'Quay Front', 'QF', 'Political party'],
        ['Kenya', 'Harbour Watch', 'HW', 'Non-profit organization'],
      ],
      inherited: [],
      locator: '7:1',
    });
    expect(references.map(({ label }: { label: string }) => label)).toEqual(['1', '2']);
    expect(config.rosters).toEqual([
      {
        id: 'harbour-union',
        organization: { name: 'Harbour Union' },
        sources: [{ kind: 'article', path: 'pages/harbour.txt' }],
      },
    ]);
  });

  it('prints a config that runs as it is', () => {
    const { stdout } = folder.run(['inspect', 'pages/harbour.txt', '--format', 'json']);
    folder.write('printed.json', JSON.stringify(JSON.parse(stdout).config));
    const { status, stdout: summary } = folder.run([
      'run',
      '--config',
      'printed.json',
      '--output',
      'printed',
      '--json',
    ]);
    expect([status, JSON.parse(summary).rosters[0].current]).toEqual([0, 3]);
  });

  it('shows a page as text, and lets nothing in it reach the terminal', () => {
    const good = folder.run(['inspect', 'pages/harbour.txt']).stdout;
    const evil = folder.run(['inspect', 'pages/evil.txt'], { FORCE_COLOR: '' }).stdout;
    expect(
      good
        .split('\n')
        .find((line) => line.includes('Quay'))
        ?.trim(),
    ).toBe('Peru     Quay Front            QF            Political party');
    expect(evil.match(/[\u001b\u202e]/gu)).toBeNull();
  });
});

describe('explain', () => {
  it('leads from a name to the line it was read at', () => {
    const { status, stdout } = folder.run(['explain', 'salt league', 'name']);
    expect([status, stdout.split('\n').slice(3)]).toEqual([
      0,
      [
        'Member',
        '  name  Salt League  ← its row says so  100 %  (1)',
        '',
        'Read at',
        '  (1) pages/harbour.txt:14:1',
        '      14 |  Malta Salt League[1]',
        '',
      ],
    ]);
  });

  it('still answers when the source has gone, with the excerpt that was published', () => {
    folder.write('pages/harbour.txt', 'Something else\n');
    const { stdout } = folder.run(['explain', 'Salt League', 'name']);
    folder.write('pages/harbour.txt', article);
    expect(stdout.split('\n').slice(-3)).toEqual(['  (1) pages/harbour.txt:14:1', '    “Malta Salt League”', '']);
  });
});

it('stops without a word when its reader has seen enough', async () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
  folder.write(
    'pages/long.txt',
    `Long\n\n${'The harbour has a very long story that goes on and on for years.\n'.repeat(20_000)}`,
  );
  const child = spawn(process.execPath, [cli, 'inspect', 'pages/long.txt', '--format', 'json'], { cwd: folder.path });
  const words: string[] = [];
  child.stderr.on('data', (chunk) => words.push(String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, words]).toEqual([0, []]);
});

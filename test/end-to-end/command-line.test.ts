// The command line from outside: help, hints, exit codes, pipes that close early.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import { article, configOf, type Folder, newFolder } from './program.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // each starts the program

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
  folder.write('pipeline.config.json', configOf());
  folder.write('pages/harbour.txt', article);
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

it('may be started as a program, as npx does in a clone', () => {
  const { status, stdout } = spawnSync(fileURLToPath(new URL('../../dist/cli.js', import.meta.url)), ['--version']);
  expect([status, stdout.toString().trim()]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+$/u)]);
});

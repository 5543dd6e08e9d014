// Whatever is wrong with the input: one clear error with its place and remedy, exit code 1, nothing written.
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configOf, type Folder, newFolder, source } from './program.ts';

vi.setConfig({ testTimeout: 60_000 }); // each starts the program

let folder: Folder;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => folder.remove());

const named = 'pages/harbour.txt (pipeline.config.json:16:19 rosters[0].sources[0].path)';
const inConfig = 'pipeline.config.json:16:19 rosters[0].sources[0].path';

test.each<[what: string, make: (folder: Folder) => void, told: readonly [head: string, message: string]]>([
  ['a missing file', () => undefined, [`source-missing  ${inConfig}`, '“pages/harbour.txt” does not exist.']],
  [
    'a folder instead of a file',
    ({ write }) => write('pages/harbour.txt/x', ''),
    [`source-is-folder  ${inConfig}`, '“pages/harbour.txt” is a folder, not a file.'],
  ],
  [
    'an empty file',
    ({ write }) => write('pages/harbour.txt', ''),
    [`source-empty  ${inConfig}`, '“pages/harbour.txt” is empty.'],
  ],
  [
    'a file of blanks',
    ({ write }) => write('pages/harbour.txt', ' \n \n'),
    [`source-empty  ${named}`, 'The file holds no text.'],
  ],
  [
    'a binary file',
    ({ write }) => write('pages/harbour.txt', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
    [`source-binary  ${named}`, 'The file is binary data, not text.'],
  ],
  [
    'another encoding',
    ({ write }) => write('pages/harbour.txt', Buffer.from('Harbour Union\n\nMöwe\n', 'latin1')),
    [`source-encoding  ${named}`, 'The text is not UTF-8: line 3 holds a byte (0xf6) that cannot stand there.'],
  ],
  [
    '200 MB of text',
    ({ write, path }) => {
      write('pages/harbour.txt', '');
      truncateSync(join(path, 'pages/harbour.txt'), 200_000_000);
    },
    [`source-too-large  ${inConfig}`, '“pages/harbour.txt” has 191 MiB; at most 32 are read.'],
  ],
  [
    'a line of 10 MB',
    ({ write }) => write('pages/harbour.txt', 'a'.repeat(10_000_000)),
    [`line-too-long  ${named}`, 'Line 1 has 10000000 characters; at most 1000000 are read.'],
  ],
])('%s', (_, make, [head, message]) => {
  folder.write('pipeline.config.json', configOf());
  make(folder);
  expectRefusal(head, message);
});

test.each<[what: string, config: string | undefined, told: readonly [head: string, message: string]]>([
  ['no config', undefined, ['config-missing  pipeline.config.json', '“pipeline.config.json” does not exist.']],
  [
    'a config that is not JSON',
    '{',
    ['config-not-json  pipeline.config.json:1:2', 'The config ends in the middle of its JSON.'],
  ],
  [
    'an unknown key',
    configOf({ orgnization: {} }),
    ['config-unknown-key  pipeline.config.json:20:22 rosters[0].orgnization', 'There is no setting “orgnization”.'],
  ],
  [
    'a wrong type',
    configOf({ sources: 'pages/harbour.txt' }),
    ['config-wrong-type  pipeline.config.json:13:18 rosters[0].sources', 'A text stands where a list belongs.'],
  ],
  [
    'duplicate ids',
    configOf({ sources: [source, source] }),
    ['config-duplicate-id  pipeline.config.json:19:9 rosters[0].sources[1]', 'Two sources have the id “article”.'],
  ],
  [
    'a missing source',
    configOf({ sources: [] }),
    ['config-value  pipeline.config.json:13:18 rosters[0].sources', 'A roster needs a source.'],
  ],
  [
    'a source of a later kind',
    configOf({ sources: [{ kind: 'wiki', host: 'en.wikipedia.org', title: 'Harbour Union' }] }),
    [
      'source-kind-unsupported  pipeline.config.json:15:19 rosters[0].sources[0].kind',
      'Sources of kind “wiki” are not supported yet.',
    ],
  ],
])('%s', (_, config, [head, message]) => {
  if (config !== undefined) folder.write('pipeline.config.json', config);
  expectRefusal(head, message);
});

function expectRefusal(head: string, message: string): void {
  const before = [...folder.contents('.').keys()];
  const { status, stdout, stderr } = folder.run(['run']);
  const [first, second, ...rest] = stderr.split('\n');
  expect([status, stdout, first, second]).toEqual([1, '', `error ${head}`, `  ${message}`]);
  expect(rest.filter((line) => /^ {2}hint: \S/u.test(line)).length).toBe(1);
  expect([...folder.contents('.').keys()]).toEqual(before);
}

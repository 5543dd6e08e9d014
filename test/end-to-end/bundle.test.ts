// The program as one bundle does what its modules do, with the code that was compiled for it or without.
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import { compiledPath, sealOf } from '../../src/load-bundle.ts';
import { article, configOf, type Folder, newFolder } from './program.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // each starts the program

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program by itself, with its bundle or without. */
interface Program {
  readonly folder: Folder;
  readonly run: (args: readonly string[]) => Outcome;
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: ReadonlyMap<string, string>;
}

let bundled: Program;
let plain: Program;
beforeAll(() => {
  bundled = newProgram();
  plain = newProgram();
  rmSync(join(plain.folder.path, 'dist/bundle'), { recursive: true });
});
afterAll(() => {
  for (const { folder } of [bundled, plain]) folder.remove();
});

function newProgram(): Program {
  const folder = newFolder();
  cpSync(join(root, 'dist'), join(folder.path, 'dist'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'), 'junction');
  folder.write('package.json', '{ "type": "module" }');
  folder.write('pipeline.config.json', configOf());
  folder.write('broken.json', '{');
  folder.write('pages/harbour.txt', article);
  folder.write('pages/harbour.html', `<h1>Harbour Union</h1><h2>Members</h2><ul><li>Quay Front</li></ul>`);
  folder.write('pages/harbour.md', '# Harbour Union\n\n## Members\n\n- Quay Front\n- Harbour Watch\n');
  folder.write('pages/harbour.wiki', "'''Harbour Union'''\n\n== Members ==\n* [[Quay Front]]\n* [[Harbour Watch]]\n");
  return { folder, run: (args) => runIn(folder, args) };
}

function runIn({ path, contents }: Folder, args: readonly string[]): Outcome {
  const { status, stdout, stderr } = node(path, ['dist/cli.js', ...args]);
  const files = [...contents('output')].filter(([name]) => name.startsWith('v/'));
  return { status, stdout, stderr, files: new Map(files) };
}

function node(cwd: string, args: readonly string[]) {
  return spawnSync(process.execPath, args, { cwd, env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' });
}

const shortest = ['inspect', 'pages/gone.txt'];

test.each<[args: readonly string[], status: number]>([
  [['--version'], 0],
  [['help', 'run'], 0],
  [['rnu'], 1],
  [['run', '--config', 'broken.json'], 1],
  [['run', '--exit-code'], 2],
  [['run', '--exit-code'], 0],
  [['explain', 'Salt League', '--json'], 0],
  [['inspect', 'pages/harbour.html'], 0],
  [['inspect', 'pages/harbour.md', '--format', 'json'], 0],
  [['inspect', 'pages/harbour.wiki'], 0],
  [shortest, 1],
])('%j does the same in both', (args, status) => {
  const expected = plain.run(args);
  expect(expected.status).toBe(status);
  expect(bundled.run(args)).toEqual(expected);
});

it('has its compiled code taken by this V8', () => {
  expect(takenCode()).toMatch(/^(?:\w[\w-]*\.cjs true\n){2,}$/u);
});

it('names the packages in it with their licences', () => {
  const licences = readFileSync(join(bundled.folder.path, 'dist/bundle/LICENSES.txt'), 'utf8');
  const packages = ['@noble/hashes', 'commander', 'parse5', 'picocolors', 'zod'];
  const named = packages.filter((name) =>
    licences.match(RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\((?:MIT|ISC)\\)\n\n.`, 'mu')),
  );
  expect(named).toEqual(packages);
});

it('holds no path of the machine that built it', () => {
  const folder = join(bundled.folder.path, 'dist/bundle');
  const guilty = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'latin1').includes(root));
  expect(guilty).toEqual([]);
});

test.each<[what: string, spoil: (code: Buffer, path: string) => void]>([
  ['has a wrong byte', (code, path) => writeFileSync(compiledPath(path), withByte(code, 100))],
  ['is of another V8', (code, path) => writeSealed(path, withByte(code.subarray(32), 5))],
  ['is none, though it is sealed', (_code, path) => writeSealed(path, Buffer.from('no code'))],
])('compiled code that %s changes nothing', (_what, spoil) => {
  const folder = join(bundled.folder.path, 'dist/bundle');
  cpSync(join(root, 'dist/bundle'), folder, { recursive: true });
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.v8'))) {
    const path = join(folder, name.replace(/\.v8$/u, ''));
    spoil(readFileSync(compiledPath(path)), path);
  }
  expect(takenCode()).not.toMatch(/true/u);
  expect(bundled.run(shortest)).toEqual(plain.run(shortest));
});

function withByte(bytes: Buffer, at: number): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 0xff : byte)));
}

function writeSealed(path: string, code: Buffer): void {
  writeFileSync(compiledPath(path), Buffer.concat([sealOf(readFileSync(path), code), code]));
}

/** A line per chunk that the start loads: whether its compiled code was taken, `undefined` when none was offered. */
function takenCode(): string {
  const program = `
    import { basename, resolve } from 'node:path';
    import { loadBundle } from './dist/load-bundle.js';
    loadBundle(resolve('dist/bundle'), 'command-line.cjs', ({ path, script: { cachedDataRejected: rejected } }) =>
      console.log(basename(path), rejected === undefined ? rejected : !rejected));
  `;
  const { stdout, stderr } = node(bundled.folder.path, ['--input-type=module', '-e', program]);
  return stdout + stderr;
}

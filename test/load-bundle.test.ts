// Compiled code is used when it is whole, for this source and of this V8; whatever else lies there changes nothing.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { compiledPath, loadBundle, sealOf } from '../src/load-bundle.ts';

const entry = `const { basename } = require('node:path');
const { two } = require('./two.cjs');
exports.sum = () => basename('a/1') + two();
exports.later = () => Promise.resolve().then(() => require('./later.cjs'));
`;
const chunks = {
  'entry.cjs': entry,
  'two.cjs': "exports.two = () => 2; // “2”\nexports.once = require('./entry.cjs');\n",
  'later.cjs': "module.exports.same = require('./two.cjs');\n",
};

interface Entry {
  readonly sum: () => string;
  readonly later: () => Promise<{ readonly same: object }>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rosterline-bundle-'));
  for (const [name, source] of Object.entries(chunks)) writeFileSync(join(folder, name), source);
  loadBundle(folder, 'entry.cjs', ({ path, script }) => writeSealed(path, script.createCachedData()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeSealed(path: string, code: Buffer): void {
  writeFileSync(compiledPath(path), Buffer.concat([sealOf(readFileSync(path), code), code]));
}

interface Loaded {
  readonly entry: Entry;
  /** Of `entry.cjs` and `two.cjs`: whether V8 took the compiled code; `undefined` when it was offered none. */
  readonly taken: readonly (boolean | undefined)[];
}

function load(): Loaded {
  const taken: (boolean | undefined)[] = [];
  const exports = loadBundle(folder, 'entry.cjs', ({ script }) => {
    taken.push(script.cachedDataRejected === undefined ? undefined : !script.cachedDataRejected);
  });
  return { entry: exports as Entry, taken };
}

const path = () => join(folder, 'entry.cjs');
const compiled = () => readFileSync(compiledPath(path()));

/** One bit changed. */
function spoil(bytes: Buffer, at: number): Buffer {
  return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
}

test.each<[what: string, damage: () => void, taken: true | undefined]>([
  ['is whole', () => undefined, true],
  ['is missing', () => rmSync(compiledPath(path())), undefined],
  ['is empty', () => writeFileSync(compiledPath(path()), ''), undefined],
  ['is cut short', () => writeFileSync(compiledPath(path()), compiled().subarray(0, -1)), undefined],
  [
    'is longer than it was',
    () => writeFileSync(compiledPath(path()), Buffer.concat([compiled(), compiled()])),
    undefined,
  ],
  ['has a wrong bit in its seal', () => writeFileSync(compiledPath(path()), spoil(compiled(), 0)), undefined],
  ['has a wrong bit in its middle', () => writeFileSync(compiledPath(path()), spoil(compiled(), 300)), undefined],
  [
    'is of another chunk',
    () => writeFileSync(compiledPath(path()), readFileSync(compiledPath(join(folder, 'two.cjs')))),
    undefined,
  ],
  ['is of an earlier source', () => writeFileSync(path(), entry.replace("'a/1'", "'a/1' ")), undefined],
])('compiled code that %s', async (_what, damage, taken) => {
  damage();
  const { entry: loaded, taken: found } = load();
  expect([loaded.sum(), found]).toEqual(['12', [taken, true]]);
});

it('evaluates each chunk once, and one behind an import() when it is due', async () => {
  const { entry: loaded, taken } = load();
  expect(taken.length).toBe(2);
  const [first, second] = [await loaded.later(), await loaded.later()];
  expect(first).toBe(second);
  expect(first.same).toEqual({ two: expect.any(Function), once: loaded });
  expect(taken).toEqual([true, true, undefined]);
});

it('names the chunk in stack traces, and no folder of the machine that built it', () => {
  writeFileSync(path(), "exports.sum = () => { throw new Error('no sum'); };\n");
  const { entry: loaded } = load();
  expect(stackOf(loaded.sum)).toMatch(/\n {4}at exports\.sum \(dist\/bundle\/entry\.cjs:1:\d+\)\n/u);
});

function stackOf(call: () => unknown): string {
  try {
    return String(call());
  } catch (cause) {
    return cause instanceof Error ? (cause.stack ?? '') : '';
  }
}

test.each<[what: string, two: string, message: RegExp]>([
  ['exports nothing', '', /two is not a function/u],
  ['is no program', 'exports.two = (;', /Unexpected token ';'/u],
  ['throws', "throw new Error('two is broken');", /two is broken/u],
])('a chunk that %s fails as a module would', (_what, two, message) => {
  writeFileSync(join(folder, 'two.cjs'), two);
  expect(() => load().entry.sum()).toThrow(message);
});

// One run at a time in an output folder; a lock left by a dead process holds nobody up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { withLock } from '../../src/store/lock.ts';
import { contents, emptyFolder, failure } from './output-folder.ts';

const host = hostname();
const deadPid = spawnSync(process.execPath, ['--version']).pid;
const busy = { code: 'output-busy', exitCode: 4 };

describe('a free folder', () => {
  it('is locked while the work goes on, and free again after it', async () => {
    const output = join(emptyFolder(), 'new');
    const during = await withLock(output, async () => Object.keys(contents(output)));
    expect([during, contents(output)]).toEqual([['.lock'], {}]);
  });

  it('is free again after work that failed', async () => {
    const output = emptyFolder();
    const work = () => Promise.reject(new Error('work failed'));
    await expect(withLock(output, work)).rejects.toThrow('work failed');
    expect(contents(output)).toEqual({});
  });

  it('turns away a second run until the first is done', async () => {
    const output = emptyFolder();
    const nested = withLock(output, () => failure(withLock(output, async () => 'second')));
    expect(await nested).toEqual(busy);
    expect(await withLock(output, async () => 'third')).toBe('third');
  });
});

describe('a lock that is there', () => {
  test.each<[what: string, text: string, ageSeconds: number, expected: unknown]>([
    ['of a process that is gone', JSON.stringify({ pid: deadPid, host, token: 't' }), 0, 'worked'],
    [
      'of a process whose number another has now',
      JSON.stringify({ pid: process.pid, host, started: 'another boot:1', token: 't' }),
      0,
      'worked',
    ],
    ['of a process that runs', JSON.stringify({ pid: process.pid, host, token: 't' }), 1e6, busy],
    [
      'of a process on another host',
      JSON.stringify({ pid: deadPid, host: 'elsewhere.example', token: 't' }),
      1e6,
      busy,
    ],
    ['just being written', '', 0, busy],
    ['cut short long ago', '{"pid":', 120, 'worked'],
    ['whose token is a path', JSON.stringify({ pid: deadPid, host, token: '../t' }), 0, busy],
    ['of a process group, which is no process', JSON.stringify({ pid: -1, host, token: 't' }), 120, 'worked'],
  ])('%s', async (...[, text, ageSeconds, expected]) => {
    const output = emptyFolder();
    const path = join(output, '.lock');
    writeFileSync(path, text);
    const written = Date.now() / 1000 - ageSeconds;
    utimesSync(path, written, written);
    const attempt = withLock(output, async () => 'worked');
    expect(await attempt.catch(() => failure(attempt))).toEqual(expected);
    expect(contents(output)).toEqual(expected === 'worked' ? {} : { '.lock': text });
  });

  it('of a run that was killed is taken over with what it left half-built', async () => {
    const output = emptyFolder();
    writeFileSync(join(output, '.lock'), JSON.stringify({ pid: deadPid, host, token: 't' }));
    mkdirSync(join(output, '.staging/half'), { recursive: true });
    writeFileSync(join(output, '.staging/half/data'), 'half');
    expect(await withLock(output, async () => Object.keys(contents(output)))).toEqual(['.lock']);
  });

  it('is taken over although the run that was about to do so was killed too, even twice', async () => {
    const output = emptyFolder();
    const dead = (token: string) => JSON.stringify({ pid: deadPid, host, token });
    writeFileSync(join(output, '.lock'), dead('t'));
    writeFileSync(join(output, '.lock.t'), dead('u'));
    writeFileSync(join(output, '.lock.t.u'), dead('v'));
    writeFileSync(join(output, '.lock-w'), '');
    expect(await withLock(output, async () => Object.keys(contents(output)))).toEqual(['.lock']);
    expect(contents(output)).toEqual({});
  });

  it('is taken over by one of many', async () => {
    const output = emptyFolder();
    writeFileSync(join(output, '.lock'), JSON.stringify({ pid: deadPid, host, token: 't' }));
    const work = () => new Promise((done) => setTimeout(done, 100, 'worked'));
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => withLock(output, work)));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect(contents(output)).toEqual({});
  });
});

it('cannot be made where the output is a file', async () => {
  const output = join(emptyFolder(), 'output');
  writeFileSync(output, 'a file');
  expect(await failure(withLock(output, async () => 'worked'))).toEqual({ code: 'output-not-writable', exitCode: 1 });
});

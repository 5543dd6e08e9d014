// The main job as a whole: published once, unchanged after, held back where an expectation is missed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { article, configOf, type Ended, type Folder, newFolder, source } from './program.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // each starts the program

describe('a run over a small article', () => {
  let folder: Folder;
  let first: Ended;
  beforeAll(() => {
    folder = newFolder();
    folder.write('pipeline.config.json', configOf({ expect: { current: [3, 3], filled: { place: 1 } } }));
    folder.write('pages/harbour.txt', article);
    first = folder.run(['run', '--exit-code']);
  });
  afterAll(() => folder.remove());

  it('publishes 1.0.0, tells what it found, and ends with 2 because it was asked to', () => {
    expect([first.status, first.stderr]).toEqual([2, '']);
    expect(first.stdout.split('\n').slice(0, 9)).toEqual([
      'Harbour Union',
      '  members    3 current, 1 former, as of 2023-06-01',
      '  places     4 of 4 members',
      '  seats      0 memberships',
      '  citations  2 of 2 used, on 1 of 4 memberships',
      '  also       0 events, 0 facts',
      '',
      'Published 1.0.0, the first version: 50 files in output/v/1.0.0',
      '',
    ]);
  });

  it('lays the files out as the contract says', () => {
    const paths = [...folder.contents('output').keys()];
    expect(paths.filter((path) => !/^(?:v\/1\.0\.0|latest)\/|^runs\//u.test(path))).toEqual([
      'CHANGELOG.md',
      'latest.json',
      'versions.json',
    ]);
    expect(paths.filter((path) => path.startsWith('runs/')).length).toBe(1);
  });

  it('finds nothing new the second time, and changes no published byte', () => {
    const published = folder.contents('output/v');
    const pointers = folder.contents('output/latest');
    const again = folder.run(['run', '--exit-code', '--json']);
    expect([again.status, again.stderr]).toEqual([0, '']);
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'unchanged', version: '1.0.0', bump: null, reasons: [] });
    expect([folder.contents('output/v'), folder.contents('output/latest')]).toEqual([published, pointers]);
    expect(folder.contents('output/runs').size).toBeGreaterThanOrEqual(1);
  });
});

describe('a run', () => {
  let folder: Folder;
  beforeAll(() => {
    folder = newFolder();
    folder.write('pipeline.config.json', configOf());
    folder.write(
      'pages/harbour.txt',
      'Harbour Union\n\nThe Harbour Union is an association of dock workers in many lands.\n',
    );
  });
  afterAll(() => folder.remove());

  it('over an article without a roster gives an empty roster and a finding', () => {
    const { status, stdout } = folder.run(['run', '--json']);
    const { rosters, findings } = JSON.parse(stdout);
    expect([status, rosters[0].current, findings.map(({ code }: { code: string }) => code)]).toEqual([
      0,
      0,
      ['roster-not-found'],
    ]);
  });

  it('tries again later while another run holds the output', () => {
    folder.write(
      'output/.lock',
      JSON.stringify({ pid: process.pid, host: spawnSync('hostname').stdout.toString().trim(), token: 'x' }),
    );
    const { status, stderr } = folder.run(['run']);
    expect([status, stderr.split('\n')[0]?.replace(/ {2}.*/u, '')]).toEqual([4, 'error output-busy']);
  });
});

describe('the same sources', () => {
  const second = { ...source, id: 'older', path: 'pages/older.txt', asOf: '2021' };
  const other = {
    id: 'ferry-league',
    organization: { name: 'Ferry League' },
    sources: [{ ...source, path: 'pages/ferry.txt' }],
  };

  it('give the same bytes, shuffled, in another time zone and language', () => {
    const [plain, odd] = [newFolder(), newFolder()];
    write(plain, [source, second], false);
    write(odd, [second, source], true);
    plain.run(['run'], { TZ: 'UTC', LANG: 'C' });
    odd.run(['run'], { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
    const [one, two] = [plain, odd].map((folder) => folder.contents('output/v/1.0.0'));
    plain.remove();
    odd.remove();
    expect(one?.size).toBe(50);
    expect(two).toEqual(one);
  });

  function write(folder: Folder, sources: readonly object[], reversed: boolean): void {
    const config = JSON.parse(configOf({ sources }));
    const rosters = [...config.rosters, other];
    folder.write(
      'pipeline.config.json',
      JSON.stringify({ ...config, rosters: reversed ? rosters.reverse() : rosters }),
    );
    folder.write('pages/harbour.txt', article);
    folder.write('pages/older.txt', article.replace('Quay Front QF', 'Quay Frontier QFR'));
    folder.write('pages/ferry.txt', article.replaceAll('Harbour Union', 'Ferry League'));
  }
});

describe('the bundled example', () => {
  it('is what its labels say: as many current and former rows, a place for each, the exit and its day', () => {
    const folder = newFolder();
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const { status, stdout } = folder.run([
      'run',
      '--config',
      `${root}pipeline.config.json`,
      '--output',
      'published',
      '--json',
    ]);
    const { rosters } = JSON.parse(stdout);
    const roster = rosters.find(({ roster_id }: { roster_id: string }) => roster_id === 'progressive-international');
    const { rows } = JSON.parse(
      readFileSync(new URL('../../fixtures/progressive-international/truth.json', import.meta.url), 'utf8'),
    );
    folder.remove();
    expect([status, roster.memberships, roster.members_with_place]).toEqual([0, distinct(rows), roster.members]);
    expect(roster.disputed).toBe(1);
  });

  /** A body that is current and former is one membership. */
  function distinct(rows: readonly { readonly name: string; readonly place: { readonly code: string } }[]): number {
    return new Set(rows.map(({ name, place }) => `${name} ${place.code}`)).size;
  }
});

// What a run writes and answers, with a clock of its own.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/commands/run.ts';
import { article, configOf, newFolder } from '../end-to-end/program.ts';

const folder = newFolder();
const config = join(folder.path, 'pipeline.config.json');
const options = { config, output: undefined, asOf: undefined, json: true, exitCode: true, accept: undefined };
const surroundings = { now: () => new Date('2024-01-31T08:00:00.123Z'), colours: false, width: 100 };

beforeAll(() => {
  folder.write('pipeline.config.json', configOf());
  folder.write('pages/harbour.txt', article);
});
afterAll(() => folder.remove());

describe('a first run', () => {
  it('publishes, and says so by its exit code', async () => {
    const { text, exitCode } = await run(options, surroundings);
    const { outcome, version, bump, files, path, run_id, next } = JSON.parse(text);
    expect({ exitCode, outcome, version, bump, files }).toEqual({
      exitCode: 2,
      outcome: 'published',
      version: '1.0.0',
      bump: 'first',
      files: 50,
    });
    expect([path, run_id.slice(0, 17)]).toEqual([join(folder.path, 'output/v/1.0.0'), '20240131T080000Z-']);
    expect(next.map(([command]: readonly [string]) => command)).toEqual([
      `rosterline explain "Salt League" --config ${config}`,
      `rosterline inspect ${join(folder.path, 'pages/harbour.txt')}`,
    ]);
  });

  it('is in the list of versions and in the pointer, at the second', () => {
    const files = folder.contents('output');
    const [entry, ...others] = JSON.parse(files.get('versions.json') ?? '');
    const { version, previous, released, bump, content_digest } = entry;
    expect([version, previous, released, bump, others]).toEqual(['1.0.0', null, '2024-01-31T08:00:00Z', 'first', []]);
    expect(JSON.parse(files.get('latest.json') ?? '')).toMatchObject({
      version,
      content_digest,
      path: 'v/1.0.0',
      released,
    });
  });

  it('leaves a record with its inputs', () => {
    const [record = ''] = folder.contents('output/runs').values();
    const { inputs, counts, findings, run_id, ...rest } = JSON.parse(record);
    expect(rest).toEqual({
      rosterline: expect.any(String),
      started: '2024-01-31T08:00:00Z',
      duration_ms: 0,
      as_of: null,
      outcome: 'published',
      version: '1.0.0',
      bump: 'first',
      reasons: ['First release.'],
    });
    expect(inputs).toEqual([
      {
        source_id: 'harbour-union/article',
        path: 'pages/harbour.txt',
        sha256: expect.stringMatching(/^[\da-f]{64}$/u),
        bytes: Buffer.byteLength(article),
      },
    ]);
    expect([counts.current, counts.former, typeof findings]).toEqual([3, 1, 'object']);
  });
});

describe('a second run', () => {
  it('finds nothing new and changes no published byte', async () => {
    const before = [folder.contents('output/v'), folder.contents('output/latest')];
    const { text, exitCode } = await run({ ...options, json: false }, surroundings);
    expect([exitCode, text.includes('Unchanged: version 1.0.0')]).toEqual([0, true]);
    expect([folder.contents('output/v'), folder.contents('output/latest')]).toEqual(before);
  });
});

describe('a run with one member more', () => {
  it('publishes 1.1.0, keeps 1.0.0 and the ids of all members', async () => {
    const before = folder.contents('output/v/1.0.0');
    folder.write(
      'pages/harbour.txt',
      article.replace('\n\nFormer', '\n\u00a0Ghana Tide League TL Political party\n\nFormer'),
    );
    const { text } = await run(options, surroundings);
    folder.write('pages/harbour.txt', article);
    expect(JSON.parse(text)).toMatchObject({ outcome: 'published', version: '1.1.0', bump: 'minor' });
    expect(folder.contents('output/v/1.0.0')).toEqual(before);
    expect(memberIds('1.1.0').filter((id) => memberIds('1.0.0').includes(id))).toEqual(memberIds('1.0.0'));
  });
});

describe('a run that must not publish', () => {
  const elsewhere = join(folder.path, 'elsewhere');

  it('for a missed expectation tells what was found and what was expected', async () => {
    folder.write('strict.json', configOf({ expect: { current: [10, 20], filled: { seats: 0.5 } } }));
    const refused = run({ ...options, config: join(folder.path, 'strict.json'), output: elsewhere }, surroundings);
    await expect(refused).rejects.toMatchObject({
      code: 'expectation-missed',
      message:
        '3 current members were found; 10 to 20 are expected. 0 of 3 current members have “seats”; a share of 0.5 is expected.',
      at: expect.stringMatching(/strict\.json:20:17 rosters\[0\]\.expect$/u),
    });
    expect([...folder.contents('elsewhere').keys()]).toEqual([]);
  });

  it('for a day that is none writes nothing', async () => {
    const refused = run({ ...options, asOf: '2023-02-30', output: elsewhere }, surroundings);
    await expect(refused).rejects.toMatchObject({ code: 'option-value', at: '--as-of' });
    expect([...folder.contents('elsewhere').keys()]).toEqual([]);
  });
});

function memberIds(version: string): readonly string[] {
  const members = JSON.parse(folder.contents(`output/v/${version}/data`).get('members.json') ?? '[]');
  return members.map(({ member_id }: { readonly member_id: string }) => member_id);
}

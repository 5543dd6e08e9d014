// The flow as a whole: bytes that are no text stop it, whatever a text says does not, and order never matters.
import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { extractors, languages, loadReaders, renderers } from '../src/catalogue.ts';
import { parseConfig, type RosterConfig } from '../src/config.ts';
import type { ColumnRole } from '../src/languages/language.ts';
import type { Capture } from '../src/model/capture.ts';
import { parseRosterId, parseSourceId } from '../src/model/ids.ts';
import { PipelineError } from '../src/model/pipeline-error.ts';
import { buildDataset, buildVersion, formatOf, readSource } from '../src/pipeline.ts';

const parts = { languages, readers: await loadReaders(['text', 'html', 'wikitext', 'markdown']), extractors };
const settings = { organization: 'Harbour Union', splits: new Map(), at: 'c.json:7:1 rosters[0].sources[0].path' };

const article = `Harbour Union

The Harbour Union is an association of dock workers.[2]

Member organizations

CountryOrganizationAbbreviationNotes
\u00a0Chad Union of Lake Pilots ULP Trade union
\u00a0Peru Quay Front QF Political party
\u00a0Kenya Harbour Watch HW Non-profit organization

Former members

\u00a0Malta Salt League[1]

1. "Members". Harbour Union. Archived from the original on 27 June 2020. Retrieved 17 May 2023.
2. Ama Boateng (3 May 2021). "Pilots join". The Quay. Retrieved 17 May 2023.
`;

describe('an article', () => {
  const { value, findings } = read(article);

  it('gives its rows, references and what it is', () => {
    const { title, language, mediaType, entries, citations } = value;
    expect({ title, language, mediaType }).toEqual({ title: 'Harbour Union', language: 'en', mediaType: 'text/plain' });
    expect(entries.map(({ standing, name, place }) => [standing, place.countryCode, name])).toEqual([
      ['current', 'TD', 'Union of Lake Pilots'],
      ['current', 'PE', 'Quay Front'],
      ['current', 'KE', 'Harbour Watch'],
      ['former', 'MT', 'Salt League'],
    ]);
    expect(citations.map(({ label, archived }) => [label, archived])).toEqual([
      ['1', '2020-06-27'],
      ['2', undefined],
    ]);
  });

  it('has each finding under its own source', () => {
    expect(new Set(findings.map(({ sourceId }) => sourceId)).size).toBeLessThanOrEqual(1);
  });
});

test.each<[what: string, text: string]>([
  ['prose', 'Harbour Union\n\nThe Harbour Union is an association of dock workers in many lands.\n'],
  ['a single word', 'Harbour'],
  ['markup of another kind', '<html><body><p>Harbour</p></body></html>'],
  ['punctuation', '{{{{[[[[||||'.repeat(2_000)],
])('%s is read and has no roster, which is a finding', (_, text) => {
  const { value, findings } = read(text);
  expect(value.entries).toEqual([]);
  expect(findings.filter(({ code }) => code === 'roster-not-found').map(({ subject }) => subject)).toEqual([
    { type: 'roster', id: 'harbour-union' },
  ]);
});

test.each<[what: string, bytes: Uint8Array, code: string]>([
  ['nothing', new Uint8Array(), 'source-empty'],
  ['blanks', Buffer.from(' \n\n'), 'source-empty'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'source-binary'],
  ['Latin-1', Buffer.from('Möwe\n', 'latin1'), 'source-encoding'],
  ['a line of 10 MB', Buffer.alloc(10_000_000, 'a'), 'line-too-long'],
])('%s is refused with the file and its place in the config', (_, bytes, code) => {
  const told = refusal(bytes);
  expect([told.code, told.at, told.hint === '']).toEqual([
    code,
    'pages/a.txt (c.json:7:1 rosters[0].sources[0].path)',
    false,
  ]);
});

describe('a dataset', () => {
  const other = article.replace('Quay Front', 'Quay Frontier').replace('Salt League[1]', 'Salt League');

  it('is the same for any order of its sources', () => {
    const sources = [read(article), read(other, 'second')];
    const plan = { rosters: [roster()], asOf: undefined, previous: undefined };
    expect(buildDataset(sources.toReversed(), plan)).toEqual(buildDataset(sources, plan));
  });

  it('becomes a version once, and no other while nothing changes', () => {
    const info = { name: 'harbour-union', title: 'Harbour Union', license: 'CC0-1.0' };
    const plan = { rosters: [roster()], asOf: undefined };
    const dataset = buildDataset([read(article)], { ...plan, previous: undefined });
    const first = buildVersion(dataset, { info, renderers, previous: undefined });
    const previous = { version: '1.0.0', schemaVersion: '1.0.0', dataset };
    const again = buildDataset([read(article)], { ...plan, previous: dataset });
    const second = buildVersion(again, { info, renderers, previous });
    expect([first?.version, first?.bump, first?.files.at(-1)?.path, second]).toEqual([
      '1.0.0',
      'first',
      'SHA256SUMS',
      undefined,
    ]);
  });

  it('that breaks its contract is a mistake of ours and is not published', () => {
    const info = { name: 'harbour-union', title: 'Harbour Union', license: 'CC0-1.0' };
    const dataset = buildDataset([read(article)], { rosters: [roster()], asOf: undefined, previous: undefined });
    const broken = { ...dataset, members: [] };
    expect(() => buildVersion(broken, { info, renderers, previous: undefined })).toThrow(
      /breaks its contract in \d+ places/u,
    );
  });
});

describe('columns that the config settles', () => {
  const row = (name: string, colour: string) => `<tr><td>${name}</td><td>Chad</td><td>${colour}</td></tr>`;
  const page = `<title>Harbour Union</title><table class="wikitable"><caption>Members</caption>
<tr><th>Handle</th><th>Shore</th><th>Signal</th></tr>${row('Pilots', 'Red')}${row('Rowers', 'Blue')}${row('Smiths', 'Red')}</table>`;
  const readWith = (columns: ReadonlyMap<string, ColumnRole>) =>
    readSource(captureOf(Buffer.from(page), 'article'), { ...settings, columns }, parts);

  test.each<[columns: readonly (readonly [string, ColumnRole])[], told: string]>([
    [[['Handle', 'name']], 'Pilots: Signal: Red'],
    [
      [
        ['  HANDLE ', 'name'],
        ['signal', 'notes'],
      ],
      'Pilots: Red',
    ],
    [
      [
        ['Signal', 'name'],
        ['Handle', 'notes'],
      ],
      'Red: Pilots',
    ],
    [
      [
        ['Handle', 'name'],
        ['Signal', 'ignored'],
      ],
      'Pilots: ',
    ],
  ])('%j give a row as they say', (columns, told) => {
    const [first] = readWith(new Map(columns)).value.entries;
    expect(`${first?.name}: ${first?.notes}`).toBe(told);
  });

  test.each<[columns: readonly (readonly [string, ColumnRole])[], unused: readonly string[]]>([
    [[], []],
    [[['handle', 'name']], []],
    [[['Handel', 'name']], ['“Handel”: no table with cells has a column of this header.']],
  ])('%j are all there, or a finding says which is not', (columns, unused) => {
    const { findings } = readWith(new Map(columns));
    expect(findings.filter(({ code }) => code === 'setting-unused').map(({ message }) => message)).toEqual(unused);
  });
});

function read(text: string, id = 'article') {
  return readSource(captureOf(Buffer.from(text), id), settings, parts);
}

test('a format that the config names and the text cannot have stops the run', () => {
  const capture = { ...captureOf(Buffer.from('<html><body><p>Harbour</p></body></html>'), 'article'), format: 'text' };
  expect(() => formatOf(capture as Capture, settings.at)).toThrow(/it looks like HTML/u);
});

function refusal(bytes: Uint8Array): PipelineError {
  try {
    readSource(captureOf(bytes, 'article'), settings, parts);
  } catch (cause) {
    if (cause instanceof PipelineError) return cause;
    throw cause;
  }
  throw new Error('The bytes were taken.');
}

function captureOf(bytes: Uint8Array, id: string): Capture {
  const [rosterId, sourceId] = [parseRosterId('harbour-union'), parseSourceId(id)];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of the test are none.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const plain = { url: '', license: '', synthetic: false, asOf: undefined, sections: [] };
  return { rosterId, sourceId, kind: 'article', format: undefined, bytes, sha256, label: 'pages/a.txt', ...plain };
}

function roster(): RosterConfig {
  const written = {
    id: 'harbour-union',
    organization: { name: 'Harbour Union' },
    sources: [{ kind: 'article', path: 'a' }],
  };
  const dataset = { name: 'h', title: 'H', license: 'CC0-1.0' };
  const [parsed] = parseConfig(JSON.stringify({ dataset, rosters: [written] }), 'c.json').rosters;
  if (parsed === undefined) throw new Error('The config has no roster.');
  return parsed;
}

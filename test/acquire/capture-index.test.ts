// Indexes of captures: CDX in its orders, CDXJ in its dialects, TimeMaps, and the archive files they lead to.
import { describe, expect, it, test } from 'vitest';
import { parseCdxHeader, parseCdxLine } from '../../src/acquire/cdx.ts';
import { parseCdxjLine } from '../../src/acquire/cdxj.ts';
import { addressOfKey } from '../../src/acquire/index-listing.ts';
import { parseTimeMap } from '../../src/acquire/time-map.ts';
import { captureLines, findingLines, httpResponse, readFiles, warcRecord } from './written-archives.ts';

const listing = {
  timestamp: '20140103030321',
  url: 'http://example.org/m',
  status: '200',
  digest: 'SHA',
  mediaType: 'text/html',
  filename: 'a.warc.gz',
  offset: 333,
};

describe('a line of CDX', () => {
  const fields = parseCdxHeader(' CDX N b a m s k r M S V g');
  test.each<[line: string, header: string | undefined, expected: object]>([
    [
      'org,example)/m 20140103030321 http://example.org/m text/html 200 SHA - - 1043 333 a.warc.gz',
      ' CDX N b a m s k r M S V g',
      listing,
    ],
    ['org,example)/m 20140103030321 http://example.org/m text/html 200 SHA - - 1043 333 a.warc.gz', undefined, listing],
    ['org,example)/m 20140103030321 http://example.org/m text/html 200 SHA - 333 a.warc.gz', undefined, listing],
    [
      'org,example)/m 20140103030321 http://example.org/m text/html 200 SHA 1043',
      undefined,
      { ...listing, filename: '', offset: undefined },
    ],
    ['a.warc.gz|333|http://example.org/m|20140103030321|SHA|200|text/html', '|CDX|g|V|a|b|k|s|m', listing],
    ['k - http://example.org/m - - - - - - - -', ' CDX N b a m s k r M S V g', { problem: '“” is no timestamp.' }],
    [
      'org,example)/a b 20140103030321 http://example.org/a b text/html 200 SHA - - 1 2 a.warc',
      ' CDX N b a m s k r M S V g',
      { problem: 'It has 13 fields instead of 11.' },
    ],
    ['one two', undefined, { problem: 'It has 2 fields, and no header says which.' }],
  ])('%s', (line, header, expected) => {
    expect(parseCdxLine(line, header === undefined ? undefined : parseCdxHeader(header))).toEqual(expected);
  });

  it('may be a header, or a key that begins like one', () => {
    expect(fields).toEqual({ separator: ' ', letters: ['N', 'b', 'a', 'm', 's', 'k', 'r', 'M', 'S', 'V', 'g'] });
    expect(parseCdxHeader('cdx,example)/ 2014')).toBeUndefined();
  });
});

test.each<[line: string, expected: unknown]>([
  [
    'org,example)/m 20140103030321 {"url":"http://example.org/m","mime":"text/html","status":"200","digest":"SHA","offset":"333","filename":"a.warc.gz"}',
    listing,
  ],
  [
    'org,example)/m 20140103030321 {"url":"http://example.org/m","mime":"text/html","status":200,"digest":"SHA","offset":333,"filename":"a.warc.gz"}',
    listing,
  ],
  [
    '{"urlkey":"org,example)/m","timestamp":"20140103030321","mime":"text/html","status":"200","digest":"SHA","offset":"333","filename":"a.warc.gz"}',
    listing,
  ],
  ['!context ["https://tools.ietf.org/html/rfc7089"]', 'header'],
  ['org,example)/m 20140103030321 {"url":', { problem: 'What follows its timestamp is no JSON object.' }],
  ['org,example)/m 20140103030321 ["url"]', { problem: 'It has no JSON object.' }],
  ['org,example)/m then {"url":"a"}', { problem: '“then” is no timestamp.' }],
])('the CDXJ line %s', (line, expected) => {
  const read = parseCdxjLine(line);
  expect(read).toEqual(
    expected === listing ? { ...listing, url: line.startsWith('{') ? 'http://example.org/m' : listing.url } : expected,
  );
});

test.each([
  ['org,example,www)/m?q=1', 'http://www.example.org/m?q=1'],
  ['org,example)', 'http://example.org/'],
  ['no key', ''],
])('the key %s', (key, address) => {
  expect(addressOfKey(key)).toBe(address);
});

describe('a TimeMap', () => {
  it('lists mementos, whose dates hold commas', () => {
    const links = [
      '<http://example.org/m,x>; rel="original",',
      '<http://archive.example/timemap/m>; rel="self timemap"; type="application/link-format",',
      '<http://archive.example/20130202100000/http://example.org/m>; rel="first memento"; datetime="Sat, 02 Feb 2013 10:00:00 GMT",',
      '<http://archive.example/20140114100000/http://example.org/m>; rel=memento; datetime="no date",',
      '<http://archive.example/m>; rel="last memento",',
      'no link',
    ];
    const { listings, problems } = parseTimeMap(links.join('\n'));
    expect(listings.map(({ timestamp, url }) => [timestamp, url])).toEqual([
      ['20130202100000', 'http://example.org/m,x'],
      ['20140114100000', 'http://example.org/m,x'],
    ]);
    expect(problems).toEqual([
      { line: 6, message: '“no link” is no link.' },
      { line: 5, message: 'The memento has no date.' },
    ]);
  });

  it('may be JSON', () => {
    const map = {
      original_uri: 'http://example.org/m',
      mementos: { list: [{ datetime: '2013-02-02T10:00:00Z', uri: 'x' }] },
    };
    expect(parseTimeMap(JSON.stringify(map)).listings.map(({ timestamp, url }) => [timestamp, url])).toEqual([
      ['20130202100000', 'http://example.org/m'],
    ]);
    expect(parseTimeMap('{"mementos": 1}')).toEqual({
      listings: [],
      problems: [{ line: 1, message: 'It is no TimeMap in JSON.' }],
    });
  });
});

describe('an index beside its archive files', () => {
  const other = warcRecord({ url: 'https://example.org/news' });
  const archive = Buffer.concat([
    other,
    warcRecord(),
    warcRecord({ date: '2021-01-01T00:00:00Z', block: httpResponse('two') }),
  ]);
  const line = (url: string, offset: number, file = 'a.warc') =>
    `key 20200627101112 ${url} text/html 200 - - - 1 ${offset} ${file}`;
  const cdx = (...lines: readonly string[]) => [' CDX N b a m s k r M S V g', ...lines].join('\n');
  const page = 'https://example.org/members';

  it('leads to the records at their places', async () => {
    const files = {
      'x.cdx': cdx(line(page, other.length), line('https://example.org/news', 0)),
      'inner/a.warc': archive,
    };
    const read = await readFiles(files, { path: 'x.cdx', url: page });
    expect(captureLines(read)).toEqual([`inner/a.warc#${other.length} 2020-06-27T10:11:12Z 200 "<p>one</p>"`]);
    expect(findingLines(read)).toEqual(['records-ignored x.cdx: Of its 2 entries 1 are captures of the page.']);
  });

  it('tells where it is wrong, what is missing, and never leaves its folder', async () => {
    const lines = [
      line(page, 7),
      line(page, 0, 'gone.warc'),
      line(page, 0, '../../../etc/passwd'),
      'three short fields',
    ];
    const read = await readFiles({ 'x.cdx': cdx(...lines), 'a.warc': archive }, { path: 'x.cdx', url: page });
    expect(captureLines(read)).toEqual([]);
    expect(findingLines(read)).toEqual([
      'index-line-unreadable x.cdx:5: “three short fields”: It has 3 fields instead of 11.',
      `record-broken a.warc#7: ${other.length - 7} bytes belong to no record.`,
      'record-broken a.warc#7: The index says that a capture of the page begins here; there is none.',
      'index-without-body x.cdx: 2 of 3 captures, from 20200627101112 to 20200627101112, are only listed: the archive files (2) are not there.',
    ]);
  });

  it('adds nothing when the archive file is read itself', async () => {
    const read = await readFiles({ 'x.cdx': cdx(line(page, other.length)), 'a.warc': archive }, { url: page });
    expect(captureLines(read)).toHaveLength(2);
  });

  it('may be the table that a web service answers with', async () => {
    const table = [
      ['urlkey', 'timestamp', 'original', 'mimetype', 'statuscode'],
      ['k', '20200627101112', page, 'text/html', '200'],
    ];
    const json = `[${table.map((row) => JSON.stringify(row)).join(',\n')}]`;
    expect(findingLines(await readFiles({ 'x.json': json }, { path: 'x.json', url: page }))).toEqual([
      'index-without-body x.json: 1 of 1 captures, from 20200627101112 to 20200627101112, are only listed: it names no archive files.',
    ]);
  });
});

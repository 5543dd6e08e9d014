// Every door to archived captures: what comes through, what is told, and what is refused.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readCaptures } from '../../src/acquire/capture-doors.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import {
  captureLines,
  codesOf,
  type Files,
  findingLines,
  httpResponse,
  readFiles,
  requestIn,
  warcRecord,
} from './written-archives.ts';

const folder = mkdtempSync(join(tmpdir(), 'rosterline-doors-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page in a file', () => {
  it('has all that its name, its headers and the config tell of it', async () => {
    const headers = {
      request_uri: 'https://web.archive.org/web/20200627101112id_/https://example.org/members',
      status: { code: 200, message: 'OK' },
      headers: {
        'Content-Type': ['text/html; charset=UTF-8'],
        'Memento-Datetime': ['Sat, 27 Jun 2020 10:11:12 GMT'],
        VIA: ['a', 'b'],
      },
    };
    const files = { '20200627101112.html': '<p>é</p>', '20200627101112.headers.json': JSON.stringify(headers) };
    const { value, findings } = await readFiles(files, { url: 'http://www.example.org/members/' });
    expect(findings).toEqual([]);
    expect(
      value.map(({ bytes, headers: map, ...known }) => ({
        ...known,
        bytes: Buffer.from(bytes).toString(),
        headers: [...map],
      })),
    ).toEqual([
      {
        kind: 'capture',
        rosterId: 'alliance',
        sourceId: 'page',
        label: '20200627101112.html',
        pageUrl: 'http://www.example.org/members/',
        originalUrl: 'https://example.org/members',
        requestedUrl: 'https://web.archive.org/web/20200627101112id_/https://example.org/members',
        timestamp: '20200627101112',
        instant: '2020-06-27T10:11:12Z',
        mementoDatetime: '2020-06-27T10:11:12Z',
        digest: '',
        sha256: '5229bddeb25ca85b2dafff052ef9e9868e906e71e4b39f9a17a72b0aee7903d3',
        status: 200,
        headers: [
          ['content-type', 'text/html; charset=UTF-8'],
          ['memento-datetime', 'Sat, 27 Jun 2020 10:11:12 GMT'],
          ['via', 'a, b'],
        ],
        mediaType: 'text/html',
        charset: 'utf-8',
        contentEncoding: '',
        declaredLength: undefined,
        actualLength: 9,
        record: undefined,
        refersTo: '',
        redirects: [],
        bytes: '<p>é</p>',
        problems: [],
        synthetic: false,
        complete: true,
        license: '',
        selectors: { list: '', name: '', place: '', group: '' },
      },
    ]);
  });

  test.each<
    [what: string, files: Files, told: { readonly captures: readonly string[]; readonly findings: readonly string[] }]
  >([
    [
      'a prefix before its time',
      { 'x-20150509080314-302.html': '' },
      { captures: ['x-20150509080314-302.html 2015-05-09T08:03:14Z - ""'], findings: [] },
    ],
    [
      'a time of ten digits',
      { '2015050908.html': 'a' },
      { captures: ['2015050908.html 2015-05-09T08:00:00Z - "a"'], findings: [] },
    ],
    [
      'a time to the fraction of a second',
      { '20150509080314999.html': 'a' },
      { captures: ['20150509080314999.html 2015-05-09T08:03:14Z - "a"'], findings: [] },
    ],
    [
      'no time at all',
      { 'members.html': '<p>' },
      {
        captures: ['members.html undated - "<p>"'],
        findings: ['capture-undated members.html: Nothing tells when it was captured.'],
      },
    ],
    [
      'a time that the calendar lacks',
      { '20150231080314.html': '<p>' },
      {
        captures: ['20150231080314.html undated - "<p>"'],
        findings: ['capture-undated 20150231080314.html: Nothing tells when it was captured.'],
      },
    ],
    [
      'its time in a script of the archive',
      { 'a.html': '<script>__wm.wombat("http://example.org/m","20100203040506","https://web.archive.org/")</script>' },
      {
        captures: [
          'a.html 2010-02-03T04:05:06Z - "<script>__wm.wombat(\\"http://example.org/m\\",\\"20100203040506\\",\\"https://web.archive.org/\\")</script>"',
        ],
        findings: [],
      },
    ],
    [
      'its time in a comment at the end',
      { 'a.html': '<p></p><!-- FILE ARCHIVED ON 3:04:28 Mar 5, 2015 AND RETRIEVED -->' },
      {
        captures: [
          'a.html 2015-03-05T03:04:28Z - "<p></p><!-- FILE ARCHIVED ON 3:04:28 Mar 5, 2015 AND RETRIEVED -->"',
        ],
        findings: [],
      },
    ],
    [
      'its time in the frame of archive.today',
      { 'a.html': '<time itemprop="pubdate" datetime="2013-05-08T13:29:46Z">' },
      {
        captures: ['a.html 2013-05-08T13:29:46Z - "<time itemprop=\\"pubdate\\" datetime=\\"2013-05-08T13:29:46Z\\">"'],
        findings: [],
      },
    ],
    [
      'another time in its script than in its name',
      { '20100101000000.html': '<script>__wm.wombat("http://example.org/m","20100203040506")</script>' },
      {
        captures: [
          '20100101000000.html 2010-02-03T04:05:06Z - "<script>__wm.wombat(\\"http://example.org/m\\",\\"20100203040506\\")</script>"',
        ],
        findings: [
          'capture-redated 20100101000000.html: It is filed under 20100101000000, but the page says that it was archived at 20100203040506.',
        ],
      },
    ],
    [
      'headers that are no JSON',
      { '20150509080314.html': 'a', '20150509080314.headers.json': '{' },
      {
        captures: ['20150509080314.html 2015-05-09T08:03:14Z - "a"'],
        findings: ['headers-unreadable 20150509080314.headers.json: The headers cannot be used: it is not JSON.'],
      },
    ],
    [
      'headers of another shape',
      { '20150509080314.html': 'a', '20150509080314.headers.json': '{"status":"ok"}' },
      {
        captures: ['20150509080314.html 2015-05-09T08:03:14Z - "a"'],
        findings: ['headers-unreadable 20150509080314.headers.json: The headers cannot be used: it has another shape.'],
      },
    ],
    [
      'a packed body',
      { '20150509080314.html': gzipSync('<p>a</p>') },
      { captures: ['20150509080314.html 2015-05-09T08:03:14Z - "<p>a</p>"'], findings: [] },
    ],
  ])('with %s', async (_, files, told) => {
    const read = await readFiles(files);
    expect({ captures: captureLines(read), findings: findingLines(read) }).toEqual(told);
  });
});

describe('a folder', () => {
  it('names what it ignores, and does not look into folders', async () => {
    const files = {
      '20150509080314.html': 'a',
      LICENSE: 'x',
      'notes.txt': '<p>not a page by name</p>',
      'inner/20150509080315.html': 'b',
    };
    const read = await readFiles(files);
    expect(captureLines(read)).toEqual(['20150509080314.html 2015-05-09T08:03:14Z - "a"']);
    expect(findingLines(read)).toEqual([
      'files-ignored .: Left alone, being no captures: 3 (LICENSE, notes.txt, inner/).',
    ]);
  });

  it('may be a glob, which does look into folders', async () => {
    const files = { 'a/20150509080314.html': 'a', 'a/b/20150509080315.html': 'b', 'a/b/20150509080316.txt': 'c' };
    expect(captureLines(await readFiles(files, { path: 'a/**/*.html' }))).toEqual([
      'a/20150509080314.html 2015-05-09T08:03:14Z - "a"',
      'a/b/20150509080315.html 2015-05-09T08:03:15Z - "b"',
    ]);
  });

  it('may be a glob, which means pages whatever their names', async () => {
    const files = { 'a.txt': '<p>a</p>', 'b.txt': 'no page' };
    const read = await readFiles(files, { path: '*.txt' });
    expect(captureLines(read)).toEqual(['a.txt undated - "<p>a</p>"']);
    expect(codesOf(read)).toEqual(['files-ignored *.txt', 'capture-undated a.txt']);
  });

  it('may hold archive files, whatever their names', async () => {
    const files = { 'pages.bin': gzipSync(warcRecord()), 'crawl.html': warcRecord({ date: '2020-06-28T10:11:12Z' }) };
    expect(captureLines(await readFiles(files))).toEqual([
      'pages.bin#0 2020-06-27T10:11:12Z 200 "<p>one</p>"',
      'crawl.html#0 2020-06-28T10:11:12Z 200 "<p>one</p>"',
    ]);
  });
});

describe('captures side by side', () => {
  it('are one when the same bytes have the same second, and a finding when other bytes have', async () => {
    const read = await readFiles(
      {
        'a/20150509080314.html': 'a',
        'b/20150509080314.html': 'a',
        'c/20150509080314.html': 'c',
        'd/20150509080315.html': 'a',
      },
      { path: '**/*.html' },
    );
    expect(captureLines(read)).toEqual([
      'a/20150509080314.html 2015-05-09T08:03:14Z - "a"',
      'c/20150509080314.html 2015-05-09T08:03:14Z - "c"',
      'd/20150509080315.html 2015-05-09T08:03:15Z - "a"',
    ]);
    expect(findingLines(read)).toEqual([
      'captures-repeated b/20150509080314.html: Found a second time with the same bytes: 1, beginning with this one.',
      'captures-same-second c/20150509080314.html: At 2015-05-09T08:03:14Z there are captures with different bytes: “a/20150509080314.html” and “c/20150509080314.html”.',
    ]);
    expect(read.value[0]?.bytes).toBe(read.value[2]?.bytes);
  });

  const pageOf = (url: string) => `<script>__wm.wombat("${url}","20150509080314")</script>`;
  test.each<[captured: string, told: readonly string[]]>([
    ['http://www.example.org:80/members/', []],
    ['https://example.com/members', ['capture-moved 20150509080314.html']],
    ['https://example.org/about/our-members.html', ['capture-moved 20150509080314.html']],
    ['https://example.org/news', ['capture-of-other-page 20150509080314.html']],
    ['https://example.com/', ['capture-of-other-page 20150509080314.html']],
  ])('of %s, where https://example.org/members is wanted', async (captured, told) => {
    const read = await readFiles({ '20150509080314.html': pageOf(captured) }, { url: 'https://example.org/members' });
    expect(codesOf(read)).toEqual(told);
    expect(read.value).toHaveLength(told[0]?.startsWith('capture-of-other-page') ? 0 : 1);
  });

  it('follow a redirect within the archive file, and say where it led from', async () => {
    const moved = httpResponse('', ['Location: https://other.example/who'], '301 Moved');
    const records = [
      warcRecord({ block: moved }),
      warcRecord({ url: 'https://other.example/who', date: '2020-06-27T10:11:13Z' }),
      warcRecord({ url: 'https://other.example/who', date: '2021-06-27T10:11:13Z' }),
    ];
    const read = await readFiles({ 'a.warc': Buffer.concat(records) }, { url: 'https://example.org/members' });
    expect(read.value.map(({ originalUrl, status, redirects }) => [originalUrl, status, redirects])).toEqual([
      ['https://example.org/members', 301, []],
      ['https://other.example/who', 200, ['https://example.org/members']],
    ]);
    expect(read.findings.map(({ code }) => code)).toEqual(['records-ignored', 'capture-moved']);
  });

  it('come back in the same order with the same findings however many files are read at once', async () => {
    const names = fc.uniqueArray(fc.integer({ min: 10, max: 59 }), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(names, fc.integer({ min: 1, max: 8 }), async (seconds, concurrency) => {
      const files = Object.fromEntries(
        seconds.map((second) => [
          `${second % 7}-202001010000${second}.html`,
          gzipSync(`<p>${'x'.repeat(second * 100)}</p>`),
        ]),
      );
      const one = await readFiles(files, {}, 1);
      const many = await readFiles(files, {}, concurrency);
      expect([captureLines(many), findingLines(many)]).toEqual([captureLines(one), findingLines(one)]);
      expect(one.value.map(({ instant }) => instant)).toEqual(one.value.map(({ instant }) => instant).toSorted());
    });
    await fc.assert(property, { seed: 1, numRuns: 8 });
  });
});

test.each<[path: string, make: () => void, told: string]>([
  ['missing', () => undefined, 'source-missing: “missing” does not exist.'],
  ['no/*.html', () => undefined, 'source-missing: “no/*.html” matches no file.'],
  ['empty', () => mkdirSync(join(folder, 'empty')), 'source-folder-empty: “empty” is a folder without files.'],
  [
    'outer',
    () => mkdirSync(join(folder, 'outer/inner'), { recursive: true }),
    'source-folder-empty: “outer” is a folder without files.',
  ],
])('%s is refused', async (path, make, told) => {
  make();
  expect(await refusal(path)).toEqual({ told, at: 'c.json:5:1', hinted: true });
});

it('refuses a folder in which nothing is a capture', async () => {
  await expect(readFiles({ LICENSE: 'x' })).rejects.toMatchObject({ code: 'source-folder-empty' });
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect((await refusal('pipe')).told).toBe('source-not-a-file: “pipe” is a device or a pipe, not a file.');
});

async function refusal(path: string) {
  const error = await readCaptures({ ...requestIn(folder), path }, { concurrency: 1 }).catch((cause: unknown) => cause);
  if (!(error instanceof PipelineError)) throw new Error('It was taken.', { cause: error });
  return { told: `${error.code}: ${error.message}`, at: error.at, hinted: error.hint !== '' };
}

// WARC and ARC files, packed or not, whole or damaged in every way that damage comes.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Mark } from '../../src/acquire/capture-request.ts';
import { archiveRecords } from '../../src/acquire/warc-archive.ts';
import { captureLines, findingLines, httpResponse, readFiles, warcRecord } from './written-archives.ts';

const one = warcRecord();
const two = warcRecord({ date: '2021-01-02T03:04:05Z', block: httpResponse('<p>two</p>') });
const info = warcRecord({ type: 'warcinfo', block: 'software: none' });
const firstLine = '2020-06-27T10:11:12Z 200 "<p>one</p>"';
const secondLine = '2021-01-02T03:04:05Z 200 "<p>two</p>"';

/** The first block of the compressed data is of a type that there is not. */
function damaged(packed: Buffer): Buffer {
  const copy = Buffer.from(packed);
  copy[10] = 0xff;
  return copy;
}

function withoutSum(packed: Buffer): Buffer {
  const copy = Buffer.from(packed);
  copy.writeUInt32LE(0, copy.length - 8);
  return copy;
}

interface Case {
  readonly what: string;
  readonly file: Uint8Array;
  readonly captures: readonly string[];
  readonly findings: readonly string[];
}

const ignored = (records: number, types: string, captures: number) =>
  `records-ignored a: Of its ${records} records (${types}) ${captures} are captures of the page.`;

describe('an archive file', () => {
  test.each<Case>([
    {
      what: 'without packing',
      file: Buffer.concat([info, one, two]),
      captures: [`a#${info.length} ${firstLine}`, `a#${info.length + one.length} ${secondLine}`],
      findings: [ignored(3, '1 warcinfo, 2 response', 2)],
    },
    {
      what: 'packed record by record',
      file: Buffer.concat([info, one, two].map((record) => gzipSync(record))),
      captures: [
        `a#${gzipSync(info).length} ${firstLine}`,
        `a#${gzipSync(info).length + gzipSync(one).length} ${secondLine}`,
      ],
      findings: [ignored(3, '1 warcinfo, 2 response', 2)],
    },
    {
      what: 'packed as a whole',
      file: gzipSync(Buffer.concat([one, two])),
      captures: [`a#0 ${firstLine}`, `a#${one.length} ${secondLine}`],
      findings: [],
    },
    {
      what: 'with line feeds alone',
      file: Buffer.concat([warcRecord({ lineEnd: '\n' }), two]),
      captures: [`a#0 ${firstLine}`, `a#${warcRecord({ lineEnd: '\n' }).length} ${secondLine}`],
      findings: [],
    },
    {
      what: 'that ends within a record',
      file: one.subarray(0, one.length - 8),
      captures: ['a#0 2020-06-27T10:11:12Z 200 "<p>one" cut-short'],
      findings: ['record-broken a#0: The record says 69 bytes and has 65.'],
    },
    {
      what: 'that ends within a gzip member',
      file: Buffer.concat([gzipSync(one), gzipSync(two).subarray(0, -12)]),
      captures: [`a#0 ${firstLine}`, `a#${gzipSync(one).length} 2021-01-02T03:04:05Z 200 "<p>two</" cut-short`],
      findings: [
        `record-broken a#${gzipSync(one).length}: The gzip data break off after 249 bytes (unexpected end of file).`,
        `record-broken a#${gzipSync(one).length}: The record says 69 bytes and has 67.`,
      ],
    },
    {
      what: 'whose first gzip member is damaged',
      file: Buffer.concat([damaged(gzipSync(one)), gzipSync(two)]),
      captures: [`a#${gzipSync(one).length} ${secondLine}`],
      findings: ['record-broken a#0: The gzip data break off after 0 bytes (invalid block type).'],
    },
    {
      what: 'with another checksum than its bytes have',
      file: Buffer.concat([withoutSum(gzipSync(one)), gzipSync(two)]),
      captures: [`a#0 ${firstLine}`, `a#${gzipSync(one).length} ${secondLine}`],
      findings: ['record-broken a#0: The gzip checksum differs.'],
    },
    {
      what: 'with heads that never end',
      file: Buffer.concat([Buffer.from(`WARC/1.0\r\n${'x: y\r\n'.repeat(20_000)}`), two]),
      captures: [`a#120010 ${secondLine}`],
      findings: [
        'record-broken a#0: The head of the record does not end.',
        'record-broken a#1: 120009 bytes belong to no record.',
      ],
    },
    {
      what: 'with a length that is too large',
      file: Buffer.concat([warcRecord({ length: 100 }), two]),
      captures: [
        'a#0 2020-06-27T10:11:12Z 200 "<p>one</p>" cut-short',
        `a#${warcRecord({ length: 100 }).length} ${secondLine}`,
      ],
      findings: ['record-broken a#0: The record says 100 bytes and has 73.'],
    },
    {
      what: 'with a length beyond the end of the file',
      file: Buffer.concat([warcRecord({ length: 999_999_999 }), two]),
      captures: [
        'a#0 2020-06-27T10:11:12Z 200 "<p>one</p>" cut-short',
        `a#${warcRecord({ length: 999_999_999 }).length} ${secondLine}`,
      ],
      findings: ['record-broken a#0: The record says 999999999 bytes and has 73.'],
    },
    {
      what: 'with a length that is too small',
      file: Buffer.concat([warcRecord({ length: 64 }), two]),
      captures: [`a#0 ${firstLine}`, `a#${warcRecord({ length: 64 }).length} ${secondLine}`],
      findings: ['record-broken a#0: The record says 64 bytes, but no other follows them; 73 were taken for it.'],
    },
    {
      what: 'with a length that is no number',
      file: Buffer.concat([warcRecord({ length: 'many' }), two]),
      captures: [`a#0 ${firstLine}`, `a#${warcRecord({ length: 'many' }).length} ${secondLine}`],
      findings: ['record-broken a#0: The record says no length; 73 bytes were taken for it.'],
    },
    {
      what: 'with a lying length inside its own gzip member',
      file: Buffer.concat([gzipSync(warcRecord({ length: 9000 })), gzipSync(two)]),
      captures: [
        'a#0 2020-06-27T10:11:12Z 200 "<p>one</p>" cut-short',
        `a#${gzipSync(warcRecord({ length: 9000 })).length} ${secondLine}`,
      ],
      findings: ['record-broken a#0: The record says 9000 bytes and has 73.'],
    },
    {
      what: 'with garbage between records',
      file: Buffer.concat([one, Buffer.from('garbage, and more of it\r\n'), two]),
      captures: [`a#0 ${firstLine}`, `a#${one.length + 25} ${secondLine}`],
      findings: [`record-broken a#${one.length}: 25 bytes belong to no record.`],
    },
    {
      what: 'with garbage between gzip members',
      file: Buffer.concat([gzipSync(one), Buffer.from('garbage'), gzipSync(two)]),
      captures: [`a#0 ${firstLine}`, `a#${gzipSync(one).length + 7} ${secondLine}`],
      findings: [`record-broken a#${gzipSync(one).length}: 7 bytes between gzip members are not gzip.`],
    },
    {
      what: 'with a record that holds another archive file',
      file: warcRecord({ type: 'resource', block: Buffer.concat([Buffer.from('<p>\n'), one, one]) }),
      captures: [`a#0 2020-06-27T10:11:12Z - ${JSON.stringify(`<p>\n${one}${one}`)}`],
      findings: [],
    },
  ])('$what', async ({ file, captures, findings }) => {
    const read = await readFiles({ a: file }, { path: 'a' });
    expect({ captures: captureLines(read), findings: findingLines(read) }).toEqual({ captures, findings });
  });
});

describe('an ARC file', () => {
  const first = 'filedesc://a.arc 0.0.0.0 20140216050221 text/plain 75\n';
  const version = '1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n';
  const start = `${first}${version.padEnd(75, ' ')}\n`;
  const block = httpResponse('<p>one</p>').toString();
  const arc = (url: string, length: number | string = block.length) =>
    `${url} 10.0.0.1 20140216050221 text/html ${length}\n${block}\n`;
  const noLength = arc('http://example.org/a', -1);
  const tooShort = arc('http://example.org/b', 5);
  const tooLong = arc('http://example.org/c', 5000);
  const line = '2014-02-16T05:02:21Z 200 "<p>one</p>"';

  test.each<Case>([
    {
      what: 'of version 1',
      file: Buffer.from(start + arc('http://example.org/a') + arc('http://example.org/b c')),
      captures: [`a#${start.length} ${line}`, `a#${start.length + arc('http://example.org/a').length} ${line}`],
      findings: [ignored(3, '1 filedesc, 2 response', 2)],
    },
    {
      what: 'of version 2, packed',
      file: Buffer.concat([
        gzipSync(start),
        gzipSync(`http://example.org/ 10.0.0.1 20140216050221 text/html 200 - - 0 a.arc ${block.length}\n${block}\n`),
      ]),
      captures: [`a#${gzipSync(start).length} ${line}`],
      findings: [ignored(2, '1 filedesc, 1 response', 1)],
    },
    {
      what: 'with lengths that lie',
      file: Buffer.from(start + noLength + tooShort + tooLong),
      captures: [
        `a#${start.length} ${line}`,
        `a#${start.length + noLength.length} ${line}`,
        `a#${start.length + noLength.length + tooShort.length} ${line} cut-short`,
      ],
      findings: [
        `record-broken a#${start.length}: The record says no length; ${block.length + 1} bytes were taken for it.`,
        `record-broken a#${start.length + noLength.length}: The record says 5 bytes, but no other follows them; ${block.length + 1} were taken for it.`,
        `record-broken a#${start.length + noLength.length + tooShort.length}: The record says 5000 bytes and has ${block.length + 1}.`,
        ignored(4, '1 filedesc, 3 response', 3),
      ],
    },
  ])('$what', async ({ file, captures, findings }) => {
    const read = await readFiles({ a: file }, { path: 'a' });
    expect({ captures: captureLines(read), findings: findingLines(read) }).toEqual({ captures, findings });
  });
});

describe('a record', () => {
  const sha1 = (value: string) => `WARC-Payload-Digest: sha1:${value}`;
  test.each<[what: string, record: Buffer, told: Pick<Case, 'captures' | 'findings'>]>([
    [
      'with the digest of its body',
      warcRecord({ fields: [sha1('3CURHRYR54XL2CVXV2KABN2Y3JA4O4B2')] }),
      { captures: [`a#0 ${firstLine}`], findings: [] },
    ],
    [
      'with the digest of another body',
      warcRecord({ fields: [sha1('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')] }),
      {
        captures: [`a#0 ${firstLine} digest-differs`],
        findings: [
          'digest-differs a#0: The archive wrote the digest “sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA”, which is not that of the bytes it has.',
        ],
      },
    ],
    [
      'cut by the crawler',
      warcRecord({ fields: ['WARC-Truncated: length'] }),
      { captures: [`a#0 ${firstLine} cut-short`], findings: [] },
    ],
    [
      'of a month',
      warcRecord({ date: '2020-06' }),
      {
        captures: ['a#0 undated 200 "<p>one</p>"'],
        findings: ['capture-undated a#0: “2020-06” is no day of the calendar.'],
      },
    ],
    [
      'of a day',
      warcRecord({ date: '2020-06-27' }),
      { captures: ['a#0 2020-06-27T00:00:00Z 200 "<p>one</p>"'], findings: [] },
    ],
    [
      'of a time to the nanosecond',
      warcRecord({ date: '2020-06-27T10:11:12.123456789Z' }),
      { captures: [`a#0 ${firstLine}`], findings: [] },
    ],
    [
      'in another zone',
      warcRecord({ date: '2020-06-27T12:11:12+02:00' }),
      { captures: [`a#0 ${firstLine}`], findings: [] },
    ],
    [
      'with an address in angle brackets',
      warcRecord({ url: '<https://example.org/members>' }),
      { captures: [`a#0 ${firstLine}`], findings: [] },
    ],
    [
      'of a status without words',
      warcRecord({ block: httpResponse('', [], '302') }),
      { captures: ['a#0 2020-06-27T10:11:12Z 302 ""'], findings: [] },
    ],
  ])('%s', async (_, record, told) => {
    const read = await readFiles({ a: record }, { path: 'a', url: 'https://example.org/members' });
    expect({ captures: captureLines(read), findings: findingLines(read) }).toEqual(told);
  });
});

describe('a revisit', () => {
  const original = warcRecord({
    id: 'urn:uuid:1',
    fields: ['WARC-Payload-Digest: sha1:3CURHRYR54XL2CVXV2KABN2Y3JA4O4B2'],
  });
  const elsewhere = warcRecord({
    id: 'urn:uuid:1',
    url: 'https://example.org/mirror',
    fields: ['WARC-Payload-Digest: sha1:3CURHRYR54XL2CVXV2KABN2Y3JA4O4B2'],
  });
  const revisit = (...fields: readonly string[]) =>
    warcRecord({ type: 'revisit', date: '2022-01-01T00:00:00Z', fields, block: httpResponse('') });
  const place = ['WARC-Refers-To-Target-URI: https://example.org/members', 'WARC-Refers-To-Date: 2020-06-27T10:11:12Z'];

  test.each<[what: string, files: Readonly<Record<string, Buffer>>, body: string]>([
    ['by record id', { a: Buffer.concat([original, revisit('WARC-Refers-To: <urn:uuid:1>')]) }, '<p>one</p>'],
    ['by address and date', { a: Buffer.concat([original, revisit(...place)]) }, '<p>one</p>'],
    [
      'by digest',
      { a: Buffer.concat([original, revisit('WARC-Payload-Digest: sha1:3CURHRYR54XL2CVXV2KABN2Y3JA4O4B2')]) },
      '<p>one</p>',
    ],
    ['in another file, read later', { a: revisit('WARC-Refers-To: <urn:uuid:1>'), b: original }, '<p>one</p>'],
    ['of another page', { a: revisit('WARC-Refers-To: <urn:uuid:1>'), b: elsewhere }, '<p>one</p>'],
    ['nowhere', { a: revisit('WARC-Refers-To: <urn:uuid:9>') }, ''],
  ])('finds its body %s', async (_, files, body) => {
    const read = await readFiles(files, { url: 'https://example.org/members' });
    const found = read.value.filter(({ refersTo }) => refersTo !== '');
    expect(found.map(({ bytes, instant }) => [instant, Buffer.from(bytes).toString()])).toEqual([
      ['2022-01-01T00:00:00Z', body],
    ]);
    const told = findingLines(read).filter((line) => line.startsWith('revisit'));
    expect(told).toEqual(
      body === ''
        ? [
            'revisit-unresolved a#0: It repeats “urn:uuid:9”, which is in none of the archive files; its body is missing.',
          ]
        : [],
    );
  });
});

describe('laws', () => {
  const records = [info, one, two, warcRecord({ block: httpResponse('x'.repeat(70_000)) })];
  const plain = Buffer.concat(records);
  const packed = Buffer.concat(records.map((record) => gzipSync(record)));

  async function read(file: Uint8Array, sizes: readonly number[]) {
    const marks: Mark[] = [];
    const context = { label: 'a', note: (mark: Mark) => void marks.push(mark) };
    const found = [];
    for await (const record of archiveRecords(
      { format: 'warc', chunks: inChunks(file, sizes), from: 0 },
      context,
      () => true,
    )) {
      found.push({ type: record.head.type, offset: record.offset, block: record.block.toString('latin1') });
    }
    return { found, marks };
  }

  it('the sizes of the chunks in which a file arrives change nothing', async () => {
    const whole = [await read(plain, [plain.length]), await read(packed, [packed.length])];
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 });
    const property = fc.asyncProperty(sizes, async (some) => {
      expect([await read(plain, some), await read(packed, some)]).toEqual(whole);
    });
    await fc.assert(property, { seed: 1, numRuns: 40 });
  });

  it('a file that ends early gives the records before its end, and no others', async () => {
    const { found: all } = await read(packed, [packed.length]);
    const property = fc.asyncProperty(fc.integer({ min: 0, max: packed.length }), async (end) => {
      const { found } = await read(packed.subarray(0, end), [1000]);
      const before = all.filter(({ offset }) => offset < end);
      expect(found.length).toBeLessThanOrEqual(before.length);
      expect(found.slice(0, -1)).toEqual(before.slice(0, Math.max(0, found.length - 1)));
    });
    await fc.assert(property, { seed: 1, numRuns: 60 });
  });

  it('any damage ends in records or findings, never in an error, and later members survive', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const copy = Buffer.from(packed);
        copy[at] = (copy[at] ?? 0) ^ change;
        const { found } = await read(copy, [700]);
        expect(found.some(({ block }) => block.endsWith('x'.repeat(70_000)))).toBe(true);
      },
    );
    await fc.assert(property, { seed: 1, numRuns: 60 });
  });

  it('garbage of any kind is read to its end', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      for (const start of ['', 'WARC/1.0\r\n', '\x1f\x8b\x08\x00']) {
        const file = Buffer.concat([Buffer.from(start, 'latin1'), bytes]);
        expect((await read(file, [100])).found.length).toBeLessThanOrEqual(1);
      }
    });
    await fc.assert(property, { seed: 1, numRuns: 60 });
  });
});

async function* inChunks(file: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < file.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield file.subarray(at, at + size);
    at += size;
  }
}

describe('caps', () => {
  it('a gzip bomb is stopped, and the member after it is read', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 2 ** 20));
    const read = await readFiles({ a: Buffer.concat([gzipSync(one), bomb, gzipSync(two)]) }, { path: 'a' });
    expect(captureLines(read)).toEqual([`a#0 ${firstLine}`, `a#${gzipSync(one).length + bomb.length} ${secondLine}`]);
    expect(read.findings.map(({ code }) => code)).toEqual(['size-capped']);
  });

  it('a body that would fill the memory is cut, whatever its encoding', async () => {
    const zeros = Buffer.alloc(33 * 2 ** 20, '<p>');
    const block = (body: Buffer, name: string) =>
      warcRecord({ block: httpResponse(body, [`Content-Encoding: ${name}`]) });
    for (const record of [block(gzipSync(zeros), 'gzip'), block(brotliCompressSync(zeros, { params: {} }), 'br')]) {
      const { value, findings } = await readFiles({ a: record }, { path: 'a' });
      expect(value.map(({ bytes, problems }) => [bytes.length <= 32 * 2 ** 20, problems])).toEqual([
        [true, ['size-capped']],
      ]);
      expect(findings.map(({ code, locator }) => [code, locator])).toEqual([['size-capped', 'a#0']]);
    }
  });

  it('a record longer than any page is passed over without being held', async () => {
    const film = warcRecord({ url: 'https://example.org/film', block: httpResponse(Buffer.alloc(12 * 2 ** 20, 7)) });
    const read = await readFiles({ a: Buffer.concat([film, two]) }, { path: 'a', url: 'https://example.org/members' });
    expect(captureLines(read)).toEqual([`a#${film.length} ${secondLine}`]);
    expect(read.findings.map(({ code }) => code)).toEqual(['records-ignored']);
  });

  it('many flaws of one kind are counted, not listed', async () => {
    const records = Array.from({ length: 60 }, () => Buffer.from(`${one}garbage\r\n`));
    const lines = findingLines(await readFiles({ a: Buffer.concat(records) }, { path: 'a' }));
    expect(lines.filter((line) => line.startsWith('record-broken'))).toHaveLength(51);
    expect(lines).toContain('record-broken a: There are 10 more of this kind in the file.');
  });

  it('a file of nothing but damaged members is given up', async () => {
    const file = Buffer.concat([gzipSync(one), Buffer.alloc(4 * 200_000, Buffer.from([0x1f, 0x8b, 8, 0]))]);
    const read = await readFiles({ a: file }, { path: 'a' });
    expect(captureLines(read)).toEqual([`a#0 ${firstLine}`]);
    const capped = read.findings.filter(({ code }) => code === 'size-capped').map(({ message }) => message);
    expect(capped).toEqual(['Too many gzip members up to here are damaged; no more were read.']);
  });
});

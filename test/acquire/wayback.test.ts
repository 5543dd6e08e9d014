// The Wayback Machine as a local server: its index in pages, its traps, its refusals; and archives that speak Memento.
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { acquireMemento, acquireNearest } from '../../src/acquire/memento.ts';
import type { LiveCaptures } from '../../src/acquire/memento-request.ts';
import { acquireWayback, type WaybackRequest } from '../../src/acquire/wayback.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import { type Handler, type LocalServer, serve, testClient, testLimits } from './local-server.ts';

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function started(handler: Handler): Promise<LocalServer> {
  const server = await serve(handler);
  servers.push(server);
  return server;
}

const page = 'https://alliance.example/members';

function request(service: string, changed: Partial<WaybackRequest> = {}): WaybackRequest {
  const rosterId = parseRosterId('alliance');
  const sourceId = parseSourceId('archive');
  if (rosterId === undefined || sourceId === undefined) throw new Error('no ids');
  return {
    ...{ rosterId, sourceId, url: page, at: '', synthetic: false, complete: true, license: '', service },
    selectors: { list: '', name: '', place: '', group: '' },
    ...{ from: '', to: '', period: 'all', most: 100, pageLines: 2 },
    ...changed,
  };
}

const row = (timestamp: string, digest: string, rest = 'text/html 200') =>
  `example,alliance)/members ${timestamp} ${page} ${rest} ${digest.padEnd(32, '2')} 900`;

const httpDate = (timestamp: string) =>
  new Date(timestamp.replace(/^(....)(..)(..)(..)(..)(..)$/u, '$1-$2-$3T$4:$5:$6Z')).toUTCString();

interface Stored {
  /** Time of the capture that is given. */
  readonly time: string;
  readonly body: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const memento = ({ time, body, status = 200, headers = {} }: Stored): Handler => {
  const link = `<${page}>; rel="original"`;
  return (_request, response) =>
    void response
      .writeHead(status, {
        'content-type': 'text/html; charset=utf-8',
        'memento-datetime': httpDate(time),
        link,
        ...headers,
      })
      .end(body);
};

/** An index of the rows, two to a page, and captures by the time in their address. */
function archive(rows: readonly string[], captures: Readonly<Record<string, Handler>>): Handler {
  return (incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://host');
    if (url.pathname === '/cdx/search/cdx') {
      const from = Number(/ (\d+)\b/u.exec(url.searchParams.get('resumeKey') ?? '')?.[1] ?? 0);
      const to = from + Number(url.searchParams.get('limit'));
      const key = to < rows.length ? `\n\nexample%2Calliance%29%2Fmembers+${to}` : '';
      return void response.end(`${rows.slice(from, to).join('\n')}${key}\n`);
    }
    const time = /^\/web\/(\d+)id_\//u.exec(url.pathname)?.[1] ?? '';
    const answer = captures[time] ?? ((_request, missing) => void missing.writeHead(404).end('<html>not archived'));
    return answer(incoming, response);
  };
}

function told({ captures, findings, failed }: LiveCaptures) {
  return {
    captures: captures.map(
      (one) => `${one.timestamp} ${one.status} ${Buffer.from(one.bytes).toString('utf8', 0, 40)}${one.problems.join()}`,
    ),
    findings: findings.map(({ code, message }) => `${code}: ${message.replace(/127\.0\.0\.1:\d+/gu, 'host')}`),
    failed,
  };
}

const html = (words: string) => `<html><p>${words}</p></html>`;

test('reads the index page by page and fetches equal digests once', async () => {
  const rows = [
    row('20190101000000', 'A'),
    row('20190301000000', 'A', 'warc/revisit -'),
    row('20200101000000', 'B'),
    row('20200601000000', 'C'),
    row('20210101000000', 'D'),
  ];
  const server = await started(
    archive(rows, {
      '20190101000000': memento({ time: '20190101000000', body: html('one') }),
      '20200101000000': memento({ time: '20200101000000', body: html('two') }),
      '20200601000000': memento({ time: '20200601000000', body: html('three') }),
      '20210101000000': memento({ time: '20210101000000', body: html('four') }),
    }),
  );
  const { client, folder } = testClient();
  const live = await acquireWayback(request(server.origin), client);
  expect(told(live)).toEqual({
    captures: [
      '20190101000000 200 <html><p>one</p></html>',
      '20190301000000 200 <html><p>one</p></html>',
      '20200101000000 200 <html><p>two</p></html>',
      '20200601000000 200 <html><p>three</p></html>',
      '20210101000000 200 <html><p>four</p></html>',
    ],
    findings: [],
    failed: false,
  });
  expect(live.captures.map(({ refersTo }) => refersTo)).toEqual(['', `${page} 20190101000000`, '', '', '']);
  expect(server.asked.length).toBe(3 + 4);
  const offline = await acquireWayback(request(server.origin), testClient({ offline: true }, folder).client);
  expect(offline).toEqual(live);
  expect(server.asked.length).toBe(3 + 4);
});

test('takes the first of each period between two days; where it is no good, the next', async () => {
  const rows = [
    row('20180101000000', 'A'),
    row('20190101000000', 'B'),
    row('20190301000000', 'C'),
    row('20200101000000', 'D'),
    row('20200201000000', 'E', 'text/html 404'),
  ];
  const server = await started(
    archive(rows, {
      '20190301000000': memento({ time: '20190301000000', body: html('second') }),
      '20200101000000': memento({ time: '20200101000000', body: html('third') }),
    }),
  );
  const wanted = request(server.origin, { period: 'year', from: '2019', to: '2020', pageLines: 50 });
  expect(told(await acquireWayback(wanted, testClient().client))).toEqual({
    captures: ['20190301000000 200 <html><p>second</p></html>', '20200101000000 200 <html><p>third</p></html>'],
    findings: [
      'records-ignored: Of the 5 entries of the index 3 are answered pages between the days that were asked for.',
      'capture-unusable: The archive answers 404 with a page of its own and no date of archiving.',
    ],
    failed: false,
  });
});

const moved =
  (location: string, headers: Readonly<Record<string, string>>): Handler =>
  (_request, response) =>
    void response.writeHead(302, { location, ...headers }).end();

test.each<[what: string, handler: Handler, expected: ReturnType<typeof told>]>([
  [
    'a redirect to another date is filed under that date',
    moved(`/web/20190203000000id_/${page}`, { 'x-archive-redirect-reason': 'found capture at 20190203000000' }),
    {
      captures: ['20190203000000 200 <html><p>other</p></html>'],
      findings: [
        'capture-of-other-day: The archive gives the capture of 20190203000000 for that of 20190101000000 (“found capture at 20190203000000”); it counts for its own time.',
      ],
      failed: false,
    },
  ],
  [
    'the date of a redirect on the way does not count',
    moved(`/web/20190203000000id_/${page}`, { 'memento-datetime': httpDate('20190101000000') }),
    {
      captures: ['20190203000000 200 <html><p>other</p></html>'],
      findings: [
        'capture-of-other-day: The archive gives the capture of 20190203000000 for that of 20190101000000; it counts for its own time.',
      ],
      failed: false,
    },
  ],
  [
    'a redirect out of the archive is the capture',
    memento({ time: '20190101000000', body: '', status: 301, headers: { location: 'https://live.example/' } }),
    { captures: ['20190101000000 301 '], findings: [], failed: false },
  ],
  [
    'a page of the archive itself is no capture although it answers 200',
    (_request, response) => void response.end(html('excluded')),
    {
      captures: [],
      findings: ['capture-unusable: The archive answers 200 with a page of its own and no date of archiving.'],
      failed: false,
    },
  ],
  [
    'an archived 429 is a capture',
    memento({ time: '20190101000000', body: 'slow down', status: 429 }),
    { captures: ['20190101000000 429 slow down'], findings: [], failed: false },
  ],
  [
    'a body that is still packed is unpacked',
    (_request, response) =>
      void response
        .writeHead(200, { 'memento-datetime': httpDate('20190101000000'), 'content-encoding': 'gzip' })
        .end(gzipSync(html('packed'))),
    { captures: ['20190101000000 200 <html><p>packed</p></html>'], findings: [], failed: false },
  ],
  [
    'a torn body says that it is torn',
    (_request, response) => {
      response.writeHead(200, { 'memento-datetime': httpDate('20190101000000'), 'content-length': '900' });
      response.write('<html>', () => response.destroy());
    },
    { captures: ['20190101000000 200 <html>cut-short'], findings: [], failed: false },
  ],
  [
    'an archive that is down fails the source',
    (_request, response) => void response.writeHead(503).end(),
    { captures: [], findings: ['source-unreachable: “host” cannot be had: it answers 503.'], failed: true },
  ],
])('%s', async (_what, handler, expected) => {
  const other = memento({ time: '20190203000000', body: html('other') });
  const server = await started(
    archive([row('20190101000000', 'A')], { '20190101000000': handler, '20190203000000': other }),
  );
  expect(told(await acquireWayback(request(server.origin), testClient().client))).toEqual(expected);
});

test('429 ends it at once; what is there is given, and the next run fetches only the rest', async () => {
  const rows = ['20190101000000', '20200101000000', '20210101000000'].map((time, at) => row(time, 'ABC'.charAt(at)));
  let isStrict = true;
  const strict: Handler = (incoming, response) =>
    isStrict
      ? void response.writeHead(429).end()
      : memento({ time: '20200101000000', body: html('two') })(incoming, response);
  const server = await started(
    archive(rows, {
      '20190101000000': memento({ time: '20190101000000', body: html('one') }),
      '20200101000000': strict,
      '20210101000000': memento({ time: '20210101000000', body: html('three') }),
    }),
  );
  const slow = { limits: { ...testLimits, perHost: 1 } };
  const wanted = request(server.origin, { pageLines: 50 });
  const { client, folder } = testClient(slow);
  expect(told(await acquireWayback(wanted, client))).toEqual({
    captures: ['20190101000000 200 <html><p>one</p></html>'],
    findings: [
      'source-unreachable: “host” cannot be had: it answers 429.',
      'source-unreachable: “host” was given up in this run: it answers 429.',
    ],
    failed: true,
  });
  const before = server.asked.length;
  isStrict = false;
  const resumed = testClient({ ...slow, freshSince: '2024-05-01' }, folder).client;
  expect(told(await acquireWayback(wanted, resumed)).captures.length).toBe(3);
  expect(server.asked.slice(before)).toEqual([`/web/20200101000000id_/${page}`, `/web/20210101000000id_/${page}`]);
});

test.each<[what: string, handler: Handler, finding: string]>([
  [
    'a page instead of the index',
    (_r, response) => void response.end('<!DOCTYPE html><p>Sorry'),
    'source-unreachable: The archive answers a web page instead of its index.',
  ],
  [
    'a refusal',
    (_r, response) => void response.writeHead(403).end('Blocked Site Error'),
    'source-unreachable: The index of the archive answers 403: “Blocked Site Error”.',
  ],
  [
    'an index too large',
    (_r, response) => void response.end('x'.repeat(20_000)),
    'source-unreachable: A page of the index ends too early or is too large.',
  ],
  [
    'a line that is none',
    (_r, response) => void response.end('what is this'),
    'index-line-unreadable: “what is this”: It has 3 fields, and no header says which.',
  ],
  [
    'an index that begins again',
    (_r, response) => void response.end(`${row('20190101000000', 'A', 'image/png 200')}\n\nkey`),
    'size-capped: The index of the archive has no end; its first part was read.',
  ],
])('%s', async (_what, handler, finding) => {
  const server = await started(handler);
  const { findings, captures } = told(await acquireWayback(request(server.origin), testClient().client));
  expect([captures, findings[0]]).toEqual([[], finding]);
});

test('a TimeMap in parts leads to the captures; stored bytes are asked for where the archive has them', async () => {
  const links = (origin: string, ...times: readonly string[]) =>
    [
      `<${page}>; rel="original"`,
      ...times.map((time) => `<${origin}/all/${time}/${page}>; rel="memento"; datetime="${httpDate(time)}"`),
    ].join(',\n');
  const server = await started((incoming, response) => {
    const { url = '' } = incoming;
    const origin = `http://${incoming.headers.host}`;
    if (url === '/map/1')
      return void response.end(
        `${links(origin, '20200101000000')}, </map/2>; rel="timemap"; type="application/link-format"`,
      );
    if (url === '/map/2') return void response.end(`${links(origin, '20180101000000')}, </map/1>; rel="self timemap"`);
    const time = /^\/all\/(\d{14})id_\//u.exec(url)?.[1] ?? '20000101000000';
    return memento({ time, body: html(time) })(incoming, response);
  });
  const { service: _none, pageLines: _no, ...rest } = request('');
  expect(told(await acquireMemento({ ...rest, timeMap: `${server.origin}/map/1` }, testClient().client))).toEqual({
    captures: [
      '20180101000000 200 <html><p>20180101000000</p></html>',
      '20200101000000 200 <html><p>20200101000000</p></html>',
    ],
    findings: [],
    failed: false,
  });
});

test.each<[body: string, finding: string]>([
  ['<!doctype html><p>no', 'source-unreachable: The answer is no TimeMap.'],
  ['', 'source-unreachable: The answer is no TimeMap.'],
])('no TimeMap: %j', async (body, finding) => {
  const server = await started((_request, response) => void response.end(body));
  const { service: _none, pageLines: _no, ...rest } = request('');
  expect(told(await acquireMemento({ ...rest, timeMap: server.origin }, testClient().client))).toEqual({
    captures: [],
    findings: [finding],
    failed: true,
  });
});

test('a TimeGate gives the nearest capture, which counts for its own time', async () => {
  const server = await started((incoming, response) => {
    if (incoming.url !== '/gate') return memento({ time: '20190203000000', body: html('near') })(incoming, response);
    const isAsked = incoming.headers['accept-datetime'] === httpDate('20190101000000');
    return void response.writeHead(302, { location: isAsked ? '/near' : '/wrong' }).end();
  });
  const { from: _f, to: _t, period: _p, most: _m, service: _s, pageLines: _l, ...rest } = request('');
  const gate = { ...rest, timeGate: `${server.origin}/gate`, timestamp: '20190101000000' };
  expect(told(await acquireNearest(gate, testClient().client))).toEqual({
    captures: ['20190203000000 200 <html><p>near</p></html>'],
    findings: [
      'capture-of-other-day: The archive gives the capture of 20190203000000 for that of 20190101000000; it counts for its own time.',
    ],
    failed: false,
  });
});

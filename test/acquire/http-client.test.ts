// The polite client against a server that is busy, slow, torn, large, circular, or not to be asked at all.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Answer, Unreachable, Wish } from '../../src/acquire/http-answer.ts';
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

function wish(url: string, changed: Partial<Wish> = {}): Wish {
  return { url, headers: {}, role: 'service', keep: 'fresh', redirects: 'any-host', tooMany: 'wait', ...changed };
}

function words(answer: Answer | Unreachable): string {
  if (answer.kind === 'unreachable') return `${answer.code}: ${answer.message.replace(/127\.0\.0\.1:\d+/gu, 'host')}`;
  return `${answer.last.status} ${answer.bytes.toString('latin1', 0, 20)} ${answer.problem}`;
}

/** Answers the first requests as said, all later ones with 200. */
function first(...answers: readonly Handler[]): Handler {
  let count = 0;
  return (request, response) => {
    const answer = answers[count];
    count += 1;
    if (answer === undefined) response.end('good');
    else answer(request, response);
  };
}

const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) =>
    void response.writeHead(code, headers).end();
const torn: Handler = (_request, response) => {
  response.writeHead(200, { 'content-length': '100' });
  response.write('half', () => response.destroy());
};
const hangsUp: Handler = (request) => void request.socket.destroy();
const large: Handler = (_request, response) => void response.end('x'.repeat(200_000));

test.each<[what: string, handler: Handler, changed: Partial<Wish>, expected: string, waits: readonly number[]]>([
  ['a good answer', first(), {}, '200 good whole', []],
  ['503 once', first(status(503)), {}, '200 good whole', [10]],
  [
    '503 always',
    first(status(503), status(503), status(503)),
    {},
    'source-unreachable: “host” cannot be had: it answers 503.',
    [10, 20],
  ],
  ['503 with a wait', first(status(503, { 'retry-after': '7' })), {}, '200 good whole', [7000]],
  [
    '503 until a date',
    first(status(503, { 'retry-after': 'Wed, 01 May 2024 12:00:30 GMT' })),
    {},
    '200 good whole',
    [30_000],
  ],
  [
    '503 for a day',
    first(status(503, { 'retry-after': '86400' })),
    {},
    'source-unreachable: “host” cannot be had: it answers 503, and wants a wait of 86400000 ms.',
    [],
  ],
  ['429 from a wiki', first(status(429, { 'retry-after': '1' })), {}, '200 good whole', [1000]],
  [
    '429 from an archive',
    first(status(429)),
    { tooMany: 'stop' },
    'source-unreachable: “host” cannot be had: it answers 429.',
    [],
  ],
  [
    'an archived 429',
    first(status(429, { 'memento-datetime': 'Thu, 29 Jan 2015 03:49:04 GMT' })),
    { tooMany: 'stop' },
    '429  whole',
    [],
  ],
  ['maxlag', first(status(200, { 'mediawiki-api-error': 'maxlag', 'retry-after': '5' })), {}, '200 good whole', [5000]],
  ['a missing page', first(status(404)), {}, '404  whole', []],
  ['a line that breaks once', first(hangsUp), {}, '200 good whole', [10]],
  ['a torn body once', first(torn), {}, '200 good whole', [10]],
  ['a torn body always', first(torn, torn, torn), {}, '200 half cut-short', [10, 20]],
  ['a body without end', first(large), {}, `200 ${'x'.repeat(20)} size-capped`, []],
])('%s', async (...[, handler, changed, expected, waits]) => {
  const server = await started(handler);
  const tested = testClient();
  expect(words(await tested.client.get(wish(`${server.origin}/a`, changed)))).toBe(expected);
  expect(tested.waits).toEqual(waits);
});

test('a server that never ends its answer is left after the time that is allowed', async () => {
  const server = await started((_request, response) => {
    response.writeHead(200);
    response.write('slow');
  });
  const { client } = testClient({ limits: { ...testLimits, answerMs: 1000, attempts: 1 } });
  expect(words(await client.get(wish(server.origin)))).toBe('200 slow cut-short');
});

test('after 429 no request goes to an archive any more, not even one that waits for its turn', async () => {
  const server = await started(status(429));
  const { client } = testClient({ limits: { ...testLimits, perHost: 1 } });
  const pages = ['/1', '/2', '/3'].map((path) => client.get(wish(`${server.origin}${path}`, { tooMany: 'stop' })));
  expect((await Promise.all(pages)).map(words).at(-1)).toBe(
    'source-unreachable: “host” was given up in this run: it answers 429.',
  );
  expect(server.asked).toEqual(['/1']);
});

test.each<[what: string, location: string, expected: string]>([
  ['to a good page', '/good', '200 good whole'],
  ['to itself', '/from', 'source-unreachable: The address redirects in a circle, by “http://host/from”.'],
  ['ever on', '/on/1', 'source-unreachable: The address redirects more than 3 times.'],
  ['to a private host', 'http://10.0.0.7/', 'source-unreachable: “10.0.0.7” is no public address.'],
  [
    'to the address of cloud machines',
    'http://169.254.169.254/latest/',
    'source-unreachable: “169.254.169.254” is no public address.',
  ],
  ['to a file', 'file:///etc/passwd', 'source-unreachable: “file:” addresses are not fetched.'],
  ['nowhere', '', '302  whole'],
])('a redirect %s', async (_what, location, expected) => {
  const server = await started((request, response) => {
    const on = /^\/on\/(\d+)/u.exec(request.url ?? '')?.[1];
    if (request.url === '/good') response.end('good');
    else response.writeHead(302, { location: on === undefined ? location : `/on/${Number(on) + 1}` }).end();
  });
  expect(words(await testClient().client.get(wish(`${server.origin}/from`)))).toBe(expected);
});

test('a redirect out of the host is itself the answer where only the host is wanted', async () => {
  const server = await started(status(301, { location: 'https://elsewhere.example/' }));
  expect(words(await testClient().client.get(wish(server.origin, { redirects: 'same-host' })))).toBe('301  whole');
});

test('a name that leads to this machine is not connected to', async () => {
  const server = await started(first());
  const { client } = testClient({ limits: { ...testLimits, attempts: 1 } });
  const url = server.origin.replace('127.0.0.1', 'localhost');
  const answer = await client.get(wish(url));
  expect(words(answer).replace(/:\d+/u, '')).toBe(
    'source-unreachable: “localhost” cannot be had: “localhost” is at no public address.',
  );
  expect(server.asked).toEqual([]);
});

test('a page that robots.txt forbids is not fetched; a service is', async () => {
  const server = await started(
    (request, response) => void response.end(request.url === '/robots.txt' ? 'User-agent: *\nDisallow: /no' : 'good'),
  );
  const { client } = testClient();
  const [no, yes, service] = await Promise.all([
    client.get(wish(`${server.origin}/no/1`, { role: 'page' })),
    client.get(wish(`${server.origin}/yes`, { role: 'page' })),
    client.get(wish(`${server.origin}/no/2`)),
  ]);
  expect([no, yes, service].map((answer) => answer.kind)).toEqual(['unreachable', 'answer', 'answer']);
  expect([...server.asked].sort()).toEqual(['/no/2', '/robots.txt', '/yes']);
});

test('says who asks', async () => {
  let agent = '';
  const server = await started((request, response) => {
    agent = request.headers['user-agent'] ?? '';
    response.end();
  });
  await testClient().client.get(wish(server.origin));
  expect(agent).toBe('rosterline/1.2.3 (mailto:ada@example.org)');
});

test('what never changes is fetched once, whatever run asks; offline the cache alone answers', async () => {
  const server = await started((_request, response) => void response.end('good'));
  const forever = wish(server.origin, { keep: 'forever' });
  const { client, folder } = testClient();
  await client.get(forever);
  const later = await testClient({}, folder).client.get(forever);
  const offline = testClient({ offline: true }, folder).client;
  expect([later, await offline.get(forever), await offline.get(wish(`${server.origin}/b`))].map(words)).toEqual([
    '200 good whole',
    '200 good whole',
    'source-unreachable: The run is offline, and the answer is not in the cache.',
  ]);
  expect(server.asked).toEqual(['/']);
});

test('what may change is asked for again with its tag, and its body comes from the cache', async () => {
  const server = await started((request, response) => {
    if (request.headers['if-none-match'] === '"7"') response.writeHead(304).end();
    else response.writeHead(200, { etag: '"7"' }).end('good');
  });
  const { client, folder } = testClient();
  await client.get(wish(server.origin));
  const now = Date.UTC(2024, 4, 2);
  const again = await testClient({ now: () => now, freshSince: '2024-05-02' }, folder).client.get(wish(server.origin));
  expect([words(again), again.kind === 'answer' ? again.takenAt : '']).toEqual([
    '200 good whole',
    '2024-05-02T00:00:00.000Z',
  ]);
  expect(server.asked.length).toBe(2);
});

test('a resumed run asks for nothing that the interrupted one has', async () => {
  const server = await started((_request, response) => void response.end('good'));
  const { client, folder } = testClient();
  await client.get(wish(server.origin));
  await testClient({ freshSince: '2024-05-01T11:00:00.000Z' }, folder).client.get(wish(server.origin));
  expect(server.asked.length).toBe(1);
});

test.each([['bodies'], ['answers']])(
  'a flipped bit in the %s of the cache is noticed: online it is mended, offline said',
  async (part) => {
    const server = await started((_request, response) => void response.end('good'));
    const forever = wish(server.origin, { keep: 'forever' });
    const { client, folder } = testClient();
    await client.get(forever);
    const [name = ''] = readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).filter((one) =>
      one.includes('/'),
    );
    const bytes = readFileSync(join(folder, part, name));
    bytes[70 % bytes.length] = (bytes[70 % bytes.length] ?? 0) ^ 1;
    writeFileSync(join(folder, part, name), bytes);
    const offline = await testClient({ offline: true }, folder).client.get(forever);
    expect(offline.kind === 'unreachable' ? offline.code : '').toBe('cache-corrupt');
    const mended = await testClient({}, folder).client.get(forever);
    expect([words(mended), mended.kind === 'answer' && mended.cacheProblem !== '']).toEqual(['200 good whole', true]);
    const again = await testClient({ offline: true }, folder).client.get(forever);
    expect([words(again), again.kind === 'answer' ? again.cacheProblem : '?']).toEqual(['200 good whole', '']);
  },
);

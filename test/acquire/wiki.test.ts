// Wikis that answer badly: with a page instead of JSON, too much, in circles, or not at all; and those without REST.
import { afterEach, expect, test } from 'vitest';
import { acquireWikiArticle, acquireWikiHistory } from '../../src/acquire/wiki.ts';
import type { LiveArticles, WikiRequest } from '../../src/acquire/wiki-request.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import { type Handler, type LocalServer, serve, testClient } from './local-server.ts';

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function started(handler: Handler): Promise<LocalServer> {
  const server = await serve(handler);
  servers.push(server);
  return server;
}

function request(scriptUrl: string, format: WikiRequest['format'] = 'wikitext'): WikiRequest {
  const [rosterId, sourceId] = [parseRosterId('alliance'), parseSourceId('wiki')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('no ids');
  return { rosterId, sourceId, title: 'Alliance', scriptUrl, format, license: '', synthetic: false, sections: [] };
}

function told({ articles, findings, failed }: LiveArticles) {
  return {
    articles: articles.map(({ revision, bytes, asOf }) => `${revision.id} ${asOf} ${Buffer.from(bytes)}`),
    findings: findings.map(({ code, message }) => `${code}: ${message.replace(/127\.0\.0\.1:\d+/gu, 'host')}`),
    failed,
  };
}

const page = {
  title: 'Alliance',
  canonicalurl: 'https://wiki.example/wiki/Alliance',
  revisions: [{ revid: 7, timestamp: '2024-04-03T10:00:00Z' }],
};

/** A wiki whose Action API is well, and whose REST interface answers as said. */
function wiki(rest: Handler): Handler {
  return (incoming, response) => {
    const url = new URL(incoming.url ?? '', 'http://host');
    if (url.pathname !== '/api.php') return rest(incoming, response);
    return void response.end(JSON.stringify(actionAnswer(url.searchParams)));
  };
}

function actionAnswer(query: URLSearchParams): unknown {
  if (query.get('action') === 'parse') return { parse: { text: `parsed ${query.get('oldid')}` } };
  if (query.has('revids'))
    return { query: { pages: [{ revisions: [{ slots: { main: { content: 'by action' } } }] }] } };
  if (!query.has('rvlimit')) return { query: { pages: [page] } };
  if (query.has('rvcontinue')) return { query: { pages: [page] } };
  const earlier = [
    { revid: 5, timestamp: '2024-02-01T00:00:00Z' },
    { revid: 6, timestamp: '2024-02-20T00:00:00Z' },
  ];
  return { continue: { rvcontinue: 'more', continue: '||' }, query: { pages: [{ ...page, revisions: earlier }] } };
}

const json =
  (value: unknown): Handler =>
  (_request, response) =>
    void response.end(JSON.stringify(value));
const missing: Handler = (_request, response) => void response.writeHead(404).end('<html>Not found');
const large: Handler = (_request, response) => void response.end('x'.repeat(50_000));
const parsoid = '<html about="https://wiki.example/wiki/Special:Redirect/revision/7"><meta property="mw:PageProp/x">';

test.each<[what: string, rest: Handler, format: WikiRequest['format'], expected: ReturnType<typeof told>]>([
  [
    'source by REST',
    json({ id: 7, source: 'by rest' }),
    'wikitext',
    { articles: ['7 2024-04-03 by rest'], findings: [], failed: false },
  ],
  ['source without REST', missing, 'wikitext', { articles: ['7 2024-04-03 by action'], findings: [], failed: false }],
  [
    'source of another revision',
    json({ id: 8, source: 'wrong' }),
    'wikitext',
    { articles: ['7 2024-04-03 by action'], findings: [], failed: false },
  ],
  [
    'HTML by REST',
    (_r, response) => void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(parsoid),
    'html',
    { articles: [`7 2024-04-03 ${parsoid}`], findings: [], failed: false },
  ],
  ['HTML without REST', missing, 'html', { articles: ['7 2024-04-03 parsed 7'], findings: [], failed: false }],
  [
    'an article too large',
    large,
    'html',
    { articles: [], findings: ['size-capped: The answer is larger than any article.'], failed: true },
  ],
])('%s', async (...[, rest, format, expected]) => {
  const server = await started(wiki(rest));
  expect(told(await acquireWikiArticle(request(server.origin, format), testClient().client))).toEqual(expected);
});

test.each<[what: string, handler: Handler, finding: string]>([
  [
    'a page instead of JSON',
    (_r, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in'),
    'source-unreachable: The wiki answers 200 with text/html instead of JSON: “<html>Sign in”.',
  ],
  [
    'JSON of another shape',
    json({ error: { code: 'readapidenied' } }),
    'source-unreachable: The wiki answers something else: “{"error":{"code":"readapidenied"}}”.',
  ],
  ['too much', large, 'size-capped: The answer is larger than any article.'],
  [
    'a redirect to itself',
    (incoming, response) => void response.writeHead(302, { location: incoming.url }).end(),
    'source-unreachable: The address redirects in a circle, by “http://host/api.php',
  ],
  [
    'an error',
    (_r, response) => void response.writeHead(500).end(),
    'source-unreachable: “host” cannot be had: it answers 500.',
  ],
])('%s fails the source and takes nothing away', async (_what, handler, finding) => {
  const server = await started(handler);
  const { articles, findings, failed } = told(await acquireWikiArticle(request(server.origin), testClient().client));
  expect([articles, findings.map((one) => one.slice(0, finding.length)), failed]).toEqual([[], [finding], true]);
});

test('a history is walked to its end, and of each month the last revision is taken', async () => {
  const server = await started(
    wiki((incoming, response) => {
      const id = Number(incoming.url?.split('/').at(-1));
      response.end(JSON.stringify({ id, source: `text ${id}` }));
    }),
  );
  const wanted = { ...request(server.origin), since: '2024-01-01T00:00:00Z', period: 'month', most: 9 } as const;
  const { client, folder } = testClient();
  const history = await acquireWikiHistory(wanted, client);
  expect(told(history)).toEqual({
    articles: ['6 2024-02-20 text 6', '7 2024-04-03 text 7'],
    findings: [],
    failed: false,
  });
  const before = server.asked.length;
  await acquireWikiHistory(wanted, testClient({}, folder).client);
  expect(server.asked.slice(before).filter((path) => !path.startsWith('/api.php'))).toEqual([]);
  const one = await acquireWikiHistory({ ...wanted, most: 1 }, client);
  expect(told(one)).toEqual({
    articles: ['7 2024-04-03 text 7'],
    findings: ['size-capped: There are 2 revisions to choose from; the newest 1 were fetched.'],
    failed: false,
  });
});

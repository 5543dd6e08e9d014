// A real MediaWiki as a live source: pages that are there, moved, redirected, deleted, never written; their history.
import { expect, test } from 'vitest';
import { acquireWikiArticle, acquireWikiHistory } from '../../src/acquire/wiki.ts';
import type { LiveArticles, WikiRequest } from '../../src/acquire/wiki-request.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import { testClient, testLimits } from '../../test/acquire/local-server.ts';

const scriptUrl = process.env['ROSTERLINE_LIVE_WIKI'] ?? '';
const limits = { ...testLimits, bodyBytes: 2 ** 20, answerMs: 60_000, attempts: 5, retryMs: 1000 };

function live() {
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return testClient({ limits, sleep });
}

function request(title: string, format: WikiRequest['format'] = 'wikitext'): WikiRequest {
  const [rosterId, sourceId] = [parseRosterId('alliance'), parseSourceId('wiki')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('no ids');
  return { rosterId, sourceId, title, scriptUrl, format, license: '', synthetic: false, sections: [] };
}

function told({ articles, findings, failed }: LiveArticles) {
  return {
    articles: articles.map(({ revision, bytes }) => `${revision.title} ${revision.timestamp}: ${Buffer.from(bytes)}`),
    findings: findings.map(({ code, message }) => `${code}: ${message}`),
    failed,
  };
}

const there = ['Alliance 2021-03-05T00:00:00Z: * [[Ben]]'];

test.each<[title: string, articles: readonly string[], findings: readonly string[]]>([
  ['Alliance', there, []],
  ['alliance', there, []],
  ['Alias', there, ['article-moved: “Alias” leads on to “Alliance”.']],
  [
    'Old_name',
    ['New name 2021-04-02T00:00:00Z: Moved, and a redirect stays.'],
    ['article-moved: “Old name” leads on to “New name”.'],
  ],
  [
    'Lost name',
    ['Found name 2021-04-03T00:00:00Z: Moved, and nothing stays.'],
    ['article-moved: “Lost name” was moved to “Found name”.'],
  ],
  ['Deleted', [], ['article-deleted: “Deleted” was deleted.']],
  ['Never', [], ['article-missing: The wiki has no article “Never”.']],
  ['Not[a]title', [], ['article-missing: The wiki has no article “Not[a]title”.']],
])('%s', async (title, articles, findings) => {
  expect(told(await acquireWikiArticle(request(title), live().client))).toEqual({
    // A move saves a revision of its own, dated by the clock.
    articles: articles.map((one) => expect.stringContaining(one.slice(one.indexOf(': ')))),
    findings,
    failed: articles.length === 0,
  });
});

test('gives Parsoid HTML with revision, permalink and day, and offline the same again', async () => {
  const { client, folder } = live();
  const online = await acquireWikiArticle(request('Alliance', 'html'), client);
  const [article] = online.articles;
  expect(Buffer.from(article?.bytes ?? []).toString('utf8')).toMatch(/mw:WikiLink.*Ben/su);
  expect([article?.revision.timestamp, article?.asOf, article?.url]).toEqual([
    '2021-03-05T00:00:00Z',
    '2021-03-05',
    'https://wiki.example/wiki/Alliance',
  ]);
  expect(article?.revision.permalink).toBe(`https://wiki.example/wiki/Alliance?oldid=${article?.revision.id}`);
  const offline = testClient({ limits, offline: true }, folder).client;
  expect(await acquireWikiArticle(request('Alliance', 'html'), offline)).toEqual(online);
});

test('walks the history since a day, the last revision of each period', async () => {
  const wanted = { ...request('Alliance'), since: '2020-01-01T00:00:00Z', most: 10 };
  const { client } = live();
  expect(told(await acquireWikiHistory({ ...wanted, period: 'all' }, client)).articles).toEqual([
    'Alliance 2020-01-05T00:00:00Z: * [[Ada]]',
    'Alliance 2020-06-05T00:00:00Z: * [[Ada]]\n* [[Ben]]',
    'Alliance 2021-03-05T00:00:00Z: * [[Ben]]',
  ]);
  expect(told(await acquireWikiHistory({ ...wanted, period: 'year' }, client)).articles).toEqual([
    'Alliance 2020-06-05T00:00:00Z: * [[Ada]]\n* [[Ben]]',
    'Alliance 2021-03-05T00:00:00Z: * [[Ben]]',
  ]);
});

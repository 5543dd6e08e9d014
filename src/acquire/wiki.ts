// Articles of a live MediaWiki: as they are now, and as they were.
import { createHash } from 'node:crypto';
import { noSubject } from '../model/finding.ts';
import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import type { Mark } from './capture-request.ts';
import type { PoliteClient, Wish } from './http-answer.ts';
import type { Asked } from './wiki-api.ts';
import { readContent } from './wiki-content.ts';
import { type HistoryRequest, type Saved, walkHistory } from './wiki-history.ts';
import { findPage, type WikiPage } from './wiki-page.ts';
import type { LiveArticles, WikiArticle, WikiRequest } from './wiki-request.ts';

/** The newest revision; its HTML is asked for again in each run, since templates change by themselves. */
export async function acquireWikiArticle(request: WikiRequest, client: PoliteClient): Promise<LiveArticles> {
  const page = await findPage(request, client);
  if (page.kind === 'failed') return gathered([], [page], request);
  const article = await readRevision({ page: page.value, saved: page.value, keep: 'fresh' }, request, client);
  return gathered([article], [page], request);
}

/** Past revisions as dated articles; a revision that cannot be had leaves a gap and sets `failed`. */
export async function acquireWikiHistory(request: HistoryRequest, client: PoliteClient): Promise<LiveArticles> {
  const page = await findPage(request, client);
  if (page.kind === 'failed') return gathered([], [page], request);
  const history = await walkHistory(page.value, request, client);
  if (history.kind === 'failed') return gathered([], [page, history], request);
  const articles = await Promise.all(
    history.value.map((saved) => readRevision({ page: page.value, saved, keep: 'forever' }, request, client)),
  );
  return gathered(articles, [page, history], request);
}

interface RevisionWish {
  readonly page: WikiPage;
  readonly saved: Saved;
  readonly keep: Wish['keep'];
}

async function readRevision(
  wish: RevisionWish,
  request: WikiRequest,
  client: PoliteClient,
): Promise<Asked<WikiArticle>> {
  const { revisionId } = wish.saved;
  const content = await readContent({ revisionId, keep: wish.keep }, request, client);
  return content.kind === 'failed' ? content : { ...content, value: asArticle(wish, content.value, request) };
}

function asArticle({ page, saved }: RevisionWish, bytes: Buffer, request: WikiRequest): WikiArticle {
  const { rosterId, sourceId, format, license, synthetic, sections } = request;
  const permalink = permalinkOf(page, saved.revisionId);
  return {
    ...{ rosterId, sourceId, kind: 'article', format, license, synthetic, sections },
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    label: permalink,
    url: page.url,
    asOf: dayOf(saved.timestamp),
    revision: { id: saved.revisionId, timestamp: saved.timestamp, title: page.title, permalink },
  };
}

function permalinkOf({ url }: WikiPage, revisionId: number): string {
  if (!URL.canParse(url)) return '';
  const link = new URL(url);
  link.searchParams.set('oldid', String(revisionId));
  return link.href;
}

/** An article says what was so when it was saved; the day on which it was fetched says nothing. */
function dayOf(timestamp: string): PartialDate | undefined {
  return parsePartialDate(timestamp.slice(0, 10));
}

function gathered(
  articles: readonly Asked<WikiArticle>[],
  steps: readonly Asked<unknown>[],
  { sourceId }: WikiRequest,
): LiveArticles {
  const all = [...steps, ...articles];
  const marks: readonly Mark[] = all.flatMap((one) => one.marks);
  return {
    articles: articles.flatMap((one) => (one.kind === 'told' ? [one.value] : [])),
    findings: marks.map((mark) => ({ ...mark, sourceId, subject: noSubject })),
    failed: all.some(({ kind }) => kind === 'failed'),
  };
}

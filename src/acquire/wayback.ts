// The Wayback Machine and services like it: its index page by page, then the stored bytes of the captures that are wanted.

import { clip } from '../model/text-order.ts';
import type { Mark } from './capture-request.ts';
import { parseCdxLine } from './cdx.ts';
import { decodeBody } from './encodings.ts';
import type { PoliteClient } from './http-answer.ts';
import type { Listing } from './index-listing.ts';
import { fetchListed } from './memento-fetch.ts';
import { isWithin, type Listed } from './memento-periods.ts';
import type { ArchiveRequest, Attempt, LiveCaptures } from './memento-request.ts';

export interface WaybackRequest extends ArchiveRequest {
  /** Such as `https://web.archive.org`, without a slash at the end. */
  readonly service: string;
  /** Lines of the index per request. */
  readonly pageLines: number;
}

/** Answers 429 end all requests to the service in this run; what was fetched before is given, with `failed` set. */
export async function acquireWayback(request: WaybackRequest, client: PoliteClient): Promise<LiveCaptures> {
  const index = await readIndex(request, client);
  return fetchListed(index, request, {
    client,
    wishFor: () => ({ role: 'service', redirects: 'same-host', keep: 'forever', headers: {} }),
  });
}

const mostPages = 200;

async function readIndex(request: WaybackRequest, client: PoliteClient): Promise<Attempt<readonly Listed[]>> {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (let resumeKey = ''; ; ) {
    const page = await readPage(request, resumeKey, client);
    lines.push(...page.value.lines);
    if (page.failed) return { ...listedOf(lines, request, page.marks), failed: true };
    seen.add(resumeKey);
    resumeKey = page.value.resumeKey;
    if (resumeKey === '') return { ...listedOf(lines, request, page.marks), failed: false };
    if (seen.has(resumeKey) || seen.size >= mostPages)
      return { ...listedOf(lines, request, [endlessMark(request)]), failed: true };
  }
}

function endlessMark({ url }: WaybackRequest): Mark {
  return {
    code: 'size-capped',
    message: 'The index of the archive has no end; its first part was read.',
    locator: url,
  };
}

interface IndexPage {
  readonly lines: readonly string[];
  /** Empty on the last page. */
  readonly resumeKey: string;
}

async function readPage(request: WaybackRequest, resumeKey: string, client: PoliteClient): Promise<Attempt<IndexPage>> {
  const url = indexAddress(request, resumeKey);
  const answer = await client.get({
    url,
    headers: {},
    role: 'service',
    keep: 'fresh',
    redirects: 'same-host',
    tooMany: 'stop',
  });
  const nothing = { lines: [], resumeKey: '' };
  if (answer.kind === 'unreachable')
    return { value: nothing, marks: [{ code: answer.code, message: answer.message, locator: url }], failed: true };
  const { bytes } = await decodeBody(answer.bytes, answer.last.headers.get('content-encoding') ?? '');
  const text = bytes.toString('utf8');
  const trouble = troubleOf(answer.last.status, answer.problem, text);
  if (trouble !== '')
    return { value: nothing, marks: [{ code: 'source-unreachable', message: trouble, locator: url }], failed: true };
  return { value: splitPage(text), marks: [], failed: false };
}

function troubleOf(status: number, problem: string, text: string): string {
  if (status !== 200) return `The index of the archive answers ${status}: “${clip(text.trim(), 100)}”.`;
  if (problem !== 'whole') return 'A page of the index ends too early or is too large.';
  return /^\s*<(?:!doctype|html)/iu.test(text) ? 'The archive answers a web page instead of its index.' : '';
}

/** No `collapse`: it drops only repeats that follow each other, and more than it says. */
function indexAddress({ service, url, from, to, pageLines }: WaybackRequest, resumeKey: string): string {
  const query = new URLSearchParams({ url, limit: String(pageLines), showResumeKey: 'true' });
  if (from !== '') query.set('from', from);
  if (to !== '') query.set('to', to);
  if (resumeKey !== '') query.set('resumeKey', resumeKey);
  return `${service}/cdx/search/cdx?${query}`;
}

/** The key stands alone after an empty line at the end. */
function splitPage(text: string): IndexPage {
  const lines = text.split('\n').map((line) => line.replace(/\r$/u, ''));
  while (lines.at(-1) === '') lines.pop();
  const hasKey = lines.length > 1 && lines.at(-2) === '';
  const key = hasKey ? (lines.at(-1) ?? '').replaceAll('+', ' ') : '';
  return { lines: (hasKey ? lines.slice(0, -2) : lines).filter((line) => line !== ''), resumeKey: decodeKey(key) };
}

/** It comes as it stands in an address. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

type Index = Pick<Attempt<readonly Listed[]>, 'value' | 'marks'>;

function listedOf(lines: readonly string[], request: WaybackRequest, marks: readonly Mark[]): Index {
  const read = lines.map((line) => ({ line, listing: parseCdxLine(line, undefined) }));
  const listings = read.flatMap(({ listing }) => (listing === 'header' || 'problem' in listing ? [] : [listing]));
  const problems = read.flatMap(({ line, listing }): readonly Mark[] => {
    if (listing === 'header' || !('problem' in listing)) return [];
    return [
      { code: 'index-line-unreadable', message: `“${clip(line, 80)}”: ${listing.problem}`, locator: request.url },
    ];
  });
  const wanted = listings.filter((listing) => isPage(listing) && isWithin(listing.timestamp, request.from, request.to));
  return {
    value: wanted.map((listing) => toListed(listing, request.service)),
    marks: [...marks, ...problems, ...ignoredMarks(listings.length, wanted.length, request)],
  };
}

/** Revisits say neither status nor type. */
function isPage({ status, mediaType }: Listing): boolean {
  const isRevisit = mediaType === 'warc/revisit';
  return (
    isRevisit ||
    ((status === '200' || status === '') && /^(?:$|text\/html$|application\/xhtml\+xml$)/iu.test(mediaType))
  );
}

function ignoredMarks(all: number, wanted: number, { url }: WaybackRequest): readonly Mark[] {
  if (all === wanted) return [];
  const message = `Of the ${all} entries of the index ${wanted} are answered pages between the days that were asked for.`;
  return [{ code: 'records-ignored', message, locator: url }];
}

function toListed({ timestamp, url, digest }: Listing, service: string): Listed {
  return { timestamp, url, digest, address: `${service}/web/${timestamp}id_/${url}` };
}

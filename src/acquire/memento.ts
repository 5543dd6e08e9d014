// Any archive that speaks Memento (RFC 7089): its TimeMap page by page, or its TimeGate for one day, then the captures.
import { archivedAddress, resolveAddress } from './capture-address.ts';
import type { Mark } from './capture-request.ts';
import { digitsOfHttpDate, instantOfDigits } from './capture-time.ts';
import { decodeBody } from './encodings.ts';
import type { PoliteClient } from './http-answer.ts';
import { fetchListed } from './memento-fetch.ts';
import type { Listed } from './memento-periods.ts';
import type { ArchiveRequest, Attempt, LiveCaptures } from './memento-request.ts';
import { hasRel, type Link, splitLinks } from './time-map.ts';

export interface MementoRequest extends ArchiveRequest {
  /** Address of the page's TimeMap in link format. */
  readonly timeMap: string;
}

/** Captures on the archive's own host are asked for as by any program; elsewhere robots.txt is asked first. */
export async function acquireMemento(request: MementoRequest, client: PoliteClient): Promise<LiveCaptures> {
  const index = await readTimeMaps(request, client);
  const home = URL.canParse(request.timeMap) ? new URL(request.timeMap).host : '';
  return fetchListed(index, request, {
    client,
    wishFor: ({ address }) => ({
      role: new URL(address).host === home ? 'service' : 'page',
      redirects: 'same-host',
      keep: 'forever',
      headers: {},
    }),
  });
}

const mostMaps = 100;

/** A TimeMap may name others that go on where it ends; each is read once. */
async function readTimeMaps(
  { timeMap, url }: MementoRequest,
  client: PoliteClient,
): Promise<Attempt<readonly Listed[]>> {
  const listed: Listed[] = [];
  const marks: Mark[] = [];
  const waiting = [timeMap];
  const seen = new Set(waiting);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const page = await readTimeMap(address, url, client);
    marks.push(...page.marks);
    listed.push(...page.value.listed);
    if (page.failed) return { value: listed, marks, failed: true };
    const more = page.value.maps.filter((one) => !seen.has(one));
    for (const one of more.slice(0, mostMaps - seen.size)) {
      seen.add(one);
      waiting.push(one);
    }
  }
  return { value: listed, marks, failed: false };
}

interface MapPage {
  readonly listed: readonly Listed[];
  readonly maps: readonly string[];
}

async function readTimeMap(address: string, url: string, client: PoliteClient): Promise<Attempt<MapPage>> {
  const answer = await client.get({
    url: address,
    headers: { accept: 'application/link-format' },
    role: 'service',
    keep: 'fresh',
    redirects: 'same-host',
    tooMany: 'stop',
  });
  const failed = (code: Mark['code'], message: string): Attempt<MapPage> => ({
    value: { listed: [], maps: [] },
    marks: [{ code, message, locator: address }],
    failed: true,
  });
  if (answer.kind === 'unreachable') return failed(answer.code, answer.message);
  if (answer.last.status !== 200) return failed('source-unreachable', `The TimeMap answers ${answer.last.status}.`);
  if (answer.problem !== 'whole') return failed('size-capped', 'The TimeMap ends too early or is too large.');
  const { bytes } = await decodeBody(answer.bytes, answer.last.headers.get('content-encoding') ?? '');
  const text = bytes.toString('utf8');
  if (!/^\s*</u.test(text) || /^\s*<(?:!|html)/iu.test(text))
    return failed('source-unreachable', 'The answer is no TimeMap.');
  return readLinks(text, answer.last.url, url);
}

function readLinks(text: string, base: string, url: string): Attempt<MapPage> {
  const { links, problems } = splitLinks(text);
  const mementos = links.filter(({ rel }) => hasRel(rel, 'memento'));
  const listed = mementos.flatMap((link) => toListed(link, base, url));
  const undated = mementos.length - listed.length;
  const unread = [
    ...problems.map(({ line, message }) => ({ locator: `${base}:${line}`, message })),
    ...(undated === 0 ? [] : [{ locator: base, message: `Of its mementos ${undated} have no date or no address.` }]),
  ];
  const maps = links.filter(({ rel }) => hasRel(rel, 'timemap')).map(({ target }) => resolveAddress(target, base));
  return {
    value: { listed, maps: maps.filter((one) => one !== '' && one !== base) },
    marks: unread.map((one) => ({ code: 'index-line-unreadable', ...one })),
    failed: false,
  };
}

function toListed({ target, datetime }: Link, base: string, url: string): readonly Listed[] {
  const address = resolveAddress(target, base);
  const archived = archivedAddress(address);
  const timestamp = digitsOfHttpDate(datetime) || (archived?.timestamp ?? '');
  if (address === '' || instantOfDigits(timestamp) === '') return [];
  return [{ timestamp, url: archived?.url ?? url, digest: '', address: storedForm(address) }];
}

/** Archives of this kind give the page as it was stored when `id_` follows the time, else with furniture of their own. */
function storedForm(address: string): string {
  return address.replace(/^([^?#]{1,300}?\/\d{14})(\/https?:)/iu, '$1id_$2');
}

export interface TimeGateRequest extends Omit<ArchiveRequest, 'from' | 'to' | 'period' | 'most'> {
  /** Address of the page's TimeGate. */
  readonly timeGate: string;
  /** Digits of the wanted time, `yyyymmddhhmmss` in UTC. */
  readonly timestamp: string;
}

/** The capture that the archive has nearest to a time; it counts for its own time, and a finding says when that differs. */
export async function acquireNearest(request: TimeGateRequest, client: PoliteClient): Promise<LiveCaptures> {
  const { timeGate, timestamp, url } = request;
  const listed = { timestamp, url, digest: '', address: timeGate };
  const wanted = new Date(instantOfDigits(timestamp)).toUTCString();
  return fetchListed(
    { value: [listed], marks: [], failed: false },
    { ...request, from: '', to: '', period: 'all', most: 1 },
    {
      client,
      wishFor: () => ({
        role: 'service',
        redirects: 'any-host',
        keep: 'fresh',
        headers: { 'accept-datetime': wanted },
      }),
    },
  );
}

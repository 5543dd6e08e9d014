// Corpus files as captures with their pages: just enough of acquiring and reading to grade them.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Gradable } from '../src/grade/graded.ts';
import type { Language } from '../src/languages/language.ts';
import type { RosterId, SourceId } from '../src/model/ids.ts';
import type { Page } from '../src/model/page.ts';
import type { PageCapture } from '../src/model/page-capture.ts';
import { decodeBytes } from '../src/read/decode.ts';
import { stripFurniture } from '../src/read/furniture.ts';
import { readPage } from '../src/read/page.ts';

const noSelectors = { list: '', name: '', place: '', group: '' };
const fields = z.object({
  request_uri: z.string(),
  status: z.object({ code: z.int() }),
  headers: z.record(z.string(), z.array(z.string())),
});

/** What differs between one file and the next. */
export type KnownOf = Pick<PageCapture, 'label' | 'timestamp' | 'bytes'> & Partial<PageCapture>;

export function captureWith(known: KnownOf): PageCapture {
  const { timestamp, bytes } = known;
  return {
    kind: 'capture',
    rosterId: 'members' as RosterId,
    sourceId: 'captures' as SourceId,
    pageUrl: '',
    originalUrl: '',
    requestedUrl: '',
    ...datedBy(timestamp),
    mementoDatetime: '',
    digest: '',
    sha256: '',
    status: undefined,
    headers: new Map(),
    mediaType: 'text/html',
    charset: '',
    contentEncoding: '',
    declaredLength: undefined,
    actualLength: bytes.length,
    record: undefined,
    refersTo: '',
    redirects: [],
    problems: [],
    synthetic: false,
    complete: true,
    license: '',
    selectors: noSelectors,
    ...known,
  };
}

function datedBy(timestamp: string): Pick<PageCapture, 'timestamp' | 'instant'> {
  const instant = timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u, '$1-$2-$3T$4:$5:$6Z');
  return { timestamp, instant };
}

/** A file with the time in its name, and its `.headers.json` where there is one. */
export function readCaptureFile(path: string): PageCapture {
  const timestamp = /\d{14}/u.exec(path.split('/').at(-1) ?? '')?.[0] ?? '';
  const known = { label: path, timestamp, bytes: new Uint8Array(readFileSync(path)) };
  const beside = path.replace(/\.html$/u, '.headers.json');
  if (!existsSync(beside)) return captureWith(known);
  const { request_uri: requestedUrl, status, headers } = fields.parse(JSON.parse(readFileSync(beside, 'utf8')));
  const joined = Object.entries(headers).map(([name, values]) => [name.toLowerCase(), values.join(', ')] as const);
  const asked = /\/web\/(\d{14})/u.exec(requestedUrl)?.[1] ?? timestamp;
  const memento = new Map(joined).get('memento-datetime');
  const mementoDatetime = memento === undefined ? '' : `${new Date(memento).toISOString().slice(0, 19)}Z`;
  const told = { requestedUrl, status: status.code, headers: new Map(joined), timestamp: asked, mementoDatetime };
  return captureWith({ ...known, ...told });
}

/** The capture with its page; the list is the largest structure, which is enough to tell lists from none. */
export function gradableOf(capture: PageCapture, languages: readonly Language[]): Gradable {
  if (capture.bytes.length === 0) return { capture, page: undefined, list: undefined };
  const decoded = decodeBytes(capture.bytes, { header: capture.charset });
  if ('code' in decoded) return { capture, page: undefined, list: undefined };
  const stripped = stripFurniture(decoded.text, { originalUrl: capture.originalUrl, timestamp: capture.timestamp });
  const page = readPage(stripped.html, { url: stripped.originalUrl, selectors: noSelectors, languages }).value;
  const dated = capture.timestamp === '' ? captureWith({ ...capture, ...datedBy(stripped.timestamp) }) : capture;
  const shown = { originalUrl: stripped.originalUrl, timestamp: stripped.timestamp };
  return { capture: dated, page, list: largestOf(page), shown };
}

function largestOf({ structures, statedCounts }: Page): Gradable['list'] {
  const named = structures.map(({ signature, items }) => ({
    signature,
    items: items.filter(({ names }) => names.length > 0).length,
  }));
  const largest = named.reduce((best, each) => (each.items > best.items ? each : best), { signature: '', items: 0 });
  return largest.items < 3 ? undefined : { ...largest, statedCount: statedCounts[0]?.count };
}

// Small captures and pages for grading; a test names only what it is about.
import type { FoundList, Gradable } from '../../src/grade/graded.ts';
import type { RosterId, SourceId } from '../../src/model/ids.ts';
import type { Page } from '../../src/model/page.ts';
import type { PageCapture } from '../../src/model/page-capture.ts';

const text = 'Members of the Alliance: Alpha Foundation, Beta Institute, Gamma Centre and others, founded in Lisbon.';

const soundList: FoundList = { items: 12, signature: 'ul > li', statedCount: undefined };

export function madePage(known: Partial<Page> = {}): Page {
  return {
    title: 'Members',
    language: 'en',
    text: text.repeat(40),
    links: ['https://example.org/'],
    structures: [],
    statedCounts: [],
    goesOn: '',
    shells: [],
    closed: true,
    ...known,
  };
}

/** A sound answer: 200, HTML, dated, whole. */
export function madeCapture(known: Partial<Omit<PageCapture, 'headers'>> & Headers = {}): PageCapture {
  const bytes = known.bytes ?? new TextEncoder().encode('<html><body><ul><li>Alpha</li></ul></body></html>');
  return {
    kind: 'capture',
    rosterId: 'members' as RosterId,
    sourceId: 'page' as SourceId,
    label: 'captures/20200627101112.html',
    pageUrl: 'https://example.org/members',
    originalUrl: 'https://example.org/members',
    requestedUrl: '',
    timestamp: '20200627101112',
    instant: '2020-06-27T10:11:12Z',
    mementoDatetime: '',
    digest: '',
    sha256: '00',
    status: 200,
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
    selectors: { list: '', name: '', place: '', group: '' },
    ...known,
    bytes,
    headers: new Map(Object.entries(known.headers ?? {})),
  };
}

interface Headers {
  readonly headers?: Readonly<Record<string, string>>;
}

export function bytesOf(html: string): Uint8Array {
  return new TextEncoder().encode(html);
}

export function gradable(known: Partial<Gradable> = {}): Gradable {
  return { capture: madeCapture(), page: madePage(), list: soundList, ...known };
}

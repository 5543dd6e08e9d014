// A captured page that is a file of its own, with or without a file of headers beside it.
import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { bodyLimitBytes } from './body-limit.ts';
import { archivedAddress } from './capture-address.ts';
import type { BodyStore } from './capture-bodies.ts';
import { cappedMark, type FoundCapture, undatedMark } from './capture-found.ts';
import type { CaptureFile, Mark, Note } from './capture-request.ts';
import { digitsInName, digitsOfHttpDate, instantOfDigits } from './capture-time.ts';
import { decodeBody } from './encodings.ts';
import { readContentType } from './http-message.ts';
import { headersNameOf, originalInLink, type PageHeaders, readPageHeaders } from './page-headers.ts';
import { type PageMarks, readPageMarks } from './page-marks.ts';

export interface PageContext {
  readonly bodies: BodyStore;
  readonly note: Note;
  /** Place of the capture among all of the request. */
  readonly order: number;
}

/** @throws the error of the file system when the file cannot be read */
export async function readPageFile(file: CaptureFile, { bodies, note, order }: PageContext): Promise<FoundCapture> {
  const stored = await readStart(file.path);
  const { headers, marks } = await readPageHeaders(siblingOf(file, headersNameOf(basename(file.path))));
  const contentEncoding = headers.headers.get('content-encoding') ?? '';
  const decoded = await decodeBody(stored.bytes, contentEncoding);
  const page = readPageMarks(decoded.bytes);
  const dated = dateOf(file, headers, page);
  const length = /^\d{1,15}$/u.exec(headers.headers.get('content-length') ?? '')?.[0];
  const found: FoundCapture = {
    label: file.label,
    originalUrl: originalInLink(headers) || archivedAddress(headers.requestUri)?.url || page.url || headers.requestUri,
    requestedUrl: headers.requestUri,
    timestamp: dated.timestamp,
    instant: instantOfDigits(dated.timestamp),
    mementoDatetime: instantOfDigits(digitsOfHttpDate(headers.headers.get('memento-datetime') ?? '')),
    digest: '',
    sha256: bodies.hold(decoded.bytes, order),
    status: headers.status,
    headers: headers.headers,
    ...readContentType(headers.headers.get('content-type') ?? ''),
    contentEncoding,
    declaredLength: length === undefined ? undefined : Number(length),
    actualLength: stored.size,
    record: undefined,
    refersTo: '',
    redirects: [],
    problems: stored.bytes.length < stored.size ? ['size-capped'] : decoded.problems,
  };
  for (const mark of [...marks, ...dated.marks, ...undatedMark(found, dated.timestamp), ...cappedMark(found)])
    note(mark);
  return found;
}

interface Stored {
  readonly bytes: Buffer;
  readonly size: number;
}

/** No more than a page may have. */
async function readStart(path: string): Promise<Stored> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const { bytesRead, buffer } = await handle.read(
      Buffer.alloc(Math.min(size, bodyLimitBytes)),
      0,
      Math.min(size, bodyLimitBytes),
      0,
    );
    return { bytes: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

function siblingOf({ path, label }: CaptureFile, name: string): CaptureFile {
  return { path: join(dirname(path), name), label: `${label.slice(0, label.length - basename(path).length)}${name}` };
}

interface Dated {
  readonly timestamp: string;
  readonly marks: readonly Mark[];
}

/** By its name, unless the page says another time itself: only the real time of a capture may date anything. */
function dateOf({ path, label }: CaptureFile, { requestUri, headers }: PageHeaders, page: PageMarks): Dated {
  const named = digitsInName(basename(path)) || (archivedAddress(requestUri)?.timestamp ?? '');
  if (named === '')
    return { timestamp: page.timestamp || digitsOfHttpDate(headers.get('memento-datetime') ?? ''), marks: [] };
  const same = page.timestamp === '' || page.timestamp.startsWith(named) || named.startsWith(page.timestamp);
  if (same || instantOfDigits(page.timestamp) === '') return { timestamp: named, marks: [] };
  const message = `It is filed under ${named}, but the page says that it was archived at ${page.timestamp}.`;
  return { timestamp: page.timestamp, marks: [{ code: 'capture-redated', message, locator: label }] };
}

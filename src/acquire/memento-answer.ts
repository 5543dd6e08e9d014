// An archive's answer as a capture: dated by its last answer alone, whatever day was asked for.
import { createHash } from 'node:crypto';
import { archivedAddress, resolveAddress } from './capture-address.ts';
import type { FoundCapture } from './capture-found.ts';
import type { Mark } from './capture-request.ts';
import { digitsOfHttpDate, instantOfDigits } from './capture-time.ts';
import { decodeBody } from './encodings.ts';
import type { Answer } from './http-answer.ts';
import { readContentType } from './http-message.ts';
import type { Listed } from './memento-periods.ts';
import { originalInLink } from './page-headers.ts';

export interface ReadMemento {
  readonly found: FoundCapture;
  readonly bytes: Buffer;
  readonly marks: readonly Mark[];
}

/** Whether the archive vouches for its answer: without a `Memento-Datetime` it is a page of the archive itself. */
export function isMemento({ last }: Answer): boolean {
  return mementoDigits(last.headers) !== '';
}

function mementoDigits(headers: ReadonlyMap<string, string>): string {
  return digitsOfHttpDate(headers.get('memento-datetime') ?? '');
}

/** @param answer - one that is a memento */
export async function readMemento(listed: Listed, answer: Answer): Promise<ReadMemento> {
  const { last } = answer;
  const contentEncoding = last.headers.get('content-encoding') ?? '';
  const decoded = await decodeBody(answer.bytes, contentEncoding);
  const timestamp = mementoDigits(last.headers);
  const length = /^\d{1,15}$/u.exec(last.headers.get('content-length') ?? '')?.[0];
  const isSameDay = timestamp.startsWith(listed.timestamp) || listed.timestamp.startsWith(timestamp);
  const found: FoundCapture = {
    label: last.url,
    originalUrl: originalOf(answer) || listed.url,
    requestedUrl: last.url,
    timestamp,
    instant: instantOfDigits(timestamp),
    mementoDatetime: instantOfDigits(timestamp),
    digest: isSameDay ? asDigest(listed.digest) : '',
    sha256: createHash('sha256').update(decoded.bytes).digest('hex'),
    status: last.status,
    headers: last.headers,
    ...readContentType(last.headers.get('content-type') ?? ''),
    contentEncoding,
    declaredLength: length === undefined ? undefined : Number(length),
    actualLength: answer.bytes.length,
    record: undefined,
    refersTo: '',
    redirects: answer.hops.slice(0, -1).map(({ url }) => archivedAddress(url)?.url ?? url),
    problems: answer.problem === 'whole' ? decoded.problems : [answer.problem],
  };
  return { found, bytes: decoded.bytes, marks: isSameDay ? [] : [otherDayMark(listed, answer, timestamp)] };
}

/** Base32 of a SHA-1, as indexes write it without saying so. */
function asDigest(written: string): string {
  return /^[A-Z2-7]{32}$/u.test(written) ? `sha1:${written}` : written;
}

function originalOf({ last }: Answer): string {
  const told = originalInLink({ requestUri: '', status: undefined, headers: last.headers });
  return resolveAddress(told, last.url) || (archivedAddress(last.url)?.url ?? '');
}

function otherDayMark(listed: Listed, { hops, last }: Answer, timestamp: string): Mark {
  const reason = hops.map(({ headers }) => headers.get('x-archive-redirect-reason') ?? '').find((one) => one !== '');
  const because = reason === undefined ? '' : ` (“${reason.slice(0, 100)}”)`;
  const message = `The archive gives the capture of ${timestamp} for that of ${listed.timestamp}${because}; it counts for its own time.`;
  return { code: 'capture-of-other-day', message, locator: last.url };
}

// A record of an archive file as a capture: HTTP undone, encodings undone, digest checked.
import type { BodyProblem } from '../model/page-capture.ts';
import type { BodyStore } from './capture-bodies.ts';
import { cappedMark, type FoundCapture, undatedMark } from './capture-found.ts';
import type { Note } from './capture-request.ts';
import { digitsOfHttpDate, digitsOfRecordDate, instantOfDigits } from './capture-time.ts';
import { decodeBody, looksLikeMarkup } from './encodings.ts';
import { type HttpMessage, parseHttpMessage, readContentType } from './http-message.ts';
import { digestAgrees } from './warc-digest.ts';
import { withoutBrackets } from './warc-head.ts';
import type { ArchiveRecord, RecordHead } from './warc-record.ts';

/** A record with its block taken apart. */
export interface Answer {
  readonly record: ArchiveRecord;
  readonly message: HttpMessage;
  readonly mediaType: string;
  readonly charset: string;
}

/** What captures of one archive file need. */
export interface CaptureContext {
  /** How findings name the file. */
  readonly label: string;
  readonly bodies: BodyStore;
  readonly note: Note;
}

/** Responses and revisits hold HTTP, other records their payload alone. */
export function readAnswer(record: ArchiveRecord): Answer {
  const { head, block } = record;
  const message = parseHttpMessage(block);
  const declared = message.status === undefined ? head.fields.get('content-type') : message.headers.get('content-type');
  const { mediaType, charset } = readContentType(declared ?? '');
  const isHttp = mediaType === 'application/http';
  return { record, message, mediaType: isHttp ? '' : mediaType, charset: isHttp ? '' : charset };
}

/** Whether it is a page, as far as its labels or its first bytes say. */
export function isPage({ message, mediaType }: Answer): boolean {
  if (/^(?:text\/html|application\/xhtml\+xml)$/u.test(mediaType)) return true;
  return mediaType === '' && (message.body.length === 0 || looksLikeMarkup(message.body));
}

/** @param order - place of the capture among all of the request */
export async function captureOfAnswer(answer: Answer, context: CaptureContext, order: number): Promise<FoundCapture> {
  const { record, message, mediaType, charset } = answer;
  const { head, offset } = record;
  const contentEncoding = message.headers.get('content-encoding') ?? '';
  const decoded = await decodeBody(message.body, contentEncoding);
  const timestamp = digitsOfRecordDate(head.date);
  const label = `${context.label}#${offset}`;
  const agrees = record.problems.length > 0 || isDigestRight(answer, decoded.bytes);
  const found: FoundCapture = {
    label,
    originalUrl: head.url,
    requestedUrl: '',
    timestamp,
    instant: instantOfDigits(timestamp),
    mementoDatetime: instantOfDigits(digitsOfHttpDate(message.headers.get('memento-datetime') ?? '')),
    digest: head.fields.get('warc-payload-digest') ?? head.fields.get('warc-block-digest') ?? '',
    sha256: context.bodies.hold(decoded.bytes, order),
    status: message.status,
    headers: message.headers,
    mediaType,
    charset,
    contentEncoding,
    declaredLength: message.declaredLength,
    actualLength: message.body.length,
    record: { path: context.label, offset, recordId: head.recordId },
    refersTo: head.type === 'revisit' ? refersTo(head) : '',
    redirects: [],
    problems: problemsOf(answer, [...decoded.problems, ...(agrees ? [] : ['digest-differs' as const])]),
  };
  for (const mark of [...undatedMark(found, head.date), ...cappedMark(found)]) context.note(mark);
  if (!agrees) context.note({ code: 'digest-differs', message: digestMessage(found.digest), locator: label });
  return found;
}

function digestMessage(digest: string): string {
  return `The archive wrote the digest “${digest}”, which is not that of the bytes it has.`;
}

function problemsOf({ record, message }: Answer, more: readonly BodyProblem[]): readonly BodyProblem[] {
  const { type, fields } = record.head;
  const torn = message.short || fields.has('warc-truncated') || fields.has('warc-segment-number');
  return [...new Set([...record.problems, ...(torn && type !== 'revisit' ? ['cut-short' as const] : []), ...more])];
}

/** A revisit has the digest of a body that lies elsewhere. */
function isDigestRight({ record, message }: Answer, decoded: Buffer): boolean {
  const { fields, type } = record.head;
  if (type === 'revisit') return true;
  const payload = fields.get('warc-payload-digest');
  if (payload !== undefined) return digestAgrees(payload, [message.sent, message.body, decoded, record.block]);
  return digestAgrees(fields.get('warc-block-digest') ?? '', [record.block]);
}

/** What a revisit points at: a record id, or an address and a date, or nothing but the digest. */
function refersTo({ fields }: RecordHead): string {
  const id = withoutBrackets(fields.get('warc-refers-to') ?? '');
  const address = withoutBrackets(fields.get('warc-refers-to-target-uri') ?? '');
  const place = `${address} ${fields.get('warc-refers-to-date') ?? ''}`.trim();
  return id || place || (fields.get('warc-payload-digest') ?? '');
}

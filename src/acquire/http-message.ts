// An HTTP response as archives store it: status line, headers, and a body whose chunks are put together again.

export interface HttpMessage {
  /** Absent when there is no status line. */
  readonly status: number | undefined;
  /** By lower-case name; repeated ones joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** As sent, chunks and all. */
  readonly sent: Buffer;
  /** With transfer encoding undone; content encoding stays. */
  readonly body: Buffer;
  /** Whether the chunks end before the last one, or fewer bytes are there than declared. */
  readonly short: boolean;
  /** `Content-Length`; absent when there is none. */
  readonly declaredLength: number | undefined;
}

const lineFeed = 10;
const mostHeaders = 1000;
const headerLimitBytes = 2 ** 18;

/** A block without a status line is all body. */
export function parseHttpMessage(block: Buffer): HttpMessage {
  const status = /^[A-Z]{3,8}\/\d(?:\.\d)? +(\d{3})\b/u.exec(block.toString('latin1', 0, 32))?.[1];
  if (status === undefined) return bodyOnly(block, undefined);
  const first = block.indexOf(lineFeed);
  if (first < 0) return bodyOnly(Buffer.alloc(0), Number(status));
  const { headers, end } = readHeaders(block, first + 1);
  return { status: Number(status), headers, ...readBody(headers, block.subarray(end)) };
}

function bodyOnly(sent: Buffer, status: number | undefined): HttpMessage {
  return { status, headers: new Map(), sent, body: sent, short: false, declaredLength: undefined };
}

interface HeaderBlock {
  readonly headers: ReadonlyMap<string, string>;
  /** The first byte of the body. */
  readonly end: number;
}

/** Up to an empty line; lines that begin with white space continue the one before. */
function readHeaders(block: Buffer, from: number): HeaderBlock {
  const headers = new Map<string, string>();
  let name = '';
  let start = from;
  for (let count = 0; count < mostHeaders && start < Math.min(block.length, headerLimitBytes); count += 1) {
    const found = block.indexOf(lineFeed, start);
    const end = found < 0 ? block.length : found;
    const line = block.toString('latin1', start, end).replace(/\r{1,4}$/u, '');
    start = end + 1;
    if (line === '') break;
    name = addHeader(headers, line, name);
  }
  return { headers, end: Math.min(start, block.length) };
}

/** @returns the name that a continuing line would belong to */
function addHeader(headers: Map<string, string>, line: string, last: string): string {
  const folded = /^[ \t]/u.test(line);
  const colon = line.indexOf(':');
  if (!folded && colon <= 0) return last;
  const name = folded ? last : line.slice(0, colon).trim().toLowerCase();
  const value = (folded ? line : line.slice(colon + 1)).trim();
  const before = headers.get(name);
  headers.set(name, before === undefined ? value : `${before}${folded ? ' ' : ', '}${value}`.trim());
  return name;
}

type Body = Pick<HttpMessage, 'sent' | 'body' | 'short' | 'declaredLength'>;

/** Many archives store bodies whose chunks are gone although the header still names them. */
function readBody(headers: ReadonlyMap<string, string>, sent: Buffer): Body {
  const written = /^\d{1,15}/u.exec(headers.get('content-length') ?? '')?.[0];
  const declaredLength = written === undefined ? undefined : Number(written);
  const isChunked = /\bchunked\b/iu.test(headers.get('transfer-encoding') ?? '');
  const chunks = isChunked ? joinChunks(sent) : undefined;
  if (chunks !== undefined) return { sent, ...chunks, declaredLength };
  return { sent, body: sent, short: declaredLength !== undefined && sent.length < declaredLength, declaredLength };
}

const longestSizeLine = 1024;

/** `undefined` when the first bytes are no chunk; bytes after a torn chunk are kept as they are. */
function joinChunks(sent: Buffer): Pick<Body, 'body' | 'short'> | undefined {
  if (chunkSize(sent, 0) === undefined) return undefined;
  const parts: Buffer[] = [];
  let at = 0;
  for (let size = chunkSize(sent, 0); size !== undefined && size.bytes > 0; size = chunkSize(sent, at)) {
    parts.push(sent.subarray(size.start, size.start + size.bytes));
    at = size.start + size.bytes;
    at += sent[at] === 13 ? 2 : 1;
  }
  const last = chunkSize(sent, at);
  return { body: Buffer.concat(last === undefined ? [...parts, sent.subarray(at)] : parts), short: last === undefined };
}

interface ChunkSize {
  readonly bytes: number;
  readonly start: number;
}

function chunkSize(sent: Buffer, at: number): ChunkSize | undefined {
  const end = sent.indexOf(lineFeed, at);
  if (end < 0 || end - at > longestSizeLine) return undefined;
  const size = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?$/iu.exec(sent.toString('latin1', at, end))?.[1];
  return size === undefined ? undefined : { bytes: Number.parseInt(size, 16), start: end + 1 };
}

/** `text/html; charset=utf-8` in its parts, lower case; empty where it does not say. */
export function readContentType(written: string): { readonly mediaType: string; readonly charset: string } {
  const mediaType = /^[^;,\s]{1,200}/u.exec(written.trim())?.[0] ?? '';
  const charset = /charset\s{0,9}=\s{0,9}["']?([^"';,\s]{1,100})/iu.exec(written)?.[1] ?? '';
  return { mediaType: mediaType.toLowerCase(), charset: charset.toLowerCase() };
}

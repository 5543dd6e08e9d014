// What kind of file lies there, told by its first bytes and never by what its name promises.
import { open } from 'node:fs/promises';
import { constants, inflateRawSync } from 'node:zlib';
import { arcFormat } from './arc-head.ts';
import { looksLikeMarkup } from './encodings.ts';
import { gzipHeaderLength, isGzip } from './gzip-header.ts';
import { warcFormat } from './warc-head.ts';

export type CaptureKind = 'page' | 'warc' | 'arc' | 'wacz' | 'cdx' | 'cdxj' | 'time-map' | 'unknown';

const headBytes = 2 ** 16;
const mostTries = 16;
const gzipMagic = Buffer.from([0x1f, 0x8b, 8]);
const partly = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 22 };

/** @throws the error of the file system when the file cannot be read */
export async function kindOfFile(path: string): Promise<CaptureKind> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return kindOfBytes(buffer.subarray(0, bytesRead), path);
  } finally {
    await handle.close();
  }
}

/** @param name - decides only between a page and what else a text might be */
export function kindOfBytes(packed: Buffer, name: string): CaptureKind {
  const bytes = isGzip(packed, 0) ? headOfGzip(packed) : packed;
  if (isZip(bytes)) return 'wacz';
  if (warcFormat.isHeadAt(bytes, 0)) return 'warc';
  if (arcFormat.isHeadAt(bytes, 0)) return 'arc';
  if (isPageName(name)) return 'page';
  const index = kindOfIndex(bytes.toString('utf8', 0, 4096).replace(/^\ufeff/u, ''));
  if (index !== undefined) return index;
  if (looksLikeMarkup(bytes)) return 'page';
  if (warcFormat.findHead(bytes, 0) >= 0) return 'warc';
  return isGzip(packed, 0) ? 'unknown' : kindInGzip(packed);
}

/** An archive file whose first bytes are damaged may still have sound members. */
function kindInGzip(packed: Buffer): CaptureKind {
  const start = packed.indexOf(gzipMagic);
  const head = start < 0 ? packed.subarray(0, 0) : headOfGzip(packed.subarray(start));
  if (warcFormat.isHeadAt(head, 0)) return 'warc';
  return arcFormat.isHeadAt(head, 0) ? 'arc' : 'unknown';
}

/** A zip file begins with its first file, or with its end when it has none. */
function isZip(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 2) === 'PK' && (bytes[2] === 3 || bytes[2] === 5);
}

/** Whether a name says that it is a page. */
export function isPageName(name: string): boolean {
  return /\.x?html?(?:\.gz|\.br)?$/iu.test(name);
}

/** The first bytes of the first member that has any; damage further on does not matter here. */
function headOfGzip(packed: Buffer): Buffer {
  for (let at = 0, tries = 0; at >= 0 && tries < mostTries; at = packed.indexOf(gzipMagic, at + 1), tries += 1) {
    const head = headOfMember(packed.subarray(at));
    if (head.length > 0) return head;
  }
  return Buffer.alloc(0);
}

/** As much of it as can be unpacked at once: less of it when it is damaged or grows beyond reason. */
function headOfMember(packed: Buffer): Buffer {
  const header = gzipHeaderLength(packed);
  if (header === undefined) return Buffer.alloc(0);
  for (const size of [packed.length, 4096, 256]) {
    try {
      return inflateRawSync(packed.subarray(header, header + size), partly);
    } catch {
      // a smaller part may do
    }
  }
  return Buffer.alloc(0);
}

function kindOfIndex(text: string): CaptureKind | undefined {
  if (/^\W?CDX(\W)\S\1\S(?:\W|$)/u.test(text)) return 'cdx';
  if (/^\s*\[\s*\[/u.test(text)) return 'cdxj';
  if (/^\s*<[^<>\s]{1,2000}>\s*;/u.test(text)) return 'time-map';
  if (/^\s*\{/u.test(text))
    return /"(?:mementos|timemap_uri|original_uri)"\s*:/u.test(text) ? 'time-map' : jsonLines(text);
  if (/^[!@](?:context|meta|id|keys)\b/u.test(text) || /^(?:\S{1,2000} )?\d{4,18} \{/u.test(text)) return 'cdxj';
  return /^\S{1,2000} \d{10,18} \S+ \S+ \S+ \S+ \S+/u.test(text) ? 'cdx' : undefined;
}

function jsonLines(text: string): CaptureKind | undefined {
  return /^\s*\{[^\n]*"timestamp"\s*:\s*"?\d{4,18}\b(?!-)/u.test(text) ? 'cdxj' : undefined;
}

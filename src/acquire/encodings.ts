// Undoes the content encodings of a body: those declared, those found by their magic, and no more bytes than allowed.
import * as zlib from 'node:zlib';
import type { BodyProblem } from '../model/page-capture.ts';
import { bodyLimitBytes } from './body-limit.ts';
import { type Decoder, type Engine, openDecoder, pieceBytes } from './encodings-decoder.ts';
import { isGzip } from './gzip-header.ts';

export interface DecodedBody {
  readonly bytes: Buffer;
  /** At most one: the first that was met. */
  readonly problems: readonly BodyProblem[];
  /** What was undone, outermost first: `gzip`, `br` … */
  readonly undone: readonly string[];
}

/** One way to undo an encoding: at once where all is well, else piece by piece. */
interface Codec {
  readonly name: string;
  readonly whole: (bytes: Buffer, limit: number) => Buffer;
  readonly engine: () => Engine;
}

const gzip: Codec = {
  name: 'gzip',
  whole: (bytes, limit) => zlib.gunzipSync(bytes, { maxOutputLength: limit }),
  engine: () => zlib.createGunzip(),
};
const deflate: Codec = {
  name: 'deflate',
  whole: (bytes, limit) => zlib.inflateSync(bytes, { maxOutputLength: limit }),
  engine: () => zlib.createInflate(),
};
const rawDeflate: Codec = {
  name: 'deflate',
  whole: (bytes, limit) => zlib.inflateRawSync(bytes, { maxOutputLength: limit }),
  engine: () => zlib.createInflateRaw(),
};
const brotli: Codec = {
  name: 'br',
  whole: (bytes, limit) => zlib.brotliDecompressSync(bytes, { maxOutputLength: limit }),
  engine: () => zlib.createBrotliDecompress(),
};

const mostLayers = 4;
const leastAllowedBytes = 2 ** 22;
const densestRatio = 256;

/**
 * The body with its encodings undone. Bodies that are plain although an encoding is declared stay as they are, and
 * encodings that nobody declared are undone when the bytes are plainly of that kind.
 *
 * @param declared - `Content-Encoding` as the header has it; empty for none
 */
export async function decodeBody(body: Buffer, declared: string): Promise<DecodedBody> {
  const names = declared
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  let decoded: DecodedBody = { bytes: body, problems: [], undone: [] };
  for (const name of names.toReversed().slice(0, mostLayers)) decoded = await undoDeclared(decoded, name);
  while (decoded.problems.length === 0 && decoded.undone.length < mostLayers) {
    const codec = hiddenCodec(decoded.bytes);
    if (codec === undefined) return isZstd(decoded.bytes) ? unknown(decoded) : brotliIfHidden(decoded);
    decoded = await undo(decoded, codec);
  }
  return decoded;
}

async function undoDeclared(decoded: DecodedBody, name: string): Promise<DecodedBody> {
  const { bytes, problems } = decoded;
  if (bytes.length === 0 || problems.length > 0 || isPlain(bytes)) return decoded;
  const codec = declaredCodec(name, bytes);
  if (codec === undefined) return looksLikeText(bytes) ? decoded : unknown(decoded);
  if (codec === gzip && !isGzip(bytes, 0)) return mislabelled(decoded);
  const undone = await undo(decoded, codec);
  const failed = undone.problems.includes('encoding-broken') && undone.bytes.length === 0;
  return failed ? mislabelled(decoded) : undone;
}

function isPlain(bytes: Buffer): boolean {
  return looksLikeText(bytes) && looksLikeMarkup(bytes);
}

/** Not what was declared: text that needs nothing undone, or another encoding to be found by its magic. */
function mislabelled(decoded: DecodedBody): DecodedBody {
  const { bytes } = decoded;
  return looksLikeText(bytes) || hiddenCodec(bytes) !== undefined
    ? decoded
    : { ...decoded, problems: ['encoding-broken'] };
}

function declaredCodec(name: string, bytes: Buffer): Codec | undefined {
  if (name === 'gzip' || name === 'x-gzip') return gzip;
  if (name === 'deflate' || name === 'x-deflate') return isZlib(bytes) ? deflate : rawDeflate;
  if (name === 'br') return brotli;
  return name === 'zstd' ? zstdCodec() : undefined;
}

/** By magic; brotli and raw deflate have none. */
function hiddenCodec(bytes: Buffer): Codec | undefined {
  if (isGzip(bytes, 0)) return gzip;
  if (isZlib(bytes) && !looksLikeText(bytes)) return deflate;
  return isZstd(bytes) ? zstdCodec() : undefined;
}

function isZstd(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes.readUInt32LE(0) === 0xfd2fb528;
}

function unknown(decoded: DecodedBody): DecodedBody {
  return { ...decoded, problems: ['encoding-unknown'] };
}

function isZlib(bytes: Buffer): boolean {
  const [method = 0, check = 0] = bytes;
  return (method & 0x0f) === 8 && method <= 0x78 && (method * 256 + check) % 31 === 0;
}

/** Older versions of Node have no zstd. */
function zstdCodec(): Codec | undefined {
  const known: unknown = zlib;
  const { zstdDecompressSync, createZstdDecompress } = known as {
    readonly zstdDecompressSync?: (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;
    readonly createZstdDecompress?: () => Engine;
  };
  if (zstdDecompressSync === undefined || createZstdDecompress === undefined) return undefined;
  return {
    name: 'zstd',
    whole: (bytes, maxOutputLength) => zstdDecompressSync(bytes, { maxOutputLength }),
    engine: createZstdDecompress,
  };
}

/** A body that is no text may be brotli that nobody declared: it is when all of it unpacks into markup. */
async function brotliIfHidden(decoded: DecodedBody): Promise<DecodedBody> {
  if (decoded.bytes.length === 0 || decoded.undone.includes('br') || looksLikeText(decoded.bytes)) return decoded;
  const tried = await undo(decoded, brotli);
  return tried.problems.length === 0 && looksLikeMarkup(tried.bytes) ? tried : decoded;
}

async function undo({ bytes, undone }: DecodedBody, codec: Codec): Promise<DecodedBody> {
  const limit = Math.min(bodyLimitBytes, Math.max(leastAllowedBytes, densestRatio * bytes.length));
  const names = [...undone, codec.name];
  try {
    return { bytes: codec.whole(bytes, limit), problems: [], undone: names };
  } catch {
    return { ...(await undoInPieces(bytes, codec, limit)), undone: names };
  }
}

/** What can be had of a body that is damaged, torn or too large. */
async function undoInPieces(bytes: Buffer, codec: Codec, limit: number): Promise<Omit<DecodedBody, 'undone'>> {
  const decoder = openDecoder(codec.engine());
  try {
    const { output, failure, capped } = await pushAll(decoder, bytes, limit);
    const joined = Buffer.concat(output);
    if (capped) return { bytes: joined.subarray(0, limit), problems: ['size-capped'] };
    return { bytes: joined, problems: failure === '' ? [] : [problemOf(failure)] };
  } finally {
    decoder.close();
  }
}

interface Pushed {
  readonly output: readonly Buffer[];
  readonly failure: string;
  readonly capped: boolean;
}

async function pushAll(decoder: Decoder, bytes: Buffer, limit: number): Promise<Pushed> {
  const output: Buffer[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length + pieceBytes; at += pieceBytes) {
    const piece = at < bytes.length ? await decoder.push(bytes.subarray(at, at + pieceBytes)) : await decoder.finish();
    output.push(...piece.output);
    size += piece.output.reduce((sum, { length }) => sum + length, 0);
    if (size > limit || piece.failure !== '') return { output, failure: piece.failure, capped: size > limit };
  }
  return { output, failure: '', capped: false };
}

function problemOf(failure: string): BodyProblem {
  return failure === 'unexpected end of file' ? 'cut-short' : 'encoding-broken';
}

const sampleBytes = 2048;

/** No byte that text never has among the first ones; UTF-16 has zeros, but begins with a mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return true;
  return sample.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12 || byte === 27);
}

/** A tag, comment or document type stands at its beginning. */
export function looksLikeMarkup(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, sampleBytes)).toString('latin1').replaceAll('\0', '');
  return /^[\s\u00bf\u00bb\u00ef\u00fe\u00ff]*<(?:[!?a-z])/iu.test(head);
}

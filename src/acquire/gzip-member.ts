// One gzip member unpacked: at once when it is small and sound, else piece by piece, so that what can be had is had.
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { ByteWindow } from './byte-window.ts';
import { type Decoder, openDecoder, pieceBytes } from './encodings-decoder.ts';
import { gzipHeaderLength } from './gzip-header.ts';

/** A member that is to be unpacked; the window stands at its first byte and is moved behind its last. */
export interface GzipMember {
  readonly file: ByteWindow;
  /** Takes a flaw of the member. */
  readonly tell: (code: 'record-broken' | 'size-capped', message: string) => void;
}

// Members that fit are unpacked in one call, which is many times faster than a stream.
export const firstTryBytes = 2 ** 16;
const wholeBytes = 2 ** 20;
const wholeOutputBytes = 2 ** 22;
const headerLimitBytes = 2 ** 10;
const trailerBytes = 8;
const leastSuspiciousBytes = 2 ** 26;
const suspiciousRatio = 256;

/** @returns whether it ended where a member must; if not, the window stands somewhere inside it */
export async function* unpackMember(member: GzipMember): AsyncGenerator<Buffer, boolean> {
  const { file, tell } = member;
  const header = gzipHeaderLength(await file.look(headerLimitBytes));
  if (header === undefined) {
    file.step(2);
    tell('record-broken', 'The gzip header is damaged.');
    return false;
  }
  const whole = await wholeMember(file, header);
  if (whole === undefined) return yield* streamedMember(member, header);
  if (!whole.agrees) tell('record-broken', 'The gzip checksum differs.');
  file.step(header + whole.used + trailerBytes);
  yield whole.bytes;
  return true;
}

interface Inflated {
  readonly bytes: Buffer;
  readonly used: number;
  /** Whether the checksum after them is theirs. */
  readonly agrees: boolean;
}

/** Most members are small; for the others a larger view is worth a second try. */
async function wholeMember(file: ByteWindow, header: number): Promise<Inflated | undefined> {
  for (const size of [firstTryBytes, wholeBytes]) {
    const view = await file.look(size);
    const whole = inflateWhole(view.subarray(header));
    if (whole !== undefined || view.length < size) return whole;
  }
  return undefined;
}

/** What `info: true` makes of the answer, which its types do not say. */
interface WithInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** `undefined` when the member is too large, damaged or goes on beyond the view. */
function inflateWhole(packed: Buffer): Inflated | undefined {
  try {
    const inflated: unknown = inflateRawSync(packed, { info: true, maxOutputLength: wholeOutputBytes });
    const { buffer, engine } = inflated as WithInfo;
    const used = engine.bytesWritten;
    if (used + trailerBytes > packed.length) return undefined;
    return { bytes: buffer, used, agrees: packed.readUInt32LE(used) === crc32(buffer) };
  } catch {
    return undefined;
  }
}

async function* streamedMember({ file, tell }: GzipMember, header: number): AsyncGenerator<Buffer, boolean> {
  const start = file.position();
  const decoder = openDecoder(createInflateRaw());
  const made = { bytes: 0, sum: 0 };
  file.step(header);
  try {
    for (let going = true; going; ) {
      const piece = await nextPiece(file, decoder);
      for (const bytes of piece.output) {
        made.bytes += bytes.length;
        made.sum = crc32(bytes, made.sum);
        yield bytes;
      }
      const end = whyEnded(piece, made.bytes, file.position() - start);
      if (end !== undefined) tell(...end);
      if (end !== undefined) return false;
      going = !piece.complete;
    }
  } finally {
    decoder.close();
  }
  return checkTrailer({ file, tell }, made.sum);
}

interface Piece {
  readonly output: readonly Buffer[];
  readonly failure: string;
  readonly complete: boolean;
}

async function nextPiece(file: ByteWindow, decoder: Decoder): Promise<Piece> {
  const input = (await file.look(pieceBytes)).subarray(0, pieceBytes);
  if (input.length === 0) {
    const { output, failure } = await decoder.finish();
    return { output, failure, complete: true };
  }
  const { output, failure, used } = await decoder.push(input);
  file.step(used);
  return { output, failure, complete: used < input.length };
}

/** What a bomb would make beyond its cap is not made. */
function whyEnded({ failure }: Piece, output: number, packed: number): Parameters<GzipMember['tell']> | undefined {
  if (failure !== '') return ['record-broken', `The gzip data break off after ${output} bytes (${failure}).`];
  if (output <= leastSuspiciousBytes || output <= suspiciousRatio * packed) return undefined;
  return ['size-capped', `${packed} bytes of gzip have become ${output}; unpacking was stopped.`];
}

async function checkTrailer({ file, tell }: GzipMember, sum: number): Promise<boolean> {
  const trailer = await file.look(trailerBytes);
  const isWhole = trailer.length >= trailerBytes;
  if (!isWhole) tell('record-broken', 'The file ends within a gzip trailer.');
  else if (trailer.readUInt32LE(0) !== sum) tell('record-broken', 'The gzip checksum differs.');
  file.step(Math.min(trailerBytes, trailer.length));
  return isWhole;
}

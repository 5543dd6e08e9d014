// How far a record reaches: as far as it says when what follows agrees, else up to the next head.
import type { RecordFormat } from './warc-record.ts';
import type { ArchiveBytes } from './warc-unpack.ts';

export interface Extent {
  /** No more than these. */
  readonly bytes: number;
  /** False when the block also ends before any head that stands in it. */
  readonly sure: boolean;
}

const lookaheadBytes = 2 ** 22; // longer blocks are believed until a head shows up in them
const nearBytes = 2 ** 6;
const tailBytes = 2 ** 13;

/** @param length - as the record says; absent when it says none */
export async function extentOf(bytes: ArchiveBytes, format: RecordFormat, length: number | undefined): Promise<Extent> {
  if (length === undefined) return { bytes: Number.POSITIVE_INFINITY, sure: false };
  if (length > lookaheadBytes) return { bytes: length, sure: false };
  const view = await lookPast(bytes, format, length);
  const member = memberAfter(bytes);
  if ((member === undefined || member >= length) && isFollowedWell(view, format, length)) {
    return { bytes: length, sure: true };
  }
  return { bytes: Number.POSITIVE_INFINITY, sure: false };
}

/** A view of the block and of the head after it; most often the head is short. */
async function lookPast({ window }: ArchiveBytes, format: RecordFormat, length: number): Promise<Buffer> {
  const view = await window.look(length + nearBytes);
  return format.isHeadAt(view, solidFrom(view, length)) ? view : window.look(length + tailBytes);
}

/** Bytes to the next gzip member that begins with a head, as far as the window knows. */
export function memberAfter({ window, members }: ArchiveBytes): number | undefined {
  const position = window.position();
  const next = members.find(({ at }) => at > position);
  return next === undefined ? undefined : next.at - position;
}

/** By the end of the file, by a head, or by the two line ends that close a block, unless a head stands inside it. */
function isFollowedWell(view: Buffer, format: RecordFormat, length: number): boolean {
  if (view.length < length) return false;
  const solid = solidFrom(view, length);
  if (solid === view.length || format.isHeadAt(view, solid)) return true;
  const lineEnds = view.subarray(length, solid).filter((byte) => byte === 10).length;
  return lineEnds >= 2 && format.findHead(view.subarray(0, length), 0) < 0;
}

function solidFrom(view: Buffer, from: number): number {
  let at = from;
  while (view[at] === 10 || view[at] === 13) at += 1;
  return at;
}

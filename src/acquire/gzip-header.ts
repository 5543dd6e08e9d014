// The header of a gzip member.

const extraFlag = 4;
const nameFlag = 8;
const commentFlag = 16;
const checkFlag = 2;
const reservedFlags = 0xe0;

/** Whether a gzip member begins there. */
export function isGzip(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x1f || bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8) return false;
  return ((bytes[at + 3] ?? reservedFlags) & reservedFlags) === 0;
}

/**
 * Length of the header that the bytes begin with; `undefined` when they do not hold all of it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1952
 */
export function gzipHeaderLength(bytes: Buffer): number | undefined {
  if (!isGzip(bytes, 0) || bytes.length < 12) return undefined;
  const flags = bytes[3] ?? 0;
  const texts = [nameFlag, commentFlag].filter((flag) => (flags & flag) !== 0).length;
  const extra = (flags & extraFlag) === 0 ? 10 : 12 + bytes.readUInt16LE(10);
  const named = afterTexts(bytes, extra, texts);
  const end = named + ((flags & checkFlag) === 0 ? 0 : 2);
  return end < bytes.length ? end : undefined;
}

/** After so many texts that end in a zero byte; infinite when they do not end. */
function afterTexts(bytes: Buffer, from: number, texts: number): number {
  if (texts === 0) return from;
  const zero = bytes.indexOf(0, from);
  return zero < 0 ? Number.POSITIVE_INFINITY : afterTexts(bytes, zero + 1, texts - 1);
}

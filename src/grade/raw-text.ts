// The bytes of a capture as text for looking up marks in ASCII, and what kind of bytes they are.

/** Marks of guards and archives stand near the top; beyond this many bytes nothing is looked for. */
const looked = 400_000;
const sample = 4_096;

/** Latin letters and signs as they are, others as whatever; at most the first 400,000 bytes. */
export function rawText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, looked));
}

/** The last bytes as text, for how the markup ends. */
export function rawTail(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - sample)));
}

/** What a body is when it is no text: its kind for people; absent when it looks like text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = signatures.find(({ start }) => start.every((value, at) => bytes[at] === value));
  if (known !== undefined) return known.kind === 'UTF-16' ? undefined : known.kind;
  const head = bytes.subarray(0, sample);
  return head.filter(isControl).length > head.length / 50 ? 'bytes' : undefined;
}

/** Control characters that no text has: all but tabs, line breaks, form feeds and escapes. */
function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 32 && byte !== 27);
}

interface Signature {
  readonly kind: string;
  readonly start: readonly number[];
}

/** @see https://mimesniff.spec.whatwg.org/ for all but zstd, which is RFC 8878 */
const signatures: readonly Signature[] = [
  { kind: 'UTF-16', start: [0xff, 0xfe] },
  { kind: 'UTF-16', start: [0xfe, 0xff] },
  { kind: 'gzip', start: [0x1f, 0x8b] },
  { kind: 'zstd', start: [0x28, 0xb5, 0x2f, 0xfd] },
  { kind: 'PDF', start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'PNG', start: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'GIF', start: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'JPEG', start: [0xff, 0xd8, 0xff] },
  { kind: 'zip', start: [0x50, 0x4b, 0x03, 0x04] },
];

/** Whether the kind is that of a compressed page rather than of another sort of file. */
export function isCompressed(kind: string): boolean {
  return kind === 'gzip' || kind === 'zstd' || kind === 'bytes';
}

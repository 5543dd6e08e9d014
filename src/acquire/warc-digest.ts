// Whether the digest that an archive wrote agrees with the bytes it has.
import { createHash } from 'node:crypto';

const algorithms = new Map([
  ['sha1', 'sha1'],
  ['sha-1', 'sha1'],
  ['sha256', 'sha256'],
  ['sha-256', 'sha256'],
  ['sha512', 'sha512'],
  ['sha-512', 'sha512'],
  ['md5', 'md5'],
]);

/**
 * @param written - such as `sha1:` and base32, or hex
 * @param bodies - what it may have been made of: tools disagree about encodings
 * @returns false only when it is a digest that can be checked and belongs to none of them
 */
export function digestAgrees(written: string, bodies: readonly Uint8Array[]): boolean {
  const [name = '', value = ''] = written.split(':', 2);
  const algorithm = algorithms.get(name.toLowerCase());
  if (algorithm === undefined || value === '') return true;
  return bodies.some((body) => isWrittenAs(createHash(algorithm).update(body).digest(), value));
}

function isWrittenAs(digest: Buffer, value: string): boolean {
  const bare = value.replace(/=+$/u, '');
  if (bare.toLowerCase() === digest.toString('hex')) return true;
  return bare.toUpperCase() === base32(digest) || bare.replaceAll('-', '+').replaceAll('_', '/') === base64(digest);
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/u, '');
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

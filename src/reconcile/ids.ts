// Content digests as short ids: the same words give the same id, whatever their order or place.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Crockford's base 32: no letter that looks like a digit. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 13; // 65 bits: a collision among a million ids is less likely than one in ten million

/** A short digest of several texts; where one ends and the next begins counts. */
export function digest(parts: readonly string[]): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(parts))).slice(0, length);
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('');
}

/** The published id of a source: unique over rosters, where each roster may have an `article`. */
export function sourceKey(source: { readonly rosterId: string; readonly sourceId: string }): string {
  return `${source.rosterId}/${source.sourceId}`;
}

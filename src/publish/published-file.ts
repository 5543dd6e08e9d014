// Makes a published file: its text with the length and hash of its bytes, computed once.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PublishedFile } from '../model/release.ts';

export function publishedFile(path: string, text: string): PublishedFile {
  const bytes = utf8ToBytes(text);
  return { path, text, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

/** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON for people and machines: two spaces, keys as given, a line feed at the end. */
export function jsonFile(path: string, value: unknown): PublishedFile {
  return publishedFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

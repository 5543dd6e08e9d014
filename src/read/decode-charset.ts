// Decodes bytes of a named charset, the same on every version of the machine.

/** What windows-1252 has where Latin-1 has control characters. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of the bytes; what cannot be read becomes U+FFFD.
 *
 * Some versions of Node decode windows-1252 as Latin-1, which has control characters for quotes and dashes.
 *
 * @see https://encoding.spec.whatwg.org/#windows-1252
 */
export function decodeCharset(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  if (charset !== 'windows-1252') return text;
  return text.replace(/[\x80-\x9f]/gu, (control) => between[control.charCodeAt(0) - 0x80] ?? control);
}

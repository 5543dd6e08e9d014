// Bytes to text: UTF-8 and UTF-16 by their marks, pages in HTML by what they say; else refused with the place where it went wrong.
import { guessCharset } from './charset-guess.ts';
import { type Charset, declaredCharsets } from './declared-charset.ts';
import { decodeCharset } from './decode-charset.ts';

/** Why bytes are no readable text, as an error tells it. */
export interface DecodeProblem {
  readonly code: 'source-empty' | 'source-binary' | 'source-encoding' | 'line-too-long';
  readonly message: string;
  readonly hint: string;
}

/** Longest line that is read, in UTF-16 units; a longer one is no text that people wrote. */
export const lineLimit = 1_000_000;

/** The text of the bytes, without byte order mark and with LF line ends, or the reason why there is none. */
export function decodeText(bytes: Uint8Array): string | DecodeProblem {
  if (bytes.length === 0) return empty;
  const text = decode(bytes);
  if (typeof text !== 'string') return text;
  const lines = text.replace(/\r\n?/gu, '\n');
  if (lines.trim() === '') return empty;
  return overlongLine(lines) ?? lines;
}

/** A page's text with the charset that it was in and what told it. */
export interface DecodedPage extends Charset {
  readonly text: string;
  /** Characters that could not be read and are U+FFFD now. */
  readonly unreadable: number;
}

export interface CharsetHints {
  /** The `Content-Type` that the page was served with. */
  readonly header?: string;
}

/**
 * The text of a page in HTML, whatever its charset, with LF line ends. What is not HTML has no place to name a charset
 * and goes through `decodeText`.
 *
 * A byte order mark wins; then bytes that are UTF-8 beyond ASCII are UTF-8, whatever is declared, for no other text
 * looks so; then the first declared charset that can read them all; then a guess.
 */
export function decodeBytes(bytes: Uint8Array, { header }: CharsetHints): DecodedPage | DecodeProblem {
  if (bytes.length === 0) return empty;
  const declared = declaredCharsets(bytes, header);
  const wide = declared.some(({ charset }) => charset.startsWith('utf-16'));
  if (!wide && looksBinary(bytes, isoEscapes(declared))) return binary;
  const { charset, from } = charsetOf(bytes, declared);
  const text = decodeCharset(bytes, charset).replace(/\r\n?/gu, '\n');
  return text.trim() === '' ? empty : { text, charset, from, unreadable: text.split('\ufffd').length - 1 };
}

function charsetOf(bytes: Uint8Array, declared: readonly Charset[]): Charset {
  const marked = declared.find(({ from }) => from === 'bom');
  if (marked !== undefined) return marked;
  const named = declared.find(({ charset }) => decodes(bytes, charset));
  if (named?.charset !== 'utf-8' && isBeyondAscii(bytes) && decodes(bytes, 'utf-8'))
    return { charset: 'utf-8', from: 'content' };
  if (named !== undefined) return named;
  if (decodes(bytes, 'utf-8')) return { charset: 'utf-8', from: 'content' };
  return mostlyUtf8(bytes)
    ? { charset: 'utf-8', from: declared[0]?.from ?? 'content' }
    : { charset: guessCharset(bytes), from: 'guess' };
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isBeyondAscii(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 127);
}

/** A UTF-8 page with a few broken bytes: of the characters beyond ASCII under one in ten cannot be read. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  const beyond = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return beyond > broken * 9;
}

/** ISO-2022-JP writes Japanese between escape characters. */
function isoEscapes(declared: readonly Charset[]): boolean {
  return declared.some(({ charset }) => charset === 'iso-2022-jp');
}

const empty: DecodeProblem = {
  code: 'source-empty',
  message: 'The file holds no text.',
  hint: 'Check that the download or conversion that wrote it has worked.',
};

function decode(bytes: Uint8Array): string | DecodeProblem {
  const utf16 = utf16Of(bytes);
  if (utf16 === undefined && looksBinary(bytes, false)) return binary;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return utf16 === undefined ? undecodable(bytes) : brokenUtf16;
  }
}

/** Which UTF-16 a byte order mark announces. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

const brokenUtf16: DecodeProblem = {
  code: 'source-encoding',
  message: 'The text begins as UTF-16 does but holds half characters.',
  hint: 'Check that the download or conversion that wrote it has run to its end.',
};

const binary: DecodeProblem = {
  code: 'source-binary',
  message: 'The file is binary data, not text.',
  hint: 'Give the article as text; unpack archives and convert PDF or office files first.',
};

/** A NUL byte, or over one control character in fifty, in the first 64 KiB. */
function looksBinary(bytes: Uint8Array, escapes: boolean): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && !(escapes && byte === 27))
      controls += 1;
  }
  return controls * 50 > head.length;
}

function undecodable(bytes: Uint8Array): DecodeProblem {
  const offset = validPrefix(bytes);
  const line = bytes.subarray(0, offset).filter((byte) => byte === 10).length + 1;
  return {
    code: 'source-encoding',
    message: `The text is not UTF-8: line ${line} holds a byte (0x${(bytes[offset] ?? 0).toString(16)}) that cannot stand there.`,
    hint: 'Convert it, for instance with: iconv -f WINDOWS-1252 -t UTF-8',
  };
}

/** Length of the longest prefix of whole characters, by halving. */
function validPrefix(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return wholeCharacters(bytes.subarray(0, good));
}

/** Length without the beginning of a character at the end: the byte at fault is that, not the one that breaks it off. */
function wholeCharacters(prefix: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(prefix, { stream: true });
  return new TextEncoder().encode(text).length;
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function overlongLine(text: string): DecodeProblem | undefined {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    if (length > lineLimit) return tooLong(line, length);
    if (end === -1) return undefined;
    start = end + 1;
  }
  return undefined;
}

function tooLong(line: number, length: number): DecodeProblem {
  return {
    code: 'line-too-long',
    message: `Line ${line} has ${length} characters; at most ${lineLimit} are read.`,
    hint: 'Check that the file is an article as text, with its line breaks.',
  };
}

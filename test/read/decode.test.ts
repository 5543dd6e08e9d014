// Bytes of every kind: which are text, and what is said of those that are not.
import { describe, expect, test } from 'vitest';
import { decodeText, lineLimit } from '../../src/read/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'LE' | 'BE') => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(order === 'LE' ? bytes : bytes.swap16());
};
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('text', () => {
  test.each<[what: string, bytes: Uint8Array, expected: string]>([
    ['UTF-8', utf8('Zażółć\n'), 'Zażółć\n'],
    ['UTF-8 with a byte order mark', utf8('\ufeffTitle\n'), 'Title\n'],
    ['a mark in the middle, which stays', utf8('a\ufeffb'), 'a\ufeffb'],
    ['UTF-16 LE with its mark', utf16('Zażółć', 'LE'), 'Zażółć'],
    ['UTF-16 BE with its mark', utf16('Zażółć', 'BE'), 'Zażółć'],
    ['Windows line ends', utf8('a\r\nb\r\n'), 'a\nb\n'],
    ['old Macintosh line ends', utf8('a\rb'), 'a\nb'],
    ['mixed line ends', utf8('a\r\r\nb'), 'a\n\nb'],
    ['tabs and form feeds', utf8('a\tb\fc'), 'a\tb\fc'],
    ['characters outside the first plane', utf8('🏳️ a'), '🏳️ a'],
    ['one control character in fifty', utf8(`\u0001${'x'.repeat(49)}`), `\u0001${'x'.repeat(49)}`],
    ['a line as long as lines may be', utf8('x'.repeat(lineLimit)), 'x'.repeat(lineLimit)],
    [
      'two long lines',
      utf8(`${'x'.repeat(lineLimit)}\n${'y'.repeat(lineLimit)}`),
      `${'x'.repeat(lineLimit)}\n${'y'.repeat(lineLimit)}`,
    ],
  ])('%s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toBe(expected);
  });
});

describe('no text', () => {
  const empty = 'The file holds no text.';
  const binary = 'The file is binary data, not text.';
  const half = 'The text begins as UTF-16 does but holds half characters.';
  const notUtf8 = (line: number, byte: string) =>
    `The text is not UTF-8: line ${line} holds a byte (${byte}) that cannot stand there.`;

  test.each<[what: string, bytes: Uint8Array, expected: readonly [code: string, message: string]]>([
    ['no bytes', new Uint8Array(), ['source-empty', empty]],
    ['a byte order mark alone', utf8('\ufeff'), ['source-empty', empty]],
    ['blanks and line ends', utf8(' \n\t\r\n \u00a0'), ['source-empty', empty]],
    ['a NUL byte', utf8('PK\u0003\u0004\u0000'), ['source-binary', binary]],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('Title', 'utf16le')), ['source-binary', binary]],
    ['control characters', utf8('\u0001\u0002ab'), ['source-binary', binary]],
    ['Latin-1 in the first line', latin1('Zürich'), ['source-encoding', notUtf8(1, '0xfc')]],
    ['Latin-1 in the third line', latin1('a\nb\nZürich\n'), ['source-encoding', notUtf8(3, '0xfc')]],
    [
      'Latin-1 far behind much UTF-8',
      new Uint8Array([...utf8('é\n'.repeat(5000)), 0xe9, 0x0a]),
      ['source-encoding', notUtf8(5001, '0xe9')],
    ],
    ['a character cut off at the end', utf8('a\né').slice(0, -1), ['source-encoding', notUtf8(2, '0xc3')]],
    ['UTF-16 cut off in a character', utf16('abc', 'LE').slice(0, -1), ['source-encoding', half]],
    ['UTF-16 with half a pair', utf16('a\ud83d', 'BE'), ['source-encoding', half]],
    [
      'a line too long',
      utf8(`a\n${'x'.repeat(lineLimit + 1)}\nb`),
      ['line-too-long', 'Line 2 has 1000001 characters; at most 1000000 are read.'],
    ],
  ])('%s', (_, bytes, expected) => {
    const problem = decodeText(bytes);
    expect(typeof problem === 'string' ? problem : [problem.code, problem.message]).toEqual(expected);
  });
});

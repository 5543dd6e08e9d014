// Pages in HTML in any charset: which it is, what told it, and what is no page.
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/read/decode.ts';
import { decodeCharset } from '../../src/read/decode-charset.ts';

/** Bytes of letters in a charset of one byte a character, by what its decoder makes of every byte. */
function encode(text: string, charset: string): Uint8Array {
  const letters = decodeCharset(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    charset,
  );
  return Uint8Array.from([...text].map((letter) => letters.indexOf(letter)));
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const decode = (bytes: Uint8Array, header?: string) => {
  const page = decodeBytes(bytes, header === undefined ? {} : { header });
  return 'text' in page ? [page.charset, page.from, page.text, page.unreadable] : page.code;
};

describe('what a page says', () => {
  const page = '<p>Łódź, Gdańsk';
  const meta = (charset: string) => `<meta charset="${charset}">${page}`;
  const httpEquiv = `<META http-equiv=Content-Type content='text/html; charset=ISO-8859-2'>${page}`;
  const xml = `<?xml version="1.0" encoding="iso-8859-2"?>${page}`;

  test.each<[what: string, source: readonly [bytes: Uint8Array, header?: string], expected: readonly string[]]>([
    ['a header', [encode(page, 'windows-1250'), 'text/html; charset="windows-1250"'], ['windows-1250', 'header', page]],
    [
      'a header before a tag',
      [encode(meta('utf-8'), 'windows-1250'), 'charset=windows-1250'],
      ['windows-1250', 'header', meta('utf-8')],
    ],
    ['a tag', [encode(meta('iso-8859-2'), 'iso-8859-2')], ['iso-8859-2', 'meta', meta('iso-8859-2')]],
    ['an older tag', [encode(httpEquiv, 'iso-8859-2'), 'text/html'], ['iso-8859-2', 'meta', httpEquiv]],
    ['an XML declaration', [encode(xml, 'iso-8859-2')], ['iso-8859-2', 'xml', xml]],
    ['a byte order mark', [utf16(page), 'text/html; charset=iso-8859-1'], ['utf-16le', 'bom', page]],
    ['UTF-8 with its mark', [utf8(`\ufeff${page}`)], ['utf-8', 'bom', page]],
    ['UTF-8', [utf8(meta('utf-8'))], ['utf-8', 'meta', meta('utf-8')]],
    ['nothing, in UTF-8', [utf8(page)], ['utf-8', 'content', page]],
    ['nothing, in ASCII', [utf8('<p>a\r\nb')], ['utf-8', 'content', '<p>a\nb']],
    ['UTF-16 in a tag, which is never true', [utf8(meta('utf-16'))], ['utf-8', 'meta', meta('utf-16')]],
    ['Latin-1 by mistake, in UTF-8', [utf8(meta('iso-8859-1'))], ['utf-8', 'content', meta('iso-8859-1')]],
    ['UTF-8 by mistake', [encode(meta('utf-8'), 'windows-1250')], ['windows-1250', 'guess', meta('utf-8')]],
    ['a charset that nobody knows', [utf8(meta('who-knows')), 'charset=x'], ['utf-8', 'content', meta('who-knows')]],
    ['one in a comment', [utf8(`<!-- ${meta('koi8-r')} -->`)], ['utf-8', 'content', `<!-- ${meta('koi8-r')} -->`]],
  ])('%s', (_, source, expected) => {
    expect(decode(...source)).toEqual([...expected, 0]);
  });
});

test('windows-1252 has quotes and dashes where Latin-1 has control characters', () => {
  expect(decodeCharset(Uint8Array.from([0x80, 0x93, 0x96, 0x94, 0x81, 0xe9]), 'windows-1252')).toBe('€“–”\u0081é');
});

describe('a guess', () => {
  test.each<[charset: string, words: string]>([
    ['windows-1252', 'Die Gewerkschaft der Häfen und Küsten – größer als “früher”'],
    ['windows-1252', 'L’élue siège à Genève depuis l’été, où le congrès fut créé'],
    ['windows-1252', 'La unión campesina del Perú nació el año pasado en Cañete'],
    ['windows-1251', 'Союз портовых рабочих вступил в альянс весной и остался членом'],
    ['koi8-r', 'Союз портовых рабочих вступил в альянс весной и остался членом'],
    ['windows-1250', 'Związek portowców należy do sojuszu, Święto – Łódź, „Gdańsk”'],
    ['iso-8859-2', 'Związek portowców z Gdańska: Świętokrzyskie, Łódź, żeglarze'],
    ['iso-8859-7', 'Η ένωση των λιμενεργατών είναι μέλος της συμμαχίας'],
    ['windows-1254', 'Liman işçileri sendikası ittifakın kuruluş yılından beri üyesidir, İstanbul'],
    ['windows-1255', 'איגוד עובדי הנמל הוא חבר בברית מאז חודש'],
    ['windows-1256', 'اتحاد عمال الموانئ هو عضو في التحالف منذ سنوات'],
  ])('%s', (charset, words) => {
    expect(decode(encode(`<p>${words}</p>`, charset))).toEqual([charset, 'guess', `<p>${words}</p>`, 0]);
  });

  test.each<[charset: string, bytes: readonly number[], words: string]>([
    [
      'shift_jis',
      [0x8d, 0x60, 0x82, 0xcc, 0x98, 0x4a, 0x93, 0xad, 0x91, 0x67, 0x8d, 0x87, 0x82, 0xc5, 0x82, 0xb7],
      '港の労働組合です',
    ],
    [
      'euc-jp',
      [0xb9, 0xc1, 0xa4, 0xce, 0xcf, 0xab, 0xc6, 0xaf, 0xc1, 0xc8, 0xb9, 0xe7, 0xa4, 0xc7, 0xa4, 0xb9],
      '港の労働組合です',
    ],
    [
      'gbk',
      [0xb8, 0xdb, 0xbf, 0xda, 0xb5, 0xc4, 0xb9, 0xa4, 0xc8, 0xcb, 0xca, 0xc7, 0xb3, 0xc9, 0xd4, 0xb1],
      '港口的工人是成员',
    ],
    [
      'big5',
      [0xb4, 0xe4, 0xa4, 0x66, 0xaa, 0xba, 0xa4, 0x75, 0xa4, 0x48, 0xac, 0x4f, 0xa6, 0xa8, 0xad, 0xfb],
      '港口的工人是成員',
    ],
    ['euc-kr', [0xc7, 0xd7, 0xb8, 0xb8, 0xc0, 0xc7, 0xb3, 0xeb, 0xb5, 0xbf, 0xc0, 0xda, 0xb4, 0xd9], '항만의노동자다'],
  ])('%s', (charset, bytes, words) => {
    expect(decode(Uint8Array.from(bytes))).toEqual([charset, 'guess', words, 0]);
  });

  test('a few broken bytes do not make UTF-8 another charset', () => {
    const broken = [...utf8('<p>Zażółć gęślą jaźń, Łódź, Święto'), 0xff];
    expect(decode(Uint8Array.from(broken))).toEqual([
      'utf-8',
      'content',
      '<p>Zażółć gęślą jaźń, Łódź, Święto\ufffd',
      1,
    ]);
  });
});

describe('no page', () => {
  test.each<[what: string, bytes: Uint8Array, code: string]>([
    ['no bytes', new Uint8Array(), 'source-empty'],
    ['blanks', utf8(' \r\n'), 'source-empty'],
    ['a NUL byte', utf8('<p>\u0000'), 'source-binary'],
    ['control characters', utf8('\u0001\u0002<p>'), 'source-binary'],
    ['UTF-16 without its mark', utf16('<p>x').slice(2), 'source-binary'],
  ])('%s', (_, bytes, code) => {
    expect(decode(bytes)).toBe(code);
  });

  test('a line of two million characters is a page', () => {
    expect(decode(utf8(`<p>${'x'.repeat(2_000_000)}`))[1]).toBe('content');
  });
});

// Bodies as archives keep them: sent in chunks, packed once or twice, labelled wrongly, torn.
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { decodeBody } from '../../src/acquire/encodings.ts';
import { parseHttpMessage, readContentType } from '../../src/acquire/http-message.ts';

const page = Buffer.from(`<!doctype html>\n<p>${'Members of the alliance. '.repeat(40)}</p>`);
const text = page.toString();
const zstdMagic = Buffer.from('28b52ffd0458', 'hex');

describe('a body', () => {
  test.each<[what: string, body: Buffer, declared: string, expected: string]>([
    ['plain', page, '', ''],
    ['gzip', gzipSync(page), 'gzip', 'gzip'],
    ['gzip by its old name', gzipSync(page), 'X-GZIP', 'gzip'],
    ['deflate', deflateSync(page), 'deflate', 'deflate'],
    ['raw deflate', deflateRawSync(page), 'deflate', 'deflate'],
    ['brotli', brotliCompressSync(page), 'br', 'br'],
    ['two encodings', brotliCompressSync(gzipSync(page)), 'gzip, br', 'br gzip'],
    ['identity', page, 'identity', ''],
    ['gzip that nobody declared', gzipSync(page), '', 'gzip'],
    ['gzip twice, declared once', gzipSync(gzipSync(page)), 'gzip', 'gzip gzip'],
    ['deflate that nobody declared', deflateSync(page), '', 'deflate'],
    ['brotli that nobody declared', brotliCompressSync(page), '', 'br'],
    ['gzip declared, plain', page, 'gzip', ''],
    ['brotli declared, plain', page, 'br', ''],
    ['brotli declared, gzip', gzipSync(page), 'br', 'gzip'],
    ['an unknown encoding declared, plain', page, 'sdch', ''],
  ])('is itself again: %s', async (...[, body, declared, undone]) => {
    const decoded = await decodeBody(body, declared);
    expect({ ...decoded, bytes: decoded.bytes.toString() }).toEqual({
      bytes: text,
      problems: [],
      undone: undone.split(' ').filter(Boolean),
    });
  });

  const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * index * 31 + (index % 7) * 97) % 251));
  const packed = gzipSync(noise);
  test.each<[what: string, body: Buffer, declared: string, problem: string]>([
    ['torn gzip', packed.subarray(0, packed.length / 2), 'gzip', 'cut-short'],
    ['torn brotli', brotliCompressSync(noise).subarray(0, 100), 'br', 'cut-short'],
    ['damaged gzip', Buffer.concat([packed.subarray(0, 10), Buffer.alloc(100, 0xff)]), 'gzip', 'encoding-broken'],
    ['gzip declared, noise', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 1]), 'gzip', 'encoding-broken'],
    ['an encoding that this machine cannot undo', Buffer.from([0, 1, 2, 3, 4]), 'sdch', 'encoding-unknown'],
  ])('has a problem: %s', async (...[, body, declared, problem]) => {
    expect((await decodeBody(body, declared)).problems).toEqual([problem]);
  });

  it('in zstd is undone where node can, else told', async () => {
    const { problems } = await decodeBody(zstdMagic, 'zstd');
    expect(problems).toHaveLength(1);
  });

  it('is kept as far as it was sent', async () => {
    const { bytes } = await decodeBody(packed.subarray(0, packed.length - 100), 'gzip');
    expect(bytes.length).toBeGreaterThan(1000);
    expect(noise.subarray(0, bytes.length).equals(bytes)).toBe(true);
  });

  it('that is empty has nothing to be undone', async () => {
    expect(await decodeBody(Buffer.alloc(0), 'gzip')).toEqual({ bytes: Buffer.alloc(0), problems: [], undone: [] });
  });
});

describe('an HTTP message', () => {
  const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
  test.each<[what: string, block: string, expected: readonly [number | undefined, string, boolean]]>([
    ['plain', 'HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody', [200, 'body', false]],
    ['with line feeds alone', 'HTTP/1.0 404 Not Found\nA: b\n\nbody', [404, 'body', false]],
    ['with doubled carriage returns', 'HTTP/1.0 302 \r\r\nA: b\r\r\n\r\r\nbody', [302, 'body', false]],
    ['without words for its status', 'HTTP/1.1 301\r\n\r\n', [301, '', false]],
    ['without a status line', '<p>body</p>', [undefined, '<p>body</p>', false]],
    ['cut within its headers', 'HTTP/1.1 200 OK\r\nA: b', [200, '', false]],
    ['shorter than it says', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nbody', [200, 'body', true]],
    ['in chunks', `${chunked}4\r\nbo\r\n\r\n3;x=y\r\ndy!\r\n0\r\n\r\n`, [200, 'bo\r\ndy!', false]],
    ['in chunks with trailers', `${chunked}4\r\nbody\r\n0\r\nExpires: never\r\n\r\n`, [200, 'body', false]],
    ['in chunks that are torn', `${chunked}4\r\nbody\r\nff\r\nmore`, [200, 'bodymore', true]],
    ['in chunks without the last', `${chunked}4\r\nbody\r\n`, [200, 'body', true]],
    ['in chunks with a size that is none', `${chunked}4\r\nbody\r\nzz\r\nmore`, [200, 'bodyzz\r\nmore', true]],
    ['whose chunks are undone already', `${chunked}<p>body</p>`, [200, '<p>body</p>', false]],
    ['in chunks of a size beyond reason', `${chunked}ffffffff\r\nbody`, [200, 'body', true]],
  ])('%s', (...[, block, expected]) => {
    const { status, body, short } = parseHttpMessage(Buffer.from(block));
    expect([status, body.toString(), short]).toEqual(expected);
  });

  it('has its headers by lower-case name, folded lines joined and repeated ones together', () => {
    const block =
      'HTTP/1.1 200 OK\r\nSet-Cookie: a\r\nset-cookie: b\r\nX:\r\n  folded\r\n\tagain\r\nno colon\r\n__proto__: p\r\n\r\n';
    expect([...parseHttpMessage(Buffer.from(block)).headers]).toEqual([
      ['set-cookie', 'a, b'],
      ['x', 'folded again'],
      ['__proto__', 'p'],
    ]);
  });

  test.each([
    ['text/HTML; charset="UTF-8"', 'text/html', 'utf-8'],
    ['text/html;charset=windows-1252; x=y', 'text/html', 'windows-1252'],
    ['', '', ''],
    [';', '', ''],
  ])('of type “%s”', (written, mediaType, charset) => {
    expect(readContentType(written)).toEqual({ mediaType, charset });
  });
});

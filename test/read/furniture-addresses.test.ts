import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { originalAddress, takeAddressesBack } from '../../src/read/furniture-addresses.ts';

describe('originalAddress', () => {
  test.each<[address: string, original: string]>([
    ['https://web.archive.org/web/20200627101112/https://example.org/members', 'https://example.org/members'],
    ['http://web.archive.org/web/20100101/http://example.org/', 'http://example.org/'],
    ['//web.archive.org/web/2019/https://example.org/', 'https://example.org/'],
    ['/web/20200627101112/http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['/web/20200627101112im_/http://example.org/logo.png', 'http://example.org/logo.png'],
    ['https://web.archive.org/web/20200627101112id_/http://example.org/', 'http://example.org/'],
    ['https://web.archive.org/web/20200627101112/example.org/members', 'http://example.org/members'],
    ['https://web.archive.org/web/20200627101112/http:/example.org/', 'http://example.org/'],
    ['https://web.archive.org/web/20200627101112/https%3A%2F%2Fexample.org/', 'https://example.org/'],
    [
      'https://web.archive.org/web/20200627101112/https://web.archive.org/web/2010/http://example.org/',
      'http://example.org/',
    ],
    ['https://wayback.archive-it.org/1068/20100101000000/http://example.org/', 'http://example.org/'],
    ['http://localhost:8080/coll/20140126200624mp_/http://example.org/', 'http://example.org/'],
    ['http://localhost:8080/coll/mp_/http://example.org/', 'http://example.org/'],
    ['https://archive.ph/o/aBcDe/www.example.org/en/', 'http://www.example.org/en/'],
    ['https://archive.ph/o/aBcDe/https://www.example.org/en/', 'https://www.example.org/en/'],
    ['https://archive.is/o/aBcDe/example.org/%23', 'http://example.org/#'],
    ['http://archive.today/20130508132946/example.org/', 'http://example.org/'],
    ['/web/20200627101112/mailto:office@example.org', '/web/20200627101112/mailto:office@example.org'],
    ['https://web.archive.org/save/https://example.org/', 'https://web.archive.org/save/https://example.org/'],
    ['https://web.archive.org/web/2010*/http://example.org/', 'https://web.archive.org/web/2010*/http://example.org/'],
    ['https://web.archive.org/web/', 'https://web.archive.org/web/'],
    ['https://archive.ph/aBcDe', 'https://archive.ph/aBcDe'],
    ['https://example.org/2010/https://other.org/', 'https://example.org/2010/https://other.org/'], // four digits are a year
    ['https://example.org/20200627101112/report', 'https://example.org/20200627101112/report'],
    ['members.html', 'members.html'],
    ['', ''],
  ])('%s was %s', (address, original) => {
    expect(originalAddress(address)).toBe(original);
  });

  it('has nothing left to take back after one time', () => {
    const part = fc.constantFrom(
      'https://web.archive.org',
      '/web/',
      '20200627101112',
      'im_',
      '/',
      'http://example.org',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const once = originalAddress(parts.join(''));
        expect(originalAddress(once)).toBe(once);
      }),
      { seed: 1 },
    );
  });
});

describe('takeAddressesBack', () => {
  const own = new Set(['20200627101112']);
  test.each<[html: string, back: string, count: number]>([
    ['<a href="/web/20200627101112/http://a.org/">', '<a href="http://a.org/">', 1],
    ["<a href='/web/20200627101112/http://a.org/'>", "<a href='http://a.org/'>", 1],
    ['<a href=/web/20200627101112/http://a.org/>', '<a href=http://a.org/>', 1],
    ['<img src="//web.archive.org/web/20200627101112im_/https://a.org/b.png">', '<img src="https://a.org/b.png">', 1],
    [
      '<img srcset="/web/20200627101112im_/https://a.org/1.png 1x, /web/20200627101112im_/https://a.org/2.png 2x">',
      '<img srcset="https://a.org/1.png 1x, https://a.org/2.png 2x">',
      2,
    ],
    [
      '<p style="background:url(/web/20200627101112im_/http://a.org/b.png)">',
      '<p style="background:url(http://a.org/b.png)">',
      1,
    ],
    [
      '<meta http-equiv="refresh" content="0;url=/web/20200627101112/http://a.org/">',
      '<meta http-equiv="refresh" content="0;url=http://a.org/">',
      1,
    ],
    ['{"u":"https:\\/\\/web.archive.org\\/web\\/20200627101112\\/https:\\/\\/a.org"}', '{"u":"https:\\/\\/a.org"}', 1],
    ['<a href="/web/20200627101112/mailto:a@a.org">', '<a href="mailto:a@a.org">', 1],
    // The page's own link to an older copy, a calendar, a form: not rewritten by playback.
    ...(
      [
        '<a href="https://web.archive.org/web/20100101000000/http://a.org/">',
        '<a href="https://web.archive.org/web/20200627101112*/http://a.org/">',
        '<a href="https://web.archive.org/save/http://a.org/">',
        '<a href="https://a.org/2020/http://b.org/">',
        'see example/20200627101112/http://a.org/',
        '<a href="/20200627101112/report">',
      ] as const
    ).map((html): [string, string, number] => [html, html, 0]),
  ])('%s was %s', (html, back, count) => {
    expect(takeAddressesBack(html, own)).toEqual({ html: back, count });
  });

  it('takes back links of any time when the time of the capture is not known', () => {
    const html = '<a href="https://web.archive.org/web/20100101000000/http://a.org/">';
    expect(takeAddressesBack(html, new Set())).toEqual({ html: '<a href="http://a.org/">', count: 1 });
  });
});

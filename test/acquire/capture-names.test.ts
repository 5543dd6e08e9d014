// What names and addresses tell: times, pages, files.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { archivedAddress, pageKey, relationOf } from '../../src/acquire/capture-address.ts';
import { openBodyStore } from '../../src/acquire/capture-bodies.ts';
import { fitsName } from '../../src/acquire/capture-glob.ts';
import { kindOfBytes } from '../../src/acquire/capture-kind.ts';
import { digitsInName, digitsOfHttpDate, digitsOfRecordDate, instantOfDigits } from '../../src/acquire/capture-time.ts';

test.each([
  ['20200627101112', '2020-06-27T10:11:12Z'],
  ['20200627101112987', '2020-06-27T10:11:12Z'],
  ['2020062710', '2020-06-27T10:00:00Z'],
  ['20200627', '2020-06-27T00:00:00Z'],
  ['20200229000000', '2020-02-29T00:00:00Z'],
  ['20190229000000', ''],
  ['20200012170449', ''],
  ['20200101240000', ''],
  ['202006', ''],
  ['2020062710111x', ''],
])('the digits %s are the instant “%s”', (digits, instant) => {
  expect(instantOfDigits(digits)).toBe(instant);
});

test.each([
  ['2014-02-10T00:00:01.000000002Z', '20140210000001'],
  ['2014-02-10T02:00:01+02:00', '20140210000001'],
  ['2014-02-10', '20140210'],
  ['20140216050221', '20140216050221'],
  ['2014-02', ''],
  ['yesterday', ''],
])('the record date %s', (written, digits) => {
  expect(digitsOfRecordDate(written)).toBe(digits);
});

test.each([
  ['Fri, 24 Nov 2017 15:13:15 GMT', '20171124151315'],
  ['Fri, 4 Nov 2017 15:13:15 GMT', '20171104151315'],
  ['Fri, 24 Nom 2017 15:13:15 GMT', ''],
  ['2017-11-24', ''],
])('the HTTP date %s', (written, digits) => {
  expect(digitsOfHttpDate(written)).toBe(digits);
});

test.each([
  ['20200627101112_members.html', '20200627101112'],
  ['fws-20150509080314-nonplayback-302.html', '20150509080314'],
  ['2015050908.html', '2015050908'],
  ['1234567890123-20200627101112.html', '20200627101112'],
  ['12345678901234.html', ''],
  ['members-2020.html', ''],
])('the name %s', (name, digits) => {
  expect(digitsInName(name)).toBe(digits);
});

describe('an address', () => {
  test.each([
    [
      'https://web.archive.org/web/20200201020357id_/http://epa.gov/climate',
      { timestamp: '20200201020357', url: 'http://epa.gov/climate' },
    ],
    [
      'http://localhost:8080/coll/20140103030321mp_/http:/example.org/',
      { timestamp: '20140103030321', url: 'http://example.org/' },
    ],
    ['https://example.org/2020/report', undefined],
    ['https://example.org/?u=/20200201020357/http://epa.gov', undefined],
  ])('%s of an archive', (address, expected) => {
    expect(archivedAddress(address)).toEqual(expected);
  });

  const one = 'https://example.org/Members?x=1';
  test.each([
    'http://www.example.org:80/members/?x=1#top',
    'example.org/members?x=1',
    'https://user@www2.example.org/MEMBERS?X=1',
    'https://web.archive.org/web/2020/https://example.org/members?x=1',
  ])('%s is the same page', (other) => {
    expect([pageKey(other), relationOf(other, one)]).toEqual([pageKey(one), 'same']);
  });

  test.each<[captured: string, wanted: string, relation: string]>([
    ['https://example.org/members', 'https://example.org/members?page=2', 'other'],
    ['https://example.net/members', 'https://example.org/members', 'moved'],
    ['https://new.example.org/who/our-members.php', 'https://example.org/members', 'moved'],
    ['https://example.org/', 'https://example.net/', 'moved'],
    ['https://other.org/', 'https://example.net/', 'other'],
    ['https://example.org/contact', 'https://example.org/members', 'other'],
  ])('%s where %s is wanted: %s', (captured, wanted, relation) => {
    expect(relationOf(captured, wanted)).toBe(relation);
  });
});

test.each<[name: string, pattern: string, fits: boolean]>([
  ['20200101.html', '*.html', true],
  ['a.html', '?.html', true],
  ['ab.html', '?.html', false],
  ['abcabc', 'a*bc', true],
  ['abcab', 'a*bc', false],
  ['a', 'a*a', false],
  ['a+b(1).html', 'a+b(1).*', true],
  [`${'a'.repeat(5000)}b`, '*a*a*a*a*a*a*c', false],
])('the file name %# fits', (name, pattern, fits) => {
  expect(fitsName(name, pattern)).toBe(fits);
});

test.each<[bytes: string, name: string, kind: string]>([
  ['WARC/1.0\r\n', 'a.html', 'warc'],
  ['garbage\nWARC/1.0\r\n', 'a', 'warc'],
  ['filedesc://a.arc 0.0.0.0 20140216050221 text/plain 75\n', 'a.txt', 'arc'],
  ['PK\u0003\u0004', 'a', 'wacz'],
  [' CDX N b a', 'a', 'cdx'],
  ['<http://a>; rel="original",', 'a', 'time-map'],
  ['<!doctype html>', 'a', 'page'],
  ['\ufeff<html>', 'a', 'page'],
  ['', 'a.html', 'page'],
  ['', 'a', 'unknown'],
  ['{"timestamp":"2024-08-13T19:53:20.782Z"}', 'a', 'unknown'],
  ['just words', 'a.warc.gz', 'unknown'],
])('%j in %s is of kind %s', (bytes, name, kind) => {
  expect(kindOfBytes(Buffer.from(bytes), name)).toBe(kind);
});

it('holds the first bodies that fit, in whatever order they come', () => {
  const body = (order: number) => Buffer.alloc(10, order);
  const orders = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(orders, (some) => {
      const store = openBodyStore(55);
      const names = new Map(some.map((order) => [order, store.hold(body(order), order)]));
      const held = some
        .filter((order) => store.bytesOf(names.get(order) ?? '') !== undefined)
        .toSorted((a, b) => a - b);
      expect(held).toEqual(some.toSorted((a, b) => a - b).slice(0, 5));
    }),
    { seed: 1 },
  );
});

// Where links lead: to which article, or out of the wiki.
import { describe, expect, test } from 'vitest';
import { articleOf, articleTitle, outsideAddress } from '../../src/extract/link-targets.ts';
import { phrasing } from './built-document.ts';

test.each<[url: string, title: string]>([
  ['/wiki/Harbour_Union', 'Harbour Union'],
  ['/wiki/Harbour_Union#History', 'Harbour Union'],
  ['/wiki/%C3%98re_%28party%29', 'Øre (party)'],
  ['./Harbour_Union', 'Harbour Union'],
  ['../Harbour_Union', 'Harbour Union'],
  ['https://de.wikipedia.org/wiki/Hafenbund', 'Hafenbund'],
  ['//en.m.wikipedia.org/wiki/Harbour_Union', 'Harbour Union'],
  ['/wiki/Union:_A_History', 'Union: A History'],
  ['/wiki/100%', '100%'], // a lone per cent sign
  ['/w/index.php?title=Harbour_Union&action=edit&redlink=1', ''],
  ['/wiki/File:Flag.svg', ''],
  ['/wiki/Datei:Flagge.svg', ''],
  ['/wiki/Special:BookSources/1', ''],
  ['https://harbour.example/wiki/Harbour_Union', ''],
  ['#cite_note-1', ''],
  ['javascript:alert(1)', ''],
  ['', ''],
])('%s', (url, title) => {
  expect(articleTitle(url)).toBe(title);
});

describe('of several links', () => {
  test('the first that leads to an article names it', () => {
    expect(articleOf(phrasing('[[/wiki/File:F.svg|F]] [[/wiki/Harbour|Harbour]] ([[/wiki/Dawn|D]])'))).toBe('Harbour');
  });

  test('the first outside the wiki is the address', () => {
    expect(
      outsideAddress(phrasing('[[/wiki/Harbour|a]] [[//en.wikipedia.org/wiki/X|b]] [[https://h.example/|c]]')),
    ).toBe('https://h.example/');
  });

  test('none is none', () => {
    expect([articleOf(phrasing('Harbour')), outsideAddress(phrasing('Harbour'))]).toEqual(['', '']);
  });
});

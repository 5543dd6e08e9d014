// Dates in sentences and in rows: which words are one date.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { atomsOf } from '../../src/extract/atoms.ts';
import { dateSpans } from '../../src/extract/date-spans.ts';
import { datePhrases } from '../../src/extract/sentences.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readLine } from '../../src/read/flat-line.ts';

const vocabulary = vocabularyOf(languages);

describe('datePhrases', () => {
  test.each<[text: string, dates: readonly string[]]>([
    ['It was founded on 2 October 2020 in Oslo.', ['2 October 2020']],
    ['on October 2, 2020', ['October 2, 2020']],
    ['on the 2nd of October 2020', ['2nd of October 2020']],
    ['in March 2022', ['March 2022']],
    ['in March of 2022', ['March of 2022']],
    ['on 2020-10-02, and 2020-11', ['2020-10-02', '2020-11']],
    ['on 02.10.2020', ['02.10.2020']],
    ['on 2/10/2020', ['2/10/2020']],
    ['in 1998', ['(1998)']],
    ['from 1998 to 2004', ['(1998)', '(2004)']],
    ['am 2. Oktober 2020', ['2. Oktober 2020']],
    ['im März 2022', ['März 2022']],
    ['le 1er mai 2011', ['1er mai 2011']],
    ['le 2 octobre 2020', ['2 octobre 2020']],
    ['el 2 de octubre de 2020', ['2 de octubre de 2020']],
    ['em 2 de outubro de 2020', ['2 de outubro de 2020']],
    ['il 2 ottobre 2020', ['2 ottobre 2020']],
    ['2 października 2020', ['2 października 2020']],
    ['2 октября 2020 года', ['2 октября 2020']],
    ['10 members in 40 countries', []],
    ['It may 2020 times', ['(2020)']],
    ['May 2020', ['May 2020']],
    ['the May congress', []],
    ['room 1234, 5678 seats', []],
    ['', []],
    ['工人联盟 2020年', []],
  ])('%s', (text, dates) => {
    const found = datePhrases(text, vocabulary).map((date) => (date.precise ? date.text : `(${date.text})`));
    expect(found).toEqual(dates);
  });

  test('a date lies where it says', () => {
    const text = 'Left on 2 October 2020, back in 2021-03-04 or 2022.';
    const found = datePhrases(text, vocabulary);
    expect(found.map(({ start, end }) => text.slice(start, end).replace(/\.$/u, ''))).toEqual(
      found.map((date) => date.text),
    );
  });
});

describe('dateSpans', () => {
  test.each<[row: string, spans: readonly string[]]>([
    ['NorwayHarbour Union2 October 2020Left', ['2 October 2020']],
    ['Norway November 2, 1936 Union', ['November 2, 1936']],
    ['Norway 2 de octubre de 2020', ['2 de octubre de 2020']],
    ['Norway March 2022 April 2023', ['March 2022', 'April 2023']],
    ['Norway 2022', []],
    ['Norway may 2022', []], // a small word, not the month
    ['Norway mai 2022', ['mai 2022']], // some language writes it small, and it is no word of English
    ['Norway 40 countries', []],
    ['Norway 2 May', ['2 May']],
    ['', []],
  ])('%s', (row, spans) => {
    const line = readLine(row, 1);
    const atoms = atomsOf(line, vocabulary.months);
    const found = dateSpans(atoms, vocabulary).map(({ from, to }) =>
      line.value.slice(atoms[from]?.start, atoms[to - 1]?.end),
    );
    expect(found).toEqual(spans);
  });
});

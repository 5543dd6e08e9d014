// Written dates, each as precise as written and no more.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { datesIn, looksLikeDate, readDate } from '../../src/normalize/dates.ts';
import { languages, pageIn } from './languages.ts';

test.each<[written: string, page: string, expected: string | undefined]>([
  ['30 November 2018', 'en', '2018-11-30'],
  ['November 30, 2018', 'en', '2018-11-30'],
  ['11 May 2020', 'en', '2020-05-11'],
  ['Nov 2018', 'en', '2018-11'],
  ['Sept. 27, 2009', 'en', '2009-09-27'],
  ['March 2022', 'en', '2022-03'],
  ['in March 2022', 'en', '2022-03'],
  ['2022', 'en', '2022'],
  ['(2022)', 'en', '2022'],
  ['2022-03-01', 'en', '2022-03-01'],
  ['2022-03', 'en', '2022-03'],
  ['2022/03/01', 'en', '2022-03-01'],
  ['2022-03-01T12:30Z', 'en', '2022-03-01'],
  ['2022 March 1', 'en', '2022-03-01'],
  ['1st March 2022', 'en', '2022-03-01'],
  ['30\u00a0November\u00a02018', 'en', '2018-11-30'],
  ['30 November 2018; 4 years ago (2018-11-30)', 'en', '2018-11-30'],
  ['May 2020 (first congress)', 'en', '2020-05'],
  ['1. März 2022', 'de', '2022-03-01'],
  ['Jänner 1952', 'de', '1952-01'],
  ['1er mars 2022', 'fr', '2022-03-01'],
  ['1 de marzo de 2022', 'es', '2022-03-01'],
  ['1º marzo 2022', 'it', '2022-03-01'],
  ['1.º de março de 2022', 'pt', '2022-03-01'],
  ['1 marca 2022', 'pl', '2022-03-01'],
  ['w 2022 roku', 'pl', '2022'],
  ['1 марта 2022 года', 'ru', '2022-03-01'],
  ['1 MARS 2022', 'fr', '2022-03-01'],
  // The order of numbers: by the page's language, by a day over 12, or not at all.
  ['01.03.2022', 'de', '2022-03-01'],
  ['01/03/2022', 'fr', '2022-03-01'],
  ['01.03.2022', 'en', undefined],
  ['01/03/2022', 'en', undefined],
  ['13.03.2022', 'en', '2022-03-13'],
  ['03/13/2022', 'en', '2022-03-13'],
  ['05/05/2022', 'en', '2022-05-05'],
  ['13/13/2022', 'en', undefined],
  ['01.03.22', 'de', undefined],
  // Less exact than a day, month or year.
  ['Summer 2020', 'en', '2020'],
  ['c. 1998', 'en', '1998'],
  ['~1998', 'en', '1998'],
  ['mid-2020', 'en', '2020'],
  ['early March 2022', 'en', '2022-03'],
  ['circa 5 May 2020', 'en', undefined],
  ['10–12 May 2020', 'en', '2020-05'],
  ['March–April 2020', 'en', '2020'],
  ['30 November – 1 December 2018', 'en', '2018'],
  // No date, or not one.
  ['between 2019 and 2021', 'en', undefined],
  ['before 2019', 'en', undefined],
  ['March and April 2020', 'en', undefined],
  ['10 12 May 2020', 'en', undefined],
  ['March April 2020', 'en', undefined],
  ['2019–2021', 'en', undefined],
  ['2019/20', 'en', undefined],
  ['2018–', 'en', undefined],
  ['–2018', 'en', undefined],
  ['<2018', 'en', undefined],
  ['2018+', 'en', undefined],
  ['6 1999', 'en', undefined], // a day without its month is no month
  ['30 November', 'en', undefined],
  ['May', 'en', undefined],
  ['31 February 2001', 'en', undefined],
  ['5, May 2020', 'en', undefined], // the number of an issue
  ['20200514', 'en', undefined],
  ['1 Jan 99', 'en', undefined],
  ['0000', 'en', undefined],
  ['9,874', 'en', undefined],
  ['present', 'en', undefined],
  ['', 'en', undefined],
  ['(', 'en', undefined],
  [`5 May 2020 ${'really '.repeat(20)}`, 'en', undefined],
  ['5 May 2020 '.repeat(1000), 'en', undefined],
])('“%s” on a page in %s is %s', (written, page, expected) => {
  expect(readDate(written, pageIn(page))).toBe(expected);
});

test.each<[sentence: string, expected: readonly (readonly [words: string, date: string])[]]>([
  [
    'It was launched on 11 May 2020, after an open call in November 2018.',
    [
      ['11 May 2020', '2020-05-11'],
      ['November 2018', '2018-11'],
    ],
  ],
  ['Am 1. März 2022 trat die Partei aus.', [['1. März 2022', '2022-03-01']]],
  ['Партия вышла 1 марта 2022 года из союза', [['1 марта 2022 года', '2022-03-01']]],
  ['From 2019–2021 it had 2,020 members and 1.2020 euros.', []],
  [
    'The issue of 10–12 May 2020 and that of March–April 2021',
    [
      ['10–12 May 2020', '2020-05'],
      ['March–April 2021', '2021'],
    ],
  ],
  ['no 44.5, October 2008', [['October 2008', '2008-10']]],
  ['B92. 3 April 2008.', [['3 April 2008', '2008-04-03']]],
  ['Seen 2018-12-02 at 9 and 3000 times', [['2018-12-02', '2018-12-02']]],
  ['3 (May) 2020', [['2020', '2020']]],
  ['nothing here', []],
  ['', []],
])('the dates in “%s”', (sentence, expected) => {
  const found = datesIn(sentence, languages).map(({ start, end, date }) => [sentence.slice(start, end), date]);
  expect(found).toEqual(expected);
});

test.each<[text: string, expected: boolean]>([
  ['sometime in 2012', true],
  ['late Smarch or April', true],
  ['present', false],
  ['12 members', false],
])('whether “%s” looks like a date: %s', (text, expected) => {
  expect(looksLikeDate(text, languages)).toBe(expected);
});

describe('laws of dates', () => {
  const written = fc.array(
    fc.constantFrom(
      '1',
      '13',
      '30',
      'May',
      'März',
      'mars',
      '2020',
      '1998',
      'in',
      'c.',
      'Summer',
      'before',
      '-',
      '–',
      '/',
      ',',
      '.',
      '(',
      ')',
    ),
    { maxLength: 8 },
  );

  it('never gives a day or month that is not written', () => {
    fc.assert(
      fc.property(written, (words) => {
        const date = readDate(words.join(' '), languages) ?? '';
        const [year = '', month, day] = date.split('-');
        const all: readonly string[] = words;
        const numbers = words.filter((word) => /^\d{1,2}$/u.test(word));
        expect(year === '' || all.includes(year)).toBe(true);
        expect(month === undefined || words.some((word) => /^(?:May|März|mars|1|13|30)$/u.test(word))).toBe(true);
        expect(day === undefined || numbers.some((number) => Number(number) === Number(day))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('reads back every day that it is given in words or numbers', () => {
    const days = fc.record({
      year: fc.integer({ min: 1000, max: 2199 }),
      month: fc.integer({ min: 0, max: 11 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), ({ year, month, day }, language) => {
        const expected = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const forms = (language.months[month] ?? []).map((name) => `${day} ${name} ${year}`);
        expect([expected, ...forms].map((form) => readDate(form, [language]))).toEqual(
          [expected, ...forms].map(() => expected),
        );
      }),
      { seed: 1 },
    );
  });

  it('finds phrases in order, apart from each other, each a date by itself', () => {
    fc.assert(
      fc.property(written, (words) => {
        const sentence = words.join(' ');
        const found = datesIn(sentence, languages);
        expect(found.map(({ start, end }) => readDate(sentence.slice(start, end), languages))).toEqual(
          found.map(({ date }) => date),
        );
        expect(found.every(({ start }, index) => start >= (found[index - 1]?.end ?? 0))).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

// What the words of a term say about joining and leaving.
import { expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { termEnds } from '../../src/extract/terms.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';

const vocabulary = vocabularyOf(languages);

test.each<[term: string, ends: string]>([
  ['1990–2004', 'joined 1990, left 2004'],
  ['1990 - 2004', 'joined 1990, left 2004'],
  ['1975–77', 'joined 1975, left 1977'],
  ['1999–03', 'joined 1999'], // a short year that runs backwards is no year
  ['2004–present', 'joined 2004'],
  ['2004–', 'joined 2004'],
  ['–2004', 'left 2004'],
  ['since 12 May 2009', 'joined 12 May 2009'],
  ['from 2001 to March 2004', 'joined 2001, left March 2004'],
  ['until 3 June 2010', 'left 3 June 2010'],
  ['Joined 1 May 2004, left 2020', 'joined 1 May 2004, left 2020'],
  ['12 May 2009 – 3 June 2010', 'joined 12 May 2009, left 3 June 2010'],
  ['1990–1994\n1998–2002', 'joined 1990, left 1994, joined 1998, left 2002'],
  ['1990–1994; 1998–2002', 'joined 1990, left 1994, joined 1998, left 2002'],
  ['seit 3. Mai 2011', 'joined 3. Mai 2011'],
  ['2001 bis 2005', 'joined 2001, left 2005'],
  ['depuis mars 2012', 'joined mars 2012'],
  ['desde el 2 de mayo de 2009', 'joined 2 de mayo de 2009'],
  ['с 2004 по 2010', 'joined 2004, left 2010'],
  ['2003', ''], // neither the beginning nor the end is told
  ['four years', ''],
  ['10/155', ''],
  ['', ''],
  [`1990–2004${' '.repeat(500)}`, ''],
  ['–'.repeat(300), ''],
])('%j', (term, ends) => {
  const told = termEnds(term, vocabulary).map(({ event, when }) => `${event} ${when}`);
  expect(told.join(', ')).toBe(ends);
});

// What headings say about the rosters under them, in several languages.
import { expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { standingUnder } from '../../src/extract/heading-roles.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readLine } from '../../src/read/flat-line.ts';

const vocabulary = vocabularyOf(languages);

/** Standing and category; `(…)` where no heading announces members, `elsewhere` where there are none. */
function said(path: string): string {
  const headings = path
    .split(' > ')
    .filter((part) => part !== '')
    .map((heading, at) => readLine(heading, at + 1));
  const { standing, category, announced, elsewhere } = standingUnder(headings, vocabulary);
  if (elsewhere) return 'elsewhere';
  return announced ? `${standing} ${category}` : `(${standing} ${category})`;
}

test.each<[path: string, expected: string]>([
  ['', '(current member)'],
  ['History', '(current member)'],
  ['Members', 'current member'],
  ['  MEMBER\u00a0parties ', 'current member'],
  ['Members > Europe', 'current member'],
  ['Former members', 'former member'],
  ['Former member parties', 'former member'],
  ['Members > Former', 'former member'],
  ['Former members > Europe', 'former member'],
  ['Observers', 'current observer'],
  ['Former observers', 'former observer'],
  ['Members > Observers', 'current observer'],
  ['Members > Associate members', 'current associate'],
  ['Associate members > Former members', 'former associate'],
  ['Members and observers', 'current observer'],
  ['Candidate countries', 'current candidate'],
  ['Remembering 2020', '(current member)'],
  ['Membership fees', 'current member'],
  ['See also', 'elsewhere'],
  ['References', 'elsewhere'],
  ['Members > See also', 'elsewhere'],
  ['Mitglieder', 'current member'],
  ['Ehemalige Mitglieder', 'former member'],
  ['Beobachter', 'current observer'],
  ['Anciens membres', 'former member'],
  ['Membres > Observateurs', 'current observer'],
  ['Miembros', 'current member'],
  ['Бывшие члены', 'former member'],
  ['Наблюдатели', 'current observer'],
  ['__proto__', '(current member)'],
  ['constructor', '(current member)'],
])('%s', (path, expected) => {
  expect(said(path)).toBe(expected);
});

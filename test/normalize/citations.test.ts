// References as wikis print them, each field in its role.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readReference } from '../../src/normalize/citations.ts';
import { languages } from './languages.ts';
import { expectFields, type Row } from './reference-fields.ts';

test.each<Row>([
  [
    'Doe, Jane (1 December 2018). "The turn". The Daily Example. Retrieved 2 December 2018.',
    {
      authors: ['Doe, Jane'],
      title: 'The turn',
      container: 'The Daily Example',
      issued: '2018-12-01',
      accessed: '2018-12-02',
    },
  ],
  [
    'Doe, Jane; Roe, Richard J. (March 2018). "Why not? We should". Example Weekly (London). pp. 3–4.',
    {
      authors: ['Doe, Jane', 'Roe, Richard J.'],
      title: 'Why not? We should',
      container: 'Example Weekly',
      issued: '2018-03',
    },
  ],
  [
    '"An open call". Example Movement. 30 November 2018. Archived from the original on 2 December 2018. Retrieved 3 December 2018.',
    {
      title: 'An open call',
      container: 'Example Movement',
      issued: '2018-11-30',
      archived: '2018-12-02',
      accessed: '2018-12-03',
    },
  ],
  [
    '"Annual report" (PDF). Example Movement. 2019. Archived from the original (PDF) on May 3, 2020.',
    { title: 'Annual report', container: 'Example Movement', issued: '2019', archived: '2020-05-03' },
  ],
  [
    '"Razem odchodzi" (in Polish). 1 March 2022. Retrieved 1 March 2022.',
    { title: 'Razem odchodzi', issued: '2022-03-01', accessed: '2022-03-01', language: 'pl' },
  ],
  [
    '"Stare" (in (Serbian)). rts.example. 3 May 2012.',
    { title: 'Stare', container: 'rts.example', issued: '2012-05-03', language: 'sr' },
  ],
  [
    '"Members". Example Movement. Retrieved 17 May 2023.',
    { title: 'Members', container: 'Example Movement', accessed: '2023-05-17', listing: true },
  ],
  [
    '"Members | Example Movement". 28 October 2020. Archived from the original on 29 October 2020. Retrieved 17 May 2023.',
    {
      title: 'Members | Example Movement',
      issued: '2020-10-28',
      archived: '2020-10-29',
      accessed: '2023-05-17',
      listing: true,
    },
  ],
  [
    '"Members of parliament resign". The Example. 3 May 2020.',
    { title: 'Members of parliament resign', container: 'The Example', issued: '2020-05-03' },
  ],
  ['"A "quiet" year". B92. 3 April 2008.', { title: 'A "quiet" year', container: 'B92', issued: '2008-04-03' }],
  [
    '"Said: "We leave!"" (in Slovene). 24ur.example. 3 May 2011.',
    { title: 'Said: "We leave!"', container: '24ur.example', issued: '2011-05-03', language: 'sl' },
  ],
  ['"The 5" gun". Arms Example. 1999.', { title: 'The 5" gun', container: 'Arms Example', issued: '1999' }],
  [
    'The Example Press (1943-08-05). "Leader likely". The Evening Example (Ottawa). p. 40.',
    { authors: ['The Example Press'], title: 'Leader likely', container: 'The Evening Example', issued: '1943-08-05' },
  ],
  [
    'AB (M.K.) (30 September 2010). "Damage". 24ur.example.',
    { authors: ['AB (M.K.)'], title: 'Damage', container: '24ur.example', issued: '2010-09-30' },
  ],
  [
    'Doe, Jane & Richard Roe (2010). "Relations". U.S. Dept. of Examples, Office of Rows. OCLC 123.',
    {
      authors: ['Doe, Jane', 'Richard Roe'],
      title: 'Relations',
      container: 'U.S. Dept. of Examples, Office of Rows',
      issued: '2010',
    },
  ],
  [
    'doe, Jane et al. "Rows". Example Quarterly 7 (3): 12–34. doi:10.1000/1.',
    { authors: ['doe, Jane'], title: 'Rows', container: 'Example Quarterly' },
  ],
  [
    '"Rows" (Press release). Example Movement. May 2019 – via Example Wire.',
    { title: 'Rows', container: 'Example Movement', issued: '2019-05' },
  ],
  [
    'Doe, Jane (2011). "Rows". In Roe, Richard (ed.). A Book of Rows. Example Press. ISBN 978-0-00-000000-0.',
    { authors: ['Doe, Jane'], title: 'Rows', container: 'A Book of Rows', issued: '2011' },
  ],
  [
    'Jane Doe, "Rows of the North", Example Monitor, July 13, 2005',
    { authors: ['Jane Doe'], title: 'Rows of the North', container: 'Example Monitor', issued: '2005-07-13' },
  ],
  [
    '“Council of Rows Changes,” al-Example, Nov. 20, 2011.',
    { title: 'Council of Rows Changes', container: 'al-Example', issued: '2011-11-20' },
  ],
  [
    '"Rows" [dead link]. Example. Retrieved 3 May 2012. "[T]he rows were long."',
    { title: 'Rows', container: 'Example', accessed: '2012-05-03' },
  ],
  ['1 2 "Rows". Example. 3 May 2012.', { title: 'Rows', container: 'Example', issued: '2012-05-03' }],
  ['^ "Rows". Example. 3 May 2012.', { title: 'Rows', container: 'Example', issued: '2012-05-03' }],
  [
    'Doe, Jane (November–December 2012). "Rows". Example Review.',
    { authors: ['Doe, Jane'], title: 'Rows', container: 'Example Review', issued: '2012' },
  ],
  ['"Letter". The Gazette. 5 (1287).', { title: 'Letter', container: 'The Gazette' }],
  ['"Rows". Example Movement', { title: 'Rows', container: 'Example Movement' }],
])('in English: %s', (text, fields) => {
  expectFields(text, 'en', fields);
});

test.each<Row>([
  ['http://rows.example/our-members.html', { url: 'http://rows.example/our-members.html', listing: true }],
  ['http://rows.example/about Republican rows', { url: 'http://rows.example/about' }],
  [
    '"Rows". Example. 3 May 2012. https://web.archive.org/web/20181202101112/http://rows.example/a_(b).',
    {
      title: 'Rows',
      container: 'Example',
      issued: '2012-05-03',
      archived: '2018-12-02',
      url: 'http://rows.example/a_(b)',
      archiveUrl: 'https://web.archive.org/web/20181202101112/http://rows.example/a_(b)',
    },
  ],
  [
    '"Rows". Example (http://rows.example/a). Archived at https://archive.ph/AbCd on 3 May 2020.',
    {
      title: 'Rows',
      container: 'Example',
      archived: '2020-05-03',
      url: 'http://rows.example/a',
      archiveUrl: 'https://archive.ph/AbCd',
    },
  ],
  ['Ibid. p. 3', { title: 'Ibid. p. 3' }],
  ['Doe, pp. 176–177', { title: 'Doe, pp. 176–177' }],
  [
    'Including Crimea, the rows of the North, and Sevastopol.',
    { title: 'Including Crimea, the rows of the North, and Sevastopol.' },
  ],
  ['Served two terms', { title: 'Served two terms' }],
  [
    'Refers to the mainland only. The source document states: "Rows are not included."',
    { title: 'Refers to the mainland only. The source document states: "Rows are not included."' },
  ],
  ['Retrieved 3 Smarch 2012.', { unreadable: ['3 Smarch 2012'] }],
  ['"Rows". Example. Retrieved 2012 or 2013.', { title: 'Rows', container: 'Example', unreadable: ['2012 or 2013'] }],
  [
    '"Archived documents show rows". Example. Archived from the original.',
    { title: 'Archived documents show rows', container: 'Example' },
  ],
  [
    '"Rows". Archived from the original on 1 May 2020. Archived from the original on 2 May 2021.',
    { title: 'Rows', archived: '2020-05-01' },
  ],
  ['[dead link]', {}],
  ['', {}],
  ['"', { title: '"' }],
  ['((((((', { title: '((((((' }],
])('not quite a reference: %s', (text, fields) => {
  expectFields(text, 'en', fields);
});

it('reads hostile texts in no time', () => {
  const hostile = [
    '"',
    '(',
    '("',
    'archived ',
    'Retrieved 1 ',
    '. “',
    'A. B (2000) ',
    ', ',
    'http://',
    '1 May 2020 ',
  ].map((part) => part.repeat(100_000));
  for (const text of hostile) expect(readReference(text, languages).unreadable.length).toBeLessThan(3);
}, 10_000);

it('never takes the day of an archived copy or of reading for the day of publication', () => {
  const day = fc.constantFrom('1 May 2020', 'May 2, 2021', '2022-05-03', 'March 2019');
  const roles = fc.constantFrom('Retrieved', 'Archived from the original on', 'Accessed');
  const parts = fc.array(
    fc.tuple(roles, day).map(([role, date]) => `${role} ${date}.`),
    { minLength: 1, maxLength: 3 },
  );
  const starts = fc.constantFrom('"Rows". Example.', 'Doe, Jane. "Rows".', '"Rows".', 'Rows. Example.');
  fc.assert(
    fc.property(starts, parts, (start, ends) => {
      expect(readReference([start, ...ends].join(' '), languages).issued).toBeUndefined();
    }),
    { seed: 1 },
  );
});

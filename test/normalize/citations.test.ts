// References as wikis print them, each field in its role.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type Reference, readReference } from '../../src/normalize/citations.ts';
import { languages, pageIn } from './languages.ts';

const blank: Reference = {
  authors: [],
  title: '',
  container: '',
  issued: undefined,
  archived: undefined,
  accessed: undefined,
  url: '',
  archiveUrl: '',
  language: '',
  listing: false,
  unreadable: [],
};

type Row = [text: string, expected: Record<string, unknown>];

function expectFields(text: string, page: string, fields: Record<string, unknown>) {
  expect(readReference(text, pageIn(page))).toEqual({ ...blank, ...fields });
}

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
  [
    'Doe, Jane (1999). The "Great" Row. London: Example Press. p. 3. ISBN 0-00-000000-0.',
    { authors: ['Doe, Jane'], title: 'The "Great" Row', container: 'Example Press', issued: '1999' },
  ],
  [
    'Doe, June; Roe, Mark J. (2007). Social Rows: A History (7th ed.). Boston: Doe & Roe. ISBN 978-0-00-000000-1.',
    { authors: ['Doe, June', 'Roe, Mark J.'], title: 'Social Rows: A History', container: 'Doe & Roe', issued: '2007' },
  ],
  [
    'Example Publishing (2009). Doe, Jane (ed.). The Row. Rows at War. Row House, Ltd. p. 264.',
    { authors: ['Example Publishing'], title: 'The Row', container: 'Row House, Ltd.', issued: '2009' },
  ],
  [
    'Jane Doe; Richard Roe (2016), The Science of Rows, p. 208, ISBN 9780000000000',
    { authors: ['Jane Doe', 'Richard Roe'], title: 'The Science of Rows', issued: '2016' },
  ],
  [
    'Endangered rows. Office of Rows. 2003. p. 1. ISBN 978-0-00-000000-2. Retrieved October 25, 2015.',
    { title: 'Endangered rows', container: 'Office of Rows', issued: '2003', accessed: '2015-10-25' },
  ],
  ['Doe, Jane. Rows of Age. pp. 400–405.', { authors: ['Doe, Jane'], title: 'Rows of Age' }],
  ['Jane Doe, Rows of Age, p. 169', { authors: ['Jane Doe'], title: 'Rows of Age' }],
  [
    'Jane Doe et Paul Martin, Les rangs, Paris, Exemple, coll. « Rangs », 2006 (ISBN 978-2-00-000000-0), p. 17.',
    { authors: ['Jane Doe', 'Paul Martin'], title: 'Les rangs', container: 'Exemple', issued: '2006' },
  ],
  [
    'Max Muster, Erika Muster: Parteien in Reihen. Verlag Reihe, Ort 1999, ISBN 3-00-000000-0, S. 12.',
    { authors: ['Max Muster', 'Erika Muster'], title: 'Parteien in Reihen', container: 'Verlag Reihe', issued: '1999' },
  ],
  [
    'Иванов И. И. Партии в рядах // Вопросы рядов. — 2018. — № 3. — С. 12—15.',
    { authors: ['Иванов И. И.'], title: 'Партии в рядах', container: 'Вопросы рядов', issued: '2018' },
  ],
])('of a book: %s', (text, fields) => {
  expectFields(text, 'en', fields);
});

test.each<[page: string, ...Row]>([
  [
    'de',
    'Jane Doe: Blick auf die Welt. In: Beispiel-Post. 1. Dezember 2018, archiviert vom Original am 2. Dezember 2018; abgerufen am 3. Dezember 2018 (englisch).',
    {
      authors: ['Jane Doe'],
      title: 'Blick auf die Welt',
      container: 'Beispiel-Post',
      issued: '2018-12-01',
      archived: '2018-12-02',
      accessed: '2018-12-03',
      language: 'en',
    },
  ],
  [
    'de',
    'Unsere Mitglieder. Linke Reihe, 3. März 2020, abgerufen am 5. April 2021.',
    {
      title: 'Unsere Mitglieder',
      container: 'Linke Reihe',
      issued: '2020-03-03',
      accessed: '2021-04-05',
      listing: true,
    },
  ],
  [
    'de',
    'Max Muster: „Die Reihe zieht ein“. In: Das Beispiel, 1. Mai 2020.',
    { authors: ['Max Muster'], title: 'Die Reihe zieht ein', container: 'Das Beispiel', issued: '2020-05-01' },
  ],
  [
    'fr',
    '(en) Jane Doe, « Tour du monde », sur The Daily Example,\u200e 1er décembre 2018 (consulté le 2 décembre 2018).',
    {
      authors: ['Jane Doe'],
      title: 'Tour du monde',
      container: 'The Daily Example',
      issued: '2018-12-01',
      accessed: '2018-12-02',
      language: 'en',
    },
  ],
  [
    'fr',
    '« Nos membres » [archive du 2 décembre 2018], sur exemple.org (consulté le 3 janvier 2019).',
    { title: 'Nos membres', container: 'exemple.org', archived: '2018-12-02', accessed: '2019-01-03', listing: true },
  ],
  [
    'fr',
    'Lara Exemple, « Les rangs. Suite », Premiers rangs, no 44.5, octobre 2008, p. 63-64.',
    { authors: ['Lara Exemple'], title: 'Les rangs. Suite', container: 'Premiers rangs', issued: '2008-10' },
  ],
  [
    'es',
    'Doe, Jane (1 de diciembre de 2018). «Mira al mundo». El Ejemplo (en inglés). Archivado desde el original el 2 de diciembre de 2018. Consultado el 3 de diciembre de 2018.',
    {
      authors: ['Doe, Jane'],
      title: 'Mira al mundo',
      container: 'El Ejemplo',
      issued: '2018-12-01',
      archived: '2018-12-02',
      accessed: '2018-12-03',
      language: 'en',
    },
  ],
  [
    'it',
    'Jane Doe, Guarda al mondo, in la Prova, 1º dicembre 2018. URL consultato il 2 dicembre 2018.',
    {
      authors: ['Jane Doe'],
      title: 'Guarda al mondo',
      container: 'la Prova',
      issued: '2018-12-01',
      accessed: '2018-12-02',
    },
  ],
  [
    'it',
    "(EN) Members, su prova.example. URL consultato il 17 maggio 2023 (archiviato dall'url originale il 3 marzo 2021).",
    {
      title: 'Members',
      container: 'prova.example',
      archived: '2021-03-03',
      accessed: '2023-05-17',
      language: 'en',
      listing: true,
    },
  ],
  [
    'pt',
    'Doe, Jane (1 de dezembro de 2018). «Olha o mundo». O Exemplo (em inglês). Consultado em 3 de dezembro de 2018. Arquivado do original em 2 de dezembro de 2018',
    {
      authors: ['Doe, Jane'],
      title: 'Olha o mundo',
      container: 'O Exemplo',
      issued: '2018-12-01',
      archived: '2018-12-02',
      accessed: '2018-12-03',
      language: 'en',
    },
  ],
  [
    'pl',
    'Jane Doe, Patrzy na świat, „Gazeta Przykładowa”, 1 grudnia 2018 [dostęp 2018-12-02] (ang.).',
    {
      authors: ['Jane Doe'],
      title: 'Patrzy na świat',
      container: 'Gazeta Przykładowa',
      issued: '2018-12-01',
      accessed: '2018-12-02',
      language: 'en',
    },
  ],
  [
    'pl',
    'Members, przyklad.example [dostęp 2023-05-17] [zarchiwizowane z adresu 2021-03-03].',
    { title: 'Members', container: 'przyklad.example', archived: '2021-03-03', accessed: '2023-05-17', listing: true },
  ],
  [
    'ru',
    'Doe, Jane. Смотрит на мир (англ.). The Daily Example (1 декабря 2018). Дата обращения: 3 декабря 2018. Архивировано 2 декабря 2018 года.',
    {
      authors: ['Doe, Jane'],
      title: 'Смотрит на мир',
      container: 'The Daily Example',
      issued: '2018-12-01',
      archived: '2018-12-02',
      accessed: '2018-12-03',
      language: 'en',
    },
  ],
])('on a page in %s: %s', (page, text, fields) => {
  expectFields(text, page, fields);
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

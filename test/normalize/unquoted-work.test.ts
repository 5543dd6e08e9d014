// References of books, and the prints of wikis in other languages.
import { test } from 'vitest';
import { expectFields, type Row } from './reference-fields.ts';

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
    'fr',
    'a, b et c Union des rangs français, « Les rangs », sur rangs-92.example,‎ 2015 (consulté le 2 mai 2016)',
    {
      authors: ['Union des rangs français'],
      title: 'Les rangs',
      container: 'rangs-92.example',
      issued: '2015',
      accessed: '2016-05-02',
    },
  ],
  [
    'fr',
    'Insee, « Rangs », sur http://rangs.example/ (consulté le 2 mai 2016)',
    { authors: ['Insee'], title: 'Rangs', accessed: '2016-05-02', url: 'http://rangs.example/' },
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

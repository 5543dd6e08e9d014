// Fields of citation templates in eight languages as parts of a citation.
import { describe, expect, test } from 'vitest';
import { templateParts } from '../../src/normalize/reference-template.ts';
import { languages } from './languages.ts';

type Fields = Readonly<Record<string, string>>;

const parts = (fields: Fields) => templateParts(new Map(Object.entries(fields)), languages);

test.each<[what: string, fields: Fields, expected: Readonly<Record<string, unknown>>]>([
  [
    'English',
    {
      title: 'Members',
      url: 'https://t.example/m',
      website: 'Tide',
      date: '3 May 2011',
      'access-date': '2023-05-17',
      'archive-url': 'https://web.archive.org/web/2020/x',
      'archive-date': '1 June 2020',
      language: 'pl',
    },
    {
      title: 'Members',
      url: 'https://t.example/m',
      container: 'Tide',
      issued: '2011-05-03',
      accessed: '2023-05-17',
      archiveUrl: 'https://web.archive.org/web/2020/x',
      archived: '2020-06-01',
      language: 'pl',
    },
  ],
  [
    'old names of fields',
    { accessdate: '2023-05-17', archivedate: '2020-06-01' },
    { accessed: '2023-05-17', archived: '2020-06-01' },
  ],
  [
    'German',
    { titel: 'Mitglieder', werk: 'Zeitung', datum: '3. Mai 2011', abruf: '2023-05-17', autor: 'Eva Berg' },
    { title: 'Mitglieder', container: 'Zeitung', issued: '2011-05-03', accessed: '2023-05-17', authors: ['Eva Berg'] },
  ],
  [
    'French',
    { titre: 'Membres', site: 'Marée', date: '3 mai 2011', 'consulté le': '17 mai 2023', nom: 'Berg', prénom: 'Eva' },
    { title: 'Membres', container: 'Marée', issued: '2011-05-03', accessed: '2023-05-17', authors: ['Berg, Eva'] },
  ],
  [
    'Spanish',
    { título: 'Miembros', sitioweb: 'Marea', fechaacceso: '17 de mayo de 2023', apellido: 'Berg', nombre: 'Eva' },
    { title: 'Miembros', container: 'Marea', accessed: '2023-05-17', authors: ['Berg, Eva'] },
  ],
  [
    'Polish',
    { tytuł: 'Członkowie', opublikowany: 'Fala', 'data dostępu': '2023-05-17', język: 'en' },
    { title: 'Członkowie', container: 'Fala', accessed: '2023-05-17', language: 'en' },
  ],
  [
    'Russian',
    { заглавие: 'Члены', издание: 'Волна', дата: '3 мая 2011', язык: 'ru' },
    { title: 'Члены', container: 'Волна', issued: '2011-05-03', language: 'ru' },
  ],
  ['several authors', { last1: 'Berg', first1: 'Eva', last2: 'Lie' }, { authors: ['Berg, Eva', 'Lie'] }],
  ['authors in one field', { authors: 'Eva Berg; Ola Lie' }, { authors: ['Eva Berg', 'Ola Lie'] }],
  ['links and italics as their words', { title: "The ''[[Tide (newspaper)|Tide]]''" }, { title: 'The Tide' }],
  ['a value made by another template', { title: '{{lang|de|Flut}}' }, {}],
  ['a date that is none', { date: 'before 2019' }, {}],
  ['an address that is none', { url: 'javascript:alert(1)', 'archive-url': 'none' }, {}],
  ['a language in words', { language: 'Polish' }, { language: 'pl' }],
  ['names of every object', { __proto__: 'x', constructor: 'y' }, {}],
  ['endless words', { title: 'x'.repeat(5000) }, {}],
  ['nothing', {}, {}],
])('%s', (_, fields, expected) => {
  expect(parts(fields)).toEqual(expected);
});

describe('beside the print', () => {
  test('the key __proto__ is a name like others', () => {
    expect(templateParts(new Map([['__proto__', 'x']]), languages)).toEqual({});
  });
});

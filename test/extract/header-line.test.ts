// Header lines in eight languages, run together and spaced, and rows that are no header.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { columnRole, readHeaderLine } from '../../src/extract/header-line.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import type { ColumnRole } from '../../src/languages/language.ts';
import { readLine } from '../../src/read/flat-line.ts';

function columnsOf(line: string, code: string): readonly (readonly [header: string, role: string])[] | 'none' {
  const reading = readHeaderLine(readLine(line, 1), vocabularyOf(languagesFor(code, languages)));
  return reading?.columns.map(({ header, role, known }) => [header, known ? role : 'unknown']) ?? 'none';
}

type Column = readonly [header: string, role: ColumnRole | 'unknown'];

const headers: readonly (readonly [code: string, columns: readonly Column[]])[] = [
  [
    'en',
    [
      ['Country', 'place'],
      ['Party', 'party'],
      ['Seats', 'seats'],
      ['Leader', 'person'],
    ],
  ],
  [
    'en',
    [
      ['Country', 'place'],
      ['Name', 'name'],
      ['Abbr.', 'abbreviation'],
      ['Notes', 'notes'],
    ],
  ],
  [
    'en',
    [
      ['Member', 'name'],
      ['Abbreviation', 'abbreviation'],
      ['Joined', 'joined'],
      ['Left', 'left'],
    ],
  ],
  [
    'en',
    [
      ['Country', 'place'],
      ['Party/Organization', 'name'],
      ['Lower house', 'seats_lower'],
      ['Upper house', 'seats_upper'],
      ['Government', 'government'],
    ],
  ],
  [
    'en',
    [
      ['State', 'place'],
      ['Organisation', 'name'],
      ['Website', 'website'],
      ['Remarks', 'notes'],
    ],
  ],
  [
    'de',
    [
      ['Land', 'place'],
      ['Partei/Organisation', 'name'],
      ['Kürzel', 'abbreviation'],
      ['Anmerkungen', 'notes'],
    ],
  ],
  [
    'de',
    [
      ['Staat', 'place'],
      ['Mitglied', 'name'],
      ['Beitritt', 'joined'],
      ['Austritt', 'left'],
    ],
  ],
  [
    'de',
    [
      ['Name', 'name'],
      ['Abkürzung', 'abbreviation'],
      ['Sitze im Parlament', 'seats'],
      ['Regierung', 'government'],
    ],
  ],
  [
    'fr',
    [
      ['Pays', 'place'],
      ['Nom', 'name'],
      ['Sigle', 'abbreviation'],
      ['Remarques', 'notes'],
    ],
  ],
  [
    'fr',
    [
      ['Pays', 'place'],
      ['Organisation', 'name'],
      ['Adhésion', 'joined'],
      ['Retrait', 'left'],
    ],
  ],
  [
    'fr',
    [
      ['État', 'place'],
      ['Parti/Organisation', 'name'],
      ['Chambre basse', 'seats_lower'],
      ['Chambre haute', 'seats_upper'],
    ],
  ],
  [
    'es',
    [
      ['País', 'place'],
      ['Nombre', 'name'],
      ['Siglas', 'abbreviation'],
      ['Notas', 'notes'],
    ],
  ],
  [
    'es',
    [
      ['País', 'place'],
      ['Organización', 'name'],
      ['Fecha de ingreso', 'joined'],
      ['Observaciones', 'notes'],
    ],
  ],
  [
    'it',
    [
      ['Paese', 'place'],
      ['Nome', 'name'],
      ['Sigla', 'abbreviation'],
      ['Note', 'notes'],
    ],
  ],
  [
    'it',
    [
      ['Stato', 'place'],
      ['Organizzazione', 'name'],
      ['Adesione', 'joined'],
    ],
  ],
  [
    'pt',
    [
      ['País', 'place'],
      ['Nome', 'name'],
      ['Sigla', 'abbreviation'],
      ['Notas', 'notes'],
    ],
  ],
  [
    'pt',
    [
      ['País', 'place'],
      ['Organização', 'name'],
      ['Adesão', 'joined'],
    ],
  ],
  [
    'pl',
    [
      ['Kraj', 'place'],
      ['Nazwa', 'name'],
      ['Skrót', 'abbreviation'],
      ['Uwagi', 'notes'],
    ],
  ],
  [
    'pl',
    [
      ['Państwo', 'place'],
      ['Organizacja', 'name'],
      ['Strona internetowa', 'website'],
    ],
  ],
  [
    'ru',
    [
      ['Страна', 'place'],
      ['Название', 'name'],
      ['Аббревиатура', 'abbreviation'],
      ['Примечания', 'notes'],
    ],
  ],
  [
    'ru',
    [
      ['Страна', 'place'],
      ['Партия', 'party'],
      ['Дата вступления', 'joined'],
    ],
  ],
];

describe.each([
  ['run together', ''],
  ['spaced', ' '],
  ['with a mark on each', '[1]'],
])('%s', (_, joint) => {
  test.each(headers.map(([code, columns]) => ({ code, columns, line: columns.map(([header]) => header).join(joint) })))(
    '$code: $line',
    ({ code, columns, line }) => {
      expect(columnsOf(line, code)).toEqual(columns);
    },
  );
});

test.each<[line: string, columns: readonly Column[]]>([
  [
    'COUNTRYNAMENOTES',
    [
      ['COUNTRY', 'place'],
      ['NAME', 'name'],
      ['NOTES', 'notes'],
    ],
  ],
  [
    'CountryNameTimbre',
    [
      ['Country', 'place'],
      ['Name', 'name'],
      ['Timbre', 'unknown'],
    ],
  ],
  [
    'Country Name Notes (2020)',
    [
      ['Country', 'place'],
      ['Name', 'name'],
      ['Notes (2020)', 'notes'],
    ],
  ],
  ['Members', [['Members', 'name']]],
])('%s', (line, columns) => {
  expect(columnsOf(line, 'en')).toEqual(columns);
});

test.each<[line: string]>([
  ['NorwayHarbour UnionHUTrade union of dockers'],
  ['\u00a0Norway Harbour Union HU Trade union of dockers'],
  ['Chile Frente de Trabajadores (Workers Front) FT'],
  ['10 / 155'],
  ['Country 10 / 155'],
  ['12020The Tide Congress (2020)'],
  ['Peace Forum Coalition of groups that meet in Tokyo'],
  ['__proto__ constructor toString'],
  ['x'],
  [''],
  [`Country ${'Name '.repeat(200)}`],
])('no header: %s', (line) => {
  expect(columnsOf(line, 'en')).toBe('none');
});

describe('headers of several words', () => {
  test.each<[line: string, columns: readonly (readonly [string, string])[]]>([
    [
      'Party name Total votes Party Leader(s) Notes',
      [
        ['Party name', 'name'],
        ['Total votes', 'number'],
        ['Party Leader(s)', 'person'],
        ['Notes', 'notes'],
      ],
    ],
    [
      'YearsParty nameChairperson of the Harbour Council',
      [
        ['Years', 'term'],
        ['Party name', 'name'],
        ['Chairperson of the Harbour Council', 'person'],
      ],
    ],
    [
      'BankFoundation# of Branches As of 30 June 2011Total Assets (million) As of 30 June 2011',
      [
        ['Bank', 'name'],
        ['Foundation', 'date'],
        ['# of Branches As of 30 June 2011', 'number'],
        ['Total Assets (million) As of 30 June 2011', 'number'],
      ],
    ],
    [
      'ConstituencyNotional incumbentMember returnedNotes',
      [
        ['Constituency', 'constituency'],
        ['Notional incumbent', 'party'],
        ['Member returned', 'person'],
        ['Notes', 'notes'],
      ],
    ],
  ])('%s', (line, columns) => {
    expect(columnsOf(line, 'en')).toEqual(columns);
  });

  test('an article in front', () => {
    expect(columnsOf('Les ministèresLes ministresLes portraits', 'fr')).toEqual([
      ['Les ministères', 'text'],
      ['Les ministres', 'person'],
      ['Les portraits', 'ignored'],
    ]);
  });

  test('brackets and joints without end are read in time', () => {
    const hostile = `Name ${'('.repeat(150)}${' of'.repeat(80)}`;
    expect(columnsOf(hostile, 'en')).toBe('none');
    expect(columnRole(`${' as of'.repeat(20_000)} 2012`, vocabularyOf(languages)).known).toBe(false);
  });
});

describe('header cells', () => {
  test.each<[header: string, expected: string]>([
    ['Country', 'place'],
    ['Name of the party', 'name'],
    ['Party of the former incumbent', 'party'],
    ['Member returned (2010)', 'person'],
    ['Joined\non', 'joined'],
    ['Tenure as ambassador', 'term'],
    ['# of branches', 'number'],
    ['Nationality', 'place'],
    ['Die Mitglieder (Stand 2012)', 'name'],
    ['Abkürzung', 'abbreviation'],
    ['Timbre of the voice', 'unknown'],
    ['__proto__', 'unknown'],
    ['', 'unknown'],
    ['x'.repeat(5000), 'unknown'],
  ])('%s', (header, expected) => {
    const { role, known } = columnRole(header, vocabularyOf(languages));
    expect(known ? role : 'unknown').toBe(expected);
  });
});

// Names with their brackets: second names, abbreviations, and what only tells namesakes apart.
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { type ReadName, readName } from '../../src/normalize/names.ts';
import { languages } from './languages.ts';

const plain: Omit<ReadName, 'name'> = { altNames: [], disambiguator: '', abbreviation: '' };

test.each<[written: string, name: string, rest: Partial<ReadName>]>([
  ['Broad Front', 'Broad Front', {}],
  ['Broad Front (Frente Amplio)', 'Broad Front', { altNames: ['Frente Amplio'] }],
  ['The Left (Levica)', 'The Left', { altNames: ['Levica'] }],
  ['Green–Left Front (Zeleno–levi front)', 'Green–Left Front', { altNames: ['Zeleno–levi front'] }],
  ['Frente (Front / Vorne)', 'Frente', { altNames: ['Front', 'Vorne'] }],
  ['Akcja (Peace, Land and Bread)', 'Akcja', { altNames: ['Peace, Land and Bread'] }],
  ['Seed (political party)', 'Seed', { disambiguator: 'political party' }],
  ['Seed (Political Party)', 'Seed', { disambiguator: 'Political Party' }],
  ['Seed (Chilean political party)', 'Seed', { disambiguator: 'Chilean political party' }],
  ['Samen (Partei)', 'Samen', { disambiguator: 'Partei' }],
  ['Весна (политическая партия)', 'Весна', { disambiguator: 'политическая партия' }],
  ['World (magazine)', 'World', { disambiguator: 'magazine' }],
  ["People's Congress (Colombia)", "People's Congress", { disambiguator: 'Colombia' }],
  ['Spring (Poland, 2019)', 'Spring', { disambiguator: 'Poland, 2019' }],
  ['Left (1990–1998)', 'Left', { disambiguator: '1990–1998' }],
  ['Labour (in Polish)', 'Labour', { disambiguator: 'in Polish' }],
  ["Côte d'Ivoire (Ivory Coast)", "Côte d'Ivoire", { altNames: ['Ivory Coast'] }], // here the place is the name
  ['Obrana (Communist Party)', 'Obrana', { altNames: ['Communist Party'] }],
  ['Democratic Party (DP)', 'Democratic Party', { abbreviation: 'DP' }],
  ['Movement for Europe 2025 (MoE25)', 'Movement for Europe 2025', { abbreviation: 'MoE25' }],
  ['Communities in Common (ComCo)', 'Communities in Common', { abbreviation: 'ComCo' }],
  ['Union of the Democratic Centre (udc)', 'Union of the Democratic Centre', { abbreviation: 'udc' }],
  ['Broad Front (Chile) (FA)', 'Broad Front', { disambiguator: 'Chile', abbreviation: 'FA' }],
  ['Broad Front (party) (Chile)', 'Broad Front', { disambiguator: 'party, Chile' }],
  ['Broad Front (FA) (BF)', 'Broad Front', { altNames: ['BF'], abbreviation: 'FA' }],
  ['Broad Front (Frente Amplio) (FA)', 'Broad Front', { altNames: ['Frente Amplio'], abbreviation: 'FA' }],
  [
    'Democratic Party (Serbian: Demokratska stranka, DS)',
    'Democratic Party',
    { altNames: ['Demokratska stranka'], abbreviation: 'DS' },
  ],
  ['Left (Deutsch: Linke; Vasemmisto)', 'Left', { altNames: ['Linke', 'Vasemmisto'] }],
  ['左派（Left Wing）', '左派', { altNames: ['Left Wing'] }],
  ['Front (Front)', 'Front', { altNames: ['Front'] }],
  ['Front ()', 'Front', {}],
  // These brackets are part of the name.
  ['Communist Party of Examplia (Marxist)', 'Communist Party of Examplia (Marxist)', {}],
  ['Communist Party (Unified Marxist–Leninist)', 'Communist Party (Unified Marxist–Leninist)', {}],
  ['Congress (M)', 'Congress (M)', {}],
  ['Congress (II)', 'Congress (II)', {}],
  ['CPE(M)', 'CPE(M)', {}],
  ['Citizen(s)', 'Citizen(s)', {}],
  ['(Neo)liberal Club', '(Neo)liberal Club', {}],
  // Brackets that do not pair stay, and so does a name that would be empty.
  ['Front (Frente', 'Front (Frente', {}],
  ['Front) (Frente)', 'Front) (Frente)', {}],
  ['(Frente)', '(Frente)', {}],
  ['', '', {}],
  ['Front\u200b Line\u00ad (De\u2060mo)\u202c', 'Front Line', { altNames: ['Demo'] }],
  [
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u06cc\u0645',
    {},
  ], // the joiner spells the word
  ['Fro\u200cnt', 'Front', {}],
  [`${'a'.repeat(500)} (b)`, `${'a'.repeat(500)} (b)`, {}],
  [`A${' (b)'.repeat(90)}`, `A${' (b)'.repeat(90)}`, {}],
])('“%s” is the name “%s”', (written, name, rest) => {
  expect(readName(written, languages)).toEqual({ ...plain, name, ...rest });
});

const pieces = fc.constantFrom(
  'Front',
  'Left',
  'Chile',
  'party',
  'DP',
  'Marxist',
  '(',
  ')',
  '（',
  '）',
  '; ',
  ', ',
  ' ',
  '\u200b',
);
const names = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));

it('reads a name that is read already to itself', () => {
  fc.assert(
    fc.property(names, (written) => {
      const { name } = readName(written, languages);
      expect(readName(name, languages).name).toBe(name);
    }),
    { seed: 1 },
  );
});

it('leaves no name empty that has a letter, and loses no word', () => {
  fc.assert(
    fc.property(names, (written) => {
      const { name, altNames, disambiguator, abbreviation } = readName(written, languages);
      const kept = [name, ...altNames, disambiguator, abbreviation].join(' ');
      const words = written.replaceAll('\u200b', '').match(/\p{L}+/gu) ?? [];
      expect(words.every((word) => kept.includes(word))).toBe(true);
      expect(name === '' && words.length > 0).toBe(false);
    }),
    { seed: 1 },
  );
});

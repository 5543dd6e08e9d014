// Given names of people, and the words that must not be taken for them.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { demonymPrefix } from '../../src/gazetteer/demonyms.ts';
import { foldName } from '../../src/gazetteer/fold.ts';
import { isGivenName } from '../../src/gazetteer/given-names.ts';
import { givenNames } from '../../src/gazetteer/given-names-data.ts';
import { findPlace } from '../../src/gazetteer/places.ts';

test.each<[word: string]>([
  ['Mark'],
  ['Bill'],
  ['Liz'],
  ['Pat'],
  ['Éamonn'],
  ['Eamonn'], // as written where accents are not at hand
  ['E\u0301amonn'], // NFD
  ['JOSÉ'],
  ['Jean-Pierre'],
  ['Joseph-Enoil'],
  ['Ethelbert,'],
  ['Fatima:'],
  ['Łukasz'],
  ['Søren'],
  ['Þorsteinn'],
  ['Олександр'],
  ['Юрий'],
  ['Γιώργος'],
  ['Recep'],
  ['İsmail'],
  ['Muhammad'],
  ['Ngozi'],
  ['Narendra'],
  ['Junichiro'],
  ['Thaksin'],
])('%s is a given name', (word) => {
  expect(isGivenName(word)).toBe(true);
});

test.each<[word: string]>([
  ['Labour'],
  ['North'],
  ['Bank'],
  ['Front'],
  ['Movement'],
  ['Union'],
  ['Christian'], // Christian Democrats
  ['Roman'], // Roman Catholic
  ['May'],
  ['March'],
  ['August'],
  ['Grant'],
  ['Victoria'],
  ['Georgia'],
  ['Sofía'], // a name, but Sofia is a city
  ['Noor'], // a party
  ['Secretary'],
  ['mark'], // in lower case a word
  ['jean-Pierre'],
  ['North-Mark'], // the first part decides
  ['Maria Silva'], // two words
  ['The Mark'],
  ["Mark's"],
  ['Mark1'],
  ['-Mark'],
  [''],
  [' '],
  ['…'],
  ['English:'], // a label of the data
  ['constructor'],
  ['__proto__'],
  ['Constructor'],
  ['.'.repeat(100_000)],
  [`Mark${'-'.repeat(100)}`],
])('%.20s is none', (word) => {
  expect(isGivenName(word)).toBe(false);
});

describe('the names', () => {
  const lines = givenNames.trim().split('\n');
  const names = lines.flatMap((line) => line.slice(line.indexOf(': ') + 2).split(' '));

  it('are more than 2500', () => {
    expect(names.length).toBeGreaterThanOrEqual(2500);
  });

  it('stand in labelled lines', () => {
    expect(lines.filter((line) => !/^[A-Z][A-Za-z, ]+: \S/u.test(line))).toEqual([]);
  });

  it('are in NFC, capitalized, of two letters or more in one script', () => {
    const oneScript = /^(?:[\p{Script=Latin}'’ʻ]+|[\p{Script=Cyrillic}'’]+|\p{Script=Greek}+)$/u;
    const wellFormed = (name: string) => name === name.normalize('NFC') && /^\p{Lu}.*\p{L}/u.test(name);
    expect(names.filter((name) => !wellFormed(name) || !oneScript.test(name))).toEqual([]);
  });

  it('stand once each, accents aside', () => {
    const keys = names.map((name) => foldName(name));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('name no country or region, and no people', () => {
    const elsewhere = (name: string) => findPlace(name) ?? demonymPrefix(name, 0);
    expect(names.filter((name) => elsewhere(name) !== undefined)).toEqual([]);
  });

  it('are found as written, in capitals and with a second part, never in lower case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        const ways = [name, `${name},`, name.toUpperCase(), `${name}-Xyz`, name.toLowerCase()];
        expect(ways.map(isGivenName)).toEqual([true, true, true, true, false]);
      }),
      { seed: 1 },
    );
  });
});

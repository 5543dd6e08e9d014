// Infobox lines in six languages: where the label ends and the value begins.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { infobox, splitInfoboxLine } from '../../src/extract/infobox.ts';
import { languagesFor, vocabularyOf } from '../../src/extract/vocabulary.ts';
import { readLine } from '../../src/read/flat-line.ts';
import { written } from '../read/document-outline.ts';
import { claimsIn } from './article-claims.ts';

describe('splitInfoboxLine', () => {
  test.each<[line: string, expected: readonly [label: string, value: string] | 'none', code?: string]>([
    ['Founded3 May 2011', ['Founded', '3 May 2011']],
    ['Founded 3 May 2011', ['Founded', '3 May 2011']],
    ['Founded: 3 May 2011', ['Founded', '3 May 2011']],
    ['Founded\u00a03 May 2011[4]', ['Founded', '3 May 2011[4]']],
    ['Colors    red and black', ['Colors', 'red and black']],
    ['Region servedWorldwide', ['Region served', 'Worldwide']], // not the shorter "Region"
    ['HeadquartersOslo, Norway', ['Headquarters', 'Oslo, Norway']],
    ['Websitetide.example', 'none'], // nothing tells the two apart
    ['Website tide.example', ['Website', 'tide.example']],
    ['WebsiteTide.example', ['Website', 'Tide.example']],
    ['PatronTide', ['Patron', 'Tide']], // an unknown label, at glue
    ['Founded', 'none'], // a label without value goes on with the line above
    ['Bergen', 'none'],
    ['and black', 'none'],
    ['', 'none'],
    ['Gründung3. Mai 2011', ['Gründung', '3. Mai 2011'], 'de'],
    ['Sitz Oslo', ['Sitz', 'Oslo'], 'de'],
    ['Fondation3 mai 2011', ['Fondation', '3 mai 2011'], 'fr'],
    ['Siège social : Oslo', ['Siège social', 'Oslo'], 'fr'],
    ['Fundación3 de mayo de 2011', ['Fundación', '3 de mayo de 2011'], 'es'],
    ['Sitio webwww.tide.example', 'none', 'es'],
    ['Data założenia3 maja 2011', ['Data założenia', '3 maja 2011'], 'pl'],
    ['SiedzibaOslo', ['Siedziba', 'Oslo'], 'pl'],
    ['Основание3 мая 2011', ['Основание', '3 мая 2011'], 'ru'],
    ['Штаб-квартираОсло', ['Штаб-квартира', 'Осло'], 'ru'],
  ])('%s', (line, expected, code = 'en') => {
    const row = splitInfoboxLine(readLine(line, 1), vocabularyOf(languagesFor(code, languages)));
    expect(row === undefined ? 'none' : [row.label, written(row.value)]).toEqual(expected);
  });
});

describe('infobox', () => {
  const facts = (lines: readonly string[]) =>
    claimsIn(lines, infobox).value.map((claim) => (claim.kind === 'fact' ? [claim.key, claim.label, claim.value] : []));

  test('labels that are known have a key, others their own words', () => {
    expect(facts(['Tide Alliance', 'Founded3 May 2011', 'HeadquartersOslo', 'Patron saintTide'])).toEqual([
      ['founded', 'Founded', '3 May 2011'],
      ['headquarters', 'Headquarters', 'Oslo'],
      ['patron_saint', 'Patron saint', 'Tide'],
    ]);
  });

  test('lines without label go on with the value above', () => {
    expect(facts(['Tide Alliance', 'Founded3 May 2011', 'HeadquartersOslo', 'Bergen', 'Narvik'])).toEqual([
      ['founded', 'Founded', '3 May 2011'],
      ['headquarters', 'Headquarters', 'Oslo | Bergen | Narvik'],
    ]);
  });

  test('labels that are names of every object are labels like others', () => {
    expect(facts(['Tide Alliance', 'Founded3 May 2011', 'constructorOslo'])).toEqual([
      ['founded', 'Founded', '3 May 2011'],
      ['constructor', 'constructor', 'Oslo'],
    ]);
  });

  test('a first line without label is reported', () => {
    const { value, findings } = claimsIn(
      ['Tide Alliance', 'docks and quays', 'Founded3 May 2011', 'HeadquartersOslo'],
      infobox,
    );
    expect({ facts: value.length, findings: findings.map(({ code, locator }) => [code, locator]) }).toEqual({
      facts: 2,
      findings: [['orphan-fragment', '4:1']],
    });
  });
});

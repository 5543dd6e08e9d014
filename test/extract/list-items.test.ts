// Items of lists that kept their structure: what is place, name and notes in each, and which lists hold members.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { standingUnder } from '../../src/extract/heading-roles.ts';
import { listVerdict, splitList } from '../../src/extract/list-items.ts';
import { vocabularyOf } from '../../src/extract/vocabulary.ts';
import { list, phrasing } from './built-document.ts';

const vocabulary = vocabularyOf(languages);

const split = (items: readonly string[]) => splitList(list(items), vocabulary);

/** Rows as `place | name | notes`, `^` before a place from above. */
const rows = (items: readonly string[]) =>
  split(items).rows.map(({ cells, inherited }) =>
    cells.map(({ value }, at) => `${inherited[at] === true ? '^' : ''}${value}`).join(' | '),
  );

describe('parts of an item', () => {
  test.each<[items: readonly string[], expected: readonly string[]]>([
    [['- Harbour Union'], [' | Harbour Union | ']],
    [['- Norway: Harbour Union'], ['Norway | Harbour Union | ']],
    [['- Norway – Harbour Union (HU)'], ['Norway | Harbour Union (HU) | ']],
    [['- [[/wiki/Norway|Norway]] [[/wiki/HU|Harbour Union]] trade union'], ['Norway | Harbour Union | trade union']],
    [['- {{Norway}} Norway Harbour Union'], ['Norway | Harbour Union | ']],
    [['- {{Flag of Norway.svg}} [[/wiki/HU|Harbour Union]]'], ['Norway | Harbour Union | ']],
    [['- [[/wiki/HU|Norway Harbour Union]]'], [' | Norway Harbour Union | ']], // a place inside the name's link
    [['- [[/wiki/HU|Harbour Union]] (HU) – founded in 1990'], [' | Harbour Union (HU) | founded in 1990']],
    [['- Harbour Union — Oslo docks, since 1990'], [' | Harbour Union | Oslo docks, since 1990']],
    [['- Harbour Union (a – b) – docks'], [' | Harbour Union (a – b) | docks']], // a dash in a bracket ends nothing
    [['- Harbour-Union'], [' | Harbour-Union | ']],
    [
      ['- Harbour Union, Norway', '- Dawn, Chile', '- Dusk, Peru'],
      ['Norway | Harbour Union | ', 'Chile | Dawn | ', 'Peru | Dusk | '],
    ],
    [
      [
        '- Maria Solano — Arden West, announced 4 July 2009',
        '- Peter Holm — Belmor, announced 2010',
        '- Anna Lind — (Cort, Dawn) died in 2010',
      ],
      [
        'Arden West | Maria Solano | announced 4 July 2009',
        'Belmor | Peter Holm | announced 2010',
        'Cort | Anna Lind | Dawn; died in 2010',
      ],
    ],
    [
      ['- Maria Solano – Minister of Docks', '- Peter Holm – Minister of Ports', '- Anna Lind – President'],
      [' | Maria Solano | Minister of Docks', ' | Peter Holm | Minister of Ports', ' | Anna Lind | President'],
    ],
    [[], []],
    [['-'], []],
    [['- __proto__: constructor'], [' | __proto__ | constructor']],
  ])('%j', (items, expected) => {
    expect(rows(items)).toEqual(expected);
  });
});

describe('nested lists and terms', () => {
  test.each<[what: string, items: readonly string[], expected: readonly string[]]>([
    [
      'places hold members',
      ['- Norway', '-- Harbour Union', '-- Dawn – docks', '- Chile', '-- Faro'],
      ['^Norway | Harbour Union | ', '^Norway | Dawn | docks', '^Chile | Faro | '],
    ],
    [
      'other headings are told in the notes',
      ['- Northern branch', '-- Harbour Union', '- Southern branch', '-- Faro'],
      [' | Harbour Union | Northern branch', ' | Faro | Southern branch'],
    ],
    [
      'few nested items are remarks',
      ['- Harbour Union', '-- founded in 1990', '- Dawn', '- Dusk'],
      [' | Harbour Union | founded in 1990', ' | Dawn | ', ' | Dusk | '],
    ],
    [
      'terms are places',
      ['- Norway :: Harbour Union', '- Norway :: Dawn'],
      ['^Norway | Harbour Union | ', '^Norway | Dawn | '],
    ],
    [
      'terms are names',
      ['- Harbour Union :: dockers', '- Dawn :: miners'],
      [' | Harbour Union | dockers', ' | Dawn | miners'],
    ],
  ])('%s', (_, items, expected) => {
    expect(rows(items)).toEqual(expected);
  });

  test('marks stay with their item', () => {
    const [row] = split(['- Norway', '-- Harbour[1] Union – docks[2]']).rows;
    expect(row?.cells.map(({ footnoteReferences }) => footnoteReferences.map(({ label }) => label))).toEqual([
      [],
      ['1'],
      ['2'],
    ]);
  });

  test('lists nested without end are read to a depth', () => {
    const deep = Array.from({ length: 2000 }).reduce<ReturnType<typeof list>>(
      (inner) => ({ kind: 'list', ordered: false, items: [{ content: phrasing('Norway'), children: [inner] }] }),
      list(['- Harbour Union']),
    );
    expect(splitList(deep, vocabulary).rows).toHaveLength(1);
  });
});

describe('which lists hold members', () => {
  const people = ['Maria Solano', 'Peter Holm', 'Anna Lind', 'Paul Berg', 'Laura Stein'];
  const placed = people.map(
    (name, at) => `- ${name} — ${['Arden', 'Belmor', 'Cort', 'Dunlow', 'Elmar'][at]}, since 2010`,
  );

  test.each<[heading: string, items: readonly string[], reason: string]>([
    ['Members', ['- Harbour Union'], 'A heading above it says that members are listed.'],
    ['Former members', ['- Harbour Union'], 'A heading above it says that members are listed.'],
    ['Liberal benches', placed, 'Its items look alike: people, each with a place.'],
    ['Liberal benches', placed.slice(0, 4), 'Neither a heading nor its items say that it lists members.'],
    ['See also', placed, 'It stands under a heading for links, sources or the like.'],
    [
      'External links',
      ['- [[https://h.example/|Members]]'],
      'It stands under a heading for links, sources or the like.',
    ],
    ['Works', people.map((name) => `- ${name}: a life`), 'Neither a heading nor its items say that it lists members.'],
    ['Members', [], 'It has no items.'],
  ])('%s: %j', (heading, items, reason) => {
    const verdict = listVerdict(split(items), standingUnder([phrasing(heading)], vocabulary));
    expect(verdict.reason).toBe(reason);
  });
});

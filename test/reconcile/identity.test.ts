// Which rows become one member, which stay apart, and which raise a question.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/record.ts';
import { reconcile } from '../../src/reconcile/dataset.ts';
import type { RosterSettings } from '../../src/reconcile/roster.ts';
import { article, country, entry, former, input, nowhere, settings } from './invented-organization.ts';

type Rows = readonly Entry[];
type Case = readonly [sentence: string, rows: Rows, members: readonly string[], codes: readonly string[]];

const codesOfIdentity = ['possible-duplicate', 'listed-twice', 'current-and-former'];

/** Names of the members, and the codes of findings about who is who. */
function decided(rows: Rows, more: Partial<RosterSettings> = {}): readonly [readonly string[], readonly string[]] {
  const dataset = reconcile(input(article({ entries: rows }), { rosters: [settings(more)] }));
  const codes = dataset.findings.map(({ code }) => code).filter((code) => codesOfIdentity.includes(code));
  return [dataset.members.map(({ name }) => name).sort(), codes.sort()];
}

const iceland = { place: country('IS', 'Iceland') };
const unplaced = { place: nowhere };

describe('without a word from the config', () => {
  test.each<Case>([
    [
      'a current and a former row of one name and place',
      [entry('Moorings', 1), former('Moorings', 2)],
      ['Moorings'],
      ['current-and-former'],
    ],
    ['case, diacritics and dashes', [entry('Vår–Net', 1), former('VAR NET', 2)], ['Vår–Net'], ['current-and-former']],
    [
      'an article before the name',
      [entry('The Beacon', 1), former('Beacon', 2)],
      ['The Beacon'],
      ['current-and-former'],
    ],
    [
      'an apostrophe',
      [entry('Workers’ Union', 1), former('Workers Union', 2)],
      ['Workers’ Union'],
      ['current-and-former'],
    ],
    [
      'a place that one row lacks',
      [entry('Moorings', 1), former('Moorings', 2, unplaced)],
      ['Moorings'],
      ['current-and-former'],
    ],
    [
      'a name in brackets elsewhere',
      [entry('The Oar', 1, { altNames: ['Vesla'] }), former('Vesla', 2)],
      ['The Oar'],
      ['current-and-former'],
    ],
    [
      'one letter in a long name',
      [entry('Harbour Union', 1), former('Harbor Union', 2)],
      ['Harbour Union'],
      ['current-and-former'],
    ],
    [
      'one name in two places',
      [entry('Moorings', 1), former('Moorings', 2, iceland)],
      ['Moorings', 'Moorings'],
      ['possible-duplicate'],
    ],
    [
      'one name in two places of one list',
      [entry('Moorings', 1), entry('Moorings', 2, iceland)],
      ['Moorings', 'Moorings'],
      ['listed-twice'],
    ],
    [
      'one name twice in one place of one list',
      [entry('Moorings', 1), entry('Moorings', 2)],
      ['Moorings'],
      ['listed-twice'],
    ],
    [
      'a place that one of three rows lacks', // with either of the two places it could go
      [entry('Moorings', 1), entry('Moorings', 2, iceland), former('Moorings', 3, unplaced)],
      ['Moorings', 'Moorings', 'Moorings'],
      ['listed-twice', 'possible-duplicate', 'possible-duplicate'],
    ],
    [
      'disambiguators that differ',
      [entry('Dawn', 1, { disambiguator: 'party' }), entry('Dawn', 2, { disambiguator: 'magazine' })],
      ['Dawn', 'Dawn'],
      ['listed-twice'],
    ],
    [
      'a shared word in one list',
      [entry('Common Tide', 1), entry('Common Shore', 2)],
      ['Common Shore', 'Common Tide'],
      [],
    ],
    [
      'a shared word in two places',
      [entry('Moorings', 1), former('Moorings Network', 2, iceland)],
      ['Moorings', 'Moorings Network'],
      [],
    ],
    [
      'a shared word in one place',
      [entry('Moorings', 1), former('Moorings Network', 2)],
      ['Moorings', 'Moorings Network'],
      ['possible-duplicate'],
    ],
    [
      'an abbreviation shared in two places',
      [
        entry('Seafarers Party', 1, { abbreviation: 'SPA' }),
        former('Salt Professionals', 2, { ...iceland, abbreviation: 'SPA' }),
      ],
      ['Salt Professionals', 'Seafarers Party'],
      [],
    ],
    [
      'an abbreviation shared in one place',
      [
        entry('Seafarers Party', 1, { abbreviation: 'S.P.A.' }),
        former('Salt Professionals', 2, { abbreviation: 'SPA' }),
      ],
      ['Salt Professionals', 'Seafarers Party'],
      ['possible-duplicate'],
    ],
    [
      'a body and its abbreviation',
      [entry('Net Menders Hall', 1, { abbreviation: 'NMH' }), former('NMH', 2)],
      ['NMH', 'Net Menders Hall'],
      ['possible-duplicate'],
    ],
    ['one letter in a short name', [entry('Dawn', 1), former('Dawa', 2)], ['Dawa', 'Dawn'], []],
    [
      'a letter more, but on one list',
      [entry('Harbour Union', 1), entry('Harbor Union', 2)],
      ['Harbor Union', 'Harbour Union'],
      [],
    ],
    [
      'numbers',
      [entry('Dockers Local 12', 1), former('Dockers Local 13', 2)],
      ['Dockers Local 12', 'Dockers Local 13'],
      [],
    ],
    ['two edits', [entry('Futurewave', 1), former('Futerwavy', 2)], ['Futerwavy', 'Futurewave'], []],
    [
      'names of other alphabets',
      [entry('Синий флот', 1), former('синий  Флот', 2)],
      ['Синий флот'],
      ['current-and-former'],
    ],
    ['names of nothing but signs', [entry('+++', 1), former('***', 2)], ['***', '+++'], []],
  ])('%s', (...[, rows, members, codes]) => {
    expect(decided(rows)).toEqual([members, codes]);
  });
});

describe('the config always wins', () => {
  const spellings = [entry('Futurewave', 1), former('Futerwavy', 2, iceland)];
  const alike = [entry('Harbour Union', 1), former('Harbor Union', 2)];
  test.each<
    readonly [
      sentence: string,
      rows: Rows,
      config: Partial<RosterSettings>,
      members: readonly string[],
      codes: readonly string[],
    ]
  >([
    [
      '"same" joins names and places',
      spellings,
      { same: [['Futerwavy', 'Futurewave']] },
      ['Futurewave'],
      ['current-and-former'],
    ],
    [
      '"same" joins one name in two places',
      [entry('Dawn', 1), entry('Dawn', 2, iceland)],
      { same: [['Dawn', 'dawn']] },
      ['Dawn'],
      ['listed-twice'],
    ],
    [
      '"different" keeps apart',
      alike,
      { different: [['Harbor Union', 'Harbour Union']] },
      ['Harbor Union', 'Harbour Union'],
      [],
    ],
    [
      '"different" is stronger than "same"',
      alike,
      { same: [['Harbor Union', 'Harbour Union']], different: [['Harbor Union', 'Harbour Union']] },
      ['Harbor Union', 'Harbour Union'],
      [],
    ],
    [
      'an alias is read as its name, and published so',
      [entry('Vesla', 1), former('The Oar', 2)],
      { aliases: new Map([['vesla', 'The Oar']]) },
      ['The Oar'],
      ['current-and-former'],
    ],
    [
      'a word about nobody changes nothing',
      alike,
      { same: [['Nobody', 'No one']], aliases: new Map([['__proto__', 'x']]) },
      ['Harbour Union'],
      ['current-and-former'],
    ],
  ])('%s', (...[, rows, config, members, codes]) => {
    expect(decided(rows, config)).toEqual([members, codes]);
  });
});

test('a doubt names both, the reason and the config line that decides it', () => {
  const rows = [entry('Moorings', 1), former('Moorings "Network"', 2)];
  const dataset = reconcile(input(article({ entries: rows, asOf: undefined })));
  const [doubt] = dataset.findings.filter(({ code }) => code === 'possible-duplicate');
  const other = dataset.members.find(({ name }) => name !== 'Moorings');
  expect(doubt).toEqual({
    finding_id: doubt?.finding_id,
    code: 'possible-duplicate',
    severity: 'notice',
    roster_id: 'tidewater-league',
    subject_type: 'member',
    subject_id: other?.member_id,
    message:
      '“Moorings” (Norway) and “Moorings "Network"” (Norway) may be one member: similar names (67 of 100). ' +
      '"same": [["Moorings","Moorings \\"Network\\""]] or "different": [["Moorings","Moorings \\"Network\\""]] decides.',
    source_id: 'tidewater-league/article',
    locator: '2:1',
  });
});

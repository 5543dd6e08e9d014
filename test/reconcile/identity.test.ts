// Which rows become one member, which stay apart, and which raise a question.
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/record.ts';
import { type RosterSettings, reconcile } from '../../src/reconcile/dataset.ts';
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
      [entry('Commons', 1), former('Commons', 2)],
      ['Commons'],
      ['current-and-former'],
    ],
    [
      'case, diacritics and dashes',
      [entry('Mérce–Net', 1), former('MERCE NET', 2)],
      ['Mérce–Net'],
      ['current-and-former'],
    ],
    [
      'an article before the name',
      [entry('The Nation', 1), former('Nation', 2)],
      ['The Nation'],
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
      [entry('Commons', 1), former('Commons', 2, unplaced)],
      ['Commons'],
      ['current-and-former'],
    ],
    [
      'a name in brackets elsewhere',
      [entry('The Left', 1, { altNames: ['Levica'] }), former('Levica', 2)],
      ['The Left'],
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
      [entry('Commons', 1), former('Commons', 2, iceland)],
      ['Commons', 'Commons'],
      ['possible-duplicate'],
    ],
    [
      'one name in two places of one list',
      [entry('Commons', 1), entry('Commons', 2, iceland)],
      ['Commons', 'Commons'],
      ['listed-twice'],
    ],
    [
      'one name twice in one place of one list',
      [entry('Commons', 1), entry('Commons', 2)],
      ['Commons'],
      ['listed-twice'],
    ],
    [
      'a place that one of three rows lacks', // with either of the two places it could go
      [entry('Commons', 1), entry('Commons', 2, iceland), former('Commons', 3, unplaced)],
      ['Commons', 'Commons', 'Commons'],
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
      [entry('Common Wealth', 1), entry('Common Frontiers', 2)],
      ['Common Frontiers', 'Common Wealth'],
      [],
    ],
    [
      'a shared word in two places',
      [entry('Commons', 1), former('Commons Network', 2, iceland)],
      ['Commons', 'Commons Network'],
      [],
    ],
    [
      'a shared word in one place',
      [entry('Commons', 1), former('Commons Network', 2)],
      ['Commons', 'Commons Network'],
      ['possible-duplicate'],
    ],
    [
      'an abbreviation shared in two places',
      [
        entry('Solidarity Party', 1, { abbreviation: 'SPA' }),
        former('Salt Professionals', 2, { ...iceland, abbreviation: 'SPA' }),
      ],
      ['Salt Professionals', 'Solidarity Party'],
      [],
    ],
    [
      'an abbreviation shared in one place',
      [
        entry('Solidarity Party', 1, { abbreviation: 'S.P.A.' }),
        former('Salt Professionals', 2, { abbreviation: 'SPA' }),
      ],
      ['Salt Professionals', 'Solidarity Party'],
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
    ['two edits', [entry('Futurewei', 1), former('Futerwei', 2)], ['Futerwei', 'Futurewei'], []],
    [
      'names of other alphabets',
      [entry('Левый блок', 1), former('левый  Блок', 2)],
      ['Левый блок'],
      ['current-and-former'],
    ],
    ['names of nothing but signs', [entry('+++', 1), former('***', 2)], ['***', '+++'], []],
  ])('%s', (...[, rows, members, codes]) => {
    expect(decided(rows)).toEqual([members, codes]);
  });
});

describe('the config always wins', () => {
  const spellings = [entry('Futurewei', 1), former('Futerwei', 2, iceland)];
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
      { same: [['Futerwei', 'Futurewei']] },
      ['Futurewei'],
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
      [entry('Levica', 1), former('The Left', 2)],
      { aliases: new Map([['levica', 'The Left']]) },
      ['The Left'],
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
  const rows = [entry('Commons', 1), former('Commons "Network"', 2)];
  const dataset = reconcile(input(article({ entries: rows, asOf: undefined })));
  const [doubt] = dataset.findings.filter(({ code }) => code === 'possible-duplicate');
  const other = dataset.members.find(({ name }) => name !== 'Commons');
  expect(doubt).toEqual({
    finding_id: doubt?.finding_id,
    code: 'possible-duplicate',
    severity: 'notice',
    roster_id: 'tidewater-league',
    subject_type: 'member',
    subject_id: other?.member_id,
    message:
      '“Commons” (Norway) and “Commons "Network"” (Norway) may be one member: similar names (67 of 100). ' +
      '"same": [["Commons","Commons \\"Network\\""]] or "different": [["Commons","Commons \\"Network\\""]] decides.',
    source_id: 'tidewater-league/article',
    locator: '2:1',
  });
});

// Rosters in tables and lists: which blocks are rosters, in which standing, and what their rows say of themselves.
import { describe, expect, test } from 'vitest';
import { rosterTables } from '../../src/extract/roster-table.ts';
import { type Asked, claimsIn, entriesOf } from './article-claims.ts';

const table = [
  'Country Name Notes',
  'Norway Harbour Union Trade union of dockers',
  'Chile Frente de Muelles Trade union of harbours',
  'Japan Peace Forum Coalition of groups',
];

/** `standing category: name, name` for each run of entries of one standing and category. */
function rostersIn(lines: readonly string[], asked: Asked = {}): readonly string[] {
  const rosters: string[] = [];
  let last = '';
  for (const { standing, category, name } of entriesOf(claimsIn(lines, rosterTables, asked))) {
    const kind = `${standing} ${category}`;
    if (kind === last) rosters.push(`${rosters.pop()}, ${name}`);
    else rosters.push(`${kind}: ${name}`);
    last = kind;
  }
  return rosters;
}

const names = 'Harbour Union, Frente de Muelles, Peace Forum';

describe('what is a roster', () => {
  test.each<[what: string, lines: readonly string[], rosters: readonly string[]]>([
    ['a table under a heading for members', ['Members', '', ...table], [`current member: ${names}`]],
    ['a table under any heading', ['Europe', '', ...table], [`current member: ${names}`]],
    ['former members', ['Former members', '', ...table], [`former member: ${names}`]],
    ['observers', ['Observers', '', ...table], [`current observer: ${names}`]],
    ['former observers', ['Former observers', '', ...table], [`former observer: ${names}`]],
    [
      'current and former in one article',
      ['Members', '', ...table, '', 'Former members', '', ...table],
      [`current member: ${names}`, `former member: ${names}`],
    ],
    [
      'a bulleted list',
      ['Members', '', '• Harbour Union', '• Dockers League'],
      ['current member: Harbour Union, Dockers League'],
    ],
    ['a list of one', ['Observers', '', '• Harbour Union'], ['current observer: Harbour Union']],
    ['a list that nothing announces', ['Aims', '', '• Clean docks', '• Safe quays'], []],
    ['a table of references', ['References', '', ...table], []],
    ['a list under "See also"', ['See also', '', '• Harbour Union', '• Dockers League'], []],
    [
      'a table of events',
      [
        'Members',
        '',
        '12019The Tide Congress (2019)',
        '22021OsloThe Tide Congress (2021)',
        '32022BergenThe Tide Congress (2022)',
      ],
      [],
    ],
    ['no table at all', ['It is at home in Oslo, where nine unions founded it.'], []],
    ['nothing', [], []],
  ])('%s', (_, lines, rosters) => {
    expect(rostersIn(lines)).toEqual(rosters);
  });
});

describe('sections', () => {
  const lines = ['Members', '', ...table, '', 'Partners', '', '• Harbour Union', '• Dockers League'];

  test.each<[sections: readonly string[], rosters: readonly string[]]>([
    [[], [`current member: ${names}`, 'current associate: Harbour Union, Dockers League']],
    [['Members'], [`current member: ${names}`]],
    [[' MEMBERS '], [`current member: ${names}`]],
    [['Partners'], ['current associate: Harbour Union, Dockers League']],
    [['History'], []],
    [['constructor'], []],
  ])('%j', (sections, rosters) => {
    expect(rostersIn(lines, { sections })).toEqual(rosters);
  });

  test('a heading further out counts', () => {
    expect(rostersIn(['Members', '', 'Europe', '', ...table], { sections: ['Members'] })).toEqual([
      `current member: ${names}`,
    ]);
  });
});

describe('marks', () => {
  const listed = (lines: readonly string[]) =>
    entriesOf(claimsIn(lines, rosterTables)).map(({ listReferences, grounds }) => [
      listReferences.map(({ label }) => label),
      grounds.footnoteReferences.map(({ label }) => label),
    ]);

  test.each<[leadIn: readonly string[], marks: readonly string[]]>([
    [['Sourced from:[10]', ''], ['10']],
    [
      ['Source: the alliance itself[10][11]', ''],
      ['10', '11'],
    ],
    [['As of May 2020, these are its members:[4]', ''], ['4']],
    [['It met in Oslo with nine unions from all the world.[4]', ''], []], // a sentence that is no lead-in
    [[], []],
  ])('of a lead-in: %j', (leadIn, marks) => {
    expect(listed(['Members', '', ...leadIn, ...table])).toEqual([
      [marks, []],
      [marks, []],
      [marks, []],
    ]);
  });

  test('of a row are its own, of a row and of the row above', () => {
    const rows = [
      'Country Name Notes',
      'Norway[1] Harbour Union[2] Trade union of dockers',
      'Dockers League Trade union of dockers[3]',
      'Chile Frente de Muelles[4] Trade union of harbours',
    ];
    expect(listed(['Members', '', ...rows])).toEqual([
      [[], ['1', '2']],
      [[], ['3']],
      [[], ['4']],
    ]);
  });
});

describe('splits', () => {
  test('a settled row is as the config says, the others as they read', () => {
    const splits = new Map([
      ['Peace Forum Coalition of groups', { name: 'Peace Forum Coalition', notes: 'of groups' }],
    ]);
    const entries = entriesOf(claimsIn(['Members', '', ...table], rosterTables, { splits }));
    expect(entries.map(({ name, notes }) => [name, notes])).toEqual([
      ['Harbour Union', 'Trade union of dockers'],
      ['Frente de Muelles', 'Trade union of harbours'],
      ['Peace Forum Coalition', 'of groups'],
    ]);
  });
});

describe('statements of rows', () => {
  test('stand right behind their row, with its grounds', () => {
    const rows = [
      'Country Name Notes',
      'Norway Harbour Union Left in March 2022[6]',
      'Chile Frente de Muelles Trade union of harbours',
      'Japan Peace Forum Joined in 2011',
    ];
    const { value } = claimsIn(['Former members', '', ...rows], rosterTables);
    const shown = value.map((claim) =>
      claim.kind === 'entry'
        ? claim.name
        : claim.kind === 'statement'
          ? [claim.event, claim.when, claim.grounds.footnoteReferences.length]
          : claim.kind,
    );
    expect(shown).toEqual([
      'Harbour Union',
      ['left', 'March 2022', 1],
      'Frente de Muelles',
      'Peace Forum',
      ['joined', '2011', 0],
    ]);
  });
});

describe('findings', () => {
  test('an unknown column is kept as notes and reported', () => {
    const rows = [
      'CountryNameTimbre',
      'NorwayHarbour UnionWarm',
      'ChileFrente de MuellesCold',
      'JapanPeace ForumWarm',
      'PeruMuelle UnidoCold',
    ];
    const { findings } = claimsIn(['Members', '', ...rows], rosterTables);
    expect(findings.map(({ code, locator }) => [code, locator])).toEqual([['unknown-column', '5:1']]);
  });
});

test('rows named as every object’s fields are rows like others', () => {
  const rows = [
    'Country Name Notes',
    'Norway Constructor Union Trade union',
    'Chile __proto__ Trade union',
    'Japan Peace Forum Coalition',
  ];
  expect(entriesOf(claimsIn(['Members', '', ...rows], rosterTables)).length).toBe(3);
});

// One split row as an entry: which cell ends in which part, and that none is lost.
import { describe, expect, test } from 'vitest';
import { entryOf, type RosterList } from '../../src/extract/entries.ts';
import type { SplitRow } from '../../src/extract/flat-table.ts';
import type { ColumnRole } from '../../src/languages/language.ts';
import type { EntryClaim, RowReading } from '../../src/model/claim.ts';
import { readLine } from '../../src/read/flat-line.ts';

type Cell = readonly [header: string, role: ColumnRole, text: string];

function rowOf(cells: readonly Cell[], inherited: readonly string[] = []): SplitRow {
  return {
    lines: [readLine(cells.map(([, , text]) => text).join(' '), 5)],
    cells: cells.map(([, , text]) => readLine(text, 5)),
    inherited: cells.map(([header]) => inherited.includes(header)),
    confidence: 80,
    alternatives: [],
  };
}

function listOf(cells: readonly Cell[]): RosterList {
  const columns = cells.map(([header, role]) => ({ header, role }));
  return { columns, standing: 'current', category: 'member', listReferences: [] };
}

const entry = (cells: readonly Cell[], inherited: readonly string[] = []) =>
  entryOf(rowOf(cells, inherited), listOf(cells), new Map());

/** The parts that are not empty. */
function partsOf({ place, seats, ...claim }: EntryClaim): Readonly<Record<string, string>> {
  const parts = {
    place: place === undefined ? '' : place.inherited ? `(${place.label})` : place.label,
    name: claim.name,
    nativeName: claim.nativeName,
    abbreviation: claim.abbreviation,
    seats: seats.map(({ held, total, chamber }) => `${chamber}:${held}/${total}`).join(' '),
    government: claim.government,
    notes: claim.notes,
    joined: claim.joined,
    left: claim.left,
    website: claim.website,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== ''));
}

const name: Cell = ['Name', 'name', 'Harbour Union'];

describe('each role ends where it must', () => {
  test.each<[what: string, cells: readonly Cell[], parts: Readonly<Record<string, string>>]>([
    ['a name alone', [name], { name: 'Harbour Union' }],
    ['a place', [['Country', 'place', 'Norway'], name], { place: 'Norway', name: 'Harbour Union' }],
    ['a constituency as place', [['District', 'constituency', 'Oslo'], name], { place: 'Oslo', name: 'Harbour Union' }],
    [
      'a constituency beside a place',
      [['Country', 'place', 'Norway'], ['District', 'constituency', 'Oslo'], name],
      { place: 'Norway', name: 'Harbour Union', notes: 'District: Oslo' },
    ],
    [
      'a native name',
      [name, ['Native name', 'native_name', 'Havneforbundet']],
      { name: 'Harbour Union', nativeName: 'Havneforbundet' },
    ],
    ['an abbreviation', [name, ['Abbr.', 'abbreviation', 'HU']], { name: 'Harbour Union', abbreviation: 'HU' }],
    [
      'government',
      [name, ['Government', 'government', 'In opposition']],
      { name: 'Harbour Union', government: 'In opposition' },
    ],
    ['notes', [name, ['Notes', 'notes', 'Trade union']], { name: 'Harbour Union', notes: 'Trade union' }],
    [
      'days of joining and leaving',
      [name, ['Joined', 'joined', '2011'], ['Left', 'left', 'May 2019']],
      { name: 'Harbour Union', joined: '2011', left: 'May 2019' },
    ],
    ['a website', [name, ['Website', 'website', 'hu.example']], { name: 'Harbour Union', website: 'hu.example' }],
    [
      'a person',
      [
        ['MP', 'person', 'Eva Berg'],
        ['Party', 'party', 'Dawn'],
      ],
      { name: 'Eva Berg', notes: 'Party: Dawn' },
    ],
    [
      'a bracket behind a person',
      [
        ['MP', 'person', 'Eva Berg (D)'],
        ['Party', 'party', 'Dawn'],
      ],
      { name: 'Eva Berg', notes: 'D; Party: Dawn' },
    ],
    ['a bracket behind a body', [['Name', 'name', 'Dawn Union (DU)']], { name: 'Dawn Union (DU)' }],
    [
      'yes in a column for government',
      [name, ['In power', 'government', 'Yes']],
      { name: 'Harbour Union', government: 'In power' },
    ],
    ['no in a column for government', [name, ['In power', 'government', 'No']], { name: 'Harbour Union' }],
    [
      'a party',
      [
        ['Country', 'place', 'Norway'],
        ['Party', 'party', 'Dawn'],
      ],
      { place: 'Norway', name: 'Dawn' },
    ],
    [
      'a party with a leader',
      [
        ['Party', 'name', 'Dawn'],
        ['Leader', 'person', 'Eva Berg'],
      ],
      { name: 'Dawn', notes: 'Leader: Eva Berg' },
    ],
    [
      'ideology, kind, status, date, number, term',
      [
        name,
        ['Ideology', 'ideology', 'Green'],
        ['Type', 'kind', 'NGO'],
        ['Status', 'status', 'Full'],
        ['Founded', 'date', '1990'],
        ['Votes', 'number', '12'],
        ['Term', 'term', '2010–2012'],
      ],
      {
        name: 'Harbour Union',
        notes: 'Ideology: Green; Type: NGO; Status: Full; Founded: 1990; Votes: 12; Term: 2010–2012',
      },
    ],
    [
      'an unknown column',
      [name, ['Timbre', 'text', 'Warm'], ['Notes', 'notes', 'Trade union']],
      { name: 'Harbour Union', notes: 'Trade union; Timbre: Warm' },
    ],
    [
      'a second column of a role',
      [
        name,
        ['Notes', 'notes', 'Trade union'],
        ['Remarks', 'notes', 'Of dockers'],
        ['Code', 'abbreviation', 'HU'],
        ['Initials', 'abbreviation', 'H'],
      ],
      { name: 'Harbour Union', abbreviation: 'HU', notes: 'Trade union; Remarks: Of dockers; Initials: H' },
    ],
    ['an unknown column without header', [name, ['', 'text', 'Warm']], { name: 'Harbour Union', notes: 'Warm' }],
    [
      'a second name column',
      [name, ['Organization', 'name', 'Dockers']],
      { name: 'Harbour Union', notes: 'Organization: Dockers' },
    ],
    [
      'known and left out on purpose',
      [['#', 'ordinal', '3'], name, ['Flag', 'ignored', 'x'], ['Ref.', 'citation', 'y']],
      { name: 'Harbour Union' },
    ],
    [
      'cells that say nothing',
      [
        ['Country', 'place', '—'],
        name,
        ['Abbr.', 'abbreviation', '–'],
        ['Notes', 'notes', 'N/A'],
        ['Type', 'kind', '-'],
        ['Left', 'left', '?'],
      ],
      { name: 'Harbour Union' },
    ],
    [
      'headers that are names of every object',
      [name, ['__proto__', 'text', 'a'], ['constructor', 'text', 'b']],
      { name: 'Harbour Union', notes: '__proto__: a; constructor: b' },
    ],
    ['no column that names anybody', [['Country', 'place', 'Norway']], { place: 'Norway' }],
    [
      'uneven white space',
      [
        ['Name', 'name', ' Harbour\u00a0 Union '],
        ['Notes', 'notes', 'Trade\nunion'],
      ],
      { name: 'Harbour Union', notes: 'Trade union' },
    ],
  ])('%s', (_, cells, parts) => {
    expect(partsOf(entry(cells))).toEqual(parts);
  });

  test('an inherited place is marked as such', () => {
    expect(partsOf(entry([['Country', 'place', 'Norway'], name], ['Country']))).toEqual({
      place: '(Norway)',
      name: 'Harbour Union',
    });
  });
});

describe('seats', () => {
  test.each<[what: string, cells: readonly Cell[], seats: string | undefined]>([
    ['one', [name, ['Seats', 'seats', '10 / 155']], ':10/155'],
    ['in the order of their lines', [name, ['Seats', 'seats', '0 / 50\n10 / 155']], ':0/50 :10/155'],
    ['two chambers on one line', [name, ['Seats', 'seats', '0 / 50 10 / 155']], ':0/50 :10/155'],
    ['with thousands', [name, ['Seats', 'seats', '18/9,874']], ':18/9,874'],
    ['without a total', [name, ['Seats', 'seats', '7']], ':7/'],
    ['zero', [name, ['Seats', 'seats', '0']], ':0/'],
    ['blank, which is not zero', [name, ['Seats', 'seats', '']], undefined],
    ['a dash, which is not zero', [name, ['Seats', 'seats', '—']], undefined],
    [
      'a chamber a column',
      [name, ['Lower house', 'seats_lower', '1 / 2'], ['Upper house', 'seats_upper', '3 / 4']],
      'Lower house:1/2 Upper house:3/4',
    ],
    ['one chamber', [name, ['Senate', 'seats_upper', '3 / 4']], 'Senate:3/4'],
  ])('%s', (_, cells, seats) => {
    expect(partsOf(entry(cells))['seats']).toBe(seats);
  });
});

describe('links', () => {
  const linked = (role: ColumnRole, words: string, url: string): SplitRow => {
    const row = rowOf([name, ['Website', 'website', 'site']]);
    const link = { offset: 0, end: words.length, url };
    const cells = row.cells.map((cell, at) => ((role === 'name' ? 0 : 1) === at ? { ...cell, links: [link] } : cell));
    return { ...row, cells };
  };
  const list = listOf([name, ['Website', 'website', 'site']]);

  test.each<[what: string, row: SplitRow, wikiTitle: string | undefined, website: string]>([
    ['an article', linked('name', 'Harbour Union', '/wiki/Harbour_Union'), 'Harbour Union', 'site'],
    ['a missing article', linked('name', 'Harbour Union', '/w/index.php?title=H&redlink=1'), undefined, 'site'],
    ['an address', linked('website', 'site', 'https://h.example/'), undefined, 'https://h.example/'],
    ['a page of the wiki in its place', linked('website', 'site', '/wiki/Site'), undefined, 'site'],
  ])('%s', (...[, row, wikiTitle, website]) => {
    const claim = entryOf(row, list, new Map());
    expect([claim.wikiTitle, claim.website]).toEqual([wikiTitle, website]);
  });
});

describe('grounds', () => {
  test('the row, its place in the text and the marks of its own cells', () => {
    const cells: readonly Cell[] = [
      ['Country', 'place', 'Norway[1]'],
      ['Name', 'name', 'Harbour[2] Union'],
      ['Notes', 'notes', 'x[3]'],
    ];
    const row = { ...rowOf(cells, ['Country']), lines: [readLine('Harbour[2] Union', 5), readLine('x[3]', 6)] };
    expect(entryOf(row, listOf(cells), new Map()).grounds).toEqual({
      position: { kind: 'text', line: 5, column: 1 },
      quote: 'Harbour Union x',
      footnoteReferences: [
        { label: '2', offset: 7 },
        { label: '3', offset: 1 },
      ],
    });
  });
});

describe('alternatives', () => {
  const cells: readonly Cell[] = [
    ['Country', 'place', 'Norway'],
    name,
    ['Notes', 'notes', 'of docks'],
    ['Type', 'kind', 'NGO'],
  ];

  test('are read as the row is', () => {
    const row = { ...rowOf(cells), alternatives: [['Norway', 'Harbour', 'Union of docks', 'NGO']] };
    const claim = entryOf(row, listOf(cells), new Map());
    expect({ confidence: claim.confidence, alternatives: claim.alternatives }).toEqual({
      confidence: 80,
      alternatives: [
        { place: 'Norway', name: 'Harbour', abbreviation: '', government: '', notes: 'Union of docks; Type: NGO' },
      ],
    });
  });
});

describe('splits that a person has settled', () => {
  const cells: readonly Cell[] = [
    ['Country', 'place', 'Norway'],
    ['Name', 'name', 'Harbour Labour'],
    ['Notes', 'notes', 'union'],
  ];
  const settle = (key: string, split: Partial<RowReading>, inherited: readonly string[] = []) => {
    const row = { ...rowOf(cells, inherited), alternatives: [['Norway', 'Harbour', 'Labour union']] };
    const { confidence, alternatives, ...claim } = entryOf(row, listOf(cells), new Map([[key, split]]));
    return {
      name: claim.name,
      notes: claim.notes,
      abbreviation: claim.abbreviation,
      confidence,
      ways: alternatives.length,
    };
  };
  const settled = { name: 'Harbour', notes: 'Labour union', abbreviation: '', confidence: 100, ways: 0 };
  const untouched = { name: 'Harbour Labour', notes: 'union', abbreviation: '', confidence: 80, ways: 1 };

  test.each<[key: string, expected: typeof settled]>([
    ['Harbour Labour union', settled],
    ['Norway Harbour Labour union', settled],
    ['  harbour\u00a0labour UNION ', settled],
    ['Harbour Labour', untouched],
    ['Chile Harbour Labour union', untouched],
    ['', untouched],
    ['__proto__', untouched],
  ])('%s', (key, expected) => {
    expect(settle(key, { name: 'Harbour', notes: 'Labour union' })).toEqual(expected);
  });

  test('parts that the split leaves out are empty, save the name', () => {
    expect(settle('Harbour Labour union', { abbreviation: 'HLU' })).toEqual({
      ...settled,
      name: 'Harbour Labour',
      notes: '',
      abbreviation: 'HLU',
    });
  });
});

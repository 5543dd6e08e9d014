// Claims of one source become its records, with findings on what could not be read.
import { describe, expect, it, test } from 'vitest';
import type { Claim, EntryClaim, Grounds, StatementClaim } from '../../src/model/claim.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import type { NormalizeContext } from '../../src/normalize/context.ts';
import { normalizeClaims } from '../../src/normalize/records.ts';
import { languages } from './languages.ts';

function context(language = 'en'): NormalizeContext {
  const [rosterId, sourceId] = [parseRosterId('rows'), parseSourceId('article')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of the test are no ids.');
  const page = { title: 'Rows', url: '', mediaType: 'text/plain', sha256: 'ab', license: '', synthetic: false };
  return { languages, source: { rosterId, sourceId, kind: 'article', language, asOf: undefined, ...page } };
}

function on(line: number): Grounds {
  return {
    position: { kind: 'text', line, column: 1 },
    quote: `line ${line}`,
    footnoteReferences: [{ label: '1', offset: 3 }],
  };
}

const row: EntryClaim = {
  kind: 'entry',
  standing: 'current',
  category: 'member',
  place: undefined,
  name: 'Rows',
  nativeName: '',
  abbreviation: '',
  seats: [],
  government: '',
  notes: '',
  joined: '',
  left: '',
  website: '',
  grounds: on(1),
  confidence: 90,
  alternatives: [],
  listReferences: [],
};

const entry = {
  standing: 'current',
  category: 'member',
  place: { scope: 'unknown', countryCode: '', regionCode: '', label: '' },
  placeInherited: false,
  name: 'Rows',
  altNames: [],
  disambiguator: '',
  abbreviation: '',
  kind: 'unknown',
  seats: [],
  government: undefined,
  governmentLabel: '',
  notes: '',
  website: '',
  statements: [],
  grounds: on(1),
  confidence: 90,
  alternatives: [],
  listReferences: [],
};

const leaving: StatementClaim = { kind: 'statement', event: 'left', subject: '', when: 'March 2022', grounds: on(1) };

function notesOf(claims: readonly Claim[], language = 'en') {
  return normalizeClaims(claims, context(language)).findings.map(
    ({ code, message, locator }) => `${code} ${locator} ${message}`,
  );
}

test.each<[what: string, claim: Partial<EntryClaim>, expected: Record<string, unknown>]>([
  ['a bare row', {}, {}],
  [
    'a full row',
    {
      standing: 'former',
      category: ' observer ',
      place: { label: 'Costa Rica', inherited: true },
      name: 'Broad Front (Frente Amplio) (party)',
      nativeName: 'Frente Ancho (FA)',
      abbreviation: 'FA',
      seats: [
        { held: '6', total: '57', chamber: '' },
        { held: '', total: '', chamber: '' },
      ],
      government: 'In  opposition',
      notes: ' Left-wing   party ',
      website: ' https://rows.example ',
      alternatives: [{ place: '', name: 'Broad', abbreviation: '', government: '', notes: '' }],
      listReferences: [{ label: '10', offset: 0 }],
    },
    {
      standing: 'former',
      category: 'observer',
      place: { scope: 'country', countryCode: 'CR', regionCode: '', label: 'Costa Rica' },
      placeInherited: true,
      name: 'Broad Front',
      altNames: ['Frente Amplio', 'Frente Ancho'],
      disambiguator: 'party',
      abbreviation: 'FA',
      kind: 'party',
      seats: [{ chamber: '', held: 6, total: 57 }],
      government: 'in_opposition',
      governmentLabel: 'In opposition',
      notes: 'Left-wing party',
      website: 'https://rows.example',
      alternatives: [{ place: '', name: 'Broad', abbreviation: '', government: '', notes: '' }],
      listReferences: [{ label: '10', offset: 0 }],
    },
  ],
  ['an abbreviation in brackets', { name: 'Red Rows (RR)' }, { name: 'Red Rows', abbreviation: 'RR' }],
  [
    'two abbreviations',
    { name: 'Red Rows (RR)', abbreviation: 'ReR' },
    { name: 'Red Rows', abbreviation: 'ReR', altNames: ['RR'] },
  ],
  ['a native name that is the name', { nativeName: 'Rows' }, {}],
  [
    'dated cells',
    { joined: '2018', left: '1 March 2022' },
    {
      statements: [
        { event: 'joined', when: '2018', subject: '', grounds: on(1) },
        { event: 'left', when: '2022-03-01', subject: '', grounds: on(1) },
      ],
    },
  ],
  ['cells that tell no day', { joined: 'founding member', left: 'present' }, {}],
  [
    'a cell with a doubtful date',
    { left: 'before 2019' },
    { statements: [{ event: 'left', when: undefined, subject: '', grounds: on(1) }] },
  ],
  ['words in place of seats', { seats: [{ held: 'two', total: '57', chamber: '' }] }, {}],
])('%s', (_what, claim, expected) => {
  expect(normalizeClaims([{ ...row, ...claim }], context()).value.entries).toEqual([{ ...entry, ...expected }]);
});

it('leaves a row out that names nobody, and says so', () => {
  const claims = [row, { ...row, name: ' ', grounds: on(2) }];
  expect(normalizeClaims(claims, context()).value.entries.length).toBe(1);
  expect(notesOf(claims).map((note) => note.split(' ').slice(0, 2).join(' '))).toEqual(['entry-unnamed 2:1']);
});

describe('statements', () => {
  const said = { event: 'left', when: '2022-03', subject: '', grounds: on(1) };

  it('go into the row whose place they share', () => {
    const { entries, statements } = normalizeClaims([leaving, row, { ...row, grounds: on(2) }], context()).value;
    expect([entries.map((one) => one.statements), statements]).toEqual([[[said], []], []]);
  });

  it('go into the first of several rows at one place, in their order', () => {
    const claims = [row, row, leaving, { ...leaving, event: 'joined' as const, when: 'in 2019' }];
    const { entries } = normalizeClaims(claims, context()).value;
    expect(entries.map((one) => one.statements)).toEqual([[said, { ...said, event: 'joined', when: '2019' }], []]);
  });

  it('are said once where cell and note agree', () => {
    const { entries } = normalizeClaims([{ ...row, left: '2022-03' }, leaving], context()).value;
    expect(entries.map((one) => one.statements)).toEqual([[said]]);
  });

  it('stand by themselves with a subject, or where no row is', () => {
    const claims = [row, { ...leaving, subject: ' Red  Rows ' }, { ...leaving, grounds: on(9) }];
    const { statements } = normalizeClaims(claims, context()).value;
    expect(statements).toEqual([
      { ...said, subject: 'Red Rows' },
      { ...said, grounds: on(9) },
    ]);
  });
});

test.each<[key: string, value: string, date: string | undefined]>([
  ['founded', '30 November 2018', '2018-11-30'],
  ['founded', '1998', '1998'],
  ['founded', '1998 in Paris', '1998'],
  ['founded', '30 November 2018; 4 years ago', '2018-11-30'],
  ['founded', '1998 or 1999', undefined],
  ['founded', 'in the spring', undefined],
  ['membership', '2000', undefined],
  ['membership', 'c. 2000', undefined],
  ['membership', '2010-11', undefined],
  ['congress', 'May 2020', '2020-05'],
  ['congress', '2020-05-11', '2020-05-11'],
  ['colors', 'red and black', undefined],
])('the fact %s “%s” has the date %s', (key, value, date) => {
  const { facts } = normalizeClaims([{ kind: 'fact', key, label: ' Label ', value, grounds: on(3) }], context()).value;
  expect(facts).toEqual([{ key, label: 'Label', value, date, grounds: on(3) }]);
});

it('reads events and references', () => {
  const claims: readonly Claim[] = [
    { kind: 'event', title: ' The  Row ', when: '11 May 2020', place: ' London', role: 'founding', grounds: on(4) },
    { kind: 'reference', label: '7', text: '"Members". Rows. Retrieved 17 May 2023.', uses: 2, grounds: on(5) },
  ];
  const { events, citations } = normalizeClaims(claims, context()).value;
  const dates = { issued: undefined, archived: undefined, accessed: '2023-05-17' };
  const page = {
    title: 'Members',
    container: 'Rows',
    authors: [],
    url: '',
    archiveUrl: '',
    language: '',
    listing: true,
  };
  expect({ events, citations }).toEqual({
    events: [{ title: 'The Row', date: '2020-05-11', place: 'London', role: 'founding', grounds: on(4) }],
    citations: [{ label: '7', ...page, ...dates, uses: 2, grounds: on(5) }],
  });
});

it('believes the template over the print and a link over an address in it', () => {
  const claim: Claim = {
    kind: 'reference',
    label: '7',
    text: '"Members". Rows. https://print.example/. Retrieved 17 May 2023.',
    uses: 2,
    group: 'note',
    refName: 'list',
    fields: new Map([
      ['title', 'Our members'],
      ['access-date', '2023-05-18'],
    ]),
    url: 'https://link.example/',
    archiveUrl: 'https://archive.today/x',
    grounds: on(5),
  };
  expect(normalizeClaims([claim], context()).value.citations).toEqual([
    {
      label: '7',
      group: 'note',
      refName: 'list',
      title: 'Our members',
      container: 'Rows',
      authors: [],
      url: 'https://link.example/',
      archiveUrl: 'https://archive.today/x',
      language: '',
      listing: true,
      issued: undefined,
      archived: undefined,
      accessed: '2023-05-18',
      uses: 2,
      grounds: on(5),
    },
  ]);
});

it('reads numbers in the order of the page’s language, whatever region it has', () => {
  const dateIn = (language: string) =>
    normalizeClaims([{ ...leaving, when: '01.03.2022' }], context(language)).value.statements[0]?.when;
  expect(['de', 'de-AT', 'en', 'und'].map(dateIn)).toEqual(['2022-03-01', '2022-03-01', undefined, undefined]);
});

it('passes the source on and leaves nothing out of an empty one', () => {
  const none = { entries: [], statements: [], facts: [], events: [], citations: [] };
  expect(normalizeClaims([], context())).toEqual({ value: { ...context().source, ...none }, findings: [] });
});

test.each<[what: string, claims: readonly Claim[], expected: readonly string[]]>([
  ['nothing amiss', [row, leaving], []],
  [
    'a joining that looks dated',
    [{ ...row, joined: 'spring or May 2019' }],
    ['date-unreadable 1:1 “spring or May 2019” gives no date.'],
  ],
  ['a statement without a date', [{ ...leaving, when: '' }], []],
  ['a doubtful statement', [{ ...leaving, when: 'before 2019' }], ['date-unreadable 1:1 “before 2019” gives no date.']],
  [
    'a doubtful founding',
    [{ kind: 'fact', key: 'founded', label: 'Founded', value: '1998 or 1999', grounds: on(3) }],
    ['date-unreadable 3:1 “1998 or 1999” gives no date.'],
  ],
  [
    'another fact with a number',
    [{ kind: 'fact', key: 'membership', label: 'Members', value: '2000 or so', grounds: on(3) }],
    [],
  ],
  [
    'a doubtful event',
    [{ kind: 'event', title: 'Row', when: '2019/20', place: '', role: 'other', grounds: on(4) }],
    ['date-unreadable 4:1 “2019/20” gives no date.'],
  ],
  [
    'a doubtful reading day',
    [{ kind: 'reference', label: '7', text: 'Rows. Retrieved 3 Smarch 2012.', uses: 1, grounds: on(5) }],
    ['date-unreadable 5:1 “3 Smarch 2012” in reference 7 gives no date.'],
  ],
  [
    'a zero width space',
    [{ ...row, name: 'Ro\u200bws' }],
    ['invisible-characters 1:1 “Rows” held 1 invisible character.'],
  ],
  [
    'bidi marks',
    [{ ...row, nativeName: '\u202bRows\u202c' }],
    ['invisible-characters 1:1 “Rows” held 2 invisible characters.'],
  ],
  [
    'words for seats',
    [{ ...row, seats: [{ held: 'two', total: '57', chamber: '' }] }],
    ['seats-unreadable 1:1 “two” is no whole number of seats.'],
  ],
  [
    'words for a chamber',
    [{ ...row, seats: [{ held: '2', total: 'many', chamber: '' }] }],
    ['seats-unreadable 1:1 “many” is no whole number of seats.'],
  ],
  ['a dash for seats', [{ ...row, seats: [{ held: '–', total: '', chamber: '' }] }], []],
])('findings on %s', (_what, claims, expected) => {
  expect(notesOf(claims)).toEqual(expected);
});

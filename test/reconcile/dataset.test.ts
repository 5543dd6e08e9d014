// A whole article reconciled: every membership, role, count and finding that follows from it.
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import type { SourceRecords } from '../../src/model/record.ts';
import { type ReconcileInput, reconcile } from '../../src/reconcile/dataset.ts';
import {
  article,
  citation,
  country,
  date,
  day,
  entry,
  fact,
  former,
  founding,
  grounds,
  input,
  marksOf,
  membersPage,
  rosterId,
  settings,
  statement,
  wholeArticle,
} from './invented-organization.ts';
import { brokenKeys } from './keys.ts';

const whole = reconcile(input(wholeArticle()));

function nameOf(dataset: Dataset, membershipId: string | null): string {
  const membership = dataset.memberships.find(({ membership_id }) => membership_id === membershipId);
  return dataset.members.find(({ member_id }) => member_id === membership?.member_id)?.name ?? 'nobody';
}

function memberships(dataset: Dataset): readonly string[] {
  return dataset.memberships
    .map((row) => {
      const dates = [row.joined_edtf, row.left_edtf, row.first_listed, row.last_listed].map((one) => one ?? '-');
      return [nameOf(dataset, row.membership_id), row.category, row.spell, row.status, row.end_status, ...dates].join(
        ', ',
      );
    })
    .sort();
}

function findings(dataset: Dataset): readonly string[] {
  return dataset.findings
    .map(({ code, locator, subject_type }) => `${code} ${locator ?? ''} ${subject_type ?? ''}`.trim())
    .sort();
}

describe('a whole article', () => {
  test('keeps the contract of the dataset', () => {
    expect(brokenKeys(whole)).toEqual([]);
  });

  test('gives each member its bounds', () => {
    expect(memberships(whole)).toEqual([
      'Ferry Crews, member, 1, former, ended, [2018-11-30..2020-10-28], [2020-10-28..2022-05-25], 2020-10-28, 2020-10-28',
      'Harbour Union, member, 1, current, ongoing, [2018-11-30..2023-05-17], -, 2023-05-17, 2023-05-17',
      'Lighthouse Keepers, member, 1, former, ended, [2018-11-30..2020-06-27], [2020-06-27..2023-05-17], 2020-06-27, 2020-06-27',
      'Moorings Network, member, 1, former, ended, [2018-11-30..2020-06-27], [2020-06-27..2023-05-17], 2020-06-27, 2020-06-27',
      'Moorings, member, 1, disputed, ongoing, [2018-11-30..2020-06-27], -, 2020-06-27, 2020-06-27',
      'Net Menders, member, 1, current, ongoing, [2018-11-30..2023-05-17], -, 2023-05-17, 2023-05-17',
      'Razorbill Party, member, 1, former, ended, [2018-11-30..2020-10-28], 2022-03-01, 2020-10-28, 2020-10-28',
      'Salt Road, member, 1, former, ended, [2018-11-30..2023-05-17], [2018-11-30..2023-05-17], -, -',
    ]);
  });

  test('counts neither row of a member that is current and former', () => {
    expect(whole.rosters).toEqual([
      {
        roster_id: 'tidewater-league',
        name: 'Tidewater League',
        wiki_title: 'Tidewater League',
        wiki_url: 'https://wiki.example/wiki/Tidewater_League',
        founded_edtf: '2018-11-30',
        listed_as_of: '2023-05-17',
        current_count: 2,
        former_count: 5,
      },
    ]);
  });

  test('says what each reference backs', () => {
    const labels = new Map(whole.citations.map(({ citation_id, label }) => [citation_id, label]));
    const roles = whole.membership_citations.map(
      ({ membership_id, citation_id, role }) => `${nameOf(whole, membership_id)} [${labels.get(citation_id)}] ${role}`,
    );
    expect(roles.sort()).toEqual([
      'Ferry Crews [4] listing',
      'Ferry Crews [6] exit', // its sentence cites [6] for the exit
      'Harbour Union [1] listing',
      'Lighthouse Keepers [3] listing',
      'Moorings Network [3] listing',
      'Moorings [1] listing',
      'Moorings [3] listing',
      'Net Menders [1] listing',
      'Razorbill Party [4] listing',
      'Razorbill Party [5] exit',
    ]);
  });

  test('finds what is doubtful, each at its place', () => {
    expect(findings(whole)).toEqual([
      'current-and-former 33:1 membership',
      'former-without-citation 35:1 member',
      'founding-date-conflict 3:1 roster',
      'reference-unused 907:1 citation',
      'self-cited-series 903:1 citation',
      'statement-without-member 12:1', // the Herring Board; the League's own sentence names no member and is none
    ]);
  });

  test('rests each bound on a rule, a place and a quote', () => {
    const razorbill = whole.memberships.find(({ membership_id }) => nameOf(whole, membership_id) === 'Razorbill Party');
    const labels = new Map(whole.citations.map(({ citation_id, label }) => [citation_id, label]));
    const chain = whole.evidence
      .filter(({ subject_id, field }) => subject_id === razorbill?.membership_id && /^(?:joined|left)_/u.test(field))
      .map((row) =>
        [
          row.field,
          row.value,
          row.rule,
          `[${labels.get(row.citation_id ?? '') ?? ''}]`,
          row.confidence,
          row.locator,
          row.quote,
        ].join(', '),
      );
    expect(chain).toEqual([
      'joined_earliest, 2018-11-30, not-before-founding, [], 90, 3:1, line 3',
      'joined_latest, 2020-10-28, listed, [4], 80, 31:1, line 31',
      'left_earliest, 2022-03-01, stated, [5], 90, 10:1, Razorbill Party left in March 2022.',
      'left_latest, 2022-03-01, reported, [5], 85, 10:1, Razorbill Party left in March 2022.',
    ]);
  });

  test('counts zero seats as zero and lists facts and events', () => {
    expect(whole.seats.map(({ chamber_index, chamber, held, total }) => [chamber_index, chamber, held, total])).toEqual(
      [[1, null, 0, 40]],
    );
    expect(whole.facts.map(({ key, seq, value, value_edtf }) => [key, seq, value, value_edtf])).toEqual([
      ['founded', 1, '2018-11-30', '2018-11-30'],
      ['motto', 1, 'With the tide', null],
    ]);
    const events = [...whole.events].sort((a, b) => a.seq - b.seq);
    expect(events.map(({ title, date_edtf, place }) => [title, date_edtf, place])).toEqual([
      ['Launched', '2020-05-11', null],
      ['Regatta', '2021', 'Oslo'],
    ]);
  });
});

type Finds = readonly [
  sentence: string,
  source: Partial<SourceRecords>,
  more: Partial<ReconcileInput>,
  expected: readonly string[],
];
const listed = marksOf(['1']);
const list = citation('1', { accessed: date('2023-05-17'), listing: true });
const union = entry('Harbour Union', 20, { listReferences: listed });

describe('findings', () => {
  test.each<Finds>([
    ['nothing to say of a sound article', { entries: [union], citations: [list] }, {}, []],
    ['an article with nothing in it', {}, {}, []],
    [
      'a list whose day only a floor tells',
      { entries: [entry('Net', 3)], citations: [citation('2', { accessed: date('2020-01-01') })] },
      {},
      ['list-day-unknown 3:1 source'],
    ],
    ['a list whose day nothing tells', { entries: [entry('Net', 3)] }, {}, ['list-day-unknown 3:1 source']],
    [
      'a founding date to the year and to the day',
      { facts: [fact('founded', '2018', 3)], events: [founding('Launch', '2018-11-30', 6)] },
      {},
      [],
    ],
    [
      'founding dates that differ',
      { facts: [fact('founded', '2018', 3)], events: [founding('Launch', '2019-01-01', 6)] },
      {},
      ['founding-date-conflict 3:1 roster'],
    ],
    [
      'founding dates that the config settles',
      { facts: [fact('founded', '2018', 3)], events: [founding('Launch', '2019-01-01', 6)] },
      { rosters: [settings({ founded: date('2019') })] },
      [],
    ],
    [
      'a stated date before the founding',
      {
        entries: [union],
        citations: [list],
        facts: [fact('founded', '2018-11-30', 3)],
        statements: [statement('Harbour Union', 5, { event: 'joined', when: date('2017') })],
      },
      {},
      ['date-before-existence 5:1 member'],
    ],
    [
      'a date after the newest source',
      { entries: [union], citations: [list], statements: [statement('Harbour Union', 5, { when: date('2024') })] },
      {},
      ['date-in-future 5:1 member'],
    ],
    [
      'the same date, when the run is of a later day',
      { entries: [union], citations: [list], statements: [statement('Harbour Union', 5, { when: date('2024') })] },
      { asOf: day('2025-01-01') },
      [],
    ],
    [
      'a reference after the day of the run',
      { citations: [citation('2', { accessed: date('2023-01-01') })] },
      { asOf: day('2020-01-01') },
      ['date-in-future 902:1 citation'],
    ],
    [
      'an exit before the current list',
      { entries: [union], citations: [list], statements: [statement('Harbour Union', 5, { when: date('2021') })] },
      {},
      ['contradiction 5:1 membership'],
    ],
    [
      'an exit without any date, of a current member',
      { entries: [union], citations: [list], statements: [statement('Harbour Union', 5)] },
      {},
      ['contradiction 5:1 member'],
    ],
    ['a sentence without a date that names nobody', { statements: [statement('The Herring Board', 5)] }, {}, []],
    [
      'a doubtful split',
      {
        entries: [
          {
            ...union,
            confidence: 74,
            alternatives: [{ place: '', name: 'Harbour', abbreviation: '', government: '', notes: 'Union' }],
          },
        ],
        citations: [list],
      },
      {},
      ['ambiguous-split 20:1 member'],
    ],
    [
      'a split that is sure enough',
      {
        entries: [
          {
            ...union,
            confidence: 75,
            alternatives: [{ place: '', name: 'Harbour', abbreviation: '', government: '', notes: 'Union' }],
          },
        ],
        citations: [list],
      },
      {},
      [],
    ],
    [
      'a page cited once and another once',
      { citations: [membersPage('3', '2020-06-27'), citation('4', { accessed: date('2020-01-01') })] },
      {},
      [],
    ],
    [
      'one title for two articles',
      {
        citations: [
          citation('3', { title: 'Editorial', accessed: date('2020-01-01') }),
          citation('4', { title: 'Editorial', accessed: date('2021-01-01') }),
        ],
      },
      {},
      [],
    ],
    [
      'one address at two days',
      {
        citations: [
          citation('3', { url: 'https://www.tide.example/a/', accessed: date('2020-01-01') }),
          citation('4', {
            archiveUrl: 'https://archive.example/web/2021/http://tide.example/a',
            archived: date('2021-01-01'),
          }),
        ],
      },
      {},
      ['self-cited-series 903:1 citation'],
    ],
  ])('%s', (...[, source, more, expected]) => {
    const dataset = reconcile(input(article(source), more));
    expect(findings(dataset)).toEqual(expected);
    expect(brokenKeys(dataset)).toEqual([]);
  });

  test('of earlier stages are kept, with the published id of their source', () => {
    const finding = {
      code: 'orphan-fragment',
      message: 'A piece  stands alone.',
      sourceId: 'article',
      locator: '7:1',
      subject: { type: '', id: '' },
    } as const;
    const lost = { ...finding, sourceId: 'unreachable' };
    const findings = [finding, lost, finding].map((one) => ({ rosterId, finding: one }));
    const dataset = reconcile(input(article({}), { findings }));
    expect(dataset.findings.map(({ message, source_id, locator }) => [message, source_id, locator]).sort()).toEqual([
      ['A piece stands alone.', null, '7:1'], // of a source that could not be read
      ['A piece stands alone.', 'tidewater-league/article', '7:1'],
    ]);
  });
});

describe('what the page knows beside the words', () => {
  const cited = { grounds: { ...grounds(3), footnoteReferences: [{ label: '1', offset: 0, group: 'note' }] } };
  const rows = [entry('Harbour Union', 3, { ...cited, wikiTitle: 'Harbour Union (Norway)' })];
  const citations = [citation('1'), citation('1', { title: 'A note', group: 'note', refName: 'remark' })];
  const dataset = reconcile(input(article({ entries: rows, citations })));

  test('publishes the article that a name links to', () => {
    expect(dataset.members.map(({ wiki_title }) => wiki_title)).toEqual(['Harbour Union (Norway)']);
  });

  test('publishes the group and name of a reference', () => {
    const told = dataset.citations.map(({ label, group, ref_name, title }) => [label, group, ref_name, title]);
    expect(told.sort()).toEqual([
      ['1', null, null, 'Work 1'],
      ['1', 'note', 'remark', 'A note'],
    ]);
  });

  test('finds a mark’s reference within its group', () => {
    const titles = new Map(dataset.citations.map(({ citation_id, title }) => [citation_id, title]));
    expect(dataset.membership_citations.map(({ citation_id }) => titles.get(citation_id))).toEqual(['A note']);
  });
});

describe('statements name their members', () => {
  const rows = [
    union,
    former('The Beacon', 30),
    former('Discord', 31, { abbreviation: 'DS' }),
    former('Moorings', 32),
    former('Moorings Network', 33, { place: country('DK', 'Denmark') }),
    former('Dawn', 34),
    entry('Dawn', 35, { place: country('IS', 'Iceland'), listReferences: listed }),
  ];
  test.each<readonly [subject: string, named: readonly string[]]>([
    ['The Icelandic Moorings journal also', ['Moorings']],
    ['Moorings Network', ['Moorings Network']], // the longest name wins
    ['The Beacon, Discord and Moorings', ['Discord', 'Moorings', 'The Beacon']],
    ['the beacon', []], // a common word
    ['Citing discord, a group', []],
    ['DS', ['Discord']],
    ['ds', []],
    ['After the vote Dawn', ['Dawn']], // of two members of the name the former one
    ['', []],
    ['__proto__ constructor', []],
  ])('%s', (subject, named) => {
    const told = statement(subject, 5, { when: date('2021-05-05') });
    const dataset = reconcile(input(article({ entries: rows, statements: [told], citations: [list] })));
    const left = dataset.sightings.filter(({ says }) => says === 'left').map(({ member_id }) => member_id);
    expect(
      dataset.members
        .filter(({ member_id }) => left.includes(member_id))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(named);
    expect(dataset.findings.filter(({ code }) => code === 'statement-without-member')).toHaveLength(
      named.length > 0 ? 0 : 1,
    );
  });
});

describe('categories', () => {
  test('each has its own spells, numbered on', () => {
    const rows = [
      former('Harbour Union', 30, { category: 'observer', cites: ['3'] }),
      entry('Harbour Union', 20, { listReferences: listed }),
    ];
    const dataset = reconcile(input(article({ entries: rows, citations: [list, membersPage('3', '2020-06-27')] })));
    expect(memberships(dataset)).toEqual([
      'Harbour Union, member, 2, current, ongoing, [..2023-05-17], -, 2023-05-17, 2023-05-17',
      'Harbour Union, observer, 1, former, ended, [..2020-06-27], [2020-06-27..2023-05-17], 2020-06-27, 2020-06-27',
    ]);
    expect(findings(dataset)).toEqual([]);
  });
});

describe('ids of the last version', () => {
  const ids = (dataset: Dataset) =>
    dataset.memberships.map(({ member_id, membership_id }) => [member_id, membership_id]);
  const once = reconcile(input(article({ entries: [union], citations: [list] })));
  test.each<readonly [sentence: string, source: Partial<SourceRecords>, kept: boolean]>([
    [
      'are kept for a spelling',
      { entries: [entry('HARBOUR UNION', 99, { listReferences: listed })], citations: [list] },
      true,
    ],
    [
      'are kept for a place put right',
      { entries: [{ ...union, place: country('IS', 'Iceland') }], citations: [list] },
      true,
    ],
    ['are kept for whoever leaves', { entries: [former('Harbour Union', 20)], citations: [list] }, true],
    [
      'are kept under a new name with the old one in brackets',
      { entries: [{ ...union, name: 'Union of Harbours', altNames: ['Harbour Union'] }], citations: [list] },
      true,
    ],
    ['go to nobody else', { entries: [{ ...union, name: 'Salt Road' }], citations: [list] }, false],
  ])('%s', (_, source, kept) => {
    const again = reconcile(input(article(source), { previous: once }));
    expect(JSON.stringify(ids(again)) === JSON.stringify(ids(once))).toBe(kept);
  });

  test('are not given to a namesake elsewhere', () => {
    const both = [union, entry('Harbour Union', 21, { place: country('IS', 'Iceland'), listReferences: listed })];
    const again = reconcile(input(article({ entries: both, citations: [list] }), { previous: once }));
    const norwegian = again.members.find(({ country_code }) => country_code === 'NO');
    expect([again.members.length, norwegian?.member_id]).toEqual([2, once.members[0]?.member_id]);
  });

  test('that were redirected are carried and never given again', () => {
    const [member] = once.members;
    const redirect = {
      old_id: member?.member_id ?? '',
      new_id: null,
      reason: 'withdrawn',
      since_version: '2.0.0',
    } as const;
    const previous = { ...once, members: [], memberships: [], id_redirects: [redirect] };
    const again = reconcile(input(article({ entries: [union], citations: [list] }), { previous }));
    expect([again.id_redirects, again.members[0]?.member_id === member?.member_id]).toEqual([[redirect], false]);
  });
});

test('a row keeps its other readings as evidence, and an inherited place says so', () => {
  const reading = { place: 'Norway', name: 'Harbour', abbreviation: '', government: '', notes: 'Union' };
  const row = {
    ...union,
    confidence: 80,
    alternatives: [reading],
    placeInherited: true,
    grounds: grounds(20, [], 'Harbour Union'.padEnd(300, '.')),
  };
  const dataset = reconcile(input(article({ entries: [row], citations: [list] })));
  const split = dataset.evidence.filter(({ rule }) => ['row', 'other-reading', 'inherited-place'].includes(rule));
  expect(
    split.map((one) => [one.subject_type, one.field, one.seq, one.value, one.rule, one.confidence].join(', ')),
  ).toEqual([
    'member, country_code, 1, NO, inherited-place, 80',
    'member, name, 1, Harbour Union, row, 80',
    'member, name, 2, Harbour, other-reading, 20',
    'member, place_label, 1, Norway, inherited-place, 80',
    'membership, notes, 1, Union, other-reading, 20',
  ]);
  expect(Math.max(...dataset.evidence.map(({ quote }) => quote?.length ?? 0))).toBe(200);
});

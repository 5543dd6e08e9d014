// Records of a small invented article against its labels: what is right, what is wrong, what is missing.
import { describe, expect, it, test } from 'vitest';
import { parseArguments } from '../../conformance/arguments.ts';
import type { Labels } from '../../conformance/labels.ts';
import { checkRecords } from '../../conformance/seed.ts';
import { type Check, describeChecks, isRight } from '../../conformance/seed-checks.ts';
import { describeOutcomes, judge } from '../../conformance/thresholds.ts';
import type { Grounds } from '../../src/model/claim.ts';
import { type Finding, noSubject } from '../../src/model/finding.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import { type PartialDate, parsePartialDate } from '../../src/model/partial-date.ts';
import type { Entry, SourceRecords } from '../../src/model/record.ts';

const row = {
  standing: 'current',
  place: { label: 'Malta', inherited: false, scope: 'country', code: 'MT' },
  disambiguator: '',
  altNames: [],
  seats: [],
  government: '',
  marks: [],
} as const;

const labels: Labels = {
  rows: [
    {
      ...row,
      line: 5,
      name: 'Senglea Dockers',
      altNames: ['Ħaddiema'],
      abbreviation: 'SD',
      seats: [['3', '1,009']],
      notes: { first: 'Union of', length: 16 },
      marks: ['1', '2'],
      decidable: true,
    },
    {
      ...row,
      line: 6,
      name: 'Quay',
      abbreviation: '',
      notes: { first: 'Labour club', length: 11 },
      decidable: false,
      alternatives: [{ name: 'Quay Labour', abbreviation: '', notesFirst: 'club' }],
    },
  ],
  events: [
    { kind: 'row', line: 2, seq: 1, date: '2020', place: 'Senglea', title: 'First meeting', marks: [] },
    { kind: 'sentence', line: 1, date: '2019-05', role: 'founding', marks: [], required: false },
  ],
  statements: [{ line: 3, who: 'Quay', event: 'left', when: '2022-03', marks: ['3'] }],
  facts: [{ line: 9, key: 'founded', label: 'Founded', value: 'May 2019', date: '2019-05' }],
  references: [
    {
      line: 12,
      number: '1',
      authors: ['Zammit, Rita'],
      title: 'Ports',
      container: '',
      issued: '2019-05-02',
      archived: '',
      accessed: '',
      language: 'mt',
    },
  ],
  findings: [{ code: 'ambiguous-split', about: 'Quay', lines: [6] }],
};

function day(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === undefined) throw new Error(`“${text}” is no date.`);
  return date;
}

function grounds(line: number, marks: readonly string[] = []): Grounds {
  const footnoteReferences = marks.map((label) => ({ label, offset: 0 }));
  return { position: { kind: 'text', line, column: 1 }, quote: '', footnoteReferences };
}

const entry: Entry = {
  standing: 'current',
  category: 'member',
  place: { scope: 'country', countryCode: 'MT', regionCode: '', label: 'Malta' },
  placeInherited: false,
  name: 'Senglea Dockers',
  altNames: ['Ħaddiema'],
  disambiguator: '',
  abbreviation: 'SD',
  kind: 'trade_union',
  seats: [{ chamber: '', held: 3, total: 1009 }],
  government: undefined,
  governmentLabel: '',
  notes: 'Union of dockers',
  website: '',
  statements: [],
  grounds: grounds(5, ['1', '2']),
  confidence: 90,
  alternatives: [],
  listReferences: [],
};

/** Taken the other way, with the truth among the alternatives. */
const doubtful: Entry = {
  ...entry,
  name: 'Quay Labour',
  altNames: [],
  abbreviation: '',
  seats: [],
  notes: 'club',
  grounds: grounds(6),
  alternatives: [{ place: 'Malta', name: 'Quay', abbreviation: '', government: '', notes: 'Labour club' }],
};

const rosterId = parseRosterId('ports');
const sourceId = parseSourceId('article');
if (rosterId === undefined || sourceId === undefined) throw new Error('The ids are no slugs.');

const records: SourceRecords = {
  rosterId,
  sourceId,
  kind: 'article',
  title: 'Harbour Union',
  url: '',
  language: 'en',
  mediaType: 'text/plain',
  sha256: '',
  license: '',
  synthetic: true,
  asOf: undefined,
  entries: [entry, doubtful],
  statements: [{ event: 'left', when: day('2022-03'), subject: 'The Quay club', grounds: grounds(3, ['3']) }],
  facts: [{ key: 'founded', label: 'Founded', value: 'May\u00a02019', date: day('2019-05'), grounds: grounds(9) }],
  events: [{ title: 'First meeting', date: day('2020'), place: 'Senglea', role: 'other', grounds: grounds(2) }],
  citations: [
    {
      label: '1',
      title: 'Ports',
      authors: ['Zammit, Rita'],
      container: '',
      issued: day('2019-05-02'),
      archived: undefined,
      accessed: undefined,
      url: '',
      archiveUrl: '',
      language: 'mt',
      listing: false,
      uses: 1,
      grounds: grounds(12),
    },
  ],
};

const finding: Finding = {
  code: 'ambiguous-split',
  message: 'Two readings.',
  sourceId: 'article',
  locator: '6:1',
  subject: noSubject,
};

function missed(found: Partial<SourceRecords>, findings: readonly Finding[] = [finding]): readonly string[] {
  const wrong = checkRecords(labels, { ...records, ...found }, findings).filter((check) => !isRight(check));
  return wrong.map(({ group, field, line, read }: Check) => `${line} ${group} ${field}: ${read}`);
}

test.each<[what: string, found: Partial<SourceRecords>, wrong: readonly string[]]>([
  ['everything right', {}, []],
  ['seats lost', { entries: [{ ...entry, seats: [] }, doubtful] }, ['5 row seats: ']],
  ['notes cut too early', { entries: [{ ...entry, notes: 'of dockers' }, doubtful] }, ['5 row notes: of dockers']],
  [
    'notes cut too late',
    { entries: [{ ...entry, notes: 'Union of dock' }, doubtful] },
    ['5 row notes: Union of … (13)'],
  ],
  ['marks of a neighbour', { entries: [{ ...entry, grounds: grounds(5, ['1']) }, doubtful] }, ['5 row marks: 1']],
  ['a row twice', { entries: [entry, entry, doubtful] }, ['5 row found: 2 times']],
  [
    'a row from nowhere',
    { entries: [entry, doubtful, { ...entry, grounds: grounds(7) }] },
    ['7 row found: Senglea Dockers'],
  ],
  [
    'no truth among the alternatives',
    { entries: [entry, { ...doubtful, alternatives: [] }] },
    ['6 undecidable reading: Quay Labour |  | club'],
  ],
  [
    'an event of another year',
    { events: records.events.map((event) => ({ ...event, date: day('2021') })) },
    ['2 event found: ', '2 event title: ', '2 event place: ', '2 event found: First meeting'],
  ],
  [
    'a statement about somebody else',
    { statements: records.statements.map((one) => ({ ...one, subject: 'Arsenal' })) },
    ['3 statement found: ', '3 statement when: ', '3 statement marks: ', '3 statement found: Arsenal left'],
  ],
  ['no facts', { facts: [] }, ['9 fact key: ', '9 fact label: ', '9 fact value: ', '9 fact date: ']],
  [
    'no references',
    { citations: [] },
    ['12 reference authors: ', '12 reference title: ', '12 reference issued: ', '12 reference language: '],
  ],
])('%s', (_, found, wrong) => {
  expect(missed(found)).toEqual(wrong);
});

describe('findings', () => {
  it('must be raised at their place', () => {
    expect(missed({}, [{ ...finding, locator: '5:1' }])).toEqual(['6 finding ambiguous-split: ']);
  });

  it('must not be errors unless asked for', () => {
    expect(missed({}, [finding, { ...finding, code: 'expectation-missed', locator: '1:1' }])).toEqual([
      '1 finding false error: expectation-missed',
    ]);
  });
});

test('a missing row counts for what it should have filled', () => {
  const fields = missed({ entries: [doubtful] }).map((line) => line.split(' ')[2]);
  expect(fields.join(' ')).toBe(
    'found: standing: place: inherited: scope: code: seats: marks: name: altNames: abbreviation: notes:',
  );
});

test('the report counts right, wrong and missing', () => {
  const check = { group: 'row', field: 'name', line: 1, expected: ['Arena'] } as const;
  const checks = ['Arena', 'Arenas', ''].map((read): Check => ({ ...check, read }));
  expect(describeChecks(checks)).toBe(
    [
      'field          right  wrong  missing',
      'seed.row.name      1      1        1',
      'line 1, row name: expected “Arena”, read “Arenas”',
      'line 1, row name: expected “Arena”, read “”',
    ].join('\n'),
  );
});

test('a threshold passes when reached and fails below it or when nothing was measured', () => {
  const outcomes = judge(
    { a: 50, b: 50.5, c: 0 },
    new Map([
      ['a', 50],
      ['b', 50.49],
    ]),
  );
  expect(describeOutcomes(outcomes)).toBe(
    'below threshold: b is 50.4, must reach 50.5\nbelow threshold: c is -, must reach 0\n1 passed, 2 failed',
  );
});

test.each<[given: string, expected: ReturnType<typeof parseArguments>]>([
  ['corpus', { corpus: 'corpus', json: false, show: '' }],
  ['corpus --json --show dail-17', { corpus: 'corpus', json: true, show: 'dail-17' }],
  ['--json', 'The corpus folder is missing.'],
  ['one two', '“two” is one folder too many.'],
  ['corpus --show', "Option '--show <value>' argument missing"],
])('%s', (given, expected) => {
  expect(parseArguments(given.split(' '))).toEqual(expected);
});

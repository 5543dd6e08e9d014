// Laws of the whole dataset over random articles: order, identity of ids, keys, sources, and time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSourceId } from '../../src/model/ids.ts';
import { partialDate } from '../../src/model/partial-date.ts';
import type { Citation, Entry, SourceRecords, Statement } from '../../src/model/record.ts';
import { reconcile } from '../../src/reconcile/dataset.ts';
import {
  article,
  citation,
  country,
  entry,
  fact,
  founding,
  grounds,
  input,
  marksOf,
  nowhere,
  settings,
  statement,
} from '../reconcile/invented-organization.ts';
import { brokenKeys } from '../reconcile/keys.ts';

const runs = { seed: 1, numRuns: 60 };

const name = fc.constantFrom(
  'Harbour Union',
  'Harbor Union',
  'Moorings',
  'The Moorings',
  'Moorings Network',
  'Dawn',
  'HU',
  '',
  '|',
);
const place = fc.constantFrom(country('NO', 'Norway'), country('IS', 'Iceland'), nowhere);
const when = fc
  .tuple(fc.integer({ min: 2016, max: 2024 }), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }))
  .map(([year, month]) => partialDate(year, month));
const dayOrMore = fc.option(
  fc.oneof(
    when,
    when.map((one) => one && partialDate(Number(one.slice(0, 4)), 3, 9)),
  ),
  { nil: undefined },
);
const line = fc.integer({ min: 1, max: 40 });
const marks = fc.subarray(['1', '2', '3', '4', '9'], { maxLength: 3 });

const told: fc.Arbitrary<Statement> = fc
  .record({ subject: name, line, when: dayOrMore, event: fc.constantFrom('joined', 'left'), marks })
  .map(({ subject, line: at, marks: cites, ...more }) =>
    statement(subject, at, { ...more, grounds: grounds(at, cites) }),
  );

const row: fc.Arbitrary<Entry> = fc
  .record({
    name,
    line,
    marks,
    lead: marks,
    place,
    standing: fc.constantFrom('current', 'former'),
    category: fc.constantFrom('member', 'observer', ''),
    abbreviation: fc.constantFrom('', 'HU', 'C.N.'),
    altNames: fc.subarray(['Dawn', 'Moorings']),
    confidence: fc.constantFrom(40, 100),
    statements: fc.array(told, { maxLength: 1 }),
  })
  .map(({ name: called, line: at, marks: cites, lead, ...more }) =>
    entry(called, at, { ...more, grounds: grounds(at, cites), listReferences: marksOf(lead) }),
  );

const reference = (label: string): fc.Arbitrary<Citation> =>
  fc
    .record({ issued: dayOrMore, archived: dayOrMore, accessed: dayOrMore, listing: fc.boolean(), uses: fc.nat(2) })
    .map((more) => citation(label, { ...more, title: more.listing ? 'Members' : `Work ${label}` }));

function articleOf(id: string): fc.Arbitrary<SourceRecords> {
  return fc
    .record({
      entries: fc.array(row, { maxLength: 8 }),
      statements: fc.array(told, { maxLength: 3 }),
      citations: fc.tuple(reference('1'), reference('2'), reference('3'), reference('4')),
      asOf: fc.option(when, { nil: undefined }),
      facts: fc.subarray([fact('founded', '2018-11-30', 3), fact('founded', '2019', 3), fact('motto', '', 4)]),
      events: fc.subarray([founding('Launch', '2020-05-11', 6), founding('Launch', '2020-05-11', 6)]),
    })
    .map((records) => article({ ...records, sourceId: parseSourceId(id) ?? article({}).sourceId }));
}

const sources = fc.tuple(articleOf('article'), articleOf('wiki'));

function shuffled(source: SourceRecords): fc.Arbitrary<SourceRecords> {
  const mixed = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .record({
      entries: mixed(source.entries),
      statements: mixed(source.statements),
      citations: mixed(source.citations),
      facts: mixed(source.facts),
      events: mixed(source.events),
    })
    .map((records) => ({ ...source, ...records }));
}

const of = (all: readonly SourceRecords[]) => ({ ...input(article({})), sources: all });

describe('the dataset', () => {
  it('keeps its contract: unique keys in order, foreign keys, types', () => {
    fc.assert(
      fc.property(sources, (all) => {
        expect(brokenKeys(reconcile(of(all)))).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same for any order of rows, sentences, references and sources', () => {
    const mixed = sources.chain(([a, b]) => fc.tuple(fc.constant([a, b]), fc.tuple(shuffled(b), shuffled(a))));
    fc.assert(
      fc.property(mixed, ([all, other]) => {
        expect(JSON.stringify(reconcile(of(other)))).toBe(JSON.stringify(reconcile(of(all))));
      }),
      runs,
    );
  });

  it('is the same when reconciled again on top of itself', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const once = reconcile(of(all));
        expect(reconcile({ ...of(all), previous: once })).toEqual(once);
      }),
      runs,
    );
  });

  it('rests on nothing of a source that is gone', () => {
    fc.assert(
      fc.property(sources, ([kept, gone]) => {
        const dataset = reconcile({ ...of([kept]), previous: reconcile(of([kept, gone])) });
        expect(JSON.stringify(dataset).includes('tidewater-league/wiki')).toBe(false);
      }),
      runs,
    );
  });

  it('names a place and a source for every bound that the config does not set', () => {
    fc.assert(
      fc.property(sources, (all) => {
        const dataset = reconcile(of(all));
        const proven = new Set(
          dataset.evidence.map(({ subject_id, field, value }) => `${subject_id} ${field} ${value}`),
        );
        const fields = ['joined_earliest', 'joined_latest', 'left_earliest', 'left_latest'] as const;
        const bounds = dataset.memberships.flatMap((one) =>
          fields.filter((field) => one[field] !== null).map((field) => `${one.membership_id} ${field} ${one[field]}`),
        );
        expect(bounds.filter((bound) => !proven.has(bound))).toEqual([]);
        expect(dataset.evidence.filter(({ source_id, locator }) => source_id === null || locator === null)).toEqual([]);
      }),
      runs,
    );
  });
});

// Comparing every pair of 4,000 rows would take minutes; the time limit is the test.
describe('4,000 rows are reconciled in about linear time', () => {
  const limitMs = 60_000;
  const rows = (nameAt: (nth: number) => Partial<Entry> & { readonly name: string }) =>
    Array.from({ length: 4_000 }, (_, nth) => {
      const { name: called, ...more } = nameAt(nth);
      return entry(called, nth + 1, { standing: nth % 2 === 0 ? 'current' : 'former', ...more });
    });
  const word = (nth: number) => Array.from(String(nth), (digit) => 'bcdfghjklm'[Number(digit)]).join('a');

  it.each<readonly [sentence: string, shape: (nth: number) => Partial<Entry> & { readonly name: string }]>([
    ['different names and places', (nth) => ({ name: `Union ${word(nth)}`, place: country(`X${nth % 90}`) })],
    ['one place and one abbreviation', (nth) => ({ name: `Union ${word(nth)} Party`, abbreviation: 'UP' })],
    ['one name in one place', () => ({ name: 'Moorings' })],
  ])(
    '%s',
    (_, shape) => {
      const source = article({ entries: rows(shape), citations: [citation('1')] });
      const dataset = reconcile({ ...input(source), rosters: [settings()] });
      expect(dataset.memberships.length).toBeGreaterThan(0);
    },
    limitMs,
  );
});

// The next version's number: what counts as a change of the contract, of the world, of the record.
import { describe, expect, it, test } from 'vitest';
import { type Dataset, emptyDataset } from '../../src/model/dataset.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';
import { schemaVersion } from '../../src/model/tables.ts';
import { contractReasons } from '../../src/publish/contract-change.ts';
import { nextVersion } from '../../src/publish/version-number.ts';
import { tinyDataset, withCells } from './publish-cases.ts';

const tiny = tinyDataset();
const [anyMember, anyMembership] = [tiny.members.slice(0, 1), tiny.memberships.slice(0, 1)];
const movedSource = { revision: '8', sha256: 'ef'.repeat(32), permalink: null, captured_at: null, as_of: '2024' };

function without(dataset: Dataset, table: keyof Dataset, at: number): Dataset {
  return { ...dataset, [table]: dataset[table].toSpliced(at, 1) };
}

function next(before: Dataset, after: Dataset) {
  return nextVersion({ version: '2.3.4', schemaVersion, dataset: before }, after);
}

it('starts at 1.0.0', () => {
  expect(nextVersion(undefined, emptyDataset)).toEqual({
    version: '1.0.0',
    bump: 'first',
    reasons: ['First release.'],
  });
});

describe('no new version', () => {
  test.each<[what: string, after: Dataset]>([
    ['nothing changed', tinyDataset()],
    ['the rows stand in another order', { ...tiny, members: tiny.members.toReversed() }],
    ['a source moved and nothing else', withCells(tiny, ['sources', 0], movedSource)],
  ])('when %s', (_what, after) => {
    expect(next(tiny, after)).toBeUndefined();
  });
});

describe('a change of the world is minor', () => {
  test.each<[what: string, before: Dataset, after: Dataset, reasons: readonly string[]]>([
    ['a member came', { ...tiny, members: tiny.members.slice(1) }, tiny, ['members: 1 added']],
    ['a membership came', { ...tiny, memberships: anyMembership }, tiny, ['memberships: 2 added']],
    [
      'one left',
      tiny,
      withCells(tiny, ['memberships', 0], { status: 'former' }),
      ['memberships: 1 changed in status or category'],
    ],
    [
      'an end is unsure',
      tiny,
      withCells(tiny, ['memberships', 0], { end_status: 'unknown' }),
      ['memberships: 1 changed in status or category'],
    ],
    [
      'one is an observer',
      tiny,
      withCells(tiny, ['memberships', 0], { category: 'observer' }),
      ['memberships: 1 changed in status or category'],
    ],
    [
      'one governs no more',
      tiny,
      withCells(tiny, ['memberships', 0], { government_status: null }),
      ['memberships: 1 changed in status or category'],
    ],
    ['seats were won', tiny, withCells(tiny, ['seats', 0], { held: 1 }), ['seats: 1 changed']],
    ['seats are gone', tiny, without(tiny, 'seats', 0), ['seats: 1 removed']],
    ['an id is redirected', tiny, redirected(), ['members: 1 redirected', 'id_redirects: 1 added']],
    [
      'status and name',
      tiny,
      withCells(withCells(tiny, ['members', 0], { name: 'X' }), ['seats', 0], { held: 7 }),
      ['seats: 1 changed', 'members: 1 corrected'],
    ],
  ])('%s', (...[, before, after, reasons]) => {
    expect(next(before, after)).toEqual({ version: '2.4.0', bump: 'minor', reasons });
  });
});

function redirected(): Dataset {
  const [gone] = tiny.members;
  const redirect = { old_id: gone?.member_id ?? '', new_id: 'm-2b', reason: 'merged', since_version: '2.4.0' } as const;
  return { ...without(tiny, 'members', 0), id_redirects: [...tiny.id_redirects, redirect] };
}

describe('a correction of the record is a patch', () => {
  test.each<[what: string, after: Dataset, reasons: readonly string[]]>([
    ['a name', withCells(tiny, ['members', 0], { name: 'Harbour Folk' }), ['members: 1 corrected']],
    ['another name of a list', withCells(tiny, ['members', 0], { alt_names: [] }), ['members: 1 corrected']],
    ['a bound', withCells(tiny, ['memberships', 0], { joined_latest: '2020-01-01' }), ['memberships: 1 corrected']],
    [
      'a reference more',
      { ...tiny, citations: [...tiny.citations, { ...tiny.citations[0], citation_id: 'c-9' }] } as Dataset,
      ['citations: 1 added'],
    ],
    ['a finding less', { ...tiny, findings: [] }, ['findings: 1 removed']],
    ['a source less', without(tiny, 'sources', 1), ['sources: 1 removed']],
    [
      'a source moved and was graded anew',
      withCells(tiny, ['sources', 0], { ...movedSource, verdict: 'partial' }),
      ['sources: 1 corrected'],
    ],
  ])('%s', (_what, after, reasons) => {
    expect(next(tiny, after)).toEqual({ version: '2.3.5', bump: 'patch', reasons });
  });
});

describe('a broken promise is major', () => {
  test.each<[what: string, before: Dataset, after: Dataset, reasons: readonly string[]]>([
    ['a member without a redirect', tiny, without(tiny, 'members', 0), ['members: 1 gone without a redirect']],
    [
      'a membership without a redirect',
      tiny,
      without(tiny, 'memberships', 2),
      ['memberships: 1 gone without a redirect'],
    ],
    [
      'everything',
      { ...tiny, members: anyMember, memberships: anyMembership },
      emptyDataset,
      [
        'rosters: 1 gone without a redirect',
        'members: 1 gone without a redirect',
        'memberships: 1 gone without a redirect',
        'seats: 2 removed',
        'citations: 1 removed',
        'membership_citations: 2 removed',
        'sources: 2 removed',
        'sightings: 1 removed',
        'evidence: 2 removed',
        'events: 1 removed',
        'facts: 1 removed',
        'findings: 1 removed',
        'id_redirects: 1 removed',
      ],
    ],
    ['a column', withCells(tiny, ['seats', 0], { share: 1 }), tiny, ['seats: column share is gone']],
    [
      'an enum value',
      withCells(tiny, ['members', 0], { kind: 'guild' }),
      tiny,
      ['members: value guild of kind is gone', 'members: 1 corrected'],
    ],
  ])('%s', (...[, before, after, reasons]) => {
    expect(next(before, after)).toEqual({ version: '3.0.0', bump: 'major', reasons });
  });
});

describe('the contract', () => {
  test.each<[before: string, after: string, bump: string | undefined]>([
    ['1.2.3', '1.2.3', undefined],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.9.0', '1.10.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['1.3.0', '1.2.9', 'major'], // an older rosterline takes something away
    ['2.0.0', '1.9.9', 'major'],
    ['', '1.0.0', 'major'],
    ['garbage', '1.0.0', 'major'],
  ])('schema version %s → %s', (before, after, bump) => {
    expect(contractReasons({ schemaVersion: before, dataset: emptyDataset }, after)[0]?.bump).toBe(bump);
  });

  it('is new in a column that the version before lacks', () => {
    const rows = tiny.members.map(({ wikidata_id: _gone, ...rest }) => rest);
    const older = { ...tiny, members: rows } as unknown as Dataset;
    expect(next(older, tiny)).toEqual({
      version: '2.4.0',
      bump: 'minor',
      reasons: ['members: column wikidata_id is new'],
    });
  });
});

test.each(['', '1.0', 'v1.0.0', '1.0.0-beta', '1.0.99999999999'])('“%s” is no version to go on from', (version) => {
  expect(() => nextVersion({ version, schemaVersion, dataset: tiny }, emptyDataset)).toThrow(PipelineError);
});

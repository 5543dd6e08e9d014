// Where ids went that the last version had: merged, rekeyed or withdrawn, and never in a circle.
import { describe, expect, it, test } from 'vitest';
import type { Dataset, Row } from '../../src/model/dataset.ts';
import { redirectsSince } from '../../src/reconcile/redirects.ts';
import { tinyDataset } from '../publish/publish-cases.ts';

const tiny = { ...tinyDataset(), sightings: [], id_redirects: [] };
const [template] = tiny.members;
const [spellTemplate] = tiny.memberships;
if (template === undefined || spellTemplate === undefined) throw new Error('The tiny dataset is empty.');
const base = { ...template, alt_names: [], country_code: 'NO', scope: 'country', place_label: 'Norway' } as const;

function of(members: readonly Row<'members'>[], id_redirects: readonly Row<'id_redirects'>[] = []): Dataset {
  const memberships = members.map(({ member_id }) => spell(member_id, {}));
  return { ...tiny, members, memberships, id_redirects };
}

function member(member_id: string, name: string, changes: Partial<Row<'members'>> = {}): Row<'members'> {
  return { ...base, member_id, name, ...changes };
}

function spell(member_id: string, changes: Partial<Row<'memberships'>>): Row<'memberships'> {
  return Object.assign({}, spellTemplate, { member_id, membership_id: `s-${member_id}` }, changes);
}

function link(old_id: string, new_id: string | null, since_version = '1.1.0'): Row<'id_redirects'> {
  return { old_id, new_id, reason: new_id === null ? 'withdrawn' : 'merged', since_version };
}

const [tide, quay, dock] = [member('m-tide', 'Tide'), member('m-quay', 'Quay'), member('m-dock', 'Dock')];
const inWords = ({ old_id, new_id, reason }: Row<'id_redirects'>) => `${old_id} → ${new_id ?? 'nothing'}: ${reason}`;

describe('ids that are gone', () => {
  test.each<[what: string, versions: readonly [before: Dataset, now: Dataset], expected: readonly string[]]>([
    ['nothing is gone', [of([tide]), of([tide, quay])], []],
    [
      'a member without an heir',
      [of([tide]), of([quay])],
      ['m-tide → nothing: withdrawn', 's-m-tide → nothing: withdrawn'],
    ],
    [
      'its name is now another name of one that was there',
      [of([tide, quay]), of([{ ...quay, alt_names: ['TIDE'] }])],
      ['m-tide → m-quay: merged', 's-m-tide → s-m-quay: merged'],
    ],
    [
      'its name is now that of a new id',
      [of([tide]), of([member('m-new', 'Tide')])],
      ['m-tide → m-new: rekeyed', 's-m-tide → s-m-new: rekeyed'],
    ],
    [
      'a namesake elsewhere is no heir',
      [of([tide]), of([member('m-new', 'Tide', { country_code: 'IS' })])],
      ['m-tide → nothing: withdrawn', 's-m-tide → nothing: withdrawn'],
    ],
    [
      'of two heirs none is chosen',
      [
        of([tide]),
        of([
          { ...quay, alt_names: ['Tide'] },
          { ...dock, alt_names: ['Tide'] },
        ]),
      ],
      ['m-tide → nothing: withdrawn', 's-m-tide → nothing: withdrawn'],
    ],
    ['an earlier redirect is carried', [of([tide], [link('m-old', 'm-tide')]), of([tide])], ['m-old → m-tide: merged']],
    [
      'a chain goes on',
      [of([tide, quay], [link('m-old', 'm-tide')]), of([{ ...quay, alt_names: ['Tide'] }])],
      ['m-old → m-tide: merged', 'm-tide → m-quay: merged', 's-m-tide → s-m-quay: merged'],
    ],
  ])('%s', (_, [before, now], expected) => {
    expect(redirectsSince(before, now).map(inWords)).toEqual(expected);
  });

  it('has no redirects without a version before', () => {
    expect(redirectsSince(undefined, of([tide]))).toEqual([]);
  });

  it('leads to who is written by its name now', () => {
    const [sighting] = tinyDataset().sightings;
    if (sighting === undefined) throw new Error('The tiny dataset has no sightings.');
    const seen = { ...of([quay]), sightings: [{ ...sighting, member_id: 'm-quay', name_as_written: 'Tide' }] };
    expect(redirectsSince(of([tide]), seen).map(inWords)[0]).toBe('m-tide → m-quay: rekeyed');
  });

  it('leads a spell to the one of the same days, not to one of other days', () => {
    const spells = [
      spell('m-tide', {
        membership_id: 's-a',
        joined_latest: '2019-01-01',
        left_latest: '2020-01-01',
        end_status: 'ended',
      }),
      spell('m-tide', { membership_id: 's-b', joined_latest: '2022-01-01', end_status: 'ongoing' }),
    ];
    const before = { ...of([tide]), memberships: [spell('m-tide', { joined_latest: '2022-06-01' })] };
    expect(redirectsSince(before, { ...of([tide]), memberships: spells }).map(inWords)).toEqual([
      's-m-tide → s-b: rekeyed',
    ]);
  });

  it('has no heir in another roster', () => {
    const elsewhere = { ...of([member('m-new', 'Tide')]), memberships: [spell('m-new', { roster_id: 'other' })] };
    expect(redirectsSince(of([tide]), elsewhere).map(inWords)).toEqual([
      'm-tide → nothing: withdrawn',
      's-m-tide → nothing: withdrawn',
    ]);
  });

  it('names a circle instead of publishing it', () => {
    const circle = of([tide], [link('m-a', 'm-b'), link('m-b', 'm-c'), link('m-c', 'm-a')]);
    expect(() => redirectsSince(circle, of([tide]))).toThrow(
      'The redirects of the last version lead in a circle: m-a → m-b → m-c → m-a.',
    );
  });
});

// Every kind of change: what a version says before and after, and what the change is called, weighs and rests on.
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../src/diff/apply.ts';
import { diffDatasets, heaviest } from '../../src/diff/classify.ts';
import type { PlainRow } from '../../src/model/change.ts';
import { datasetOf, ended, type Given, member, spell } from './small-dataset.ts';

const still = { extractorChanged: false, configChanged: false };
const source = { source_id: 'harbour/page', roster_id: 'harbour', kind: 'article' };
const alpha: Given = { members: [member('alpha')], memberships: [spell('alpha')] };
const none: Given = { members: [member('alpha')], memberships: [] };

function withSpell(more: PlainRow): Given {
  return { members: [member('alpha')], memberships: [spell('alpha', more)] };
}

function withSpells(...spells: readonly PlainRow[]): Given {
  return { members: [member('alpha')], memberships: spells };
}

function withMember(more: PlainRow): Given {
  return { members: [member('alpha', more)], memberships: [spell('alpha')] };
}

const later = { joined_earliest: '2020-07-01', joined_latest: '2021-03-01', first_listed: '2021-03-01' };
const recent = { ...later, last_listed: '2021-03-01' };
const old = { first_listed: '2017-01-01', last_listed: '2018-01-01', joined_latest: '2017-01-01' };
const over = { ...ended, left_earliest: '2018-01-01', left_latest: '2018-06-01' };
const range = { joined_earliest: '2018-01-01', joined_latest: '2019-12-31' };
const beta: Given = { members: [member('beta', { name: 'Alpha' })], memberships: [spell('beta')] };
const named: Given = { members: [member('alpha', { name: 'Alpha' })], memberships: [spell('alpha')] };
const redirect = (old_id: string, new_id: string | null, reason: string) => ({
  old_id,
  new_id,
  reason,
  since_version: '2',
});
const reference = { citation_id: 'c1', roster_id: 'harbour', source_id: 'harbour/page', label: '1', title: 'List' };
const finding = { finding_id: 'f1', code: 'contradiction', severity: 'warning', roster_id: 'harbour', message: 'No.' };
const seat = (held: number) => ({ membership_id: 's-alpha', chamber_index: 1, chamber: 'lower', held, total: 100 });

test.each<[sentence: string, before: Given, after: Given, told: readonly string[]]>([
  ['a spell that began after the last list', none, withSpell(recent), ['membership.joined minor']],
  ['a spell that began before the last list', none, alpha, ['membership.backfilled minor']],
  [
    'a former row first seen in a newer list',
    none,
    withSpell({ ...later, joined_earliest: null, ...ended }),
    ['membership.backfilled minor'],
  ],
  [
    'a spell that began after the last list and is over',
    none,
    withSpell({ ...recent, ...ended }),
    ['membership.joined minor'],
  ],
  ['an end where there was none', alpha, withSpell(ended), ['membership.left minor']],
  [
    'a later spell of one that had left',
    withSpell(over),
    withSpells(spell('alpha', over), spell('alpha', { ...recent, membership_id: 's-2' })),
    ['membership.rejoined minor'],
  ],
  [
    'a later spell that is only found now',
    withSpell({ ...old, ...over }),
    withSpells(spell('alpha', { ...old, ...over }), spell('alpha', { membership_id: 's-2' })),
    ['membership.backfilled minor'],
  ],
  [
    'an old spell cut in two',
    alpha,
    withSpells(
      spell('alpha', { last_listed: '2019-06-01', ...ended }),
      spell('alpha', { membership_id: 's-2', first_listed: '2019-09-01' }),
    ),
    ['membership.left minor', 'membership.resplit minor', 'row.changed patch'],
  ],
  [
    'two spells made one',
    withSpells(spell('alpha'), spell('alpha', { membership_id: 's-2', first_listed: '2019-09-01' })),
    alpha,
    ['membership.resplit major'],
  ],
  ['the same spell under another id', alpha, withSpell({ membership_id: 's-2' }), ['membership.resplit major']],
  [
    'the same spell under another id, with a redirect',
    alpha,
    { ...withSpell({ membership_id: 's-2' }), id_redirects: [redirect('s-alpha', 's-2', 'rekeyed')] },
    ['membership.resplit minor', 'row.added patch'],
  ],
  [
    'another spell in place of one that is gone',
    withSpell({ ...old, ...over }),
    withSpell({ membership_id: 's-2' }),
    ['membership.backfilled minor', 'membership.withdrawn major'],
  ],
  ['a row that vanished', alpha, none, ['membership.withdrawn major']],
  [
    'a row that vanished with a tombstone',
    alpha,
    { ...none, id_redirects: [redirect('s-alpha', null, 'withdrawn')] },
    ['membership.withdrawn minor', 'row.added patch'],
  ],
  [
    'a redirect that leads in a circle',
    alpha,
    { ...none, id_redirects: [redirect('s-alpha', 's-2', 'rekeyed'), redirect('s-2', 's-alpha', 'rekeyed')] },
    ['membership.withdrawn minor', 'row.added patch', 'row.added patch'],
  ],
  ['a disputed membership', alpha, withSpell({ status: 'disputed' }), ['membership.status_changed minor']],
  ['an end that is taken back', withSpell(ended), alpha, ['membership.status_changed minor', 'bounds.loosened patch']],
  [
    'another part in government',
    alpha,
    withSpell({ government_status: 'in_opposition' }),
    ['membership.status_changed minor'],
  ],
  [
    'an observer who becomes a member',
    withSpell({ category: 'observer' }),
    withSpells(spell('alpha', { category: 'observer', ...ended }), spell('alpha', { ...recent, membership_id: 's-2' })),
    ['membership.category_changed minor'],
  ],
  [
    'a row that says another category',
    withSpell({ category: 'observer' }),
    alpha,
    ['membership.category_changed minor'],
  ],
  ['other seats', { ...alpha, seats: [seat(3)] }, { ...alpha, seats: [seat(4)] }, ['membership.seats_changed minor']],
  [
    'seats of a new spell',
    none,
    { ...withSpell(recent), seats: [seat(3)] },
    ['membership.joined minor', 'row.added patch'],
  ],
  ['other notes', alpha, withSpell({ notes: 'In exile.' }), ['membership.notes_changed patch']],
  [
    'a narrower range',
    withSpell(range),
    withSpell({ ...range, joined_earliest: '2018-06-01' }),
    ['bounds.tightened patch'],
  ],
  [
    'a wider range',
    withSpell(range),
    withSpell({ ...range, joined_earliest: '2017-06-01' }),
    ['bounds.loosened patch'],
  ],
  [
    'a range that overlaps',
    withSpell(range),
    withSpell({ joined_earliest: '2019-01-01', joined_latest: '2020-01-01' }),
    ['bounds.shifted patch'],
  ],
  [
    'a range that touches in one day',
    withSpell(range),
    withSpell({ joined_earliest: '2019-12-31', joined_latest: '2020-01-01' }),
    ['bounds.shifted patch'],
  ],
  [
    'a range that misses',
    withSpell(range),
    withSpell({ joined_earliest: '2020-01-01', joined_latest: '2020-02-01' }),
    ['bounds.contradicted patch'],
  ],
  ['a range that opens', withSpell(range), withSpell({ ...range, joined_earliest: null }), ['bounds.loosened patch']],
  ['a new member', none, { ...none, members: [member('alpha'), member('beta')] }, ['member.added minor']],
  ['a member that vanished', { ...none, members: [member('alpha'), member('beta')] }, none, ['member.removed major']],
  ['another name', alpha, withMember({ name: 'Alpha Union' }), ['member.renamed patch']],
  [
    'another abbreviation and name in brackets',
    alpha,
    withMember({ abbreviation: 'AU', alt_names: ['Alfa'] }),
    ['member.alias_changed patch'],
  ],
  ['another place', alpha, withMember({ country_code: 'SE' }), ['member.place_changed patch']],
  ['another kind', alpha, withMember({ kind: 'ngo' }), ['member.kind_changed patch']],
  ['a website', alpha, withMember({ website: 'https://alpha.example/' }), ['member.linked patch']],
  [
    'two members made one',
    { ...alpha, members: [member('alpha'), member('beta')] },
    { ...alpha, id_redirects: [redirect('beta', 'alpha', 'merged')] },
    ['member.merged minor', 'row.added patch'],
  ],
  [
    'one member made two',
    alpha,
    {
      members: [member('beta'), member('gamma')],
      memberships: [spell('beta')],
      id_redirects: [redirect('alpha', 'beta', 'split'), redirect('s-alpha', 's-beta', 'split')],
    },
    ['member.added minor', 'member.split minor', 'member.split minor', 'row.added patch', 'row.added patch'],
  ],
  [
    'a member under another id, with redirects',
    named,
    { ...beta, id_redirects: [redirect('alpha', 'beta', 'rekeyed'), redirect('s-alpha', 's-beta', 'rekeyed')] },
    ['member.rekeyed minor', 'member.rekeyed minor', 'row.added patch', 'row.added patch'],
  ],
  [
    'a member of the same name and place under another id',
    named,
    beta,
    ['member.rekeyed major', 'member.rekeyed major'],
  ],
  [
    'a member of the same name elsewhere',
    named,
    { ...beta, members: [member('beta', { name: 'Alpha', country_code: 'SE' })] },
    ['membership.backfilled minor', 'membership.withdrawn major', 'member.added minor', 'member.removed major'],
  ],
  ['a new reference', alpha, { ...alpha, citations: [reference] }, ['citation.added patch']],
  ['a reference that is gone', { ...alpha, citations: [reference] }, alpha, ['citation.removed patch']],
  [
    'a reference that reads differently',
    { ...alpha, citations: [reference] },
    { ...alpha, citations: [{ ...reference, title: 'Members' }] },
    ['citation.changed patch'],
  ],
  ['a new finding', alpha, { ...alpha, findings: [finding] }, ['finding.new patch']],
  ['a finding that is gone', { ...alpha, findings: [finding] }, alpha, ['finding.resolved patch']],
  [
    'a source with other bytes that says the same',
    alpha,
    { ...alpha, sources: [{ ...source, sha256: 'b'.repeat(64) }] },
    ['source.drift none'],
  ],
  ['a new roster', { ...alpha, rosters: [] }, alpha, ['roster.added minor']],
  ['a roster that is gone', alpha, { ...alpha, rosters: [] }, ['roster.removed major']],
  [
    'a new fact',
    alpha,
    { ...alpha, facts: [{ roster_id: 'harbour', key: 'seat', seq: 1, label: 'Seat', value: 'Oslo' }] },
    ['row.added patch'],
  ],
])('%s', (_, ...[before, after, told]) => {
  const [one, other] = [datasetOf(before), datasetOf(after)];
  const changes = diffDatasets(one, other, still);
  expect(changes.map(({ kind, bump }) => `${kind} ${bump}`)).toEqual(told);
  expect(applyChanges(changes, one)).toEqual(other);
});

describe('a change', () => {
  test('tells what it is about, and the columns that it is made of', () => {
    const after = { ...withSpell(ended), sources: [{ ...source, sha256: 'b'.repeat(64) }] };
    const [change] = diffDatasets(datasetOf(alpha), datasetOf(after), still);
    const fields = [
      { name: 'status', old: 'current', new: 'former' },
      { name: 'left_earliest', old: null, new: '2020-06-30' },
      { name: 'left_latest', old: null, new: '2021-02-01' },
      { name: 'end_status', old: 'ongoing', new: 'ended' },
    ];
    expect(change).toEqual({
      kind: 'membership.left',
      severity: 'notable',
      cause: 'source',
      bump: 'minor',
      roster_id: 'harbour',
      member_id: 'alpha',
      membership_id: 's-alpha',
      label: 'alpha',
      fields,
      source_id: null,
      fingerprint: change?.fingerprint,
      rows: [{ op: 'change', table: 'memberships', key: ['s-alpha'], fields }],
    });
  });

  const moved = { sources: [{ ...source, sha256: 'b'.repeat(64) }] };
  const sighting = { sighting_id: 'x', membership_id: 's-alpha', roster_id: 'harbour', source_id: 'harbour/page' };
  test.each<[sentence: string, after: Given, makers: typeof still, cause: string, from: string | null]>([
    ['rests on a source that moved', { ...moved, sightings: [sighting] }, still, 'source', 'harbour/page'],
    ['is the source’s when its roster’s source moved', moved, { ...still, extractorChanged: true }, 'source', null],
    ['is the extractor’s when no source moved', {}, { ...still, extractorChanged: true }, 'extractor', null],
    ['is the config’s when only that changed', {}, { ...still, configChanged: true }, 'config', null],
    ['is the extractor’s when both changed', {}, { extractorChanged: true, configChanged: true }, 'extractor', null],
  ])('%s', (_, ...[after, makers, cause, from]) => {
    const changed = datasetOf({ ...withSpell({ notes: 'In exile.' }), ...after });
    const change = diffDatasets(datasetOf(alpha), changed, makers).find(
      ({ kind }) => kind === 'membership.notes_changed',
    );
    expect([change?.cause, change?.source_id]).toEqual([cause, from]);
  });

  test('is a decision about identity when ids meet, whatever else moved', () => {
    const changes = diffDatasets(datasetOf(named), datasetOf({ ...beta, ...moved }), still);
    expect(changes.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['member.rekeyed', 'identity'],
      ['member.rekeyed', 'identity'],
      ['source.drift', 'source'],
    ]);
  });
});

test.each<[bumps: readonly ('major' | 'minor' | 'patch' | 'none')[], together: string]>([
  [['patch', 'minor', 'none'], 'minor'],
  [['patch', 'major'], 'major'],
  [['none'], 'none'],
  [[], 'none'],
])('%j weigh %s', (bumps, together) => {
  expect(heaviest(bumps.map((bump) => ({ bump })))).toBe(together);
});

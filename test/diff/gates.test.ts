// Gates: for each one release that it holds and one that it lets pass, and vandalism of whole pages.
import { describe, expect, test } from 'vitest';
import { diffDatasets } from '../../src/diff/classify.ts';
import { defaultThresholds, gatesOf } from '../../src/diff/gates.ts';
import type { PlainRow } from '../../src/model/change.ts';
import { datasetOf, ended, type Given, member, spell } from './small-dataset.ts';

const still = { extractorChanged: false, configChanged: false };
const names = Array.from({ length: 20 }, (_, at) => `union ${String.fromCharCode(97 + at).repeat(4)}`);
const whole = rosterOf(names);
const moved = { source_id: 'harbour/page', roster_id: 'harbour', kind: 'article', sha256: 'b'.repeat(64) };

function rosterOf(all: readonly string[], more: (name: string) => PlainRow = () => ({})): Given {
  return {
    members: all.map((name) => member(name)),
    memberships: all.map((name) => spell(name, more(name))),
    seats: all.map((name) => ({ membership_id: `s-${name}`, chamber_index: 1, held: 5, total: 100 })),
  };
}

function changed(count: number, more: PlainRow): Given {
  return { ...rosterOf(names, (name) => (names.indexOf(name) < count ? more : {})), sources: [moved] };
}

function holding(before: Given | undefined, after: Given, makers = still): readonly string[] {
  const [old, now] = [before === undefined ? undefined : datasetOf(before), datasetOf(after)];
  const changes = old === undefined ? [] : diffDatasets(old, now, makers);
  const dataOnly = !makers.extractorChanged;
  const results = gatesOf(changes, { before: old, after: now, dataOnly }, defaultThresholds);
  return results.filter(({ holds }) => holds).map(({ gate }) => gate);
}

const without = (count: number) => ({ ...rosterOf(names.slice(count)), sources: [moved] });
const tombstones = (count: number) =>
  names
    .slice(0, count)
    .flatMap((name) =>
      [name, `s-${name}`].map((old_id) => ({ old_id, new_id: null, reason: 'withdrawn', since_version: '2' })),
    );
const renamed = (name: string): Given => ({
  ...whole,
  members: names.map((id, at) => member(id, at === 0 ? { name } : {})),
  sources: [moved],
});
const finding = (at: number, severity: string) => ({
  finding_id: `f${at}`,
  code: 'contradiction',
  severity,
  roster_id: 'harbour',
});
const found = (count: number, severity: string): Given => ({
  ...whole,
  findings: Array.from({ length: count }, (_, at) => finding(at, severity)),
});
const bounds = (joined_earliest: string, joined_latest: string) => changed(1, { joined_earliest, joined_latest });

test.each<[sentence: string, before: Given | undefined, after: Given, held: readonly string[]]>([
  ['nothing changed', whole, whole, []],
  ['a first release, empty as it is', undefined, {}, []],
  ['2 of 20 gone, with tombstones', whole, { ...without(2), id_redirects: tombstones(2) }, ['withdrawn']],
  ['1 of 20 gone, with a tombstone', whole, { ...without(1), id_redirects: tombstones(1) }, []],
  ['1 of 20 gone without a word', whole, without(1), ['id-lost']],
  [
    '1 of 2 gone, with a tombstone',
    rosterOf(names.slice(0, 2)),
    { ...rosterOf(names.slice(1, 2)), id_redirects: tombstones(1) },
    [],
  ],
  ['5 of 20 left', whole, changed(5, ended), ['current-floor']],
  ['4 of 20 left', whole, changed(4, ended), []],
  ['both of 2 left', rosterOf(names.slice(0, 2)), rosterOf(names.slice(0, 2), () => ended), ['roster-emptied']],
  ['the only one left', rosterOf(names.slice(0, 1)), rosterOf(names.slice(0, 1), () => ended), []],
  ['20 after 12', rosterOf(names.slice(0, 12)), whole, ['current-ceiling']],
  ['18 after 12', rosterOf(names.slice(0, 12)), rosterOf(names.slice(0, 18)), []],
  [
    '7 of 20 in opposition by one revision',
    whole,
    changed(7, { government_status: 'in_opposition' }),
    ['revision-blast'],
  ],
  ['6 of 20 in opposition by one revision', whole, changed(6, { government_status: 'in_opposition' }), []],
  [
    'a range that misses the one before',
    bounds('2015-01-01', '2016-01-01'),
    bounds('2018-01-01', '2019-01-01'),
    ['bound-contradicted'],
  ],
  ['a range that lies in the one before', bounds('2015-01-01', '2019-01-01'), bounds('2018-01-01', '2019-01-01'), []],
  ['a new error', whole, found(1, 'error'), ['error-findings']],
  ['a new warning', whole, found(1, 'warning'), []],
  ['10 new warnings', whole, found(10, 'warning'), ['findings-surge']],
  ['10 new notices', whole, found(10, 'notice'), []],
  ['a name without a word of the old one', renamed('blithering fools'), renamed('harbour workers'), ['name-replaced']],
  ['a name with a word of the old one', renamed('harbour workers'), renamed('harbour workers of the north'), []],
  [
    '5 of 20 without a place',
    whole,
    { ...whole, members: names.map((id, at) => member(id, at < 5 ? { scope: 'unknown' } : {})) },
    ['filled-place'],
  ],
  [
    '4 of 20 without a place',
    whole,
    { ...whole, members: names.map((id, at) => member(id, at < 4 ? { scope: 'unknown' } : {})) },
    [],
  ],
])('%s', (_, ...[before, after, held]) => {
  expect(holding(before, after, { ...still, configChanged: true })).toEqual(held);
});

test('no source moved, nor the program: a change is not explained', () => {
  const after = { ...changed(1, { notes: 'In exile.' }), sources: undefined };
  const { sources: _, ...same } = after;
  expect(holding(whole, same)).toEqual(['extractor-drift']);
  expect(holding(whole, same, { ...still, extractorChanged: true })).toEqual([]);
});

describe('a vandalised page', () => {
  const dropped = { status: 'unknown', end_status: 'unknown' };

  test('half of the table deleted', () => {
    expect(holding(whole, changed(10, dropped))).toEqual(['current-floor', 'revision-blast']);
  });

  test('a name replaced by an insult', () => {
    const given = changed(1, dropped);
    const insult = 'blithering fools';
    const after = {
      ...given,
      members: [...names.map((name) => member(name)), member(insult)],
      memberships: [...(given.memberships ?? []), spell(insult)],
    };
    expect(holding(whole, after)).toEqual(['name-replaced']);
  });

  test('all seats zero', () => {
    const seats = names.map((name) => ({ membership_id: `s-${name}`, chamber_index: 1, held: 0, total: 100 }));
    expect(holding(whole, { ...whole, seats, sources: [moved] })).toEqual(['filled-seats', 'revision-blast']);
  });

  test('an honest update is let through', () => {
    const honest = changed(2, ended);
    const joined = spell('harbour pilots', { joined_latest: '2021-02-01', first_listed: '2021-02-01' });
    const after = {
      ...honest,
      members: [...names.map((name) => member(name)), member('harbour pilots')],
      memberships: [...(honest.memberships ?? []), joined],
      seats: names.map((name, at) => ({
        membership_id: `s-${name}`,
        chamber_index: 1,
        held: at < 3 ? 6 : 5,
        total: 100,
      })),
    };
    expect(holding(whole, after)).toEqual([]);
  });
});

test('a gate says what was measured, against what, of how many', () => {
  const [before, after] = [datasetOf(whole), datasetOf(changed(5, ended))];
  const results = gatesOf(diffDatasets(before, after, still), { before, after, dataOnly: true }, defaultThresholds);
  expect(results.find(({ gate }) => gate === 'current-floor')).toEqual({
    gate: 'current-floor',
    holds: true,
    roster_id: 'harbour',
    message: '15 current members after 20 (75 %); at least 80 % are due.',
  });
});

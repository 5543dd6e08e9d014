// From rows that differ to changes that a person can judge: every row belongs to exactly the events it explains.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Change, type ChangeBump, type ChangeKind, type ChangeSet, changeKinds } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { compareBy } from '../model/text-order.ts';
import { type Cause, causesOf } from './causes.ts';
import { type Delta, deltasOf } from './delta.ts';
import type { Draft } from './draft.ts';
import { memberChanges } from './members.ts';
import { membershipChanges } from './memberships.ts';
import { rowChanges, seatChanges } from './other-rows.ts';
import { memberLikeness, type Paired, pairRows } from './pairs.ts';
import { type Makers, type Surroundings, surroundingsOf } from './surroundings.ts';

/** All changes from one dataset to another, the weightiest kinds first; both sorted. */
export function diffDatasets(before: Dataset, after: Dataset, makers: Makers): readonly Change[] {
  return classify(deltasOf(before, after), surroundingsOf(before, after, makers));
}

/** @param deltas - every row that differs; each goes into at least one event, none is dropped */
export function classify(deltas: readonly Delta[], around: Surroundings): readonly Change[] {
  const of = (...tables: readonly Delta['table'][]) => deltas.filter(({ table }) => tables.includes(table));
  const others = deltas.filter(({ table }) => !told.has(table));
  const members = pairRows(of('members'), around.redirects, memberLikeness);
  const drafts = [
    ...membershipChanges(of('memberships'), around, successorOf(members, around)),
    ...memberChanges(members, around),
    ...seatChanges(of('seats'), around),
    ...rowChanges(others, around),
  ];
  const causeOf = causesOf(deltas, around);
  return drafts.map((draft) => finished(draft, causeOf(draft))).sort(byWeight);
}

function successorOf({ pairs }: Paired, { redirects }: Surroundings): (memberId: string) => string {
  const alike = new Map(pairs.map(({ gone, come }) => [gone.key, come.key]));
  return (memberId) => redirects.from(memberId).to || (alike.get(memberId) ?? memberId);
}

/** The events as `diff/changes.json` has them, with the weight that they add up to. */
export function changeSet(
  events: readonly Change[],
  versions: Pick<ChangeSet, 'from' | 'to'>,
  gates: ChangeSet['gates'],
): ChangeSet {
  const kinds = Object.keys(changeKinds) as readonly ChangeKind[];
  const counted = kinds.map((kind) => [kind, events.filter((event) => event.kind === kind).length] as const);
  const counts = Object.fromEntries(counted.filter(([, count]) => count > 0));
  return { ...versions, bump: heaviest(events), counts, gates, events };
}

/** The weight that a set of changes has together. */
export function heaviest(events: readonly Pick<Change, 'bump'>[]): ChangeBump {
  return weights.find((bump) => events.some((event) => event.bump === bump)) ?? 'none';
}

const weights: readonly ChangeBump[] = ['major', 'minor', 'patch', 'none'];
const told: ReadonlySet<Delta['table']> = new Set(['memberships', 'members', 'seats']);

function finished(draft: Draft, { cause, source }: Cause): Change {
  const { kind, label, fields, rows } = draft;
  const { bump, severity } = changeKinds[kind];
  const ids = {
    roster_id: draft.roster || null,
    member_id: draft.member || null,
    membership_id: draft.membership || null,
  };
  const fingerprint = fingerprintOf([kind, ids, label, fields, rows]);
  const weight = draft.bump ?? bump;
  return { kind, severity, cause, bump: weight, ...ids, label, fields, source_id: source || null, fingerprint, rows };
}

function fingerprintOf(content: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content)))).slice(0, 16);
}

const kindOrder = new Map(Object.keys(changeKinds).map((kind, index) => [kind, String(index).padStart(2, '0')]));

const byWeight = compareBy<Change>(
  ({ kind }) => kindOrder.get(kind) ?? '',
  ({ roster_id }) => roster_id ?? '',
  ({ label }) => label,
  ({ fingerprint }) => fingerprint,
);

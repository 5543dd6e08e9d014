// Ids of spells: that of the last version's spell of the same days, else a new one that is nobody's.
import type { Dataset, Row as TableRow } from '../model/dataset.ts';
import { type MembershipId, membershipId } from '../model/ids.ts';
import type { Bound } from './bounds.ts';
import { digest } from './ids.ts';
import type { Term } from './term.ts';

type MembershipRow = TableRow<'memberships'>;

/** Ids and spells of the last version: `taken` grows with each id that is given out. */
export interface SpellIds {
  readonly previous: ReadonlyMap<string, readonly MembershipRow[]>;
  readonly taken: Set<string>;
}

export function spellIds(previous: Dataset | undefined): SpellIds {
  const rows = new Map<string, MembershipRow[]>();
  for (const row of previous?.memberships ?? []) {
    const key = keyOf(row.member_id, row.category);
    rows.set(
      key,
      [...(rows.get(key) ?? []), row].sort((a, b) => a.spell - b.spell),
    );
  }
  const redirected = previous?.id_redirects.map(({ old_id }) => old_id) ?? [];
  const ids = previous?.memberships.map(({ membership_id }) => membership_id) ?? [];
  return { previous: rows, taken: new Set([...ids, ...redirected]) };
}

/** An id for each spell of a member in a category, the spells and the ids in the order of time. */
export function idsOfSpells(
  { memberId, category }: { readonly memberId: string; readonly category: string },
  terms: readonly Term[],
  ids: SpellIds,
): readonly MembershipId[] {
  const before = ids.previous.get(keyOf(memberId, category)) ?? [];
  const kept = before.length === 1 && terms.length === 1 ? onlyOne(before) : keptIds(before, terms);
  return terms.map((_, index) => kept.get(index) ?? newId(keyOf(memberId, category), ids.taken));
}

function keyOf(memberId: string, category: string): string {
  return JSON.stringify([memberId, category]);
}

function onlyOne(before: readonly MembershipRow[]): ReadonlyMap<number, MembershipId> {
  return new Map(before.map((row, index) => [index, idOf(row)]));
}

// Each earlier spell goes to the first spell of now that shares a day with it.
function keptIds(before: readonly MembershipRow[], terms: readonly Term[]): ReadonlyMap<number, MembershipId> {
  const kept = new Map<number, MembershipId>();
  for (const row of before) {
    const index = terms.findIndex((term, at) => !kept.has(at) && overlap(spanOfRow(row), spanOfTerm(term)));
    if (index >= 0) kept.set(index, idOf(row));
  }
  return kept;
}

function newId(key: string, taken: Set<string>): MembershipId {
  for (let nth = 1; ; nth += 1) {
    const id = membershipId(digest([key, String(nth)]));
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

const idPrefix = membershipId('');

function idOf({ membership_id }: MembershipRow): MembershipId {
  return membershipId(membership_id.slice(idPrefix.length));
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function spanOfRow(row: MembershipRow): Span {
  const from = row.joined_latest ?? row.first_listed ?? row.joined_earliest ?? '';
  return spanOf(from, row.left_earliest ?? row.last_listed ?? row.left_latest ?? from);
}

function spanOfTerm({ bounds, firstListed, lastListed }: Term): Span {
  const day = (bound: Bound | undefined) => bound?.day;
  const from = day(bounds.joinedLatest) ?? firstListed ?? day(bounds.joinedEarliest) ?? '';
  return spanOf(from, day(bounds.leftEarliest) ?? lastListed ?? day(bounds.leftLatest) ?? from);
}

function spanOf(a: string, b: string): Span {
  return a < b ? { from: a, to: b } : { from: b, to: a };
}

// The published rows of memberships and seats.
import type { Row as TableRow } from '../model/dataset.ts';
import { formatDayRange } from '../model/partial-date.ts';
import { tidy } from '../model/text-order.ts';
import type { Bound } from './bounds.ts';
import type { History, Membership } from './history.ts';
import type { Row } from './rows.ts';

export function membershipRows({ member, memberships }: History, rosterId: string): readonly TableRow<'memberships'>[] {
  return memberships.map((membership) => {
    const { term, rows } = membership;
    return {
      membership_id: membership.id,
      roster_id: rosterId,
      member_id: member.id,
      spell: membership.spell,
      category: membership.category,
      status: term.status,
      ...datesOf(membership),
      end_status: term.endStatus,
      first_listed: term.firstListed ?? null,
      last_listed: term.lastListed ?? null,
      synthetic: term.sightings.some(({ synthetic }) => synthetic),
      government_status: rows.map(({ entry }) => entry.government).find((status) => status !== undefined) ?? null,
      government_status_label: firstText(rows, ({ entry }) => entry.governmentLabel),
      notes: firstText(rows, ({ entry }) => entry.notes),
    };
  });
}

/** The row that counts the seats: the first that has any. */
export function seatedRow({ rows }: Membership): Row | undefined {
  return rows.find(({ entry }) => entry.seats.length > 0);
}

export function seatRows(membership: Membership): readonly TableRow<'seats'>[] {
  const seats = seatedRow(membership)?.entry.seats ?? [];
  return seats.map(({ chamber, held, total }, index) => ({
    membership_id: membership.id,
    chamber_index: index + 1,
    chamber: chamber === '' ? null : chamber,
    held,
    total: total ?? null,
  }));
}

function datesOf({ term: { bounds } }: Membership) {
  const day = (bound: Bound | undefined) => bound?.day ?? null;
  const range = (from: Bound | undefined, to: Bound | undefined) =>
    formatDayRange({ earliest: from?.day, latest: to?.day }) || null;
  return {
    joined_earliest: day(bounds.joinedEarliest),
    joined_latest: day(bounds.joinedLatest),
    joined_edtf: range(bounds.joinedEarliest, bounds.joinedLatest),
    left_earliest: day(bounds.leftEarliest),
    left_latest: day(bounds.leftLatest),
    left_edtf: range(bounds.leftEarliest, bounds.leftLatest),
  };
}

function firstText(rows: readonly Row[], textOf: (row: Row) => string): string | null {
  return tidy(rows.map(textOf).find(Boolean) ?? '') || null;
}

// Evidence for what a roster row says of a member: each part as it was split, and the other readings of the row.
import type { RowReading } from '../model/claim.ts';
import type { Evidence } from './evidence.ts';
import type { History, Membership } from './history.ts';
import { memberRow } from './members.ts';
import { seatedRow } from './membership-rows.ts';
import type { Row } from './rows.ts';

type Subject = Evidence['subject'];

export function memberEvidence({ member }: History): readonly Evidence[] {
  const subject: Subject = { type: 'member', id: member.id };
  const published = memberRow(member);
  const first = (has: (row: Row) => boolean) => member.rows.filter(has).slice(0, 1);
  const name = member.rows.map((row) => split(row, { subject, field: 'name', value: row.entry.name }));
  return [
    ...name,
    ...first(({ entry }) => entry.altNames.length > 0).map((row) =>
      split(row, { subject, field: 'alt_names', value: row.entry.altNames.join(' | ') }),
    ),
    ...first(({ entry }) => entry.abbreviation !== '').map((row) =>
      split(row, { subject, field: 'abbreviation', value: row.entry.abbreviation }),
    ),
    ...first(({ entry }) => entry.kind === published.kind && entry.kind !== 'unknown').map((row) =>
      split(row, { subject, field: 'kind', value: row.entry.kind }),
    ),
    ...first(({ entry }) => entry.place.label !== '' && entry.place.scope === published.scope).flatMap((row) =>
      placeEvidence(row, subject),
    ),
    ...first(({ entry }) => entry.website !== '').map((row) =>
      split(row, { subject, field: 'website', value: row.entry.website }),
    ),
    ...member.rows.flatMap((row) => otherReadings(row, subject, memberParts)),
  ];
}

export function membershipRowEvidence(membership: Membership): readonly Evidence[] {
  const subject: Subject = { type: 'membership', id: membership.id };
  const first = (has: (row: Row) => boolean) => membership.rows.filter(has).slice(0, 1);
  const seated = seatedRow(membership);
  return [
    ...first(({ entry }) => entry.governmentLabel !== '').map((row) =>
      split(row, { subject, field: 'government_status_label', value: row.entry.governmentLabel }),
    ),
    ...first(({ entry }) => entry.government !== undefined).map((row) =>
      split(row, { subject, field: 'government_status', value: row.entry.government ?? '' }),
    ),
    ...first(({ entry }) => entry.notes !== '').map((row) =>
      split(row, { subject, field: 'notes', value: row.entry.notes }),
    ),
    ...(seated === undefined ? [] : [split(seated, { subject, field: 'seats', value: seatsOf(seated) })]),
    ...membership.rows.flatMap((row) => otherReadings(row, subject, membershipParts)),
  ];
}

type Part = Pick<Evidence, 'subject' | 'field' | 'value'>;

function split({ entry, sourceKey, locator }: Row, part: Part): Evidence {
  const { confidence, grounds } = entry;
  return { ...part, source: sourceKey, citation: '', rule: 'row', confidence, locator, quote: grounds.quote };
}

function placeEvidence(row: Row, subject: Subject): readonly Evidence[] {
  const { entry } = row;
  const rule = entry.placeInherited ? 'inherited-place' : 'row';
  const values = [
    ['place_label', entry.place.label],
    ['country_code', entry.place.countryCode],
    ['region_code', entry.place.regionCode],
  ] as const;
  const known = values.filter(([, value]) => value !== '');
  return known.map(([field, value]) => ({ ...split(row, { subject, field, value }), rule }));
}

type ReadingPart = readonly [field: string, read: (reading: RowReading) => string, now: (row: Row) => string];

const memberParts: readonly ReadingPart[] = [
  ['name', ({ name }) => name, ({ entry }) => entry.name],
  ['abbreviation', ({ abbreviation }) => abbreviation, ({ entry }) => entry.abbreviation],
  ['place_label', ({ place }) => place, ({ entry }) => entry.place.label],
];
const membershipParts: readonly ReadingPart[] = [
  ['government_status_label', ({ government }) => government, ({ entry }) => entry.governmentLabel],
  ['notes', ({ notes }) => notes, ({ entry }) => entry.notes],
];

// The other readings of a row that was run together stay at hand, below the one that was taken.
function otherReadings(row: Row, subject: Subject, parts: readonly ReadingPart[]): readonly Evidence[] {
  const other = row.entry.alternatives.flatMap((reading) =>
    parts
      .filter(([, read, now]) => read(reading) !== now(row))
      .map(([field, read]) => ({ field, value: read(reading) })),
  );
  return other.map(({ field, value }) => ({
    ...split(row, { subject, field, value }),
    rule: 'other-reading',
    confidence: Math.max(0, Math.min(row.entry.confidence, 100 - row.entry.confidence)),
  }));
}

function seatsOf({ entry }: Row): string {
  return entry.seats.map(({ held, total }) => (total === undefined ? String(held) : `${held} / ${total}`)).join(' | ');
}

// The rows of the timeline: each member in each roster, with its spells, what was seen of it, and why we think so.
import type { Dataset, Row } from '../../model/dataset.ts';
import { type DayRange, parseDay, parsePartialDate, rangeOf } from '../../model/partial-date.ts';
import { compareBy } from '../../model/text-order.ts';
import type { Grounds } from './collect-grounds.ts';
import { type Places, placesOf } from './collect-places.ts';
import { groupBy } from './numbered.ts';
import type { PageDoubt, PageRow, PageSighting, PageSpell } from './page-data.ts';
import { shownName, shownProse, webLink } from './shown-text.ts';

export interface CollectedRows {
  readonly rows: readonly PageRow[];
  readonly places: Places['list'];
}

/** All members, in the order of the rosters; one that no roster knows stands in the first. */
export function rowsOf(dataset: Dataset, grounds: Grounds): CollectedRows {
  const places = placesOf(dataset.members);
  const shelf = shelfOf(dataset);
  const rosters = dataset.rosters.map(({ roster_id }) => roster_id);
  const rows = rosters.flatMap((roster, index) =>
    dataset.members
      .filter(({ member_id }) => shelf.rosters.get(member_id)?.has(roster) ?? index === 0)
      .map((member) => rowOf({ member, roster, index, place: places.indexOf(member) }, shelf, grounds)),
  );
  return { rows, places: places.list };
}

type Shelf = ReturnType<typeof shelfOf>;

function shelfOf({ memberships, sightings, evidence, seats, findings }: Dataset) {
  const rosters = new Map<string, Set<string>>();
  for (const { member_id, roster_id } of [...memberships, ...sightings]) {
    if (member_id !== null) rosters.set(member_id, (rosters.get(member_id) ?? new Set()).add(roster_id));
  }
  return {
    rosters,
    spells: groupBy(memberships, ({ roster_id, member_id }) => `${roster_id} ${member_id}`),
    sightings: groupBy(sightings, ({ roster_id, member_id }) => `${roster_id} ${member_id}`),
    evidence: groupBy(evidence, ({ subject_type, subject_id }) => `${subject_type} ${subject_id}`),
    seats: groupBy(seats, ({ membership_id }) => membership_id),
    doubts: groupBy(findings, ({ subject_type, subject_id }) => `${subject_type} ${subject_id}`),
  };
}

interface Subject {
  readonly member: Row<'members'>;
  readonly roster: string;
  /** Number of the roster. */
  readonly index: number;
  readonly place: number;
}

function rowOf({ member, roster, index, place }: Subject, shelf: Shelf, grounds: Grounds): PageRow {
  const id = member.member_id;
  const spells = (shelf.spells.get(`${roster} ${id}`) ?? []).toSorted(compareBy(({ spell }) => pad(spell)));
  const evidence = (shelf.evidence.get(`member ${id}`) ?? []).map(grounds.evidence);
  const subjects = [`member ${id}`, ...spells.map(({ membership_id }) => `membership ${membership_id}`)];
  return {
    id: index === 0 ? id : `${id}-${index}`,
    roster: index,
    memberId: id,
    name: shownName(member.name),
    altNames: member.alt_names.map(shownName),
    abbreviation: shownName(member.abbreviation ?? ''),
    kind: member.kind,
    place,
    website: webLink(member.website),
    wikidata: /^Q\d{1,12}$/u.test(member.wikidata_id ?? '') ? (member.wikidata_id ?? '') : '',
    spells: spells.map((spell) => spellOf(spell, shelf, grounds)),
    evidence,
    sightings: sightingsOf(shelf.sightings.get(`${roster} ${id}`) ?? [], grounds, member.name),
    doubts: subjects.flatMap((subject) => (shelf.doubts.get(subject) ?? []).map(doubtOf)),
  };
}

function pad(spell: number): string {
  return String(spell).padStart(9, '0');
}

function spellOf(row: Row<'memberships'>, { evidence, seats }: Shelf, grounds: Grounds): PageSpell {
  return {
    category: shownName(row.category),
    status: row.status,
    end: row.end_status,
    joinedEarliest: dayOf(row.joined_earliest),
    joinedLatest: dayOf(row.joined_latest),
    leftEarliest: dayOf(row.left_earliest),
    leftLatest: dayOf(row.left_latest),
    firstListed: dayOf(row.first_listed),
    lastListed: dayOf(row.last_listed),
    synthetic: row.synthetic,
    government: shownName(row.government_status_label ?? row.government_status?.replaceAll('_', ' ') ?? ''),
    seats: (seats.get(row.membership_id) ?? []).map(seatsInWords),
    notes: shownProse(row.notes ?? ''),
    evidence: (evidence.get(`membership ${row.membership_id}`) ?? []).map(grounds.evidence),
  };
}

function dayOf(day: string | null): string {
  return parseDay(day ?? '') ?? '';
}

function seatsInWords({ chamber, held, total }: Row<'seats'>): string {
  const count = total === null ? String(held) : `${held} of ${total}`;
  return chamber === null ? count : `${count} (${chamber})`;
}

/** In order of time; those without a date come first. */
export function sightingsOf(
  rows: readonly Row<'sightings'>[],
  grounds: Grounds,
  name: string,
): readonly PageSighting[] {
  const sightings = rows.map(({ says, day, when_edtf, name_as_written, source_id, locator }): PageSighting => {
    const { earliest, latest } = rangeIn(day ?? when_edtf ?? '');
    const written = name_as_written === name ? '' : shownName(name_as_written ?? '');
    const from = earliest ?? latest ?? '';
    return { says, from, to: latest ?? from, written, ground: grounds.placeOf(source_id, locator) };
  });
  return sightings.sort(
    compareBy(
      ({ from }) => from,
      ({ to }) => to,
      ({ says }) => says,
    ),
  );
}

/** The days of an EDTF date or of a set such as `[2020-06-27..2020-10-28]`. */
function rangeIn(edtf: string): DayRange {
  const date = parsePartialDate(edtf);
  if (date !== undefined) return rangeOf(date);
  const [, from = '', to = ''] = /^\[([\d-]{0,10})\.\.([\d-]{0,10})\]$/u.exec(edtf) ?? [];
  return { earliest: parseDay(from), latest: parseDay(to) };
}

function doubtOf({ code, severity, message }: Row<'findings'>): PageDoubt {
  return { code: shownName(code), severity, message: shownProse(message) };
}

// Ids of members: that of the last version where it knew the member by name and place, else one made of content.
import type { Dataset, Row as TableRow } from '../model/dataset.ts';
import { type MemberId, memberId } from '../model/ids.ts';
import { grouped } from './clusters.ts';
import { digest } from './ids.ts';
import { nameKey, placeKey } from './names.ts';

/** What identifies a new member: its names as they are compared, its place, and the words its own id is made of. */
export interface Identified {
  readonly names: readonly string[];
  readonly otherNames: readonly string[];
  readonly place: string;
  readonly content: readonly string[];
}

/** The last version as ids need it; a roster's members are those with a membership in it. */
export interface Known {
  readonly rosterId: string;
  readonly previous: Dataset | undefined;
}

type MemberRow = TableRow<'members'>;

/** An id for each member, in their order; no id that ever meant another member is given away. */
export function memberIds(members: readonly Identified[], known: Known): readonly MemberId[] {
  const kept = keptIds(members, known);
  const taken = takenIds(known.previous);
  return members.map((member) => {
    const id = kept.get(member) ?? newId(member, known.rosterId, taken);
    taken.add(id);
    return id;
  });
}

type Pass = {
  readonly before: (row: MemberRow) => readonly string[];
  readonly now: (member: Identified) => readonly string[];
};

const at = (name: string, place: string): string => `${place}\n${name}`;

/** From the surest to the least sure way to know a member again. */
const passes: readonly Pass[] = [
  {
    before: (row) => [at(nameKey(row.name), placeOf(row))],
    now: ({ names, place }) => names.map((name) => at(name, place)),
  },
  {
    // a place that one side does not know stands in nobody's way
    before: (row) => [at(nameKey(row.name), placeOf(row) === '' ? 'none' : 'some'), at(nameKey(row.name), 'any')],
    now: ({ names, place }) => names.map((name) => at(name, place === '' ? 'any' : 'none')),
  },
  {
    before: (row) => row.alt_names.map((name) => at(nameKey(name), placeOf(row))),
    now: ({ names, place }) => names.map((name) => at(name, place)),
  },
  {
    before: (row) => [at(nameKey(row.name), placeOf(row))],
    now: ({ otherNames, place }) => otherNames.map((name) => at(name, place)),
  },
];

/** Last: the only one of its name then and now, so that its place was put right. */
const byNameAlone: Pass = { before: (row) => [nameKey(row.name)], now: ({ names }) => names };

function keptIds(members: readonly Identified[], known: Known): ReadonlyMap<Identified, MemberId> {
  const rows = knownMembers(known);
  const kept = new Map<Identified, MemberId>();
  for (const pass of passes) keepBy(pass, { members, rows, rosterId: known.rosterId, kept });
  const names = grouped(
    members.flatMap((member) => member.names),
    (name) => name,
  );
  const lonely = members.filter((member) => member.names.every((name) => names.get(name)?.length === 1));
  const oldNames = grouped(rows, ({ name }) => nameKey(name));
  const lonelyRows = rows.filter(({ name }) => oldNames.get(nameKey(name))?.length === 1);
  keepBy(byNameAlone, { members: lonely, rows: lonelyRows, rosterId: known.rosterId, kept });
  return kept;
}

interface Keeping {
  readonly members: readonly Identified[];
  readonly rows: readonly MemberRow[];
  readonly rosterId: string;
  readonly kept: Map<Identified, MemberId>;
}

function keepBy({ before, now }: Pass, { members, rows, rosterId, kept }: Keeping): void {
  const used = new Set<string>(kept.values());
  const free = rows.filter(({ member_id }) => !used.has(member_id));
  const index = grouped(
    free.flatMap((row) => before(row).map((key) => ({ key, id: row.member_id }))),
    ({ key }) => key,
  );
  for (const member of members.filter((one) => !kept.has(one))) {
    const found = now(member).flatMap((key) => index.get(key) ?? []);
    const ids = found.map(({ id }) => id).filter((id) => !used.has(id));
    const id = ids.length > 1 ? (ids.find((one) => one === contentId(member, rosterId, 1)) ?? ids[0]) : ids[0];
    if (id === undefined) continue;
    used.add(id);
    kept.set(member, memberId(id.slice(idPrefix.length)));
  }
}

const idPrefix = memberId('');

function newId(member: Identified, rosterId: string, taken: ReadonlySet<string>): MemberId {
  for (let nth = 1; ; nth += 1) {
    const id = contentId(member, rosterId, nth);
    if (!taken.has(id)) return id;
  }
}

function contentId({ content }: Identified, rosterId: string, nth: number): MemberId {
  return memberId(digest([rosterId, ...content, String(nth)]));
}

function knownMembers({ rosterId, previous }: Known): readonly MemberRow[] {
  if (previous === undefined) return [];
  const ids = new Set(previous.memberships.filter((row) => row.roster_id === rosterId).map((row) => row.member_id));
  return previous.members.filter(({ member_id }) => ids.has(member_id));
}

function takenIds(previous: Dataset | undefined): Set<string> {
  const redirected = previous?.id_redirects.map(({ old_id }) => old_id) ?? [];
  return new Set([...(previous?.members.map(({ member_id }) => member_id) ?? []), ...redirected]);
}

function placeOf({ scope, country_code, region_code, place_label }: MemberRow): string {
  return placeKey({ scope, countryCode: country_code ?? '', regionCode: region_code ?? '', label: place_label ?? '' });
}

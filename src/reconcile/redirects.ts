// Ids that the last version had and this one has not: where each went, so that whoever pinned it finds its way.
import type { Dataset, Row } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { compareBy } from '../model/text-order.ts';
import { nameKey, placeKey } from './names.ts';

type Redirect = Row<'id_redirects'>;
type Member = Row<'members'>;
type Membership = Row<'memberships'>;
type Present = Pick<Dataset, 'members' | 'memberships' | 'sightings'>;

/** Stands in `since_version` until the number of the version is known, which is when it is published. */
const versionToCome = '';

/**
 * The redirects of the last version, then one for each member and membership that it had and this one lacks.
 *
 * @throws PipelineError `redirect-cycle` when an id would lead back to itself
 */
export function redirectsSince(previous: Dataset | undefined, now: Present): readonly Redirect[] {
  if (previous === undefined) return [];
  const members = memberRedirects(previous, now);
  const all = [...previous.id_redirects, ...members, ...membershipRedirects(previous, now, members)];
  const sorted = all.reverse().sort(compareBy(({ old_id }) => old_id));
  const first = new Map(sorted.map((redirect) => [redirect.old_id, redirect])); // one that is published is never replaced
  refuseCycles(first);
  return [...first.values()];
}

function memberRedirects(previous: Dataset, now: Present): readonly Redirect[] {
  const present = new Set(now.members.map(({ member_id }) => member_id));
  const known = new Set(previous.members.map(({ member_id }) => member_id));
  const lost = previous.members.filter(({ member_id }) => !present.has(member_id));
  if (lost.length === 0) return [];
  const bearers = bearersOf(now);
  const [before, after] = [rostersOf(previous), rostersOf(now)];
  return lost.map((member) => {
    const own = before.get(member.member_id) ?? new Set();
    const isNear = ({ member_id }: Member) => [...(after.get(member_id) ?? [])].some((roster) => own.has(roster));
    return redirect(member.member_id, heirOf(member, bearers, isNear), known);
  });
}

/** Each roster has members of its own: a namesake in another roster takes nobody's place. */
function rostersOf({ memberships }: Pick<Dataset, 'memberships'>): ReadonlyMap<string, ReadonlySet<string>> {
  const rosters = new Map<string, Set<string>>();
  for (const { member_id, roster_id } of memberships) {
    rosters.set(member_id, (rosters.get(member_id) ?? new Set()).add(roster_id));
  }
  return rosters;
}

/** Folded name → the members that bear it now, by their own names or as some source writes it. */
function bearersOf({ members, sightings }: Present): ReadonlyMap<string, ReadonlySet<Member>> {
  const byId = new Map(members.map((member) => [member.member_id, member]));
  const bearers = new Map<string, Set<Member>>();
  const add = (name: string | null, member: Member | undefined) => {
    if (name === null || member === undefined) return;
    const key = nameKey(name);
    bearers.set(key, (bearers.get(key) ?? new Set()).add(member));
  };
  for (const member of members) for (const name of [member.name, ...member.alt_names]) add(name, member);
  for (const { name_as_written, member_id } of sightings) add(name_as_written, byId.get(member_id ?? ''));
  return bearers;
}

/** The only member that bears its name where it stood; where several do, none can be said to take its place. */
function heirOf(
  member: Member,
  bearers: ReadonlyMap<string, ReadonlySet<Member>>,
  isNear: (heir: Member) => boolean,
): string | null {
  const place = placeOf(member);
  const namesakes = [...(bearers.get(nameKey(member.name)) ?? [])];
  const heirs = namesakes.filter((heir) => isNear(heir) && agree(place, placeOf(heir)));
  return heirs.length === 1 ? (heirs[0]?.member_id ?? null) : null;
}

/** A place that one side does not know stands in nobody's way. */
function agree(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function placeOf({ scope, country_code, region_code, place_label }: Member): string {
  return placeKey({ scope, countryCode: country_code ?? '', regionCode: region_code ?? '', label: place_label ?? '' });
}

function membershipRedirects(previous: Dataset, now: Present, members: readonly Redirect[]): readonly Redirect[] {
  const present = new Set(now.memberships.map(({ membership_id }) => membership_id));
  const known = new Set(previous.memberships.map(({ membership_id }) => membership_id));
  const heirs = new Map(members.map(({ old_id, new_id }) => [old_id, new_id]));
  const spells = new Map<string, Membership[]>();
  for (const spell of now.memberships) {
    const key = spellKey(spell.roster_id, spell.member_id);
    const own = spells.get(key);
    if (own === undefined) spells.set(key, [spell]);
    else own.push(spell);
  }
  const lost = previous.memberships.filter(({ membership_id }) => !present.has(membership_id));
  return lost.map((spell) => {
    const member = heirs.has(spell.member_id) ? (heirs.get(spell.member_id) ?? '') : spell.member_id;
    return redirect(spell.membership_id, successorOf(spell, spells.get(spellKey(spell.roster_id, member))), known);
  });
}

function spellKey(rosterId: string, memberId: string): string {
  return JSON.stringify([rosterId, memberId]);
}

/** The only spell of the same days, one of the same category before any other. */
function successorOf(spell: Membership, candidates: readonly Membership[] = []): string | null {
  const sharing = candidates.filter((other) => startOf(spell) <= endOf(other) && startOf(other) <= endOf(spell));
  const alike = sharing.filter(({ category }) => category === spell.category);
  const left = alike.length > 0 ? alike : sharing;
  return left.length === 1 ? (left[0]?.membership_id ?? null) : null;
}

function startOf({ joined_earliest, joined_latest, first_listed }: Membership): string {
  return joined_latest ?? first_listed ?? joined_earliest ?? '';
}

function endOf(spell: Membership): string {
  if (spell.end_status === 'ongoing') return '9999';
  return spell.left_latest ?? spell.left_earliest ?? spell.last_listed ?? '9999';
}

function redirect(oldId: string, newId: string | null, known: ReadonlySet<string>): Redirect {
  const reason = newId === null ? 'withdrawn' : known.has(newId) ? 'merged' : 'rekeyed';
  return { old_id: oldId, new_id: newId, reason, since_version: versionToCome };
}

/** Follows each id once, so that the work grows with the number of redirects and no more. */
function refuseCycles(redirects: ReadonlyMap<string, Redirect>): void {
  const settled = new Set<string>();
  for (const start of redirects.keys()) {
    const path = new Set<string>();
    for (let id: string | null = start; id !== null && !settled.has(id); id = redirects.get(id)?.new_id ?? null) {
      if (path.has(id)) throw cycle([...path, id]);
      path.add(id);
    }
    for (const id of path) settled.add(id);
  }
}

function cycle(path: readonly string[]): PipelineError {
  const shown = path.slice(path.indexOf(path.at(-1) ?? '')).slice(0, 8);
  return new PipelineError({
    code: 'redirect-cycle',
    message: `The redirects of the last version lead in a circle: ${shown.join(' → ')}.`,
    hint: 'Remove one of them from id_redirects; "rosterline verify" tells which files were changed by hand.',
    at: 'id_redirects',
  });
}

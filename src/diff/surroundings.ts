// What telling changes apart needs to know beyond the rows that differ: names, other spells, redirects, sources.
import type { PlainRow } from '../model/change.ts';
import type { Dataset } from '../model/dataset.ts';
import { rowKey } from './delta.ts';
import { type Redirects, redirectsOf } from './redirects.ts';

/** What one version says around its changed rows. */
export interface Side {
  /** Name of a member; empty when it is not in this version. */
  readonly nameOf: (memberId: string) => string;
  /** All spells of a member. */
  readonly spellsOf: (memberId: string) => readonly PlainRow[];
  /** A membership by its id. */
  readonly membership: (membershipId: string) => PlainRow | undefined;
}

/** Why a version may differ though no source moved. */
export interface Makers {
  readonly extractorChanged: boolean;
  readonly configChanged: boolean;
}

export interface Surroundings extends Makers {
  readonly before: Side;
  readonly after: Side;
  /** Roster → day of the newest list in the old version; empty where that is not known. */
  readonly listedAsOf: ReadonlyMap<string, string>;
  /** Redirects that the new version adds. */
  readonly redirects: Redirects;
}

/** The surroundings of two whole datasets in memory. */
export function surroundingsOf(before: Dataset, after: Dataset, makers: Makers): Surroundings {
  const known = new Set(before.id_redirects.map(({ old_id }) => old_id));
  return {
    ...makers,
    before: sideOf(before),
    after: sideOf(after),
    listedAsOf: new Map(before.rosters.map(({ roster_id, listed_as_of }) => [roster_id, listed_as_of ?? ''])),
    redirects: redirectsOf(after.id_redirects.filter(({ old_id }) => !known.has(old_id))),
  };
}

/** One version's side, from the rows at hand. */
export function sideOf({ members, memberships }: Pick<Dataset, 'members' | 'memberships'>): Side {
  const names = new Map(members.map(({ member_id, name }) => [member_id as string, name]));
  const byId = new Map(memberships.map((row) => [rowKey('memberships', row), row as PlainRow]));
  const spells = new Map<string, PlainRow[]>();
  for (const row of memberships) {
    const own = spells.get(row.member_id);
    if (own === undefined) spells.set(row.member_id, [row]);
    else own.push(row);
  }
  return {
    nameOf: (memberId) => names.get(memberId) ?? '',
    spellsOf: (memberId) => spells.get(memberId) ?? [],
    membership: (membershipId) => byId.get(membershipId),
  };
}

// The history of one member in a roster: its sightings by category, resolved into numbered spells with ids.
import type { MembershipId } from '../model/ids.ts';
import { compareBy } from '../model/text-order.ts';
import { admit, type Limits, type Refused } from './admission.ts';
import { grouped } from './clusters.ts';
import type { Member } from './members.ts';
import { idsOfSpells, type SpellIds } from './membership-ids.ts';
import type { Row } from './rows.ts';
import { contentOf, type Sighting } from './sighting.ts';
import { sightingsOfRow, sightingsOfStatement } from './sightings.ts';
import type { Tied } from './statements.ts';
import type { Term } from './term.ts';
import { resolveTimeline } from './timeline.ts';

/** One spell of a member. `rows` are those of its category, given to the last spell only. */
export interface Membership {
  readonly id: MembershipId;
  readonly category: string;
  readonly spell: number;
  readonly term: Term;
  readonly rows: readonly Row[];
}

export interface History {
  readonly member: Member;
  readonly memberships: readonly Membership[];
  readonly sightings: readonly Sighting[];
  readonly statements: readonly Tied[];
  /** Sightings that bound nothing, each with the reason. */
  readonly refused: readonly Refused[];
}

/** Everything seen of one member, by category of membership. */
export interface Seen {
  readonly member: Member;
  readonly statements: readonly Tied[];
  readonly byCategory: ReadonlyMap<string, readonly Sighting[]>;
}

export function seenOf(member: Member, statements: readonly Tied[]): Seen {
  const rows = member.rows.flatMap((row) => inCategory(row.entry.category, sightingsOfRow(row, member)));
  const told = statements.flatMap((tied) => inCategory(tied.category, sightingsOfStatement(tied)));
  const distinct = new Map([...rows, ...told].map((one) => [keyOf(one), one]));
  const groups = grouped([...distinct.values()], ({ category }) => category);
  const byCategory = [...groups].map(([category, all]) => [category, all.map(({ sighting }) => sighting)] as const);
  return { member, statements, byCategory: new Map(byCategory) };
}

export function historyOf({ member, statements, byCategory }: Seen, limits: Limits, ids: SpellIds): History {
  const admitted = [...byCategory].map(([category, all]) => ({ category, ...admit(all, limits) }));
  const memberships = admitted.flatMap(({ category, sightings }) => {
    const terms = resolveTimeline(sightings, limits.existence);
    const spells = idsOfSpells({ memberId: member.id, category }, terms, ids);
    const rows = member.rows.filter(({ entry }) => categoryOf(entry.category) === category);
    return terms.flatMap((term, index) => {
      const id = spells[index];
      return id === undefined ? [] : [{ id, category, term, rows: index === terms.length - 1 ? rows : [] }];
    });
  });
  return {
    member,
    memberships: memberships.sort(byBeginning).map((membership, index) => ({ ...membership, spell: index + 1 })),
    sightings: [...byCategory.values()].flat(),
    statements,
    refused: admitted.flatMap(({ refused }) => refused),
  };
}

const byBeginning = compareBy<Omit<Membership, 'spell'>>(
  ({ term: { bounds, firstListed } }) => bounds.joinedLatest?.day ?? firstListed ?? bounds.joinedEarliest?.day ?? '',
  ({ term: { bounds } }) => bounds.leftEarliest?.day ?? '9999',
  ({ category }) => category,
);

interface Categorized {
  readonly category: string;
  readonly sighting: Sighting;
}

function inCategory(category: string, sightings: readonly Sighting[]): readonly Categorized[] {
  return sightings.map((sighting) => ({ category: categoryOf(category), sighting }));
}

/** A list that names no category is one of members. */
export function categoryOf(category: string): string {
  return category === '' ? 'member' : category;
}

function keyOf({ category, sighting }: Categorized): string {
  return JSON.stringify([category, ...contentOf(sighting)]);
}

// The history of one member in a roster: its sightings by category, resolved into numbered spells with ids.
import type { MembershipId } from '../model/ids.ts';
import { compareBy } from '../model/text-order.ts';
import { absencesOf, type SoundList } from './absences.ts';
import { admit, type Limits, type Refused } from './admission.ts';
import { categoryOf } from './category.ts';
import type { CitedCaptures } from './cited-captures.ts';
import { grouped } from './clusters.ts';
import type { Member } from './members.ts';
import { idsOfSpells, type SpellIds } from './membership-ids.ts';
import type { Row } from './rows.ts';
import { contentOf, type Sighting } from './sighting.ts';
import { sightingsOfRow, sightingsOfStatement } from './sightings.ts';
import type { Tied } from './statements.ts';
import type { Term } from './term.ts';
import { resolveTimeline } from './timeline.ts';
import { settle } from './transients.ts';

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
  /** States put back within a day: they bound nothing. */
  readonly transient: readonly Sighting[];
}

/** Everything seen of one member, by category of membership. */
export interface Seen {
  readonly member: Member;
  readonly statements: readonly Tied[];
  readonly byCategory: ReadonlyMap<string, readonly Sighting[]>;
}

/** What the captures of a roster add to what rows and sentences say. */
export interface CaptureWitness {
  readonly cited: CitedCaptures;
  readonly lists: readonly SoundList[];
}

export function seenOf(member: Member, statements: readonly Tied[], witness: CaptureWitness): Seen {
  const rows = member.rows.flatMap((row) => inCategory(row.entry.category, sightingsOfRow(row, member, witness.cited)));
  const told = statements.flatMap((tied) => inCategory(tied.category, sightingsOfStatement(tied)));
  const distinct = new Map([...rows, ...told].map((one) => [keyOf(one), one]));
  const groups = grouped([...distinct.values()], ({ category }) => category);
  const byCategory = [...groups].map(([category, all]) => {
    const sightings = all.map(({ sighting }) => sighting);
    return [category, [...sightings, ...absencesOf(member, category, witness.lists)]] as const;
  });
  return { member, statements, byCategory: new Map(byCategory) };
}

export function historyOf({ member, statements, byCategory }: Seen, limits: Limits, ids: SpellIds): History {
  const settled = [...byCategory].map(([category, all]) => ({ category, ...settle(all) }));
  const admitted = settled.map(({ category, sightings }) => ({ category, ...admit(sightings, limits) }));
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
    transient: settled.flatMap(({ transient }) => transient),
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

function keyOf({ category, sighting }: Categorized): string {
  return JSON.stringify([category, ...contentOf(sighting)]);
}

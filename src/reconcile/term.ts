// One spell of membership resolved: its four bounds, whether it has ended, its status and what was put aside.
import { type Day, earliestOf, latestOf } from '../model/partial-date.ts';
import { type Bounds, boundsOf, type Constraint, type Narrowed, narrow } from './bounds.ts';
import { constraintsOf, type OpenSpell, stated } from './constraints.ts';
import type { Sighting } from './sighting.ts';
import type { Clash } from './standing.ts';

export type EndStatus = 'ongoing' | 'ended' | 'unknown';
export type Status = 'current' | 'former' | 'disputed' | 'unknown';

export interface Term {
  readonly bounds: Bounds;
  readonly endStatus: EndStatus;
  readonly status: Status;
  readonly firstListed: Day | undefined;
  readonly lastListed: Day | undefined;
  /** Sightings that belong to this spell, those put aside included. */
  readonly sightings: readonly Sighting[];
  readonly clashes: readonly Clash[];
}

/** What a spell is resolved with: its own statements, and what its neighbours and the articles' rows say. */
export interface TermInput {
  readonly spell: OpenSpell;
  readonly statements: readonly Sighting[];
  readonly earlierExit: Constraint | undefined;
  /** Whether an article has the member as current. */
  readonly current: boolean;
  /** Whether rows or captures contradict the membership itself. */
  readonly disputed: boolean;
}

export function resolveTerm(input: TermInput): Term {
  const { spell, statements, earlierExit } = input;
  const own = [...constraintsOf(spell), ...statements.map(stated)];
  const narrowed = narrow(earlierExit === undefined ? own : [...own, earlierExit]);
  const accepted = new Set(narrowed.accepted.flatMap(({ by }) => by));
  const seen = spell.presences.filter((presence) => accepted.has(presence));
  const endStatus = endOf(spell, narrowed, seen.length > 0);
  return {
    bounds: published(boundsOf(narrowed), endStatus, seen.length > 0),
    endStatus,
    status: statusOf(input, endStatus),
    firstListed: seen.map(exactDay).reduce(earliestOf, undefined),
    lastListed: seen.map(({ when }) => when.earliest).reduce(latestOf, undefined),
    sightings: [...spell.presences, ...statements],
    clashes: narrowed.refusals.map(({ refused, against }) => ({
      code: 'contradiction',
      kept: against.flatMap(({ by }) => by),
      against: refused.by,
    })),
  };
}

// A floor says "that old or younger": it shows how fresh the list is at least, not when the member was first seen.
function exactDay({ when }: Sighting): Day | undefined {
  return when.latest === undefined ? undefined : when.earliest;
}

function endOf({ ongoing }: OpenSpell, { accepted }: Narrowed, seen: boolean): EndStatus {
  if (!ongoing || accepted.some(isExit)) return 'ended';
  return seen ? 'ongoing' : 'unknown';
}

function isExit({ rule, by }: Constraint): boolean {
  return rule === 'reported' || (rule === 'stated' && by.some(({ says }) => says === 'left'));
}

// While a membership goes on nothing bounds its end; where the end is not known, it was after the last listing.
function published(bounds: Bounds, endStatus: EndStatus, seen: boolean): Bounds {
  switch (endStatus) {
    case 'ended':
      return bounds;
    case 'ongoing':
      return { ...bounds, leftEarliest: undefined, leftLatest: undefined };
    case 'unknown':
      return { ...bounds, leftEarliest: seen ? bounds.leftEarliest : undefined, leftLatest: undefined };
  }
}

// A later sound absence settles what rows and captures disputed.
function statusOf({ spell, current, disputed }: TermInput, endStatus: EndStatus): Status {
  if (disputed && spell.after === undefined) return 'disputed';
  switch (endStatus) {
    case 'ended':
      return 'former';
    case 'ongoing':
      return 'current';
    case 'unknown':
      return current ? 'current' : 'unknown';
  }
}

// Bounds on joining and leaving: constraints taken in from the strongest to the weakest, and where each bound is from.
import { anyDay, type Day, type DayRange, earliestOf, intersect, latestOf } from '../model/partial-date.ts';
import { compareText } from '../model/text-order.ts';
import { contentOf, rankOf, type Sighting } from './sighting.ts';

/** How a bound follows from a sighting; published with the evidence. */
export type Rule =
  | 'not-before-founding'
  | 'absent-before'
  | 'after-earlier-exit'
  | 'listed'
  | 'absent-after'
  | 'before-later-entry'
  | 'listed-as-former'
  | 'stated'
  | 'reported'
  | 'joined-before-leaving'
  | 'left-after-joining';

/** A rule and the sightings it was applied to; none where the config gave the day. */
export interface Support {
  readonly rule: Rule;
  readonly by: readonly Sighting[];
}

/** What sightings say about the two days: within which range each must lie. */
export interface Constraint extends Support {
  readonly rank: number;
  readonly joined: DayRange;
  readonly left: DayRange;
}

/** A day with all that gives just this day, the strongest first. */
export interface Bound {
  readonly day: Day;
  readonly supports: readonly Support[];
}

/** The four bounds; `undefined` is open. */
export interface Bounds {
  readonly joinedEarliest: Bound | undefined;
  readonly joinedLatest: Bound | undefined;
  readonly leftEarliest: Bound | undefined;
  readonly leftLatest: Bound | undefined;
}

/** A constraint that could not be met together with stronger ones. */
export interface Refusal {
  readonly refused: Constraint;
  readonly against: readonly Constraint[];
}

interface Days {
  readonly joined: DayRange;
  readonly left: DayRange;
}

export interface Narrowed extends Days {
  readonly accepted: readonly Constraint[];
  readonly refusals: readonly Refusal[];
}

/** A constraint by one sighting, as strong as that. */
export function constrain(rule: Rule, by: Sighting, days: Partial<Days>): Constraint {
  return { rule, rank: rankOf(by), joined: anyDay, left: anyDay, ...days, by: [by] };
}

/**
 * Takes in the constraints by rank; one that leaves no day, or a joining after the leaving, is refused. A constraint
 * more never widens a range, unless it is stronger than one it contradicts.
 */
export function narrow(constraints: readonly Constraint[]): Narrowed {
  const start: Narrowed = { joined: anyDay, left: anyDay, accepted: [], refusals: [] };
  const { joined, left, ...rest } = inRank(constraints).reduce(takeIn, start);
  return {
    ...rest,
    joined: { earliest: joined.earliest, latest: earliestOf(joined.latest, left.latest) },
    left: { earliest: latestOf(left.earliest, joined.earliest), latest: left.latest },
  };
}

/** Where each end of the ranges comes from. */
export function boundsOf({ joined, left, accepted }: Narrowed): Bounds {
  const from = (day: Day | undefined, own: (days: Days) => Day | undefined, borrowed: Borrowed | undefined) =>
    boundFrom(accepted, { day, own, borrowed });
  return {
    joinedEarliest: from(joined.earliest, (days) => days.joined.earliest, undefined),
    joinedLatest: from(joined.latest, (days) => days.joined.latest, fromLeaving),
    leftEarliest: from(left.earliest, (days) => days.left.earliest, fromJoining),
    leftLatest: from(left.latest, (days) => days.left.latest, undefined),
  };
}

interface Borrowed {
  readonly rule: Rule;
  readonly own: (days: Days) => Day | undefined;
}

const fromLeaving: Borrowed = { rule: 'joined-before-leaving', own: ({ left }) => left.latest };
const fromJoining: Borrowed = { rule: 'left-after-joining', own: ({ joined }) => joined.earliest };

interface Wanted {
  readonly day: Day | undefined;
  readonly own: (days: Days) => Day | undefined;
  readonly borrowed: Borrowed | undefined;
}

function boundFrom(accepted: readonly Constraint[], { day, own, borrowed }: Wanted): Bound | undefined {
  if (day === undefined) return undefined;
  const direct = accepted.filter((constraint) => own(constraint) === day);
  if (direct.length > 0) return { day, supports: direct.map(({ rule, by }) => ({ rule, by })) };
  const indirect = accepted.filter((constraint) => borrowed?.own(constraint) === day);
  return { day, supports: indirect.map(({ rule, by }) => ({ rule: borrowed?.rule ?? rule, by })) };
}

function takeIn(state: Narrowed, constraint: Constraint): Narrowed {
  const days = both(state, constraint);
  if (days !== undefined) return { ...state, ...days, accepted: [...state.accepted, constraint] };
  const clashing = state.accepted.filter((accepted) => both(accepted, constraint) === undefined);
  const against = clashing.length > 0 ? clashing : state.accepted;
  return { ...state, refusals: [...state.refusals, { refused: constraint, against }] };
}

function both(a: Days, b: Days): Days | undefined {
  const joined = intersect(a.joined, b.joined);
  const left = intersect(a.left, b.left);
  if (joined === undefined || left === undefined) return undefined;
  const reversed = joined.earliest !== undefined && left.latest !== undefined && joined.earliest > left.latest;
  return reversed ? undefined : { joined, left };
}

function inRank(constraints: readonly Constraint[]): readonly Constraint[] {
  return constraints
    .map((constraint) => ({ constraint, key: orderOf(constraint) }))
    .sort((a, b) => b.constraint.rank - a.constraint.rank || compareText(a.key, b.key))
    .map(({ constraint }) => constraint);
}

function orderOf({ rule, joined, left, by }: Constraint): string {
  return JSON.stringify([joined.earliest, joined.latest, left.earliest, left.latest, rule, by.map(contentOf)]);
}

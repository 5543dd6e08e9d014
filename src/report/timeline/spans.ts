// A spell of membership as stretches of a line: where it is certain, where only possible, where it runs on.
import { dayNumber } from './day-number.ts';
import type { PageSpell } from './page-data.ts';

/** `rising` fades in, `falling` fades out, `possible` is faint throughout; days are numbers, both ends inclusive. */
export interface Span {
  readonly kind: 'certain' | 'rising' | 'falling' | 'possible';
  readonly from: number;
  readonly to: number;
}

/** What happens at an end that no day closes: nothing is known before or after, or it goes on. */
export type OpenEnd = 'closed' | 'unknown' | 'ongoing';

export interface SpellShape {
  readonly spans: readonly Span[];
  readonly start: OpenEnd;
  readonly end: OpenEnd;
}

/** First and last day that anything is known of, as numbers. */
export interface Limits {
  readonly first: number;
  readonly last: number;
}

type Bounds = Pick<
  PageSpell,
  'joinedEarliest' | 'joinedLatest' | 'leftEarliest' | 'leftLatest' | 'firstListed' | 'lastListed' | 'end' | 'status'
>;

/** The stretches of the spell, from left to right; never none. */
export function shapeOf(spell: Bounds, { first, last }: Limits): SpellShape {
  const from = numberOr(spell.joinedEarliest, first);
  const to = spell.end === 'ended' ? numberOr(spell.leftLatest, last) : last;
  const ends: Pick<SpellShape, 'start' | 'end'> = {
    start: spell.joinedEarliest === '' ? 'unknown' : 'closed',
    end: openEnd(spell),
  };
  const certain = certainDays(spell);
  if (certain === undefined) return { spans: [{ kind: 'possible', from, to: Math.max(from, to) }], ...ends };
  const spans: readonly Span[] = [
    { kind: 'rising', from, to: certain.from },
    { kind: 'certain', ...certain },
    { kind: 'falling', from: certain.to, to },
  ];
  return { spans: spans.filter(({ kind, from, to }) => kind === 'certain' || from < to), ...ends };
}

function openEnd({ end, leftLatest }: Bounds): OpenEnd {
  if (end === 'ongoing') return 'ongoing';
  return end === 'unknown' || leftLatest === '' ? 'unknown' : 'closed';
}

/** The days on which it was a member for certain; none when nothing dated says so, or sources disagree. */
export function certainDays(spell: Bounds): { readonly from: number; readonly to: number } | undefined {
  if (spell.status === 'disputed') return undefined;
  const from = earliest([spell.joinedLatest, spell.firstListed]);
  const to = latest([spell.leftEarliest, spell.lastListed, spell.end === 'ended' ? '' : spell.joinedLatest]);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
}

function earliest(days: readonly string[]): number | undefined {
  const known = days.filter((day) => day !== '').map(dayNumber);
  return known.length === 0 ? undefined : Math.min(...known);
}

function latest(days: readonly string[]): number | undefined {
  const known = days.filter((day) => day !== '').map(dayNumber);
  return known.length === 0 ? undefined : Math.max(...known);
}

function numberOr(day: string, other: number): number {
  return day === '' ? other : dayNumber(day);
}

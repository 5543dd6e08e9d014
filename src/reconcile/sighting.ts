// A dated sighting of one member in one roster, and how strongly each kind of sighting is backed.
import type { CitationId } from '../model/ids.ts';
import { type DayRange, formatDayRange } from '../model/partial-date.ts';
import type { sightingKinds } from '../model/tables.ts';

export type SightingKind = (typeof sightingKinds)[number];

export interface Sighting {
  readonly says: SightingKind;
  /** Days it may mean; an open end is not known. */
  readonly when: DayRange;
  /** Time of a capture within its day (ISO 8601, UTC), which orders captures of one day; else empty. */
  readonly instant: string;
  /** Published id of the source. */
  readonly source: string;
  readonly synthetic: boolean;
  /** The reference it rests on; a statement with one is stronger than a bare one. */
  readonly citation: CitationId | undefined;
  /** Name in the source, and how surely that name is this member (0 to 100). */
  readonly name: string;
  readonly score: number;
  readonly locator: string;
  readonly quote: string;
}

const rankOfCited = 3;

/**
 * How strongly it is backed: where sightings cannot all be true, the higher rank keeps its bound. A usable capture is
 * stronger than a dated statement with its own reference, that than a cited capture, that than a bare article row.
 */
export function rankOf({ says, citation, synthetic }: Sighting): number {
  if (synthetic && says === 'listed') return rankOfCited; // a reconstruction knows no more than what it was made from
  switch (says) {
    case 'existence':
      return 7;
    case 'listed':
    case 'absent':
      return 6;
    case 'joined':
    case 'left':
      return citation === undefined ? 2 : 5;
    case 'reported_left':
      return 4;
    case 'cited_listed':
      return rankOfCited;
    case 'article_current':
    case 'article_former':
      return 1;
  }
}

/** How far a value that rests on it can be trusted (0 to 100); a name that was read over a typo counts for less. */
export function confidenceOf(sighting: Sighting): number {
  const byRank = [0, 70, 75, 80, 85, 90, 0, 90];
  const own = rankOf(sighting) === 6 ? 95 : (byRank[rankOf(sighting)] ?? 0);
  return Math.round((own * sighting.score) / 100);
}

/** Whether it sees the member on the list. */
export function isPresence({ says }: Sighting): boolean {
  return says === 'listed' || says === 'cited_listed' || says === 'article_current';
}

/** Everything a sighting says, for orders and ids. */
export function contentOf(sighting: Sighting): readonly string[] {
  const { says, when, instant, source, citation, name, score, locator, quote } = sighting;
  const range = [when.earliest ?? '', when.latest ?? ''];
  return [says, ...range, instant, source, citation ?? '', name, String(score).padStart(3, '0'), locator, quote];
}

const saying: Readonly<Record<SightingKind, (when: string) => string>> = {
  listed: (when) => `a capture lists it (${when})`,
  absent: (when) => `a capture does not list it (${when})`,
  cited_listed: (when) => `a cited capture is said to list it (${when})`,
  article_current: (when) => `the article has it as current (${when})`,
  article_former: (when) => `the article has it as former (${when})`,
  joined: (when) => `a statement says that it joined (${when})`,
  left: (when) => `a statement says that it left (${when})`,
  reported_left: (when) => `a report says that it has left (${when})`,
  existence: (when) => `the organization was founded (${when})`,
};

/** The sighting in words, for messages. */
export function wordsFor({ says, when }: Sighting): string {
  return saying[says](formatDayRange(when) || 'day unknown');
}

// The day of an article's current list: its own reference, else the day its text was taken, else only a floor.

import {
  anyDay,
  type Day,
  type DayRange,
  firstDay,
  lastDay,
  latestOf,
  type PartialDate,
  parseDay,
  rangeOf,
} from '../model/partial-date.ts';
import type { Citation, SourceRecords } from '../model/record.ts';
import { compareText } from '../model/text-order.ts';
import type { Reference } from './references.ts';

/**
 * A `floor` is the newest day an editor is known to have worked on the page: the list is that old or younger, so its
 * range has no end. `unknown` has neither end. The list of a capture is of the day of the capture.
 */
export interface ListDay {
  readonly basis: 'capture' | 'reference' | 'as-of' | 'floor' | 'unknown';
  readonly when: DayRange;
  readonly reference: Reference | undefined;
}

/** Days after this one cannot have been observed; `undefined` when nothing tells. */
export type Horizon = Day | undefined;

/** The day of the page behind a list's lead-in references; `undefined` when they give none. */
export function referenceDay(leadIn: readonly Reference[], horizon: Horizon): ListDay | undefined {
  // A list drawn from several pages is as old as the newest: the others may lack members that it names.
  return loosestOf(daysOf(listingsAmong(leadIn), horizon));
}

/** The day of a list that names no page it is from. */
export function pageDay(source: SourceRecords, horizon: Horizon): ListDay {
  if (source.kind === 'capture') return capturedOn(source);
  return takenOn(source, horizon) ?? floorOf(source, horizon);
}

/** The loosest of several lists' days: the newest, an open end being newest of all. */
export function loosestOf(days: readonly ListDay[]): ListDay | undefined {
  return days.reduce<ListDay | undefined>((a, b) => (a === undefined || endsLater(b, a) ? b : a), undefined);
}

/** Whether the date lies wholly after the horizon. */
export function isFuture(date: PartialDate, horizon: Horizon): boolean {
  return horizon !== undefined && firstDay(date) > horizon;
}

/** The newest day that the source's own dates vouch for: when it was taken, else when an editor read a reference. */
export function newestDay(source: SourceRecords): Day | undefined {
  if (source.kind === 'capture') return source.synthetic ? undefined : captureDay(source);
  if (source.asOf !== undefined) return lastDay(source.asOf);
  return source.citations.map(({ archived, accessed }) => newestOf([archived, accessed])).reduce(latestOf, undefined);
}

/** The day of a capture; `undefined` for an article and a capture without a date. */
export function captureDay({ capture }: SourceRecords): Day | undefined {
  return capture === undefined ? undefined : parseDay(capture.instant.slice(0, 10));
}

/** When the page behind a reference was seen: its archived copy, and only without one the day it was retrieved. */
export function seenOn(citation: Citation): PartialDate | undefined {
  return citation.archived ?? citation.accessed;
}

function capturedOn(source: SourceRecords): ListDay {
  const day = captureDay(source);
  return { basis: 'capture', when: day === undefined ? anyDay : rangeOf(day), reference: undefined };
}

function listingsAmong(leadIn: readonly Reference[]): readonly Reference[] {
  const listings = leadIn.filter(({ citation }) => citation.listing);
  return listings.length > 0 ? listings : leadIn;
}

function daysOf(references: readonly Reference[], horizon: Horizon): readonly ListDay[] {
  return references.flatMap((reference) => {
    const date = seenOn(reference.citation);
    const isKnown = date !== undefined && !isFuture(date, horizon);
    return isKnown ? [{ basis: 'reference' as const, when: rangeOf(date), reference }] : [];
  });
}

function takenOn({ asOf }: SourceRecords, horizon: Horizon): ListDay | undefined {
  if (asOf === undefined || isFuture(asOf, horizon)) return undefined;
  return { basis: 'as-of', when: rangeOf(asOf), reference: undefined };
}

function floorOf({ citations }: SourceRecords, horizon: Horizon): ListDay {
  const known = citations.flatMap(({ archived, accessed }) => [archived, accessed]);
  const dates = known.filter((date) => date !== undefined).filter((date) => !isFuture(date, horizon));
  const floor = dates.map(firstDay).sort(compareText).at(-1);
  if (floor === undefined) return { basis: 'unknown', when: anyDay, reference: undefined };
  return { basis: 'floor', when: { earliest: floor, latest: undefined }, reference: undefined };
}

function endsLater(a: ListDay, b: ListDay): boolean {
  if (b.when.latest === undefined) return false;
  return a.when.latest === undefined || a.when.latest > b.when.latest;
}

function newestOf(dates: readonly (PartialDate | undefined)[]): Day | undefined {
  return dates.map((date) => (date === undefined ? undefined : lastDay(date))).reduce(latestOf, undefined);
}

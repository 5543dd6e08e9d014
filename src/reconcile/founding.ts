// When the organization began, by its infobox and its text: the earliest counts, a conflict is told.
import { formatPosition } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import {
  earliestOf,
  firstDay,
  intersect,
  lastDay,
  latestOf,
  type PartialDate,
  rangeOf,
} from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { clip, compareBy } from '../model/text-order.ts';
import type { Existence } from './constraints.ts';
import { sourceKey } from './ids.ts';
import { type Horizon, isFuture } from './list-day.ts';
import { type ReferenceBook, referencesOf } from './references.ts';
import type { Sighting } from './sighting.ts';

/** One place that tells when the organization began. */
export interface FoundingDate {
  readonly date: PartialDate;
  /** What kind of place it is, for messages. */
  readonly told: string;
  readonly sighting: Sighting;
}

/** A finding names no more dates than a person will compare. */
const mostTold = 10;

export interface Founding {
  /** As published; `undefined` when nothing tells. */
  readonly date: PartialDate | undefined;
  readonly existence: Existence | undefined;
  readonly dates: readonly FoundingDate[];
  readonly findings: readonly Finding[];
}

export interface FoundingInput {
  readonly rosterId: string;
  /** The config's word, which wins. */
  readonly configured: PartialDate | undefined;
  readonly sources: readonly SourceRecords[];
  readonly book: ReferenceBook;
  readonly horizon: Horizon;
}

export function foundingOf(input: FoundingInput): Founding {
  const dates = input.sources.flatMap((source) => datesIn(source, input.book));
  const { configured } = input;
  if (configured !== undefined) {
    return { date: configured, existence: { day: firstDay(configured), sighting: undefined }, dates, findings: [] };
  }
  const past = dates.filter(({ date }) => !isFuture(date, input.horizon));
  const earliest = bestOf(past);
  return {
    date: earliest?.date,
    existence: earliest && { day: firstDay(earliest.date), sighting: earliest.sighting },
    dates,
    findings: conflictOf(dates, input.rosterId),
  };
}

function datesIn(source: SourceRecords, book: ReferenceBook): readonly FoundingDate[] {
  const facts = source.facts
    .filter(({ key }) => key === 'founded')
    .map(({ date, label, grounds }) => ({ date, grounds, told: `infobox, “${label}”` }));
  const events = source.events
    .filter(({ role }) => role === 'founding')
    .map(({ date, title, grounds }) => ({ date, grounds, told: `text, “${clip(title, 60)}”` }));
  return [...facts, ...events].flatMap(({ date, told, grounds }) => {
    if (date === undefined) return [];
    const [reference] = referencesOf(grounds.footnoteReferences, source, book);
    const sighting: Sighting = {
      says: 'existence',
      when: rangeOf(date),
      instant: '',
      source: sourceKey(source),
      synthetic: source.synthetic,
      citation: reference?.id,
      name: '',
      score: 100,
      locator: formatPosition(grounds.position),
      quote: grounds.quote,
    };
    return [{ date, told, sighting }];
  });
}

// Of dates that may mean the same day the most precise: `2018` and `2018-11-30` are no conflict.
function bestOf(dates: readonly FoundingDate[]): FoundingDate | undefined {
  const [first] = [...dates].sort(compareBy(({ date }) => firstDay(date)));
  const agreeing = first === undefined ? [] : dates.filter(({ date }) => agree(date, first.date));
  const [best] = agreeing.sort(
    compareBy(
      ({ date }) => String(10 - date.length).padStart(2, '0'),
      ({ date }) => date,
    ),
  );
  return best;
}

// Days all agree when the latest beginning is no later than the earliest end.
function conflictOf(dates: readonly FoundingDate[], rosterId: string): readonly Finding[] {
  const latestStart = dates.map(({ date }) => firstDay(date)).reduce(latestOf, undefined);
  const earliestEnd = dates.map(({ date }) => lastDay(date)).reduce(earliestOf, undefined);
  const [first] = dates;
  if (first === undefined || (latestStart ?? '') <= (earliestEnd ?? '')) return [];
  const telling = dates.map(({ date, told, sighting }) => `${date} (${told}, at ${sighting.locator})`);
  const more = telling.length > mostTold ? `; and ${telling.length - mostTold} more` : '';
  const message = `Founding dates differ: ${telling.slice(0, mostTold).join('; ')}${more}.`;
  const { source: sourceId, locator } = first.sighting;
  return [{ code: 'founding-date-conflict', message, sourceId, locator, subject: { type: 'roster', id: rosterId } }];
}

function agree(a: PartialDate, b: PartialDate): boolean {
  return intersect(rangeOf(a), rangeOf(b)) !== undefined;
}

// Findings about one page: references nobody uses, one page cited at several days, its list day.
import { formatPosition } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { formatDayRange } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { clip } from '../model/text-order.ts';
import { citedSeries, type Series } from './cited-series.ts';
import { sourceKey } from './ids.ts';
import { type Horizon, isFuture } from './list-day.ts';
import type { Reference, ReferenceBook } from './references.ts';
import type { Row } from './rows.ts';

export function pageFindings(source: SourceRecords, rows: readonly Row[], input: FindingInput): readonly Finding[] {
  const references = [...(input.book.get(sourceKey(source))?.values() ?? [])];
  return [
    ...references.filter(({ citation }) => citation.uses === 0).map(unusedReference),
    ...references.flatMap((reference) => futureDates(reference, input.horizon)),
    ...citedSeries(references).map(seriesFinding),
    ...unknownListDay(source, rows),
  ];
}

export interface FindingInput {
  readonly book: ReferenceBook;
  readonly horizon: Horizon;
}

function about({ id, citation, source }: Reference): Omit<Finding, 'code' | 'message'> {
  const locator = formatPosition(citation.grounds.position);
  return { sourceId: sourceKey(source), locator, subject: { type: 'citation', id } };
}

function unusedReference(reference: Reference): Finding {
  const { label, title } = reference.citation;
  return {
    ...about(reference),
    code: 'reference-unused',
    message: `Nothing cites reference ${label} (“${clip(title, 80)}”).`,
  };
}

function futureDates(reference: Reference, horizon: Horizon): readonly Finding[] {
  const { label, issued, archived, accessed } = reference.citation;
  const late = [issued, archived, accessed].filter((date) => date !== undefined && isFuture(date, horizon));
  const message = `Reference ${label} has a date (${late[0]}) after the newest day known (${horizon}).`;
  return late.length === 0 ? [] : [{ ...about(reference), code: 'date-in-future', message }];
}

function seriesFinding({ days }: Series): Finding {
  const [first] = days;
  const told = days.map(({ day, reference }) => `[${reference.citation.label}] ${day}`).join(', ');
  const title = clip(first.reference.citation.title, 80);
  const message = `${days.length} references are one page (“${title}”) at several days: ${told}.`;
  return { ...about(first.reference), code: 'self-cited-series', message };
}

function unknownListDay(source: SourceRecords, rows: readonly Row[]): readonly Finding[] {
  const unknown = rows.find(({ listDay }) => listDay.basis === 'floor' || listDay.basis === 'unknown');
  if (unknown === undefined) return [];
  const { basis, when } = unknown.listDay;
  const known =
    basis === 'floor' ? `it is of ${formatDayRange(when)}, the newest day in its references` : 'nothing tells';
  const message = `The day of the article's current list is not known: ${known}.`;
  const subject = { type: 'source', id: sourceKey(source) } as const;
  return [{ code: 'list-day-unknown', message, sourceId: sourceKey(source), locator: unknown.locator, subject }];
}

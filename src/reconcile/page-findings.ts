// Findings about one page: references nobody uses, marks that point nowhere, one page cited at several days, its list day.
import type { Grounds } from '../model/claim.ts';
import { formatPosition, type FootnoteReference } from '../model/document.ts';
import { type Finding, noSubject } from '../model/finding.ts';
import { formatDayRange, type PartialDate } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { clip } from '../model/text-order.ts';
import { grouped } from './clusters.ts';
import { sourceKey } from './ids.ts';
import { type Horizon, isFuture, seenOn } from './list-day.ts';
import { foldName } from './names.ts';
import type { Reference, ReferenceBook } from './references.ts';
import type { Row } from './rows.ts';

export interface Page {
  readonly source: SourceRecords;
  readonly rows: readonly Row[];
  readonly references: readonly Reference[];
}

export function pageFindings(source: SourceRecords, rows: readonly Row[], input: FindingInput): readonly Finding[] {
  const references = [...(input.book.get(sourceKey(source))?.values() ?? [])];
  return [
    ...references.filter(({ citation }) => citation.uses === 0).map(unusedReference),
    ...references.flatMap((reference) => futureDates(reference, input.horizon)),
    ...danglingMarks(source, input.book),
    ...citedSeries(references),
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
  return { ...about(reference), code: 'reference-unused', message: `Nothing cites reference ${label} (“${clip(title, 80)}”).` };
}

function futureDates(reference: Reference, horizon: Horizon): readonly Finding[] {
  const { label, issued, archived, accessed } = reference.citation;
  const late = [issued, archived, accessed].filter((date) => date !== undefined && isFuture(date, horizon));
  const message = `Reference ${label} has a date (${late[0]}) after the newest day known (${horizon}).`;
  return late.length === 0 ? [] : [{ ...about(reference), code: 'date-in-future', message }];
}

function danglingMarks(source: SourceRecords, book: ReferenceBook): readonly Finding[] {
  const page = book.get(sourceKey(source));
  const marks = groundsOf(source).flatMap(({ position, footnoteReferences }) =>
    footnoteReferences.map((mark) => ({ label: mark.label, locator: formatPosition(position) })),
  );
  const dangling = grouped(marks.filter(({ label }) => page?.get(label) === undefined), ({ label }) => label);
  return [...dangling].map(([label, places]) => ({
    code: 'marker-without-reference',
    message: `The mark [${label}] points to no reference; it stands on ${placesOf(places.length)}.`,
    sourceId: sourceKey(source),
    locator: places[0]?.locator ?? '',
    subject: noSubject,
  }));
}

function placesOf(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

function groundsOf(source: SourceRecords): readonly Pick<Grounds, 'position' | 'footnoteReferences'>[] {
  const rows = source.entries.flatMap(({ grounds, listReferences, statements }) => [
    grounds,
    { position: grounds.position, footnoteReferences: listReferences satisfies readonly FootnoteReference[] },
    ...statements.map((statement) => statement.grounds),
  ]);
  const others = [source.statements, source.facts, source.events].flatMap((claims) => claims.map(({ grounds }) => grounds));
  return [...rows, ...others];
}

// The published rows of what a page says beside its rosters: sources, infobox facts and events.
import type { Row as TableRow } from '../model/dataset.ts';
import { formatPosition } from '../model/document.ts';
import type { Fact, RosterEvent, SourceRecords } from '../model/record.ts';
import { tidy } from '../model/text-order.ts';
import { grouped } from './clusters.ts';
import { digest, sourceKey } from './ids.ts';
import { type ReferenceBook, referencesOf } from './references.ts';

/** @param listed - how many members the source has as current */
export function sourceRow(source: SourceRecords, listed: number): TableRow<'sources'> {
  return {
    source_id: sourceKey(source),
    roster_id: source.rosterId,
    kind: source.kind,
    title: tidy(source.title) || null,
    url: source.url || null,
    permalink: source.capture?.permalink || null,
    revision: null,
    captured_at: source.capture?.instant || null,
    as_of: source.asOf ?? null,
    media_type: source.mediaType || null,
    sha256: source.sha256,
    license: source.license || null,
    ...verdictOf(source),
    members_listed: listed,
    synthetic: source.synthetic,
  };
}

// An article is fit to be evidence when it has a list.
function verdictOf({ capture, entries }: SourceRecords): Pick<TableRow<'sources'>, 'verdict' | 'verdict_reason'> {
  if (capture !== undefined) {
    const { verdict, reason, detail } = capture.verdict;
    return { verdict, verdict_reason: [reason, detail].filter(Boolean).join(': ') || null };
  }
  if (entries.length > 0) return { verdict: 'usable', verdict_reason: null };
  return { verdict: 'unknown', verdict_reason: 'No list of members was found in it.' };
}

/** Facts numbered within their key, source by source, in the order of the page. */
export function factRows(sources: readonly SourceRecords[], rosterId: string): readonly TableRow<'facts'>[] {
  const facts = sources.flatMap((source) => source.facts.map((fact) => ({ fact, source })));
  return [...grouped(facts, ({ fact }) => fact.key).values()].flatMap((sameKey) =>
    sameKey.map(({ fact, source }, index) => factRow(fact, source, { rosterId, seq: index + 1 })),
  );
}

export function eventRows(
  sources: readonly SourceRecords[],
  rosterId: string,
  book: ReferenceBook,
): readonly TableRow<'events'>[] {
  const seen = new Map<string, number>();
  const events = sources.flatMap((source) => source.events.map((event) => ({ event, source })));
  return events.map(({ event, source }, index) => {
    const content = eventContent(event, source);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return {
      event_id: `e-${digest([content, String(nth)])}`,
      roster_id: rosterId,
      seq: index + 1,
      title: tidy(event.title),
      date_edtf: event.date ?? null,
      place: tidy(event.place) || null,
      source_id: sourceKey(source),
      citation_ids: referencesOf(event.grounds.footnoteReferences, source, book).map(({ id }) => id),
    };
  });
}

function eventContent({ title, date, place }: RosterEvent, source: SourceRecords): string {
  return digest([sourceKey(source), title, date ?? '', place]);
}

interface FactKey {
  readonly rosterId: string;
  readonly seq: number;
}

function factRow(fact: Fact, source: SourceRecords, { rosterId, seq }: FactKey): TableRow<'facts'> {
  return {
    roster_id: rosterId,
    key: fact.key,
    seq,
    label: tidy(fact.label),
    value: tidy(fact.value) || null,
    value_edtf: fact.date ?? null,
    source_id: sourceKey(source),
    locator: formatPosition(fact.grounds.position),
  };
}

// Turns rows and statements into sightings: what each says about when one member was on the list.
import { formatPosition } from '../model/document.ts';
import { rangeOf } from '../model/partial-date.ts';
import { type CitedCaptures, supportOf } from './cited-captures.ts';
import { sourceKey } from './ids.ts';
import { type Member, matchScore } from './members.ts';
import type { Reference } from './references.ts';
import type { Row } from './rows.ts';
import type { Sighting, SightingKind } from './sighting.ts';
import { reportsOf, type Tied } from './statements.ts';

/** The sightings in a row: its place on the list, and the archived lists that it cites; a capture cites nothing. */
export function sightingsOfRow(row: Row, member: Member, cited: CitedCaptures): readonly Sighting[] {
  const { entry, source, listDay, locator } = row;
  const seen = {
    instant: source.capture?.instant ?? '',
    source: sourceKey(source),
    synthetic: source.synthetic,
    name: entry.name,
    score: matchScore(row, member),
    locator,
    quote: entry.grounds.quote,
  };
  if (source.kind === 'capture') return listing(row, seen);
  const says: SightingKind = entry.standing === 'current' ? 'article_current' : 'article_former';
  const own: Sighting = { ...seen, says, when: listDay.when, citation: listDay.reference?.id };
  // Where the cited capture is at hand and can tell, it speaks for itself and replaces the editor's word.
  const taken = row.references.filter((reference) => supportOf(member, reference, cited) === 'not_checked');
  return [own, ...taken.flatMap((reference) => citedListing(reference, seen))];
}

/** The sightings in a statement: its date, and for an exit the days by which its references had reported it. */
export function sightingsOfStatement(tied: Tied): readonly Sighting[] {
  const { statement, source, name, score } = tied;
  const reports = reportsOf(tied);
  const told = {
    instant: '',
    source: sourceKey(source),
    synthetic: source.synthetic,
    name,
    score,
    locator: formatPosition(statement.grounds.position),
    quote: statement.grounds.quote,
  };
  const { when, event } = statement;
  const dated = when && { ...told, says: event, when: rangeOf(when), citation: reports[0]?.id };
  const reported = event === 'left' ? reports.flatMap((reference) => report(reference, told)) : [];
  return dated === undefined ? reported : [dated, ...reported];
}

type Seen = Omit<Sighting, 'says' | 'when' | 'citation'>;

// Without a date it was seen some day: that dates nothing.
function listing({ listDay }: Row, seen: Seen): readonly Sighting[] {
  return listDay.when.earliest === undefined
    ? []
    : [{ ...seen, says: 'listed', when: listDay.when, citation: undefined }];
}

function citedListing({ id, citation }: Reference, seen: Seen): readonly Sighting[] {
  if (!citation.listing || citation.archived === undefined) return [];
  return [{ ...seen, says: 'cited_listed', when: rangeOf(citation.archived), citation: id }];
}

// Only the day of publication tells when something was reported; an archive date or a retrieval comes later by chance.
function report({ id, citation }: Reference, told: Seen): readonly Sighting[] {
  if (citation.issued === undefined) return [];
  return [{ ...told, says: 'reported_left', when: rangeOf(citation.issued), citation: id }];
}

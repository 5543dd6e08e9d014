// All published rows of one resolved roster, table by table.
import { type Dataset, emptyDataset } from '../model/dataset.ts';
import type { Finding } from '../model/finding.ts';
import { captureFindings } from './capture-findings.ts';
import { citationRows, membershipCitationRows } from './citations.ts';
import { dateEvidence } from './date-evidence.ts';
import { evidenceRows } from './evidence.ts';
import { findingRows } from './findings.ts';
import { sourceKey } from './ids.ts';
import { doubtFinding, memberFindings } from './member-findings.ts';
import { memberRow } from './members.ts';
import { membershipRows, seatRows } from './membership-rows.ts';
import { pageFindings } from './page-findings.ts';
import { eventRows, factRows, sourceRow } from './page-rows.ts';
import type { Roster } from './roster.ts';
import { listedIn, rosterEvidence, rosterRow } from './rosters.ts';
import { memberEvidence, membershipRowEvidence } from './row-evidence.ts';
import { existenceRows, sightingRows } from './sighting-rows.ts';

/** @param earlier - findings of the stages before, with the source ids of the config */
export function tablesOf(roster: Roster, earlier: readonly Finding[]): Dataset {
  const { settings, sources, book, histories, founding } = roster;
  const { id } = settings;
  const memberships = histories.flatMap((history) => history.memberships);
  const existence = founding.dates.map(({ sighting }) => sighting);
  return {
    ...emptyDataset,
    rosters: [rosterRow(roster)],
    members: histories.map(({ member }) => memberRow(member)),
    memberships: histories.flatMap((history) => membershipRows(history, id)),
    seats: memberships.flatMap(seatRows),
    citations: citationRows(roster),
    membership_citations: histories.flatMap(membershipCitationRows),
    sources: sources.map((source) => sourceRow(source, listedIn(source, roster))),
    sightings: [...histories.flatMap((history) => sightingRows(history, id)), ...existenceRows(existence, id)],
    evidence: evidenceRows([
      ...rosterEvidence(roster),
      ...histories.flatMap(memberEvidence),
      ...memberships.flatMap((membership) => [...dateEvidence(membership), ...membershipRowEvidence(membership)]),
    ]),
    events: eventRows(sources, id, book),
    facts: factRows(sources, id),
    findings: findingRows(allFindings(roster, earlier), id, new Set(sources.map(sourceKey))),
  };
}

function allFindings(roster: Roster, earlier: readonly Finding[]): readonly Finding[] {
  const { settings, sources, rows, members, doubts, histories } = roster;
  const published = earlier.map((finding) => ({ ...finding, sourceId: `${settings.id}/${finding.sourceId}` }));
  return [
    ...published,
    ...roster.findings,
    ...sources.flatMap((source) =>
      pageFindings(
        source,
        rows.filter((row) => row.source === source),
        roster,
      ),
    ),
    ...histories.flatMap(memberFindings),
    ...captureFindings(roster),
    ...doubts.flatMap((doubt) => doubtFinding(doubt, members)),
  ];
}

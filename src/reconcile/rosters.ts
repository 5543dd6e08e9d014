// The published row of a roster: its founding, the day of its newest list and its counts, with evidence.
import type { Row as TableRow } from '../model/dataset.ts';
import { type Day, latestOf } from '../model/partial-date.ts';
import type { SourceRecords } from '../model/record.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Roster } from './roster.ts';
import type { Row } from './rows.ts';

export function rosterRow(roster: Roster): TableRow<'rosters'> {
  const { settings, sources, founding, histories } = roster;
  const statuses = histories.flatMap(({ memberships }) => memberships.map(({ term }) => term.status));
  const wiki = sources.find(({ kind }) => kind === 'article');
  return {
    roster_id: settings.id,
    name: settings.name,
    wiki_title: wiki?.title || null,
    wiki_url: wiki?.url || null,
    founded_edtf: founding.date ?? null,
    listed_as_of: listedAsOf(roster) ?? null,
    current_count: statuses.filter((status) => status === 'current').length,
    former_count: statuses.filter((status) => status === 'former').length,
  };
}

export function rosterEvidence(roster: Roster): readonly Evidence[] {
  return [...foundingEvidence(roster), ...listEvidence(roster)];
}

/** How many members a source has as current. */
export function listedIn(source: SourceRecords, { members }: Roster): number {
  const lists = (row: Row) => row.source === source && row.entry.standing === 'current';
  return members.filter(({ rows }) => rows.some(lists)).length;
}

// A list known to a month or only by a floor is at least as young as the first day that it may be from.
function listedAsOf({ rows }: Roster): Day | undefined {
  return rows
    .filter((row) => isCurrent(row) && isSound(row))
    .map(({ listDay }) => listDay.when.earliest)
    .reduce(latestOf, undefined);
}

// A list known to be partial, or made from the article, is no newer list.
function isSound({ source }: Row): boolean {
  return source.capture === undefined || source.capture.showsAbsence;
}

function isCurrent({ entry }: Row): boolean {
  return entry.standing === 'current';
}

function foundingEvidence({ settings, founding }: Roster): readonly Evidence[] {
  const subject = { type: 'roster', id: settings.id } as const;
  const field = 'founded_edtf';
  const told = founding.dates.map(({ date, sighting }) => {
    const rule = date === founding.date ? 'stated' : 'put-aside';
    return evidenceOf(sighting, { subject, field, rule, value: date });
  });
  if (settings.founded === undefined) return told;
  return [
    {
      subject,
      field,
      value: settings.founded,
      source: '',
      citation: '',
      rule: 'configured',
      confidence: 100,
      locator: '',
      quote: '',
    },
    ...told,
  ];
}

function listEvidence(roster: Roster): readonly Evidence[] {
  const newest = listedAsOf(roster);
  const row = roster.rows.find((one) => isCurrent(one) && isSound(one) && one.listDay.when.earliest === newest);
  if (newest === undefined || row === undefined) return [];
  const { listDay, locator, sourceKey: source } = row;
  return [
    {
      subject: { type: 'roster', id: roster.settings.id },
      field: 'listed_as_of',
      value: newest,
      source,
      citation: listDay.reference?.id ?? '',
      rule: `list-day-${listDay.basis}`,
      confidence: listDay.basis === 'floor' ? 50 : 90,
      locator,
      quote: listDay.reference?.citation.grounds.quote ?? '',
    },
  ];
}

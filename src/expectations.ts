// What the config expects of a roster, checked against the dataset before anything is published.
import type { Expectation, FilledColumn, RosterConfig } from './config.ts';
import type { Dataset, Row } from './model/dataset.ts';

type Membership = Row<'memberships'>;

/** Each expectation that is not met, as a sentence; nothing when all are. */
export function missedExpectations({ id, expect }: RosterConfig, dataset: Dataset): readonly string[] {
  const memberships = dataset.memberships.filter(({ roster_id }) => roster_id === id);
  const current = memberships.filter(({ status }) => status === 'current');
  const former = memberships.filter(({ status }) => status === 'former');
  return [
    ...outside('current', current.length, expect.current),
    ...outside('former', former.length, expect.former),
    ...underfilled(current, expect, dataset),
  ];
}

function outside(what: string, count: number, range: Expectation['current']): readonly string[] {
  if (range === undefined || (count >= range[0] && count <= range[1])) return [];
  return [`${count} ${what} members were found; ${range[0]} to ${range[1]} are expected.`];
}

function underfilled(current: readonly Membership[], { filled }: Expectation, dataset: Dataset): readonly string[] {
  const columns = columnsOf(dataset);
  return Object.entries(filled).flatMap(([name, least]) => {
    const count = current.filter(columns[name as FilledColumn]).length;
    if (count >= least * current.length) return [];
    return [`${count} of ${current.length} current members have “${name}”; a share of ${least} is expected.`];
  });
}

/** For each column whether a membership has it filled. */
function columnsOf(dataset: Dataset): Readonly<Record<FilledColumn, (membership: Membership) => boolean>> {
  const members = new Map(dataset.members.map((member) => [member.member_id, member]));
  const seated = new Set(dataset.seats.map(({ membership_id }) => membership_id));
  const cited = new Set(dataset.membership_citations.map(({ membership_id }) => membership_id));
  return {
    place: ({ member_id }) => (members.get(member_id)?.scope ?? 'unknown') !== 'unknown',
    abbreviation: ({ member_id }) => (members.get(member_id)?.abbreviation ?? null) !== null,
    kind: ({ member_id }) => (members.get(member_id)?.kind ?? 'unknown') !== 'unknown',
    website: ({ member_id }) => (members.get(member_id)?.website ?? null) !== null,
    seats: ({ membership_id }) => seated.has(membership_id),
    citation: ({ membership_id }) => cited.has(membership_id),
    government: ({ government_status_label }) => government_status_label !== null,
    notes: ({ notes }) => notes !== null,
  };
}

// A gate for each column: a page that is read badly loses one column's values, and no row.
import type { GateResult } from '../model/change.ts';
import type { Dataset, Row } from '../model/dataset.ts';

interface FillInput {
  readonly roster: string;
  readonly before: Dataset;
  readonly after: Dataset;
}

interface FillThresholds {
  readonly fillDrop: number;
  readonly minimumRows: number;
}

export function fillGates(input: FillInput, thresholds: FillThresholds): readonly GateResult[] {
  const [was, is] = [filled(input.roster, input.before), filled(input.roster, input.after)];
  const enough = was.rows >= thresholds.minimumRows && is.rows > 0;
  return columnsAsked.map((column) => {
    const [old, now] = [was.shares[column], is.shares[column]];
    const holds = enough && old - now > thresholds.fillDrop;
    const measured = `${column} is filled for ${percent(now)} of current members after ${percent(old)}`;
    const message = `${measured}; it may fall by ${percent(thresholds.fillDrop)}.`;
    return { gate: `filled-${column}`, holds, roster_id: input.roster, message };
  });
}

const columnsAsked = ['place', 'abbreviation', 'kind', 'seats', 'government', 'notes', 'website', 'citation'] as const;

type Asked = (typeof columnsAsked)[number];

function filled(roster: string, dataset: Dataset) {
  const spells = dataset.memberships.filter((spell) => spell.roster_id === roster && spell.status === 'current');
  const has = questions(dataset);
  const share = (column: Asked) => (spells.length === 0 ? 0 : spells.filter(has[column]).length / spells.length);
  const shares = Object.fromEntries(columnsAsked.map((column) => [column, share(column)]));
  return { rows: spells.length, shares: shares as Readonly<Record<Asked, number>> };
}

type Spell = Row<'memberships'>;

/** Zero seats are no seats here: a page on which all of them are zero was not read right, or not written right. */
function questions({
  members,
  seats,
  membership_citations,
}: Dataset): Readonly<Record<Asked, (spell: Spell) => boolean>> {
  const known = new Map(members.map((member) => [member.member_id, member]));
  const seated = new Set(seats.filter(({ held }) => held > 0).map(({ membership_id }) => membership_id));
  const cited = new Set(membership_citations.map(({ membership_id }) => membership_id));
  return {
    place: ({ member_id }) => (known.get(member_id)?.scope ?? 'unknown') !== 'unknown',
    abbreviation: ({ member_id }) => (known.get(member_id)?.abbreviation ?? null) !== null,
    kind: ({ member_id }) => (known.get(member_id)?.kind ?? 'unknown') !== 'unknown',
    seats: ({ membership_id }) => seated.has(membership_id),
    government: ({ government_status }) => government_status !== null,
    notes: ({ notes }) => notes !== null,
    website: ({ member_id }) => (known.get(member_id)?.website ?? null) !== null,
    citation: ({ membership_id }) => cited.has(membership_id),
  };
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

// The published rows of sightings, each with the spell it belongs to where there is one.
import type { Row as TableRow } from '../model/dataset.ts';
import { formatDayRange } from '../model/partial-date.ts';
import { tidy } from '../model/text-order.ts';
import type { History } from './history.ts';
import { digest } from './ids.ts';
import type { Sighting } from './sighting.ts';

export function sightingRows(
  { member, memberships, sightings }: History,
  rosterId: string,
): readonly TableRow<'sightings'>[] {
  const spells = new Map(memberships.flatMap(({ id, term }) => term.sightings.map((one) => [one, id] as const)));
  return numbered(sightings, [rosterId, member.id]).map(({ sighting, id }) =>
    sightingRow(sighting, { id, rosterId, memberId: member.id, membershipId: spells.get(sighting) ?? null }),
  );
}

/** Rows of sightings that are of nobody: when the organization began. */
export function existenceRows(sightings: readonly Sighting[], rosterId: string): readonly TableRow<'sightings'>[] {
  return numbered(sightings, [rosterId]).map(({ sighting, id }) =>
    sightingRow(sighting, { id, rosterId, memberId: null, membershipId: null }),
  );
}

// Ids leave out where on the page it stands, so that a line more above changes none; equal ones are counted.
function numbered(sightings: readonly Sighting[], owner: readonly string[]) {
  const seen = new Map<string, number>();
  return sightings.map((sighting) => {
    const { says, when, source, citation, instant } = sighting;
    const content = digest([...owner, says, when.earliest ?? '', when.latest ?? '', source, citation ?? '', instant]);
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    return { sighting, id: `o-${nth === 1 ? content : digest([content, String(nth)])}` };
  });
}

interface Owner {
  readonly id: string;
  readonly rosterId: string;
  readonly memberId: string | null;
  readonly membershipId: string | null;
}

function sightingRow(sighting: Sighting, { id, rosterId, memberId, membershipId }: Owner): TableRow<'sightings'> {
  const { earliest, latest } = sighting.when;
  return {
    sighting_id: id,
    membership_id: membershipId,
    member_id: memberId,
    roster_id: rosterId,
    source_id: sighting.source,
    day: earliest !== undefined && earliest === latest ? earliest : null,
    when_edtf: formatDayRange(sighting.when) || null,
    says: sighting.says,
    name_as_written: tidy(sighting.name) || null,
    match_score: sighting.score,
    locator: sighting.locator || null,
  };
}

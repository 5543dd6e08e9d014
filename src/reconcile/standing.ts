// What the articles' current and former rows say together, and where listings of their day or later refute them.
import type { Sighting } from './sighting.ts';

/** Two sides that cannot both be true. */
export interface Clash {
  readonly code: 'contradiction' | 'current-and-former';
  readonly kept: readonly Sighting[];
  readonly against: readonly Sighting[];
}

/**
 * `formers` say that the membership has ended, `bounding` are those of them that also bound the end. `current` are
 * the current rows that count. `disputed` when rows cancel or a sound capture refutes a former row.
 */
export interface Standing {
  readonly current: readonly Sighting[];
  readonly formers: readonly Sighting[];
  readonly bounding: readonly Sighting[];
  readonly disputed: boolean;
  readonly clashes: readonly Clash[];
}

export function readStanding(sightings: readonly Sighting[]): Standing {
  const rows = uncancelled(sightings);
  const listed = sightings.filter(({ says }) => says === 'listed');
  const cited = sightings.filter(({ says }) => says === 'cited_listed');
  const refuting = rows.formers.map((former) => ({ former, by: listed.filter((one) => isOnOrAfter(one, former)) }));
  const formers = refuting.filter(({ by }) => by.length === 0).map(({ former }) => former);
  const outdated = formers.map((former) => ({ former, by: cited.filter((one) => isAfter(one, former)) }));
  const late = rows.current.map((row) => ({ row, by: formers.filter((former) => isAfter(row, former)) }));
  return {
    current: late.filter(({ by }) => by.length === 0).map(({ row }) => row),
    formers,
    bounding: outdated.filter(({ by }) => by.length === 0).map(({ former }) => former),
    disputed: rows.clashes.length > 0 || formers.length < rows.formers.length,
    clashes: [
      ...rows.clashes,
      ...[...refuting, ...outdated].flatMap(({ former, by }) => contradiction(by, [former])),
      ...late.flatMap(({ row, by }) => contradiction(by, [row])), // a later article row does not open a new spell
    ],
  };
}

interface Rows {
  readonly current: readonly Sighting[];
  readonly formers: readonly Sighting[];
  readonly clashes: readonly Clash[];
}

// Current and former in one article, or in two on the same day: the rows cancel, nothing is chosen.
function uncancelled(sightings: readonly Sighting[]): Rows {
  const current = sightings.filter(({ says }) => says === 'article_current');
  const formers = sightings.filter(({ says }) => says === 'article_former');
  const byFormers = cancelledBy(formers);
  const byCurrent = cancelledBy(current);
  const [kept, against] = [current.filter(byFormers), formers.filter(byCurrent)];
  return {
    current: current.filter((row) => !byFormers(row)),
    formers: formers.filter((row) => !byCurrent(row)),
    clashes: kept.length > 0 ? [{ code: 'current-and-former', kept, against }] : [],
  };
}

function cancelledBy(rows: readonly Sighting[]): (row: Sighting) => boolean {
  const days = ({ when }: Sighting) => `${when.earliest} ${when.latest}`;
  const sources = new Set(rows.map(({ source }) => source));
  const allDays = new Set(rows.map(days));
  return (row) => sources.has(row.source) || allDays.has(days(row));
}

function contradiction(kept: readonly Sighting[], against: readonly Sighting[]): readonly Clash[] {
  return kept.length > 0 ? [{ code: 'contradiction', kept, against }] : [];
}

function isOnOrAfter(sighting: Sighting, former: Sighting): boolean {
  const { earliest } = sighting.when;
  return earliest !== undefined && former.when.latest !== undefined && earliest >= former.when.latest;
}

function isAfter(sighting: Sighting, former: Sighting): boolean {
  return isOnOrAfter(sighting, former) && sighting.when.earliest !== former.when.latest;
}

// The page's data of one roster: timelines of different organizations have different axes.
import type { PageData, PageRoster } from './page-data.ts';

/** What is drawn of one roster. Places, sources and the rest keep their numbers. */
export interface RosterPart extends PageData {
  /** First and last day that anything is known of in this roster. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Kinds of sightings that it has. */
  readonly seen: PageRoster['seen'];
}

/** Stands for an axis on which nothing is. */
const noDay = '1970-01-01';

export function partOf(data: PageData, roster: number): RosterPart {
  const { firstDay, lastDay, seen } = data.rosters[roster] ?? { firstDay: '', lastDay: '', seen: [] };
  const isOwn = (source: number) => data.sources[source]?.roster === roster;
  return {
    ...data,
    firstDay: firstDay || noDay,
    lastDay: lastDay || noDay,
    seen,
    rows: data.rows.filter((row) => row.roster === roster),
    lines: data.lines.filter(({ source }) => isOwn(source)),
    founding: data.founding.filter(({ ground }) => isOwn(data.grounds[ground]?.source ?? -1)),
  };
}

/** The rosters by their numbers, those with most members first. */
export function rostersBySize({ rosters, rows }: PageData): readonly number[] {
  const sizes = rosters.map((_roster, index) => rows.filter(({ roster }) => roster === index).length);
  return [...sizes.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

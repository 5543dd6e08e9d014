// States that were put back within a day: an edit that was undone shows neither joining nor leaving.
import type { Sighting } from './sighting.ts';
import { inTime } from './spells.ts';

/** Sightings of a state that was first seen less than a day before the other state was back. */
export interface Settled {
  readonly sightings: readonly Sighting[];
  readonly transient: readonly Sighting[];
}

const dayMs = 24 * 60 * 60 * 1000;

/** @param sightings - of one member in one category, in any order */
export function settle(sightings: readonly Sighting[]): Settled {
  const states = inTime(
    sightings.filter(({ says, instant }) => instant !== '' && (says === 'listed' || says === 'absent')),
  );
  const runs = runsOf(states);
  const transient = new Set(
    runs.flatMap((run, index) => {
      const next = runs[index + 1]?.[0];
      return index > 0 && next !== undefined && isBrief(run, next) ? run : [];
    }),
  );
  return { sightings: sightings.filter((one) => !transient.has(one)), transient: [...transient] };
}

function isBrief([first]: readonly Sighting[], next: Sighting): boolean {
  return first !== undefined && Date.parse(next.instant) - Date.parse(first.instant) < dayMs;
}

/** Runs of one state, in the order of time. */
function runsOf(states: readonly Sighting[]): readonly (readonly Sighting[])[] {
  const runs: Sighting[][] = [];
  for (const state of states) {
    const last = runs.at(-1);
    if (last?.[0]?.says === state.says) last.push(state);
    else runs.push([state]);
  }
  return runs;
}

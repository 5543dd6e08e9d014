// Cuts the listings of one member into spells: at sound absences, and at a stated exit that a sound listing follows.
import type { Day } from '../model/partial-date.ts';
import { compareBy, compareText } from '../model/text-order.ts';
import { contentOf, isPresence, type Sighting } from './sighting.ts';

/** A run of listings with the sound absences next to it; a spell known only from statements has no listing. */
export interface Spell {
  readonly presences: readonly Sighting[];
  readonly before: Sighting | undefined;
  readonly after: Sighting | undefined;
}

/** A listing that may not open a spell, with the absence that ended the spell before it. */
export interface Unopened {
  readonly presence: Sighting;
  readonly against: Sighting;
}

export interface Spells {
  readonly spells: readonly Spell[];
  readonly unopened: readonly Unopened[];
}

/** First day of a listing; only dated ones are cut into spells. */
export const seenFrom = ({ when }: Sighting): Day | undefined => when.earliest;

/**
 * @param presences - dated listings, in any order
 * @param absences - absences from sound captures, in any order
 * @param exits - stated exits, in any order
 * @returns at least one spell, in the order of time
 */
export function cutSpells(
  presences: readonly Sighting[],
  absences: readonly Sighting[],
  exits: readonly Sighting[],
): Spells {
  const runs = runsOf(inTime([...presences, ...absences]));
  const { spells, unopened } = openedSoundly(runs);
  const cut = spells.flatMap((spell, index) => cutAtExits(spell, exits, index === 0));
  return { spells: cut.length > 0 ? cut : [{ presences: [], before: undefined, after: undefined }], unopened };
}

/** Sightings by day and instant. On one day and instant a listing comes before an absence: one may leave that day. */
export function inTime(sightings: readonly Sighting[]): readonly Sighting[] {
  return sightings
    .map((sighting) => ({ sighting, day: dayOf(sighting), content: JSON.stringify(contentOf(sighting)) }))
    .sort(
      compareBy(
        ({ day }) => day,
        ({ sighting }) => sighting.instant,
        ({ sighting }) => (isPresence(sighting) ? '0' : '1'),
        ({ content }) => content,
      ),
    )
    .map(({ sighting }) => sighting);
}

// An inexact listing may be as early as its first day, an inexact absence as late as its last.
function dayOf(sighting: Sighting): string {
  return (isPresence(sighting) ? sighting.when.earliest : sighting.when.latest) ?? '';
}

function runsOf(timeline: readonly Sighting[]): readonly Spell[] {
  const runs: Spell[] = [];
  let presences: Sighting[] = [];
  let before: Sighting | undefined;
  for (const sighting of timeline) {
    if (isPresence(sighting)) {
      presences.push(sighting);
      continue;
    }
    if (presences.length > 0) runs.push({ presences, before, after: sighting });
    presences = [];
    before = sighting;
  }
  return presences.length > 0 ? [...runs, { presences, before, after: undefined }] : runs;
}

// Only a capture opens a spell after an ended one; an article or a cited page may simply be out of date.
function openedSoundly(runs: readonly Spell[]): Spells {
  const opens = (run: Spell, index: number) => index === 0 || run.presences.some(({ says }) => says === 'listed');
  const unopened = runs.flatMap((run, index) => {
    const against = run.before;
    if (against === undefined || opens(run, index)) return [];
    return run.presences.map((presence) => ({ presence, against }));
  });
  return { spells: runs.filter(opens), unopened };
}

function cutAtExits(spell: Spell, exits: readonly Sighting[], isFirst: boolean): readonly Spell[] {
  const places = exits.flatMap((exit) => {
    const place = placeOfCut(spell, exit);
    return place === undefined || (place === 0 && !endsUnlisted(spell, exit, isFirst)) ? [] : [place];
  });
  const cuts = [...new Set(places)].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => {
    const to = cuts[index];
    return {
      presences: spell.presences.slice(from, to),
      before: index === 0 ? spell.before : undefined,
      after: to === undefined ? spell.after : undefined,
    };
  });
}

/** How many listings come before the exit, where a sound listing comes after it. */
function placeOfCut({ presences }: Spell, { when }: Sighting): number | undefined {
  const { latest } = when;
  if (latest === undefined) return undefined;
  const place = presences.findIndex((presence) => compareText(seenFrom(presence) ?? '', latest) > 0);
  return place >= 0 && presences.slice(place).some(({ says }) => says === 'listed') ? place : undefined;
}

// Before every listing: a spell of its own, unless it may lie before an absence and so in an earlier spell.
function endsUnlisted({ before }: Spell, exit: Sighting, isFirst: boolean): boolean {
  const absent = before?.when.latest;
  return isFirst && (absent === undefined || (exit.when.earliest ?? '') > absent);
}

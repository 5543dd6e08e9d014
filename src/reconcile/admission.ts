// Which sightings may bound anything: none from before the organization, none from after the newest day known.
import type { FindingCode } from '../model/finding.ts';
import { anyDay } from '../model/partial-date.ts';
import type { Existence } from './constraints.ts';
import type { Horizon } from './list-day.ts';
import type { Sighting } from './sighting.ts';

/** A sighting left out of the bounds, with the finding that says so. */
export interface Refused {
  readonly code: Extract<FindingCode, 'date-before-existence' | 'date-in-future'>;
  readonly sighting: Sighting;
}

export interface Admitted {
  readonly sightings: readonly Sighting[];
  readonly refused: readonly Refused[];
}

export interface Limits {
  readonly existence: Existence | undefined;
  readonly horizon: Horizon;
}

/** A refused row of an article still tells current from former: it stays, without its day. */
export function admit(sightings: readonly Sighting[], limits: Limits): Admitted {
  const checked = sightings.map((sighting) => ({ sighting, code: refusalOf(sighting, limits) }));
  return {
    sightings: checked.flatMap(({ sighting, code }) => (code === undefined ? [sighting] : undated(sighting))),
    refused: checked.flatMap(({ sighting, code }) => (code === undefined ? [] : [{ sighting, code }])),
  };
}

function undated(sighting: Sighting): readonly Sighting[] {
  const isRow = sighting.says === 'article_current' || sighting.says === 'article_former';
  return isRow ? [{ ...sighting, when: anyDay }] : [];
}

/** The sound listings from before the founding: they refute it, so that it bounds nothing. */
export function refuting(sightings: readonly Sighting[], existence: Existence | undefined): readonly Sighting[] {
  return sightings.filter((sighting) => sighting.says === 'listed' && isBefore(sighting, existence));
}

// Before the founding nobody was a member, so that an absence from then is true and bounds nothing that matters.
function refusalOf(sighting: Sighting, { existence, horizon }: Limits): Refused['code'] | undefined {
  if (sighting.says !== 'absent' && isBefore(sighting, existence)) return 'date-before-existence';
  const { earliest } = sighting.when;
  return horizon !== undefined && earliest !== undefined && earliest > horizon ? 'date-in-future' : undefined;
}

function isBefore({ when }: Sighting, existence: Existence | undefined): boolean {
  return existence !== undefined && when.latest !== undefined && when.latest < existence.day;
}

// Laws of spells and bounds over random sightings of every kind.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationId } from '../../src/model/ids.ts';
import { anyDay, type Day, type DayRange, partialDate, rangeOf } from '../../src/model/partial-date.ts';
import type { Existence } from '../../src/reconcile/constraints.ts';
import type { Sighting, SightingKind } from '../../src/reconcile/sighting.ts';
import type { Term } from '../../src/reconcile/term.ts';
import { resolveTimeline } from '../../src/reconcile/timeline.ts';
import { founded } from '../reconcile/sightings-in-words.ts';

const kinds = [
  'listed',
  'absent',
  'cited_listed',
  'article_current',
  'article_former',
  'joined',
  'left',
  'reported_left',
] as const;

const year = fc.integer({ min: 2019, max: 2022 });
const exact = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 15, 28))
  .map((parts) => rangeOf(partialDate(...parts) ?? (undefined as never)));
const vague: fc.Arbitrary<DayRange> = fc.oneof(
  year.map((one) => rangeOf(partialDate(one) ?? (undefined as never))),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map((parts) => rangeOf(partialDate(...parts) ?? (undefined as never))),
);
const floor = exact.map(({ earliest }) => ({ earliest, latest: undefined }));

/** Captures have whole days and an instant, rows may have only a floor or no day, statements any precision. */
function whenOf(says: SightingKind): fc.Arbitrary<DayRange> {
  if (says === 'listed' || says === 'absent') return exact;
  const row = says === 'article_current' || says === 'article_former';
  return row ? fc.oneof(exact, vague, floor, fc.constant(anyDay)) : fc.oneof(exact, vague);
}

const sighting: fc.Arbitrary<Sighting> = fc.constantFrom(...kinds).chain((says) =>
  fc
    .record({
      when: whenOf(says),
      hour: fc.constantFrom('08', '20'),
      source: fc.constantFrom('a', 'b', 'c'),
      own: fc.boolean(),
    })
    .map(({ when, hour, source, own }) => ({
      says,
      when,
      instant: says === 'listed' || says === 'absent' ? `${when.earliest}T${hour}:00:00Z` : '',
      source,
      synthetic: false,
      citation: own || says === 'cited_listed' || says === 'reported_left' ? citationId(source) : undefined,
      name: 'Harbour Union',
      score: 100,
      locator: `${says} ${when.earliest} ${when.latest}`,
      quote: '',
    })),
);

// One capture cannot list and not list a member: of those at one instant only the first is kept.
const sightings = fc.array(sighting, { maxLength: 12 }).map((all) => {
  const instants = new Set<string>();
  return all.filter(({ instant }) => {
    const clash = instant !== '' && instants.has(instant);
    instants.add(instant);
    return !clash;
  });
});

const existence = fc.constantFrom(founded('2018-11-30'), undefined);
const runs = { seed: 1234, numRuns: 8000 };

const days = ({ bounds }: Term): readonly (Day | undefined)[] => [
  bounds.joinedEarliest?.day,
  bounds.joinedLatest?.day,
  bounds.leftEarliest?.day,
  bounds.leftLatest?.day,
];

const ordered = (a: Day | undefined, b: Day | undefined): boolean => a === undefined || b === undefined || a <= b;

function law(name: string, check: (all: readonly Sighting[], founding: Existence | undefined) => void): void {
  it(name, () => {
    fc.assert(fc.property(sightings, existence, check), runs);
  });
}

describe('spells and bounds', () => {
  it('are the same for any order of the sightings', () => {
    const mixed = sightings.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(mixed, existence, ([all, shuffled], founding) => {
        expect(resolveTimeline(shuffled, founding)).toEqual(resolveTimeline(all, founding));
      }),
      runs,
    );
  });

  law('keep earliest before latest, and joining before leaving', (all, founding) => {
    for (const term of resolveTimeline(all, founding)) {
      const [joinedEarliest, joinedLatest, leftEarliest, leftLatest] = days(term);
      expect(ordered(joinedEarliest, joinedLatest)).toBe(true);
      expect(ordered(leftEarliest, leftLatest)).toBe(true);
      expect(ordered(joinedEarliest, leftLatest)).toBe(true);
      expect(ordered(term.firstListed, term.lastListed)).toBe(true);
    }
  });

  law('follow one another in time', (all, founding) => {
    const terms = resolveTimeline(all, founding);
    for (const [index, term] of terms.slice(1).entries()) {
      expect(ordered(terms[index]?.bounds.leftEarliest?.day, term.bounds.joinedEarliest?.day)).toBe(true);
      expect(terms[index]?.endStatus).toBe('ended');
    }
  });

  law('hold every day on which a capture lists the member', (all, founding) => {
    const terms = resolveTimeline(all, founding);
    for (const { when } of all.filter(({ says }) => says === 'listed')) {
      const holding = terms.filter((term) => {
        const [, joinedLatest, leftEarliest] = days(term);
        const until = term.endStatus === 'ended' ? leftEarliest : term.lastListed;
        return joinedLatest !== undefined && ordered(joinedLatest, when.earliest) && ordered(when.earliest, until);
      });
      expect(holding).not.toEqual([]);
    }
  });

  law('are sure of no day on which a capture does not list the member', (all, founding) => {
    const terms = resolveTimeline(all, founding);
    for (const { when } of all.filter(({ says }) => says === 'absent')) {
      const day = when.earliest ?? '';
      const sure = terms.filter((term) => {
        const [, joinedLatest, leftEarliest] = days(term);
        return (joinedLatest ?? '9999') < day && day < (leftEarliest ?? term.lastListed ?? '');
      });
      expect(sure).toEqual([]);
    }
  });

  law('never bound the end of what goes on, nor its latest end where that is unknown', (all, founding) => {
    for (const { endStatus, bounds } of resolveTimeline(all, founding)) {
      if (endStatus === 'ongoing') expect(bounds.leftEarliest).toBe(undefined);
      if (endStatus !== 'ended') expect(bounds.leftLatest).toBe(undefined);
    }
  });

  law('rest on nothing but the sightings given', (all, founding) => {
    for (const { bounds } of resolveTimeline(all, founding)) {
      const resting = Object.values(bounds).flatMap(
        (bound) => bound?.supports.flatMap(({ by }: { by: readonly Sighting[] }) => by) ?? [],
      );
      expect(resting.filter((one) => !all.includes(one))).toEqual([]);
    }
  });

  it('never widen by a sighting that leaves the spells and their end status alone, as long as nothing is contradicted', () => {
    let compared = 0;
    fc.assert(
      fc.property(sightings, sighting, existence, (all, more, founding) => {
        const before = resolveTimeline(all, founding);
        const after = resolveTimeline([...all, more], founding);
        if (!sameSpells(before, after, more)) return;
        compared += 1;
        expect(before.filter((term, index) => !liesWithin(after[index] ?? term, term))).toEqual([]);
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(runs.numRuns / 10); // the law is not vacuous
  });
});

function liesWithin(term: Term, wider: Term): boolean {
  const [start, end, left, gone] = days(term);
  const [widerStart, widerEnd, widerLeft, widerGone] = days(wider);
  const starts = (a: Day | undefined, b: Day | undefined) => (a ?? '') >= (b ?? '');
  const ends = (a: Day | undefined, b: Day | undefined) => (a ?? '9999') <= (b ?? '9999');
  return starts(start, widerStart) && ends(end, widerEnd) && starts(left, widerLeft) && ends(gone, widerGone);
}

function sameSpells(before: readonly Term[], after: readonly Term[], more: Sighting): boolean {
  return before.length === after.length && before.every((term, index) => sameSpell(term, after[index], more));
}

function sameSpell(term: Term, other: Term | undefined, more: Sighting): boolean {
  const kept = other?.sightings.filter((one) => one !== more) ?? [];
  const same = kept.length === term.sightings.length && kept.every((one) => term.sightings.includes(one));
  return same && other?.endStatus === term.endStatus && other.clashes.length === 0;
}

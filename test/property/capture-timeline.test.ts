// Laws of spells and bounds over captures: any order, any subset, close instants, with rows and statements beside them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, partialDate, rangeOf } from '../../src/model/partial-date.ts';
import type { Sighting } from '../../src/reconcile/sighting.ts';
import type { Term } from '../../src/reconcile/term.ts';
import { resolveTimeline } from '../../src/reconcile/timeline.ts';
import { settle } from '../../src/reconcile/transients.ts';
import { inWords } from '../reconcile/sightings-in-words.ts';

const runs = { seed: 1, numRuns: 300 };

/** One capture to an instant; days at the ends of months and years are the adversarial ones. */
const captures: fc.Arbitrary<readonly Sighting[]> = fc
  .uniqueArray(
    fc.record({
      day: fc.constantFrom('2019-12-31', '2020-01-01', '2020-02-28', '2020-02-29', '2020-03-01', '2021-01-01'),
      hour: fc.constantFrom('00', '08', '23'),
      says: fc.constantFrom('listed' as const, 'absent' as const),
    }),
    { maxLength: 12, selector: ({ day, hour }) => `${day}T${hour}` },
  )
  .map((all) => all.map(captureOf));

function captureOf({ day, hour, says }: { day: string; hour: string; says: 'listed' | 'absent' }): Sighting {
  const date = partialDate(...(day.split('-').map(Number) as [number, number, number]));
  if (date === undefined) throw new Error(`No date: “${day}”.`);
  const instant = `${day}T${hour}:00:00Z`;
  const plain = { synthetic: false, citation: undefined, name: 'Harbour Union', score: 100, locator: '', quote: '' };
  return { ...plain, says, when: rangeOf(date), instant, source: instant };
}

const daysOf = ({ bounds }: Term): readonly (Day | undefined)[] => Object.values(bounds).map((bound) => bound?.day);

function law(name: string, check: (all: readonly Sighting[]) => void): void {
  it(name, () => {
    fc.assert(fc.property(captures, check), runs);
  });
}

describe('captures alone', () => {
  law('give a spell to each run of listings, in the order of instants', (all) => {
    const ordered = [...all].sort((a, b) => (a.instant < b.instant ? -1 : 1));
    const begins = ordered.filter(({ says }, at) => says === 'listed' && ordered[at - 1]?.says !== 'listed');
    expect(resolveTimeline(all, undefined).length).toBe(Math.max(1, begins.length));
  });

  law('said twice are said once', (all) => {
    const copies = all.map((one) => ({ ...one }));
    expect(resolveTimeline([...all, ...copies], undefined).map(inWords)).toEqual(
      resolveTimeline(all, undefined).map(inWords),
    );
  });

  law('never contradict one another', (all) => {
    expect(resolveTimeline(all, undefined).flatMap(({ clashes }) => clashes)).toEqual([]);
  });

  law('without one source leave no bound that cites it, nor a day that only it had', (all) => {
    const [gone, ...rest] = all;
    const terms = resolveTimeline(rest, undefined);
    const cited = terms.flatMap(({ bounds }) =>
      Object.values(bounds).flatMap(
        (bound) => bound?.supports.flatMap(({ by }: { by: readonly Sighting[] }) => by) ?? [],
      ),
    );
    expect(cited.filter((one) => one === gone)).toEqual([]);
    const known = new Set(rest.map(({ when }) => when.earliest));
    expect(terms.flatMap(daysOf).filter((day) => day !== undefined && !known.has(day))).toEqual([]);
  });

  law('that were put back within a day change nothing for having been there', (all) => {
    const { sightings, transient } = settle(all);
    expect([...sightings, ...transient].length).toBe(all.length);
    expect(resolveTimeline(settle([...all].reverse()).sightings, undefined)).toEqual(
      resolveTimeline(sightings, undefined),
    );
  });
});

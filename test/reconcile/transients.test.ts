// States put back within a day, and those that lasted.
import { expect, test } from 'vitest';
import { settle } from '../../src/reconcile/transients.ts';
import { sightingsIn } from './sightings-in-words.ts';

test.each<[seen: string, transient: readonly string[]]>([
  ['', []],
  ['listed 2020-01-01 08:00; absent 2020-01-02 08:00', []], // nothing was put back
  ['listed 2020-01-01 08:00; absent 2020-01-02 08:00; listed 2020-01-02 20:00', ['absent 2020-01-02 08:00']],
  ['listed 2020-01-01 08:00; absent 2020-01-02 08:00; listed 2020-01-03 08:00', []], // a day to the minute has lasted
  ['absent 2020-01-01 08:00; listed 2020-01-02 08:00; absent 2020-01-03 07:59', ['listed 2020-01-02 08:00']],
  ['listed 2020-01-02 20:00; absent 2020-01-02 08:00; listed 2020-01-01 08:00', ['absent 2020-01-02 08:00']], // any order
  ['listed 2020-01-01; absent 2020-01-02; listed 2020-01-02', []], // without a time nothing tells how long
])('%s', (seen, expected) => {
  const all = sightingsIn(seen);
  const { sightings, transient } = settle(all);
  expect(transient.map(({ quote }) => quote)).toEqual(expected);
  expect(sightings).toEqual(all.filter((one) => !transient.includes(one)));
});

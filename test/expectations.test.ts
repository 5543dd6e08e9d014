// What the config expects, met and missed.
import { expect, test } from 'vitest';
import { type Expectation, parseConfig, type RosterConfig } from '../src/config.ts';
import { missedExpectations } from '../src/expectations.ts';
import { tinyDataset } from './publish/publish-cases.ts';

// Two current members, one former; of the current ones both have a place, one has seats and a citation.
test.each<[expected: Partial<Expectation>, missed: readonly string[]]>([
  [{}, []],
  [{ current: [2, 2], former: [0, 1], filled: { place: 1, seats: 0.5 } }, []],
  [{ current: [3, 9] }, ['2 current members were found; 3 to 9 are expected.']],
  [{ current: [0, 1] }, ['2 current members were found; 0 to 1 are expected.']],
  [{ former: [2, 3] }, ['1 former members were found; 2 to 3 are expected.']],
  [{ filled: { seats: 0.51 } }, ['1 of 2 current members have “seats”; a share of 0.51 is expected.']],
  [
    { current: [5, 9], filled: { website: 1, kind: 1, citation: 1, notes: 1, government: 1, abbreviation: 1 } },
    [
      '2 current members were found; 5 to 9 are expected.',
      '1 of 2 current members have “website”; a share of 1 is expected.',
      '1 of 2 current members have “citation”; a share of 1 is expected.',
      '1 of 2 current members have “government”; a share of 1 is expected.',
    ],
  ],
])('%j misses %j', (expected, missed) => {
  expect(missedExpectations(rosterThatExpects(expected), tinyDataset())).toEqual(missed);
});

function rosterThatExpects(expected: Partial<Expectation>): RosterConfig {
  const roster = {
    id: 'harbour-union',
    organization: { name: 'H' },
    sources: [{ kind: 'article', path: 'a' }],
    expect: expected,
  };
  const dataset = { name: 'h', title: 'H', license: 'CC0-1.0' };
  const [parsed] = parseConfig(JSON.stringify({ dataset, rosters: [roster] }), 'c.json').rosters;
  if (parsed === undefined) throw new Error('The config has no roster.');
  return parsed;
}

// Members of a page against those of its text: what counts as the same row, name and place.
import { expect, test } from 'vitest';
import { scoreRoster } from '../../conformance/score-roster.ts';
import type { EntryClaim } from '../../src/model/claim.ts';

/** `words`, `name`, `place`; a place that begins with `^` stands on a row above. */
type Row = readonly [words: string, name: string, place: string];

function entryOf([quote, name, place]: Row): EntryClaim {
  const label = place.replace(/^\^/u, '');
  return {
    kind: 'entry',
    standing: 'current',
    category: 'member',
    place: label === '' ? undefined : { label, inherited: place !== label },
    name,
    nativeName: '',
    abbreviation: '',
    seats: [],
    government: '',
    notes: '',
    joined: '',
    left: '',
    website: '',
    grounds: { position: { kind: 'text', line: 1, column: 1 }, quote, footnoteReferences: [] },
    confidence: 100,
    alternatives: [],
    listReferences: [],
  };
}

const truth: readonly Row[] = [
  ['Chile Faro A union', 'Faro', 'Chile'],
  ['Lume Of fishers', 'Lume', '^Chile'],
  ['Vela', 'Vela', 'Peru'],
];

interface Shares {
  readonly rows: string;
  readonly names: string;
  readonly places: string;
  readonly precision: string;
  readonly lost: readonly string[];
}

const whole: Shares = { rows: '3/3', names: '3/3', places: '2/2', precision: '3/3', lost: [] };

test.each<[what: string, read: readonly Row[], shares: Shares]>([
  [
    'the same, spaces and the flag’s place apart',
    [
      ['ChileFaroA union', 'Faro', 'Chile'],
      ['LumeOf fishers', 'Lume', '^Chile'],
      ['Vela', 'Vela', ''],
    ],
    whole,
  ],
  [
    'a name cut too late, a place not carried down',
    [
      ['ChileFaroA union', 'FaroA', 'Chile'],
      ['LumeOf fishers', 'Lume', ''],
      ['Vela', 'Vela', ''],
    ],
    { ...whole, names: '2/3', places: '1/2', lost: ['name', 'place'] },
  ],
  [
    'a row too many, a row broken in two, a member missing',
    [
      ['Contents of another table entirely', 'Contents', ''],
      ['ChileFaro', 'Faro', 'Chile'],
      ['LumeOf fishers', 'Lume', '^Chile'],
    ],
    { rows: '1/3', names: '2/3', places: '2/2', precision: '2/3', lost: ['row', 'missing'] },
  ],
  [
    'nothing',
    [],
    { rows: '0/3', names: '0/3', places: '0/2', precision: '0/0', lost: ['missing', 'missing', 'missing'] },
  ],
])('%s', (_, read, shares) => {
  const { lost, ...tallies } = scoreRoster(
    truth.map(entryOf),
    read.map(entryOf),
    'Chile Faro A union Lume Of fishers Vela',
  );
  const shown = Object.entries(tallies).map(([name, { right, of }]) => [name, `${right}/${of}`]);
  expect({ ...Object.fromEntries(shown), lost: lost.map(({ loss }) => loss) }).toEqual(shares);
});

test('a place that the page does not give is wrong', () => {
  const places = scoreRoster([entryOf(['Vela', 'Vela', ''])], [entryOf(['Vela', 'Vela', 'Peru'])], 'Vela').places;
  expect(places).toEqual({ right: 0, of: 1 });
});

// Where a spell is certain, where possible, where it runs on; and who was a member on a day.
import { describe, expect, it, test } from 'vitest';
import { dayNumber, dayText } from '../../../src/report/timeline/day-number.ts';
import { countOn, memberOn } from '../../../src/report/timeline/on-day.ts';
import type { PageSpell } from '../../../src/report/timeline/page-data.ts';
import { shapeOf } from '../../../src/report/timeline/spans.ts';
import { row, spell } from './spell.ts';

const limits = { first: dayNumber('2015-01-01'), last: dayNumber('2024-01-01') };

/** Such as `rising 2016-01-01..2017-01-01`, then how it starts and ends. */
function drawn(cells: Partial<PageSpell>): string {
  const { spans, start, end } = shapeOf(spell(cells), limits);
  const words = spans.map(({ kind, from, to }) => `${kind} ${dayText(from)}..${dayText(to)}`);
  return [...words, `${start}-${end}`].join(', ');
}

const joined = { joinedEarliest: '2016-01-01', joinedLatest: '2017-01-01' };
const listed = { firstListed: '2017-01-01', lastListed: '2020-01-01' };
const left = { leftEarliest: '2020-01-01', leftLatest: '2021-01-01', end: 'ended', status: 'former' } as const;

test.each<[name: string, cells: Partial<PageSpell>, expected: string]>([
  [
    'joined, listed, left',
    { ...joined, ...listed, ...left },
    'rising 2016-01-01..2017-01-01, certain 2017-01-01..2020-01-01, falling 2020-01-01..2021-01-01, closed-closed',
  ],
  [
    'goes on beyond its last listing',
    { ...joined, ...listed, end: 'ongoing' },
    'rising 2016-01-01..2017-01-01, certain 2017-01-01..2020-01-01, falling 2020-01-01..2024-01-01, closed-ongoing',
  ],
  [
    'start open, end not known',
    { ...listed, joinedLatest: '2017-01-01' },
    'rising 2015-01-01..2017-01-01, certain 2017-01-01..2020-01-01, falling 2020-01-01..2024-01-01, unknown-unknown',
  ],
  [
    'left on a known day after its last listing',
    { ...joined, ...listed, ...left, leftEarliest: '2020-06-01', leftLatest: '2020-06-01' },
    'rising 2016-01-01..2017-01-01, certain 2017-01-01..2020-06-01, closed-closed',
  ],
  [
    'never listed: only possible',
    { ...joined, ...left, joinedLatest: '2021-01-01', leftEarliest: '2016-01-01' },
    'possible 2016-01-01..2021-01-01, closed-closed',
  ],
  [
    'disputed: never certain',
    { ...joined, ...listed, status: 'disputed' },
    'possible 2016-01-01..2024-01-01, closed-unknown',
  ],
  [
    'left, nobody knows when',
    { ...joined, ...listed, end: 'ended' },
    'rising 2016-01-01..2017-01-01, certain 2017-01-01..2020-01-01, falling 2020-01-01..2024-01-01, closed-unknown',
  ],
  ['nothing known', {}, 'possible 2015-01-01..2024-01-01, unknown-unknown'],
  [
    'ends before it starts',
    { joinedEarliest: '2020-01-01', leftLatest: '2016-01-01', end: 'ended' },
    'possible 2020-01-01..2020-01-01, closed-closed',
  ],
])('%s', (_name, cells, expected) => {
  expect(drawn(cells)).toBe(expected);
});

describe('a member on a day', () => {
  const whole = spell({ ...joined, ...listed, ...left });

  test.each<[day: string, answer: string]>([
    ['2015-12-31', 'no'],
    ['2016-01-01', 'maybe'],
    ['2016-12-31', 'maybe'],
    ['2017-01-01', 'yes'],
    ['2020-01-01', 'yes'], // it may have left on that day, but is listed on it
    ['2020-01-02', 'maybe'],
    ['2020-12-31', 'maybe'],
    ['2021-01-01', 'no'],
  ])('%s: %s', (day, answer) => {
    expect(memberOn(dayNumber(day), row({ spells: [whole] }))).toBe(answer);
  });

  test.each<[name: string, cells: Partial<PageSpell>, answer: string]>([
    [
      'left on a stated day',
      { ...joined, ...listed, ...left, leftEarliest: '2020-06-01', leftLatest: '2020-06-01' },
      'no',
    ],
    [
      'may have left on the day, not listed on it',
      { ...joined, ...listed, ...left, leftEarliest: '2020-06-01' },
      'maybe',
    ],
    ['still listed later', { ...joined, ...listed, lastListed: '2023-01-01', end: 'ongoing' }, 'yes'],
    ['not listed since', { ...joined, ...listed, end: 'ongoing' }, 'maybe'],
    ['disputed', { ...joined, ...listed, lastListed: '2023-01-01', status: 'disputed' }, 'maybe'],
    ['nothing known', {}, 'maybe'],
  ])('on 1 June 2020, %s: %s', (_name, cells, answer) => {
    expect(memberOn(dayNumber('2020-06-01'), row({ spells: [spell(cells)] }))).toBe(answer);
  });

  it('has the best answer of its spells, and every row is counted once', () => {
    const later = spell({
      joinedEarliest: '2022-01-01',
      joinedLatest: '2022-02-01',
      lastListed: '2023-01-01',
      end: 'ongoing',
    });
    const rows = [row({ spells: [whole, later] }), row({ spells: [whole] }), row()];
    expect(countOn(dayNumber('2022-06-01'), rows)).toEqual({ yes: 1, maybe: 1, no: 1 });
  });
});

// Who is a member on a day: the certain days, the impossible ones, and all that lies between.
import { expect, it, test } from 'vitest';
import { type MembershipBounds, memberOn, membersOn, type OnDay } from '../src/membership-on.ts';
import type { Day } from '../src/model/partial-date.ts';
import { tinyDataset } from './publish/publish-cases.ts';

const ended = bounds('2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01', '2020-01-01');
const ongoing = bounds(null, '2019-01-01', null, null, '2020-06-01');
const unlisted = bounds('2018-01-01', '2021-01-01', '2018-01-01', '2021-01-01', null);
const open = bounds(null, null, null, null, null);

function bounds(...days: readonly (string | null)[]): MembershipBounds {
  const [joined_earliest = null, joined_latest = null, left_earliest = null, left_latest = null, last_listed = null] =
    days;
  return { joined_earliest, joined_latest, left_earliest, left_latest, last_listed };
}

test.each<[day: string, membership: MembershipBounds, expected: OnDay]>([
  ['2017-12-31', ended, 'no'],
  ['2018-01-01', ended, 'unknown'],
  ['2018-12-31', ended, 'unknown'],
  ['2019-01-01', ended, 'yes'],
  ['2020-01-01', ended, 'yes'],
  ['2020-01-02', ended, 'unknown'],
  ['2021-01-01', ended, 'unknown'],
  ['2021-01-02', ended, 'no'],
  ['2018-12-31', ongoing, 'unknown'],
  ['2020-06-01', ongoing, 'yes'],
  ['2020-06-02', ongoing, 'unknown'], // nobody has looked since
  ['2019-06-01', unlisted, 'unknown'], // joined and left some time within three years
  ['2019-06-01', open, 'unknown'],
])('%s of %o is %s', (day, membership, expected) => {
  expect(memberOn(day as Day, membership)).toBe(expected);
});

it('takes the surest spell of each member and leaves out who is none, in any order of rows', () => {
  const [first, second] = tinyDataset().memberships;
  if (first === undefined || second === undefined) throw new Error('The tiny dataset has too few memberships.');
  const rows = [
    { ...first, ...ended },
    { ...first, membership_id: 's-0', spell: 2, ...ongoing },
    { ...second, ...bounds('2023-01-01', '2023-02-01', null, null, '2023-05-01') },
  ];
  const expected = [
    { roster_id: 'harbour-union', member_id: 'm-1a', category: 'member', membership_id: 's-0', member: 'yes' },
  ];
  const day = '2020-05-01' as Day;
  expect(membersOn(day, { memberships: rows })).toEqual(expected);
  expect(membersOn(day, { memberships: rows.toReversed() })).toEqual(expected);
});

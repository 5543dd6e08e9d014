// Worked cases of spells and bounds, by hand: what was seen, and what follows.
import { describe, expect, test } from 'vitest';
import { resolveTimeline } from '../../src/reconcile/timeline.ts';
import { founded, inWords, sightingsIn } from './sightings-in-words.ts';

type Case = readonly [seen: string, terms: readonly string[]];

function follows(cases: readonly Case[], founding = ''): void {
  test.each(cases)('%s', (seen, expected) => {
    expect(resolveTimeline(sightingsIn(seen), founded(founding)).map(inWords)).toEqual(expected);
  });
}

describe('captures alone', () => {
  follows([
    ['listed 2020-06-27', ['[..2020-06-27] → ?, ongoing, current, 2020-06-27 to 2020-06-27']],
    [
      'listed 2020-06-27; absent 2020-10-28',
      ['[..2020-06-27] → [2020-06-27..2020-10-28], ended, former, 2020-06-27 to 2020-06-27'],
    ],
    [
      'absent 2020-06-27; listed 2020-10-28',
      ['[2020-06-27..2020-10-28] → ?, ongoing, current, 2020-10-28 to 2020-10-28'],
    ],
    [
      'absent 2019-01-01; listed 2020-01-01; listed 2020-05-01; absent 2021-01-01; absent 2021-06-01',
      ['[2019-01-01..2020-01-01] → [2020-05-01..2021-01-01], ended, former, 2020-01-01 to 2020-05-01'],
    ],
    [
      'absent 2019-01-01; listed 2020-01-01; absent 2021-01-01; listed 2022-01-01',
      [
        '[2019-01-01..2020-01-01] → [2020-01-01..2021-01-01], ended, former, 2020-01-01 to 2020-01-01',
        '[2021-01-01..2022-01-01] → ?, ongoing, current, 2022-01-01 to 2022-01-01',
      ],
    ],
    // one day, two captures: ordered by instant, bounds stay whole days
    [
      'listed 2020-01-01 08:00; absent 2020-01-01 20:00',
      ['[..2020-01-01] → 2020-01-01, ended, former, 2020-01-01 to 2020-01-01'],
    ],
    [
      'absent 2020-01-01 08:00; listed 2020-01-01 20:00',
      ['2020-01-01 → ?, ongoing, current, 2020-01-01 to 2020-01-01'],
    ],
    // nothing but absences: no membership is known
    ['absent 2020-01-01', ['? → ?, unknown, unknown, ? to ?']],
  ]);
});

describe('the article alone', () => {
  follows(
    [
      // cited to a capture, former on the day of the current list
      [
        'cited! 2020-06-27; former 2023-05-17',
        ['[2018-11-30..2020-06-27] → [2020-06-27..2023-05-17], ended, former, 2020-06-27 to 2020-06-27'],
      ],
      // stated for a month and reported on its first day
      [
        'cited! 2020-10-28; left! 2022-03; reported! 2022-03-01; former 2023-05-17',
        ['[2018-11-30..2020-10-28] → 2022-03-01, ended, former, 2020-10-28 to 2020-10-28'],
      ],
      // resigned, no date, reported
      [
        'cited! 2020-10-28; reported! 2022-05-25; former 2023-05-17',
        ['[2018-11-30..2020-10-28] → [2020-10-28..2022-05-25], ended, former, 2020-10-28 to 2020-10-28'],
      ],
      ['current 2023-05-17', ['[2018-11-30..2023-05-17] → ?, ongoing, current, 2023-05-17 to 2023-05-17']],
      [
        'former 2023-05-17',
        ['[2018-11-30..2023-05-17] → [2018-11-30..2023-05-17], ended, former, ? to ?'], // no dated listing
      ],
      // only cited sightings, several days: nothing is known to lie between
      [
        'cited! 2021-11-05; cited! 2020-06-27; former 2023-05-17',
        ['[2018-11-30..2020-06-27] → [2021-11-05..2023-05-17], ended, former, 2020-06-27 to 2021-11-05'],
      ],
      // a list's day known to a month or year bounds from above with its last day, from below with its first
      ['current 2023-05', ['[2018-11-30..2023-05-31] → ?, ongoing, current, 2023-05-01 to 2023-05-01']],
      ['former 2023', ['[2018-11-30..2023-12-31] → [2018-11-30..2023-12-31], ended, former, ? to ?']],
      // a floor bounds nothing, but shows how fresh the list is at least
      ['current 2023-05-17..', ['[2018-11-30..] → ?, ongoing, current, ? to 2023-05-17']],
      ['former 2023-05-17..', ['[2018-11-30..] → [2018-11-30..], ended, former, ? to ?']],
      // no day at all
      ['current ?', ['[2018-11-30..] → ?, unknown, current, ? to ?']],
      ['former ?', ['[2018-11-30..] → [2018-11-30..], ended, former, ? to ?']],
    ],
    '2018-11-30',
  );
});

describe('current and former', () => {
  follows([
    ['current 2023-05-17; former 2023-05-17', ['? → ?, unknown, disputed, ? to ?, current-and-former']],
    // the rows cancel, other sightings bound as usual
    [
      'current 2023-05-17; former 2023-05-17; cited! 2020-10-28',
      ['[..2020-10-28] → ?, ongoing, disputed, 2020-10-28 to 2020-10-28, current-and-former'],
    ],
    [
      'current 2023-05-17; former 2023-05-17; left! 2022',
      ['[..2022-12-31] → 2022, ended, disputed, ? to ?, current-and-former'],
    ],
    // two wikis on one day
    ['current 2023; former 2023 in wiki', ['? → ?, unknown, disputed, ? to ?, current-and-former']],
    // a later revision says that it has left
    [
      'current 2021-01-01; former 2023-01-01 in later',
      ['[..2021-01-01] → [2021-01-01..2023-01-01], ended, former, 2021-01-01 to 2021-01-01'],
    ],
    // a later article row does not open a new spell by itself
    [
      'cited! 2020-01-01; former 2021-01-01; current 2023-01-01 in later',
      ['[..2020-01-01] → [2020-01-01..2021-01-01], ended, former, 2020-01-01 to 2020-01-01, contradiction'],
    ],
  ]);
});

describe('captures against the article', () => {
  follows([
    // listed by a sound capture on the list's day or later: disputed, both kept
    [
      'listed 2023-05-17; former 2023-05-17',
      ['[..2023-05-17] → ?, ongoing, disputed, 2023-05-17 to 2023-05-17, contradiction'],
    ],
    // before the list's day it is an ordinary earlier listing
    [
      'listed 2023-05-16; former 2023-05-17',
      ['[..2023-05-16] → [2023-05-16..2023-05-17], ended, former, 2023-05-16 to 2023-05-16'],
    ],
    // a later sound absence settles it
    [
      'listed 2023-06-01; former 2023-05-17; absent 2023-07-01',
      ['[..2023-06-01] → [2023-06-01..2023-07-01], ended, former, 2023-06-01 to 2023-06-01, contradiction'],
    ],
    // a reference dated after the list's day says "listed" of a former member: the end stays open
    [
      'cited! 2024-01-01; former 2023-05-17',
      ['[..2024-01-01] → [2024-01-01..], ended, former, 2024-01-01 to 2024-01-01, contradiction'],
    ],
    // neither an article row nor a cited listing opens a spell after an ended one
    [
      'listed 2020-01-01; absent 2021-01-01; current 2023-05-17',
      ['[..2020-01-01] → [2020-01-01..2021-01-01], ended, former, 2020-01-01 to 2020-01-01, contradiction'],
    ],
    [
      'listed 2020-01-01; absent 2021-01-01; cited! 2022-01-01',
      ['[..2020-01-01] → [2020-01-01..2021-01-01], ended, former, 2020-01-01 to 2020-01-01, contradiction'],
    ],
    // but before any spell they do
    [
      'absent 2021-01-01; current 2023-05-17',
      ['[2021-01-01..2023-05-17] → ?, ongoing, current, 2023-05-17 to 2023-05-17'],
    ],
  ]);
});

describe('stated dates', () => {
  follows([
    ['left! 2022-03', ['[..2022-03-31] → 2022-03, ended, former, ? to ?']], // joined by then
    ['joined! 2019', ['2019 → ?, unknown, unknown, ? to ?']], // no listing is dated
    ['joined! 2019; current 2023-05-17', ['2019 → ?, ongoing, current, 2023-05-17 to 2023-05-17']],
    ['joined! 2023; current 2023-05-17', ['[2023-01-01..2023-05-17] → ?, ongoing, current, 2023-05-17 to 2023-05-17']],
    ['joined! 2019; former 2023-05-17', ['2019 → [2019-01-01..2023-05-17], ended, former, ? to ?']],
    // after the list's day
    ['current 2023-05-17; left! 2023-06', ['[..2023-05-17] → 2023-06, ended, former, 2023-05-17 to 2023-05-17']],
    // at the edge of the gap
    [
      'listed 2020-01-10; absent 2020-03-05; left! 2020-01-10',
      ['[..2020-01-10] → 2020-01-10, ended, former, 2020-01-10 to 2020-01-10'],
    ],
    [
      'listed 2020-01-10; absent 2020-03-05; left! 2020-03',
      ['[..2020-01-10] → [2020-03-01..2020-03-05], ended, former, 2020-01-10 to 2020-01-10'],
    ],
    // outside the gap: the captures keep their bounds
    [
      'listed 2020-01-10; absent 2020-03-05; left! 2020-04',
      ['[..2020-01-10] → [2020-01-10..2020-03-05], ended, former, 2020-01-10 to 2020-01-10, contradiction'],
    ],
    // better backed than a cited capture and a bare row, they keep their bound; bare, they give way to the capture
    [
      'cited! 2022-06-01; left! 2022-03; former 2023-05-17',
      ['[..2022-03-31] → 2022-03, ended, former, ? to ?, contradiction'],
    ],
    [
      'cited! 2022-06-01; left 2022-03; former 2023-05-17',
      ['[..2022-06-01] → [2022-06-01..2023-05-17], ended, former, 2022-06-01 to 2022-06-01, contradiction'],
    ],
    ['left! 2023-09; former 2023-05-17', ['[..2023-09-30] → 2023-09, ended, former, ? to ?, contradiction']],
    [
      'cited! 2020-06-27; joined! 2021; current 2023-05-17',
      ['2021 → ?, ongoing, current, 2023-05-17 to 2023-05-17, contradiction'],
    ],
    // overlapping no spell: bounds and status stay
    [
      'current 2023-05-17; left! 2022-03',
      ['[..2023-05-17] → ?, ongoing, current, 2023-05-17 to 2023-05-17, contradiction'],
    ],
    [
      'current 2023-05-17; reported! 2022',
      ['[..2023-05-17] → ?, ongoing, current, 2023-05-17 to 2023-05-17, contradiction'],
    ],
    // two statements that cannot both be true: the one with a reference
    ['left 2021; left! 2022; former 2023-05-17', ['[..2022-12-31] → 2022, ended, former, ? to ?, contradiction']],
    ['joined! 2022; left 2021; former 2023', ['2022 → [2022-01-01..2023-12-31], ended, former, ? to ?, contradiction']],
    // a report from before the stated month is of something else
    [
      'left! 2022-03; reported! 2021-01-01; former 2023',
      ['[..2022-03-31] → 2022-03, ended, former, ? to ?, contradiction'],
    ],
  ]);
});

describe('a stated exit with a later sound listing', () => {
  follows([
    [
      'listed 2020-01-01; left 2021; listed 2022-01-01',
      [
        '[..2020-01-01] → 2021, ended, former, 2020-01-01 to 2020-01-01',
        '[2021-01-01..2022-01-01] → ?, ongoing, current, 2022-01-01 to 2022-01-01',
      ],
    ],
    [
      'left! 2019; listed 2022-01-01',
      [
        '[..2019-12-31] → 2019, ended, former, ? to ?',
        '[2019-01-01..2022-01-01] → ?, ongoing, current, 2022-01-01 to 2022-01-01',
      ],
    ],
    // an absence already separates them: the statement goes to the spell it overlaps
    [
      'listed 2020-01-01; left! 2020; absent 2020-07-01; listed 2022-01-01',
      [
        '[..2020-01-01] → [2020-01-01..2020-07-01], ended, former, 2020-01-01 to 2020-01-01',
        '[2020-07-01..2022-01-01] → ?, ongoing, current, 2022-01-01 to 2022-01-01',
      ],
    ],
    // a report of the first exit, published after the return, does not end the second spell
    [
      'listed 2020-01-01; left! 2021; reported! 2023-01-01; listed 2022-01-01',
      [
        '[..2020-01-01] → 2021, ended, former, 2020-01-01 to 2020-01-01',
        '[2021-01-01..2022-01-01] → ?, ongoing, current, 2022-01-01 to 2022-01-01',
      ],
    ],
    // two exits before a listing end two spells; a statement that fits neither is put aside, the capture stays
    [
      'left 2019; current 2020; left 2020-01-01; joined 2020-03; listed 2020-02-01',
      [
        '[..2019-12-31] → 2019, ended, former, ? to ?',
        '[2019-01-01..2020-01-01] → 2020-01-01, ended, former, 2020-01-01 to 2020-01-01',
        '[2020-01-01..2020-02-01] → ?, ongoing, current, 2020-02-01 to 2020-02-01, contradiction',
      ],
    ],
    // an article row later than the exit is no sound listing
    [
      'listed 2020-01-01; left! 2021; current 2023-05-17',
      ['[..2020-01-01] → ?, ongoing, current, 2020-01-01 to 2023-05-17, contradiction'],
    ],
  ]);
});

describe('statements without any listing, between sound absences', () => {
  follows([
    // a report tells that it had left, not on which side of an earlier absence it was a member
    [
      'reported! 2019; absent 2019-01-01; joined 2020',
      ['[..2019-12-31] → [..2019-12-31], ended, former, ? to ?, contradiction'],
    ],
    ['joined 2019-01; absent 2019-06-01; left! 2019', ['2019-01 → [2019-01-01..2019-06-01], ended, former, ? to ?']],
    ['absent 2018-01-01; left! 2019; absent 2021-01-01', ['[2018-01-01..2019-12-31] → 2019, ended, former, ? to ?']],
    ['joined! 2019; absent 2021-01-01', ['2019 → [2019-01-01..2021-01-01], ended, former, ? to ?']],
    [
      // both cannot be of one spell: of equal backing, the earlier tells on which side of the absence it lay
      'joined! 2017; absent 2018-01-01; left! 2019',
      ['2017 → [2017-01-01..2018-01-01], ended, former, ? to ?, contradiction'],
    ],
  ]);
});

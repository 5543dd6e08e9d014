// Bounds as sentences.
import { expect, test } from 'vitest';
import { joiningInWords, leavingInWords, spellsInWords } from '../../../src/report/timeline/bounds-in-words.ts';
import type { PageSpell } from '../../../src/report/timeline/page-data.ts';
import { spell } from './spell.ts';

test.each<[joinedEarliest: string, joinedLatest: string, words: string]>([
  ['2020-06-27', '2020-10-28', 'Joined between 27 June 2020 and 28 October 2020.'],
  ['2020-06-27', '2020-06-27', 'Joined on 27 June 2020.'],
  ['', '2020-10-28', 'Joined on or before 28 October 2020.'],
  ['2020-06-27', '', 'Joined on or after 27 June 2020.'],
  ['', '', 'When it joined is not known.'],
])('joined %j to %j', (joinedEarliest, joinedLatest, words) => {
  expect(joiningInWords({ joinedEarliest, joinedLatest })).toBe(words);
});

const listed = { lastListed: '2023-05-17' };

test.each<[cells: Partial<PageSpell>, words: string]>([
  [{ end: 'ongoing', ...listed }, 'Still listed on 17 May 2023.'],
  [{ end: 'ongoing' }, 'Still a member.'],
  [{ end: 'ended', leftLatest: '2022-03-01', ...listed }, 'Left on or before 1 March 2022.'],
  [
    { end: 'ended', leftEarliest: '2022-03-01', leftLatest: '2022-03-31' },
    'Left between 1 March 2022 and 31 March 2022.',
  ],
  [{ end: 'ended', ...listed }, 'Left; when is not known. Last listed on 17 May 2023.'],
  [{ end: 'unknown', ...listed }, 'Whether it left is not known. Last listed on 17 May 2023.'],
  [
    { status: 'disputed', end: 'ongoing', ...listed },
    'Sources disagree whether it is a member. Last listed on 17 May 2023.',
  ],
])('the end of %j', (cells, words) => {
  expect(leavingInWords(spell(cells))).toBe(words);
});

test('several spells are numbered, and none is said to be none', () => {
  const [first, second] = [spell({ joinedLatest: '2016-03-04', end: 'ongoing' }), spell({ end: 'ongoing' })];
  expect([spellsInWords([first]), spellsInWords([first, second]), spellsInWords([])]).toEqual([
    ['Joined on or before 4 March 2016. Still a member.'],
    [
      'Spell 1: Joined on or before 4 March 2016. Still a member.',
      'Spell 2: When it joined is not known. Still a member.',
    ],
    ['No spell of membership is known.'],
  ]);
});

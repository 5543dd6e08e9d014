// Pages as w3m and lynx print them, as outlines: lists, tables, marks and headings found again in plain lines.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { plainText } from '../../src/read/plain-text.ts';
import { looksRendered, renderedText } from '../../src/read/rendered-text.ts';
import { outlineOf } from './document-outline.ts';

const read = (...lines: readonly string[]) => renderedText.read(lines.join('\n'), languages).value;
const outline = (...lines: readonly string[]) => outlineOf(read(...lines));

const w3m = [
  'Tide Alliance',
  '',
  'From Wikipedia, the free encyclopedia',
  'Jump to: navigation, search',
  '',
  'Tide Alliance is an alliance of coastal unions from many countries of the',
  'world.^[1]^[2] It began in 2011, and grew until the spring of 2019.^[',
  '3]^[citation needed]',
  '',
  'Contents',
  '',
  '  • 1 Members',
  '      □ 1.1 Former members',
  '  • 2 References',
  '',
  '[edit] Members',
  '',
  ' 1. Harbour Union — Oslo, since 2011^[1]',
  ' 2. Dockers — Gdańsk, which left in 2014 and came back in the spring of',
  '    2016. It is the oldest.',
  '      □ Cranes',
  '      □ Pilots',
  ' 3. Lock Keepers',
  '',
  'History',
  '',
  '[edit] Former members',
  '',
  '  • Salt',
  '  •',
  '  • Rope',
  '',
  '[edit] References',
  '',
  ' 1. ^ Smith, Ann (2012). "Tides". http://shore.example/2012/',
  '    05/tides.html. Retrieved 2013.',
  ' 2. ^ ^a ^b Jones [1]^[dead link]',
  '',
  '                              • v',
  '                              • t',
  '                              • e',
  '',
  'Views',
  '',
  '  • Article',
];

const lynx = [
  '                                 Tide Alliance',
  '',
  '   From Wikipedia, the free encyclopedia',
  '   Jump to: [1]navigation, [2]search',
  '',
  '   Tide Alliance is an alliance of [3]coastal unions from many countries of',
  '   the world.[4][1] It began in 2011.',
  '',
  'Contents',
  '',
  '     * [5]1 Members',
  '          + [6]1.1 Former members',
  '     * [7]2 References',
  '',
  'Members[[8]edit]',
  '',
  '     * [9]Harbour Union ([10]Norway)',
  '     * [11]Dockers ([12]Poland), which has been a member of the alliance',
  '       since its founding[13][2]',
  '          + [14]Cranes',
  '',
  '  Former members[[15]edit]',
  '',
  '    1. [16]Pilots',
  '',
  'References[[17]edit]',
  '',
  '    1. [18]^ Smith, Ann (2012). [19]"Tides". Retrieved',
  '       2013.',
  '    2. ^ [20]a [21]b Jones',
  '',
  '   Visible links',
  '   1. http://example.org/#nav',
];

describe('whole pages', () => {
  it('reads what w3m prints', () => {
    expect(outline(...w3m)).toEqual([
      'title: Tide Alliance',
      'notice: From Wikipedia, the free encyclopedia Jump to: navigation, search',
      'paragraph: Tide Alliance is an alliance of coastal unions from many countries of the world.[1][2] It began in 2011, and grew until the spring of 2019.[3]',
      'notice: Contents',
      'notice: • 1 Members □ 1.1 Former members • 2 References',
      '# Members',
      'list: Harbour Union — Oslo, since 2011[1] | Dockers — Gdańsk, which left in 2014 and came back in the spring of 2016. It is the oldest. | Lock Keepers',
      'paragraph: History',
      '## Former members',
      'list: Salt |  | Rope',
      '# References',
      'references: (1) Smith, Ann (2012). "Tides". http://shore.example/2012/05/tides.html. Retrieved 2013. | (2) Jones [1]',
      'notice: • v • t • e',
      'notice: Views',
      'notice: • Article',
    ]);
  });

  it('reads what lynx prints', () => {
    expect(outline(...lynx)).toEqual([
      'title: Tide Alliance',
      'notice: From Wikipedia, the free encyclopedia Jump to: navigation, search',
      'paragraph: Tide Alliance is an alliance of coastal unions from many countries of the world.[1] It began in 2011.',
      'notice: Contents',
      'notice: * 1 Members + 1.1 Former members * 2 References',
      '# Members',
      'list: Harbour Union (Norway) | Dockers (Poland), which has been a member of the alliance since its founding[2]',
      '## Former members',
      'list: Pilots',
      '# References',
      'references: (1) Smith, Ann (2012). "Tides". Retrieved 2013. | (2) Jones',
      'notice: Visible links 1. http://example.org/#nav',
    ]);
  });

  it('nests lists under their items, with lines and columns', () => {
    const [list] = read(...w3m).root.sections[0]?.children ?? [];
    const item = list?.kind === 'list' ? list.items[1] : undefined;
    expect(item?.content.position).toEqual({ kind: 'text', line: 19, column: 5 });
    expect(item?.children.map(({ ordered, items }) => [ordered, items.map(({ content }) => content.value)])).toEqual([
      [false, ['Cranes', 'Pilots']],
    ]);
  });

  it('reads the extracts that a wiki gives, a paragraph a line', () => {
    expect(
      outline('Tide is a union.', 'It is old.', '', '== Members ==', 'Harbour', '=== Europe ===', '', 'Docks'),
    ).toEqual([
      'title: ',
      'paragraph: Tide is a union.',
      'paragraph: It is old.',
      '# Members',
      'paragraph: Harbour',
      '## Europe',
      'paragraph: Docks',
    ]);
  });
});

it('takes a box of navigation amid the page for a list, where no contents tell the end', () => {
  const lines = [
    'Tide^[1]',
    '',
    '[edit] History',
    '',
    '  • v',
    '  • t',
    '  • e',
    '',
    '[edit] References',
    '',
    '1. ^ Smith',
    '',
    '2. ^ Jones',
    '',
    '  • v',
    '  • t',
    '  • e',
    '',
    'Views',
  ];
  expect(outline(...lines)).toEqual([
    'title: ',
    'paragraph: Tide[1]',
    '# History',
    'list: v | t | e',
    '# References',
    'references: (1) Smith | (2) Jones',
    'notice: • v • t • e',
    'notice: Views',
  ]);
});

describe('tables', () => {
  const table = (...lines: readonly string[]) =>
    outline('Tide', '', '[edit] Members', '', ...lines, '', '.'.repeat(90)).slice(2, -1);

  test.each<[what: string, lines: readonly string[], expected: string]>([
    [
      'columns under each other',
      ['  State        Since  Members', '● Norway       1952   20', '● Faroe        1970   2^[4]', 'Latvia'],
      'grid: State;Since;Members | ● Norway;1952;20 | ● Faroe;1970;2[4] | Latvia;;',
    ],
    [
      'a header of two words over one column',
      ['State      Represented since Members', 'Norway     1952              20', 'Denmark    1953              16'],
      'grid: State;Represented since;Members | Norway;1952;20 | Denmark;1953;16',
    ],
    [
      'rows over several lines, which nobody can tell apart',
      [
        `Name${' '.repeat(60)}Seats`,
        `Harbour Union${' '.repeat(51)}12 / 250 and more words`,
        `Havnearbeiderne${' '.repeat(50)}in all`,
        `${' '.repeat(64)}x`,
      ],
      'table: Name                                                            Seats | Harbour Union                                                   12 / 250 and more words | Havnearbeiderne                                                  in all | x',
    ],
    [
      'wide characters',
      ['名前        席  年', '港湾労組    12  2011', '船員組合    3   2012'],
      'grid: 名前;席;年 | 港湾労組;12;2011 | 船員組合;3;2012',
    ],
    [
      'boxes, over rows and columns',
      [
        '┌───────┬───────────┬──────┐',
        '│ Place │   Name    │ Seats│',
        '├───────┼───────────┼──────┤',
        '│Norway │Harbour    │  12  │',
        '│       │Union^[1]  │      │',
        '│       ├───────────┼──────┤',
        '│       │Dockers    │   3  │',
        '├───────┴───────────┼──────┤',
        '│ Total             │  15  │',
        '└───────────────────┴──────┘',
      ],
      'grid: Place;Name;Seats | Norway;Harbour Union[1];12 | Norway;Dockers;3 | Total;Total;15',
    ],
    ['boxes of signs', ['+---+----+', '| A | B  |', '+---+----+', '| x | y  |', '+---+----+'], 'grid: A;B | x;y'],
  ])('%s', (_, lines, expected) => {
    expect(table(...lines)).toEqual([expected]);
  });
});

describe('which text is rendered', () => {
  test.each<[what: string, text: string, expected: boolean]>([
    ['nothing', '', false],
    ['a raised mark', 'It began in 2011.^[1]', true],
    ['marks that are not', 'It began in 2011.[1]', false],
    ['w3m', w3m.join('\n'), true],
    ['lynx', lynx.join('\n'), true],
    ['headings between signs', 'Tide\n\n== Members ==\n\nHarbour', true],
    ['a flattened page', 'Tide Alliance\n\nMembers\n\n\u00a0NorwayHarbour UnionHU\n\n• Docks\n• Salt\n• Rope', false],
    ['indented bullets alone', 'Tide\n\n  • Docks\n  • Salt\n  • Rope', false],
    ['indented bullets and contents', 'Tide\n\n  • 1 Members\n  • 2 References\n  • 3 Links', true],
  ])('%s', (_, text, expected) => {
    expect(looksRendered(text)).toBe(expected);
    expect(plainText.read(text, languages).value.format).toBe(expected ? 'rendered-text' : 'flat-text');
  });
});

// Whole flattened articles as outlines: what each run of lines is taken for, and that nothing is lost.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { placedBlocks } from '../../src/model/document.ts';
import { readFlatText } from '../../src/read/flat-text.ts';
import { outlineOf } from './document-outline.ts';

const read = (...lines: readonly string[]) => readFlatText(lines.join('\n'), languages).value;

const lead = 'Tide Alliance is an alliance of coastal unions from many countries.[1]';

test.each<[what: string, lines: readonly string[], outline: readonly string[]]>([
  ['nothing', [''], ['title: ']],
  ['blank lines alone', ['', '  ', '\u00a0', '\t'], ['title: ']],
  ['one line', ['Tide Alliance'], ['title: Tide Alliance']],
  ['one line of prose, which is no title', [lead], ['title: ', `paragraph: ${lead}`]],
  [
    'a first line with a mark, which is no title',
    ['Tide Alliance[1]', '', 'Members'],
    ['title: ', 'paragraph: Tide Alliance[1]', '# Members'],
  ],
  ['a first line with furniture', ['Tide Alliance[edit]', '', lead], ['title: Tide Alliance', `paragraph: ${lead}`]],
  ['a title with uneven spaces', ['  Tide\u00a0 Alliance ', '', lead], ['title: Tide Alliance', `paragraph: ${lead}`]],
  ['blank lines before the title', ['', '', 'Tide Alliance', '', lead], ['title: Tide Alliance', `paragraph: ${lead}`]],
  ['a question as title', ['What Is to Be Done?', '', lead], ['title: What Is to Be Done?', `paragraph: ${lead}`]],
  [
    'text that begins with a list',
    ['• Harbour Union', '• Dockers', '', 'Members'],
    ['title: ', 'list: Harbour Union | Dockers', '# Members'],
  ],
  [
    'paragraphs in one run',
    ['T', '', lead, 'It has been at home in Oslo for many years now.'],
    ['title: T', `paragraph: ${lead}`, 'paragraph: It has been at home in Oslo for many years now.'],
  ],
])('%s', (_, lines, outline) => {
  expect(outlineOf(read(...lines))).toEqual(outline);
});

describe('headings', () => {
  test.each<[what: string, lines: readonly string[], outline: readonly string[]]>([
    [
      'one after another, with text',
      ['T', '', 'History', '', lead, '', 'Aims', '', lead],
      ['title: T', '# History', `paragraph: ${lead}`, '# Aims', `paragraph: ${lead}`],
    ],
    [
      'one right under another stands below it',
      ['T', '', 'Members', '', 'Europe', '', '• A', '• B', '', 'Africa', '', '• C', '• D'],
      ['title: T', '# Members', '## Europe', 'list: A | B', '## Africa', 'list: C | D'],
    ],
    [
      'a known one stands at the top again',
      ['T', '', 'Members', '', 'Europe', '', '• A', '• B', '', 'Former members', '', '• C', '• D'],
      ['title: T', '# Members', '## Europe', 'list: A | B', '# Former members', 'list: C | D'],
    ],
    [
      'known ones in another language',
      ['T', '', 'Mitglieder', '', 'Europa', '', '• A', '• B', '', 'Ehemalige Mitglieder', '', '• C', '• D'],
      ['title: T', '# Mitglieder', '## Europa', 'list: A | B', '# Ehemalige Mitglieder', 'list: C | D'],
    ],
    [
      'never deeper than six',
      ['T', '', ...'ABCDEFGH'.split('').flatMap((letter) => [letter, ''])],
      ['title: T', '# A', '## B', '### C', '#### D', '##### E', '###### F', '###### G', '###### H'],
    ],
    [
      'a short line with a mark is none',
      ['T', '', 'Members[2]', '', '• A', '• B'],
      ['title: T', 'paragraph: Members[2]', 'list: A | B'],
    ],
    [
      'a short line with a colon is none',
      ['T', '', 'Members', '', 'Sourced from:[10]', '', '• A', '• B'],
      ['title: T', '# Members', 'paragraph: Sourced from:[10]', 'list: A | B'],
    ],
  ])('%s', (_, lines, outline) => {
    expect(outlineOf(read(...lines))).toEqual(outline);
  });
});

describe('blocks', () => {
  test.each<[what: string, lines: readonly string[], outline: readonly string[]]>([
    [
      'an infobox under the page’s title',
      ['Tide Alliance', '', 'Tide Alliance', 'Founded3 May 2011', 'HeadquartersOslo'],
      ['title: Tide Alliance', 'infobox: Tide Alliance | Founded3 May 2011 | HeadquartersOslo'],
    ],
    [
      'an infobox by its labels',
      ['Tide Alliance', '', 'Tide', 'Founded3 May 2011', 'HeadquartersOslo', 'PurposeSafe docks'],
      ['title: Tide Alliance', 'infobox: Tide | Founded3 May 2011 | HeadquartersOslo | PurposeSafe docks'],
    ],
    [
      'an infobox with values that go on',
      ['Tide Alliance', '', 'Tide Alliance', 'Founded3 May 2011', 'HeadquartersOslo', 'Bergen'],
      ['title: Tide Alliance', 'infobox: Tide Alliance | Founded3 May 2011 | HeadquartersOslo | Bergen'],
    ],
    [
      'a Russian infobox',
      ['Союз приливов', '', 'Союз приливов', 'Основан3 мая 2011', 'Штаб-квартираОсло'],
      ['title: Союз приливов', 'infobox: Союз приливов | Основан3 мая 2011 | Штаб-квартираОсло'],
    ],
    [
      'the title above a table, which is no infobox',
      ['Tide Alliance', '', 'Tide Alliance', 'Norway Harbour Union', 'Chile Frente', 'Peru Muelle'],
      ['title: Tide Alliance', 'table: Tide Alliance | Norway Harbour Union | Chile Frente | Peru Muelle'],
    ],
    [
      'a table',
      ['T', '', 'CountryName', 'NorwayHarbour Union[1]', '0 / 10'],
      ['title: T', 'table: CountryName | NorwayHarbour Union[1] | 0 / 10'],
    ],
    ['a flagged row alone', ['T', '', '\u00a0Norway Harbour Union'], ['title: T', 'table: \u00a0Norway Harbour Union']],
    [
      'a table whose notes are sentences',
      [
        'T',
        '',
        'CountryNameNotes',
        'NorwayHarbour UnionIt left the alliance in the spring of 2019.',
        'ChileFrenteIt joined the alliance in the spring of 2018.',
      ],
      [
        'title: T',
        'table: CountryNameNotes | NorwayHarbour UnionIt left the alliance in the spring of 2019. | ChileFrenteIt joined the alliance in the spring of 2018.',
      ],
    ],
    [
      'a bulleted list',
      ['T', '', '• Harbour Union[3] of Norway', '  * Dockers[4]', '– Muelle'],
      ['title: T', 'list: Harbour Union[3] of Norway | Dockers[4] | Muelle'],
    ],
    [
      'a list of one',
      ['T', '', 'Observers', '', '• Harbour Union[3]'],
      ['title: T', '# Observers', 'list: Harbour Union[3]'],
    ],
    [
      'a list with a line that is no item',
      ['T', '', '• Harbour Union', 'of Norway'],
      ['title: T', 'table: • Harbour Union | of Norway'],
    ],
  ])('%s', (_, lines, outline) => {
    expect(outlineOf(read(...lines))).toEqual(outline);
  });
});

describe('references', () => {
  const licence =
    'This article is issued from Wikipedia. The text is licensed under Creative Commons - Attribution - Sharealike.';

  test.each<[what: string, lines: readonly string[], outline: readonly string[]]>([
    [
      'without heading',
      ['T', '', '1. "Tide". Retrieved 1 May 2020.', '2. Berg, Eva (3 May 2021). "Docks".'],
      ['title: T', 'references: (1) "Tide". Retrieved 1 May 2020. | (2) Berg, Eva (3 May 2021). "Docks".'],
    ],
    [
      'a single one',
      ['T', '', lead, '', '1. "Tide". Retrieved 1 May 2020.'],
      ['title: T', `paragraph: ${lead}`, 'references: (1) "Tide". Retrieved 1 May 2020.'],
    ],
    [
      'a single one that ends in no stop',
      ['T', '', lead, '', '1. "Tide". Retrieved 1 May 2020'],
      ['title: T', `paragraph: ${lead}`, 'references: (1) "Tide". Retrieved 1 May 2020'],
    ],
    [
      'under a heading, of plain words',
      ['T', '', 'References', '', '1. Berg 2020, p. 7', '2. Berg 2020, p. 9'],
      ['title: T', '# References', 'references: (1) Berg 2020, p. 7 | (2) Berg 2020, p. 9'],
    ],
    [
      'under a heading, each with a blank line behind',
      ['T', '', 'Références', '', '1. Berg 2020, p. 7', '', '2. Berg 2020, p. 9'],
      ['title: T', '# Références', 'references: (1) Berg 2020, p. 7', 'references: (2) Berg 2020, p. 9'],
    ],
    [
      'under a heading, every one wrapped',
      ['T', '', 'Einzelnachweise', '', '1. Berg, Eva:', 'Am Kai', '2. Berg, Eva:', 'Im Hafen', 'S. 7'],
      ['title: T', '# Einzelnachweise', 'references: (1) Berg, Eva: Am Kai | (2) Berg, Eva: Im Hafen S. 7'],
    ],
    [
      'with jump-back marks',
      ['T', '', '1. ^ "Tide". Retrieved 1 May 2020.', '2. ^ a b c "Docks".', '3. ↑ "Quai".', '^ 4. "Pier".'],
      ['title: T', 'references: (1) "Tide". Retrieved 1 May 2020. | (2) "Docks". | (3) "Quai". | (4) "Pier".'],
    ],
    [
      'with a long gap in their numbers',
      ['T', '', '1. "A".', '17. "B".'],
      ['title: T', 'references: (1) "A". | (17) "B".'],
    ],
    [
      'numbers that fall are no references',
      ['T', '', '2. "A" harbour', '1. "B" harbour'],
      ['title: T', 'table: 2. "A" harbour | 1. "B" harbour'],
    ],
    [
      'numbered rows are no references',
      ['T', '', '1. Harbour Union', '2. Dockers'],
      ['title: T', 'table: 1. Harbour Union | 2. Dockers'],
    ],
    [
      'notes that are not numbered',
      ['T', '', 'Notes', '', 'The list is of May 2020, as the alliance itself has published it.'],
      ['title: T', '# Notes', 'paragraph: The list is of May 2020, as the alliance itself has published it.'],
    ],
    [
      'a licence footer right after them',
      ['T', '', '1. "A". Retrieved 1 May 2020.', '2. "B".', licence],
      ['title: T', 'references: (1) "A". Retrieved 1 May 2020. | (2) "B".', `notice: ${licence}`],
    ],
    [
      'a licence footer under their heading',
      ['T', '', 'References', '', '1. Berg 2020', '2. Berg 2021', licence],
      ['title: T', '# References', 'references: (1) Berg 2020 | (2) Berg 2021', `notice: ${licence}`],
    ],
    ['a licence footer alone', ['T', '', lead, '', licence], ['title: T', `paragraph: ${lead}`, `notice: ${licence}`]],
    [
      'a German licence footer',
      ['T', '', lead, '', 'Der Text ist unter der Lizenz CC BY-SA verfügbar.'],
      ['title: T', `paragraph: ${lead}`, 'notice: Der Text ist unter der Lizenz CC BY-SA verfügbar.'],
    ],
    [
      'a reference that names a licence is one',
      ['T', '', '1. "A".', '2. "B", text is available under CC BY.'],
      ['title: T', 'references: (1) "A". | (2) "B", text is available under CC BY.'],
    ],
  ])('%s', (_, lines, outline) => {
    expect(outlineOf(read(...lines))).toEqual(outline);
  });

  it('stand where their words begin', () => {
    const [block] = placedBlocks(read('T', '', '1. ^ a b "Tide".', ' 12. "Docks".').root).map((placed) => placed.block);
    expect(block?.kind === 'references' ? block.items.map(({ content }) => content.position) : []).toEqual([
      { kind: 'text', line: 3, column: 10 },
      { kind: 'text', line: 4, column: 6 },
    ]);
  });
});

describe('language', () => {
  test.each<[text: string, code: string]>([
    ['The alliance was founded by the unions and is at home in Oslo', 'en'],
    ['Das Bündnis wurde von den Gewerkschaften gegründet und ist in Oslo', 'de'],
    ['L’alliance est dans une ville avec des syndicats et leurs amis', 'fr'],
    ['La alianza fue fundada por los sindicatos y es una de las más grandes', 'es'],
    ['Союз был создан в Осло и является одним из самых больших', 'ru'],
    ['Związek został założony w Oslo i jest jednym z największych na świecie', 'pl'],
    ['اتحاد العمال في أوسلو', 'und'],
    ['노동자 연합', 'und'],
    ['工人联盟', 'und'],
    ['', 'und'],
  ])('%s', (text, code) => {
    expect(read(text).language).toBe(code);
  });
});

it('reads articles in scripts without capitals, line for line', () => {
  expect(
    outlineOf(
      read(
        '示例联盟',
        '',
        '示例联盟是各国工会的联盟。[1]',
        '',
        '成员',
        '',
        '国家名称',
        '挪威港口工会[2]',
        '智利码头工会',
      ),
    ),
  ).toEqual([
    'title: 示例联盟',
    'paragraph: 示例联盟是各国工会的联盟。[1]',
    '# 成员',
    'table: 国家名称 | 挪威港口工会[2] | 智利码头工会',
  ]);
});

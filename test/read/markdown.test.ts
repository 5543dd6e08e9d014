// Whole pages of Markdown as outlines, as people and converters write them: what each part is taken for, and what is noticed.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { formatPosition, placedBlocks } from '../../src/model/document.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { outlineOf } from './document-outline.ts';

const read = (...lines: readonly string[]) => readMarkdown(lines.join('\n'), languages);
const outline = (...lines: readonly string[]) => outlineOf(read(...lines).value);
const codes = (...lines: readonly string[]) => read(...lines).findings.map(({ code, locator }) => `${code} ${locator}`);

describe('titles and sections', () => {
  test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
    ['nothing', [''], ['title: ']],
    [
      'a title and headings below it',
      ['# Tide', '', '## Members', '', '### Europe'],
      ['title: Tide', '# Members', '## Europe'],
    ],
    ['underlined headings', ['Tide', '====', '', 'Members', '-------'], ['title: Tide', '# Members']],
    [
      'no title, the highest heading at the top',
      ['## Members', '', '#### Europe'],
      ['title: ', '# Members', '### Europe'],
    ],
    [
      'front matter',
      ['---', 'title: "Tide"', '---', '', '## Members'],
      ['title: Tide', 'notice: title: "Tide"', '# Members'],
    ],
    [
      'front matter and the same heading',
      ['---', 'title: Tide', '---', '# Tide', 'Words.'],
      ['title: Tide', 'notice: title: Tide', 'paragraph: Words.'],
    ],
    [
      'front matter as fenced data',
      ['```json', '{ "x": 1,', '"title": "Tide" }', '```'],
      ['title: Tide', 'notice: { "x": 1, "title": "Tide" }'],
    ],
    ['a rule that is no front matter', ['---', 'Words.', '', '---'], ['title: ', 'paragraph: Words.']],
    ['edit links and attributes', ['## Members\\[[edit](/w?a=edit "Edit")\\] {#m .x}'], ['title: ', '# Members']],
    [
      'a table of contents with its heading',
      ['# Tide', '', '## Contents', '', '- [1 Members](#M)', '    - [1.1 Europe](#E)', '', '## Members'],
      ['title: Tide', 'notice: Contents 1 Members 1.1 Europe', '# Members'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline(...lines)).toEqual(expected);
  });
});

describe('words', () => {
  test.each<[what: string, line: string, expected: readonly string[]]>([
    ['emphasis', 'The *Harbour* **Union** ~~of~~ `Oslo`', ['paragraph: The Harbour Union of Oslo']],
    ['tags', 'H<sub>2</sub>O <small>and</small> <span class="x">salt</span><!-- no -->', ['paragraph: H2O and salt']],
    ['entities and escapes', 'Cod &amp; herring \\*', ['paragraph: Cod & herring *']],
    ['a span with a class', 'The [Harbour Union]{.smallcaps} of Oslo', ['paragraph: The Harbour Union of Oslo']],
    ['braces that are words', 'a set {x, y} of [two]', ['paragraph: a set {x, y} of [two]']],
    ['a comment alone', '<!-- nothing -->', []],
    ['a fence around a part', '::: {.wikitable}', []],
    ['code', '    a line of code', ['paragraph: a line of code']],
    ['a quotation', '> Words of another.', ['paragraph: Words of another.']],
    [
      'a licence',
      'Text is available under the Creative Commons licence.',
      ['notice: Text is available under the Creative Commons licence.'],
    ],
    ['blanks in a row', 'Harbour   \tUnion', ['paragraph: Harbour Union']],
  ])('%s', (_, line, expected) => {
    expect(outline(line)).toEqual(['title: ', ...expected]);
  });

  it('keeps links, images and their places', () => {
    const [block] = read(
      '',
      '  See [the *union*](http://a.example) ![Flag of Norway](n.png)Norway [x][y].',
      '',
      '[y]: /y',
    ).value.root.children;
    expect(block).toEqual({
      kind: 'paragraph',
      content: {
        value: 'See the union Norway x.',
        position: { kind: 'text', line: 2, column: 3 },
        footnoteReferences: [],
        links: [
          { offset: 4, end: 13, url: 'http://a.example' },
          { offset: 21, end: 22, url: '/y' },
        ],
        images: [{ offset: 14, alt: 'Flag of Norway' }],
      },
    });
  });
});

describe('citation marks', () => {
  test.each<[what: string, line: string, expected: string]>([
    ['as footnotes without their text', 'It began.[^3] Then', 'It began.[3] Then'],
    ['in brackets', 'It began.[11]\\[12\\]', 'It began.[11][12]'],
    ['as links to notes', 'It began.[\\[1\\]](#cite_note-Smith-1)[[2]](page#cite_note-2)', 'It began.[1][2]'],
    ['as links in brackets', 'It began.\\[[1](#cite_note-1)\\]', 'It began.[1]'],
    ['raised', 'It began.^[11](#cite_note-11)^ Then', 'It began.[11] Then'],
    ['raised by tags', 'It began.<sup>[4]</sup>', 'It began.[4]'],
    ['as links in tags', 'It began.<a href="#fn7"><sup>7</sup></a>', 'It began.[7]'],
    ['in a group', 'It began.[\\[note 2\\]](#cite_note-x-9)', 'It began.[note 2]'],
    ['no mark: a numbered link elsewhere', 'See [\\[1\\]](http://a.example)', 'See [1]'],
    ['no mark: words in brackets', 'He [the chair] left in [2001]', 'He [the chair] left in [2001]'],
    ['furniture', 'It began.\\[_[citation needed](/wiki/C)_\\] Then', 'It began. Then'],
  ])('%s', (_, line, expected) => {
    expect(outline(line)).toEqual(['title: ', `paragraph: ${expected}`]);
  });

  it('tells the numbered link from the mark', () => {
    const marks = (line: string) =>
      read(line).value.root.children.flatMap((block) =>
        block.kind === 'paragraph' ? block.content.footnoteReferences : [],
      );
    expect(marks('See [\\[1\\]](http://a.example)')).toEqual([]);
    expect(marks('See[\\[na 1\\]](#cite_note-a-4)')).toEqual([{ label: 'na 1', group: 'na', offset: 3 }]);
  });
});

describe('references', () => {
  test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
    [
      'footnotes under their heading, wherever they are written',
      ['A.[^1] B.[^2]', '', '## References', '', '## Links', '', '[^1]: Smith, *Tides*.', '', '[^2]:'],
      ['paragraph: A.[1] B.[2]', '# References', 'references: (1) Smith, Tides. | (2) ', '# Links'],
    ],
    [
      'footnotes with names, numbered by first use',
      ['A.[^smith] B.[^__proto__]', '', '[^__proto__]: Jones', '[^smith]: Smith', '', '    *Tides*, 2012.'],
      ['paragraph: A.[1] B.[2]', 'references: (2) Jones | (1) Smith Tides, 2012.'],
    ],
    [
      'a numbered list under a heading of references, numbers as written',
      ['## References', '', '9. ^ a b Smith', '11. Jones'],
      ['# References', 'references: (9) Smith | (11) Jones'],
    ],
    [
      'a list whose items jump back, under any heading, labelled as it is cited',
      ['A.[\\[na 1\\]](#cite_note-x-4)', '', 'Notes', '', '1.  **[^](#cite_ref-x_4-0)** A note.'],
      ['paragraph: A.[na 1]', 'paragraph: Notes', 'references: (na 1) A note.'],
    ],
    [
      'lettered jumps',
      ['## References', '', '3.  ^ [_**a**_](#cite_ref-H_3-0) [_**b**_](#cite_ref-H_3-1) [Smith](http://a.example)'],
      ['# References', 'references: (3) Smith'],
    ],
    [
      'bracketed numbers',
      ['## References', '', '[1] Smith', '[2] Jones'],
      ['# References', 'references: (1) Smith | (2) Jones'],
    ],
    ['a numbered list elsewhere', ['## Members', '', '1. Harbour', '2. Docks'], ['# Members', 'list: Harbour | Docks']],
  ])('%s', (_, lines, expected) => {
    expect(outline(...lines)).toEqual(['title: ', ...expected]);
  });
});

describe('tables', () => {
  test.each<[what: string, lines: readonly string[], expected: string]>([
    ['a header and rows', ['| A | B |', '| --- | :-: |', '| *x* | y[^1] |'], 'grid: A;B | x;y[1]'],
    ['empty cells', ['|  | B |', '|---|---|', '| x |  |'], 'grid: ;B | x;'],
    ['bars that are words', ['| A | B |', '|---|---|', '| x \\| y | z |'], 'grid: A;B | x | y;z'],
    [
      'cells over several lines',
      ['| A  ', ' | B |', '| --- | --- |', '| x  ', 'y | z |', '| ', '', 'q', '', ' | r |', '| s | t |'],
      'grid: A;B | x y;z | q;r | s;t',
    ],
    [
      'rows that lost the cell they share, whose words stand under the last columns',
      [
        '| Place | Name | Party |',
        '|---|---|---|',
        '| North | Ann | Tide |',
        '| Bo | Rock |',
        '| South | Cy | Rock |',
        '| Di | Tide |',
      ],
      'grid: Place;Name;Party | North;Ann;Tide | North;Bo;Rock | South;Cy;Rock | South;Di;Tide',
    ],
    [
      'a short row right under the header or a group has nothing to share',
      [
        '| Place | Name | Party |',
        '|---|---|---|',
        '| Bo | Rock |',
        '| Africa |',
        '| Di | Tide |',
        '| North | Ann | Tide |',
        '| South | Cy | Rock |',
      ],
      'grid: Place;Name;Party | ;Bo;Rock | Africa;Africa;Africa | ;Di;Tide | North;Ann;Tide | South;Cy;Rock',
    ],
    [
      'rows that lost their end',
      ['| Name | Party | Note |', '|---|---|---|', '| Ann | Tide | new |', '| Ann | Rock |'],
      'grid: Name;Party;Note | Ann;Tide;new | Ann;Rock;',
    ],
    ['one cell across', ['| A | B |', '|---|---|', '| Africa |', '| x | y |'], 'grid: A;B | Africa;Africa | x;y'],
    ['more cells than the header', ['| A | B |', '|---|---|', '| x | y | z |'], 'grid: A;B; | x;y;z'],
    [
      'a header over a column of colours',
      ['| Party | Seats |', '|---|---|', '| • | Tide | 12 |', '|  | Rock | 3 |'],
      'grid: Party;Party;Seats | •;Tide;12 | ;Rock;3',
    ],
    [
      'a title above the header',
      ['| Members of the Tide |', '|---|', '| Place | Name | Party |', '| Oslo | [Ann](/a) | 3 |'],
      'grid: Members of the Tide;Members of the Tide;Members of the Tide | Place;Name;Party | Oslo;Ann;3',
    ],
  ])('%s', (_, lines, expected) => {
    expect(outline('## Members', '', ...lines)).toEqual(['title: ', '# Members', expected]);
  });

  it('knows header rows and inherited cells', () => {
    const lines = ['## M', '', '| A | B | C |', '|---|---|---|', '| x | y | z |', '| y | z |', '| Africa |'];
    const [table] = read(...lines).value.root.sections[0]?.children ?? [];
    const cells =
      table?.kind === 'table'
        ? table.rows.map((row) => row.map(({ header, inherited }) => `${header} ${inherited}`))
        : [];
    expect(cells).toEqual([
      ['true none', 'true none', 'true none'],
      ['false none', 'false none', 'false none'],
      ['false above', 'false none', 'false none'],
      ['false none', 'false left', 'false left'],
    ]);
  });

  it('takes a titled table of pairs at the top for the infobox', () => {
    expect(outline('| Tide |', '|---|', '| Founded | 2011 |', '| [Site](http://a.example) |')).toEqual([
      'title: ',
      'infobox: Tide | Founded | 2011 |  | Site',
    ]);
  });

  it('keeps a table that would fill the memory as lines', () => {
    const [table] = read('|a'.repeat(2000), '|-'.repeat(2000), ...Array.from({ length: 400 }, () => '| b |')).value.root
      .children;
    expect(table?.kind === 'flatTable' ? table.lines.length : table?.kind).toBe(401);
  });
});

describe('lists', () => {
  it('nests them, and sets tables in items behind', () => {
    const [list, after] = read('- *Harbour*', '    1. Oslo', '', '  goes on', '- Docks', '', '  | A |', '  |---|').value
      .root.children;
    const words =
      list?.kind === 'list'
        ? list.items.map(({ content, children }) => [content.value, children.map(({ ordered }) => ordered)])
        : [];
    expect(words).toEqual([
      ['Harbour goes on', [true]],
      ['Docks', []],
    ]);
    expect(after?.kind).toBe('table');
  });
});

describe('tables of HTML', () => {
  test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
    [
      'with spans',
      ['<table><tr><td rowspan=2>Chad</td><td>a</td></tr>', '<tr><td>b</td></tr></table>'],
      ['grid: Chad;a | Chad;b'],
    ],
    [
      'with blank lines',
      ['<table>', '', '<tr><td>a</td></tr>', '', '    <tr><td>b', '', 'c</td></tr>', '', '</table>', '', 'd'],
      ['grid: a | b c', 'paragraph: d'],
    ],
    ['without its end', ['<table><tr><td>a', '', 'b', '', '## C'], ['grid: a', 'paragraph: b', '# C']],
    [
      'with marks',
      ['<table><tr><td>a<sup class="reference"><a href="#cite_note-1">[1]</a></sup></td></tr></table>'],
      ['grid: a[1]'],
    ],
    [
      'as an infobox',
      ['<table class="infobox"><tr><th colspan=2>Tide</th></tr><tr><th>Seat</th><td>Oslo</td></tr></table>'],
      ['infobox: Tide | Seat | Oslo'],
    ],
    [
      'of layout, around a list',
      ['<table class="multicol"><tr><td><ul><li>a</li><li>b</li></ul></td></tr></table>'],
      ['list: a | b'],
    ],
    [
      'in a box with words',
      ['<div><p>a</p><table><tr><td>b</td></tr></table><h2>c</h2></div>'],
      ['paragraph: a', 'grid: b', 'paragraph: c'],
    ],
    ['in a quotation', ['> <table>', '> <tr><td>a</td></tr>', '> </table>'], ['grid: a']],
    [
      'with a prototype for a header',
      ['<table><tr><th>__proto__</th></tr><tr><td>a</td></tr></table>'],
      ['grid: __proto__ | a'],
    ],
    ['beside its end tag alone', ['</table>', '', '</table>', '', '<ul><li>a</ul>'], ['list: a']],
  ])('%s', (_, lines, expected) => {
    expect(outline(...lines)).toEqual(['title: ', ...expected]);
  });

  test.each<[what: string, lines: readonly string[], places: readonly string[]]>([
    ['at the top', ['', '<table>', '<tr><td>a</td> <td>b</td></tr>', '</table>'], ['3:5', '3:16']],
    ['behind a blank line', ['<table>', '', '<tr><td>a</td></tr>', '</table>'], ['3:5']],
    [
      'behind a row that runs over lines',
      ['| A |', '|---|', '| b', 'c |', '', '<table><tr><td>a</table>'],
      ['3:3', '6:12'],
    ],
    ['in a list', ['- x', '', '  <table>', '  <tr><td>a</td></tr>', '  </table>'], ['4:1']],
  ])('have their cells where they stand: %s', (_, lines, places) => {
    const cells = placedBlocks(read(...lines).value.root).flatMap(({ block }) =>
      block.kind === 'table' ? block.rows.slice(block.headerRows).flat() : [],
    );
    expect(cells.map(({ content }) => formatPosition(content.position))).toEqual(places);
  });
});

describe('findings', () => {
  test.each<[what: string, lines: readonly string[], expected: readonly string[]]>([
    ['none', ['# Tide', '', 'Words.'], []],
    ['a table in HTML', ['Words.', '', '<table><tr><td>x</td></tr></table>'], []],
    ['words in HTML', ['Words.', '', '<div>x</div>'], ['raw-html 3:1']],
    [
      'a table in HTML of over a million cells',
      ['', `<table>${'<tr><td colspan="1000"></td><td>x</td></tr>\n'.repeat(1_000)}</table>`],
      ['size-capped 1001:5'],
    ],
    ['HTML nested too deep', ['', '<table>', '<tr><td>', '<div>'.repeat(2_000)], ['size-capped 4:4991']],
    ['a table in a cell', ['| A |', '|---|', '| <table><tr><td>x</td></tr></table> |'], ['raw-html 3:3']],
    ['rows with lost cells', ['## M', '', '| A | B |', '|---|---|', '| Africa |'], ['cells-lost 3:1']],
    ['quotes in quotes', ['Words.', '', `${'> '.repeat(60)}x`], ['size-capped 3:1']],
    ['lists in lists', Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- x`), ['size-capped 1:1']],
    ['brackets in brackets', ['[[x]', '', '['.repeat(20_000)], ['size-capped 3:1']],
    ['emphasis in emphasis', [`${'*'.repeat(20_000)}x${'*'.repeat(20_000)}`], ['size-capped 1:1']],
    ['more marks than a paragraph has', ['x[1]'.repeat(10_001)], ['size-capped 1:1']],
    ['too many links begun', ['![a]('.repeat(20_000)], ['size-capped 1:1']],
  ])('%s', (_, lines, expected) => {
    expect(codes(...lines)).toEqual(expected);
  });

  it('keeps what it does not parse, a paragraph a line', () => {
    expect(outline('Words.', '', `${'> '.repeat(60)}x`, '', '# y')).toEqual([
      'title: ',
      'paragraph: Words.',
      `paragraph: ${'> '.repeat(60)}x`,
      'paragraph: # y',
    ]);
  });
});

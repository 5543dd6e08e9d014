// Wikitext as a document: sections, lists, tables, links and what is left out, each at its place.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import type { Block, Document, List, Phrasing, Table } from '../../src/model/document.ts';
import { placedBlocks } from '../../src/model/document.ts';
import { wikitext } from '../../src/read/wikitext.ts';
import { outlineOf, written } from './document-outline.ts';

function read(text: string): Document {
  return wikitext.read(text, languages).value;
}

function blocksOf(text: string): readonly Block[] {
  return placedBlocks(read(text).root).map(({ block }) => block);
}

function tablesOf(text: string): readonly Table[] {
  return blocksOf(text).filter((block) => block.kind === 'table');
}

/** Words of the first block, marks in their places. */
function words(text: string): string {
  const [block] = blocksOf(text);
  return block?.kind === 'paragraph' ? written(block.content) : `${block?.kind}`;
}

function phrasing(text: string): Phrasing {
  const [block] = blocksOf(text);
  if (block?.kind !== 'paragraph') throw new Error(`no paragraph in ${text}`);
  return block.content;
}

/** A row a line; `!` before header cells, `<` and `^` for inherited ones. */
function grid(text: string): readonly string[] {
  const sign = { none: '', left: '<', above: '^' } as const;
  return (tablesOf(text)[0]?.rows ?? []).map((row) =>
    row
      .map(({ content, header, inherited }) => `${sign[inherited]}${header ? '!' : ''}${written(content)}`)
      .join(' | '),
  );
}

function listLines(list: List, depth = 0): readonly string[] {
  return list.items.flatMap(({ content, term, children }) => [
    `${' '.repeat(depth)}${list.ordered ? '#' : '*'}${term === undefined ? '' : `${written(term)} = `}${written(content)}`,
    ...children.flatMap((child) => listLines(child, depth + 1)),
  ]);
}

function lists(text: string): readonly string[] {
  return blocksOf(text).flatMap((block) => (block.kind === 'list' ? listLines(block) : [block.kind]));
}

describe('words', () => {
  test.each<[wikitext: string, expected: string]>([
    ["'''Green''' ''Bloc'' and '''''both'''''", 'Green Bloc and both'],
    ["L'''union'' fait la force", "L'union fait la force"],
    ["d'''Étoile''' et ''l'autre", "dÉtoile et l'autre"],
    ["four ''''marks'''' keep one", "four 'marks' keep one"],
    ['a [[Green Bloc|bloc]]s [[Unity]]', 'a blocs Unity'],
    ['[[Unity (party)|]] and [[:Category:Unity]]', 'Unity and Category:Unity'],
    ['see [https://green.example/a the site] now', 'see the site now'],
    ['see [https://green.example/a]', 'see https://green.example/a'],
    ['[not a link] and [[not < a link]]', '[not a link] and [[not < a link]]'],
    ['[[Category:Blocs]] [[fr:Bloc vert]] gone', 'gone'],
    ['[[File:Bloc.jpg|thumb|A [[caption]]]] gone', 'gone'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<small>small</small> <span style="x">span</span> <foo>kept</foo>', 'small span <foo>kept</foo>'],
    ['<span style="display:none">key</span>shown', 'shown'],
    ['a &amp; b &ndash; c&nbsp;d &#8364; &#x41; &bogus;', 'a & b – c\u00a0d € A &bogus;'],
    ['a<!-- gone -->b <!-- open', 'ab'],
    ["<nowiki>'''[[{{raw}}]]'''</nowiki>", "'''[[{{raw}}]]'''"],
    ['__NOTOC__ words {{DEFAULTSORT:x}}', 'words'],
    ['a\nline  of   text', 'a line of text'],
    ['kept<includeonly>gone</includeonly><noinclude> here</noinclude>', 'kept here'],
    ['{{{1|default}}} and {{{none}}}', 'default and {{{none}}}'],
  ])('%j', (text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test('links and icons stand over their words', () => {
    const content = phrasing('[[File:Flag of Peru.svg|20px]] the [[Green Bloc|bloc]] at https://green.example/x.');
    expect(content).toEqual({
      value: 'the bloc at https://green.example/x.',
      position: { kind: 'text', line: 1, column: 1 },
      footnoteReferences: [],
      links: [
        { offset: 4, end: 8, url: '/wiki/Green_Bloc' },
        { offset: 12, end: 35, url: 'https://green.example/x' },
      ],
      images: [{ offset: 0, alt: 'Flag of Peru' }],
    });
  });
});

describe('sections', () => {
  test('headings nest by their rank, and a redirect is a notice', () => {
    const text =
      "'''Bloc''' is.\n\nMore.\n== Members ==\nA\n=== Full ''ones''<ref>x</ref> ===\nB\n== Past ==\n----\nC\n=lone";
    expect(outlineOf(read(text))).toEqual([
      'title: Bloc',
      'paragraph: Bloc is.',
      'paragraph: More.',
      '# Members',
      'paragraph: A',
      '## Full ones[1]',
      'paragraph: B',
      '# Past',
      'paragraph: C =lone',
      'references: (1) x',
    ]);
    expect(outlineOf(read('#REDIRECT [[Green Bloc]]'))).toEqual(['title: ', 'notice: #REDIRECT Green Bloc']);
    expect(outlineOf(read('{{DISPLAYTITLE:Green Bloc}}x'))).toEqual(['title: Green Bloc', 'paragraph: x']);
  });

  test('every node knows its line and column', () => {
    const text = 'One\n\n==  Head ==\n*  item\n{|\n| a ||  b\n|}\n{{small|c}} d';
    const [, section] = [0, read(text).root.sections[0]];
    const places = [
      section?.heading?.position,
      ...blocksOf(text).map((block) => {
        if (block.kind === 'paragraph') return block.content.position;
        if (block.kind === 'list') return block.items[0]?.content.position;
        return block.kind === 'table' ? block.rows[0]?.[1]?.content.position : undefined;
      }),
    ];
    const at = (line: number, column: number) => ({ kind: 'text', line, column });
    expect(places).toEqual([at(3, 5), at(1, 1), at(4, 4), at(6, 9), at(8, 1)]);
  });
});

describe('lists', () => {
  test.each<[wikitext: string, expected: readonly string[]]>([
    ['* a\n** b\n*# c\n* d', ['*a', ' *b', ' #c', '*d']],
    ['# one\n# two', ['#one', '#two']],
    ['; Term : meaning\n: more\n; Lone\n: its meaning', ['*Term = meaning', '*more', '*Lone = its meaning']],
    ['; Time 10:30', ['*Time 10:30 = ']],
    ['** deep first', ['*', ' *deep first']],
    ['* a\n\n* b', ['*a', '*b']],
    ['* a{{efn|x}}\n* [[Category:Gone]]', ['*a[a]', 'references']],
    ['<ul><li>a</li><li>b</li></ul>', ['*a', '*b']],
  ])('%j', (text, expected) => {
    expect(lists(text)).toEqual(expected);
  });
});

describe('tables', () => {
  test.each<[what: string, wikitext: string, expected: readonly string[]]>([
    ['inline cells', '{|\n! A !! B\n|-\n| 1 || 2\n|}', ['!A | !B', '1 | 2']],
    ['cells on lines of their own', '{| class="x"\n|-\n!A\n!B\n|-\n|1\n|2\n|}', ['!A | !B', '1 | 2']],
    ['attributes', '{|\n| style="x" | 1 || nowrap | 2\n|}', ['1 | 2']],
    ['a bar inside a link or template is none', '{|\n| [[A|a]] || {{small|b}}\n|}', ['a | b']],
    ['spans', '{|\n|rowspan=2|a||colspan="2"|b\n|-\n|c||d\n|}', ['a | b | <b', '^a | c | d']],
    ['lines of a cell', '{|\n|\n* a\n* b\n\nc\nd\n|}', ['a\nb\nc d']],
    ['magic bars', '{{{!}}\n{{!}} a {{!!}} b\n{{!}}}', ['a | b']],
    [
      'coloured cells',
      '{|\n| {{yes}} || rowspan=1 {{no|never}} || words {{partial}}\n|}',
      ['Yes | never | words Partial'],
    ],
    ['row headers', '{|\n! A\n| 1\n|-\n! B\n| 2\n|}', ['!A | 1', '!B | 2']],
    [
      'html tables',
      '<table><tr><th>A</th><td colspan="2">b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      ['!A | b | <b', '1 | 2 | 3'],
    ],
    ['templates that print rows', '{|\n! A !! B\n{{member row|x|y}}\n|}', ['!A | !B', 'x | y']],
    ['never closed, it ends at a heading', '{|\n| a\n== H ==\nb\n{|\n| c\n|}', ['a']],
    ['marks in attributes are kept', '{|\n| words<ref>x</ref> | b\n|}', ['b[1]']],
  ])('%s', (_, text, expected) => {
    expect(grid(text)).toEqual(expected);
  });

  test('a caption has its words and marks', () => {
    const [table] = tablesOf('{|\n|+ class="x" | Our [[members]]<ref>r</ref>\n! A\n|}');
    expect(table?.caption === undefined ? '' : written(table.caption)).toBe('Our members[1]');
  });

  test('a table inside a cell is kept there and follows as a block of its own', () => {
    const found = tablesOf('{|\n| a\n{|\n| in || side\n|}\n| b\n|}');
    const [inner] = found[0]?.rows[0]?.[0]?.tables ?? [];
    expect(found.map(({ rows }) => rows.map((row) => row.map(({ content }) => content.value)))).toEqual([
      [['a', 'b']],
      [['in', 'side']],
    ]);
    expect(inner).toBe(found[1]);
  });
});

// Laws of the wikitext reader on invented, mangled and hostile text.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type Block, type Document, type List, type Phrasing, placedBlocks } from '../../src/model/document.ts';
import { wikitext } from '../../src/read/wikitext.ts';

const pieces = [
  ...['{{', '}}', '{{{', '}}}', '[[', ']]', '|', '=', '\n', ' ', '{|\n', '|}\n', '|-\n', '||', '!!', '! ', '| ', '|+'],
  ...['<ref>', '</ref>', '<ref name=a>', '<ref name=a/>', '<references/>', '<!--', '-->', '<nowiki>', '</nowiki>'],
  ...[
    "''",
    "'''",
    '* ',
    '# ',
    '; ',
    ': ',
    '== ',
    ' ==',
    '[http://a.example ',
    ']',
    '&amp;',
    '<br>',
    'words',
    'flag',
    'efn',
  ],
  ...[
    'cite web',
    'title',
    'Infobox x',
    'colspan=3',
    'File:A.jpg',
    '\ufdd0',
    '\ufdd1',
    '1',
    '\u202e',
    'é',
    '<table>',
    '<td>',
  ],
];
const mangled = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

/** Every piece of inline content, inherited cells once. */
function contents({ root }: Document): readonly Phrasing[] {
  return placedBlocks(root).flatMap(({ block }) => inBlock(block));
}

function inBlock(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'list':
      return inList(block);
    case 'table':
      return block.rows.flat().map(({ content }) => content);
    case 'infobox':
      return [block.title, ...block.rows.flatMap(({ label, value }) => [label, value])];
    case 'references':
      return block.items.map(({ content }) => content);
    case 'flatTable':
    case 'flatInfobox':
      return block.lines;
  }
}

function inList({ items }: List): readonly Phrasing[] {
  return items.flatMap(({ content, term, children }) => [
    content,
    ...(term ? [term] : []),
    ...children.flatMap(inList),
  ]);
}

function isWhole({ value, footnoteReferences, links, images }: Phrasing): boolean {
  const inside = (offset: number) => offset >= 0 && offset <= value.length;
  return (
    footnoteReferences.every(({ offset }) => inside(offset)) &&
    images.every(({ offset }) => inside(offset)) &&
    links.every(({ offset, end }) => inside(offset) && inside(end) && offset < end) &&
    value === value.trimEnd()
  );
}

describe('the wikitext reader', () => {
  it('never throws, and every offset stays within its words', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        expect(contents(wikitext.read(text, languages).value).filter((content) => !isWhole(content))).toEqual([]);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it('keeps every mark of a table, whatever stands around it', () => {
    const cell = fc.constantFrom(
      'a<ref>x</ref>',
      '{{small|b<ref>x</ref>}}',
      '[[c|d<ref>x</ref>]]',
      '{{odd|e<ref>x</ref>}}',
      "''f''<ref>x</ref>",
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = `{|\n${rows.map((cells) => `|-\n| ${cells.join(' || ')}`).join('\n')}\n|}`;
        const { value } = wikitext.read(text, languages);
        const tables = placedBlocks(value.root).flatMap(({ block }) => (block.kind === 'table' ? inBlock(block) : []));
        const labels = tables.flatMap(({ footnoteReferences }) => footnoteReferences.map(({ label }) => Number(label)));
        expect(labels).toEqual(rows.flat().map((_, index) => index + 1));
      }),
      { seed: 1 },
    );
  });

  it('reads words without markup as they are', () => {
    const plain = fc.array(fc.constantFrom('one', 'Ünion', '12', 'ba-r', '(x)', 'end.'), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(plain, (words) => {
        const text = words.join(' ');
        expect(contents(wikitext.read(text, languages).value).map(({ value }) => value)).toEqual([text]);
      }),
      { seed: 1 },
    );
  });
});

describe('hostile text', () => {
  const many = 20_000;
  test.each<[what: string, text: string, findings: readonly string[]]>([
    ['open braces', '{{'.repeat(many), []],
    ['nested templates', '{{a|'.repeat(many) + '}}'.repeat(many), ['unknown-template', 'size-capped']],
    ['five braces', `{{{{{${'a|'.repeat(many)}}}}}}`, ['unknown-template']],
    ['open brackets', '[['.repeat(many), []],
    ['nested links', '[[a|'.repeat(many) + ']]'.repeat(many), ['size-capped']],
    ['open tables', '{|\n|a\n'.repeat(many), ['size-capped']],
    ['open notes', '<ref>'.repeat(many), []],
    ['notes inside notes', '{{#tag:ref|a'.repeat(many) + '}}'.repeat(many), ['size-capped']],
    ['wrong ends', '{{a|[[b|'.repeat(many) + '}}]]'.repeat(many), ['unknown-template', 'size-capped']],
    ['a billion columns', '{|\n| colspan=1000000000 | a\n|}', []],
    ['a list as deep as its line', `${'*'.repeat(many)} a`, ['size-capped']],
    ['a megabyte of attributes', `{|\n| style="${'a '.repeat(500_000)}" | b\n|}`, []],
    ['open comments', '<!--'.repeat(many), []],
    ['braces inside braces', `${'{'.repeat(60_000)}a${'}'.repeat(60_000)}`, []],
    ['blank lines in a cell', `{|\n|${'\n'.repeat(200_000)}|}`, []],
    ['cells of a header', `{|\n! a${'!!a'.repeat(9_000)}\n|}`, []],
    ['wide tags', `${`<${'a'.repeat(99)}`.repeat(many)}>`, []],
    ['ends of notes', '</ref '.repeat(many), []],
    ['runs of apostrophes', "''a\n".repeat(many), []],
    ['notes below notes', `<ref name=a0>x</ref>${'<ref name=a extends=b>'.repeat(many)}</ref>`, []],
    ['details nested', `a<ref details="${'{{'.repeat(900)}">b</ref>`, []],
    [
      'details nested and closed',
      `a<ref details="${'{{a|'.repeat(300)}${'}}'.repeat(300)}">b</ref>`,
      ['unknown-template', 'size-capped'],
    ],
    ['open addresses', '[http://a '.repeat(many), []],
  ])('%s', (_, text, findings) => {
    expect(wikitext.read(text, languages).findings.map(({ code }) => code)).toEqual(findings);
  });
});

// The HTML reader on small pages of its own, one for each thing that pages of wikis do.
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type Block, formatPosition, type List, type Phrasing, placedBlocks } from '../../src/model/document.ts';
import { readHtml } from '../../src/read/html.ts';
import { outlineOf, written } from './document-outline.ts';

const read = (page: string) => readHtml(page, languages).value;
const outline = (page: string) => outlineOf(read(page)).slice(1);
const blocks = (page: string): readonly Block[] => placedBlocks(read(page).root).map(({ block }) => block);

function firstPhrasing(page: string): Phrasing {
  const [block] = blocks(page);
  if (block?.kind === 'paragraph') return block.content;
  if (block?.kind === 'table' && block.rows[0]?.[0] !== undefined) return block.rows[0][0].content;
  throw new Error('The page begins with neither a paragraph nor a table.');
}

const mark = (id: string, label: string) => `<sup class="reference"><a href="#cite_note-${id}">[${label}]</a></sup>`;
const sections =
  '<h2>Members <span class="mw-editsection">[edit]</span></h2><h3>Full</h3><p>a</p><h2>Former</h2><p>b</p>';

describe('sections', () => {
  test.each<[page: string, lines: readonly string[]]>([
    [sections, ['# Members', '## Full', 'paragraph: a', '# Former', 'paragraph: b']],
    ['<div class="mw-heading mw-heading2"><h2 id="A">A</h2><span class="mw-editsection">edit</span></div>', ['# A']],
    ['<h2><span class="mw-headline" id="A">A</span><span class="editsection">[<a>edit</a>]</span></h2>', ['# A']],
    ['<section><h2>A</h2><section><h3>B</h3><p>c</p></section></section>', ['# A', '## B', 'paragraph: c']],
    ['<h1>A</h1><p>b</p><h2>C</h2>', ['# A', 'paragraph: b', '## C']],
    ['<h2>A</h2><h2> </h2><p>b</p>', ['# A', 'paragraph: b']],
    ['<div id="toc"><h2>Contents</h2><ul><li>A</li></ul></div><p>b</p>', ['paragraph: b']],
    ['<section style="display: none;"><h2>Folded</h2><p>b</p></section>', ['# Folded', 'paragraph: b']],
  ])('%s', (page, lines) => {
    expect(outline(page)).toEqual(lines);
  });
});

describe('facts of the page', () => {
  const wiki = '<meta name="generator" content="MediaWiki 1.39.1">';
  test.each<[page: string, title: string, language: string]>([
    [
      '<html lang="de"><head><title>Bund – Wikipedia</title></head><body><h1 id="firstHeading">Der Bund</h1></body></html>',
      'Der Bund',
      'de',
    ],
    [
      `<html lang="en-GB"><head><title>Some League - Wikipedia, the free encyclopedia</title>${wiki}</head></html>`,
      'Some League',
      'en-GB',
    ],
    ['<html><head><title>Our members - League</title></head></html>', 'Our members - League', 'und'],
    ['<html><head><title>Liga</title><base href="//es.wikipedia.org/wiki/"></head></html>', 'Liga', 'es'],
    ['<p>It is the league of all that were there and of those who are.</p>', '', 'en'],
    ['<html lang="{{lang}}"><body></body></html>', '', 'und'],
  ])('%s', (page, title, language) => {
    const document = read(page);
    expect([document.format, document.title, document.language]).toEqual(['html', title, language]);
  });

  it('reads the content alone, without the skin around it', () => {
    const page = `<html><body><div id="mw-panel"><h3>Tools</h3></div><div id="content"><h1 id="firstHeading">League</h1>
      <div id="bodyContent"><div id="siteSub">From a wiki</div><div id="mw-content-text"><p>Words.</p></div>
      <div class="printfooter">Retrieved from</div></div></div><div id="footer">Licence</div></body></html>`;
    expect(outlineOf(read(page))).toEqual(['title: League', 'paragraph: Words.']);
  });
});

describe('words', () => {
  test.each<[page: string, words: string]>([
    ['<p>  one \n two<b> three</b>four </p>', 'one two threefour'],
    ['<p>10&nbsp;km &amp; more</p>', '10\u00a0km & more'],
    ['<p>a<br/>b<br><br>c</p>', 'a\nb\nc'],
    ['<table class="wikitable"><tr><td><div>a</div>b<ul><li>c</li><li>d</li></ul></td></tr></table>', 'a\nb\nc\nd'],
    ['<p>H<sub>2</sub>O, 5<sup>th</sup></p>', 'H2O, 5th'],
    ['<p>a<span style="display:none">key</span><span class="sortkey">Z</span><style>.a{}</style>b</p>', 'ab'],
    ['<p>a<span style="visibility:hidden;color:transparent">00</span>7</p>', 'a7'],
    ['<p>a<sup class="noprint Inline-Template">[citation needed]</sup>.</p>', 'a.'],
    ['<p>a<!-- b -->c</p>', 'ac'],
    [`<p>a${mark('1', '1')}, b ${mark('2', 'note 3')} c</p>`, 'a[1], b[3] c'],
    [`<p>a${mark('1', '1')}<sup class="reference">:23</sup>.</p>`, 'a[1].'],
    ['<p>a<a href="#cite_note-x-4">[4]</a></p>', 'a[4]'],
  ])('%s', (page, words) => {
    expect(written(firstPhrasing(page))).toBe(words);
  });

  it('keeps links, images and marks at their offsets', () => {
    const page = `<base href="//wiki.example/wiki/"><p>In <img alt="Flag of Peru" width="23"> <a href="./Peru">Peru</a>
      ${mark('b-2', 'a')} and <a href="/wiki/Chad">Chad</a><a href="/wiki/File:X" class="image"><img src="/thumb/a/X_y.svg/9px-X_y.svg.png"></a></p>`;
    expect(firstPhrasing(page)).toEqual({
      value: 'In Peru and Chad',
      position: { kind: 'element', path: 'body > p', anchor: '' },
      footnoteReferences: [{ label: 'a', offset: 7, group: 'lower-alpha' }],
      links: [
        { offset: 3, end: 7, url: 'https://wiki.example/wiki/Peru' },
        { offset: 12, end: 16, url: 'https://wiki.example/wiki/Chad' },
      ],
      images: [
        { offset: 3, alt: 'Flag of Peru' },
        { offset: 16, alt: 'X y' },
      ],
    });
  });

  it('keeps a link around an image alone', () => {
    const { links, images } = firstPhrasing('<p><a href="https://a.example/"><img src="/logo-a.png"></a> A</p>');
    expect([links, images]).toEqual([
      [{ offset: 0, end: 0, url: 'https://a.example/' }],
      [{ offset: 0, alt: 'logo-a' }],
    ]);
  });
});

describe('blocks', () => {
  test.each<[page: string, lines: readonly string[]]>([
    ['loose <b>words</b><p>a</p>more', ['paragraph: loose words', 'paragraph: a', 'paragraph: more']],
    ['<font><ul><li>a</li></ul></font>', ['list: a']],
    ['<div role="note" class="hatnote">About something else</div>', ['notice: About something else']],
    ['<table class="ambox metadata"><tr><td>Needs work</td></tr></table><p>a</p>', ['paragraph: a']],
    ['<div class="navbox">x</div><table class="vertical-navbox"><tr><td>y</td></tr></table>', []],
    ['<figure><img alt="x"><figcaption>The house</figcaption></figure>', ['paragraph: The house']],
    [
      '<table class="multicol"><tr><td><ul><li>a</li></ul></td><td><ul><li>b</li></ul></td></tr></table>',
      ['list: a', 'list: b'],
    ],
    ['<table><tr><td><h3>A</h3><ul><li>b</li></ul></td></tr></table>', ['## A', 'list: b']],
    ['<p>a</p><p><br></p><p>b</p>', ['paragraph: a', 'paragraph: b']],
    ['<table class="wikitable"><tr><th>A<th>B<tr><td>c<td>d</table>', ['grid: A;B | c;d']],
    ['<table>stray<tr><td>c<td>d</table>', ['paragraph: stray', 'grid: c;d']],
    ['<dl><dd><table class="wikitable"><tr><td>c</td></tr></table></dd></dl>', ['grid: c']],
  ])('%s', (page, lines) => {
    expect(outline(page)).toEqual(lines);
  });
});

describe('lists', () => {
  const nested = '<ul><li>a<ol><li>b</li></ol></li><ul><li>c</li></ul><li></li><li>d</li></ul>';
  const defined = '<dl><dt>North</dt><dd>a</dd><dd>b</dd><dt>South</dt></dl>';

  test.each<[page: string, list: unknown]>([
    [nested, [['a', ['b'], ['c']], ['d']]],
    [defined, [['North: a'], ['North: b'], ['South: ']]],
    ['<dl><div><dt>North</dt><dd>a</dd></div></dl>', [['North: a']]],
  ])('%s', (page, list) => {
    const [block] = blocks(page);
    expect(block?.kind === 'list' ? itemsOf(block) : block).toEqual(list);
  });

  function itemsOf({ items }: List): readonly unknown[] {
    return items.map(({ content, children, term }) => {
      const words = term === undefined ? content.value : `${term.value}: ${content.value}`;
      return [words, ...children.map((child) => itemsOf(child).flat())];
    });
  }
});

describe('tables', () => {
  it('keeps nested tables with their cell and as blocks of their own', () => {
    const inner = '<table><tr><td>in</td></tr></table>';
    const page = `<table class="wikitable"><caption>All</caption><tr><th>A</th><th>B</th></tr><tr><td>c${inner}</td><td>d</td></tr></table>`;
    const [outer, nested] = blocks(page);
    expect(outline(page)).toEqual(['grid: A;B | c;d', 'grid: in']);
    expect(outer?.kind === 'table' && [outer.caption?.value, outer.headerRows, outer.rows[1]?.[0]?.tables]).toEqual([
      'All',
      1,
      [nested],
    ]);
  });

  it('reads a header word like any other, whatever it is', () => {
    const page = '<table><tr><th>__proto__<th>constructor<tr><td __proto__="x" class="__proto__">a<td>b</table>';
    expect(outline(page)).toEqual(['grid: __proto__;constructor | a;b']);
  });
});

describe('infoboxes', () => {
  const rows = `<tr><th colspan="2" class="infobox-above">League</th></tr>
    <tr><td colspan="2" class="infobox-image"><img alt="Logo" width="200"><div>Logo of the league</div></td></tr>
    <tr><th>Founded</th><td>3 May 1999${mark('1', '1')}</td></tr>
    <tr><th>Members</th><td>12</td><td>4 observers</td></tr>
    <tr><th colspan="2">Website</th></tr><tr><td colspan="2"><a href="https://l.example">l.example</a></td></tr>`;

  test.each<[page: string, line: string]>([
    [
      `<table class="infobox vcard">${rows}</table>`,
      'infobox: League | Founded | 3 May 1999[1] | Members | 12\n4 observers | Website | l.example',
    ],
    [
      '<table class="infobox"><caption>League</caption><tr><td>Seat</td><td>Bern</td></tr></table>',
      'infobox: League | Seat | Bern',
    ],
    [
      '<aside class="portable-infobox"><h2 class="pi-title">League</h2><div class="pi-item pi-data"><h3 class="pi-data-label">Seat</h3><div class="pi-data-value">Bern</div></div></aside>',
      'infobox: League | Seat | Bern',
    ],
    [
      '<div class="infobox_v3"><div class="entete">Ligue</div><table><tr><th>Siège</th><td>Berne</td></tr></table></div>',
      'infobox: Ligue | Siège | Berne',
    ],
  ])('%#', (page, line) => {
    expect(outline(page)).toEqual([line]);
  });
});

describe('references', () => {
  const backlink = '<span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span>';
  const coins =
    'ctx_ver=Z39.88-2004&amp;rft.atitle=On+leagues&amp;rft.jtitle=The+Paper&amp;rft.aulast=Roe&amp;rft.aufirst=Ann&amp;rft.date=2001-02-03&amp;rft_id=https%3A%2F%2Fp.example%2F1';
  const lists = `<p>a${mark('Roe-1', '1')}b${mark('2', 'note 1')}</p>
    <ol class="references"><li id="cite_note-Roe-1">${backlink} <span class="reference-text">On leagues.<span class="Z3988" title="${coins}"></span></span></li>
    <li id="cite_note-9">↑ <a href="#cite_ref-9-0">a</a> <a href="#cite_ref-9-1">b</a> Uncited.</li></ol>
    <ol class="references"><li id="cite_note-2">^ <a href="#cite_ref-2">a</a> A note.</li></ol>`;

  it('are labelled as the marks show them, with group, name and fields', () => {
    const found = blocks(lists).flatMap((block) => (block.kind === 'references' ? [block] : []));
    expect(
      found.map(({ group, items }) => [
        group,
        items.map((item) => [item.label, item.content.value, item.name, [...(item.fields ?? [])]]),
      ]),
    ).toEqual([
      [
        undefined,
        [
          [
            '1',
            'On leagues.',
            'Roe',
            [
              ['title', 'On leagues'],
              ['author', 'Roe, Ann'],
              ['date', '2001-02-03'],
              ['work', 'The Paper'],
              ['url', 'https://p.example/1'],
            ],
          ],
          ['2', 'Uncited.', undefined, []],
        ],
      ],
      ['note', [['1', 'A note.', undefined, []]]],
    ]);
  });

  it('give their group to the marks: letters of a list in Roman numerals are numerals', () => {
    const page = `<p>a${mark('1', 'i')}b${mark('2', 'ii')}</p><div class="reflist" style="list-style-type: lower-roman;"><ol class="references"><li id="cite_note-1">x</li><li id="cite_note-2">y</li></ol></div>`;
    expect(firstPhrasing(page).footnoteReferences).toEqual([
      { label: 'i', offset: 1, group: 'lower-roman' },
      { label: 'ii', offset: 2, group: 'lower-roman' },
    ]);
  });

  it('of Parsoid keep names, groups, template arguments and sub-references', () => {
    const dataMw =
      '{"parts":[{"template":{"target":{"wt":"cite web"},"params":{"title":{"wt":"[[League|The League]]"},"access-date":{"wt":"2 May 2003"},"__proto__":{"wt":"x"}}}}]}';
    const page = `<p>a<sup class="mw-ref" typeof="mw:Extension/ref" data-mw='{"name":"ref","attrs":{"group":"n","name":"my ref"}}'><a href="./L#cite_note-my_ref-1" data-mw-group="n"><span class="mw-reflink-text">[n 1]</span></a></sup></p>
      <div class="mw-references-wrap"><ol class="mw-references references" data-mw-group="n"><li id="cite_note-my_ref-1"><a href="./L#cite_ref-1" rel="mw:referencedBy">↑</a> <span class="mw-reference-text"><cite typeof="mw:Transclusion" data-mw='${dataMw}'>The League</cite></span>
      <ol class="mw-subreference-list"><li id="cite_note-3">p. 7</li></ol></li></ol></div>`;
    const [paragraph, list] = blocks(page);
    expect(paragraph?.kind === 'paragraph' && paragraph.content.footnoteReferences).toEqual([
      { label: '1', offset: 1, group: 'n' },
    ]);
    expect(
      list?.kind === 'references' && [
        list.group,
        ...list.items.map(({ label, name, content, fields }) => [label, name, content.value, [...(fields ?? [])]]),
      ],
    ).toEqual([
      'n',
      [
        '1',
        'my ref',
        'The League',
        [
          ['title', 'The League'],
          ['access-date', '2 May 2003'],
          ['__proto__', 'x'],
        ],
      ],
      ['1.1', undefined, 'p. 7', []],
    ]);
  });
});

describe('positions', () => {
  test.each<[page: string, places: readonly string[]]>([
    ['<div id="top"><p>a</p><div><p>b</p></div></div>', ['#top > p', '#top > div > p']],
    ['<p id="2 a">x</p>', ['[id="2 a"]']],
  ])('%s', (page, places) => {
    expect(
      blocks(page).map((block) => (block.kind === 'paragraph' ? formatPosition(block.content.position) : '')),
    ).toEqual(places);
  });
});

// Captured pages: the repeated structures that may be lists, the headings over them, and their entries.
import { describe, expect, it, test } from 'vitest';
import { codesIn, findingsIn, outlined, pageOf } from './outlined-page.ts';

const li = (...names: readonly string[]) => names.map((name) => `<li>${name}</li>`).join('');

describe('structures', () => {
  test.each<[what: string, html: string, structures: readonly string[]]>([
    ['a list', `<h2>Members</h2><ul class="m">${li('A', 'B')}</ul>`, ['list body > ul.m (Members): A, B']],
    [
      'a list under each heading',
      `<h1>All</h1><h2>Chad</h2><ul>${li('A')}</ul><h2>Peru</h2><ul>${li('B', 'C')}</ul>`,
      ['list body > ul (All / Chad): A', 'list body > ul (All / Peru): B, C'],
    ],
    [
      'a list in each item of a list, under what the item says',
      `<ul><li>Chad<ul>${li('A', 'B')}</ul></li></ul>`,
      ['list body > ul (): Chad', 'list body > ul > li > ul (Chad): A, B'],
    ],
    [
      'a table, its wide rows as groups',
      '<table><tr><th>Name<th>Place</tr><tr><td colspan=2>Full</tr><tr><td>A<td>Chad</tr></table>',
      ['table body > table (): Full > A'],
    ],
    [
      'a table of links in rows and columns, cell by cell',
      '<table><tr><td><a href=/a>A</a><td><a href=/b>B</a></tr><tr><td><a href=/c>C</a><td></tr></table>',
      ['logos body > table (): A, B, C'],
    ],
    [
      'cards in rows, wrappers and widths aside',
      `<div class="row">${'<div class="col-4"><div class="card"><h3>A</h3><p>x</p></div></div>'.repeat(2)}</div>
       <div class="row"><div class="col-6"><div class="card first"><h3>B</h3><p>y</p></div></div></div>`,
      ['cards body > div.row > div (): A, A, B'],
    ],
    [
      'logos by their words',
      '<p class="l"><a href="/a"><img alt="Logo of A"></a><a href="/b"><img alt="B logo"></a><a href="/c"><img alt="C"></a></p>',
      ['logos body > p.l > a (): A, B, C'],
    ],
    [
      'choices of a form, without the one that only asks',
      '<select><option value="">Choose</option><optgroup label="Chad"><option>A<option>B</optgroup><option>C</select>',
      ['list body > select (): Chad > A, Chad > B, C'],
    ],
    [
      'terms with what explains them',
      '<dl><dt>A<dd>one<dt>B<dd>two<dt>C<dd>three</dl>',
      ['list body > dl > dt (): A, B, C'],
    ],
    [
      'names on lines of one paragraph',
      '<h3>Chad</h3><p>A One<br>B Two<br>C Three</p>',
      ['list body > p (Chad): A One, B Two, C Three'],
    ],
    [
      'names parted by commas, one alone where its neighbours hold several',
      '<h3>Chad</h3><p>A One, B Two, C Three, D Four</p><h3>Peru</h3><p>E Five, F Six, G Seven, H Eight</p><h3>Togo</h3><p>I Nine</p>',
      [
        'list body > p (Chad): A One, B Two, C Three, D Four',
        'list body > p (Peru): E Five, F Six, G Seven, H Eight',
        'list body > p (Togo): I Nine',
      ],
    ],
    [
      'a sentence with commas is no list',
      '<p>We met in Bonn, in Bern, and in Lima. Then we left, at last. All went home.</p>',
      [],
    ],
    [
      'two links in running text are no list',
      '<p>Read <a href=/a>this</a> and <a href=/b>that</a> before you come to us.</p>',
      [],
    ],
    ['nothing', '', []],
    ['hidden entries that nothing opens', `<div style="display:none"><ul>${li('A', 'B', 'C')}</ul></div>`, []],
  ])('%s', (_, html, structures) => {
    expect(asked(pageOf(html).structures.map(outlined), structures)).toEqual(structures);
  });
});

/** Entries are read in every way that they can be (the column, the card, its heading): those of the kinds and depth asked for. */
function asked(lines: readonly string[], expected: readonly string[]): readonly string[] {
  const kinds = new Set(expected.map((line) => line.slice(0, line.indexOf(' '))));
  const selectorOf = (line: string) => line.slice(line.indexOf(' ') + 1, line.indexOf(' ('));
  const selectors = expected.map(selectorOf);
  const isInside = (line: string) => selectors.some((selector) => selectorOf(line).startsWith(`${selector} > `));
  const isAsked = (line: string) => kinds.has(line.slice(0, line.indexOf(' '))) && !/ > dd$/u.test(selectorOf(line));
  return expected.length === 0
    ? lines
    : lines.filter((line) => expected.includes(line) || (isAsked(line) && !isInside(line)));
}

describe('headings', () => {
  test.each<[what: string, html: string, headings: readonly string[]]>([
    ['a bold paragraph', `<p><b>Full members</b></p><ul>${li('A')}</ul>`, ['Full members']],
    ['an element whose class says so', `<div><div class="section-title">Ours</div><ul>${li('A')}</ul></div>`, ['Ours']],
    ['a tab', `<a href="#t" role="tab">Chad</a><div id="t" role="tabpanel"><ul>${li('A')}</ul></div>`, ['Chad']],
    ['what is folded', `<details><summary>Chad</summary><ul>${li('A')}</ul></details>`, ['Chad']],
    ['a heading of the same rank closes the one before', `<h2>X</h2><h3>Y</h3><h2>Z</h2><ul>${li('A')}</ul>`, ['Z']],
    [
      'the heading of a card is none for what follows',
      `<h2>Us</h2>${'<div class=c><h3>Card</h3></div>'.repeat(3)}<ul>${li('A')}</ul>`,
      ['Us'],
    ],
    [
      'the heading of an aside is none for what follows',
      `<h2>Us</h2><aside><h2>News</h2></aside><ul>${li('A')}</ul>`,
      ['Us'],
    ],
    ['what looks like one ends with what holds it', `<div><p><b>Note</b></p><p>x</p></div><ul>${li('A')}</ul>`, []],
    ['a drawing in it says nothing', `<h2><svg><title>Icon</title></svg>Ours</h2><ul>${li('A')}</ul>`, ['Ours']],
  ])('%s', (_, html, headings) => {
    expect(pageOf(html).structures.findLast(({ selector }) => selector.endsWith('ul'))?.headings).toEqual(headings);
  });
});

describe('names of an entry', () => {
  test.each<[entry: string, names: readonly string[]]>([
    ['Acme', ['text Acme']],
    ['<h3>Acme</h3><p>Oslo</p>', ['heading Acme', 'text Acme']],
    ['<a href="https://acme.example/x">Acme</a>', ['text Acme', 'link Acme', 'host acme.example']],
    ['<a href="/acme">Acme</a>', ['text Acme', 'link Acme']],
    [
      '<a href="https://www.acme.example"><img src="/l/acme-logo_white.svg"></a>',
      ['host acme.example', 'file-name acme'],
    ],
    ['<a href="/x" title="Acme Ltd"><img alt="" src="/x.png"></a>', ['title Acme Ltd', 'file-name x']],
    ['<a href="/x" aria-label="Acme"><svg><title>Acme mark</title></svg></a>', ['aria-label Acme', 'title Acme mark']],
    ['<img alt="Flag of Chad"><b>Acme</b>', ['text Acme']],
    ['<span style="visibility: hidden">Ghost</span>Acme', ['text Acme']],
    ['', []],
  ])('%s', (entry, names) => {
    const [list] = pageOf(`<ul><li>${entry}</li><li>Other</li></ul>`).structures;
    const items = list?.items.filter((item) => item.names[0]?.text !== 'Other') ?? [];
    expect(items.flatMap((item) => item.names.map(({ from, text }) => `${from} ${text}`))).toEqual(names);
  });
});

describe('parts of the page', () => {
  test.each<[html: string, zone: string]>([
    ['<nav><ul><li>A</ul></nav>', 'navigation'],
    ['<div class="main-menu"><ul><li>A</ul></div>', 'navigation'],
    ['<footer><ul><li>A</ul></footer>', 'foot'],
    ['<div id="site-footer"><ul><li>A</ul></div>', 'foot'],
    ['<aside><ul><li>A</ul></aside>', 'aside'],
    ['<main><header><ul><li>A</ul></header></main>', 'main'],
    ['<footer><nav><ul><li>A</ul></nav></footer>', 'navigation'],
    ['<div class="menu-of-the-day"><ul><li>A</ul></div>', 'content'],
  ])('%s', (html, zone) => {
    expect(pageOf(html).structures.map((structure) => structure.zone)).toEqual([zone]);
  });
});

describe('links', () => {
  it('are resolved, taken back out of the archive, and follow entries without words', () => {
    const page = pageOf(`<ul><li><a href="https://web.archive.org/web/20200102030405/https://a.example/">A</a></li>
      <li><a href="b?c=1"><svg></svg></a></li><li><a href="#d">D</a></li></ul>`);
    expect(page.links).toEqual(['https://a.example/', 'https://site.example/b?c=1', 'https://site.example/members#d']);
    expect(page.structures[0]?.items.flatMap(({ links }) => links.map(({ url }) => url))).toEqual(page.links);
  });
});

describe('hostile pages', () => {
  it('treats names of prototypes as names', () => {
    const page = pageOf(
      '<div id="__proto__" class="constructor"><ul class="toString"><li>hasOwnProperty</li></ul></div>',
    );
    expect(page.structures.map(outlined)).toEqual(['list #__proto__ > ul.toString (): hasOwnProperty']);
  });

  it('reads no paragraph of thousands of names, and says so at its place', () => {
    expect(findingsIn(`<p id="much">${'Acme, '.repeat(6_000)}</p>`)).toEqual([
      ['size-capped', '#much', 'A paragraph has over 5000 names, links or pictures; it was not read as a list.'],
    ]);
  });

  it('stops reading templates within templates, and says so once', () => {
    const deep = '<ul><li>a'.repeat(300) + '</li></ul>'.repeat(300);
    expect(codesIn(deep.repeat(60))).toEqual(['size-capped']);
  });
});

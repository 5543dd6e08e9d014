// Lists that the config picks: exactly those, with clear words when a selector is none or picks nothing.
import { describe, expect, it, test } from 'vitest';
import type { ListSelectors } from '../../src/model/page-capture.ts';
import { selectorProblem } from '../../src/read/page-selectors.ts';
import { codesIn, outlined, pageOf } from './outlined-page.ts';

const cards = `<h2>Full</h2><div class="c"><p><b>A One</b></p><i>Chad</i></div><div class="c"><p><b>B Two</b></p><i>Peru</i></div>
  <h2>Guests</h2><div class="c"><b>C Three</b></div><ul class="n"><li>News</li><li>More</li></ul>`;

test.each<[selectors: Partial<ListSelectors>, structures: readonly string[]]>([
  [{ list: '.c' }, ['cards .c (Full): A One, B Two, C Three']],
  [{ list: '.c', name: 'b', group: 'h2' }, ['cards .c (Full): Full > A One, Full > B Two, Guests > C Three']],
  [{ list: 'body', name: 'b' }, ['cards body (Full): A One, B Two, C Three']], // the largest parts with one name each
  [{ list: '.n' }, ['list body > ul.n (Guests): News, More']],
  [{ list: '.n, .c' }, ['cards .n, .c (Full): A One, B Two, C Three', 'list body > ul.n (Guests): News, More']],
  [{ list: '.c', name: '.none' }, ['cards .c (Full): -, -, -']],
  [{ list: '.none' }, []],
])('%j picks', (selectors, structures) => {
  expect(pageOf(cards, selectors).structures.map(outlined)).toEqual(structures);
});

it('reads the place of each entry', () => {
  const [list] = pageOf(cards, { list: '.c', name: 'b', place: 'i' }).structures;
  expect(list?.items.map(({ place }) => place)).toEqual(['Chad', 'Peru', '']);
});

it('reads a picture that it picks by its words', () => {
  const html = '<div class="c"><img alt="Acme logo"></div><div class="c"><img alt="Bond"></div>';
  const [list] = pageOf(html, { list: '.c', name: 'img' }).structures;
  expect(list?.items.map(({ names }) => names)).toEqual([
    [{ from: 'selector', text: 'Acme' }],
    [{ from: 'selector', text: 'Bond' }],
  ]);
});

it('picks rows that count on a `tbody` which the page left out', () => {
  const html = '<table><tr><td>A</td></tr><tr><td>B</td></tr></table>';
  const [list] = pageOf(html, { list: 'table > tbody > tr' }).structures;
  expect(list?.items.map(({ names }) => names[0]?.text)).toEqual(['A', 'B']);
});

describe('a selector', () => {
  test.each<[setting: 'list' | 'name' | 'place' | 'group', selector: string, codes: readonly string[]]>([
    ['list', '.c', []],
    ['list', '.none', ['selector-matches-nothing']],
    ['list', 'div[', ['selector-matches-nothing']], // told by `selectorProblem` before
    ['name', '.none', ['selector-matches-nothing']],
    ['place', '.none', ['selector-matches-nothing']],
    ['group', '.none', ['selector-matches-nothing']],
  ])('%s %s gives %j', (setting, selector, codes) => {
    expect(codesIn(cards, { list: '.c', [setting]: selector })).toEqual(codes);
  });

  test.each<[selector: string, message: string | undefined]>([
    ['', undefined],
    ['main > .card:not(.hidden)', undefined],
    ['div[', '“div[” (list) is no CSS selector.'],
    ['a:hoover', '“a:hoover” (list) is no CSS selector.'],
  ])('%j is told: %j', (list, message) => {
    const problem = selectorProblem({ list, name: '', place: '', group: '' });
    expect(problem).toEqual(message === undefined ? undefined : { code: 'selector-invalid', message });
  });
});

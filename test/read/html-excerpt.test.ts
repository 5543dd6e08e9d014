// What a person is shown of a place in a page.
import { expect, test } from 'vitest';
import { htmlExcerpts } from '../../src/read/html-excerpt.ts';

const page = `<style>p { color: red }</style><div id="m">
<table><caption>Members</caption><tr><th>Peru</th><td><i>Quay</i> Front<sup>[1]</sup><style>x</style></td><td> QF<br>2011 </td></tr>
<tr><td><table><tr><td>inner</td><td>cell</td></tr></table></td></tr></table>
<p>It began.<sup>[2]</sup> The Quay Front of Lima left in 2021.<sup>[3]</sup></p><ul><li>one<ul><li>two</li></ul></li></ul>
<p id="long">${'word '.repeat(1_000)}</p></div>`;
const excerptAt = htmlExcerpts(page);

test.each<[path: string, quote: string, excerpt: string]>([
  ['#m > table > tbody > tr:nth-of-type(1) > td:nth-of-type(1)', '', 'Peru | Quay Front[1] | QF 2011'],
  ['#m > table > tbody > tr:nth-of-type(1)', '', 'Peru | Quay Front[1] | QF 2011'],
  ['#m > table > tbody > tr:nth-of-type(2) > td > table > tbody > tr > td:nth-of-type(2)', '', 'inner | cell'],
  ['#m > table > caption', '', 'Members'],
  ['#m > p:nth-of-type(1)', '', 'It began.[2] The Quay Front of Lima left in 2021.[3]'],
  ['#m > p:nth-of-type(1)', 'The Quay  Front of Lima left', '…The Quay Front of Lima left in 2021.[3]'],
  ['#m > p:nth-of-type(1)', 'left in 2021. It was back', '…left in 2021.[3]'], // a mark stands within
  ['#m > p:nth-of-type(1)', 'other words', 'It began.[2] The Quay Front of Lima left in 2021.[3]'],
  ['#m > ul > li', '', 'one two'],
  ['#long', '', `${'word '.repeat(200).slice(0, 999)}…`],
  ['#gone', '', ''],
  ['14:3', '', ''],
  ['<p>', '', ''],
  ['', '', ''],
  ['][', '', ''],
])('at %s from “%s”', (path, quote, excerpt) => {
  expect(excerptAt({ path, quote })).toBe(excerpt);
});

test('a page of nothing but open tags has excerpts all the same', () => {
  expect(htmlExcerpts('<div>'.repeat(50_000).concat('x'))({ path: 'body > div', quote: '' })).toBe('');
});

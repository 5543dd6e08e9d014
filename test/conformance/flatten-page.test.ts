// A small page with every kind of block, and the text it leaves in each style.
import { expect, test } from 'vitest';
import type { Style } from '../../conformance/flatten.ts';
import { flattenPage } from '../../conformance/flatten-page.ts';
import { languages } from '../../src/catalogue.ts';
import { readHtml } from '../../src/read/html.ts';

const page = `<!DOCTYPE html><html lang="en"><head><title>Tide Alliance</title></head><body>
<p>The alliance joins ports.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup></p>
<h2>Members</h2>
<table class="wikitable"><caption>Ports</caption>
<tr><th>Country</th><th>Port</th><th>Seats<br/>held</th></tr>
<tr><td rowspan="2"><img alt="Flag of Malta" src="f.png" width="20" height="10" />&#160;Malta</td><td>Senglea</td><td><div>3 / 9</div><div>0 / 40</div></td></tr>
<tr><td>Vittoriosa</td><td></td></tr>
<tr><td>Peru</td><td>Iquitos<table><tr><td>inner</td></tr></table></td><td>1</td></tr>
</table>
<h2>Former members</h2>
<ul><li>Faro<ul><li>Lume</li></ul></li><li></li></ul>
<ol><li>Vela</li></ol>
<h2>References</h2>
<ol class="references"><li id="cite_note-1"><span class="reference-text">A book.</span></li></ol>
</body></html>`;

function textOf(html: string, style: Style): readonly string[] {
  return flattenPage({ html, document: readHtml(html, languages).value }, 'Tide Alliance', style).split('\n');
}

test.each<[style: Style, rows: readonly string[]]>([
  [
    'glued',
    ['CountryPortSeats held', '\u00a0MaltaSenglea', '3 / 9', '0 / 40', 'Vittoriosa', 'PeruIquitos', 'inner', '1'],
  ],
  [
    'spaced',
    ['Country Port Seats held', '\u00a0Malta Senglea', '3 / 9', '0 / 40', 'Vittoriosa', 'Peru Iquitos', 'inner', '1'],
  ],
  [
    'mixed',
    ['CountryPortSeats held', '\u00a0MaltaSenglea', '3 / 9', '0 / 40', 'Vittoriosa', 'PeruIquitos', 'inner', '1'],
  ],
])('%s', (style, rows) => {
  expect(textOf(page, style)).toEqual([
    'Tide Alliance',
    '',
    'The alliance joins ports.[1]',
    '',
    'Members',
    '',
    'Ports',
    ...rows,
    '',
    'Former members',
    '',
    '  * Faro',
    '    * Lume',
    '',
    '  1. Vela',
    '',
    'References',
    '',
    '  1. A book.',
    '',
  ]);
});

test('a page without words leaves its title', () => {
  expect(textOf('', 'glued')).toEqual(['Tide Alliance', '']);
});

test('an unclosed table is flattened as far as it goes', () => {
  expect(textOf('<table><tr><th>Name<th>Country<tr><td>Faro<td>Chile', 'glued').slice(2)).not.toEqual([]);
});

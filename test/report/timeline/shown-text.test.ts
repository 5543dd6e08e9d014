// Texts and addresses made fit to be shown, and markup that cannot be broken out of.
import { expect, it, test } from 'vitest';
import { element, escapeMarkup, markupText } from '../../../src/report/timeline/markup.ts';
import { shownName, shownProse, webLink } from '../../../src/report/timeline/shown-text.ts';

test.each<[address: string | null, link: string]>([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['javascript:alert(1)', ''],
  [' https://example.org', ''],
  ['https://example.org/a b', ''],
  ['https://example.org/"onclick="alert(1)', ''],
  ['https://example.org/\u202egnp', ''],
  ['data:text/html,<script>', ''],
  ['//example.org', ''],
  ['java\nscript:alert(1)', ''],
  [`https://${'a'.repeat(3000)}`, ''],
  [null, ''],
])('%j links to %j', (address, link) => {
  expect(webLink(address)).toBe(link);
});

test.each<[text: string, shown: string]>([
  ['Quay Front', 'Quay Front'],
  ['\u0627\u062a\u062d\u0627\u062f\u200f', '\u0627\u062a\u062d\u0627\u062f\u200f'], // a mark of direction alone turns nothing around
  ['a\u202eb\u2066c', 'a\ufffdb\ufffdc'],
  ['a\u0000b\u001bc', 'a\ufffdb\ufffdc'],
  ['a\ud800b', 'a\ufffdb'],
  ['N'.repeat(10_000), `${'N'.repeat(299)}…`],
])('the name %j', (text, shown) => {
  expect(shownName(text)).toBe(shown);
});

it('keeps more of prose than of names', () => {
  expect([shownProse('x'.repeat(1000)), shownProse('x'.repeat(1001))]).toEqual([
    'x'.repeat(1000),
    `${'x'.repeat(999)}…`,
  ]);
});

it('turns everything that could be markup into text', () => {
  const hostile = `"><svg onload='alert(1)'>&\u0000`;
  expect(markupText(element('p', { title: hostile }, [hostile, element('br')]))).toBe(
    '<p title="&quot;&gt;&lt;svg onload=&#39;alert(1)&#39;&gt;&amp;\ufffd">&quot;&gt;&lt;svg onload=&#39;alert(1)&#39;&gt;&amp;\ufffd<br></p>',
  );
  expect(escapeMarkup('a\tb\nc')).toBe('a\tb\nc');
});

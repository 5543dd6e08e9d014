// Text from a source does nothing in Markdown but show itself.
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../src/publish/markdown.ts';

test.each<[text: string, expected: string]>([
  ['plain', 'plain'],
  ['a|b', 'a\\|b'],
  ['<script>', '\\<script\\>'],
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['[a](b)', '\\[a\\]\\(b\\)'],
  ['a\n# b', 'a \\# b'],
  ['&lt;', '\\&lt;'],
  ['back\\slash', 'back\\\\slash'],
])('%j is written %s', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

test.each<[address: string, expected: string]>([
  ['https://a.example/b_c?d=1&e', '<https://a.example/b_c?d=1&e>'],
  ['javascript:alert(1)', 'javascript:alert\\(1\\)'],
  ['https://a.example/ b', 'https://a.example/ b'],
  ['https://a.example/>b', 'https://a.example/\\>b'],
  ['', ''],
])('address %j becomes %s', (address, expected) => {
  expect(markdownLink(address)).toBe(expected);
});

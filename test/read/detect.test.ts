// Which format a text is in, and when the config's word for it cannot be true.
import { describe, expect, test } from 'vitest';
import type { ArticleFormat } from '../../src/model/capture.ts';
import { detectFormat, formatProblem } from '../../src/read/detect.ts';

const prose = 'Tide Alliance is an alliance of coastal unions from many countries.[1]';

test.each<[expected: ArticleFormat, what: string, lines: readonly string[]]>([
  ['text', 'nothing', ['']],
  ['text', 'prose', ['Tide Alliance', '', prose]],
  [
    'text',
    'flattened rows with a lone sign here and there',
    ['Tide', ...Array.from({ length: 60 }, () => '\u00a0NorwayHarbour UnionHU'), 'see [[sic]]'],
  ],
  ['text', 'headings between signs alone', ['== Members ==', prose, '', '=== Europe ===', prose]],
  ['html', 'a page', ['<!DOCTYPE html>', '<html><head><title>x</title>']],
  [
    'html',
    'a page behind a declaration and a comment',
    ['<?xml version="1.0"?>', '<!-- x -->', '<html lang="en">', prose, prose],
  ],
  ['html', 'a page in one line', [`<!doctype html><html><p>${prose}</p><table><tr><td>x</table>`]],
  ['html', 'the body alone', ['<p>One</p>', '<table>', '<tr><td>x</td></tr>', 'words', '</table>']],
  ['wikitext', 'a table', ['{| class="wikitable"', '! Place !! Name', '|-', '| Norway || Harbour Union', '|}']],
  [
    'wikitext',
    'a template and links',
    [
      "'''Tide''' is an [[alliance]].",
      '',
      '{{Infobox organization',
      '| name = Tide',
      '}}',
      '',
      '== Members ==',
      '* [[Harbour]]',
    ],
  ],
  ['wikitext', 'notes', ['Words.<ref name="a">Smith</ref>', '', '<references />']],
  [
    'wikitext',
    'a table in tags within it',
    ["'''Tide''' is an [[alliance]].", '* [[Harbour]]', '<table>', '<tr><td>x</td></tr>', '</table>'],
  ],
  ['markdown', 'headings and a table', ['# Tide', '', '| Place | Name |', '| --- | --- |', '| Norway | Harbour |']],
  [
    'markdown',
    'links',
    ['**Tide** is an [alliance](/wiki/Alliance "Alliance").', '', 'It is [old](/old).[^1]', '', '[^1]: Smith'],
  ],
  [
    'markdown',
    'with a table in HTML',
    ['# Tide', '', '[One](/one)', '', '<table>', '<tr>', '<td>x</td>', '</tr>', '</table>'],
  ],
])('%s: %s', (expected, _, lines) => {
  expect(detectFormat(lines.join('\n'))).toBe(expected);
});

describe('formatProblem', () => {
  const html = '<!DOCTYPE html>\n<html><p>x</p></html>';
  const wikitext = '{| class="wikitable"\n! Place !! Name\n|-\n| Norway || [[Harbour]]\n|}';
  const markdown = '# Tide\n\n| A | B |\n|---|---|\n| [x](/x) | y |';

  test.each<[format: ArticleFormat, text: string, why: string | undefined]>([
    ['html', html, undefined],
    ['text', html, 'The config says that the source is text without markup, but it looks like HTML.'],
    ['wikitext', html, 'The config says that the source is wikitext, but it looks like HTML.'],
    ['markdown', html, 'The config says that the source is Markdown, but it looks like HTML.'],
    ['html', prose, 'The config says that the source is HTML, but it has no tags.'],
    ['text', prose, undefined],
    ['wikitext', prose, undefined],
    ['markdown', prose, undefined],
    ['html', wikitext, 'The config says that the source is HTML, but it has no tags.'],
    ['text', wikitext, 'The config says that the source is text without markup, but it looks like wikitext.'],
    ['wikitext', wikitext, undefined],
    ['markdown', wikitext, 'The config says that the source is Markdown, but it looks like wikitext.'],
    ['text', markdown, 'The config says that the source is text without markup, but it looks like Markdown.'],
    ['wikitext', markdown, 'The config says that the source is wikitext, but it looks like Markdown.'],
    ['markdown', markdown, undefined],
    ['html', `words <p>\n${prose}\n<p>x`, undefined],
    ['text', '', undefined],
  ])('%s: %j', (format, text, why) => {
    expect(formatProblem(text, format)?.message).toBe(why);
  });

  test('the hint names the format that was found', () => {
    expect(formatProblem(html, 'text')).toEqual({
      code: 'source-format',
      message: 'The config says that the source is text without markup, but it looks like HTML.',
      hint: 'Set "format" to "html", or leave it out to have it told from the content.',
    });
  });
});

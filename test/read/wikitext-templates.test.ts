// What templates print, what stays of those that nobody knows, and infoboxes.
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import { type Block, placedBlocks } from '../../src/model/document.ts';
import { wikitext } from '../../src/read/wikitext.ts';
import { written } from './document-outline.ts';

function blocksOf(text: string): readonly Block[] {
  return placedBlocks(wikitext.read(text, languages).value.root).map(({ block }) => block);
}

/** Words of the first paragraph, icons before it in braces. */
function printed(text: string): string {
  const [block] = blocksOf(text);
  if (block?.kind !== 'paragraph') return `${block?.kind}`;
  return block.content.images.map(({ alt }) => `{${alt}}`).join('') + written(block.content);
}

describe('known templates', () => {
  test.each<[wikitext: string, expected: string]>([
    ['x {{flag|Chile}}', '{Chile}x Chile'],
    ['x {{flag|Chile|1912|name=the Republic}}', '{Chile}x the Republic'],
    ['x {{flagicon|PER}} y', '{Peru}x y'],
    ['x {{CHL}} {{GBR}}', '{Chile}{United Kingdom}x Chile United Kingdom'],
    ['x {{DEU|#}}y {{FRA|Frankreich}}', '{Germany}{France}x y Frankreich'],
    ['x {{drapeau|Chili}}y {{Chili}}', '{Chili}{Chili}x y Chili'],
    ['x {{Флаг России}}y', '{России}x y'],
    ['{{Composition bar|10|155|hex=#aabbcc}}', '10 / 155'],
    ['{{yes}} {{no|since 2010}} {{n/a}}', 'Yes since 2010 N/A'],
    ['{{small|a}} {{nowrap|b c}} {{lang|es|d}} {{lang-de|e}} {{abbr|f|g}}', 'a b c d e f'],
    ['{{plainlist|\n* a\n* b}}', 'a\nb'],
    ['{{ubl|a|b}} {{hlist|c|d}}', 'a\nb c\nd'],
    ['{{sort|key|shown}} {{hs|key}}{{sortname|Jane|Doe}} {{ill|Jane|fr}}', 'shown Jane Doe Jane'],
    [
      'in {{start date|2010|5|3}}; {{start date|2010|5|3|df=y}}; {{dts|2010|5}} of the',
      'in May 3, 2010; 3 May 2010; May 2010 of the',
    ],
    ['{{dts|3|5|2010}} {{dts|5 May 2010}}', '2010-05-03 5 May 2010'], // the language of the page is not known
    ['{{convert|5|km|mi}}; {{convert|2|-|3|km}}; {{circa|1900}}', '5 km; 2–3 km; c. 1900'],
    ['{{URL|green.example|Green}} {{URL|https://a.example/?b=c}}', 'Green https://a.example/?b=c'],
    ['{{coord|1|2}}{{color box|red}}{{increase}} {{ndash}} {{as of|2019|alt=in 2019}}', '– in 2019'],
    ['{{formatnum:12000}} {{uc:abc}} {{=}} {{small|{{small|{{small|deep}}}}}}', '12000 abc = deep'],
    ['{{Template:small|a}} {{ Small | b }} {{small|1=c=d}} {{Vorlage:small|e}}', 'a b c=d e'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });
});

describe('unknown templates', () => {
  test.each<[wikitext: string, expected: string]>([
    ['x {{mystery|a|b|size=3}}', 'x a b'],
    ['x {{mystery|size=3|kind=y}}', 'x 3 y'],
    ['x {{mystery}}', 'x mystery'],
    ['x {{#if: a | b | c }}', 'x a b c'],
    ['x {{#invoke:Module|main|a}}', 'x Module main a'],
    ['x {{__proto__|__proto__=1|constructor=2}}', 'x 1 2'],
    ['x {{open|a', 'x {{open|a'],
    ['x {{a|[[b}} c', 'x [[b c'],
  ])('%s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  test('are reported once a name, with their count and first place', () => {
    const { findings } = wikitext.read('a\n{{mystery|x}} {{mystery|y}}\n{{other}}', languages);
    expect(findings.map(({ code, message, locator }) => [code, locator, message])).toEqual([
      ['unknown-template', '2:1', 'The template “mystery” is not known; its arguments are kept as text (2 times).'],
      ['unknown-template', '3:1', 'The template “other” is not known; its arguments are kept as text (once).'],
    ]);
  });

  test('lists and tables in their arguments stay lists and tables, and one without words is a notice', () => {
    const text = '{{box|1=\n* a\n* b\n}}\n{{box|1=\n{{{!}}\n{{!}} c\n{{!}}}\n}}\n{{Green topic}}';
    expect(blocksOf(text).map(({ kind }) => kind)).toEqual(['list', 'table', 'notice']);
  });
});

describe('infoboxes', () => {
  test.each<[what: string, wikitext: string, expected: readonly string[]]>([
    [
      'fields with a value, labels readable, pictures left out',
      '{{Infobox organization|name=Bloc|logo=x.svg|area_served=World|empty=|leader_title=Chair|leader_name=[[Jane Doe]]<ref>x</ref>}}',
      ['Bloc', 'area served = World', 'Chair = Jane Doe[1]'],
    ],
    ['lists are lines', '{{Infobox x|title=T|members=\n* a\n* b}}', ['T', 'members = a\nb']],
    ['an infobox inside gives its fields', '{{Infobox x|name=T|module={{Infobox y|a=1}}}}', ['T', 'a = 1']],
    ['in other languages', '{{Карточка организации|название=Блок|основана=1999}}', ['Блок', 'основана = 1999']],
    ['no prototype is touched', '{{Infobox x|__proto__=1}}', ['', 'proto = 1']],
  ])('%s', (_, text, expected) => {
    const [block] = blocksOf(text);
    if (block?.kind !== 'infobox') throw new Error('no infobox');
    const rows = block.rows.map(({ label, value }) => `${written(label)} = ${written(value)}`);
    expect([written(block.title), ...rows]).toEqual(expected);
  });
});

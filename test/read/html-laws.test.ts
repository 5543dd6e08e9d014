// What holds of the HTML reader on any page: broken, mutated or hostile.
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../src/catalogue.ts';
import {
  type Block,
  type Cell,
  formatPosition,
  type Phrasing,
  placedBlocks,
  type Table,
} from '../../src/model/document.ts';
import { readHtml } from '../../src/read/html.ts';
import { scanNesting } from '../../src/read/html-nesting.ts';

const mark = '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>';

/** Pages as wikis write them: every element closed in its place. */
const words = fc.constantFrom(
  'a',
  ' b ',
  'Peru &amp; Chad',
  '&nbsp;',
  '7\n',
  '<br>',
  '<i>c</i>',
  mark,
  '<img alt="Flag">',
  '<a href="/wiki/X">d</a>',
);
const inline = fc.array(words, { maxLength: 4 }).map((parts) => parts.join(''));
const { flow } = fc.letrec<{ flow: string; table: string; list: string; block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    inline.map((text) => `<p>${text}</p>`),
    inline.map((text) => `<h2>${text}</h2>`),
    tie('list'),
    tie('table'),
    tie('flow').map((inside) => `<div class="x">${inside}</div>`),
  ),
  list: fc
    .array(fc.tuple(inline, fc.oneof({ depthSize: 'small' }, fc.constant(''), tie('list'))), { maxLength: 3 })
    .map((items) => `<ul>${items.map(([text, below]) => `<li>${text}${below}</li>`).join('')}</ul>`),
  table: fc
    .array(
      fc.array(fc.tuple(inline, fc.nat({ max: 3 }), fc.oneof({ depthSize: 'small' }, fc.constant(''), tie('table'))), {
        maxLength: 3,
      }),
      { maxLength: 3 },
    )
    .map(
      (rows) =>
        `<table class="wikitable">${rows.map((row) => `<tr>${row.map(([text, span, inside]) => `<td rowspan="${span}">${text}${inside}</td>`).join('')}</tr>`).join('\n')}</table>`,
    ),
  flow: fc.array(tie('block'), { maxLength: 4 }).map((parts) => parts.join('\n')),
}));

/** The page with pieces cut out, doubled or put elsewhere. */
const mutated = fc
  .tuple(
    flow,
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 30 }),
        fc.constantFrom('', '<', '>', '"', '</td>', '<table>', '</div>', '<b>', '<li>', '<p>'),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([page, cuts]) =>
    cuts.reduce((text, [at, length, put]) => {
      const from = text.length === 0 ? 0 : at % text.length;
      return text.slice(0, from) + put + text.slice(from + length);
    }, page),
  );

describe('readHtml', () => {
  it('never throws, and leaves every offset inside its words', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string()), (page) => {
        for (const content of phrasingsIn(page))
          expect(offsetsOf(content).every((at) => at >= 0 && at <= content.value.length)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('keeps every citation mark once', () => {
    fc.assert(
      fc.property(flow, (page) => {
        const kept = phrasingsIn(page).reduce((sum, { footnoteReferences }) => sum + footnoteReferences.length, 0);
        const inHeadings = [...page.matchAll(/<h2>(.*?)<\/h2>/gsu)].filter(
          ([, text = '']) => !/[^\s]/u.test(seen(text)),
        );
        const lost = inHeadings.reduce((sum, [, text = '']) => sum + countMarks(text), 0);
        expect(kept).toBe(countMarks(page) - lost);
      }),
      { seed: 1 },
    );
  });

  it('reads a regular page alike with both parsers', () => {
    fc.assert(
      fc.property(mutated, (page) => {
        fc.pre(scanNesting(page).isRegular);
        expect(readHtml(page, languages, 'plain')).toEqual(readHtml(page, languages, 'standard'));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives places at which the words stand', () => {
    fc.assert(
      fc.property(flow, (page) => {
        const $ = load(page);
        for (const content of phrasingsIn(page)) {
          const found = $(formatPosition(content.position));
          expect([
            found.length,
            found
              .text()
              .replaceAll('[1]', '')
              .includes(content.value.split(/\s/u)[0] ?? ''),
          ]).toEqual([1, true]);
        }
      }),
      { seed: 1, numRuns: 50 },
    );
  });
});

describe('hostile pages take bounded time', () => {
  const deep = 20_000;
  test.each<[why: string, page: string, findings: number]>([
    ['tables in tables', '<table><tr><td>'.repeat(deep), 1],
    ['elements in elements', `${'<div>'.repeat(deep)}x${'</div>'.repeat(deep)}`, 1],
    ['lists in lists', '<ul><li>x'.repeat(deep), 1],
    ['nesting up to the limit', `${'<table><tr><td>a'.repeat(300)}${'</td></tr></table>'.repeat(300)}`, 0],
    ['a colspan of a billion in every cell', `<table><tr>${'<td colspan=1000000000>x'.repeat(2_000)}</table>`, 1],
    [
      'spans both ways in every row',
      `<table>${'<tr><td colspan=1000000000 rowspan=1000000000>x</td></tr>'.repeat(2_000)}</table>`,
      1,
    ],
    [
      'rows of nothing under wide spans',
      `<table><tr>${'<td rowspan=0>x</td>'.repeat(1_000)}</tr>${'<tr></tr>'.repeat(20_000)}</table>`,
      1,
    ],
    ['attributes of megabytes', `<p title="${'x'.repeat(3_000_000)}" class="${'y '.repeat(500_000)}">a</p>`, 0],
    ['tags that never end', '<a "'.repeat(100_000), 0],
    ['comments that never end', '<!--'.repeat(100_000), 0],
    [
      'open formatting that a parser would copy',
      `${Array.from({ length: 900 }, (_, at) => `<b class=c${at}>`).join('')}${'<p>x'.repeat(10_000)}`,
      0,
    ],
    ['end tags of nothing', `${'<div>'.repeat(900)}${'</span>'.repeat(50_000)}`, 0],
    [
      'one reference cited and defined again and again',
      `<p>${mark.repeat(10_000)}</p><ol class="references">${'<li id="cite_note-1">x</li>'.repeat(5_000)}</ol>`,
      0,
    ],
  ])(
    '%s',
    (_, page, findings) => {
      expect(readHtml(page, languages).findings.map(({ code }) => code)).toEqual(
        Array.from({ length: findings }, () => 'size-capped'),
      );
    },
    10_000,
  );
});

function phrasingsIn(page: string): readonly Phrasing[] {
  const placed = placedBlocks(readHtml(page, languages).value.root);
  const headings = new Set(placed.flatMap((block) => block.headings));
  return [...headings, ...emptySectionHeadings(page, headings), ...placed.flatMap(({ block }) => phrasingsOf(block))];
}

/** Headings with nothing below them, which no block knows. */
function emptySectionHeadings(page: string, known: ReadonlySet<Phrasing>): readonly Phrasing[] {
  const all: Phrasing[] = [];
  const visit = ({ heading, sections }: ReturnType<typeof readHtml>['value']['root']): void => {
    if (heading !== undefined) all.push(heading);
    sections.forEach(visit);
  };
  visit(readHtml(page, languages).value.root);
  const places = new Set([...known].map(({ position }) => formatPosition(position)));
  return all.filter(({ position }) => !places.has(formatPosition(position)));
}

function phrasingsOf(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'list':
      return block.items.flatMap(({ content, children }) => [content, ...children.flatMap(phrasingsOf)]);
    case 'table':
      return ownCells(block).map(({ content }) => content);
    default:
      return [];
  }
}

/** Nested tables are blocks of their own; slots that no cell covers repeat the place of their neighbour. */
function ownCells({ rows }: Table): readonly Cell[] {
  return rows
    .flat()
    .filter(
      ({ content, inherited }) =>
        inherited === 'none' && (content.value !== '' || content.footnoteReferences.length > 0),
    );
}

function offsetsOf({ footnoteReferences, links, images }: Phrasing): readonly number[] {
  return [...footnoteReferences, ...images, ...links].map(({ offset }) => offset).concat(links.map(({ end }) => end));
}

function countMarks(page: string): number {
  return page.split(mark).length - 1;
}

/** The text without tags; a heading without words is none. */
function seen(markup: string): string {
  return markup
    .replaceAll(mark, '')
    .replace(/<[^<>]*>/gu, '')
    .replaceAll('&nbsp;', '');
}

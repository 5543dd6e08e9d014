// Random articles as text: lines of pieces that articles have, and of anything else.
import fc from 'fast-check';
import type { Block, Document, Phrasing, Section } from '../../src/model/document.ts';

const words = [
  'Tide Alliance',
  'Members',
  'Former members',
  'Founded3 May 2011',
  'Norway',
  'Harbour Union',
  'HU',
  'of the',
  'docks',
];
const prose = [
  'It is at home in Oslo, where it was founded.',
  'The text is licensed under Creative Commons.',
  'Sourced from:',
];
const odd = [
  '(',
  ')',
  '[',
  '[sic]',
  '“',
  '0 / 102',
  '\u00a0',
  '\t',
  '\u200f',
  '\ud83d',
  '🏳️',
  '工人联盟。',
  'اتحاد',
  '대한민국',
  '__proto__',
  'é',
  'e\u0301',
];
const marks = ['[1]', '[12]', '[note 2]', '[a]'];

/** Pieces that stand before a line's words and belong to none of them. */
const furniture = ['• ', '- ', '1. ', ' 2. ', '3. ^ ', '4. ^ a b '];

const anything = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[[\]\n]/gu, ' '));
const piece = fc.constantFrom(...words, ...words, ...prose, ...odd, ...marks, ' ');
export const plainLine = fc.oneof(
  { weight: 5, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: anything },
);

/** A line with or without furniture before it. */
export const anyLine = fc
  .tuple(fc.option(fc.constantFrom(...furniture), { nil: '' }), plainLine)
  .map(([head, rest]) => head + rest);

/** Lines with blank ones among them, as one text. */
export function textOf(line: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 24 })
    .map((lines) => lines.join('\n'));
}

/** All inline content in source order, headings included. */
export function phrasingsOf({ root }: Document): readonly Phrasing[] {
  return inSection(root);
}

function inSection({ heading, children, sections }: Section): readonly Phrasing[] {
  return [...(heading === undefined ? [] : [heading]), ...children.flatMap(inBlock), ...sections.flatMap(inSection)];
}

function inBlock(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'flatTable':
      return block.lines;
    case 'infobox':
      return [block.title, ...block.rows.flatMap(({ label, value }) => [label, value])];
    case 'flatInfobox':
      return [block.title, ...block.lines];
    case 'list':
    case 'references':
      return block.items.map(({ content }) => content);
    case 'table':
      return block.rows.flatMap((row) => row.map(({ content }) => content));
  }
}

/** Without white space, in one normal form. */
export function ink(text: string): string {
  return text.normalize('NFC').replace(/[\s\u200b\ufeff]/gu, '');
}

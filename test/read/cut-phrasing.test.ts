// Pieces out of content: what is left, and where its links, images and marks stand then.
import { describe, expect, it, test } from 'vitest';
import type { Phrasing } from '../../src/model/document.ts';
import { type Cut, cutOut, joinPhrasings, trimPhrasing } from '../../src/read/cut-phrasing.ts';
import { written } from './document-outline.ts';

const position = { kind: 'text', line: 4, column: 7 } as const;
const content: Phrasing = {
  value: ' The Harbour Union ',
  position,
  footnoteReferences: [{ label: '1', offset: 12 }],
  links: [{ offset: 5, end: 12, url: '/harbour' }],
  images: [{ offset: 13, alt: 'Flag' }],
};
const at = ({ value, links, images }: Phrasing) => [
  ...links.map(({ offset, end }) => value.slice(offset, end)),
  ...images.map(({ offset }) => value.slice(offset)),
];

describe('cutOut', () => {
  test.each<[what: string, cuts: readonly Cut[], expected: readonly [words: string, places: readonly string[]]]>([
    ['nothing', [], [' The Harbour[1] Union ', ['Harbour', 'Union ']]],
    ['the head', [{ start: 0, end: 5 }], ['Harbour[1] Union ', ['Harbour', 'Union ']]],
    ['a part of a link', [{ start: 5, end: 8 }], [' The bour[1] Union ', ['bour', 'Union ']]],
    ['a whole link', [{ start: 5, end: 12 }], [' The [1] Union ', ['Union ']]],
    ['a mark', [{ start: 4, end: 5, mark: { label: '9' } }], [' The[9]Harbour[1] Union ', ['Harbour', 'Union ']]],
    ['what an image stands before', [{ start: 12, end: 19 }], [' The Harbour[1]', ['Harbour', '']]],
    [
      'two',
      [
        { start: 1, end: 5 },
        { start: 12, end: 13 },
      ],
      [' Harbour[1]Union ', ['Harbour', 'Union ']],
    ],
    ['everything', [{ start: 0, end: 19 }], ['[1]', ['']]],
  ])('%s', (_, cuts, expected) => {
    const cut = cutOut(content, cuts);
    expect([written(cut), at(cut)]).toEqual(expected);
  });

  it('moves the position behind a head', () => {
    expect(cutOut(content, [{ start: 0, end: 5 }]).position).toEqual({ kind: 'text', line: 4, column: 12 });
    expect(cutOut(content, [{ start: 5, end: 6 }]).position).toBe(position);
  });
});

describe('trimPhrasing', () => {
  test.each<[value: string, expected: string]>([
    [' The Harbour Union ', 'The Harbour[1] Union'],
    ['                   ', '[1]'],
    ['\u00a0The Harbour U\t\n', 'The Harbour[1] U'],
    ['The', 'The'],
  ])('%j', (value, expected) => {
    const marks = value === 'The' ? [] : content.footnoteReferences;
    expect(written(trimPhrasing({ ...content, value, footnoteReferences: marks, links: [], images: [] }))).toBe(
      expected,
    );
  });
});

it('joins pieces with a space, nothing between where one is empty', () => {
  const joined = joinPhrasings(
    [
      content,
      { ...content, value: '', footnoteReferences: [{ label: '2', offset: 0 }], links: [], images: [] },
      content,
    ],
    position,
  );
  expect([written(joined), at(joined)]).toEqual([
    ' The Harbour[1] Union [2]  The Harbour[1] Union ',
    ['Harbour', 'Harbour', 'Union   The Harbour Union ', 'Union '],
  ]);
  expect(joinPhrasings([], position)).toEqual({ value: '', position, footnoteReferences: [], links: [], images: [] });
});

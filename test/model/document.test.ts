// Slices of inline content: words, marks, links and icons go where they belong, and positions follow.
import { expect, it, test } from 'vitest';
import { formatPosition, type Phrasing, placedBlocks, slicePhrasing } from '../../src/model/document.ts';

const content: Phrasing = {
  value: ' Norway Fjord League  rowing club',
  position: { kind: 'text', line: 7, column: 3 },
  footnoteReferences: [
    { label: '4', offset: 20 },
    { label: '12', offset: 33 },
  ],
  links: [{ offset: 8, end: 20, url: 'https://fjord.example' }],
  images: [{ offset: 1, alt: 'Flag of Norway' }],
};
const bare = { footnoteReferences: [], links: [], images: [] };

test.each<[what: string, range: readonly [from: number, to: number], slice: Phrasing]>([
  [
    'the icon stays with the words it stands before',
    [0, 8],
    {
      ...bare,
      value: 'Norway',
      position: { kind: 'text', line: 7, column: 4 },
      images: [{ offset: 0, alt: 'Flag of Norway' }],
    },
  ],
  [
    'a mark at the end belongs to the words before it, a link keeps its own span',
    [8, 20],
    {
      ...bare,
      value: 'Fjord League',
      position: { kind: 'text', line: 7, column: 11 },
      footnoteReferences: [{ label: '4', offset: 12 }],
      links: [{ offset: 0, end: 12, url: 'https://fjord.example' }],
    },
  ],
  [
    'a mark at the start belongs to what came before, and its width moves the column on',
    [20, 33],
    {
      ...bare,
      value: 'rowing club',
      position: { kind: 'text', line: 7, column: 28 },
      footnoteReferences: [{ label: '12', offset: 11 }],
    },
  ],
  ['nothing but space is empty', [20, 22], { ...bare, value: '', position: { kind: 'text', line: 7, column: 28 } }],
])('%s', (_, [from, to], slice) => {
  expect(slicePhrasing(content, from, to)).toEqual(slice);
});

it('keeps the path of an element, which has no column to move', () => {
  const position = { kind: 'element', path: 'table > tr:nth-child(2) > td', anchor: '' } as const;
  const slice = slicePhrasing({ ...content, position }, 8, 20);
  expect([slice.position, formatPosition(slice.position)]).toEqual([position, 'table > tr:nth-child(2) > td']);
});

it('places blocks under the headings above them, in source order', () => {
  const block = { kind: 'paragraph', content } as const;
  const inner = { heading: content, depth: 1, children: [block], sections: [] };
  const placed = placedBlocks({ heading: undefined, depth: 0, children: [block], sections: [inner] });
  expect(placed).toEqual([
    { block, headings: [] },
    { block, headings: [content] },
  ]);
});

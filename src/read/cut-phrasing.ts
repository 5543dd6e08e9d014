// Takes pieces out of inline content: what stands behind them moves up, marks among them are kept apart.
import type { FootnoteReference, Phrasing } from '../model/document.ts';

/** A piece to take out; one that is a citation mark leaves it behind. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly mark?: Omit<FootnoteReference, 'offset'>;
}

/** The content without the pieces, which stand in order and do not overlap. Links that lose all their words go. */
export function cutOut(content: Phrasing, cuts: readonly Cut[]): Phrasing {
  if (cuts.length === 0) return content;
  const moved = mover(cuts);
  const taken = cuts.flatMap(({ start, mark }) => (mark === undefined ? [] : [{ ...mark, offset: moved(start) }]));
  const kept = content.footnoteReferences.map((mark) => ({ ...mark, offset: moved(mark.offset) }));
  const links = content.links.map((link) => ({ ...link, offset: moved(link.offset), end: moved(link.end) }));
  return {
    value: withoutPieces(content.value, cuts),
    position: behindHead(content, cuts[0]),
    footnoteReferences: taken.length === 0 ? kept : [...kept, ...taken].sort((a, b) => a.offset - b.offset),
    links: links.filter(({ offset, end }) => end > offset),
    images: content.images.map((image) => ({ ...image, offset: moved(image.offset) })),
  };
}

/** The content without white space at its ends. */
export function trimPhrasing(content: Phrasing): Phrasing {
  const { value } = content;
  const start = value.length - value.trimStart().length;
  const end = value.trimEnd().length;
  if (start === 0 && end === value.length) return content;
  if (end === 0) return cutOut(content, [{ start: 0, end: value.length }]);
  const cuts = [
    { start: 0, end: start },
    { start: end, end: value.length },
  ];
  return cutOut(
    content,
    cuts.filter((cut) => cut.end > cut.start),
  );
}

/** Several pieces of content as one, with a space between them. */
export function joinPhrasings(pieces: readonly Phrasing[], position: Phrasing['position']): Phrasing {
  const [first, ...more] = pieces;
  const empty: Phrasing = { value: '', position, footnoteReferences: [], links: [], images: [] };
  if (first === undefined || more.length === 0) return first ?? empty;
  const words: string[] = [];
  let length = 0;
  const moved = pieces.map((piece) => {
    const gap = length > 0 && piece.value !== '' ? ' ' : '';
    words.push(gap, piece.value);
    const by = length + gap.length;
    length = by + piece.value.length;
    return movedBy(piece, by);
  });
  return {
    value: words.join(''),
    position: first.position,
    footnoteReferences: moved.flatMap(({ footnoteReferences }) => footnoteReferences),
    links: moved.flatMap(({ links }) => links),
    images: moved.flatMap(({ images }) => images),
  };
}

function movedBy({ footnoteReferences, links, images }: Phrasing, by: number): Omit<Phrasing, 'value' | 'position'> {
  return {
    footnoteReferences: footnoteReferences.map((mark) => ({ ...mark, offset: mark.offset + by })),
    links: links.map((link) => ({ ...link, offset: link.offset + by, end: link.end + by })),
    images: images.map((image) => ({ ...image, offset: image.offset + by })),
  };
}

function withoutPieces(value: string, cuts: readonly Cut[]): string {
  const kept: string[] = [];
  let copied = 0;
  for (const { start, end } of cuts) {
    kept.push(value.slice(copied, start));
    copied = end;
  }
  return kept.join('') + value.slice(copied);
}

/** Where an offset is once the pieces are out; one inside a piece moves to where it was. */
function mover(cuts: readonly Cut[]): (offset: number) => number {
  const before: number[] = [0];
  for (const { start, end } of cuts) before.push((before.at(-1) ?? 0) + end - start);
  return (offset) => {
    const passed = countStarts(cuts, offset);
    const last = cuts[passed - 1];
    const inside = last === undefined ? 0 : Math.max(0, last.end - offset);
    return offset + inside - (before[passed] ?? 0);
  };
}

/** How many pieces start before the offset, by halving. */
function countStarts(cuts: readonly Cut[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function behindHead({ position }: Phrasing, first: Cut | undefined): Phrasing['position'] {
  if (position.kind !== 'text' || first?.start !== 0 || first.mark !== undefined) return position;
  return { ...position, column: position.column + first.end };
}

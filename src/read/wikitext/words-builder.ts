// Collects words with marks, links and icons at their offsets, spaces single and lines kept apart.
import type { FootnoteReference, Image, Link, Phrasing, Position } from '../../model/document.ts';

/** Words that are being collected. */
export interface Words {
  readonly parts: string[];
  length: number;
  /** The last character; empty at the start. */
  last: string;
  readonly marks: FootnoteReference[];
  readonly links: Link[];
  readonly images: Image[];
  readonly openLinks: { readonly offset: number; readonly url: string }[];
}

export function noWords(): Words {
  return { parts: [], length: 0, last: '', marks: [], links: [], images: [], openLinks: [] };
}

/** Text without white space at its ends that matters. */
export function addText(words: Words, text: string): void {
  if (text === '') return;
  words.parts.push(text);
  words.length += text.length;
  words.last = text.charAt(text.length - 1);
}

export function addSpace(words: Words): void {
  if (!isAfterSpace(words)) addText(words, ' ');
}

/** Whether a space would be one too many. */
export function isAfterSpace({ last }: Words): boolean {
  return last === '' || last === ' ' || last === '\n';
}

/** A line end; a space before it is taken back. */
export function addLine(words: Words): void {
  if (words.last === ' ') dropLast(words);
  if (words.last !== '' && words.last !== '\n') addText(words, '\n');
}

function dropLast(words: Words): void {
  const text = words.parts.pop() ?? '';
  if (text.length > 1) words.parts.push(text.slice(0, -1));
  words.length -= 1;
  words.last = text.charAt(text.length - 2) || (words.parts.at(-1)?.at(-1) ?? '');
  clamp(words, words.length);
}

/** Brings what stands beyond the limit back to it; only the last of each kind can. */
function clamp({ marks, links, images }: Words, limit: number): void {
  const moved = (offset: number) => Math.min(offset, limit);
  replaceLast(
    marks,
    ({ offset }) => offset > limit,
    (mark) => ({ ...mark, offset: limit }),
  );
  replaceLast(
    images,
    ({ offset }) => offset > limit,
    (image) => ({ ...image, offset: limit }),
  );
  replaceLast(
    links,
    ({ end }) => end > limit,
    (link) => ({ ...link, offset: moved(link.offset), end: limit }),
  );
}

export function addMark(words: Words, label: string, group: string): void {
  words.marks.push(group === '' ? { label, offset: words.length } : { label, offset: words.length, group });
}

export function addImage(words: Words, alt: string): void {
  words.images.push({ offset: words.length, alt });
}

export function openLink(words: Words, url: string): void {
  words.openLinks.push({ offset: words.length, url });
}

export function closeLink(words: Words): void {
  const link = words.openLinks.pop();
  if (link !== undefined && words.length > link.offset)
    words.links.push({ offset: link.offset, end: words.length, url: link.url });
}

/** Changes the items at the end for which the test holds. */
function replaceLast<Item>(items: Item[], test: (item: Item) => boolean, change: (item: Item) => Item): void {
  for (let last = items.length - 1; last >= 0; last -= 1) {
    const item = items[last];
    if (item === undefined || !test(item)) return;
    items[last] = change(item);
  }
}

/** The words as inline content; white space at the end taken off. */
export function phrasingOf(words: Words, position: Position): Phrasing {
  while (words.openLinks.length > 0) closeLink(words);
  const text = words.parts.length === 1 ? (words.parts[0] ?? '') : words.parts.join('');
  const value = text.trimEnd();
  if (value.length < text.length) clamp(words, value.length);
  const links =
    words.links.length < 2 ? words.links : words.links.toSorted((a, b) => a.offset - b.offset || b.end - a.end);
  return {
    value,
    position,
    footnoteReferences: words.marks,
    links: links.filter(({ offset, end }) => end > offset),
    images: words.images,
  };
}

// Collects words with marks, links and icons at their offsets, spaces single and lines kept apart.
import type { FootnoteReference, Image, Link, Phrasing, Position } from '../../model/document.ts';

/** Words that are being collected. */
export interface Words {
  /** All but a space at the end, which waits for the words behind it. */
  text: string;
  spaced: boolean;
  /** Whether the last character before that space ends a line. */
  lineEnded: boolean;
  /** Each list is made when something is put into it: most words have none. */
  marks: FootnoteReference[] | undefined;
  links: Link[] | undefined;
  images: Image[] | undefined;
  openLinks: OpenLink[] | undefined;
}

interface OpenLink {
  readonly offset: number;
  readonly url: string;
}

export function noWords(): Words {
  return {
    text: '',
    spaced: false,
    lineEnded: false,
    marks: undefined,
    links: undefined,
    images: undefined,
    openLinks: undefined,
  };
}

/** How long the words are so far, a space at the end included. */
export function lengthOf({ text, spaced }: Words): number {
  return spaced ? text.length + 1 : text.length;
}

/** Text without white space at its ends that matters. */
export function addText(words: Words, text: string): void {
  if (text === '') return;
  const ended = text.charCodeAt(text.length - 1) === 32;
  const kept = ended ? text.slice(0, -1) : text;
  if (words.spaced) words.text += ' ';
  words.text += kept;
  if (words.spaced || kept !== '') words.lineEnded = kept.endsWith('\n');
  words.spaced = ended;
}

export function addSpace(words: Words): void {
  if (!isAfterSpace(words)) words.spaced = true;
}

/** Whether a space would be one too many. */
export function isAfterSpace({ text, spaced, lineEnded }: Words): boolean {
  return spaced || lineEnded || text === '';
}

/** A line end; a space before it is taken back. */
export function addLine(words: Words): void {
  if (words.spaced) dropSpace(words);
  if (words.text !== '' && !words.lineEnded) addText(words, '\n');
}

function dropSpace(words: Words): void {
  words.spaced = false;
  clamp(words, words.text.length);
}

/** Brings what stands beyond the limit back to it; only the last of each kind can. */
function clamp({ marks, links, images }: Words, limit: number): void {
  if (marks === undefined && links === undefined && images === undefined) return;
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
    (link) => ({ ...link, offset: Math.min(link.offset, limit), end: limit }),
  );
}

/** Changes the items at the end for which the test holds. */
function replaceLast<Item>(
  items: Item[] | undefined,
  test: (item: Item) => boolean,
  change: (item: Item) => Item,
): void {
  if (items === undefined) return;
  for (let last = items.length - 1; last >= 0; last -= 1) {
    const item = items[last];
    if (item === undefined || !test(item)) return;
    items[last] = change(item);
  }
}

/** The list with the item at its end; most lists have one, which takes the least room when it is made with it. */
function listWith<Item>(items: Item[] | undefined, item: Item): Item[] {
  if (items === undefined) return [item];
  items.push(item);
  return items;
}

/** A mark where the words are now, or `back` characters before. */
export function addMark(
  words: Words,
  mark: { readonly label: string; readonly group: string },
  at = lengthOf(words),
): void {
  const { label, group } = mark;
  words.marks = listWith(words.marks, group === '' ? { label, offset: at } : { label, offset: at, group });
}

export function addImage(words: Words, alt: string, at = lengthOf(words)): void {
  words.images = listWith(words.images, { offset: at, alt });
}

export function openLink(words: Words, url: string): void {
  words.openLinks = listWith(words.openLinks, { offset: lengthOf(words), url });
}

export function isInLink({ openLinks }: Words): boolean {
  return openLinks !== undefined && openLinks.length > 0;
}

export function closeLink(words: Words): void {
  const link = words.openLinks?.pop();
  const end = lengthOf(words);
  if (link === undefined || end <= link.offset) return;
  words.links = listWith(words.links, { offset: link.offset, end, url: link.url });
}

/** The words as inline content; white space at the end taken off. */
export function phrasingOf(words: Words, position: Position): Phrasing {
  while (isInLink(words)) closeLink(words);
  const value = words.text.trimEnd();
  if (value.length < lengthOf(words)) clamp(words, value.length);
  const { marks, links, images } = words;
  return {
    value,
    position,
    footnoteReferences: marks ?? none,
    links: links === undefined ? none : inOrder(links),
    images: images ?? none,
  };
}

const none: readonly never[] = [];

/** Links by where they begin, the longer first; those without words are gone. */
function inOrder(links: Link[]): readonly Link[] {
  const shown = links.every(hasWords) ? links : links.filter(hasWords);
  return shown.every((link, index) => index === 0 || order(shown[index - 1] ?? link, link) <= 0)
    ? shown
    : shown.sort(order);
}

function hasWords({ offset, end }: Link): boolean {
  return end > offset;
}

function order(a: Link, b: Link): number {
  return a.offset - b.offset || b.end - a.end;
}

// Inline content while it grows: white space collapses as on a screen, and marks, links and images keep their offsets.
import type { FootnoteReference, Image, Link, Phrasing, Position } from '../model/document.ts';
import type { HtmlElement } from './html-node.ts';

type Growing<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** A mark whose group is settled once the page's reference lists are known. */
export type MarkDraft = Growing<FootnoteReference>;

/** What stands between the words so far and the next ones. */
type Gap = 'none' | 'space' | 'break';

export interface Draft {
  readonly pieces: string[];
  length: number;
  gap: Gap;
  readonly marks: MarkDraft[];
  readonly links: Growing<Link>[];
  readonly images: Growing<Image>[];
  /** Links and images whose offset is that of the next word. */
  waiting: (Growing<Link> | Growing<Image>)[] | undefined;
  /** Tables and lists met on the way, where they are kept apart from the words. */
  readonly tables: HtmlElement[];
  readonly lists: HtmlElement[];
  readonly apart: KeptApart;
}

/** Which blocks inside do not become lines of the words. */
export interface KeptApart {
  readonly tables: boolean;
  readonly lists: boolean;
}

export function newDraft(apart: KeptApart): Draft {
  return {
    pieces: [],
    length: 0,
    gap: 'none',
    marks: [],
    links: [],
    images: [],
    waiting: undefined,
    tables: [],
    lists: [],
    apart,
  };
}

export function addText(draft: Draft, text: string): void {
  const collapsed = text.replace(/[\t\n\f\r][ \t\n\f\r]*| [ \t\n\f\r]+/gu, ' ');
  const starts = collapsed.startsWith(' ') ? 1 : 0;
  const ends = collapsed.length > 1 && collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
  if (starts === 1) addGap(draft, 'space');
  addWords(draft, collapsed.slice(starts, ends));
  if (ends < collapsed.length) addGap(draft, 'space');
}

/** A line break is never weakened to a space; nothing stands before the first word. */
export function addGap(draft: Draft, gap: Gap): void {
  if (draft.length > 0 && draft.gap !== 'break') draft.gap = gap;
}

function addWords(draft: Draft, words: string): void {
  const kept = draft.length === 0 ? words.replace(/^\u00a0+/u, '') : words;
  if (kept === '') return;
  if (draft.gap !== 'none') {
    draft.pieces.push(draft.gap === 'break' ? '\n' : ' ');
    draft.length += 1;
    draft.gap = 'none';
  }
  settleWaiting(draft);
  draft.pieces.push(kept);
  draft.length += kept.length;
}

function settleWaiting(draft: Draft): void {
  if (draft.waiting === undefined) return;
  for (const node of draft.waiting) {
    node.offset = draft.length;
    if ('end' in node) node.end = draft.length;
  }
  draft.waiting = undefined;
}

/** Until the next word, whose offset it will have. */
function wait(draft: Draft, node: Growing<Link> | Growing<Image>): void {
  draft.waiting ??= [];
  draft.waiting.push(node);
}

/** A mark stands on the last word before it, whatever gap follows that word. */
export function addMark(draft: Draft, { label, group }: Omit<FootnoteReference, 'offset'>): MarkDraft {
  const mark = { label, offset: draft.length, ...(group !== undefined && { group }) };
  draft.marks.push(mark);
  return mark;
}

export function addImage(draft: Draft, alt: string): void {
  const image = { offset: draft.length, alt };
  draft.images.push(image);
  wait(draft, image);
}

const unsettled = -1;

/** Begins a link at the next word; the answer ends it, with words or around an image alone. */
export function openLink(draft: Draft, url: string): () => void {
  const link = { offset: unsettled, end: unsettled, url };
  const imagesBefore = draft.images.length;
  wait(draft, link);
  return () => {
    const hasWords = link.offset !== unsettled;
    if (hasWords) link.end = draft.length;
    if (hasWords || draft.images.length > imagesBefore) draft.links.push(link);
  };
}

/** Whether a reader would see anything. */
export function isBlank({ length, marks, images }: Draft): boolean {
  return length === 0 && marks.length === 0 && images.length === 0;
}

/** The content as it is read from here on; the marks stay the same objects. */
export function finishDraft(draft: Draft, position: Position): Phrasing {
  settleWaiting(draft);
  const value = draft.pieces.join('').trimEnd();
  if (value.length < draft.length) clampOffsets(draft, value.length);
  const { marks, links, images } = draft;
  return { value, position, footnoteReferences: marks, links, images };
}

function clampOffsets({ marks, links, images }: Draft, length: number): void {
  for (const node of [...marks, ...links, ...images]) node.offset = Math.min(node.offset, length);
  for (const link of links) link.end = Math.min(link.end, length);
}

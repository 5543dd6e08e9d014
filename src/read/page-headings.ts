// Headings of a captured page, real ones and what only looks like one, and how far each of them reaches.
import { elementsOf, type HtmlElement, isElement, textOf } from './html-node.ts';

/** A heading that stands over what follows, with those above it. */
export interface OpenHeading {
  readonly text: string;
  readonly rank: number;
  /** The order of the first element that it no longer stands over, whatever comes. */
  readonly until: number;
  readonly above: OpenHeading | undefined;
}

const longestHeading = 120; // UTF-16 units; longer words are text
const looksLikeHeading = 7;

/** 1 to 6 as in `h1`; 7 for a bold paragraph or a short element whose class says title; 0 for anything else. */
export function headingRank(element: HtmlElement): number {
  const { name, attribs } = element;
  if (/^h[1-6]$/u.test(name)) return Number(name.slice(1));
  if (attribs['role'] === 'heading') return Math.min(6, Math.max(1, Number(attribs['aria-level'] ?? 2) || 2));
  if (labelTags.has(name)) return isShort(element) ? looksLikeHeading : 0;
  return (name === 'p' && isAllBold(element)) || isTitled(element) ? looksLikeHeading : 0;
}

const labelTags = new Set(['summary', 'legend', 'caption', 'dt']);

const titleClass = /(?:^|[\s_-])(?:title|heading|headline|header|name)(?=\s|$)/iu;

function isTitled(element: HtmlElement): boolean {
  const classes = element.attribs['class'];
  if (classes === undefined || !titledTags.has(element.name) || classes.length > 200 || !titleClass.test(classes)) {
    return false;
  }
  return isShort(element) && !elementsOf(element).some(({ name }) => blockLike.has(name) || /^h[1-6]$/u.test(name));
}

const titledTags = new Set(['div', 'span', 'p', 'strong', 'a', 'button']);
const blockLike = new Set(['div', 'p', 'ul', 'ol', 'table', 'section', 'article', 'form', 'input', 'nav', 'img']);

/** Whether every word of the paragraph is bold. */
function isAllBold(element: HtmlElement): boolean {
  return isShort(element) && hasWords(element) && element.children.every(isBoldOrBlank);
}

const transparent = new Set(['span', 'font', 'u', 'em', 'i', 'center', 'a', 'big', 'small']);

function isBoldOrBlank(node: HtmlElement['children'][number]): boolean {
  if (!isElement(node)) return (node.data ?? '').trim() === '' || node.type === 'comment';
  if (node.name === 'b' || node.name === 'strong' || node.name === 'br') return true;
  return transparent.has(node.name) ? node.children.every(isBoldOrBlank) : textOf(node).trim() === '';
}

/** Looks no further than a heading is long; every element counts as a letter at least, for many may be empty. */
function isShort(element: HtmlElement): boolean {
  return lengthUpTo(element, longestHeading + 1) <= longestHeading;
}

function lengthUpTo(element: HtmlElement, limit: number): number {
  let length = 0;
  for (const child of element.children) {
    length += isElement(child) ? 1 + lengthUpTo(child, limit - length) : (child.data ?? '').trim().length;
    if (length >= limit) return limit;
  }
  return length;
}

function hasWords(element: HtmlElement): boolean {
  return /[\p{L}\p{N}]/u.test(textOf(element));
}

/** Headings over a place, outermost first. */
export function headingTexts(open: OpenHeading | undefined): readonly string[] {
  const texts: string[] = [];
  for (let one = open; one !== undefined; one = one.above) texts.push(one.text);
  return texts.reverse();
}

/** The headings that still reach the element at the order; those below `base` do in any case. */
export function reaching(
  open: OpenHeading | undefined,
  order: number,
  base: OpenHeading | undefined,
): OpenHeading | undefined {
  let still = open;
  while (still !== undefined && still !== base && still.until <= order) still = still.above;
  return still;
}

/** The headings that stay open when one of the rank comes; those below `base` are never closed. */
export function closeHeadings(
  open: OpenHeading | undefined,
  rank: number,
  base: OpenHeading | undefined,
): OpenHeading | undefined {
  let still = open;
  while (still !== undefined && still !== base && still.rank >= rank) still = still.above;
  return still;
}

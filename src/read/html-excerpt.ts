// What stands at a place of a page, as a person reads it: the row with its cells apart, else the words of the block.
import { load } from 'cheerio';
import { clip, tidy } from '../model/text-order.ts';
import { scanNesting } from './html-nesting.ts';
import { elementsOf, type HtmlElement, type HtmlNode, isElement } from './html-node.ts';

/** A CSS path, and the words that were read there. */
export interface HtmlSpot {
  readonly path: string;
  readonly quote: string;
}

const longest = 1_000; // UTF-16 units; more is not read at a glance

/**
 * Answers for the places of one page.
 *
 * @returns `Peru | Quay Front | QF`, or the words from where the quote begins; empty where nothing stands at the path
 */
export function htmlExcerpts(text: string): (spot: HtmlSpot) => string {
  const page = load(text.slice(0, scanNesting(text).end)).root();
  return ({ path, quote }) => {
    const element = first(() => page.find(path).get());
    if (element === undefined) return '';
    const row = rowAround(element);
    return clip(row === undefined ? fromQuote(wordsOf(element), quote) : cellsIn(row), longest);
  };
}

/** What is published as a path may be none: then nothing stands there. */
function first(find: () => readonly HtmlNode[]): HtmlElement | undefined {
  try {
    return find().find(isElement);
  } catch {
    return undefined;
  }
}

function rowAround(element: HtmlElement): HtmlElement | undefined {
  let node: HtmlNode | null = element;
  while (node !== null && node.name !== 'tr' && node.name !== 'table') node = node.parent;
  return node !== null && isElement(node) && node.name === 'tr' ? node : undefined;
}

function cellsIn(row: HtmlElement): string {
  const cells = elementsOf(row).filter(({ name }) => name === 'td' || name === 'th');
  return cells.map(wordsOf).join(' | ').trim();
}

const unread = new Set(['script', 'style', 'template', 'noscript']);
const withinLine = new Set(
  'a abbr b bdi big cite code del em font i ins kbd mark q s small span strike strong sub sup time tt u'.split(' '),
);

function wordsOf(element: HtmlElement): string {
  const pieces: string[] = [];
  collect(element, pieces);
  return tidy(pieces.join(''));
}

function collect(node: HtmlNode, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.data ?? '');
  if (!isElement(node) && node.type !== 'root') return;
  if (unread.has(node.name ?? '')) return;
  const gap = withinLine.has(node.name ?? '') ? '' : ' ';
  pieces.push(gap);
  for (const child of node.children ?? []) collect(child, pieces);
  pieces.push(gap);
}

/** Marks stand in the words and not in the quote, so that the beginning of the quote may be all that is found. */
const heads = [40, 20, 10] as const;

function fromQuote(words: string, quote: string): string {
  const starts = heads.map((length) => words.indexOf(tidy(quote).slice(0, length)));
  const start = starts.find((at) => at !== -1) ?? 0;
  return start === 0 ? words : `…${words.slice(start)}`;
}

// What a captured page says of itself: title, language, counts, where its list goes on, what waits for a script.
import type { Language } from '../languages/language.ts';
import type { Position } from '../model/document.ts';
import type { StatedCount } from '../model/page.ts';
import { clip, tidy } from '../model/text-order.ts';
import { readPhrasing } from './html-inline.ts';
import { findElement, type HtmlElement, type HtmlNode, textOf } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import type { PageNode } from './page-outline.ts';
import { isSpent, type PageReading, spend } from './page-reading.ts';
import { foldWords } from './reader-words.ts';

/** The `title`, else the first `h1`; empty when there is neither. */
export function titleIn(root: HtmlNode): string {
  const title = findElement(root, ({ name }) => name === 'title') ?? findElement(root, ({ name }) => name === 'h1');
  return title === undefined ? '' : clip(tidy(textOf(title)), 500);
}

/** The language that the page names; empty when it names none. */
export function languageIn(root: HtmlNode): string {
  const written = findElement(root, ({ name }) => name === 'html')?.attribs;
  const code = written?.['lang'] ?? written?.['xml:lang'] ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(code) ? code : '';
}

/** All that a reader sees, white space single. */
export function visibleText(root: HtmlNode, page: HtmlPage): string {
  const body = findElement(root, ({ name }) => name === 'body') ?? {
    ...root,
    name: 'body',
    attribs: {},
    children: [],
    parent: null,
  };
  const whole = body.children.length > 0 ? body : { ...body, children: root.children ?? [] };
  return tidy(readPhrasing(whole, page).value);
}

const longestCount = 400; // UTF-16 units of the words around it
const numbers =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:[.,\u00a0\u202f ]\d{3})*(?![\p{N}])|(?<![\p{L}\p{N}.,])\d{4,6}(?![\p{N}])/gu;
const reach = 7; // words between the number and the word for members

/** Numbers that stand near a word for members, in text of its own and not in lists. */
export function statedCounts(reading: PageReading, languages: readonly Language[]): readonly StatedCount[] {
  const words = new Set(languages.flatMap(({ headings }) => headings.members));
  return reading.nodes.flatMap((node) => {
    if (!mayCount(node) || isSpent(reading, node)) return [];
    const { value, position } = readPhrasing(node.element, reading.page);
    spend(reading, value.length);
    return value.length > longestCount * 3 ? [] : countsIn(tidy(value), words, position);
  });
}

function mayCount({ element, zone }: PageNode): boolean {
  if (zone !== 'main' && zone !== 'content' && zone !== 'head') return false;
  return countTags.has(element.name) && hasOwnNumber(element);
}

const countTags = new Set('p div h1 h2 h3 h4 span strong b td li section article main'.split(' '));

/** Whether a number stands right in the element, or in marks of emphasis in it. */
function hasOwnNumber(element: HtmlElement): boolean {
  return element.children.some(
    (child) =>
      /\d/u.test(child.type === 'text' ? (child.data ?? '') : '') ||
      (inline.has(child.name ?? '') && /\d/u.test(textOf(child))),
  );
}

const inline = new Set(['b', 'strong', 'em', 'i', 'big', 'font']);

function countsIn(text: string, words: ReadonlySet<string>, position: Position): readonly StatedCount[] {
  return [...text.matchAll(numbers)].flatMap((match) => {
    const after = foldWords(text.slice(match.index + match[0].length, match.index + match[0].length + 120));
    const before = foldWords(text.slice(Math.max(0, match.index - 40), match.index));
    const count = Number(match[0].replace(/\D/gu, ''));
    const near = isYear(match[0]) ? 1 : reach;
    if (count === 0 || !namesMembers({ after, before, near }, words)) return [];
    return [{ count, quote: clip(text, longestCount), position }];
  });
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/u.test(number);
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** How many words behind the number are looked at. */
  readonly near: number;
}

/** "251 organizations are members", "Members: 251", "Members (251)". */
function namesMembers({ before, after, near }: Surroundings, words: ReadonlySet<string>): boolean {
  const [sentence = ''] = after.split(/[.!?;\n\p{N}]/u, 1);
  if (followedBy(wordsOf(sentence).slice(0, near), words)) return true;
  const last = wordsOf(before).slice(-2);
  return /[:(]\s*$/u.test(before) && (words.has(last.join(' ')) || words.has(last.at(-1) ?? ''));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}'-]+/u).filter((word) => word !== '');
}

function followedBy(following: readonly string[], words: ReadonlySet<string>): boolean {
  return following.some((word, at) => words.has(word) || words.has(`${word} ${following[at + 1] ?? ''}`));
}

/** The words of the link or button by which the list goes on; empty when there is none. */
export function goesOnIn(nodes: readonly PageNode[], languages: readonly Language[]): string {
  const phrases = new Set(languages.flatMap(({ listingPages }) => listingPages.goesOn));
  const found = nodes.filter(isControl).flatMap(({ element }) => {
    const words = tidy(textOf(element));
    const bare = foldWords(words).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    return phrases.has(bare) || isNextPage(element) ? [words || 'rel=next'] : [];
  });
  return found.find((words) => found.filter((other) => other === words).length <= mostControls) ?? '';
}

const mostParts = 10; // elements in a button; what has more is a card
const mostControls = 2; // above and below a list; a button in every card opens that card

function isControl({ element, zone, end, order }: PageNode): boolean {
  if (end - order > mostParts || zone === 'foot' || zone === 'head') return false;
  return element.name === 'a' || element.name === 'button' || element.attribs['role'] === 'button';
}

/** A link to the next page among numbered pages. */
function isNextPage({ attribs, parent }: HtmlElement): boolean {
  const around = `${attribs['class'] ?? ''} ${parent?.attribs?.['class'] ?? ''} ${parent?.parent?.attribs?.['class'] ?? ''}`;
  return attribs['rel'] === 'next' && /(?:^|[\s_-])(?:pager|pagination|page-numbers)/iu.test(around);
}

// The ways to read the name of an entry, from its headings and words down to the file of its logo.

import type { NameFrom, NameReading } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import { type LinkBase, linkBase, resolveLink } from './html-links.ts';
import { elementsOf, type HtmlElement, textOf } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import { headingRank } from './page-headings.ts';
import { isFlag, isFlagWords, nameInAlt, nameInFile } from './page-images.ts';
import { outOfArchive } from './page-links.ts';
import { seenWords } from './page-words.ts';

/** What an entry holds that may name it, and its flags. */
export interface EntryWords {
  readonly names: readonly NameReading[];
  readonly images: readonly string[];
}

interface Found {
  readonly texts: Map<NameFrom, string>;
  readonly images: string[];
  readonly page: HtmlPage;
}

const longestName = 200; // UTF-16 units; longer words are text

/** The readings, the better first, each kind once: the first of its kind in the entry. */
export function readNames(entry: HtmlElement, firstLine: string, page: HtmlPage): EntryWords {
  const found: Found = { texts: new Map(), images: [], page };
  look(entry, found);
  note('text', firstLine, found);
  const names = order.flatMap((from) => {
    const text = found.texts.get(from);
    return text === undefined ? [] : [{ from, text }];
  });
  return { names, images: found.images };
}

const order: readonly NameFrom[] = ['heading', 'text', 'link', 'alt', 'aria-label', 'title', 'host', 'file-name'];

function note(from: NameFrom, written: string, { texts }: Found): void {
  if (texts.has(from)) return;
  const text = tidy(written);
  if (text.length <= longestName && /[\p{L}\p{N}]/u.test(text)) texts.set(from, text);
}

function look(element: HtmlElement, found: Found): void {
  if (element.name === 'svg') lookAtDrawing(element, found);
  else if (found.page.roleOf(element) !== 'left-out') lookInside(element, found);
}

function lookInside(element: HtmlElement, found: Found): void {
  if (headingRank(element) > 0) note('heading', seenWords(element, found.page.roleOf), found);
  note('aria-label', element.attribs['aria-label'] ?? '', found);
  if (element.name === 'a') lookAtLink(element, found);
  if (element.name === 'img') lookAtImage(element, found);
  for (const child of elementsOf(element)) look(child, found);
}

function lookAtLink(link: HtmlElement, found: Found): void {
  const { href, title = '' } = link.attribs;
  note('link', seenWords(link, found.page.roleOf), found);
  note('title', title, found);
  const { base } = found.page;
  const target = linkBase(outOfArchive(resolveLink(href ?? '', base)));
  if (target !== undefined && target.origin !== base?.origin) note('host', hostOf(target), found);
}

function hostOf({ origin }: LinkBase): string {
  return origin.replace(/^[a-z]+:\/\/(?:www\d?\.)?/iu, '');
}

function lookAtImage(image: HtmlElement, found: Found): void {
  const { alt = '', title = '', src = '', 'data-src': awaited } = image.attribs;
  if (isFlag(image) || isFlagWords(alt)) found.images.push(tidy(alt || title || nameInFile(src)));
  if (isFlag(image)) return;
  note('alt', nameInAlt(alt), found);
  note('title', nameInAlt(title), found);
  note('file-name', nameInFile(awaited ?? src), found);
}

/** A drawing names itself by its label or its `title`. */
function lookAtDrawing(drawing: HtmlElement, found: Found): void {
  note('aria-label', drawing.attribs['aria-label'] ?? '', found);
  const title = elementsOf(drawing).find(({ name }) => name === 'title');
  if (title !== undefined) note('title', nameInAlt(textOf(title)), found);
}

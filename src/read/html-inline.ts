// Inline content of elements: words into a draft, with marks, links and images; furniture is left out by its role.
import type { Phrasing } from '../model/document.ts';
import {
  addGap,
  addImage,
  addMark,
  addText,
  type Draft,
  finishDraft,
  type KeptApart,
  newDraft,
  openLink,
} from './html-draft.ts';
import { resolveLink } from './html-links.ts';
import { isBacklink, isCitation, readMark } from './html-marks.ts';
import { elementsOf, type HtmlElement, type HtmlNode, hasClass, isElement } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';

/** The element's content with every block inside as lines of it. */
export function readPhrasing(element: HtmlElement, page: HtmlPage): Phrasing {
  const draft = newDraft(nothingApart);
  collectChildren(element, draft, page);
  return finishDraft(draft, page.placeOf(element));
}

export const nothingApart: KeptApart = { tables: false, lists: false };

export function collectChildren({ children = [] }: HtmlNode, draft: Draft, page: HtmlPage): void {
  for (const child of children) collect(child, draft, page);
}

export function collect(node: HtmlNode, draft: Draft, page: HtmlPage): void {
  if (node.type === 'text') addText(draft, node.data ?? '');
  else if (isElement(node)) collectElement(node, draft, page);
}

function collectElement(element: HtmlElement, draft: Draft, page: HtmlPage): void {
  const role = page.roleOf(element);
  if (role === 'mark') collectMarks(element, draft, page);
  else if (role !== 'left-out') collectContent(element, draft, page);
}

function collectContent(element: HtmlElement, draft: Draft, page: HtmlPage): void {
  const { name } = element;
  if (name === 'a') collectLink(element, draft, page);
  else if (isImage(element)) collectImage(element, draft);
  else if (name === 'br' || name === 'hr') addGap(draft, 'break');
  else if (name === 'table' && draft.apart.tables) draft.tables.push(element);
  else if (listTags.has(name) && draft.apart.lists) draft.lists.push(element);
  else collectAround(element, draft, page);
}

/** A picture, or the span that a script would make one of. */
function isImage({ name, attribs }: HtmlElement): boolean {
  return name === 'img' || (name === 'span' && attribs['data-src'] !== undefined);
}

/** Blocks break the line before and behind them, cells of a table that is read as lines stand apart. */
function collectAround(element: HtmlElement, draft: Draft, page: HtmlPage): void {
  const gap = blockTags.has(element.name) ? 'break' : cellTags.has(element.name) ? 'space' : 'none';
  if (gap !== 'none') addGap(draft, gap);
  collectChildren(element, draft, page);
  if (gap !== 'none') addGap(draft, gap);
}

export const listTags: ReadonlySet<string> = new Set(['ul', 'ol', 'dl']);
const cellTags = new Set(['td', 'th']);

export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu ol optgroup option p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Only links to references count: brackets and commas between them are how the wiki sets them off. */
function collectMarks(element: HtmlElement, draft: Draft, page: HtmlPage): void {
  for (const child of elementsOf(element)) {
    if (child.name === 'a' && isCitation(child)) enterMark(child, draft, page);
    else collectMarks(child, draft, page);
  }
}

function enterMark(link: HtmlElement, draft: Draft, page: HtmlPage): void {
  const around = link.parent !== null && isElement(link.parent) ? link.parent.attribs['data-mw'] : undefined;
  const { label, group, target, name } = readMark(link, around);
  const mark = addMark(draft, { label, ...(group !== undefined && { group }) });
  page.marks.enter({ label, group, target, name }, mark);
}

function collectLink(link: HtmlElement, draft: Draft, page: HtmlPage): void {
  if (isCitation(link)) enterMark(link, draft, page);
  else if (!isBacklink(link)) collectLinked(link, draft, page);
}

function collectLinked(link: HtmlElement, draft: Draft, page: HtmlPage): void {
  const href = isPictureLink(link) ? undefined : link.attribs['href'];
  const close = href === undefined ? undefined : openLink(draft, resolveLink(href, page.base));
  collectChildren(link, draft, page);
  close?.();
}

/** The link around a picture leads to the picture's own page, which says nothing of the words. */
function isPictureLink(link: HtmlElement): boolean {
  return hasClass(link, 'image') || hasClass(link, 'mw-file-description');
}

/** Mobile pages keep pictures off until they are scrolled to: a `span` holds what the `img` will say. */
function collectImage(image: HtmlElement, draft: Draft): void {
  const { attribs } = image;
  if (attribs['width'] === '1' || attribs['height'] === '1') return;
  const words =
    (attribs['alt'] ?? attribs['data-alt'])?.trim() ||
    attribs['title']?.trim() ||
    titleAround(image) ||
    fileName(attribs);
  if (words !== '') addImage(draft, words);
}

function titleAround({ parent }: HtmlElement): string {
  return parent !== null && isElement(parent) ? (parent.attribs['title']?.trim() ?? '') : '';
}

/** The name of the file without its ending: often the only words that a flag or a logo has. */
function fileName({ resource, src = '', 'data-src': awaited }: HtmlElement['attribs']): string {
  const path = (resource ?? awaited ?? src).replace(/[?#].*$/u, '');
  if (path.startsWith('data:')) return '';
  const parts = path.split('/');
  const named = parts.findLast((part, index) => /\.[a-z]{3,4}$/iu.test(part) && parts[index + 1] !== undefined);
  const name = (parts.includes('thumb') ? named : undefined) ?? parts.at(-1) ?? '';
  return decoded(name)
    .replace(/^\d+px-/u, '')
    .replace(/^[^:]{1,20}:/u, '')
    .replace(/(?:\.[a-z]{3,4})+$/iu, '')
    .replaceAll('_', ' ');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone per cent sign
  }
}

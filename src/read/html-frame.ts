// The frame around a page's content: its title, address and language, and the element that holds the content itself.
import { elementsOf, type HtmlElement, type HtmlNode, hasClass, isElement, textOf } from './html-node.ts';

export interface PageFacts {
  readonly title: string;
  /** The page's own absolute address, empty when it does not tell. */
  readonly address: string;
  /** BCP 47 code; empty when it does not tell. */
  readonly language: string;
}

/** What the page says of itself, each fact from the first place that has it. */
export function findFacts(root: HtmlNode): PageFacts {
  const found: FoundFacts = { heading: '', name: '', isWiki: false, address: '', language: '' };
  lookAround(root, 0, found);
  const title = found.heading || (found.isWiki ? withoutSite(found.name) : found.name);
  return { title, address: found.address, language: found.language || languageOfHost(found.address) };
}

interface FoundFacts {
  heading: string;
  name: string;
  isWiki: boolean;
  address: string;
  language: string;
}

/** Facts stand in the head or not far below the body. */
const frameDepth = 10;

function lookAround(node: HtmlNode, depth: number, found: FoundFacts): void {
  for (const element of elementsOf(node)) {
    readFact(element, found);
    if (depth < frameDepth && frameTags.has(element.name)) lookAround(element, depth + 1, found);
  }
}

const frameTags = new Set(['html', 'head', 'body', 'div', 'main', 'section', 'article', 'header', 'center', 'form']);

function readFact(element: HtmlElement, found: FoundFacts): void {
  const { name, attribs } = element;
  if (name === 'title') found.name ||= words(element);
  if (isTitle(element)) found.heading ||= words(element);
  if (name === 'base' || (name === 'link' && attribs['rel'] === 'canonical')) readAddress(attribs['href'] ?? '', found);
  if (name === 'meta') readMeta(attribs, found);
  if (namesLanguage(element)) found.language ||= languageCode(attribs['lang'] ?? attribs['xml:lang'] ?? '');
}

function namesLanguage(element: HtmlElement): boolean {
  const { name, attribs } = element;
  return name === 'html' || attribs['id'] === 'mw-content-text' || hasClass(element, 'mw-parser-output');
}

function isTitle(element: HtmlElement): boolean {
  const id = element.attribs['id'] ?? '';
  if (element.name !== 'h1') return false;
  return id === 'firstHeading' || id === 'section_0' || hasClass(element, 'firstHeading');
}

function words(element: HtmlElement): string {
  return textOf(element).replace(/\s+/gu, ' ').trim();
}

function readAddress(href: string, found: FoundFacts): void {
  if (/^(?:https?:)?\/\//iu.test(href)) found.address ||= href;
}

function readMeta({ name, property, content = '' }: HtmlElement['attribs'], found: FoundFacts): void {
  if (name === 'generator' && /^mediawiki/iu.test(content)) found.isWiki = true;
  if (property === 'og:url') readAddress(content, found);
}

function languageCode(written: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(written) ? written : '';
}

/** `de` of `//de.wikipedia.org/`: Parsoid does not name the language but gives the wiki's address. */
function languageOfHost(address: string): string {
  return /^(?:https?:)?\/\/([a-z]{2,3})\.(?:m\.)?wik[a-z]+\.org\//u.exec(address)?.[1] ?? '';
}

/** Wikis put their own name behind the title: `Title - Site, its motto`. */
function withoutSite(name: string): string {
  return name.replace(/ [-–—] [^-–—]+$/u, '');
}

/** The element that holds the content: the innermost of those by which skins mark it, else the body. */
export function findContent(root: HtmlNode): HtmlElement {
  const best: { rank: number; element: HtmlElement | undefined } = { rank: contentSigns.length, element: undefined };
  lookForContent(root, 0, (element, rank) => {
    if (rank >= best.rank) return;
    best.rank = rank;
    best.element = element;
  });
  return best.element ?? fragment(root);
}

type Candidate = (element: HtmlElement, rank: number) => void;

/** From the surest sign to the weakest. */
const contentSigns: readonly ((element: HtmlElement) => boolean)[] = [
  ({ attribs }) => attribs['id'] === 'mw-content-text',
  ({ attribs }) => attribs['id'] === 'bodyContent',
  ({ attribs, name }) => attribs['id'] === 'content' && name !== 'a',
  ({ name }) => name === 'main',
  ({ name }) => name === 'body',
];

function lookForContent(node: HtmlNode, depth: number, take: Candidate): void {
  for (const element of elementsOf(node)) {
    const rank = contentSigns.findIndex((isSign) => isSign(element));
    if (rank !== -1) take(element, rank);
    if (depth < frameDepth && rank !== 0 && frameTags.has(element.name)) lookForContent(element, depth + 1, take);
  }
}

/** A page without frame: everything is content. */
function fragment(root: HtmlNode): HtmlElement {
  return isElement(root) ? root : { ...root, name: 'body', attribs: {}, children: root.children ?? [], parent: null };
}

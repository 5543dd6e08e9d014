// All links of a page in source order, resolved and taken back out of the archive.

import { type LinkBase, resolveLink } from './html-links.ts';
import { elementsOf, type HtmlElement, type HtmlNode, isElement } from './html-node.ts';

/** Addresses in the element or page, as the page had them before it was archived. */
export function linksIn(root: HtmlNode, base: LinkBase | undefined): readonly string[] {
  const found: string[] = [];
  if (isElement(root)) take(root, base, found);
  collect(root, base, found);
  return found;
}

function collect(node: HtmlNode, base: LinkBase | undefined, found: string[]): void {
  for (const element of elementsOf(node)) {
    take(element, base, found);
    collect(element, base, found);
  }
}

function take({ name, attribs }: HtmlElement, base: LinkBase | undefined, found: string[]): void {
  const href = name === 'a' || name === 'area' ? (attribs['href'] ?? '').trim() : '';
  if (href !== '') found.push(outOfArchive(resolveLink(href, base)));
}

/** The address that an archive's own address leads to; any other as it is. */
export function outOfArchive(address: string): string {
  const found =
    /^(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{1,18}(?:[a-z]{2}_)?\/((?:https?:|mailto:|\/\/).*)$/iu.exec(
      address,
    );
  return found?.[1] ?? address;
}

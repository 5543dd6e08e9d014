// The words of an element that a reader sees, white space single.
import { tidy } from '../model/text-order.ts';
import type { HtmlElement, HtmlNode } from './html-node.ts';
import { isElement } from './html-node.ts';
import type { HtmlRole } from './html-roles.ts';

/** The words without those of drawings, scripts and what is hidden. */
export function seenWords(element: HtmlElement, roleOf: (element: HtmlElement) => HtmlRole): string {
  const pieces: string[] = [];
  collect(element, roleOf, pieces);
  return tidy(pieces.join(''));
}

function collect({ children = [] }: HtmlNode, roleOf: (element: HtmlElement) => HtmlRole, pieces: string[]): void {
  for (const child of children) {
    if (child.type === 'text') pieces.push(child.data ?? '');
    else if (isElement(child) && roleOf(child) !== 'left-out') {
      if (child.name === 'br') pieces.push(' ');
      collect(child, roleOf, pieces);
    }
  }
}

// Markup as nodes of the page; text is text here as well, and SVG gets its namespace.
import type { Child, Markup } from '../src/report/timeline/markup.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

export function create(markup: Markup): HTMLElement {
  return node(markup, false) as HTMLElement;
}

/** The parts of a picture, for an `svg` that is there already. */
export function createParts(parts: readonly Markup[]): readonly Node[] {
  return parts.map((part) => node(part, true));
}

function node(child: Child, inSvg: boolean): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const isSvg = inSvg || child.tag === 'svg';
  const made = isSvg ? document.createElementNS(svgNamespace, child.tag) : document.createElement(child.tag);
  for (const [name, value] of Object.entries(child.attributes)) made.setAttribute(name, String(value));
  made.append(...child.children.map((inner) => node(inner, isSvg)));
  return made;
}

/** The element of the page with this id; that it is missing is a mistake of the page. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

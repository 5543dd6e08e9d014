// The nodes of a parsed page, as much of them as reading needs, whichever parser made them.

export interface HtmlNode {
  readonly type: string;
  readonly parent: HtmlNode | null;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

export interface HtmlElement extends HtmlNode {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.attribs !== undefined && node.children !== undefined;
}

export function elementsOf({ children = [] }: HtmlNode): readonly HtmlElement[] {
  return children.filter(isElement);
}

/** Whether the element has the class, as a whole word. */
export function hasClass({ attribs }: HtmlElement, name: string): boolean {
  const all = attribs['class'];
  if (all === undefined || !all.includes(name)) return false;
  return all.split(/\s+/u).includes(name);
}

/** All text below the node as it stands in the page, hidden or not. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  return (node.children ?? []).map(textOf).join('');
}

/** The first element below the node, in source order, that is asked for. */
export function findElement(node: HtmlNode, isAskedFor: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const child of node.children ?? []) {
    if (!isElement(child)) continue;
    const found = isAskedFor(child) ? child : findElement(child, isAskedFor);
    if (found !== undefined) return found;
  }
  return undefined;
}

// HTML that stands in Markdown as blocks of its own: its tables and lists read as those of a page are, each at its line.
import { load } from 'cheerio';
import { type Block, formatPosition, type Position } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { readFlow } from './html-flow.ts';
import { depthLimit, scanNesting } from './html-nesting.ts';
import type { HtmlElement, HtmlNode } from './html-node.ts';
import { createPage } from './html-page.ts';
import { type MarkdownNode, offsetOf } from './markdown-tree.ts';

/** Whether its tags hold more than words. */
export function holdsStructure(html: string): boolean {
  return /<(?:table|ul|ol|dl)\b/iu.test(html);
}

/**
 * The blocks of the HTML, its headings as paragraphs; the parser that repairs nothing is enough for what is no page.
 *
 * @param place - where an offset of the HTML stands in the page
 */
export function readHtmlBlocks(html: string, place: (offset: number) => Position): Noted<readonly Block[]> {
  const { end } = scanNesting(html);
  const options = { xmlMode: false, decodeEntities: true, withStartIndices: true };
  const root: HtmlNode | undefined = load(html.slice(0, end), { xml: options }).root()[0];
  const content: HtmlElement = { type: 'tag', name: 'body', attribs: {}, children: root?.children ?? [], parent: null };
  const page = { ...createPage(undefined), placeOf: (element: HtmlElement) => place(startOf(element)) };
  const blocks = readFlow(content, '', page).flatMap(({ heading, children }): readonly Block[] => [
    ...(heading === undefined ? [] : [{ kind: 'paragraph' as const, content: heading }]),
    ...children.map((part) => (typeof part === 'function' ? part() : part)),
  ]);
  return { value: blocks, findings: [...page.findings, ...(end < html.length ? [tooDeep(place(end))] : [])] };
}

/** Where the element's tag begins; both the parser and its type keep that to themselves. */
function startOf(element: HtmlElement): number {
  return 'startIndex' in element && typeof element.startIndex === 'number' ? element.startIndex : 0;
}

function tooDeep(position: Position): Finding {
  const message = `The HTML nests over ${depthLimit} elements; what stands behind is left out.`;
  return { code: 'size-capped', message, sourceId: '', locator: formatPosition(position), subject: noSubject };
}

/**
 * The nodes with each table of HTML as one: to Markdown it ends at its first blank line.
 *
 * @param text - what the nodes were parsed from
 */
export function joinHtmlTables(nodes: readonly MarkdownNode[], text: string): readonly MarkdownNode[] {
  const joined: MarkdownNode[] = [];
  let waiting: MarkdownNode[] = [];
  let open = 0;
  for (const node of nodes) {
    if (waiting.length > 0 || node.type === 'html') open += openTables(text, node);
    if (waiting.length > 0 || open > 0) waiting.push(node);
    else joined.push(node);
    if (open > 0) continue;
    joined.push(...asOne(waiting, text));
    waiting = [];
    open = 0;
  }
  return [...joined, ...waiting];
}

/** Tables that begin in the node less those that end in it. */
function openTables(text: string, node: MarkdownNode): number {
  const tags = text.slice(offsetOf(node), node.position?.end.offset).match(/<\/?table\b/giu) ?? [];
  return tags.reduce((open, tag) => open + (tag.startsWith('</') ? -1 : 1), 0);
}

function asOne(nodes: readonly MarkdownNode[], text: string): readonly MarkdownNode[] {
  const [first, last] = [nodes[0]?.position, nodes.at(-1)?.position];
  if (nodes.length < 2 || first === undefined || last === undefined) return nodes;
  const position = { start: first.start, end: last.end };
  return [{ type: 'html', value: text.slice(first.start.offset, last.end.offset), position }];
}

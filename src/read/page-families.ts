// Elements of one template that may be entries: those with one path of shapes, without the wrappers inside them.
import type { HtmlNode } from './html-node.ts';
import { isLayoutTable, type PageNode } from './page-outline.ts';

/** Elements with one path of shapes, in source order. */
export type Family = readonly PageNode[];

/** Tags inside which a name is written, never an entry by themselves; and those that only hold entries. */
const never = new Set(
  `html head body main b i em strong font small u sub sup abbr label time code br hr wbr area source param col
  ul ol dl table thead tbody tfoot tr form input button noscript nav header footer aside select`.split(/\s+/u),
);

const leastCards = 3;
/** Tags that also stand in the midst of sentences, where they are no entries. */
const inline = new Set(['a', 'span', 'img']);

/** The families whose members may be entries, the largest first. */
export function familiesOf(nodes: readonly PageNode[]): readonly Family[] {
  const byPath = new Map<number, PageNode[]>();
  for (const node of nodes) {
    const family = byPath.get(node.path);
    if (family === undefined) byPath.set(node.path, [node]);
    else family.push(node);
  }
  const found = [...byPath.values()].filter(
    (family) => isCandidate(family) && !isWrapped(family, byPath) && !standsInProse(family),
  );
  return found.sort((a, b) => b.length - a.length || (a[0]?.order ?? 0) - (b[0]?.order ?? 0));
}

function isCandidate(family: Family): boolean {
  const [first] = family;
  const name = first?.element.name ?? '';
  if (first === undefined || never.has(name) || (cells.has(name) && !isOfLayout(first))) return false;
  return family.length >= (name === 'li' ? 1 : leastCards);
}

const cells = new Set(['td', 'th']);

/** Cells of data are parts of their row; those of a table that only sets things side by side may be cards. */
function isOfLayout(cell: PageNode): boolean {
  let around = cell.parent;
  while (around !== undefined && around.element.name !== 'table') around = around.parent;
  return around !== undefined && isLayoutTable(around.element);
}

/** Whether each member is all alone in the member of a candidate around it: then that one is the entry. */
function isWrapped(family: Family, byPath: ReadonlyMap<number, Family>): boolean {
  if (family[0]?.element.name === 'li') return false;
  let inner = family;
  for (let outer = around(inner, byPath); outer !== undefined; outer = around(outer, byPath)) {
    if (isCandidate(outer) && outer.length >= leastCards) return true;
    inner = outer;
  }
  return false;
}

/** The family of the parents, when there is one parent each. */
function around(family: Family, byPath: ReadonlyMap<number, Family>): Family | undefined {
  const parent = family[0]?.parent;
  const outer = parent === undefined ? undefined : byPath.get(parent.path);
  if (outer === undefined || outer.length !== family.length) return undefined;
  return family.every((node, index) => node.parent === outer[index]) ? outer : undefined;
}

const longestLooked = 10_000; // UTF-16 units of one paragraph; longer ones are prose

/** Whether most words around the members are not theirs: links in running text. */
function standsInProse(family: Family): boolean {
  if (!inline.has(family[0]?.element.name ?? '')) return false;
  const parents = new Set(family.map(({ parent }) => parent));
  const own = family.reduce((sum, { element }) => sum + wordsIn(element, longestLooked), 0);
  let around = 0;
  for (const parent of parents) around += parent === undefined ? 0 : wordsIn(parent.element, longestLooked);
  return own * 2 < around;
}

/** How many letters and figures the element has, up to a limit: bars and dots between links do not count. */
function wordsIn(node: HtmlNode, limit: number): number {
  if (node.type === 'text') return (node.data ?? '').replace(/[^\p{L}\p{N}]+/gu, '').length;
  let length = 0;
  for (const child of node.children ?? []) {
    if (length >= limit) break;
    length += wordsIn(child, limit - length);
  }
  return length;
}

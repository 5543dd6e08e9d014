// Nests lines of lists: `*`, `#`, `;` and `:` in any depth and mixture.
import type { List, ListItem, Phrasing } from '../../model/document.ts';

/** A line of a list: its signs, its words, and for `;term: words` the term. */
export interface ListLine {
  readonly signs: string;
  readonly content: Phrasing;
  readonly term?: Phrasing;
}

interface OpenList {
  readonly ordered: boolean;
  readonly sign: string;
  readonly items: OpenItem[];
}

interface OpenItem {
  content: Phrasing;
  readonly term?: Phrasing;
  readonly children: OpenList[];
}

/** Lists of lines that follow each other; a line with more signs hangs on the one before. */
export function nestLists(lines: readonly ListLine[]): readonly List[] {
  const lists: OpenList[] = [];
  let path: readonly OpenList[] = [];
  for (const line of lines) path = place(lists, path, line);
  return lists.map(closed);
}

/** Adds the line below the open lists that its signs go on with; answers the lists that are open then. */
function place(lists: OpenList[], path: readonly OpenList[], line: ListLine): readonly OpenList[] {
  const open = [...path].slice(0, sharedDepth(path, line.signs));
  if (open.length === line.signs.length && explains(open.at(-1), line)) return open;
  if (open.length === line.signs.length) {
    open.at(-1)?.items.push(itemOf(line));
    return open;
  }
  for (const sign of line.signs.slice(open.length)) {
    const list: OpenList = { ordered: sign === '#', sign: kindOf(sign), items: [] };
    childrenOf(open.at(-1), lists, line).push(list);
    open.push(list);
  }
  open.at(-1)?.items.push(itemOf(line));
  return open;
}

/** Where a new list hangs: on the last item of the innermost list, or at the top. */
function childrenOf(list: OpenList | undefined, top: OpenList[], line: ListLine): OpenList[] {
  if (list === undefined) return top;
  const last = list.items.at(-1);
  if (last !== undefined) return last.children;
  const item: OpenItem = { content: emptyBefore(line.content), children: [] };
  list.items.push(item);
  return item.children;
}

/** A `:` line right under a `;` line without words is what its term means. */
function explains(list: OpenList | undefined, { signs, content }: ListLine): boolean {
  const last = list?.items.at(-1);
  if (!signs.endsWith(':') || last?.term === undefined || last.content.value !== '' || last.children.length > 0)
    return false;
  last.content = content;
  return true;
}

function itemOf({ content, term }: ListLine): OpenItem {
  return { content, children: [], ...(term === undefined ? {} : { term }) };
}

function sharedDepth(path: readonly OpenList[], signs: string): number {
  let depth = 0;
  while (depth < path.length && depth < signs.length && path[depth]?.sign === kindOf(signs[depth] ?? '')) depth += 1;
  return depth;
}

/** Terms and what they mean are one list. */
function kindOf(sign: string): string {
  return sign === ';' ? ':' : sign;
}

function closed({ ordered, items }: OpenList): List {
  return { kind: 'list', ordered, items: items.map(closedItem) };
}

function closedItem({ content, term, children }: OpenItem): ListItem {
  return { content, children: children.map(closed), ...(term === undefined ? {} : { term }) };
}

function emptyBefore({ position }: Phrasing): Phrasing {
  return { value: '', position, footnoteReferences: [], links: [], images: [] };
}

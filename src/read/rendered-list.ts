// Bulleted and numbered lists as text browsers print them: a sign a level, wrapped lines under their item's words.
import type { List, ListItem, Phrasing, Reference } from '../model/document.ts';
import { cutOut } from './cut-phrasing.ts';
import { referenceHead } from './reference-head.ts';
import { joinLines, type RenderedLine, type RenderedPage } from './rendered-lines.ts';

/** A line that begins an item. */
interface ItemHead {
  /** Column behind the sign or number; numbers are set flush right. */
  readonly end: number;
  /** Length of everything before the item's words. */
  readonly length: number;
  readonly number: number | undefined;
}

interface OpenItem {
  readonly head: ItemHead;
  readonly lines: RenderedLine[];
  readonly children: OpenItem[];
}

/** Lists whose heads stand this close are one. */
const sameLevel = 2;

const head = /^(\s*)(?:([•○□■◦●◆◇▪▫☆★▸‣*+@#=-]|o(?=\s))|(\d{1,4})\.)(?:\s+|$)/u;

/** Whether the run begins as a list does: indented signs, or a number with words. */
export function beginsList([line]: readonly RenderedLine[]): boolean {
  const item = line === undefined ? undefined : readHead(line);
  if (item === undefined || line === undefined) return false;
  return item.number === undefined
    ? line.indent + line.cut > 0 || /^[•○□■◦●▪]/u.test(line.text)
    : line.text.length > item.length;
}

function readHead({ text }: RenderedLine): ItemHead | undefined {
  const match = head.exec(text);
  if (match === null) return undefined;
  const number = match[3] === undefined ? undefined : Number(match[3]);
  return { end: match[0].trimEnd().length, length: match[0].length, number };
}

/** The lists of a run, in order; a line that begins no item goes on from the one before. */
export function readLists(lines: readonly RenderedLine[], page: RenderedPage): readonly List[] {
  return listsOf(openItems(lines), page);
}

/** The items of a numbered run as references. */
export function readNotes(lines: readonly RenderedLine[], page: RenderedPage): readonly Reference[] {
  return openItems(lines).map(({ head: { number, length }, lines: own, children }) => {
    const all = [...own, ...children.flatMap(linesOf)];
    return { label: String(number ?? 0), content: withoutJumps(joinLines(all, page, length)) };
  });
}

function linesOf({ lines, children }: OpenItem): readonly RenderedLine[] {
  return [...lines, ...children.flatMap(linesOf)];
}

/** The words behind the marks that jump back: `^ ^a ^b`, or `^ a b` where letters are not raised. */
function withoutJumps(content: Phrasing): Phrasing {
  const [raised = ''] = /^[\^↑]\s+(?:\^[a-z]{1,2}\s+)*/u.exec(content.value) ?? [];
  const number = '1. ';
  const end = /\^[a-z]/u.test(raised) ? raised.length : referenceHead(number + content.value) - number.length;
  return end > 0 ? cutOut(content, [{ start: 0, end }]) : content;
}

function openItems(lines: readonly RenderedLine[]): readonly OpenItem[] {
  const top: OpenItem[] = [];
  const path: OpenItem[] = [];
  for (const line of lines) {
    const item = readHead(line);
    const above = item === undefined ? undefined : parentOf(item, path);
    if (item === undefined || above === undefined) {
      path.at(-1)?.lines.push(line);
      continue;
    }
    const opened: OpenItem = { head: item, lines: [line], children: [] };
    (above === 0 ? top : path[above - 1]?.children)?.push(opened);
    path.splice(above, path.length, opened);
  }
  return top;
}

/** How many items the new one stands in; `undefined` when it only looks like an item, as a wrapped year does: `1998. The`. */
function parentOf(item: ItemHead, path: readonly OpenItem[]): number | undefined {
  const depth = path.filter(({ head: { end } }) => end < item.end - sameLevel).length;
  const before = path[depth]?.head.number;
  if (item.number === undefined || path.length === 0) return depth;
  if (before === undefined) return depth === path.length && item.number !== 1 ? undefined : depth;
  return item.number === before + 1 || item.number === 1 ? depth : undefined;
}

/** Neighbours of one kind are one list. */
function listsOf(items: readonly OpenItem[], page: RenderedPage): readonly List[] {
  const lists: { ordered: boolean; items: ListItem[] }[] = [];
  for (const {
    head: { number, length },
    lines,
    children,
  } of items) {
    const item = { content: joinLines(lines, page, length), children: listsOf(children, page) };
    const last = lists.at(-1);
    if (last?.ordered === (number !== undefined)) last.items.push(item);
    else lists.push({ ordered: number !== undefined, items: [item] });
  }
  return lists.map(({ ordered, items: own }) => ({ kind: 'list', ordered, items: own }));
}

// The grid of an HTML table: spans resolved, each slot with the words a reader sees in it.
import { attribute, type Element, type Node } from './html-tree.ts';

/** A slot of the grid. `text` has a line break where a block or `br` breaks the line; spanned slots repeat their cell. */
export interface Slot {
  readonly text: string;
  readonly header: boolean;
  readonly inherited: 'none' | 'above' | 'left';
  /** Number of the cell in the table; the slots of a spanned cell share it. */
  readonly cell: number;
}

export type Grid = readonly (readonly Slot[])[];

const blocks = new Set([
  'div',
  'p',
  'ul',
  'ol',
  'li',
  'dl',
  'dd',
  'dt',
  'table',
  'caption',
  'tr',
  'h2',
  'h3',
  'center',
]);
const containers = new Set(['tbody', 'thead', 'tfoot']);

/** Every row as wide as the widest; a slot that the page leaves out is an empty cell. */
export function gridOf(table: Element): Grid {
  const rows = rowsOf(table).map((row) => row.children.filter(isCell));
  const grid: Slot[][] = rows.map(() => []);
  let cell = 0;
  for (const [y, nodes] of rows.entries()) {
    for (const node of nodes) {
      place(grid, { y, node, cell });
      cell += 1;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const missing: Slot = { text: '', header: false, inherited: 'none', cell: -1 };
  return grid.map((slots) => Array.from({ length: width }, (_, x) => slots[x] ?? missing));
}

function rowsOf(table: Element): readonly Element[] {
  return table.children.flatMap((node) => {
    if (node.kind === 'text') return [];
    return node.tag === 'tr' ? [node] : containers.has(node.tag) ? rowsOf(node) : [];
  });
}

function isCell(node: Node): node is Element {
  return node.kind === 'element' && (node.tag === 'td' || node.tag === 'th');
}

interface Placed {
  readonly y: number;
  readonly node: Element;
  readonly cell: number;
}

/** Fills the cell's rectangle, from the first free slot of its row. */
function place(grid: Slot[][], { y, node, cell }: Placed): void {
  const from = firstFree(grid[y] ?? []);
  const to = from + spanOf(node, 'colspan');
  const own: Slot = { text: flatText(node), header: node.tag === 'th', inherited: 'none', cell };
  for (const [depth, slots] of grid.slice(y, y + spanOf(node, 'rowspan')).entries()) {
    for (let x = from; x < to; x += 1) slots[x] = { ...own, inherited: inheritance(depth, x - from) };
  }
}

function firstFree(slots: readonly Slot[]): number {
  let x = 0;
  while (slots[x] !== undefined) x += 1;
  return x;
}

function inheritance(below: number, right: number): Slot['inherited'] {
  if (below > 0) return 'above';
  return right > 0 ? 'left' : 'none';
}

function spanOf(node: Element, name: string): number {
  const span = Number.parseInt(attribute(node, name), 10);
  return span > 1 ? Math.min(span, 1000) : 1;
}

/** The words of a node as a reader sees them: hidden ones left out, a line break around blocks, plain space collapsed. */
export function flatText(node: Node): string {
  return rawText(node)
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .replace(/^ | $/gu, '');
}

function rawText(node: Node): string {
  if (node.kind === 'text') return node.value.replace(/[\r\n\t]/gu, ' ');
  if (isHidden(node)) return '';
  if (node.tag === 'br') return '\n';
  const inner = node.children.map(rawText).join('');
  return blocks.has(node.tag) && inner.trim() !== '' ? `\n${inner}\n` : inner;
}

/** Sort keys are hidden by a style or by their class. */
function isHidden(node: Element): boolean {
  return /display:\s*none/iu.test(attribute(node, 'style')) || /\bsortkey\b/u.test(attribute(node, 'class'));
}

/** White space as one space, none at the ends; a non-breaking space counts as white space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

// The seen elements of a captured page in source order, each with its shape, its path of shapes and its part of the page.
import type { PageZone } from '../model/page.ts';
import { elementsOf, findElement, type HtmlElement, type HtmlNode } from './html-node.ts';
import type { HtmlRole } from './html-roles.ts';
import { cellsOf, isLayout } from './html-table.ts';
import { headingRank } from './page-headings.ts';
import { zoneOf } from './page-roles.ts';
import { createShapes, type Shape } from './page-shape.ts';

export interface PageNode {
  readonly element: HtmlElement;
  readonly parent: PageNode | undefined;
  readonly shape: Shape;
  /** Number of its path of shapes from the top; elements of one template share it. */
  readonly path: number;
  readonly zone: PageZone;
  /** 1 to 6 as in `h1`, 7 for what only looks like a heading, 0 for anything else. */
  readonly rank: number;
  readonly order: number;
  /** The order of the first element behind it and all below it. */
  end: number;
  /** Rank of the first heading at or below it; 0 when there is none. */
  firstRank: number;
}

export interface OutlineOptions {
  readonly roleOf: (element: HtmlElement) => HtmlRole;
  /** Whether data tables are opened as well, whose inside is otherwise left to their own reading. */
  readonly tablesOpen: boolean;
}

/** All seen elements in source order. */
export function outlineOf(root: HtmlNode, options: OutlineOptions): readonly PageNode[] {
  const outline: Outline = { ...options, nodes: [], shapeOf: createShapes(), paths: new Map() };
  for (const element of elementsOf(root)) enter(element, undefined, outline);
  return outline.nodes;
}

interface Outline extends OutlineOptions {
  readonly nodes: PageNode[];
  readonly shapeOf: (element: HtmlElement) => Shape;
  readonly paths: Map<string, number>;
}

function enter(element: HtmlElement, parent: PageNode | undefined, outline: Outline): void {
  if (element.name !== 'select' && outline.roleOf(element) === 'left-out') return;
  const node = nodeOf(element, parent, outline);
  outline.nodes.push(node);
  if (isOpenInside(element, outline)) for (const child of elementsOf(element)) enter(child, node, outline);
  node.end = outline.nodes.length;
  if (parent !== undefined && parent.firstRank === 0) parent.firstRank = node.firstRank;
}

/** People who write headings as bold paragraphs give them classes as it comes. */
const boldParagraph = 'p!';

function nodeOf(element: HtmlElement, parent: PageNode | undefined, outline: Outline): PageNode {
  const rank = headingRank(element);
  const shape = rank > 0 && element.name === 'p' ? boldParagraph : outline.shapeOf(element);
  const zone = zoneOf(element, parent?.zone ?? 'content');
  const order = outline.nodes.length;
  const path = pathOf(`${parent?.path ?? -1} ${shape}`, outline);
  return { element, parent, shape, path, zone, rank, order, end: order + 1, firstRank: rank };
}

function pathOf(key: string, { paths }: Outline): number {
  const known = paths.get(key) ?? paths.size;
  paths.set(key, known);
  return known;
}

function isOpenInside(element: HtmlElement, { tablesOpen }: OutlineOptions): boolean {
  if (element.name === 'table') return tablesOpen || isLayoutTable(element) || holdsLists(element);
  return element.name !== 'select';
}

/** Whether the table only sets things side by side: it says so, or it holds other tables. */
export function isLayoutTable(table: HtmlElement): boolean {
  return isLayout(table) || findElement(table, ({ name }) => name === 'table') !== undefined;
}

const listed = new Set(['ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br']);

/** Whether cells hold lists of their own: a country in one cell, its members in the next. */
function holdsLists(table: HtmlElement): boolean {
  return findElement(table, ({ name }) => listed.has(name)) !== undefined;
}

/** Answers in which column of its row a cell stands, from 0; 0 for anything else. Each row is counted once. */
export function createColumns(): (node: PageNode) => number {
  const rows = new Map<HtmlElement, ReadonlyMap<HtmlElement, number>>();
  return ({ element, parent }) => {
    if (element.name !== 'td' || parent?.element.name !== 'tr') return 0;
    const row = parent.element;
    const columns = rows.get(row) ?? new Map(cellsOf(row).map((cell, column) => [cell, column]));
    rows.set(row, columns);
    return columns.get(element) ?? 0;
  };
}

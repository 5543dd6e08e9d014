// Which headings stand over each element of a page: those before it, except headings that belong to one entry alone.
import { tidy } from '../model/text-order.ts';
import { elementsOf, type HtmlElement, type HtmlNode, isElement, textOf } from './html-node.ts';
import type { HtmlRole } from './html-roles.ts';
import { cellsOf } from './html-table.ts';
import { closeHeadings, type OpenHeading, reaching } from './page-headings.ts';
import type { PageNode } from './page-outline.ts';
import type { TabLabels } from './page-tabs.ts';
import { seenWords } from './page-words.ts';

/** The headings over each node, by its order. */
export type HeadingsOver = readonly (OpenHeading | undefined)[];

interface Scope {
  readonly end: number;
  /** What stood open before; it does again behind the scope. */
  readonly before: OpenHeading | undefined;
  /** What stands open inside in any case. */
  readonly base: OpenHeading | undefined;
}

/** One pass over the nodes in source order. */
export function headingsOver(nodes: readonly PageNode[], aids: HeadingAids): HeadingsOver {
  const pass: Pass = { ...aids, owners: headedTemplates(nodes), rows: new Map(), scopes: [], open: undefined };
  return nodes.map((node) => enter(node, pass));
}

export interface HeadingAids {
  readonly labels: TabLabels;
  readonly roleOf: (element: HtmlElement) => HtmlRole;
  readonly columnOf: (node: PageNode) => number;
}

interface Pass extends HeadingAids {
  /** Templates whose elements have headings of their own. */
  readonly owners: ReadonlySet<number>;
  /** What the first cell of a row says, each read once. */
  readonly rows: Map<PageNode, string>;
  readonly scopes: Scope[];
  open: OpenHeading | undefined;
}

/** The headings over the node; what it opens itself stands over those behind or inside it. */
function enter(node: PageNode, pass: Pass): OpenHeading | undefined {
  leaveScopes(node, pass);
  const { scopes, roleOf, owners } = pass;
  const around = scopes.at(-1)?.base;
  const reached = reaching(pass.open, node.order, around);
  const above = node.rank === 0 ? reached : closeHeadings(reached, node.rank, around);
  const over = labelOver(node, above, pass);
  pass.open = opened(node, over, roleOf) ?? over;
  const base = withLead(node, pass.open);
  if (over === above && base === pass.open && !opensScope(node, owners)) return over;
  scopes.push({ end: node.end, before: over === above ? pass.open : above, base });
  pass.open = base;
  return over;
}

function leaveScopes({ order }: PageNode, pass: Pass): void {
  const { scopes } = pass;
  for (let top = scopes.at(-1); top !== undefined && top.end <= order; top = scopes.at(-1)) {
    pass.open = top.before;
    scopes.pop();
  }
}

function opened(
  node: PageNode,
  above: OpenHeading | undefined,
  roleOf: HeadingAids['roleOf'],
): OpenHeading | undefined {
  const { rank, element } = node;
  const text = rank === 0 ? '' : seenWords(element, roleOf);
  return text === '' ? undefined : { text, rank, until: reachOf(node), above };
}

const mostWrappers = 3;

/** What only looks like a heading stands over what is beside it, or beside what wraps it alone. */
function reachOf(node: PageNode): number {
  if (node.rank <= 6) return Number.POSITIVE_INFINITY;
  let around = node.parent;
  for (let step = 0; around !== undefined && around.end === node.end && step < mostWrappers; step += 1)
    around = around.parent;
  return around?.end ?? Number.POSITIVE_INFINITY;
}

/** Paths of shapes whose elements each have a heading, all of one rank: cards, or sections of one template. */
function headedTemplates(nodes: readonly PageNode[]): ReadonlySet<number> {
  const tallies = new Map<number, { all: number; readonly ranks: Map<number, number> }>();
  for (const { path, rank, firstRank } of nodes) {
    if (rank > 0) continue;
    const tally = tallies.get(path) ?? { all: 0, ranks: new Map() };
    tallies.set(path, tally);
    tally.all += 1;
    if (firstRank > 0) tally.ranks.set(firstRank, (tally.ranks.get(firstRank) ?? 0) + 1);
  }
  const headed = [...tallies].filter(([, { all, ranks }]) => {
    const [most = 0] = ranks.values();
    return all >= 2 && ranks.size === 1 && most >= all * 0.7;
  });
  return new Set(headed.map(([path]) => path));
}

const scopeTags = new Set(['nav', 'aside', 'footer', 'details', 'fieldset', 'table', 'li', 'dl', 'dd']);

function opensScope({ element, path, parent, zone, rank }: PageNode, owners: ReadonlySet<number>): boolean {
  if (rank > 0) return false;
  const opensZone = parent !== undefined && parent.zone !== zone && zone !== 'main' && zone !== 'head';
  return opensZone || owners.has(path) || scopeTags.has(element.name);
}

const longestLabel = 80; // UTF-16 units

/** With the tab that opens the element, or the first cell of its row. */
function labelOver(node: PageNode, open: OpenHeading | undefined, pass: Pass): OpenHeading | undefined {
  return withLabel(pass.labels.labelOf(node.element) || rowLabel(node, pass), node, open);
}

/** With what a list item says before the list in it. */
function withLead(node: PageNode, open: OpenHeading | undefined): OpenHeading | undefined {
  return withLabel(leadOf(node.element), node, open);
}

function withLabel(text: string, { end }: PageNode, open: OpenHeading | undefined): OpenHeading | undefined {
  return text === '' || text.length > longestLabel || text === open?.text
    ? open
    : { text, rank: 8, until: end, above: open };
}

const lists = new Set(['ul', 'ol']);

/** What a list item says before the list that it holds. */
function leadOf(item: HtmlElement): string {
  if (item.name !== 'li') return '';
  const at = item.children.findIndex((child) => isElement(child) && holdsList(child));
  return at === -1 ? '' : tidy(textUpTo(item.children.slice(0, at)));
}

function holdsList(element: HtmlElement): boolean {
  return lists.has(element.name) || elementsOf(element).some(({ name }) => lists.has(name));
}

function textUpTo(nodes: readonly HtmlNode[]): string {
  return nodes.map(textOf).join(' ');
}

/** What the first cell of its row says, for the cells beside that. */
function rowLabel(node: PageNode, { columnOf, rows }: Pass): string {
  const row = node.parent;
  if (row === undefined || columnOf(node) === 0) return '';
  const label = rows.get(row) ?? tidy(cellsOf(row.element).slice(0, 1).map(textOf).join(''));
  rows.set(row, label);
  return label;
}

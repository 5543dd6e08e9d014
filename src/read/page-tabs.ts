// Tabs and folded parts of a page: which words open which element.
import { tidy } from '../model/text-order.ts';
import { elementsOf, type HtmlElement, type HtmlNode, hasClass, textOf } from './html-node.ts';

export interface TabLabels {
  /** Ids of elements that something on the page opens. */
  readonly opened: ReadonlySet<string>;
  /** The words that open the element; empty when it is no tab's content. */
  readonly labelOf: (element: HtmlElement) => string;
}

const longestLabel = 80; // UTF-16 units

/** Reads all controls of the page: `aria-controls`, `data-target`, links to an id. */
export function tabLabelsOf(root: HtmlNode): TabLabels {
  const byTarget = new Map<string, string>();
  collect(root, byTarget);
  const opened = new Set(byTarget.keys());
  const panels: Panels = { opened, rows: new Map() };
  return {
    opened,
    labelOf: (element) => (isPanel(element, panels) ? (byTarget.get(element.attribs['id'] ?? '') ?? '') : ''),
  };
}

function collect(node: HtmlNode, byTarget: Map<string, string>): void {
  for (const element of elementsOf(node)) {
    const target = targetOf(element);
    if (target !== '' && !byTarget.get(target)) byTarget.set(target, labelOf(element));
    collect(element, byTarget);
  }
}

function targetOf({ name, attribs }: HtmlElement): string {
  const named = attribs['aria-controls'] ?? attribs['data-target'] ?? attribs['data-bs-target'];
  const href = name === 'a' && attribs['href']?.startsWith('#') === true ? attribs['href'] : '';
  return (named ?? href).replace(/^#/u, '');
}

function labelOf(element: HtmlElement): string {
  const text = element.children.length > 20 ? '' : tidy(textOf(element));
  return text.length > longestLabel ? '' : text;
}

const panelClasses = ['tab-pane', 'tab-panel', 'tabcontent', 'tabs-panel', 'accordion-content', 'panel-collapse'];
const panelTags = new Set(['div', 'section', 'article', 'ul', 'ol', 'table', 'tbody']);

/** A part that says so, or one of several neighbours of one kind that are opened in the same way. */
function isPanel(element: HtmlElement, { opened, rows }: Panels): boolean {
  const { id, role } = element.attribs;
  if (id === undefined || !opened.has(id) || !panelTags.has(element.name) || element.parent === null) return false;
  if (role === 'tabpanel' || panelClasses.some((name) => hasClass(element, name))) return true;
  const kinds = rows.get(element.parent) ?? kindsIn(element.parent, opened);
  rows.set(element.parent, kinds);
  return (kinds.get(kindOf(element)) ?? 0) >= 2;
}

interface Panels {
  readonly opened: ReadonlySet<string>;
  /** How many opened children of each kind an element has, counted once. */
  readonly rows: Map<HtmlNode, ReadonlyMap<string, number>>;
}

function kindsIn(parent: HtmlNode, opened: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const child of elementsOf(parent)) {
    if (opened.has(child.attribs['id'] ?? '')) counts.set(kindOf(child), (counts.get(kindOf(child)) ?? 0) + 1);
  }
  return counts;
}

function kindOf({ name, attribs }: HtmlElement): string {
  return `${name} ${attribs['class']?.split(/\s+/u, 1)[0] ?? ''}`;
}

// Where an element stands in its page: a CSS path from the nearest id above it, no longer than it must be to be the only one.
import type { Position } from '../model/document.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-node.ts';

interface Place {
  readonly path: string;
  readonly anchor: string;
}

/** Elements by name, and all under `*`. */
type Tally = Map<string, number>;

/** How far the children of one element have been counted: places are asked for in source order, mostly. */
interface Count {
  next: number;
  readonly byName: Tally;
  /** Rows so far of the `tbody` that the page left out. */
  bareRows: number;
}

/** What is counted of a page, each parent once. */
interface Counted {
  readonly counts: Map<HtmlNode, Count>;
  readonly totals: Map<HtmlNode, ReadonlyMap<string, number>>;
}

/** Answers where elements of one page stand. */
export function createPlaces(): (element: HtmlElement) => Position {
  const counted: Counted = { counts: new Map(), totals: new Map() };
  const parents = new Map<HtmlElement, Place>();
  let uses: ReadonlyMap<string, number> | undefined;

  function placeOf(element: HtmlElement): Place {
    return parents.get(element) ?? ownPlace(element, isOnly) ?? placeBelow(element);
  }

  function placeBelow(element: HtmlElement): Place {
    const { parent } = element;
    const above = parent !== null && isElement(parent) ? placeOf(parent) : top;
    if (parent !== null && isElement(parent)) parents.set(parent, above);
    const step = parent === null ? element.name : stepTo(element, parent, counted);
    return { path: `${above.path} > ${step}`, anchor: above.anchor };
  }

  function isOnly(id: string, element: HtmlElement): boolean {
    uses ??= countIds(element);
    return uses.get(id.toLowerCase()) === 1;
  }

  return (element) => ({ kind: 'element', ...placeOf(element) });
}

/** How often each id is used on the element's page; to browsers, case tells them apart only on some pages. */
function countIds(element: HtmlElement): ReadonlyMap<string, number> {
  let root: HtmlNode = element;
  while (root.parent !== null) root = root.parent;
  const uses: Tally = new Map();
  const left: HtmlNode[] = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    const id = node.attribs?.['id'];
    if (id !== undefined) add(uses, id.toLowerCase());
    for (const child of node.children ?? []) left.push(child);
  }
  return uses;
}

function add(tally: Tally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

/** The place of an element that needs none above it; an id that several elements have is no place. */
function ownPlace(element: HtmlElement, isOnly: (id: string, element: HtmlElement) => boolean): Place | undefined {
  const { name, attribs } = element;
  const id = attribs['id'];
  const names = id !== undefined && id !== '' && !/\p{Cc}/u.test(id) && isOnly(id, element);
  if (names) return { path: selectorOf(id), anchor: id };
  return pageParts.has(name) ? { path: name, anchor: '' } : undefined;
}

const top: Place = { path: 'body', anchor: '' };
const pageParts = new Set(['html', 'body']);

/** `#id` where the id needs no escapes; not every reader of selectors knows `ª` for a letter. */
function selectorOf(id: string): string {
  const plain = /^[\p{L}_][\p{L}\d_-]*$/u.test(id) && !id.includes('\u00aa');
  return plain ? `#${id}` : `[id="${id.replace(/["\\]/gu, '\\$&')}"]`;
}

/** The element's step among its siblings. */
function stepTo(element: HtmlElement, parent: HtmlNode, { counts, totals }: Counted): string {
  const children = parent.children ?? [];
  const known = counts.get(parent);
  const count = known !== undefined && children.indexOf(element, known.next) !== -1 ? known : newCount();
  counts.set(parent, count);
  const total = totals.get(parent) ?? totalOf(parent);
  totals.set(parent, total);
  countTo(element, parent, count);
  if (count.bareRows === 0) return writeStep(element.name, count.byName, total);
  const isAlone = count.bareRows === 1 && nextElement(children, count.next)?.name !== 'tr';
  return `${writeStep('tbody', count.byName, total)} > ${isAlone ? 'tr' : `tr:nth-of-type(${count.bareRows})`}`;
}

function countTo(element: HtmlElement, parent: HtmlNode, count: Count): void {
  const children = parent.children ?? [];
  for (let child = children[count.next]; child !== undefined; child = children[count.next]) {
    count.next += 1;
    if (isElement(child)) countChild(child, parent, count);
    if (child === element) return;
  }
}

function newCount(): Count {
  return { next: 0, byName: new Map(), bareRows: 0 };
}

function totalOf(parent: HtmlNode): ReadonlyMap<string, number> {
  const count = newCount();
  for (const child of parent.children ?? []) if (isElement(child)) countChild(child, parent, count);
  return count.byName;
}

/** Browsers put rows without a `tbody` into one, so the path has it whether the page wrote it or not. */
function countChild({ name }: HtmlElement, parent: HtmlNode, count: Count): void {
  const isBareRow = name === 'tr' && parent.name === 'table';
  count.bareRows = isBareRow ? count.bareRows + 1 : 0;
  if (count.bareRows > 1) return;
  add(count.byName, isBareRow ? 'tbody' : name);
  add(count.byName, '*');
}

/** The name alone where no sibling has it; a number among all siblings where the name is none that selectors take. */
function writeStep(name: string, before: Tally, total: ReadonlyMap<string, number>): string {
  if (!/^[a-z][a-z0-9]*$/u.test(name)) return `:nth-child(${before.get('*')})`;
  return total.get(name) === 1 ? name : `${name}:nth-of-type(${before.get(name)})`;
}

function nextElement(children: readonly HtmlNode[], from: number): HtmlElement | undefined {
  for (let at = from; at < children.length; at += 1) {
    const child = children[at];
    if (child !== undefined && isElement(child)) return child;
  }
  return undefined;
}

// Where an element stands in its page: a CSS path that begins at the nearest id above it.
import type { Position } from '../model/document.ts';
import { type HtmlElement, type HtmlNode, isElement } from './html-node.ts';

interface Place {
  readonly path: string;
  readonly anchor: string;
}

/** How far the children of one element have been counted: places are asked for in source order, mostly. */
interface Count {
  next: number;
  readonly byName: Map<string, number>;
  /** Rows so far of the `tbody` that the page left out. */
  bareRows: number;
}

/** Answers where elements of one page stand; each parent's children are counted once. */
export function createPlaces(): (element: HtmlElement) => Position {
  const counts = new Map<HtmlNode, Count>();
  const parents = new Map<HtmlElement, Place>();

  function placeOf(element: HtmlElement): Place {
    return parents.get(element) ?? ownPlace(element) ?? placeBelow(element);
  }

  function placeBelow(element: HtmlElement): Place {
    const { parent } = element;
    const above = parent !== null && isElement(parent) ? placeOf(parent) : top;
    if (parent !== null && isElement(parent)) parents.set(parent, above);
    const step = parent === null ? element.name : stepTo(element, parent, counts);
    return { path: `${above.path} > ${step}`, anchor: above.anchor };
  }

  return (element) => ({ kind: 'element', ...placeOf(element) });
}

/** The place of an element that needs none above it. */
function ownPlace({ name, attribs }: HtmlElement): Place | undefined {
  const id = attribs['id'];
  if (id !== undefined && id !== '') return { path: selectorOf(id), anchor: id };
  return pageParts.has(name) ? { path: name, anchor: '' } : undefined;
}

const top: Place = { path: 'body', anchor: '' };
const pageParts = new Set(['html', 'body']);

/** `#id` where the id needs no escapes. */
function selectorOf(id: string): string {
  return /^[\p{L}_][\p{L}\d_-]*$/u.test(id) ? `#${id}` : `[id="${id.replace(/["\\]/gu, '\\$&')}"]`;
}

/** The element's step among its siblings. */
function stepTo(element: HtmlElement, parent: HtmlNode, counts: Map<HtmlNode, Count>): string {
  const known = counts.get(parent);
  const children = parent.children ?? [];
  const count = known !== undefined && children.indexOf(element, known.next) !== -1 ? known : newCount();
  counts.set(parent, count);
  for (let child = children[count.next]; child !== undefined; child = children[count.next]) {
    count.next += 1;
    if (isElement(child)) countChild(child, parent, count);
    if (child === element) break;
  }
  return writeStep(element, count);
}

function newCount(): Count {
  return { next: 0, byName: new Map(), bareRows: 0 };
}

/** Browsers put rows without a `tbody` into one, so the path has it whether the page wrote it or not. */
function countChild({ name }: HtmlElement, parent: HtmlNode, count: Count): void {
  const isBareRow = name === 'tr' && parent.name === 'table';
  count.bareRows = isBareRow ? count.bareRows + 1 : 0;
  const counted = isBareRow ? 'tbody' : name;
  if (count.bareRows < 2) count.byName.set(counted, (count.byName.get(counted) ?? 0) + 1);
}

function writeStep({ name }: HtmlElement, { byName, bareRows }: Count): string {
  if (bareRows === 0) return `${name}:nth-of-type(${byName.get(name)})`;
  return `tbody:nth-of-type(${byName.get('tbody')}) > tr:nth-of-type(${bareRows})`;
}

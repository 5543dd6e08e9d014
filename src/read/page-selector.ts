// The CSS selector of a structure: steps of shapes from the nearest name that is likely to stay.
import { type HtmlElement, hasClass } from './html-node.ts';
import type { PageNode } from './page-outline.ts';

/** Tags that are only written by some parsers, so that no selector may count on them. */
const implied = new Set(['html', 'tbody']);

/** A selector for elements of one path, from the nearest name above them that is likely to stay. */
export function selectorTo(family: readonly PageNode[]): string {
  const [first] = family;
  if (first === undefined) return '';
  const root = rootOf(family);
  const steps = [lastStep(family)];
  for (let one = first.parent; one !== undefined && one !== root; one = one.parent) {
    if (!implied.has(one.element.name)) steps.push(one.shape.replace('!', ''));
    else if (one.element.name === 'tbody') steps.push('');
  }
  const path = steps.reverse();
  return joined(root === undefined ? path : [stepOf(root), ...path]);
}

/** The shape; where that is a tag alone, with a class that all have, be it one for a width: neighbours may have others. */
function lastStep(family: readonly PageNode[]): string {
  const [first] = family;
  const shape = first?.shape.replace('!', '') ?? '';
  const classes = shape.includes('.') ? [] : (first?.element.attribs['class'] ?? '').split(/\s+/u);
  const shared = classes.find(
    (name) => /^[a-z_][\w-]*$/iu.test(name) && family.every(({ element }) => hasClass(element, name)),
  );
  return shared === undefined ? shape : `${shape}.${shared}`;
}

/** A step that some parsers leave out is a descent of any depth. */
function joined(steps: readonly string[]): string {
  return steps.reduce((path, step, index) => {
    if (step === '') return path;
    const gap = steps[index - 1] === '' ? ' ' : ' > ';
    return path === '' ? step : path + gap + step;
  }, '');
}

function stepOf(root: PageNode): string {
  return stableId(root.element) === '' ? root.shape.replace('!', '') : `#${stableId(root.element)}`;
}

/** An id without numbers, which templates give; numbers come from a database. */
function stableId({ attribs }: HtmlElement): string {
  const id = attribs['id'] ?? '';
  return /^[a-z_][a-z_-]{1,40}$/iu.test(id) ? id : '';
}

/** The innermost element around all members that has an id to begin with, or is the `main` part of the page. */
function rootOf(family: readonly PageNode[]): PageNode | undefined {
  let root = commonAncestor(family);
  while (root !== undefined && stableId(root.element) === '' && root.element.name !== 'main') root = root.parent;
  return root;
}

function commonAncestor(family: readonly PageNode[]): PageNode | undefined {
  const last = family.at(-1);
  let around = family[0]?.parent;
  while (around !== undefined && last !== undefined && around.end <= last.order) around = around.parent;
  return around;
}

/** Shapes of what holds the entries and of the entry: `ul.logos > li`. */
export function frameOf({ shape, parent }: PageNode): string {
  return parent === undefined ? shape : `${parent.shape} > ${shape}`;
}

const deepest = 4; // steps; what lies deeper changes with every editor

/** Shapes from the entry down to its first words or picture: `a > img`. */
export function innerOf(node: PageNode, nodes: readonly PageNode[]): string {
  const steps: string[] = [];
  let at = nodes[node.order + 1];
  while (at !== undefined && at.order < node.end && steps.length < deepest) {
    steps.push(at.shape);
    at = nodes[at.order + 1]?.parent === at ? nodes[at.order + 1] : undefined;
  }
  return steps.join(' > ');
}

/** The one that most have; the first of those that are equally many. */
export function mostCommon(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

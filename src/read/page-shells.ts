// Elements that a script or a frame would have filled: what a capture cannot show.
import { elementsOf, type HtmlElement, type HtmlNode, textOf } from './html-node.ts';

/** Ids of the empty element into which the usual frameworks write a page. */
const mounts = new Set([
  'root',
  'app',
  '__next',
  '__nuxt',
  'react-root',
  'main-app',
  'svelte',
  'ember-app',
  'gatsby',
  '___gatsby',
]);

/** Each as a person would point at it: `iframe` with its address, `#root`, `noscript`. */
export function shellsIn(root: HtmlNode): readonly string[] {
  return [...new Set(shellsBelow(root))];
}

function shellsBelow(node: HtmlNode): readonly string[] {
  return elementsOf(node).flatMap((element) => {
    const shell = shellOf(element);
    return shell === '' ? shellsBelow(element) : [shell];
  });
}

function shellOf(element: HtmlElement): string {
  const { name, attribs } = element;
  if (frames.has(name)) return isTiny(attribs) ? '' : `${name} ${attribs['src'] ?? ''}`.trim();
  if (name === 'noscript') return /javascript/iu.test(textOf(element)) ? name : '';
  return isMount(element) && textOf(element).trim() === '' ? nameOf(element) : '';
}

const frames = new Set(['iframe', 'frame']);

function isMount({ attribs }: HtmlElement): boolean {
  return mounts.has(attribs['id'] ?? '') || attribs['ng-app'] !== undefined || attribs['data-reactroot'] !== undefined;
}

function nameOf({ name, attribs }: HtmlElement): string {
  return attribs['id'] === undefined ? name : `#${attribs['id']}`;
}

/** Frames that nobody sees, which only count visitors. */
function isTiny({ width, height, style = '' }: HtmlElement['attribs']): boolean {
  return (
    ['0', '1'].includes(width ?? '') || ['0', '1'].includes(height ?? '') || /display\s{0,9}:\s{0,9}none/iu.test(style)
  );
}

// A throwaway tree of a well-formed page: just enough to take one table out of it for measuring.

/** An element; `attributes` is the tag's inside as written. */
export interface Element {
  readonly kind: 'element';
  readonly tag: string;
  readonly attributes: string;
  readonly children: readonly Node[];
}

export interface Text {
  readonly kind: 'text';
  readonly value: string;
}

export type Node = Element | Text;

type Growing = Element & { readonly children: Node[] };

const unseen = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/giu;
const token = /<(\/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</giu;
const voidTags = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

/** Every `<table>` of the page in the order of its start tags, nested ones included. */
export function tablesOf(html: string): readonly Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'text') return;
    if (node.tag === 'table') found.push(node);
    node.children.forEach(visit);
  };
  visit(parseTree(html));
  return found;
}

/** The page as a tree; an end tag closes everything opened since its start tag, a stray one nothing. */
function parseTree(html: string): Element {
  const page = growing('#page', '');
  const open: Growing[] = [page];
  for (const [whole, slash, tag = '', attributes = ''] of html.replace(unseen, '').matchAll(token)) {
    if (tag === '') append(open, { kind: 'text', value: decode(whole) });
    else if (slash === '/') close(open, tag.toLowerCase());
    else start(open, growing(tag.toLowerCase(), attributes));
  }
  return page;
}

/** The value of an attribute; empty when the element lacks it. */
export function attribute(element: Element, name: string): string {
  for (const [, key, quoted, bare] of element.attributes.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|([^\s"'>]+))/gu)) {
    if (key?.toLowerCase() === name) return decode(quoted ?? bare ?? '');
  }
  return '';
}

function growing(tag: string, attributes: string): Growing {
  return { kind: 'element', tag, attributes, children: [] };
}

function start(open: Growing[], element: Growing): void {
  append(open, element);
  if (!voidTags.has(element.tag) && !element.attributes.endsWith('/')) open.push(element);
}

function append(open: readonly Growing[], node: Node): void {
  open.at(-1)?.children.push(node);
}

function close(open: Growing[], tag: string): void {
  const depth = open.findLastIndex((element) => element.tag === tag);
  if (depth > 0) open.length = depth;
}

function decode(text: string): string {
  return text.replace(/&(#x?)?([0-9a-z]{1,8});/giu, (whole, number: string | undefined, code: string) => {
    if (number === undefined) return named.get(code) ?? whole;
    const point = Number.parseInt(code, number === '#' ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

// Elements of HTML and SVG as plain data, and their text, in which nothing from outside can become markup.

export interface Markup {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Child[];
}

/** A piece of text stays text, whatever it looks like. */
export type Child = Markup | string;

/** Names are ours; values may come from anywhere. */
export type Attributes = Readonly<Record<string, string | number>>;

export function element(tag: string, attributes: Attributes = {}, children: readonly Child[] = []): Markup {
  return { tag, attributes, children };
}

/** Elements without an end tag in HTML. */
const empty: ReadonlySet<string> = new Set(['meta', 'input', 'br']);

/** The element as HTML, which is XML as well where none of the empty elements of HTML is in it. */
export function markupText(child: Child): string {
  if (typeof child === 'string') return escapeMarkup(child);
  const { tag, attributes, children } = child;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`);
  const start = `<${tag}${written.join('')}>`;
  return empty.has(tag) ? start : `${start}${children.map(markupText).join('')}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML cannot hold become the replacement character. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]|[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

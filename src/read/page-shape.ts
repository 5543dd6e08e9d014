// The shape of an element: its tag and the class that names its template, without what tells one entry from the next.
import type { HtmlElement } from './html-node.ts';

/** `div.card`, `li`, `section`: what elements of one template share; a CSS selector of one step. */
export type Shape = string;

/** Tags whose place says all: their classes tell odd rows from even ones. */
const plainTags = new Set('li tr td th tbody thead tfoot option body html main h1 h2 h3 h4 h5 h6 dt dd'.split(' '));

/** Answers for the elements of one page; what a class attribute says is worked out once. */
export function createShapes(): (element: HtmlElement) => Shape {
  const known = new Map<string, string>();
  return ({ name, attribs }) => {
    const classes = attribs['class'];
    if (classes === undefined || plainTags.has(name)) return tagOf(name);
    const token = known.get(classes) ?? templateClass(classes);
    known.set(classes, token);
    return token === '' ? tagOf(name) : `${tagOf(name)}.${token}`;
  };
}

/** Tags that no selector takes as they stand (`gcse:search`) count as one. */
function tagOf(name: string): string {
  return /^[a-z][a-z0-9-]*$/u.test(name) ? name : '*';
}

/** The first class that is no number, state or column width; empty when none is left. */
function templateClass(classes: string): string {
  const tokens = classes.split(/\s+/u);
  return tokens.find((token) => /^[a-z_][a-z_-]*$/iu.test(token) && !passing.has(token.toLowerCase())) ?? '';
}

/** Classes for a state or a place in the row, which come and go between entries and captures. */
const passing: ReadonlySet<string> = new Set(
  `active alpha animated centered clear clearfix col collapse collapsed column columns current d-block d-none even fade fadein
  featured first has-text hidden hide hover in is-active item-active last lazy lazyload lazyloaded left odd omega open
  right row-even row-odd selected show showing sticky text-center text-left text-right visible wow`.split(/\s+/u),
);

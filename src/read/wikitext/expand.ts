// Turns source into expanded text: templates become what they print, notes and links become items at their place.
import { type Construct, findConstructs } from './constructs.ts';
import { asWritten, type Expanded, type Origin, printedAt } from './expanded.ts';
import { expandExtension } from './extensions.ts';
import { expandLink } from './links.ts';
import type { Expander, Page } from './page.ts';
import { firstIn, nextIn } from './ranges.ts';
import { structureOf } from './structure-tags.ts';
import { expandTemplate } from './template-call.ts';

/** Expands ranges of the source; what stands in them must be expanded once, as notes are counted on the way. */
export const expander: Expander = { placed: expandPlaced, words: expandWords, attribute: expandAttribute };

function expandPlaced(page: Page, from: number, to: number): Expanded {
  const { source, constructs } = page;
  const first = firstIn(page, from, to);
  if (first === constructs.length) return asWritten(source.slice(from, to), from);
  const draft = { text: '', origin: from, more: [] };
  let at = from;
  for (let index = first; index < constructs.length; index = nextIn(page, index, to)) {
    const construct = constructs[index];
    if (construct === undefined) break;
    put(draft, source.slice(at, construct.from), at);
    put(draft, textOf(page, construct), printedAt(construct.from));
    at = construct.to;
  }
  put(draft, source.slice(at, to), at);
  return draft;
}

/** Tags hold their attributes as they are; constructs in those are looked for apart. */
function expandAttribute(page: Page, from: number, to: number): Expanded {
  const source = page.source.slice(0, to);
  const { found, cappedAt } = findConstructs(source, from);
  page.state.cappedAt ??= cappedAt;
  return expandPlaced({ ...page, source, constructs: found, begins: found.map((one) => one.from) }, from, to);
}

interface Draft {
  text: string;
  origin: Origin;
  readonly more: number[];
}

function put(draft: Draft, text: string, origin: Origin): void {
  if (text === '') return;
  if (draft.text === '') draft.origin = origin;
  else draft.more.push(draft.text.length, origin);
  draft.text += text;
}

function expandWords(page: Page, from: number, to: number): string {
  const { source, constructs } = page;
  let text = '';
  let at = from;
  for (let index = firstIn(page, from, to); index < constructs.length; index = nextIn(page, index, to)) {
    const construct = constructs[index];
    if (construct === undefined) break;
    text += source.slice(at, construct.from) + textOf(page, construct);
    at = construct.to;
  }
  return at === from ? source.slice(from, to) : text + source.slice(at, to);
}

function textOf(page: Page, construct: Construct): string {
  switch (construct.kind) {
    case 'omitted':
      return '';
    case 'tag':
      return structureOf(construct.tag);
    case 'template':
      return expandTemplate(page, construct, expander);
    case 'parameter':
      return expandParameter(page, construct);
    case 'link':
      return expandLink(page, construct, expander);
    case 'extension':
      return expandExtension(page, construct, expander);
  }
}

/** `{{{1|default}}}` on the page itself prints its default, or itself. */
function expandParameter(page: Page, { from, to, bars: [bar] }: Extract<Construct, { bars: unknown }>): string {
  if (bar === undefined) return page.source.slice(from, to).replace(/\s+/gu, ' ');
  return expandWords(page, bar + 1, to - 3);
}

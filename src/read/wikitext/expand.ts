// Turns source into expanded text: templates become what they print, notes and links become items at their place.
import type { Construct } from './constructs.ts';
import type { Expanded, Origin } from './expanded.ts';
import { expandExtension } from './extensions.ts';
import { expandLink } from './links.ts';
import type { Page } from './page.ts';
import { constructsIn, isPlain } from './ranges.ts';
import { structureOf } from './structure-tags.ts';
import { expandTemplate } from './template-call.ts';

/** Expands a range of the source; a template in it is expanded once. */
export function expand(page: Page, from: number, to: number): Expanded {
  if (isPlain(page, from, to))
    return { text: page.source.slice(from, to), origins: [{ at: 0, source: from, running: true }] };
  const parts: string[] = [];
  const origins: Origin[] = [];
  let length = 0;
  const put = (text: string, source: number, running: boolean): void => {
    if (text === '') return;
    origins.push({ at: length, source, running });
    parts.push(text);
    length += text.length;
  };
  let at = from;
  for (const construct of constructsIn(page, from, to)) {
    put(page.source.slice(at, construct.from), at, true);
    put(textOf(page, construct), construct.from, false);
    at = construct.to;
  }
  put(page.source.slice(at, to), at, true);
  return { text: parts.join(''), origins: origins.length === 0 ? [{ at: 0, source: from, running: true }] : origins };
}

function textOf(page: Page, construct: Construct): string {
  switch (construct.kind) {
    case 'omitted':
      return '';
    case 'tag':
      return structureOf(construct.tag);
    case 'template':
      return expandTemplate(page, construct, expand);
    case 'parameter':
      return expandParameter(page, construct);
    case 'link':
      return expandLink(page, construct, expand);
    case 'extension':
      return expandExtension(page, construct, expand);
  }
}

/** `{{{1|default}}}` on the page itself prints its default, or itself. */
function expandParameter(page: Page, { from, to, bars: [bar] }: Extract<Construct, { bars: unknown }>): string {
  if (bar === undefined) return page.source.slice(from, to).replace(/\s+/gu, ' ');
  return expand(page, bar + 1, to - 3).text;
}

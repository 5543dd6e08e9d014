// Citation marks of a page: the label a reader sees, its group, and the reference that the mark points at.
import type { MarkDraft } from './html-draft.ts';
import { type HtmlElement, textOf } from './html-node.ts';

/** A mark as it is written. */
export interface WrittenMark {
  readonly label: string;
  readonly group: string | undefined;
  /** Id of the reference. */
  readonly target: string;
  /** Name that the wikitext gives the reference; only Parsoid tells it. */
  readonly name: string | undefined;
}

/** Marks by the id they point at. */
export interface MarkBook {
  readonly enter: (written: WrittenMark, mark: MarkDraft) => void;
  readonly pointingAt: (id: string) => CitedAs | undefined;
}

/** How the page's marks cite one reference. */
export interface CitedAs extends Omit<WrittenMark, 'target'> {
  readonly marks: readonly MarkDraft[];
}

export function createMarkBook(): MarkBook {
  const byTarget = new Map<string, CitedAs & { readonly marks: MarkDraft[] }>();
  return {
    enter: ({ target, ...written }, mark) => {
      const known = byTarget.get(target);
      if (known === undefined) byTarget.set(target, { ...written, marks: [mark] });
      else known.marks.push(mark);
    },
    pointingAt: (id) => byTarget.get(id),
  };
}

/** Whether the link leads to a reference of the page. */
export function isCitation({ attribs }: HtmlElement): boolean {
  const href = attribs['href'];
  return href?.includes('#') === true && /#(?:cite_note|endnote|_note)/u.test(href);
}

/** Whether the link leads from a reference back to its marks. */
export function isBacklink({ attribs }: HtmlElement): boolean {
  return attribs['rel'] === 'mw:referencedBy' || /#(?:cite_ref|_ref|ref_)/u.test(attribs['href'] ?? '');
}

/** The mark that the link is. `dataMw` is what Parsoid says of the element around it. */
export function readMark(link: HtmlElement, dataMw: string | undefined): WrittenMark {
  const target = idIn(link.attribs['href'] ?? '');
  const shown =
    textOf(link)
      .replace(/[[\]\s\u00a0]+/gu, ' ')
      .trim() ||
    (/\d+$/u.exec(target)?.[0] ?? '');
  const spaced = /^(.+) (\S+)$/u.exec(shown);
  const group = link.attribs['data-mw-group'] || spaced?.[1] || letterGroup(shown);
  return { label: spaced?.[2] ?? shown, group, target, name: nameIn(dataMw) };
}

/** Groups whose marks are letters; https://www.mediawiki.org/wiki/Help:Cite#Grouped_references names them so. */
function letterGroup(label: string): string | undefined {
  if (/^[a-z]{1,3}$/u.test(label)) return 'lower-alpha';
  if (/^[A-Z]{1,3}$/u.test(label)) return 'upper-alpha';
  return /^\p{Script=Greek}{1,3}$/u.test(label) ? 'lower-greek' : undefined;
}

function idIn(href: string): string {
  const id = href.slice(href.indexOf('#') + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a lone per cent sign
  }
}

function nameIn(dataMw: string | undefined): string | undefined {
  const written = /"attrs":\{[^{}]*?"name":"((?:[^"\\]|\\.)*)"/u.exec(dataMw ?? '')?.[1];
  return written === undefined ? undefined : jsonText(written);
}

function jsonText(written: string): string | undefined {
  try {
    const text: unknown = JSON.parse(`"${written}"`);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined; // not Parsoid's own
  }
}

// What reading one page needs to share: its source, what was found in it, and the things that stand for no text.
import type { Language } from '../../languages/language.ts';
import type { Position } from '../../model/document.ts';
import type { Construct } from './constructs.ts';
import type { Expanded } from './expanded.ts';
import type { NoteBook } from './notes.ts';

/** Something that is no text, at its place in expanded text. */
export type Item =
  | { readonly kind: 'mark'; readonly group: string; readonly label: string }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'linkStart'; readonly url: string }
  | { readonly kind: 'linkEnd' }
  | { readonly kind: 'citation'; readonly fields: ReadonlyMap<string, string> }
  | { readonly kind: 'infobox'; readonly title: Expanded; readonly rows: readonly InfoboxRow[] }
  | { readonly kind: 'references'; readonly group: string; readonly flush: number }
  | { readonly kind: 'unknown'; readonly parts: readonly Expanded[]; readonly bare: boolean }
  | { readonly kind: 'unknownEnd'; readonly start: number };

export interface InfoboxRow {
  readonly label: string;
  readonly value: Expanded;
}

/** Everything known of the page while it is read; the lists grow, the rest stays. */
export interface Page {
  readonly source: string;
  /** Line and column of an offset in the source. */
  readonly place: (offset: number) => Position;
  readonly constructs: readonly Construct[];
  readonly begins: readonly number[];
  readonly items: Item[];
  readonly notes: NoteBook;
  readonly language: Language | undefined;
  readonly unknown: Map<string, { count: number; readonly at: number }>;
  readonly state: PageState;
}

/** Expands a range of the source. */
export type Expand = (page: Page, from: number, to: number) => Expanded;

export interface PageState {
  /** Group of the reference list whose content is being read: its notes are given, not used. */
  defining: string | undefined;
  displayTitle: string;
  cappedAt: number | undefined;
}

const open = '\ufdd0';
const close = '\ufdd1';
/** Stands where a template of a coloured cell ends the attributes of the cell. */
export const cellStart = '\ufdd2';

const reserved = /[\ufdd0-\ufddf]/gu;
const marked = /[\ufdd0-\ufdd2<&\t\r\n\u00a0]|''| {2}/u;
const item = /\ufdd0(\d+)\ufdd1/gu;

/** The text without the code points that stand for items here; lengths stay. */
export function withoutReserved(text: string): string {
  return text.replace(reserved, '\ufffd');
}

/** Puts the item among the page's items; answers what stands for it in expanded text. */
export function mark(page: Page, thing: Item): string {
  page.items.push(thing);
  return `${open}${page.items.length - 1}${close}`;
}

/** Numbers of the items in the text. */
export function itemsIn(text: string): readonly number[] {
  return text.includes(open) ? Array.from(text.matchAll(item), ([, number]) => Number(number)) : [];
}

/** The text with items that are notes only; what they stand on may be gone. */
export function marksIn(page: Page, text: string): string {
  return itemsIn(text)
    .filter((number) => page.items[number]?.kind === 'mark')
    .map((number) => `${open}${number}${close}`)
    .join('');
}

/** The bare words: no items, no markup. */
export function bare(page: Page, text: string): string {
  if (!marked.test(text)) return text.trim();
  const words = text.replace(item, (_, number: string) => {
    const thing = page.items[Number(number)];
    return thing?.kind === 'literal' ? thing.text : '';
  });
  return words
    .replaceAll(cellStart, '')
    .replace(/'{2,}|<[^<>]{0,200}>/gu, '')
    .replace(/&nbsp;|\s+/gu, ' ')
    .trim();
}

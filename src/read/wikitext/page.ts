// What reading one page needs to share: its source, what was found in it, and the things that stand for no text.
import type { Language } from '../../languages/language.ts';
import type { Position } from '../../model/document.ts';
import type { NamedTemplate } from './call.ts';
import type { ArgumentMeaning } from './citation-names.ts';
import type { Construct } from './constructs.ts';
import type { Expanded } from './expanded.ts';
import type { NoteBook } from './notes.ts';

/** Something that is no text, at its place in expanded text. */
export type Item =
  | { readonly kind: 'mark'; readonly group: string; readonly label: string }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'linkStart'; readonly url: string }
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
  /** Templates by their names as the page writes them. */
  readonly templates: Map<string, NamedTemplate>;
  /** What names of arguments mean in citation templates. */
  readonly argumentNames: Map<string, ArgumentMeaning>;
  readonly unknown: Map<string, { count: number; readonly at: number }>;
  readonly state: PageState;
}

/** Expands ranges of the source. */
export interface Expander {
  readonly placed: (page: Page, from: number, to: number) => Expanded;
  /** The text alone, where nobody will ask for the place of its parts. */
  readonly words: (page: Page, from: number, to: number) => string;
  /** Wikitext in the value of a tag's attribute. */
  readonly attribute: (page: Page, from: number, to: number) => Expanded;
}

export interface PageState {
  /** Group of the reference list whose content is being read: its notes are given, not used. */
  defining: string | undefined;
  displayTitle: string;
  cappedAt: number | undefined;
  /** Number of the construct that was looked up last. */
  lastConstruct: number;
}

/** Around the number of an item in expanded text. */
export const itemStart = '\ufdd0';
export const itemEnd = '\ufdd1';
/** Stands where a template of a coloured cell ends the attributes of the cell. */
export const cellStart = '\ufdd2';
/** Stands where a link ends; where it begins is an item with its address. */
export const linkEnd = '\ufdd3';

const reserved = /[\ufdd0-\ufddf]/gu;
const marked = /[\ufdd0-\ufdd3<&\t\r\n\u00a0]|''| {2}/u;
const item = /\ufdd0(\d+)\ufdd1/gu;

/** The text without the code points that stand for items here; lengths stay. */
export function withoutReserved(text: string): string {
  return text.replace(reserved, '\ufffd');
}

/** Puts the item among the page's items; answers what stands for it in expanded text. */
export function mark(page: Page, thing: Item): string {
  page.items.push(thing);
  return `${itemStart}${page.items.length - 1}${itemEnd}`;
}

/** Number of the item that stands at the offset, and the offset behind it. */
export function itemAt(text: string, at: number): { readonly number: number; readonly end: number } {
  let number = 0;
  let end = at + 1;
  for (let digit = text.charCodeAt(end) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(end) - 48) {
    number = 10 * number + digit;
    end += 1;
  }
  return { number, end: end + 1 };
}

/** Numbers of the items in the text. */
export function itemsIn(text: string): readonly number[] {
  const numbers: number[] = [];
  for (let at = text.indexOf(itemStart); at >= 0; at = text.indexOf(itemStart, at + 1))
    numbers.push(itemAt(text, at).number);
  return numbers;
}

/** The text with nothing but its items. */
export function allItemsIn(text: string): string {
  if (text === '') return '';
  return itemsIn(text)
    .map((number) => `${itemStart}${number}${itemEnd}`)
    .join('');
}

/** The text with items that are notes only; what they stand on may be gone. */
export function marksIn(page: Page, text: string): string {
  let marks = '';
  for (const number of itemsIn(text))
    if (page.items[number]?.kind === 'mark') marks += `${itemStart}${number}${itemEnd}`;
  return marks;
}

/** The bare words: no items, no markup. */
export function bare(page: Page, text: string): string {
  if (!marked.test(text)) return text.trim();
  const words = text.replace(item, (_, number: string) => {
    const thing = page.items[Number(number)];
    return thing?.kind === 'literal' ? thing.text : '';
  });
  return words
    .replace(/[\ufdd2\ufdd3]/gu, '')
    .replace(/'{2,}|<[^<>]{0,200}>/gu, '')
    .replace(/&nbsp;|\s+/gu, ' ')
    .trim();
}

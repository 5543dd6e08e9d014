// The items of a structure as entries: name, place, link; a table by its columns, all others by their readings.
import { findPlace } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import type { Phrasing } from '../model/document.ts';
import type { NameReading, PageItem, PageStructure } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import type { CaptureEntry } from './capture-list.ts';
import { type CommonWords, commonWords, namesOfItems } from './capture-names.ts';
import type { PageWords } from './capture-words.ts';
import { roledColumns } from './grid-roles.ts';
import { placeOfImages } from './image-place.ts';

/** An entry with the words of its own group rows, outermost first. */
export interface ItemEntry extends CaptureEntry {
  readonly rowGroups: readonly string[];
}

/** The entries of the structure; items that nothing names are left out. */
export function entriesOf(structure: PageStructure, habits: TemplateHabits, words: PageWords): readonly ItemEntry[] {
  const { items, kind } = structure;
  if (kind === 'table') return rowEntries(items, habits.roles);
  const names = namesOfItems(items, habits.common, words);
  return withTails(items.flatMap((item, index) => entryOf(item, names[index], placeIn(item))));
}

function entryOf(item: PageItem, name: NameReading | undefined, place: string): readonly ItemEntry[] {
  if (name === undefined) return [];
  const { position, parts, groups } = item;
  const own = place === name.text ? '' : place;
  const link = linkOf(item);
  return [{ name: name.text, nameFrom: name.from, place: own, group: '', link, position, parts, rowGroups: groups }];
}

/** The first link that leads to a page; one to a part of a page only where there is no other. */
function linkOf({ links }: PageItem): string {
  const pages = links.filter(({ url }) => /^https?:\/\//iu.test(url));
  return (pages.find(({ url }) => !url.includes('#')) ?? pages[0])?.url ?? '';
}

/** A line of its own that is a place, else a flag. */
function placeIn({ place, parts, images }: PageItem): string {
  if (place !== '') return place;
  const line = parts.slice(1).find(({ value }) => value.length <= 60 && findPlace(tidy(value)) !== undefined);
  if (line !== undefined) return tidy(line.value);
  return parts.map(placeOfImages).find((one) => one !== '') ?? images.find((alt) => findPlace(alt) !== undefined) ?? '';
}

/** What all structures of one template have in common, so that each is read like the others. */
export interface TemplateHabits {
  readonly common: CommonWords;
  /** What the columns of its tables hold; empty for what is no table. */
  readonly roles: readonly ColumnRole[];
}

/** @param structures - of one template, with the same header where they have one */
export function habitsOf(structures: readonly PageStructure[], words: PageWords): TemplateHabits {
  const items = structures.flatMap((structure) => structure.items);
  const [first] = structures;
  const roles = first?.kind === 'table' ? rolesOf(first.header, items, words) : [];
  return { common: commonWords(items), roles };
}

function rolesOf(
  header: readonly string[],
  items: readonly PageItem[],
  { vocabulary }: PageWords,
): readonly ColumnRole[] {
  const width = items.reduce((widest, { parts }) => Math.max(widest, parts.length), header.length);
  const columns = Array.from({ length: width }, (_, at) => ({
    headers: [header[at] ?? ''].filter((text) => text !== ''),
    cells: items.map(({ parts }) => ({ content: parts[at] ?? blank, inherited: false })),
  }));
  return roledColumns(columns, { vocabulary }).map(({ role }) => role);
}

const blank: Phrasing = {
  value: '',
  position: { kind: 'element', path: '', anchor: '' },
  footnoteReferences: [],
  links: [],
  images: [],
};

/** Roles of the column that names a row, the better first; a table of places alone lists places. */
const naming = ['name', 'party', 'person', 'native_name', 'place', 'text'] as const;

function rowEntries(items: readonly PageItem[], roles: readonly ColumnRole[]): readonly ItemEntry[] {
  const name = naming.map((role) => roles.indexOf(role)).find((index) => index !== -1) ?? 0;
  const place = roles.indexOf('place');
  return items.flatMap((item) => entryOf(item, nameInRow(item, name), placeInRow(item, place)));
}

/** Of a cell with several lines the first. */
function nameInRow({ names, parts }: PageItem, at: number): NameReading | undefined {
  const text = tidy(parts[at]?.value.split('\n', 1)[0] ?? '');
  const other =
    names.find(({ from }) => from === 'selector') ??
    (text === '' ? names.find(({ from }) => from === 'alt') : undefined);
  return other ?? (text === '' ? undefined : { from: 'text', text });
}

function placeInRow({ place, parts }: PageItem, at: number): string {
  const cell = parts[at];
  if (place !== '' || cell === undefined) return place;
  return tidy(cell.value) || placeOfImages(cell);
}

const enough = 0.5; // of the entries

/** "Acme Union, Belgium" in most entries: what follows the name is its place. */
function withTails(entries: readonly ItemEntry[]): readonly ItemEntry[] {
  const tails = entries.map(({ name, place }) => (place === '' ? tailOf(name) : undefined));
  const split = tails.filter((tail) => tail !== undefined).length >= entries.length * enough;
  return entries.map((entry, index) => {
    const tail = tails[index];
    return split && tail !== undefined ? { ...entry, ...tail } : entry;
  });
}

/** A place in brackets stays with the name as written; one behind a comma or dash is set beside it. */
function tailOf(text: string): Pick<CaptureEntry, 'name' | 'place'> | undefined {
  const opening = Math.max(
    text.lastIndexOf(' ('),
    text.lastIndexOf(', '),
    text.lastIndexOf(' – '),
    text.lastIndexOf(' - '),
  );
  if (opening < 2) return undefined;
  const mark = text.charAt(opening) === ',' ? 2 : text.charAt(opening + 1) === '(' ? 2 : 3;
  const place = text
    .slice(opening + mark)
    .replace(/\)$/u, '')
    .trim();
  if (findPlace(place) === undefined) return undefined;
  return { name: text.charAt(opening + 1) === '(' ? text : text.slice(0, opening).trim(), place };
}

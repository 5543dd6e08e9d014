// Structures of a page put together to the lists they are parts of: tiers, letters, countries of one template are one list.
import { findPlace } from '../gazetteer/places.ts';
import type { Page, PageStructure } from '../model/page.ts';
import { entriesOf, habitsOf, type ItemEntry, type TemplateHabits } from './capture-entries.ts';
import { type CaptureEntry, type ListContext, nameKey } from './capture-list.ts';
import { type HeadingSense, type PageWords, senseOf, titleAnnounces } from './capture-words.ts';

/** A structure with what its headings say and its entries. */
export interface ListPart {
  /** Its number among the structures of the page. */
  readonly order: number;
  readonly structure: PageStructure;
  /** Headings above it, outermost first, each with its sense; the page's title before them when it announces members. */
  readonly headings: readonly SensedHeading[];
  readonly entries: readonly ItemEntry[];
  /** Items that nothing names. */
  readonly unnamed: number;
}

export interface SensedHeading {
  readonly text: string;
  /** `title` of the page's own title, which stands over menus as well. */
  readonly sense: HeadingSense | 'title';
}

/** A list that might be the list of members. */
export interface Candidate {
  readonly parts: readonly ListPart[];
  readonly entries: readonly CaptureEntry[];
  /** Its names, as `nameKey` writes them. */
  readonly names: ReadonlySet<string>;
  /** Items that nothing names. */
  readonly unnamed: number;
}

/** All lists of the page, in source order of their first parts. */
export function candidatesIn(page: Page, words: PageWords, { pinned }: ListContext): readonly Candidate[] {
  const parts = partsOf(page, words);
  if (pinned) return grouped(parts, templateOf).map(candidateOf);
  const members = parts.filter((part) => !isOfFormer(part)).map((part) => withoutOthers(part, words));
  const lists = grouped(members, (part) => `${templateOf(part)}\n${keyOf(part)}`);
  return lists.flatMap(announcedApart).map(candidateOf);
}

function partsOf(page: Page, words: PageWords): readonly ListPart[] {
  const title: readonly SensedHeading[] = titleAnnounces(page.title, words)
    ? [{ text: page.title, sense: 'title' }]
    : [];
  const habits = habitsByTemplate(page.structures, words);
  return page.structures.map((structure, order): ListPart => {
    const own = structure.headings.map((text) => ({ text, sense: senseOf(text, words) }));
    const entries = entriesOf(structure, habits(structure), words);
    return {
      order,
      structure,
      headings: [...title, ...own],
      entries,
      unnamed: structure.items.length - entries.length,
    };
  });
}

/** Parts that have entries, those with one key as one list. */
function grouped(parts: readonly ListPart[], keyOfPart: (part: ListPart) => string): readonly (readonly ListPart[])[] {
  const lists = new Map<string, ListPart[]>();
  for (const part of parts.filter(({ entries }) => entries.length > 0)) {
    const list = lists.get(keyOfPart(part));
    if (list === undefined) lists.set(keyOfPart(part), [part]);
    else list.push(part);
  }
  return [...lists.values()];
}

/** Where some parts stand right under a heading for members, those under a heading that says nothing are of another list. */
function announcedApart(parts: readonly ListPart[]): readonly (readonly ListPart[])[] {
  const announced = parts.some(({ headings }) => ['members', 'tier'].includes(headings.at(-1)?.sense ?? ''));
  const others = announced ? parts.filter(({ headings }) => headings.at(-1)?.sense === 'plain') : [];
  return [parts.filter((part) => !others.includes(part)), others].filter((list) => list.length > 0);
}

/** The part without rows of a table that stand under "Donors" or "Former members". */
function withoutOthers(part: ListPart, words: PageWords): ListPart {
  const isOther = (group: string) => ['others', 'former'].includes(senseOf(group, words));
  return { ...part, entries: part.entries.filter(({ rowGroups }) => !rowGroups.some(isOther)) };
}

function templateOf({ structure }: ListPart): string {
  return `${frameOf(structure)}\n${nestingOf(structure)}`;
}

/** How many list items its own list stands in: countries and their members are items alike, one inside the other. */
function nestingOf({ selector, zone }: PageStructure): string {
  return `${zone} ${selector.match(/(?:^|> )li(?= |$)/gu)?.length ?? 0}`;
}

/** Answers with what the structures of one template have in common. */
function habitsByTemplate(
  structures: readonly PageStructure[],
  words: PageWords,
): (structure: PageStructure) => TemplateHabits {
  const keyOfTemplate = (structure: PageStructure) => [frameOf(structure), ...structure.header].join('\n');
  const alike = new Map<string, PageStructure[]>();
  for (const structure of structures) {
    const all = alike.get(keyOfTemplate(structure));
    if (all === undefined) alike.set(keyOfTemplate(structure), [structure]);
    else all.push(structure);
  }
  const habits = new Map([...alike].map(([key, all]) => [key, habitsOf(all, words)]));
  return (structure) => habits.get(keyOfTemplate(structure)) ?? habitsOf([structure], words);
}

/** Those who left are no members, whatever else is said of them. */
function isOfFormer({ headings }: ListPart): boolean {
  return headings.some(({ sense }) => sense === 'former');
}

/** Under "Our funders", "Latest news" and the like, unless a heading below says that members are listed. */
export function isOfOthers({ headings }: ListPart): boolean {
  const last = headings.findLast(({ sense }) => sense !== 'plain' && sense !== 'letter' && sense !== 'place');
  return last?.sense === 'others';
}

/** Tags and classes of what holds the entries and of the entry, without what is in it. */
export function frameOf({ signature }: PageStructure): string {
  const inner = signature.indexOf(' :: ');
  return inner === -1 || signature.endsWith(':: lines') ? signature : signature.slice(0, inner);
}

/**
 * Parts are of one list when the headings are equal up to the first that opens a list or a group of one; lists of
 * others stay by themselves.
 */
function keyOf(part: ListPart): string {
  const { headings } = part;
  const at = isOfOthers(part) ? -1 : headings.findIndex(({ sense }) => sense !== 'plain' && sense !== 'others');
  const above = headings.slice(0, at === -1 ? headings.length : at).map(({ text }) => text);
  return [`${isOfOthers(part)} ${isIndex(part)}`, ...above].join('\n');
}

/** "A | B | C": what leads to the parts of a list is none of them. */
function isIndex({ entries }: ListPart): boolean {
  const letters = entries.filter(({ name }) => name.length <= 2 || /^\p{L}\s?[-–—]\s?\p{L}$/u.test(name));
  return letters.length * 10 >= entries.length * 6;
}

/** The parts as one list, in source order. */
export function candidateOf(unordered: readonly ListPart[]): Candidate {
  const parts = unordered.toSorted((a, b) => a.order - b.order);
  const shared = sharedHeadings(parts);
  const all = parts.flatMap((part) => part.entries.map((entry) => groupedEntry(entry, groupsOver(part, shared))));
  const entries = withoutSilentTwins(all);
  const unnamed = parts.reduce((sum, part) => sum + part.unnamed, 0);
  return { parts, entries, names: new Set(entries.map(({ name }) => nameKey(name))), unnamed };
}

const silent: ReadonlySet<string> = new Set(['alt', 'host', 'file-name']);

/** A logo and the name beside it may both be links to the same place: one entry, by the name. */
function withoutSilentTwins(entries: readonly CaptureEntry[]): readonly CaptureEntry[] {
  const spoken = new Set(entries.filter(({ nameFrom }) => !silent.has(nameFrom)).map(({ link }) => link));
  return entries.filter(({ nameFrom, link }) => !silent.has(nameFrom) || link === '' || !spoken.has(link));
}

/**
 * How many headings stand over all parts alike and are no heading of one of them alone: "Strategic Members" heads its
 * own part although "Participating Members", a lower heading, stands under it.
 */
function sharedHeadings(parts: readonly ListPart[]): number {
  const [first, ...others] = parts.map(({ headings }) => headings);
  let shared = first?.length ?? 0;
  for (const headings of others) {
    while (shared > 0 && headings[shared - 1]?.text !== first?.[shared - 1]?.text) shared -= 1;
  }
  const depths = parts.map(({ headings }) => headings.length);
  const isOwn = depths.some((depth) => depth === shared) && depths.some((depth) => depth > shared);
  return isOwn ? shared - 1 : shared;
}

/** Headings that tell the entries of a list apart, and a place even when all stand under it. */
function groupsOver({ headings }: ListPart, shared: number): readonly SensedHeading[] {
  const tells = ({ sense }: SensedHeading) => sense !== 'members' && sense !== 'title';
  return headings.filter((heading, index) => (index >= shared && tells(heading)) || heading.sense === 'place');
}

/** The innermost place becomes the entry's place, the innermost other heading its group; letters are neither. */
function groupedEntry(entry: ItemEntry, above: readonly SensedHeading[]): CaptureEntry {
  const { rowGroups, ...own } = entry;
  const rows = rowGroups.map(
    (text): SensedHeading => ({ text, sense: findPlace(text) === undefined ? 'tier' : 'place' }),
  );
  const all = [...above, ...rows];
  const place = own.place || (all.findLast(({ sense }) => sense === 'place')?.text ?? '');
  const group = all.findLast(({ sense }) => sense === 'tier' || sense === 'plain')?.text ?? '';
  return { ...own, place, group };
}

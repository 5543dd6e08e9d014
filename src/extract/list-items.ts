// Items of a list that kept its structure as rows of place, name and notes: links, dashes, commas and nesting part them.
import { findPlace } from '../gazetteer/places.ts';
import type { List, Phrasing } from '../model/document.ts';
import { slicePhrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import { looksLikePerson } from './column-roles.ts';
import type { SplitRow, SplitTable } from './flat-table.ts';
import { type ListStanding, standingUnder } from './heading-roles.ts';
import { isCommaList, isPlaceLike, type PartedItem, partItem, withTails } from './list-item-parts.ts';
import { membersOf } from './list-members.ts';
import { joinPhrasings, noWords } from './phrasing-pieces.ts';
import type { RosterVerdict } from './roster-kind.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A list as a table of place, name and notes. */
export interface SplitList extends SplitTable {
  /** Share of items in which something other than guesswork ends the name, 0 to 1. */
  readonly parted: number;
  /** Share of names that read as people's, 0 to 1. */
  readonly people: number;
  /** Share of items with a place of their own or above them, 0 to 1. */
  readonly placed: number;
}

/** @returns the list's members; items of nested lists when most items hold one, their own item being the place above */
export function splitList(list: List, vocabulary: Vocabulary): SplitList {
  const items = membersOf(list);
  const commas = isCommaList(items.map(({ content }) => content));
  const parted = items.map((item) => partItem(item, commas));
  const people = shareOf(parted, ({ name }) => looksLikePerson(nameAlone(name.value)));
  const settled = withTails(parted, people >= 0.4, vocabulary);
  const known = settled.some(({ place }) => place !== undefined && findPlace(tidy(place.value)) !== undefined);
  return {
    columns: [
      { header: '', role: known ? 'place' : 'constituency' },
      { header: '', role: people >= 0.5 ? 'person' : 'name' },
      { header: '', role: 'notes' },
    ],
    rows: settled.filter(({ name }) => name.value !== '').map((item) => rowOf(item, vocabulary)),
    leading: [],
    parted: shareOf(parted, ({ sure }) => sure),
    people,
    placed: shareOf(settled, ({ place }) => place !== undefined),
  };
}

/** Whether a list holds members: a heading says so, or its items look alike and are people with a place. */
export function listVerdict(split: SplitList, { announced, elsewhere }: ListStanding): RosterVerdict {
  if (elsewhere) return { roster: false, reason: 'It stands under a heading for links, sources or the like.' };
  if (split.rows.length === 0) return { roster: false, reason: 'It has no items.' };
  if (announced) return announcedVerdict(split);
  return split.rows.length >= 5 && looksLikeMembers(split)
    ? { roster: true, reason: 'Its items look alike: people, each with a place.' }
    : { roster: false, reason: 'Neither a heading nor its items say that it lists members.' };
}

/** Under a heading for members there are also remarks such as "For a full list see …". */
function announcedVerdict({ rows, columns }: SplitList): RosterVerdict {
  const name = columns.findIndex(({ role }) => role === 'name' || role === 'person');
  const wordy = rows.filter(({ cells }) => (cells[name]?.value ?? '').split(/\s+/u).length > 9);
  return wordy.length * 2 > rows.length
    ? { roster: false, reason: 'Its items are remarks.' }
    : { roster: true, reason: 'A heading above it says that members are listed.' };
}

/** People, each with a place, parted by the same marks. */
export function looksLikeMembers(split: SplitTable): boolean {
  const { parted, people, placed }: Partial<SplitList> = split;
  return (parted ?? 0) >= 0.8 && (people ?? 0) >= 0.5 && (placed ?? 0) >= 0.6;
}

const unsure = 60; // confidence where only the end of the item ends the name

function rowOf(parted: PartedItem, vocabulary: Vocabulary): SplitRow {
  const { item, place, inherited, name, tail, notes, sure } = parted;
  const nowhere = noWords(item.content.position);
  const { headings, group } = aboveOf(parted, vocabulary);
  const told = [tail, ...notes, ...group].filter(({ value }) => value.trim() !== '');
  const kept =
    told.length === 0 ? { ...nowhere, footnoteReferences: tail.footnoteReferences } : joinPhrasings(told, '; ');
  return {
    lines: [item.content],
    cells: [place ?? nowhere, withoutStop(name), kept],
    inherited: [inherited, false, false],
    confidence: sure ? 100 : unsure,
    alternatives: [],
    headings,
  };
}

interface Above {
  readonly headings: readonly Phrasing[];
  readonly group: readonly Phrasing[];
}

/** The item above says who is listed, or is a place, or words that are kept with the member. */
function aboveOf({ item: { above } }: PartedItem, vocabulary: Vocabulary): Above {
  if (above === undefined) return { headings: [], group: [] };
  if (standingUnder([above], vocabulary).announced) return { headings: [above], group: [] };
  return { headings: [], group: isPlaceLike(above) ? [] : [above] };
}

/** "Harbour Union:" and "Harbour Union," without the mark. */
function withoutStop(name: Phrasing): Phrasing {
  const bare = name.value.replace(/\s*[:;,]$/u, '');
  return bare === name.value ? name : slicePhrasing(name, 0, bare.length);
}

function nameAlone(name: string): string {
  return name.replace(/\s*\([^()]*\)/gu, '');
}

function shareOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return items.filter(fits).length / Math.max(1, items.length);
}

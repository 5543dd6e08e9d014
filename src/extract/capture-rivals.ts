// Lists within lists: countries over their members are groups and no list, facts under members are no members.
import { findPlace } from '../gazetteer/places.ts';
import { type CaptureEntry, nameKey } from './capture-list.ts';
import type { Scored } from './capture-score.ts';
import { headsLists, isNameLike, type PageWords } from './capture-words.ts';

const mostRivals = 60; // lists; those behind them have no weight

/** The scores with what the lists say of each other taken into account. */
export function withRivalsWeighed(scored: readonly Scored[], words: PageWords): readonly Scored[] {
  const strongest = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const rivals = strongest.slice(0, mostRivals).map((one) => weighed(one, words));
  return scored.map((one) => {
    if (one.score <= 0) return one;
    const own = rivals.find((list) => list.one === one) ?? weighed(one, words);
    const others = rivals.filter((list) => list !== own);
    const isGrouping = others.some((other) => heads(own, other) && isMoreThanDetails(other, own));
    const isDetail = others.some((other) => isUnder(own, other) && !isMoreThanDetails(own, other));
    const isCoarse = others.some((other) => readsFiner(other, own));
    return { ...one, score: one.score - (isGrouping ? 60 : 0) - (isDetail ? 40 : 0) - (isCoarse ? 20 : 0) };
  });
}

interface Weighed {
  readonly one: Scored;
  /** Headings right over its parts. */
  readonly groups: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Those of its names that are written, not read from pictures or links. */
  readonly spoken: ReadonlySet<string>;
  /** Whether its names are those of places, letters or tiers. */
  readonly areGroups: boolean;
  /** Whether they differ and read as names. */
  readonly areNames: boolean;
}

function weighed(one: Scored, words: PageWords): Weighed {
  const { entries, names } = one.candidate;
  const named = entries.filter(({ name }) => isNameLike(name, words)).length;
  const areNames = named * 10 >= entries.length * 7 && names.size * 10 >= entries.length * 7;
  const spoken = new Set(entries.filter(({ nameFrom }) => !silent.has(nameFrom)).map(({ name }) => nameKey(name)));
  return { one, groups: groupsIn(one), names, spoken, areGroups: areGroups(entries, words), areNames };
}

function groupsIn({ candidate }: Scored): ReadonlySet<string> {
  return new Set(candidate.parts.flatMap(({ headings }) => headings.slice(-1).map(({ text }) => nameKey(text))));
}

function overlap(few: ReadonlySet<string>, many: ReadonlySet<string>): number {
  return few.size === 0 ? 0 : [...few].filter((name) => many.has(name)).length / few.size;
}

/** Places, letters and tiers head lists; a name among them may be anybody's. */
function areGroups(entries: readonly CaptureEntry[], words: PageWords): boolean {
  const heading = entries.filter(({ name }) => findPlace(name) !== undefined || headsLists(name, words));
  return heading.length * 2 >= entries.length;
}

/** Whether most names of the one stand over parts of the other. */
function heads(one: Weighed, other: Weighed): boolean {
  return overlap(one.names, other.groups) >= 0.5;
}

const fewest = 4;

/** Whether the one has its parts under names of the other. */
function isUnder(one: Weighed, other: Weighed): boolean {
  if (other.names.size < fewest && !other.areGroups) return false;
  return (
    overlap(one.groups, other.names) >= 0.6 || (one.groups.size >= fewest && overlap(other.names, one.groups) >= 0.5)
  );
}

const mostDetails = 4; // under one heading

/** Whether what stands under the other's names is a list by itself: names that differ, many under each or with links. */
function isMoreThanDetails(one: Weighed, other: Weighed): boolean {
  if (!one.areNames) return false;
  const { entries } = one.one.candidate;
  const linked = entries.filter(({ link, nameFrom }) => link !== '' && nameFrom !== 'host' && nameFrom !== 'file-name');
  const several = entries.length * 2 >= one.groups.size * 3;
  return (
    other.areGroups ||
    entries.length > one.groups.size * mostDetails ||
    (several && linked.length * 2 >= entries.length)
  );
}

/** Whether the one has all names of the other and more: of a cell with several names the other took the first. */
function readsFiner(one: Weighed, other: Weighed): boolean {
  return one.areNames && one.spoken.size * 10 >= other.names.size * 13 && overlap(other.names, one.spoken) >= 0.8;
}

/** Readings of pictures and links, which may stand beside the name of the same entry. */
const silent: ReadonlySet<string> = new Set(['alt', 'aria-label', 'title', 'host', 'file-name']);

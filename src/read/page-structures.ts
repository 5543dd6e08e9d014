// The repeated structures of a page: families of entries, cut where another heading comes; tables; lines of names.
import type { PageItem, PageStructure } from '../model/page.ts';
import { readEntry } from './page-entries.ts';
import { type Family, familiesOf } from './page-families.ts';
import { headingTexts } from './page-headings.ts';
import { readLineLists } from './page-lines.ts';
import { readOptionLists } from './page-options.ts';
import type { PageNode } from './page-outline.ts';
import { type FoundStructure, isSpent, type PageReading } from './page-reading.ts';
import { frameOf, innerOf, mostCommon, selectorTo } from './page-selector.ts';
import { readPageTables } from './page-tables.ts';

/** All structures in source order. */
export function readStructures(reading: PageReading): readonly PageStructure[] {
  const found = [
    ...readPageTables(reading),
    ...readOptionLists(reading),
    ...readLineLists(reading),
    ...readFamilies(reading),
  ];
  return found.sort((a, b) => a.order - b.order).map(({ structure }) => structure);
}

function readFamilies(reading: PageReading): readonly FoundStructure[] {
  const found: FoundStructure[] = [];
  for (const family of familiesOf(reading.scope)) {
    const [first] = family;
    if (first === undefined || isSpent(reading, first)) break;
    for (const structure of readFamily(family, reading)) found.push(structure);
  }
  return found;
}

interface Entry {
  readonly node: PageNode;
  readonly item: PageItem;
}

/** The family as one structure under each run of equal headings. */
function readFamily(family: Family, reading: PageReading): readonly FoundStructure[] {
  const entries = family.flatMap((node): readonly Entry[] => {
    const item = readEntry(node, reading);
    return item === undefined ? [] : [{ node, item }];
  });
  const selector = selectorOf(family);
  return alikeBelow(entries, reading).flatMap(({ alike, below }) =>
    runsOf(alike, reading).map((run) => structureOf(run, { selector, below }, reading)),
  );
}

const nearlyAll = 0.8;

interface Alike {
  readonly alike: readonly Entry[];
  /** What sets them apart: the tag of the block right below each, or that they head the others; empty when nothing does. */
  readonly below: string;
}

/** Entries without those of the same path that only head them. */
function alikeBelow(entries: readonly Entry[], reading: PageReading): readonly Alike[] {
  return entries[0]?.node.rank === 0 ? withoutHeads(entries) : withBlocks(entries, reading);
}

/** Columns of a layout hold cards as well as the heading over them: those with a higher heading than most are apart. */
function withoutHeads(entries: readonly Entry[]): readonly Alike[] {
  const rank = Number(mostCommon(entries.map(({ node }) => `${node.firstRank}`)));
  const isHead = ({ node }: Entry) => node.firstRank > 0 && node.firstRank < rank;
  return [
    { alike: entries.filter((entry) => !isHead(entry)), below: '' },
    { alike: entries.filter(isHead), below: 'heads' },
  ];
}

/** Headings of which nearly all stand over blocks of one kind are of one list; the others are parted from them. */
function withBlocks(entries: readonly Entry[], { nodes }: PageReading): readonly Alike[] {
  const kinds = entries.map(({ node }) => {
    const next = nodes[node.end];
    return next !== undefined && next.parent === node.parent && next.rank === 0 ? next.element.name : '';
  });
  const below = mostCommon(kinds);
  const alike = entries.filter((_, index) => kinds[index] === below);
  if (below === '' || alike.length < entries.length * nearlyAll) return [{ alike: entries, below: '' }];
  const others = entries.filter((_, index) => kinds[index] !== below);
  return [
    { alike, below },
    { alike: others, below: '' },
  ];
}

/** A list is selected by what holds its items. */
function selectorOf(family: Family): string {
  if (family[0]?.element.name !== 'li') return selectorTo(family);
  const holders = new Set(family.map(({ parent }) => parent).filter((parent) => parent !== undefined));
  return selectorTo([...holders]);
}

function runsOf(entries: readonly Entry[], { over }: PageReading): readonly (readonly Entry[])[] {
  const runs: Entry[][] = [];
  let before: Entry | undefined;
  for (const entry of entries) {
    const sameHeadings = before !== undefined && over[before.node.order] === over[entry.node.order];
    if (sameHeadings) runs.at(-1)?.push(entry);
    else runs.push([entry]);
    before = entry;
  }
  return runs;
}

interface Template {
  readonly selector: string;
  readonly below: string;
}

function structureOf(run: readonly Entry[], { selector, below }: Template, reading: PageReading): FoundStructure {
  const [first] = run;
  if (first === undefined) throw new Error('A run of entries is never empty.');
  const { node, item } = first;
  const inner = below === '' ? mostCommon(run.map((entry) => innerOf(entry.node, reading.nodes))) : '';
  const structure: PageStructure = {
    kind: kindOf(run),
    selector,
    signature: `${frameOf(node)}${below === '' ? '' : ` + ${below}`}${inner === '' ? '' : ` :: ${inner}`}`,
    header: [],
    headings: headingTexts(reading.over[node.order]),
    zone: node.zone,
    items: run.map((entry) => entry.item),
    position: item.position,
  };
  return { order: node.order, structure };
}

const listTags = new Set(['li', 'dt', 'dd']);

/** Logos where most entries show pictures and no words. */
function kindOf(run: readonly Entry[]): PageStructure['kind'] {
  const logos = run.filter(({ item }) => item.parts.every(({ value }) => value === '') && item.names.length > 0);
  if (logos.length * 2 > run.length) return 'logos';
  return listTags.has(run[0]?.node.element.name ?? '') ? 'list' : 'cards';
}

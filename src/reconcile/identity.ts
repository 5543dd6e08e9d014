// Which rows are one member: same name and compatible place; the config's word first, a doubt never merged.

import { indexBy, pairsWithin } from './blocks.ts';
import { type Apart, type Cluster, clustersOf, type Link, shares, unite } from './clusters.ts';
import { type Doubt, doubtsAmong } from './duplicates.ts';
import { addressKey, nameKey } from './names.ts';
import type { Aliases, Row } from './rows.ts';
import { editDistance, sameNumbers, withOneLetterOut } from './similarity.ts';

/** What the config decides about names, each name as it is compared. */
export interface Decisions {
  readonly same: readonly (readonly [string, string])[];
  readonly apart: Apart;
}

export interface Identity {
  /** Rows of each member, in the order of the sources. */
  readonly members: readonly (readonly Row[])[];
  readonly doubts: readonly Doubt[];
}

/** Shorter names differ by one letter too easily (`LAB`, `LAW`). */
const shortestTypo = 8;

/** Larger blocks are no evidence: hundreds of names one letter apart are numbered bodies, not typos. */
const largestBlock = 16;

export function identify(rows: readonly Row[], decisions: Decisions): Identity {
  const clusters = clustersOf(rows);
  const links = [
    ...linksOfConfig(clusters, decisions),
    ...linksByAddress(clusters),
    ...linksByOtherName(clusters),
    ...linksByTypo(clusters),
  ];
  const members = unite(clusters, links, decisions.apart);
  return { members, doubts: doubtsAmong(members, decisions.apart) };
}

export function decisionsOf(
  same: readonly (readonly [string, string])[],
  different: readonly (readonly [string, string])[],
  aliases: Aliases,
): Decisions {
  const compared = ([a, b]: readonly [string, string]) => [compare(a, aliases), compare(b, aliases)] as const;
  const apart = new Map<string, Set<string>>();
  for (const [a, b] of different.map(compared)) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  return { same: same.map(compared), apart };
}

function compare(name: string, aliases: Aliases): string {
  const key = nameKey(name);
  return aliases.get(key) ?? key;
}

function linksOfConfig(clusters: readonly Cluster[], { same }: Decisions): readonly Link[] {
  const byName = indexBy(clusters, ({ key }) => [key]);
  return same.flatMap(([one, other]) => {
    const [first, ...rest] = [...(byName.get(one) ?? []), ...(byName.get(other) ?? [])];
    return first === undefined ? [] : rest.map((b) => ({ a: first, b, byConfig: true }));
  });
}

// One full address is one body, whatever it was called that day; one that several names of a list share is a host's.
function linksByAddress(clusters: readonly Cluster[]): readonly Link[] {
  const byAddress = indexBy(clusters, ({ rows }) => rows.map(({ entry }) => addressOf(entry.website)).filter(Boolean));
  return [...byAddress.values()].flatMap((block) => {
    const sharing = block.flatMap((at) => clusters[at] ?? []);
    const lists = sharing.flatMap((cluster) => cluster.lists);
    const [a, ...others] = block;
    if (a === undefined || new Set(lists).size < lists.length) return [];
    return others.map((b) => ({ a, b, byConfig: false }));
  });
}

function addressOf(website: string): string {
  return /^https?:\/\/[^/]/iu.test(website) ? addressKey(website) : '';
}

// A name in brackets that is the whole name of a row elsewhere in the same place.
function linksByOtherName(clusters: readonly Cluster[]): readonly Link[] {
  const byName = indexBy(clusters, ({ key, place }) => (place === '' ? [] : [`${place}\n${key}`]));
  return clusters.flatMap((cluster, b) => {
    const others = new Set(cluster.rows.flatMap(({ entry }) => entry.altNames.map(nameKey)));
    const found = [...others].flatMap((name) => byName.get(`${cluster.place}\n${name}`) ?? []);
    return found.filter((a) => a !== b).map((a) => ({ a, b, byConfig: false }));
  });
}

function linksByTypo(clusters: readonly Cluster[]): readonly Link[] {
  const lists = new Set(clusters.flatMap((cluster) => cluster.lists));
  if (lists.size < 2) return [];
  const byVariant = indexBy(clusters, ({ key, place }) =>
    place === '' || key.length < shortestTypo ? [] : withOneLetterOut(key).map((variant) => `${place}\n${variant}`),
  );
  const pairs = pairsWithin(byVariant, largestBlock);
  return pairs.filter(([a, b]) => isTypo(clusters[a], clusters[b])).map(([a, b]) => ({ a, b, byConfig: false }));
}

// Two names on one list are two members, and so are `Local 12` and `Local 13`.
function isTypo(a: Cluster | undefined, b: Cluster | undefined): boolean {
  if (a === undefined || b === undefined || shares(new Set(a.lists), new Set(b.lists))) return false;
  return sameNumbers(a.key, b.key) && editDistance(a.key, b.key) === 1;
}

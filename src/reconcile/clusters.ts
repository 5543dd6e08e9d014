// Sets of rows that are surely one member, and the rules by which two sets may or may not become one.
import type { Row } from './rows.ts';

/** Rows of one name and place. `lists` are the lists they stand in: two names on one list are two members. */
export interface Cluster {
  readonly rows: readonly Row[];
  readonly key: string;
  readonly place: string;
  readonly lists: readonly string[];
}

/** Name → names that the config keeps apart from it. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>;

/** Rows of one name, apart where known places differ, and within a place where known disambiguators do. */
export function clustersOf(rows: readonly Row[]): readonly Cluster[] {
  const named = [...grouped(rows, ({ key }) => key).values()];
  const placed = named.flatMap((group) => splitBy(group, ({ place }) => place));
  const told = placed.flatMap((group) => splitBy(group, ({ entry }) => entry.disambiguator.toLowerCase()));
  return told.map((group) => ({
    rows: group,
    key: group[0]?.key ?? '',
    place: group.map(({ place }) => place).find((place) => place !== '') ?? '',
    lists: [...new Set(group.map(({ sourceKey, entry }) => `${sourceKey} ${entry.standing}`))],
  }));
}

/** Items by key, in their order. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

// What is not said goes with what is, as long as only one thing is said.
function splitBy(rows: readonly Row[], markOf: (row: Row) => string): readonly (readonly Row[])[] {
  const groups = grouped(rows, markOf);
  return groups.size === 1 || (groups.size === 2 && groups.has('')) ? [rows] : [...groups.values()];
}

/** Two clusters that are one member; `byConfig` when the config says so, whatever lists they stand in. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly byConfig: boolean;
}

/**
 * Joins clusters along the links, the earlier link first. A link gives way where the config keeps two names apart,
 * and, unless the config made it, where both would stand in one list.
 */
export function unite(clusters: readonly Cluster[], links: readonly Link[], apart: Apart): readonly (readonly Row[])[] {
  const groups = clusters.map(({ rows, key, lists }) => ({ rows, names: new Set([key]), lists: new Set(lists) }));
  const homes = clusters.map((_, index) => index);
  for (const { a, b, byConfig } of links) {
    const [to, from] = [rootOf(homes, a), rootOf(homes, b)];
    const [target, source] = [groups[to], groups[from]];
    if (to === from || target === undefined || source === undefined) continue;
    if (isKeptApart(target.names, source.names, apart)) continue;
    if (!byConfig && shares(target.lists, source.lists)) continue;
    homes[from] = to;
    groups[to] = {
      rows: [...target.rows, ...source.rows],
      names: new Set([...target.names, ...source.names]),
      lists: new Set([...target.lists, ...source.lists]),
    };
  }
  return groups.filter((_, index) => homes[index] === index).map(({ rows }) => rows);
}

/** Whether the config keeps a name of one set apart from a name of the other. */
export function isKeptApart(a: ReadonlySet<string>, b: ReadonlySet<string>, apart: Apart): boolean {
  return apart.size > 0 && [...a].some((name) => shares(apart.get(name) ?? new Set(), b));
}

export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  return [...few].some((item) => many.has(item));
}

function rootOf(homes: number[], index: number): number {
  let root = index;
  while (homes[root] !== root) root = homes[root] ?? root;
  homes[index] = root;
  return root;
}

// Blocks of things with a key in common, so that only those are compared and time stays linear.

/** Positions of the items by each of their keys. */
export function indexBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, item] of items.entries()) {
    for (const key of new Set(keysOf(item))) {
      const block = index.get(key);
      if (block === undefined) index.set(key, [at]);
      else block.push(at);
    }
  }
  return index;
}

/** Each pair that shares a block, once, the lower position first; blocks over the limit are passed over. */
export function pairsWithin(
  index: ReadonlyMap<string, readonly number[]>,
  limit: number,
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  for (const block of index.values()) {
    if (block.length < 2 || block.length > limit) continue;
    for (const [at, a] of block.entries()) {
      for (const b of block.slice(at + 1)) pairs.set(`${a} ${b}`, [a, b]);
    }
  }
  return [...pairs.values()].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

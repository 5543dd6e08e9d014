// A list in which each thing stands once and is known by its number.

export interface Numbered<Item> {
  /** The number of the item; the same key always gives the same number. */
  readonly indexOf: (key: string, make: () => Item) => number;
  /** All items so far, in the order in which they were first met. */
  readonly items: () => readonly Item[];
}

export function numbered<Item>(): Numbered<Item> {
  const indices = new Map<string, number>();
  const list: Item[] = [];
  return {
    indexOf: (key, make) => {
      const known = indices.get(key);
      if (known !== undefined) return known;
      indices.set(key, list.length);
      list.push(make());
      return list.length - 1;
    },
    items: () => list,
  };
}

/** Items by a key, each group in the order of the items. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

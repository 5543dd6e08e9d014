// Rows that go under one id and come under another: led over by a redirect, or the same thing by what they say.
import { foldName } from '../gazetteer/fold.ts';
import type { PlainRow } from '../model/change.ts';
import type { Delta } from './delta.ts';
import { cellText } from './draft.ts';
import type { Redirects } from './redirects.ts';

/** A row that is gone and the row that takes its place. */
export interface Pair {
  readonly gone: Delta & { readonly before: PlainRow };
  readonly come: Delta & { readonly after: PlainRow };
  /** Why a redirect leads over; empty when there is none and only what the rows say joins them. */
  readonly reason: string;
}

export interface Paired {
  readonly pairs: readonly Pair[];
  /** Rows without a partner, in the order given. */
  readonly rest: readonly Delta[];
}

/** What the rows of a table are recognised by when their ids differ; no key, no partner. */
export interface Likeness {
  readonly id: string;
  readonly keyOf: (row: PlainRow) => string;
  readonly fits: (gone: PlainRow, come: PlainRow) => boolean;
}

/** A redirect decides; else rows pair only when their key is one of a kind on both sides. */
export function pairRows(deltas: readonly Delta[], redirects: Redirects, likeness: Likeness): Paired {
  const led = ledOver(deltas, redirects, likeness);
  const free = without(deltas, led);
  const alike = pairsAlike(free, likeness).filter(({ gone }) => !redirects.ended(cellText(gone.before, likeness.id)));
  return { pairs: [...led, ...alike], rest: without(free, alike) };
}

function without(deltas: readonly Delta[], pairs: readonly Pair[]): readonly Delta[] {
  const taken = new Set<Delta>(pairs.flatMap(({ gone, come }) => [gone, come]));
  return deltas.filter((delta) => !taken.has(delta));
}

function ledOver(deltas: readonly Delta[], redirects: Redirects, { id }: Likeness): readonly Pair[] {
  const free = new Map(deltas.filter(isNew).map((come) => [cellText(come.after, id), come]));
  return deltas.filter(isGone).flatMap((gone) => {
    const { to, reason } = redirects.from(cellText(gone.before, id));
    const come = free.get(to);
    free.delete(to);
    return come === undefined ? [] : [{ gone, come, reason }];
  });
}

function pairsAlike(deltas: readonly Delta[], { keyOf, fits }: Likeness): readonly Pair[] {
  const come = byKey(deltas.filter(isNew), ({ after }) => keyOf(after));
  const gone = byKey(deltas.filter(isGone), ({ before }) => keyOf(before));
  return [...gone].flatMap(([key, [old, ...others]]) => {
    const [now, ...rivals] = come.get(key) ?? [];
    if (old === undefined || now === undefined || others.length + rivals.length > 0) return [];
    return fits(old.before, now.after) ? [{ gone: old, come: now, reason: '' }] : [];
  });
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function isGone(delta: Delta): delta is Pair['gone'] {
  return delta.before !== undefined && delta.after === undefined;
}

function isNew(delta: Delta): delta is Pair['come'] {
  return delta.before === undefined && delta.after !== undefined;
}

/** The same name in the same place; names that fold to nothing are compared as written. */
export const memberLikeness: Likeness = {
  id: 'member_id',
  keyOf: (row) => {
    const name = cellText(row, 'name');
    const place = ['scope', 'country_code', 'region_code'].map((column) => cellText(row, column));
    return name === '' ? '' : [foldName(name.normalize('NFC')) ?? name.normalize('NFC'), ...place].join('\n');
  },
  fits: () => true,
};

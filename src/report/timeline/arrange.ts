// Which rows are shown, in which order, under which headings.
import { compareBy } from '../../model/text-order.ts';
import type { PageData, PageRow } from './page-data.ts';

export type SortKey = 'place' | 'name' | 'joined' | 'left';

export interface Filter {
  /** Words that must all occur in the names, abbreviation, place or notes. */
  readonly text: string;
  /** Statuses that are shown; a row without a spell counts as `unknown`. */
  readonly statuses: ReadonlySet<string>;
  /** Index of a place, -1 for all. */
  readonly place: number;
  /** Empty for all. */
  readonly kind: string;
}

/** A line of the list: the heading of a place, or a member. */
export type Line =
  | { readonly kind: 'heading'; readonly place: number; readonly count: number; readonly open: boolean }
  | { readonly kind: 'member'; readonly row: PageRow };

/** The rows that pass the filter, in the order of the data. */
export function filterRows({ rows, places }: Pick<PageData, 'rows' | 'places'>, filter: Filter): readonly PageRow[] {
  const words = folded(filter.text).split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const statuses = row.spells.length === 0 ? ['unknown'] : row.spells.map(({ status }) => status);
    return (
      statuses.some((status) => filter.statuses.has(status)) &&
      [-1, row.place].includes(filter.place) &&
      ['', row.kind].includes(filter.kind) &&
      hasWords(row, places[row.place]?.label ?? '', words)
    );
  });
}

function hasWords(row: PageRow, place: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const notes = row.spells.map((spell) => spell.notes);
  const text = folded([row.name, ...row.altNames, row.abbreviation, place, ...notes].join(' '));
  return words.every((word) => text.includes(word));
}

/** Letters without their marks, all small: the same on every machine. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The rows in order, with a heading before each place when that is the order.
 *
 * @param closed - indices of places whose members are folded away
 */
export function arrangeRows(rows: readonly PageRow[], sort: SortKey, closed: ReadonlySet<number>): readonly Line[] {
  const sorted = sortRows(rows, sort);
  if (sort !== 'place') return sorted.map((row) => ({ kind: 'member', row }));
  const counts = new Map<number, number>();
  for (const { place } of sorted) counts.set(place, (counts.get(place) ?? 0) + 1);
  return sorted.flatMap((row, index): readonly Line[] => {
    const { place } = row;
    const open = !closed.has(place);
    const member: readonly Line[] = open ? [{ kind: 'member', row }] : [];
    if (index > 0 && sorted[index - 1]?.place === place) return member;
    return [{ kind: 'heading', place, count: counts.get(place) ?? 0, open }, ...member];
  });
}

/** Those who left come newest first; those who did not leave come after them. */
function sortRows(rows: readonly PageRow[], sort: SortKey): readonly PageRow[] {
  const keyed = rows.map((row) => ({ row, keys: [...sortKeys(row, sort), folded(row.name), row.id] }));
  const compare = compareBy<(typeof keyed)[number]>(
    ({ keys }) => keys[0] ?? '',
    ({ keys }) => keys[1] ?? '',
    ({ keys }) => keys[2] ?? '',
    ({ keys }) => keys[3] ?? '',
  );
  return keyed.sort(compare).map(({ row }) => row);
}

const never = '9999-99-99';

function sortKeys({ place, spells }: PageRow, sort: SortKey): readonly string[] {
  const [first, last] = [spells[0], spells.at(-1)];
  switch (sort) {
    case 'place':
      return [String(place).padStart(9, '0'), ''];
    case 'name':
      return ['', ''];
    case 'joined':
      return [first?.joinedLatest || never, first?.joinedEarliest || never];
    case 'left':
      return [backwards(last?.leftLatest ?? ''), backwards(last?.leftEarliest ?? '')];
  }
}

/** A key that puts later days first and no day last. */
function backwards(day: string): string {
  return day.replace(/\d/gu, (digit) => String(9 - Number(digit))) || '~';
}

// Chooses which captures of an index to fetch: those between two days, of each period the earliest first.
import { compareBy } from '../model/text-order.ts';
import { instantOfDigits } from './capture-time.ts';
import type { ArchiveRequest, Period } from './memento-request.ts';

/** An entry of an index, with the address at which the archive has it. */
export interface Listed {
  /** Digits as found. */
  readonly timestamp: string;
  /** Captured address. */
  readonly url: string;
  /** As the index writes it; empty when it does not say. */
  readonly digest: string;
  /** Where the stored bytes are. */
  readonly address: string;
}

/** Entries of each period in order of time: when the first is no good, the next may be. */
export function periodsOf(
  listed: readonly Listed[],
  { from, to, period }: Pick<ArchiveRequest, 'from' | 'to' | 'period'>,
): readonly (readonly Listed[])[] {
  const inside = listed
    .filter(({ timestamp }) => instantOfDigits(timestamp) !== '' && isWithin(timestamp, from, to))
    .sort(
      compareBy(
        ({ timestamp }) => timestamp,
        ({ address }) => address,
      ),
    );
  const groups = new Map<string, Listed[]>();
  for (const one of inside) {
    const key = period === 'all' ? one.address : periodKey(one.timestamp, period);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** A bound that is less precise than the time takes in all of its span: `2019` ends with 2019. */
export function isWithin(timestamp: string, from: string, to: string): boolean {
  return timestamp.slice(0, from.length) >= from && timestamp.slice(0, to.length) <= to;
}

/** `20190401…` lies in `2019`, `2019q2`, `201904` and `20190401`. */
function periodKey(timestamp: string, period: Exclude<Period, 'all'>): string {
  switch (period) {
    case 'year':
      return timestamp.slice(0, 4);
    case 'quarter':
      return `${timestamp.slice(0, 4)}q${Math.ceil(Number(timestamp.slice(4, 6)) / 3)}`;
    case 'month':
      return timestamp.slice(0, 6);
    case 'day':
      return timestamp.slice(0, 8);
  }
}

// How a bound moved: the new range of days against the old one.
import type { PlainRow } from '../model/change.ts';
import type { Day } from '../model/partial-date.ts';

export type RangeMove = 'tightened' | 'loosened' | 'shifted' | 'contradicted';

interface Ends {
  readonly from: Day | '';
  readonly to: Day | '';
}

/** The last day that any date can be. */
const never = '9999-12-31';

/** @param event - `joined` or `left`: which pair of bounds is meant */
export function rangeMove(event: 'joined' | 'left', before: PlainRow, after: PlainRow): RangeMove | undefined {
  const [old, now] = [endsOf(event, before), endsOf(event, after)];
  if (old.from === now.from && old.to === now.to) return undefined;
  if (now.from > old.to || now.to < old.from) return 'contradicted';
  const [inside, around] = [now.from >= old.from && now.to <= old.to, now.from <= old.from && now.to >= old.to];
  if (inside) return 'tightened';
  return around ? 'loosened' : 'shifted';
}

function endsOf(event: 'joined' | 'left', row: PlainRow): Ends {
  const from = row[`${event}_earliest`];
  const to = row[`${event}_latest`];
  return { from: asDay(from, ''), to: asDay(to, never) };
}

function asDay(value: PlainRow[string] | undefined, open: string): Day | '' {
  return (typeof value === 'string' ? value : open) as Day | '';
}

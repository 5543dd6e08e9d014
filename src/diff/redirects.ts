// Where ids that ended have gone, followed to the end of the chain.
import type { PlainRow } from '../model/change.ts';
import { cellText } from './draft.ts';

export interface Redirects {
  /** Whether the new version says that the id ended. */
  readonly ended: (id: string) => boolean;
  /** The id at the end of the chain and why; both empty where nothing takes its place. */
  readonly from: (id: string) => { readonly to: string; readonly reason: string };
  /** The reason of some redirect that ends at this id; empty when there is none. */
  readonly into: (id: string) => string;
}

/** A chain longer than this is a circle, or as bad as one. */
const longestChain = 100;

/** @param rows - of `id_redirects` that the new version adds */
export function redirectsOf(rows: readonly PlainRow[]): Redirects {
  const byOld = new Map(rows.map((row) => [cellText(row, 'old_id'), row]));
  const reasons = new Map(rows.map((row) => [cellText(row, 'new_id'), cellText(row, 'reason')]));
  return {
    ended: (id) => byOld.has(id),
    from: (id) => followed(byOld, id),
    into: (id) => (id === '' ? '' : (reasons.get(id) ?? '')),
  };
}

function followed(byOld: ReadonlyMap<string, PlainRow>, id: string): ReturnType<Redirects['from']> {
  const reason = cellText(byOld.get(id), 'reason');
  let to = id;
  for (let step = 0; byOld.has(to) && step < longestChain; step += 1) to = cellText(byOld.get(to), 'new_id');
  return to === id || to === '' || byOld.has(to) ? { to: '', reason: '' } : { to, reason };
}

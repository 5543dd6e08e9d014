// What the reader has chosen to see, and who is told when that changes.
import type { Filter, SortKey } from '../src/report/timeline/arrange.ts';
import { statuses } from '../src/report/timeline/gradients.ts';

export interface View {
  readonly filter: Filter;
  readonly sort: SortKey;
  /** Indices of places whose members are folded away. */
  readonly closed: ReadonlySet<number>;
  /** Number of the day that members are counted on; `undefined` while nobody has asked. */
  readonly day: number | undefined;
}

export interface ViewKeeper {
  readonly now: () => View;
  readonly change: (part: Partial<View>) => void;
  readonly listen: (listener: (view: View) => void) => void;
}

/** A filter that nothing fails. */
export const everyRow: Filter = { text: '', statuses: new Set(statuses), place: -1, kind: '' };

export function keepView(first: View): ViewKeeper {
  let view = first;
  const listeners: ((view: View) => void)[] = [];
  return {
    now: () => view,
    change: (part) => {
      view = { ...view, ...part };
      for (const listener of listeners) listener(view);
    },
    listen: (listener) => listeners.push(listener),
  };
}

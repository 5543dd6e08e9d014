// A template as a page calls it.
import type { Expanded } from './expanded.ts';

/** A template as the page calls it; what its arguments print stands in the arguments. */
export interface Call {
  /** As written, single spaces, no namespace. */
  readonly name: string;
  readonly at: number;
  /** In source order; a numbered argument has its number as name. */
  readonly parts: readonly Argument[];
  readonly positional: readonly string[];
  readonly named: ReadonlyMap<string, string>;
}

export interface Argument {
  readonly name: string;
  readonly value: Expanded;
}

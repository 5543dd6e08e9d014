// A template as a page calls it, and what is known of it by its name.
import type { Expanded } from './expanded.ts';
import type { Rendering } from './template-names.ts';

/** A template as the page calls it; what its arguments print stands in the arguments. */
export interface Call {
  /** As written, single spaces, no namespace. */
  readonly name: string;
  readonly at: number;
  /** In source order; a numbered argument has its number as name. */
  readonly parts: readonly Argument[];
  readonly positional: readonly string[];
  /** Those with names; the others as well, by their numbers, where some have names. */
  readonly named: ReadonlyMap<string, string>;
}

export interface Argument {
  readonly name: string;
  readonly value: Expanded;
}

/** A template by its name: single spaces, no namespace. */
export interface NamedTemplate {
  readonly name: string;
  readonly kind: 'magic' | 'note' | 'known' | 'citation' | 'infobox' | 'other';
  /** How a known one prints. */
  readonly rendering: Rendering | undefined;
}

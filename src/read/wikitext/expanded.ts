// Text that stands for wikitext, with the place in the source of each part.

/**
 * Wikitext without templates, notes and links: what they print stands in their place, what is no text is an item's
 * number between two code points that no page may hold.
 */
export interface Expanded {
  readonly text: string;
  /** Origin of its first part. */
  readonly origin: Origin;
  /** Two numbers for each further part: where it begins in the text, and its origin. */
  readonly more: readonly number[];
}

/**
 * Where a part comes from: the offset in the source of its first character, where the others follow it there as well;
 * below zero for what was printed, which stands as a whole at one offset.
 */
export type Origin = number;

/** Origin of what something at the offset printed. */
export function printedAt(source: number): Origin {
  return -1 - source;
}

const none: readonly never[] = [];

/** Text as it stands in the source. */
export function asWritten(text: string, source: number): Expanded {
  return { text, origin: source, more: none };
}

/** Text of one's own at a place in the source. */
export function printed(text: string, source: number): Expanded {
  return { text, origin: printedAt(source), more: none };
}

/** Offset in the source of a character of expanded text. */
export function sourceOf({ origin, more }: Expanded, at: number): number {
  if (more.length === 0 || (more[0] ?? 0) > at) return offsetIn(origin, at);
  const part = 2 * partAt(more, at);
  return offsetIn(more[part + 1] ?? 0, at - (more[part] ?? 0));
}

function offsetIn(origin: Origin, at: number): number {
  return origin < 0 ? -1 - origin : origin + at;
}

/** Number of the last part that begins at or before the offset. */
function partAt(parts: readonly number[], at: number): number {
  let low = 0;
  let high = parts.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((parts[2 * middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

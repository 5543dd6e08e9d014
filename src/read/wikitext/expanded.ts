// Text that stands for wikitext, with the place in the source of each part.

/**
 * Wikitext without templates, notes and links: what they print stands in their place, what is no text is an item's
 * number between two code points that no page may hold.
 */
export interface Expanded {
  readonly text: string;
  /** Where parts of the text come from, by rising `at`. */
  readonly origins: readonly Origin[];
}

export interface Origin {
  /** Offset in the expanded text. */
  readonly at: number;
  /** Offset in the source of the character at `at`. */
  readonly source: number;
  /** Whether the characters after it follow in the source as well; what a template prints stands where it begins. */
  readonly running: boolean;
}

/** Text of one's own at a place in the source. */
export function printed(text: string, source: number): Expanded {
  return { text, origins: [{ at: 0, source, running: false }] };
}

/** Offset in the source of a character of expanded text. */
export function sourceOf({ origins }: Expanded, at: number): number {
  const origin = origins[lastFrom(origins, at)];
  if (origin === undefined) return 0;
  return origin.running ? origin.source + (at - origin.at) : origin.source;
}

function lastFrom(origins: readonly Origin[], at: number): number {
  let low = 0;
  let high = origins.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((origins[middle]?.at ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

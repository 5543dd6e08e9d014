// A failing case made as small as it stays failing: pieces are taken out, from halves down to single bytes.

export interface Reduction {
  readonly stillFails: (bytes: Uint8Array) => boolean;
  /** When it is time to be content with what there is. */
  readonly isLate: () => boolean;
}

/** The smallest case that was found in time; never empty. */
export function smallest(failing: Uint8Array, reduction: Reduction): Uint8Array {
  let kept = failing;
  for (let size = kept.length >> 1; size > 0; size >>= 1) kept = withoutPieces(kept, size, reduction);
  return kept;
}

/** Without each piece of the size that it can fail without. */
function withoutPieces(failing: Uint8Array, size: number, { stillFails, isLate }: Reduction): Uint8Array {
  let kept = failing;
  for (let at = 0; at < kept.length && !isLate(); ) {
    const shorter = without(kept, at, size);
    if (shorter.length > 0 && stillFails(shorter)) kept = shorter;
    else at += size;
  }
  return kept;
}

function without(bytes: Uint8Array, at: number, size: number): Uint8Array {
  const shorter = new Uint8Array(bytes.length - Math.min(size, bytes.length - at));
  shorter.set(bytes.subarray(0, at));
  shorter.set(bytes.subarray(at + size), at);
  return shorter;
}

// Lists of numbers for the innermost loops.

/**
 * So many zeros. They are kept as fractions, for a list of whole numbers changes its form when the first fraction comes,
 * and all loops that read lists of both forms slow down. A typed array takes longer to make than a row to read.
 */
export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0.5).fill(0);
}

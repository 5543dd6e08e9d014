// One measured number, and how repeated measurements become one.

export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'MB/s' | '×';
  /** The value must not be above it; `undefined` where the number is only shown. */
  readonly limit: number | undefined;
}

export function exceeds({ value, limit }: Measure): boolean {
  return limit !== undefined && value > limit;
}

/** The middle one; of two middles the upper. */
export function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Median time of `times` calls in milliseconds, the first calls not counted. */
export function timeCalls(call: () => unknown, times: number): number {
  for (let warm = 0; warm < 3; warm += 1) call();
  return medianOf(Array.from({ length: times }, () => timeCall(call)));
}

/** Time of one call in milliseconds. */
export function timeCall(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

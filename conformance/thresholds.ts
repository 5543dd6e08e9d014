// The numbers that conformance must reach; they may only go up.
import { readFileSync } from 'node:fs';
import { showNumber } from './tally.ts';

/** Metric → lowest percentage that passes. */
export type Thresholds = Readonly<Record<string, number>>;

export interface Outcome {
  readonly metric: string;
  readonly least: number;
  /** `undefined` when nothing was measured under that name, which fails. */
  readonly measured: number | undefined;
  readonly passed: boolean;
}

/** Reads the file; throws when it is not an object of percentages. */
export function readThresholds(path: URL): Thresholds {
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (isThresholds(read)) return read;
  throw new Error('The thresholds must be an object of numbers from 0 to 100.');
}

function isThresholds(read: unknown): read is Thresholds {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  return Object.values(read).every((value) => typeof value === 'number' && value >= 0 && value <= 100);
}

/** What was measured against each threshold, in the order of the file. */
export function judge(thresholds: Thresholds, metrics: ReadonlyMap<string, number>): readonly Outcome[] {
  return Object.entries(thresholds).map(([metric, least]) => {
    const measured = metrics.get(metric);
    return { metric, least, measured, passed: measured !== undefined && measured >= least - 1e-9 };
  });
}

/** Each failed threshold on a line, then the counts. */
export function describeOutcomes(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ passed }) => !passed);
  const lines = failed.map(
    ({ metric, least, measured }) => `below threshold: ${metric} is ${showNumber(measured)}, must reach ${least}`,
  );
  return [...lines, `${outcomes.length - failed.length} passed, ${failed.length} failed`].join('\n');
}

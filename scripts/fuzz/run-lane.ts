// One lane, case after case, until its time is over or a case fails.
import fc from 'fast-check';
import type { Parts } from '../../src/pipeline.ts';
import type { Case, Lane } from './lanes.ts';
import { smallest } from './smallest.ts';
import { type Fault, faultIn } from './trial.ts';

export interface LaneRun {
  readonly lane: Lane;
  readonly parts: Parts;
  readonly seed: number;
  readonly seconds: number;
  /** Called before each case, so that one that never ends can be told. */
  readonly onCase: (origin: string, bytes: Uint8Array) => void;
}

export interface LaneResult {
  readonly cases: number;
  readonly failure: Failure | undefined;
}

export interface Failure extends Fault {
  readonly origin: string;
  readonly bytes: Uint8Array;
}

const mostCases = 1_000_000;
/** For making a failing case smaller. */
const reducingMs = 10_000;

export function runLane({ lane, parts, seed, seconds, onCase }: LaneRun): LaneResult {
  const end = performance.now() + seconds * 1_000;
  let cases = 0;
  let failed: Case | undefined;
  const holds = (one: Case) => {
    if (performance.now() > end) return true;
    cases += 1;
    onCase(one.origin, one.bytes);
    if (faultIn({ ...one, format: lane.format }, parts) === undefined) return true;
    failed = one;
    return false;
  };
  const limits = { numRuns: mostCases, interruptAfterTimeLimit: seconds * 1_000, endOnFailure: true };
  fc.check(fc.property(lane.cases, holds), { ...limits, seed });
  return { cases, failure: failed === undefined ? undefined : failureOf(failed, { lane, parts, onCase }) };
}

/** The fault of the smallest case that has one of the same kind; none where it does not come again, as a pause does not. */
function failureOf(
  failed: Case,
  { lane: { format }, parts, onCase }: Pick<LaneRun, 'lane' | 'parts' | 'onCase'>,
): Failure | undefined {
  const { origin, msPerKb } = failed;
  const fault = faultIn({ ...failed, format }, parts);
  if (fault === undefined) return undefined;
  const late = performance.now() + reducingMs;
  const bytes = smallest(failed.bytes, {
    stillFails: (shorter) => {
      onCase(origin, shorter);
      return faultIn({ format, bytes: shorter, msPerKb }, parts)?.kind === fault.kind;
    },
    isLate: () => performance.now() > late,
  });
  return { ...(faultIn({ format, bytes, msPerKb }, parts) ?? fault), origin, bytes };
}

// Grades captures of one page against their neighbours in time, and says of each what is wrong with it.
import type { Noted } from '../model/finding.ts';
import type { Verdict } from '../model/page.ts';
import { compareBy } from '../model/text-order.ts';
import { captureFindings } from './capture-findings.ts';
import type { Graded } from './graded.ts';
import { collapseVerdicts } from './list-changes.ts';
import { neighbourVerdicts } from './neighbours.ts';
import { repeatVerdicts } from './repeats.ts';

/** Steps in an order that lets each ask only captures that the ones before it left standing. */
const steps: readonly ((series: readonly Graded[]) => readonly Verdict[])[] = [
  neighbourVerdicts,
  repeatVerdicts,
  collapseVerdicts,
];

const inTime = compareBy<Graded>(
  ({ capture }) => capture.instant,
  ({ capture }) => capture.sha256,
  ({ capture }) => capture.label,
);

/**
 * The same captures in order of time, with what their neighbours tell of them.
 *
 * @param graded - captures of one page in any order, each already graded by itself
 * @returns a finding for each capture that is not usable, and for each count that the page states otherwise
 */
export function gradeSeries(graded: readonly Graded[]): Noted<readonly Graded[]> {
  const inOrder = [...graded].sort(inTime);
  const value = steps.reduce<readonly Graded[]>((series, step) => {
    const verdicts = step(series);
    return series.map((each, index) => ({ ...each, verdict: verdicts[index] ?? each.verdict }));
  }, inOrder);
  return { value, findings: captureFindings(value) };
}

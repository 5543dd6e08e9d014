// Bytes that come back: an old page that an archive or a cache served again, or a page put back after a bad edit.
import type { Verdict } from '../model/page.ts';
import { type Graded, unusable } from './graded.ts';
import { wordsOf } from './likeness.ts';

/** Captures in a row with the same bytes: one observation. */
interface Run {
  readonly first: Graded;
  readonly last: Graded;
  readonly indexes: readonly number[];
}

/** An edit that was taken back within this many days was a slip; a page this old that comes back is stale. */
const slipDays = 2;
const staleDays = 30;

/** @param series - in order of time; the answer has a verdict for each in the same order */
export function repeatVerdicts(series: readonly Graded[]): readonly Verdict[] {
  const runs = runsOf(series);
  const changed = new Map<number, Verdict>();
  const lastWith = new Map<string, number>();
  runs.forEach((run, at) => {
    const before = lastWith.get(run.first.capture.sha256);
    lastWith.set(run.first.capture.sha256, at);
    if (before === undefined) return;
    const { target, verdict } = judge(runs, { before, at }) ?? {};
    for (const index of target?.indexes ?? []) if (verdict !== undefined) changed.set(index, verdict);
  });
  return series.map(({ verdict }, index) => changed.get(index) ?? verdict);
}

function runsOf(series: readonly Graded[]): readonly Run[] {
  const runs: { first: Graded; last: Graded; indexes: number[] }[] = [];
  series.forEach((graded, index) => {
    if (graded.verdict.verdict === 'unusable') return;
    const open = runs.at(-1);
    if (open === undefined || open.first.capture.sha256 !== graded.capture.sha256) {
      runs.push({ first: graded, last: graded, indexes: [index] });
      return;
    }
    open.last = graded;
    open.indexes.push(index);
  });
  return runs;
}

interface Judged {
  readonly target: Run;
  readonly verdict: Verdict;
}

/** Whose side the capture after the repeat takes says what happened; without one, only a slip of hours is told. */
function judge(
  runs: readonly Run[],
  { before, at }: { readonly before: number; readonly at: number },
): Judged | undefined {
  const [old, between, again, next] = [runs[before], runs[at - 1], runs[at], runs[at + 1]];
  if (old === undefined || between === undefined || again === undefined) return undefined;
  const isSlip = at - before === 2 && daysBetween(between.first, again.first) <= slipDays;
  const holds = next === undefined ? isSlip : sideOf(next, { old, between }) === 'old';
  const label = again.first.capture.instant;
  if (holds && isSlip)
    return { target: between, verdict: unusable('reverted', `put back as it was before at ${label}`) };
  const isStale = next !== undefined && !holds && daysBetween(old.last, again.first) > staleDays;
  if (!isStale || sideOf(next, { old, between }) !== 'between') return undefined;
  return {
    target: again,
    verdict: unusable('stale', `the same bytes as at ${old.last.capture.instant}, the page had moved on`),
  };
}

interface Sides {
  readonly old: Run;
  readonly between: Run;
}

/** Where two pages differ, which of them a third agrees with; `neither` when they have the same words. */
function sideOf(third: Run, { old, between }: Sides): 'old' | 'between' | 'neither' {
  const [theirs, olds, betweens] = [wordsIn(third), wordsIn(old), wordsIn(between)];
  const onlyOld = [...olds].filter((word) => !betweens.has(word));
  const onlyBetween = [...betweens].filter((word) => !olds.has(word));
  const forOld =
    onlyOld.filter((word) => theirs.has(word)).length + onlyBetween.filter((word) => !theirs.has(word)).length;
  const all = onlyOld.length + onlyBetween.length;
  if (all === 0 || 2 * forOld === all) return 'neither';
  return 2 * forOld > all ? 'old' : 'between';
}

function wordsIn({ first }: Run): ReadonlySet<string> {
  return first.page === undefined ? new Set() : wordsOf(first.page);
}

/** Whole and part days; 0 when a date is missing. */
function daysBetween(one: Graded, other: Graded): number {
  const days = (Date.parse(other.capture.instant) - Date.parse(one.capture.instant)) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}

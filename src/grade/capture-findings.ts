// Findings about a series of captures: which are not usable and why, and where a page states another count.
import { type Finding, type FindingCode, noSubject } from '../model/finding.ts';
import type { Graded } from './graded.ts';

/** @param series - in order of time, with its last verdicts */
export function captureFindings(series: readonly Graded[]): readonly Finding[] {
  return [...verdicts(series), ...counts(series)];
}

function verdicts(series: readonly Graded[]): readonly Finding[] {
  return series.flatMap((graded) => {
    const { verdict, reason, detail } = graded.verdict;
    if (verdict === 'usable') return [];
    const because = `${reason ?? 'unclear'}: ${detail}`;
    if (verdict === 'partial')
      return [note('capture-partial', `This capture shows presence only (${because}).`, graded)];
    const sure = verdict === 'unknown' ? 'is not used until that is clear' : 'is not used';
    return [note('capture-unusable', `This capture ${sure} (${because}).`, graded)];
  });
}

function counts(series: readonly Graded[]): readonly Finding[] {
  return series.flatMap((graded) => {
    const { list, verdict } = graded;
    if (list?.statedCount === undefined || verdict.verdict === 'unusable' || list.statedCount === list.items) return [];
    return [
      note('stated-count-differs', `The page states ${list.statedCount}, its list has ${list.items} entries.`, graded),
    ];
  });
}

function note(code: FindingCode, message: string, { capture }: Graded): Finding {
  return { code, message, sourceId: capture.sourceId, locator: '', subject: noSubject };
}

// Lists that collapsed when the template changed.
import type { Verdict } from '../model/page.ts';
import { type FoundList, type Graded, partial } from './graded.ts';
import { medianOf } from './likeness.ts';

/** A list of fewer has no size to collapse from. */
const smallest = 6;
const remembered = 3;

/**
 * A list that halved when the template changed was probably not read whole, until the page itself states its size.
 *
 * @param series - in order of time; the answer has a verdict for each in the same order
 */
export function collapseVerdicts(series: readonly Graded[]): readonly Verdict[] {
  let sound: readonly FoundList[] = [];
  return series.map(({ list, verdict }) => {
    if (list === undefined || list.items === 0 || verdict.verdict === 'unusable') return verdict;
    if (!hasCollapsed(list, sound)) {
      sound = [...(isSameTemplate(list, sound) ? sound : []), list].slice(-remembered);
      return verdict;
    }
    const detail = `${list.items} entries under a new template, ${usualSize(sound)} before`;
    return verdict.verdict === 'usable' ? partial('list-collapsed', detail) : verdict;
  });
}

function hasCollapsed(list: FoundList, sound: readonly FoundList[]): boolean {
  const usual = usualSize(sound);
  return !isSameTemplate(list, sound) && usual >= smallest && list.items < usual / 2 && !agrees(list);
}

function isSameTemplate({ signature }: FoundList, sound: readonly FoundList[]): boolean {
  return sound.at(-1)?.signature === signature;
}

function usualSize(sound: readonly FoundList[]): number {
  return medianOf(sound.map(({ items }) => items));
}

function agrees({ items, statedCount }: FoundList): boolean {
  return statedCount !== undefined && Math.abs(statedCount - items) <= Math.max(2, statedCount / 10);
}

// The captures of one page read alike: where several lists may be meant, the template that does best over all of them wins.
import type { Page } from '../model/page.ts';
import { compareText } from '../model/text-order.ts';
import { frameOf } from './capture-candidates.ts';
import { type ChosenList, type ListContext, nameKey } from './capture-list.ts';
import { chosenFrom, knownIn, scoredLists } from './capture-roster.ts';
import { type Scored, withKnownNames } from './capture-score.ts';
import { wordsBook } from './capture-words.ts';

/** A capture's page and its day, as ISO 8601 in UTC; empty when nothing dates it. */
export interface DatedPage {
  readonly instant: string;
  readonly page: Page;
}

export interface DatedList extends DatedPage {
  readonly chosen: ChosenList;
}

/**
 * Chooses over the whole series: names found in other captures count as known, and of lists that are nearly as likely
 * the one is taken whose template the series has the most of.
 *
 * @returns in order of time, whatever the order of the input; captures of one second in that of their pages' words
 */
export function readSeries(pages: readonly DatedPage[], context: ListContext): readonly DatedList[] {
  const ordered = pages.toSorted((a, b) => compareText(a.instant, b.instant) || compareText(a.page.text, b.page.text));
  const known = knownIn(context);
  const wordsFor = wordsBook(context.languages);
  const lists = ordered.map(({ page }) => scoredLists(page, context, wordsFor));
  const named = countNames(
    ordered.map(({ page }, index) => sureNames(withKnownNames(lists[index] ?? [], known), page, context)),
  );
  const ranked = lists.map((all, index) =>
    withKnownNames(all, (name) => known(name) || isOfOthers(name, index, named)),
  );
  const weights = templateWeights(ranked);
  return ordered.map(({ instant, page }, index) => {
    const settled = withSeriesBest(ranked[index] ?? [], weights);
    return { instant, page, chosen: chosenFrom(settled, page, context) };
  });
}

const sure = 45; // confidence from which names of one capture help to choose in others

/** Keys of the names that a capture lists by itself. */
function sureNames(ranked: readonly Scored[], page: Page, context: ListContext): ReadonlySet<string> {
  const { list } = chosenFrom(ranked, page, context);
  const entries = list !== undefined && list.confidence >= sure ? list.entries : [];
  return new Set(entries.map(({ name }) => nameKey(name)));
}

interface NameCounts {
  readonly own: readonly ReadonlySet<string>[];
  readonly counts: ReadonlyMap<string, number>;
}

function countNames(own: readonly ReadonlySet<string>[]): NameCounts {
  const counts = new Map<string, number>();
  for (const names of own) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { own, counts };
}

/** Whether some other capture lists the name. */
function isOfOthers(name: string, index: number, { own, counts }: NameCounts): boolean {
  return (counts.get(name) ?? 0) > (own[index]?.has(name) === true ? 1 : 0);
}

/** The sum of scores that each template reaches in all captures, only the best list of a template counting in each. */
function templateWeights(ranked: readonly (readonly Scored[])[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const lists of ranked) {
    const best = new Map<string, number>();
    for (const list of lists) if (!best.has(templateOf(list))) best.set(templateOf(list), Math.max(0, list.score));
    for (const [template, score] of best) weights.set(template, (weights.get(template) ?? 0) + score);
  }
  return weights;
}

function templateOf({ candidate }: Scored): string {
  const [first] = candidate.parts;
  return first === undefined ? '' : frameOf(first.structure);
}

const nearlyAsLikely = 12;

/** Of the lists that come near the best, first the one whose template does best in the series. */
function withSeriesBest(ranked: readonly Scored[], weights: ReadonlyMap<string, number>): readonly Scored[] {
  const [best] = ranked;
  if (best === undefined) return ranked;
  const near = ranked.filter(({ score }) => score >= best.score - nearlyAsLikely);
  const weightOf = (list: Scored) => weights.get(templateOf(list)) ?? 0;
  const taken = near.reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  if (taken === best) return ranked;
  return [{ ...taken, score: best.score }, ...ranked.filter((list) => list !== taken)];
}

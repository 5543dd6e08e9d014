// Chooses the list of members among the structures of a captured page, and says how sure that is.
import { formatPosition } from '../model/document.ts';
import { type Finding, noSubject } from '../model/finding.ts';
import type { Page } from '../model/page.ts';
import { type Candidate, candidatesIn } from './capture-candidates.ts';
import { isSameList } from './capture-likeness.ts';
import { type CaptureList, type ChosenList, type ListContext, nameKey } from './capture-list.ts';
import { pinOf } from './capture-pin.ts';
import { withoutRepeats } from './capture-repeats.ts';
import { withRivalsWeighed } from './capture-rivals.ts';
import { type IsKnown, isClose, type Scored, scoreOf, withKnownNames } from './capture-score.ts';
import { withOtherTiers } from './capture-tiers.ts';
import { type PageWords, wordsBook } from './capture-words.ts';

/** The list of members of one page that stands alone; of several captures of one page ask `readSeries`. */
export function chooseList(page: Page, context: ListContext): ChosenList {
  const lists = scoredLists(page, context, wordsBook(context.languages));
  return chosenFrom(withKnownNames(lists, knownIn(context)), page, context);
}

export function knownIn({ known }: ListContext): IsKnown {
  const keys = new Set(known.map(nameKey));
  return (key) => keys.has(key);
}

/** All lists that may be meant, in source order, by what the page itself says; ask `withKnownNames` for the rest. */
export function scoredLists(
  page: Page,
  context: ListContext,
  wordsFor: (code: string) => PageWords,
): readonly Scored[] {
  const words = wordsFor(page.language);
  const scoring = { page, words, url: context.url };
  return withRivalsWeighed(
    candidatesIn(page, words, context).map((candidate) => scoreOf(candidate, scoring)),
    words,
  );
}

/** Lists below this are not shown as the list of members. */
const leastScore = 46;
/** Confidence in a list of which nothing but its looks says that it lists members. */
const mostUnbacked = 50;
/** A runner-up as close as this makes the choice doubtful. */
const closeCall = 10;

/** The first of the ranked lists, with the runner-up that lists others. */
export function chosenFrom(ranked: readonly Scored[], page: Page, { pinned }: ListContext): ChosenList {
  const [first, ...others] = ranked;
  if (first === undefined || (!pinned && !isAList(first)))
    return { list: undefined, runnerUp: undefined, findings: [] };
  const best = withOtherTiers(first, others, { least: leastScore, pinned });
  const rival = others.find((other) => isAList(other) && !isSameList(best.candidate, other.candidate));
  const margin = best.score - (rival?.score ?? 0);
  const list = listOf(best, page, Math.min(best.score, 60 + margin * 2, best.backed || pinned ? 100 : mostUnbacked));
  const runnerUp = rival === undefined ? undefined : listOf(rival, page, Math.min(rival.score, 50)).value;
  const ambiguous = !pinned && runnerUp !== undefined && margin < closeCall ? [tooClose(list.value, runnerUp)] : [];
  return { list: list.value, runnerUp, findings: [...list.findings, ...ambiguous] };
}

function isAList({ score, candidate }: Scored): boolean {
  return score >= leastScore && (candidate.entries.length >= 2 || score >= leastScore + 20);
}

function listOf(
  { candidate, reasons }: Scored,
  page: Page,
  sure: number,
): { readonly value: CaptureList; readonly findings: readonly Finding[] } {
  const { value: entries, findings } = withoutRepeats(candidate.entries);
  const [first] = candidate.parts;
  if (first === undefined) throw new Error('A candidate has parts.');
  const value: CaptureList = {
    selector: pinOf(candidate, page),
    signature: signatureOf(candidate),
    kind: first.structure.kind,
    confidence: Math.max(0, Math.min(100, Math.round(sure))),
    reasons,
    entries,
    statedCount: statedFor(entries.length, page),
  };
  return { value, findings: [...findings, ...unnamed(candidate)] };
}

/** The number that the page states of a list as long, else one that may be meant: of half or twice the size at most. */
function statedFor(found: number, { statedCounts }: Page): CaptureList['statedCount'] {
  const close = statedCounts.find(({ count }) => isClose(count, found));
  return close ?? statedCounts.find(({ count }) => count * 2 >= found && count <= found * 2);
}

/** The template in which most of its entries stand. */
function signatureOf({ parts }: Candidate): string {
  const counts = new Map<string, number>();
  for (const { structure, entries } of parts) {
    counts.set(structure.signature, (counts.get(structure.signature) ?? 0) + entries.length);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function unnamed({ unnamed: count, parts }: Candidate): readonly Finding[] {
  if (count === 0) return [];
  const message = `${count} ${count === 1 ? 'entry' : 'entries'} of the list ${count === 1 ? 'has' : 'have'} no name.`;
  const [first] = parts;
  const locator = first === undefined ? '' : formatPosition(first.structure.position);
  return [{ code: 'entry-unnamed', message, sourceId: '', locator, subject: noSubject }];
}

function tooClose(list: CaptureList, other: CaptureList): Finding {
  const taken = `The list at “${list.selector}” (${list.entries.length} entries) was taken`;
  const rival = `the one at “${other.selector}” (${other.entries.length} entries) looks much the same`;
  const pin = `"list": ${JSON.stringify(list.selector)} or "list": ${JSON.stringify(other.selector)} would settle it`;
  const [first] = list.entries;
  const locator = first === undefined ? '' : formatPosition(first.position);
  return { code: 'list-ambiguous', message: `${taken}; ${rival}; ${pin}.`, sourceId: '', locator, subject: noSubject };
}

// What only the captures around one can tell: that it is in another language, or about something else.
import type { Verdict } from '../model/page.ts';
import { type Graded, partial, unusable } from './graded.ts';
import { type Likeness, likeness, medianOf, wordsOf } from './likeness.ts';

/** Captures on either side in time that are asked. */
const reach = 3;
const widerReach = 4;

interface Asked {
  readonly graded: Graded;
  readonly words: ReadonlySet<string>;
}

/** @param series - in order of time; the answer has a verdict for each in the same order */
export function neighbourVerdicts(series: readonly Graded[]): readonly Verdict[] {
  const asked = series.map((graded) => ({ graded, words: graded.page ? wordsOf(graded.page) : new Set<string>() }));
  return asked.map(({ graded }, index) => {
    if (graded.verdict.verdict === 'unusable') return graded.verdict;
    const language = otherLanguage(asked, index);
    if (language === undefined) return offTopic(asked, index) ?? graded.verdict;
    return graded.verdict.verdict === 'usable' ? language : graded.verdict;
  });
}

/** Most neighbours share a language, and hardly any has this one's; a site that changed its language for good has more. */
function otherLanguage(series: readonly Asked[], index: number): Verdict | undefined {
  const own = primaryOf(series[index]);
  const { before, after } = near(series, { index, reach, isAsked: (asked) => primaryOf(asked) !== 'und' });
  const around = [...before, ...after].map(primaryOf);
  if (own === 'und' || around.length < 2) return undefined;
  const other = around.find((code) => count(around, code) > around.length / 2);
  if (other === undefined || other === own) return undefined;
  const isBetween = [before, after].every((side) => count(side.map(primaryOf), other) > 0);
  const atEnd = before.length === 0 || after.length === 0;
  const isOdd = isBetween ? count(around, own) <= around.length / 3 : atEnd && !around.includes(own);
  return isOdd ? partial('other-language', `in “${own}”, its neighbours in “${other}”`) : undefined;
}

function count(codes: readonly string[], code: string): number {
  return codes.filter((other) => other === code).length;
}

function primaryOf(asked: Asked | undefined): string {
  return asked?.graded.page?.language.toLowerCase().split('-')[0] || 'und';
}

/**
 * Measured on pages that change over years: two captures of one page share at least 32 of 100 words of either and 52
 * of the shorter, through redesigns; pages of other sites at most 11 of either.
 */
const alike: Likeness = { ofAll: 0.12, ofFewer: 0.35 };
const fewestWords = 15;

/** Against the median of its neighbours in its language, not against one: that one may be the odd one. */
function offTopic(series: readonly Asked[], index: number): Verdict | undefined {
  const own = series[index];
  if (own === undefined || own.words.size < fewestWords) return undefined;
  const isAsked = (asked: Asked): boolean => asked.words.size >= fewestWords && maySpeakAlike(asked, own);
  const { before, after } = near(series, { index, reach: widerReach, isAsked });
  const around = [...before, ...after];
  if (around.length < 2 || sharesTitle(own, around)) return undefined;
  const likenesses = around.map(({ words }) => likeness(own.words, words));
  const ofAll = medianOf(likenesses.map((each) => each.ofAll));
  const ofFewer = medianOf(likenesses.map((each) => each.ofFewer));
  if (ofAll >= alike.ofAll || ofFewer >= alike.ofFewer) return undefined;
  return unusable('off-topic', `shares ${Math.round(100 * ofAll)} % of its words with its neighbours`);
}

function maySpeakAlike(one: Asked, other: Asked): boolean {
  const [a, b] = [primaryOf(one), primaryOf(other)];
  return a === b || a === 'und' || b === 'und';
}

function sharesTitle(own: Asked, around: readonly Asked[]): boolean {
  const words = titleWords(own);
  const sharing = around.filter((asked) => [...titleWords(asked)].some((word) => words.has(word)));
  return sharing.length > around.length / 2;
}

function titleWords({ graded }: Asked): ReadonlySet<string> {
  return wordsOf({ text: graded.page?.title ?? '' });
}

interface Nearness {
  readonly index: number;
  readonly reach: number;
  readonly isAsked: (asked: Asked) => boolean;
}

interface Around {
  readonly before: readonly Asked[];
  readonly after: readonly Asked[];
}

/** The nearest fit captures before and after. Repeats of the same bytes count once, and not beside themselves. */
function near(series: readonly Asked[], { index, reach, isAsked }: Nearness): Around {
  const seen = new Set([series[index]?.graded.capture.sha256]);
  const take = (captures: Iterable<Asked>): readonly Asked[] => {
    const taken: Asked[] = [];
    for (const each of captures) {
      if (taken.length === reach) break;
      const { capture, verdict } = each.graded;
      if (seen.has(capture.sha256) || verdict.verdict === 'unusable' || !isAsked(each)) continue;
      seen.add(capture.sha256);
      taken.push(each);
    }
    return taken;
  };
  return { before: take(series.slice(0, index).reverse()), after: take(series.slice(index + 1)) };
}

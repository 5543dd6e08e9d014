// Sightings written as words (`cited 2020-06-27; left! 2022-03; former 2023-05-17`) and terms read back as words.
import { citationId } from '../../src/model/ids.ts';
import { type DayRange, formatDayRange, parseDay, parsePartialDate, rangeOf } from '../../src/model/partial-date.ts';
import type { Bound } from '../../src/reconcile/bounds.ts';
import type { Existence } from '../../src/reconcile/constraints.ts';
import type { Sighting, SightingKind } from '../../src/reconcile/sighting.ts';
import type { Term } from '../../src/reconcile/term.ts';

const kinds: Readonly<Record<string, SightingKind>> = {
  listed: 'listed',
  absent: 'absent',
  cited: 'cited_listed',
  current: 'article_current',
  former: 'article_former',
  joined: 'joined',
  left: 'left',
  reported: 'reported_left',
};

/**
 * A kind, `!` when it has a reference of its own, a date (`2022-03`, `2023-05-17..` for a floor, `?` for none), and
 * after it, in any order, `10:00` for the time of a capture and `in wiki` for a source other than the article.
 */
export function sightingsIn(words: string): readonly Sighting[] {
  return words.split('; ').filter(Boolean).map(sightingIn);
}

export function founded(day: string): Existence | undefined {
  const parsed = parseDay(day);
  return parsed && { day: parsed, sighting: undefined };
}

/** `joined → left, end status, status, first to last listing`, an open date as `?`, then each clash. */
export function inWords({ bounds, endStatus, status, firstListed, lastListed, clashes }: Term): string {
  const joined = edtf(bounds.joinedEarliest, bounds.joinedLatest);
  const left = edtf(bounds.leftEarliest, bounds.leftLatest);
  const listed = `${firstListed ?? '?'} to ${lastListed ?? '?'}`;
  return [`${joined} → ${left}`, endStatus, status, listed, ...clashes.map(({ code }) => code)].join(', ');
}

function edtf(from: Bound | undefined, to: Bound | undefined): string {
  return formatDayRange({ earliest: from?.day, latest: to?.day }) || '?';
}

function sightingIn(words: string): Sighting {
  const [word = '', date = '', ...rest] = words.split(' ');
  const says = kinds[word.replace('!', '')];
  if (says === undefined) throw new Error(`No such sighting: “${words}”.`);
  const time = rest.find((one) => one.includes(':')) ?? '';
  return {
    says,
    when: whenOf(date),
    instant: time && `${date}T${time}:00Z`,
    source: rest.includes('in') ? (rest[rest.indexOf('in') + 1] ?? '') : 'article',
    synthetic: false,
    citation: word.endsWith('!') ? citationId(words) : undefined,
    name: 'Harbour Union',
    score: 100,
    locator: '',
    quote: words,
  };
}

function whenOf(date: string): DayRange {
  if (date === '?') return { earliest: undefined, latest: undefined };
  const parsed = parsePartialDate(date.replace('..', ''));
  if (parsed === undefined) throw new Error(`No date: “${date}”.`);
  return date.endsWith('..') ? { ...rangeOf(parsed), latest: undefined } : rangeOf(parsed);
}

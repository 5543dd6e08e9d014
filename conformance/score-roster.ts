// Compares the members that a page's flattened text gives with those of the page itself: rows, names, places.
import type { EntryClaim } from '../src/model/claim.ts';
import { align, textDistance } from './alignment.ts';
import { withoutMarks } from './table-truth.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Why a member of the page is not what the text gives, the first that applies. */
export type Loss = 'missing' | 'row' | 'name' | 'place';

export interface LostMember {
  readonly loss: Loss;
  readonly truth: EntryClaim;
  readonly read: EntryClaim | undefined;
}

export interface RosterScore {
  /** Members whose own words, no more and no fewer, were taken for one row. */
  readonly rows: Tally;
  readonly names: Tally;
  /** Members with a place that stands in the text, and those to whom the text gives one that they do not have. */
  readonly places: Tally;
  /** Members of the text that are some member of the page. */
  readonly precision: Tally;
  readonly lost: readonly LostMember[];
}

interface Compared {
  readonly truth: EntryClaim;
  readonly read: EntryClaim | undefined;
}

/** @param text - the flattened page, by which places are known that only flags tell */
export function scoreRoster(truth: readonly EntryClaim[], read: readonly EntryClaim[], text: string): RosterScore {
  const pairs = pairEntries(truth, read);
  const words = squeeze(text);
  const asked = pairs.filter((pair) => asksPlace(pair, words));
  const paired = new Set(pairs.map((pair) => pair.read));
  return {
    rows: tallyOf(pairs.map(isSameRow)),
    names: tallyOf(pairs.map(hasSameName)),
    places: tallyOf(asked.map(hasSamePlace)),
    precision: tallyOf(read.map((entry) => paired.has(entry))),
    lost: pairs.flatMap((pair) => lossOf(pair, asked.includes(pair))),
  };
}

function lossOf(pair: Compared, placed: boolean): readonly LostMember[] {
  if (pair.read === undefined) return [{ ...pair, loss: 'missing' }];
  if (!hasSameName(pair)) return [{ ...pair, loss: 'name' }];
  if (placed && !hasSamePlace(pair)) return [{ ...pair, loss: 'place' }];
  return isSameRow(pair) ? [] : [{ ...pair, loss: 'row' }];
}

/** Rows further apart than this in their letters are not of the same member. */
const farthest = 0.7;

/** Every member of the page in its order, with the one of the text whose words are most alike. */
function pairEntries(truth: readonly EntryClaim[], read: readonly EntryClaim[]): readonly Compared[] {
  const words = { truth: truth.map(rowWords), read: read.map(rowWords) };
  const distance = (a: number, b: number) => textDistance(words.truth[a] ?? '', words.read[b] ?? '');
  const pairs = align({ left: truth.length, right: read.length }, distance);
  return pairs.flatMap(({ left, right }) => {
    const entry = left === undefined ? undefined : truth[left];
    if (left === undefined || entry === undefined) return [];
    const near = right !== undefined && distance(left, right) <= farthest;
    return [{ truth: entry, read: near ? read[right] : undefined }];
  });
}

function rowWords({ grounds }: EntryClaim): string {
  return squeeze(grounds.quote);
}

/** Letters and digits alone; neither white space nor a dash for "nothing" decides what a cell holds. */
function squeeze(text: string): string {
  return withoutMarks(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function isSameRow({ truth, read }: Compared): boolean {
  return read !== undefined && rowWords(truth) === rowWords(read);
}

function hasSameName({ truth, read }: Compared): boolean {
  return read !== undefined && squeeze(truth.name) === squeeze(read.name);
}

function hasSamePlace({ truth, read }: Compared): boolean {
  return read !== undefined && placeWords(truth) === placeWords(read);
}

function placeWords({ place }: EntryClaim): string {
  return squeeze(place?.label ?? '');
}

/** A place that the row of the text does not hold, as one told by a flag, cannot be read from it. */
function asksPlace({ truth, read }: Compared, text: string): boolean {
  const place = placeWords(truth);
  if (place === '') return read !== undefined && placeWords(read) !== '';
  return truth.place?.inherited === true ? text.includes(place) : rowWords(truth).includes(place);
}

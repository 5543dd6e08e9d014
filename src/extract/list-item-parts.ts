// One item of a list parted into place, name and notes: links, dashes, commas and brackets part them.
import { findPlace, placePrefixes } from '../gazetteer/places.ts';
import { type Phrasing, slicePhrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import { placeOfImages } from './image-place.ts';
import type { ListMember } from './list-members.ts';
import { joinPhrasings, noWords, wordsAt } from './phrasing-pieces.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';

export interface PartedItem {
  readonly item: ListMember;
  readonly place: Phrasing | undefined;
  readonly inherited: boolean;
  readonly name: Phrasing;
  readonly tail: Phrasing;
  readonly notes: readonly Phrasing[];
  /** Whether a link, mark of punctuation or the end of a short item ended the name. */
  readonly sure: boolean;
}

export function partItem(item: ListMember, commas: boolean): PartedItem {
  const { content, above, below } = item;
  const lead = leadingPlace(content);
  const rest = slicePhrasing(content, lead?.end ?? 0, content.value.length);
  const { end, next, sure } = nameEnd(rest, commas);
  const place = lead?.place ?? (above !== undefined && isPlaceLike(above) ? above : undefined);
  return {
    item,
    place:
      place === undefined
        ? undefined
        : { ...place, footnoteReferences: lead === undefined ? [] : place.footnoteReferences },
    inherited: lead === undefined && place !== undefined,
    name: slicePhrasing(rest, 0, end),
    tail:
      next >= rest.value.length && end === rest.value.length
        ? noWords(rest.position)
        : slicePhrasing(rest, next, rest.value.length),
    notes: below,
    sure,
  };
}

/** A heading or term that is a place, in words or by its flag. */
export function isPlaceLike(above: Phrasing): boolean {
  return findPlace(withoutColon(above.value)) !== undefined || placeOfImages(above) !== '';
}

interface LeadingPlace {
  readonly place: Phrasing;
  readonly end: number;
}

/** A place before the name: parted by punctuation, by a link that ends or begins there, or shown by a flag. */
function leadingPlace(content: Phrasing): LeadingPlace | undefined {
  const { value, images } = content;
  const start = value.length - value.trimStart().length;
  const flag = images.some(({ offset }) => offset <= start);
  for (const { end } of placePrefixes(value, start)) {
    const gap = /^\s*(?:[:–—]|-\s)?\s*/u.exec(value.slice(end))?.[0] ?? '';
    const next = end + gap.length;
    const parted = /[:–—-]/u.test(gap) || (flag && gap !== '') || isLinkedApart(content, end, next);
    if (parted && next < value.length && !isInsideLink(content, end))
      return { place: slicePhrasing(content, start, end), end: next };
  }
  const shown = flag ? placeOfImages(content) : '';
  return shown === '' ? undefined : { place: wordsAt(shown, content.position), end: start };
}

function isLinkedApart({ links }: Phrasing, end: number, next: number): boolean {
  return links.some((link) => link.end === end || link.offset === next);
}

function isInsideLink({ links }: Phrasing, at: number): boolean {
  return links.some((link) => link.offset < at && link.end > at);
}

interface NameEnd {
  readonly end: number;
  /** Where what follows the name begins. */
  readonly next: number;
  readonly sure: boolean;
}

const dash = /\s*(?:\s[–—-]\s|—|\s–|:\s)\s*/gu;
const longestName = 12; // words

function nameEnd({ value, links }: Phrasing, commas: boolean): NameEnd {
  const stop = firstOutside(value, dash) ?? (commas ? firstOutside(value, /,\s+/gu) : undefined) ?? fullStop(value);
  if (stop !== undefined && value.slice(0, stop.end).split(/\s+/u).length <= longestName)
    return { ...stop, sure: true };
  const link = links.find(({ offset }) => offset === 0);
  if (link !== undefined) return { ...afterBracket(value, link.end), sure: true };
  return { end: value.length, next: value.length, sure: value.split(/\s+/u).length <= 5 };
}

/** Words that are written short with a full stop and may end a name's part, but no name: "Harbour Corp. Union". */
const shortened = /(?:corp|assoc|assn|univ|dept|intl|natl|prof|bros|mfg|fed|dist|soc|inst|conf|comm)$/iu;

/** A full stop behind a whole word, before a new sentence: "Harbour Union. Left in 2019." */
function fullStop(text: string): Omit<NameEnd, 'sure'> | undefined {
  const stop = firstOutside(text, /(?<=[\p{Ll}\p{N})]{3})\.\s+(?=\p{Lu})/gu);
  return stop === undefined || shortened.test(text.slice(0, stop.end)) ? undefined : stop;
}

/** The first match that stands in no bracket and not at the beginning. */
function firstOutside(text: string, pattern: RegExp): Omit<NameEnd, 'sure'> | undefined {
  for (const { index, 0: found } of text.slice(0, 400).matchAll(pattern)) {
    if (index > 0 && depthAt(text, index) === 0) return { end: index, next: index + found.length };
  }
  return undefined;
}

function depthAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  return (before.match(/\(/gu)?.length ?? 0) - (before.match(/\)/gu)?.length ?? 0);
}

/** A bracket right behind the link is part of the name: "Harbour Union (HU)". */
function afterBracket(value: string, end: number): Omit<NameEnd, 'sure'> {
  const bracket = /^\s*\([^()]{1,60}\)/u.exec(value.slice(end))?.[0] ?? '';
  const stop = end + bracket.length;
  const gap = /^\s*[,;:–—-]?\s*/u.exec(value.slice(stop))?.[0] ?? '';
  return { end: stop, next: stop + gap.length };
}

/** Whether most items have a comma and no dash. */
export function isCommaList(contents: readonly Phrasing[]): boolean {
  const commas = contents.filter(
    ({ value }) => firstOutside(value, dash) === undefined && firstOutside(value, /,\s+/gu) !== undefined,
  );
  return commas.length * 5 >= contents.length * 3;
}

/** What follows the name begins with a place when most that follow people do, or when the gazetteer knows it. */
export function withTails(
  items: readonly PartedItem[],
  people: boolean,
  vocabulary: Vocabulary,
): readonly PartedItem[] {
  const tails = items.filter(({ tail, place }) => place === undefined && placeInTail(tail) !== undefined);
  const known = tails.filter(({ tail }) => isKnownTail(tail));
  const offices = tails.filter(({ tail }) => namesOffice(tail, vocabulary));
  const all = people && tails.length * 5 >= items.length * 3 && offices.length * 4 < tails.length;
  return items.map((item) => {
    const placed = item.place === undefined && (all || (isKnownTail(item.tail) && known.length * 5 >= items.length));
    const found = placed ? placeInTail(item.tail) : undefined;
    return found === undefined
      ? item
      : { ...item, place: slicePhrasing(item.tail, found.start, found.end), tail: restOf(item.tail, found) };
  });
}

/** "Minister of Defence": the words before its place are those by which headers name people or offices. */
function namesOffice({ value }: Phrasing, { columns }: Vocabulary): boolean {
  const words = foldWords(value.slice(0, 80))
    .split(/[^\p{L}-]+/u)
    .slice(0, 6);
  return words.some((word) => columns.get(word) === 'person');
}

function isKnownTail(tail: Phrasing): boolean {
  const found = placeInTail(tail);
  return found !== undefined && findPlace(tail.value.slice(found.start, found.end)) !== undefined;
}

interface TailPlace {
  readonly start: number;
  readonly end: number;
  /** Where what follows the place begins. */
  readonly next: number;
}

/** "Leeds West, announced …", "(Strangford, Dawn Party) …": the first part, when it reads as a place. */
function placeInTail({ value }: Phrasing): TailPlace | undefined {
  const start = value.startsWith('(') ? 1 : 0;
  const rest = value.slice(start);
  const first = /[,;()]|\.\s|\s[–—-]\s/u.exec(rest)?.index ?? rest.length;
  const end = start === 0 && findPlace(rest.slice(0, first)) === undefined ? Math.max(first, longNameEnd(rest)) : first;
  const words = rest.slice(0, end).trim();
  if (!/^\p{Lu}/u.test(words) || /\d/u.test(words) || words.split(/\s+/u).length > 7) return undefined;
  const gap = /^[,;)\s]*/u.exec(rest.slice(end))?.[0] ?? '';
  return { start, end: start + end, next: start + end + gap.length };
}

/** Where "Arden, Belmor and Cort, announced …" ends: before a comma and a small letter; 0 for other texts. */
function longNameEnd(text: string): number {
  return /^\p{Lu}[^,;()\d]{2,40}, \p{Lu}[^,;()\d]{2,60}(?=, \p{Ll})/u.exec(text)?.[0].length ?? 0;
}

/** The tail behind its place; the end of a bracket that the place opened is no part of it. */
function restOf(tail: Phrasing, { start, next }: TailPlace): Phrasing {
  const close = start === 0 ? -1 : tail.value.indexOf(')', next);
  if (close === -1) return slicePhrasing(tail, next, tail.value.length);
  return joinPhrasings([slicePhrasing(tail, next, close), slicePhrasing(tail, close + 1, tail.value.length)], '; ');
}

function withoutColon(text: string): string {
  return tidy(text).replace(/\s*:$/u, '');
}

// Takes the dated phrases out of a reference: when its archived copy was made and when an editor read it.
import type { Language } from '../languages/language.ts';
import type { PartialDate } from '../model/partial-date.ts';
import { datesIn, looksLikeDate } from './dates.ts';
import { lowerCase } from './lower-case.ts';

export type Role = 'archived' | 'retrieved';

/** What a role's phrase gave. */
export interface RoleDate {
  readonly rest: string;
  readonly date: PartialDate | undefined;
  readonly found: boolean;
  /** What stands in front of the phrase: `.`, `,`, `;`, `(`, `[` or nothing. It tells the templates of wikis apart. */
  readonly before: string;
  /** Words in the place of a date that give none; empty when all is well. */
  readonly unreadable: string;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate | undefined;
  readonly unreadable: string;
}

const widestGap = 70; // UTF-16 units between a role's phrase and the end of its date
// Words that go on with the date (`at the Wayback Machine`, `sur Internet Archive`), up to a mark; `or 2013` is doubt.
const endOfRole = /^(?!\s*(?:or|oder|ou|o|lub|или)\s)[\s\p{L}]*(?=[.;:,)([\]"“«–—-]|$)/u;
const mostRoles = 6; // more than these is no reference

/** Cuts every phrase of the role; the first that has a date gives it. */
export function cutRole(text: string, role: Role, languages: readonly Language[]): RoleDate {
  const phrases = languages.flatMap(({ citation }) => citation[role]);
  let result: RoleDate = { rest: text, date: undefined, found: false, before: '', unreadable: '' };
  for (let round = 0; round < mostRoles; round += 1) {
    const found = findRole(result.rest, phrases, languages);
    if (found === undefined) break;
    result = {
      rest: cut(result.rest, found),
      date: result.date ?? found.date,
      found: true,
      before: result.before || (/\S(?=\s*$)/u.exec(result.rest.slice(0, found.start))?.[0] ?? ''),
      unreadable: result.unreadable || found.unreadable,
    };
  }
  return result;
}

function findRole(text: string, phrases: readonly string[], languages: readonly Language[]): Found | undefined {
  const lower = lowerCase(text);
  const places = phrases.flatMap((phrase) => (lower.includes(phrase) ? placesOf(text, lower, phrase) : []));
  const ordered = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found = ordered.map((place) => readRole(text, place, languages)).filter((role) => role !== undefined);
  return found.find(({ date }) => date !== undefined) ?? found[0];
}

type Place = Pick<Found, 'start' | 'end'>;

/** Where the phrase begins a part of the text; with a capital it may follow a word ("… Wars Retrieved 3 May 2012"). */
function placesOf(text: string, lower: string, phrase: string): readonly Place[] {
  const places: Place[] = [];
  for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length)) {
    const end = at + phrase.length;
    const begins =
      !/[\p{L}\p{N}]\s*$/u.test(text.slice(Math.max(0, at - 3), at)) || /^\s\p{Lu}/u.test(text.slice(at - 1, at + 1));
    if (begins && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) places.push({ start: at, end });
  }
  return places;
}

function readRole(text: string, { start, end }: Place, languages: readonly Language[]): Found | undefined {
  const after = text.slice(end, end + widestGap);
  const phrase = datesIn(after, languages)[0];
  const tail = endOfRole.exec(after.slice(phrase?.end ?? after.length));
  if (phrase !== undefined && tail !== null && /^[\s:,(\p{L}’']{0,40}$/u.test(after.slice(0, phrase.start))) {
    return { start, end: end + phrase.end + tail[0].length, date: phrase.date, unreadable: '' };
  }
  const words = /^[^.;)\]]*/u.exec(after)?.[0] ?? '';
  const wordy = words.trim().split(/\s+/u).length > 5;
  const unreadable = looksLikeDate(words, languages) ? words.trim() : '';
  return wordy || (unreadable === '' && words.trim() !== '')
    ? undefined
    : { start, end: end + words.length, date: undefined, unreadable };
}

function cut(text: string, { start, end }: Place): string {
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end).trimStart()];
  const bracketed = /[([]$/u.test(before) && /^[)\]]/u.test(after);
  return bracketed ? `${before.slice(0, -1)} ${after.slice(1)}` : `${before} ${after}`;
}

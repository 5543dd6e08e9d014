// What headings and short texts of a page mean: members, former ones, others, a place, a letter; names or labels.
import { findPlace } from '../gazetteer/places.ts';
import type { Language } from '../languages/language.ts';
import { tidy } from '../model/text-order.ts';
import { foldWords, languagesFor, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** `members` says that members are listed, `tier` that some of them are ("Strategic Members", "Observers"). */
export type HeadingSense = 'members' | 'tier' | 'former' | 'others' | 'place' | 'letter' | 'plain';

export interface PageWords {
  readonly vocabulary: Vocabulary;
  /** Whole headings and titles that announce a list of members. */
  readonly titles: ReadonlySet<string>;
  /** Words for members, whatever stands around them. */
  readonly members: ReadonlySet<string>;
  /** Words for observers, associates, candidates. */
  readonly tiers: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** What headings and names of the pages so far mean, each worked out once. */
  readonly senses: Map<string, HeadingSense>;
}

/** Answers with the words of all languages, those of the asked one first; each worked out once. */
export function wordsBook(languages: readonly Language[]): (code: string) => PageWords {
  const known = new Map<string, PageWords>();
  return (code) => {
    const words = known.get(code) ?? pageWords(code, languages);
    known.set(code, words);
    return words;
  };
}

function pageWords(code: string, languages: readonly Language[]): PageWords {
  const own = languagesFor(code.split('-')[0] ?? code, languages);
  const phrases = (of: (language: Language) => readonly string[]) => new Set(own.flatMap(of));
  return {
    vocabulary: vocabularyOf(own),
    titles: phrases(({ citation, headings }) => [...citation.listingTitles, ...headings.members]),
    members: phrases(({ headings }) => headings.members),
    tiers: phrases(({ headings }) => [...headings.observers, ...headings.associates, ...headings.candidates]),
    former: phrases(({ headings }) => headings.former),
    others: phrases(({ headings, listingPages }) => [
      ...listingPages.otherLists,
      ...headings.elsewhere,
      ...headings.references,
    ]),
    labels: phrases(({ listingPages }) => listingPages.menuLabels),
    senses: new Map(),
  };
}

const mostSenses = 50_000; // remembered; a series of pages says the same words again and again

/** What a heading says of the list under it. */
export function senseOf(heading: string, words: PageWords): HeadingSense {
  const known = words.senses.get(heading);
  if (known !== undefined) return known;
  const sense = freshSense(heading, words);
  if (words.senses.size < mostSenses) words.senses.set(heading, sense);
  return sense;
}

function freshSense(heading: string, words: PageWords): HeadingSense {
  const bare = tidy(heading.slice(0, 300)).replace(/\s*(?:[([]\s*\d{1,6}\s*[)\]]|[:–-])\s*$/u, '');
  if (isLetter(bare)) return 'letter';
  if (findPlace(bare) !== undefined) return 'place';
  const folded = foldWords(bare);
  if (words.former.has(folded)) return 'former';
  if (words.titles.has(folded)) return 'members';
  if (words.others.has(folded)) return 'others';
  return words.tiers.has(folded) || words.vocabulary.descriptors.has(folded) ? 'tier' : senseOfPhrases(folded, words);
}

/** "A", "A–C", "0-9", "#". */
function isLetter(text: string): boolean {
  return /^(?:[\p{L}#\d]|[\p{L}\d]\s?[-–—/]\s?[\p{L}\d])$/u.test(text);
}

function senseOfPhrases(folded: string, words: PageWords): HeadingSense {
  const parts = folded
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '')
    .slice(0, 20);
  const holds = (set: ReadonlySet<string>) => phrasesOf(parts).filter((phrase) => set.has(phrase));
  const others = holds(words.others);
  const members = [...holds(words.members), ...holds(words.tiers)];
  if (holds(words.former).length > 0) return 'former';
  if (others.length > 0 && members.length > 0)
    return others.some((one) => isAbout(one, folded, members)) ? 'others' : 'plain';
  if (others.some((phrase) => phrase.split(' ').length * 2 >= parts.length)) return 'others';
  return members.length > 0 && parts.length <= longestTier ? 'tier' : 'plain';
}

const longestTier = 8; // words; longer headings are sentences

/** "Board members", "become a member": the phrase itself is about members, or stands right before the word. */
function isAbout(phrase: string, folded: string, members: readonly string[]): boolean {
  return members.some((word) => phrase.includes(word) || folded.includes(`${phrase} ${word}`));
}

function phrasesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, from) =>
    [1, 2, 3, 4]
      .filter((length) => from + length <= words.length)
      .map((length) => words.slice(from, from + length).join(' ')),
  );
}

/** Whether the words are those of a heading over lists and no name; "Delta Press" may be one although "Press" is none. */
export function headsLists(text: string, words: PageWords): boolean {
  const sense = senseOf(text, words);
  return sense === 'others' ? words.others.has(foldWords(text)) : sense !== 'plain' && sense !== 'place';
}

/** Whether one of the parts of a page's title announces members ("Members | Acme Alliance"). */
export function titleAnnounces(title: string, words: PageWords): boolean {
  const parts = title.split(/\s*[|–—·•»«:]\s*|\s+-\s+/u);
  return parts.some((part) => ['members', 'tier'].includes(senseOf(part, words)));
}

const longestName = 140; // UTF-16 units
const mostWords = 16;

/** Whether the text may name a body, person or place: no label, sentence, date, number or address. */
export function isNameLike(text: string, { labels }: PageWords): boolean {
  if (text.length < 2 || text.length > longestName || !/\p{L}/u.test(text)) return false;
  const words = text.split(' ');
  if (words.length > mostWords || labels.has(foldWords(text).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))) return false;
  return !isAddress(text) && !isNumeric(text) && !isSentence(text, words) && !isCode(text);
}

function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|www\.)|^[^\s@]{1,64}@[^\s@]{1,190}$|^(?:tel|fax|phone|e-?mail)\b/iu.test(text);
}

/** More figures than letters: dates, times, sums, telephone numbers. */
function isNumeric(text: string): boolean {
  return (text.match(/\p{N}/gu)?.length ?? 0) > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Lines of a program, styles, templates that were never filled. */
function isCode(text: string): boolean {
  return /[{}<>=\\]|;$|^(?:\d+\s)?(?:\/\/|\/\*|\*)/u.test(text);
}

/** Ends as a sentence does, or begins small and goes on. */
function isSentence(text: string, words: readonly string[]): boolean {
  if (/[.!?…]["”»]?$/u.test(text) && words.length >= 6) return true;
  return /:$/u.test(text) || (/^\p{Ll}/u.test(text) && words.length >= 6);
}

/** Whether the text is long and goes on in sentences. */
export function isProse(text: string): boolean {
  return text.length > longestName || (text.split(' ').length >= 6 && /[.!?…]$/u.test(text));
}

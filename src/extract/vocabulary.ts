// The words of several languages as one lookup, made once for a document.
import type { ColumnRole, HeadingRole, Language } from '../languages/language.ts';
import type { GovernmentStatus, MemberKind } from '../model/tables.ts';

/** Languages hold their words folded (`foldWords`) already; where two languages disagree the first language given wins. */
export interface Vocabulary {
  readonly columns: ReadonlyMap<string, ColumnRole>;
  /** The first four letters of the phrases of columns. */
  readonly columnHeads: ReadonlySet<string>;
  readonly headings: ReadonlyMap<string, HeadingRole>;
  readonly connectors: ReadonlySet<string>;
  readonly descriptors: ReadonlyMap<string, MemberKind>;
  /** The last four letters of the descriptors that have so many. */
  readonly descriptorEnds: ReadonlySet<string>;
  readonly describers: ReadonlySet<string>;
  readonly disambiguators: ReadonlySet<string>;
  readonly governments: ReadonlyMap<string, GovernmentStatus>;
  /** The first four letters of words for a part in government. */
  readonly governmentHeads: ReadonlySet<string>;
  /** First pieces of words for a part in government, up to a space. */
  readonly governmentStarts: ReadonlySet<string>;
  readonly infoboxLabels: ReadonlyMap<string, string>;
  readonly months: ReadonlySet<string>;
  /** Months of languages that write them small: `may` alone is an English word of another kind. */
  readonly smallMonths: ReadonlySet<string>;
  readonly leadIns: readonly string[];
  readonly joinedVerbs: readonly string[];
  readonly leftVerbs: readonly string[];
  readonly foundedVerbs: readonly string[];
  /** First words of phrases that tell a joining or leaving, with which notes like to begin. */
  readonly exitWords: ReadonlySet<string>;
}

export function vocabularyOf(languages: readonly Language[]): Vocabulary {
  const headings = languages.flatMap((language) =>
    (Object.entries(language.headings) as [HeadingRole, readonly string[]][]).flatMap(([role, phrases]) =>
      phrases.map((phrase): [string, HeadingRole] => [phrase, role]),
    ),
  );
  const governments = merged(languages.map((language) => language.governmentStatuses));
  const descriptors = merged(languages.map((language) => language.descriptors));
  const columns = merged(languages.map((language) => language.columns));
  return {
    columns,
    columnHeads: new Set([...columns.keys()].map((phrase) => phrase.slice(0, 4))),
    headings: firstWins(headings),
    connectors: new Set(languages.flatMap((language) => [...language.connectors, ...language.articles])),
    descriptors,
    descriptorEnds: new Set([...descriptors.keys()].map((word) => word.slice(-4))),
    describers: new Set(languages.flatMap((language) => language.describers)),
    disambiguators: new Set(languages.flatMap((language) => language.disambiguators)),
    governments,
    governmentHeads: new Set([...governments.keys()].map((phrase) => phrase.slice(0, 4))),
    governmentStarts: new Set([...governments.keys()].map((phrase) => phrase.split(' ')[0] ?? '')),
    infoboxLabels: merged(languages.map((language) => language.infoboxLabels)),
    months: new Set(languages.flatMap((language) => language.months.flat())),
    smallMonths: smallMonthsOf(languages),
    leadIns: languages.flatMap((language) => language.leadIns),
    joinedVerbs: longestFirst(languages.flatMap((language) => language.joinedVerbs)),
    leftVerbs: longestFirst(languages.flatMap((language) => language.leftVerbs)),
    foundedVerbs: longestFirst(languages.flatMap((language) => language.foundedVerbs)),
    exitWords: new Set(
      languages.flatMap(({ leftVerbs, joinedVerbs }) =>
        [...leftVerbs, ...joinedVerbs].map((phrase) => phrase.split(' ')[0] ?? ''),
      ),
    ),
  };
}

/** Languages whose months are written with a capital. */
const capitalizing: ReadonlySet<string> = new Set(['en', 'de']);

/** Where the page's own language writes months with a capital, its words in lower case are none. */
function smallMonthsOf(languages: readonly Language[]): ReadonlySet<string> {
  const [own] = languages.filter(({ code }, at) => at === 0 && capitalizing.has(code));
  const capital = new Set(own?.months.flat());
  const small = languages.flatMap(({ code, months }) => (capitalizing.has(code) ? [] : months.flat()));
  return new Set(small.filter((month) => !capital.has(month)));
}

/** The language of the page first, so that its words win over their namesakes in others. */
export function languagesFor(code: string, languages: readonly Language[]): readonly Language[] {
  return [
    ...languages.filter((language) => language.code === code),
    ...languages.filter((language) => language.code !== code),
  ];
}

/** Lower case, NFC, non-breaking spaces and curly apostrophes made plain, single spaces. */
export function foldWords(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase(); // most words, at a fraction of the time
  return text
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}

const plainWords = /^[!-~]+(?: [!-~]+)*$/u;

function merged<Value>(records: readonly Readonly<Record<string, Value>>[]): ReadonlyMap<string, Value> {
  return firstWins(records.flatMap((record) => Object.entries(record)));
}

function firstWins<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const map = new Map<string, Value>();
  for (const [word, value] of entries) if (!map.has(word)) map.set(word, value);
  return map;
}

function longestFirst(phrases: readonly string[]): readonly string[] {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

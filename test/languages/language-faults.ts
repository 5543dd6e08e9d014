// What the contract of a language forbids, said as sentences: one per fault, none for a sound language.
import type { CitationWords, HeadingRole, Language } from '../../src/languages/language.ts';
import { governmentStatuses, memberKinds } from '../../src/model/tables.ts';

type Phrases = readonly string[];
type Named = readonly (readonly [name: string, phrases: Phrases])[];

export const columnRoles: Phrases = [
  'place',
  'name',
  'native_name',
  'abbreviation',
  'seats',
  'seats_lower',
  'seats_upper',
  'government',
  'notes',
  'joined',
  'left',
  'term',
  'kind',
  'status',
  'website',
  'person',
  'constituency',
  'party',
  'date',
  'number',
  'ordinal',
  'citation',
  'ideology',
  'text',
  'ignored',
];

/** Faults of one language as sentences, in the order of the contract's fields. */
export function faultsOf(language: Language): Phrases {
  return [
    ...monthFaults(language.months),
    ...wordsOf(language).flatMap(([name, phrases]) => [...shapeFaults(name, phrases), ...repeated(name, phrases)]),
    ...meaningFaults(language),
    ...sharedFaults(headingsOf(language.headings)),
    ...sharedFaults([
      ['joinedVerbs', language.joinedVerbs],
      ['leftVerbs', language.leftVerbs],
      ['foundedVerbs', language.foundedVerbs],
    ]),
    ...sharedFaults([
      ['retrieved', language.citation.retrieved],
      ['archived', language.citation.archived],
    ]),
  ];
}

/** Every list of words of a language, with its name. */
export function wordsOf(language: Language): Named {
  return [
    ['months', language.months.flat()],
    ['columns', Object.keys(language.columns)],
    ...headingsOf(language.headings),
    ['connectors', language.connectors],
    ['articles', language.articles],
    ['descriptors', Object.keys(language.descriptors)],
    ['describers', language.describers],
    ['disambiguators', language.disambiguators],
    ['governmentStatuses', Object.keys(language.governmentStatuses)],
    ['infoboxLabels', Object.keys(language.infoboxLabels)],
    ['joinedVerbs', language.joinedVerbs],
    ['leftVerbs', language.leftVerbs],
    ['foundedVerbs', language.foundedVerbs],
    ['leadIns', language.leadIns],
    ...citationWordsOf(language.citation),
    ['otherLists', language.listingPages.otherLists],
    ['goesOn', language.listingPages.goesOn],
    ['menuLabels', language.listingPages.menuLabels],
    ['licence', language.licence],
    ['stopWords', language.stopWords],
  ];
}

function headingsOf(headings: Readonly<Record<HeadingRole, Phrases>>): Named {
  return Object.entries(headings).map(([role, phrases]) => [`headings.${role}`, phrases] as const);
}

function citationWordsOf(citation: CitationWords): Named {
  return [
    ['retrieved', citation.retrieved],
    ['archived', citation.archived],
    ['inLanguage', Object.keys(citation.inLanguage)],
    ['inWords', citation.inWords],
    ['listingTitles', citation.listingTitles],
  ];
}

function monthFaults(months: Language['months']): Phrases {
  const count = months.length === 12 ? [] : [`There are ${months.length} months.`];
  return [...count, ...sharedFaults(months.map((words, index) => [`month ${index + 1}`, words] as const))];
}

function shapeFaults(name: string, phrases: Phrases): Phrases {
  return phrases
    .filter((phrase) => phrase === '' || phrase !== wellFormed(phrase))
    .map((phrase) => `${name}: “${phrase}” is malformed.`);
}

/** Lower case, NFC, trimmed, single spaces, straight apostrophes. */
function wellFormed(phrase: string): string {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

function repeated(name: string, phrases: Phrases): Phrases {
  const twice = phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);
  return twice.map((phrase) => `${name}: “${phrase}” stands twice.`);
}

/** A phrase that stands in two of the lists has two meanings. */
function sharedFaults(lists: Named): Phrases {
  const homes = new Map<string, readonly string[]>();
  for (const [name, phrases] of lists) {
    for (const phrase of new Set(phrases)) homes.set(phrase, [...(homes.get(phrase) ?? []), name]);
  }
  return [...homes]
    .filter(([, names]) => names.length > 1)
    .map(([phrase, names]) => `“${phrase}” is in ${names.join(' and ')}.`);
}

function meaningFaults(language: Language): Phrases {
  return [
    ...unknownMeanings(language.columns, (role) => columnRoles.includes(role)),
    ...unknownMeanings(language.descriptors, (kind) => memberKinds.some((known) => known === kind)),
    ...unknownMeanings(language.governmentStatuses, (status) => governmentStatuses.some((known) => known === status)),
    ...unknownMeanings(language.infoboxLabels, (key) => /^[a-z]+(?:_[a-z]+)*$/.test(key)),
    ...unknownMeanings(language.citation.inLanguage, (code) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(code)),
  ];
}

function unknownMeanings(table: Readonly<Record<string, string>>, isKnown: (meaning: string) => boolean): Phrases {
  return Object.entries(table)
    .filter(([, meaning]) => !isKnown(meaning))
    .map(([phrase, meaning]) => `“${phrase}” means “${meaning}”, which is not known.`);
}

// The contract of a language: the words by which rosterline reads pages written in it. Data only.
import type { GovernmentStatus, MemberKind } from '../model/tables.ts';

/** What a column holds. `ignored` columns are known and left out on purpose. */
export type ColumnRole =
  | 'place'
  | 'name'
  | 'native_name'
  | 'abbreviation'
  | 'seats'
  | 'seats_lower'
  | 'seats_upper'
  | 'government'
  | 'notes'
  | 'joined'
  | 'left'
  | 'term'
  | 'kind'
  | 'status'
  | 'website'
  | 'person'
  | 'constituency'
  | 'party'
  | 'date'
  | 'number'
  | 'ordinal'
  | 'citation'
  | 'ideology'
  | 'text'
  | 'ignored';

/** What a heading says about the rosters under it. */
export type HeadingRole = 'members' | 'former' | 'observers' | 'associates' | 'candidates' | 'references' | 'elsewhere';

/** Words of one language. Everything is lower case and NFC unless said; each table names its source. */
export interface Language {
  /** BCP 47, such as `en`. */
  readonly code: string;
  /** January first; full names, abbreviations without dots, inflected forms. */
  readonly months: readonly (readonly string[])[];
  /** Header words and phrases → role. Longer phrases win over shorter ones. */
  readonly columns: Readonly<Record<string, ColumnRole>>;
  /** Words that make a heading one of the roles, as whole phrases or as words within it. */
  readonly headings: Readonly<Record<HeadingRole, readonly string[]>>;
  /** Short words that stand in lower case inside names: `of`, `and`, `de la`. */
  readonly connectors: readonly string[];
  /** Words that start a name and are left out when names are compared: `the`. */
  readonly articles: readonly string[];
  /** Nouns that say what kind of body it is, singular and plural → kind. */
  readonly descriptors: Readonly<Record<string, MemberKind>>;
  /** Words that often begin a description: `non-profit`, `based`, `independent`, `left-wing`. */
  readonly describers: readonly string[];
  /** Words in brackets that only tell namesakes apart: `political party`, `magazine`. */
  readonly disambiguators: readonly string[];
  readonly governmentStatuses: Readonly<Record<string, GovernmentStatus>>;
  /** Infobox labels → canonical key (`founded`, `headquarters`, `website`, `purpose` …). */
  readonly infoboxLabels: Readonly<Record<string, string>>;
  /** Verb phrases of sentences that tell who joined, left, or that the body itself began. */
  readonly joinedVerbs: readonly string[];
  readonly leftVerbs: readonly string[];
  readonly foundedVerbs: readonly string[];
  /** Phrases before a list that name its source: `sourced from`, `source`. */
  readonly leadIns: readonly string[];
  readonly citation: CitationWords;
  readonly listingPages: ListingPageWords;
  /** Phrases that mark a footer about the page's licence. */
  readonly licence: readonly string[];
  /** Short words that make a text recognizable as this language. */
  readonly stopWords: readonly string[];
}

/** Fixed phrases of references, as the wiki's citation templates print them. */
export interface CitationWords {
  /** Before the day a page was read: `retrieved`, `accessed`. */
  readonly retrieved: readonly string[];
  /** Before the day of the archived copy: `archived from the original on`, `archived on`. */
  readonly archived: readonly string[];
  /** Language names as the templates print them in `(in Polish)` → BCP 47. */
  readonly inLanguage: Readonly<Record<string, string>>;
  /** Words before a language's name in brackets: `in`. */
  readonly inWords: readonly string[];
  /** Titles of a page that lists members: `members`, `our members`, `member organisations`. */
  readonly listingTitles: readonly string[];
}

/** Words of web pages that list members. */
export interface ListingPageWords {
  /** Headings over lists of others than members, as whole phrases or words within them: `our team`, `funders`, `news`. */
  readonly otherLists: readonly string[];
  /** Links and buttons by which a list goes on: `load more`, `next page`. */
  readonly goesOn: readonly string[];
  /** Labels of menus and buttons, which name nobody: `home`, `contact`, `read more`. */
  readonly menuLabels: readonly string[];
}

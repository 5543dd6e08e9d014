// Claims in normal form: places as codes, names apart from their brackets, dates as precise as written.
import type { Grounds, RowReading } from './claim.ts';
import type { FootnoteReference } from './document.ts';
import type { RosterId, SourceId } from './ids.ts';
import type { Verdict } from './page.ts';
import type { PartialDate } from './partial-date.ts';
import type { GovernmentStatus, MemberKind } from './tables.ts';

/** A place told apart: a country, a region, or everywhere. Codes are empty where they do not apply. */
export interface Place {
  readonly scope: 'country' | 'region' | 'international' | 'unknown';
  readonly countryCode: string;
  readonly regionCode: string;
  readonly label: string;
}

export interface SeatCount {
  readonly chamber: '' | 'lower' | 'upper' | 'single' | 'regional' | 'supranational';
  readonly held: number;
  readonly total: number | undefined;
}

/** A dated joining or leaving; `when` is `undefined` when the words give no date. */
export interface Statement {
  readonly event: 'joined' | 'left';
  readonly when: PartialDate | undefined;
  readonly subject: string;
  readonly grounds: Grounds;
}

/** One row of a roster in normal form. */
export interface Entry {
  readonly standing: 'current' | 'former';
  readonly category: string;
  readonly place: Place;
  readonly placeInherited: boolean;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly disambiguator: string;
  readonly abbreviation: string;
  readonly kind: MemberKind;
  readonly seats: readonly SeatCount[];
  readonly government: GovernmentStatus | undefined;
  readonly governmentLabel: string;
  readonly notes: string;
  readonly website: string;
  /** Title of the article that the name links to; absent where it links to none. */
  readonly wikiTitle?: string;
  /** Dated statements that stand in the row itself. */
  readonly statements: readonly Statement[];
  readonly grounds: Grounds;
  readonly confidence: number;
  readonly alternatives: readonly RowReading[];
  readonly listReferences: readonly FootnoteReference[];
}

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly date: PartialDate | undefined;
  readonly grounds: Grounds;
}

export interface RosterEvent {
  readonly title: string;
  readonly date: PartialDate | undefined;
  readonly place: string;
  readonly role: 'founding' | 'other';
  readonly grounds: Grounds;
}

/** A reference as CSL would have it; each date in its role. Empty text where the source gives none. */
export interface Citation {
  readonly label: string;
  /** Group of references such as `note`; absent for the page's own. */
  readonly group?: string;
  /** Name given in the wikitext. */
  readonly refName?: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly container: string;
  readonly issued: PartialDate | undefined;
  readonly archived: PartialDate | undefined;
  readonly accessed: PartialDate | undefined;
  readonly url: string;
  readonly archiveUrl: string;
  readonly language: string;
  /** Whether the work is a page that lists the members. */
  readonly listing: boolean;
  readonly uses: number;
  readonly grounds: Grounds;
}

/** What makes a capture evidence: its instant, and how far its list can be trusted. */
export interface CaptureFacts {
  /** ISO 8601 in UTC; empty when nothing dates the capture, so that it is no evidence. */
  readonly instant: string;
  /** Address of this very capture in its archive; empty when nothing tells it. */
  readonly permalink: string;
  readonly verdict: Verdict;
  /** A name that its list lacks was not on the page that day; the list is whole and so is the capture. */
  readonly showsAbsence: boolean;
}

/** All that one source says about one roster. */
export interface SourceRecords {
  readonly rosterId: RosterId;
  readonly sourceId: SourceId;
  readonly kind: 'article' | 'capture';
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly license: string;
  readonly synthetic: boolean;
  readonly asOf: PartialDate | undefined;
  /** Of a capture only. */
  readonly capture?: CaptureFacts;
  readonly entries: readonly Entry[];
  readonly statements: readonly Statement[];
  readonly facts: readonly Fact[];
  readonly events: readonly RosterEvent[];
  readonly citations: readonly Citation[];
}

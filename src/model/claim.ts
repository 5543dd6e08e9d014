// What a page says, in its own words: roster rows, dated statements, facts, events, references.
import type { FootnoteReference, Position } from './document.ts';

/** Where a claim stands: its position, the words themselves and the citation marks on them. */
export interface Grounds {
  readonly position: Position;
  /** The line, row or sentence as it stands in the source. */
  readonly quote: string;
  readonly footnoteReferences: readonly FootnoteReference[];
}

/** A place as a row has it. An inherited one was written on a row above. */
export interface WrittenPlace {
  readonly label: string;
  readonly inherited: boolean;
}

export interface WrittenSeats {
  readonly held: string;
  readonly total: string;
  /** The header's word for the chamber; empty when the source does not say. */
  readonly chamber: string;
}

/** One reading of a row whose cells were run together. */
export interface RowReading {
  readonly place: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly government: string;
  readonly notes: string;
}

/** A row of a roster: one member as the page lists it. */
export interface EntryClaim {
  readonly kind: 'entry';
  readonly standing: 'current' | 'former';
  /** Category of membership from the headings: `member`, `observer`, `associate` … */
  readonly category: string;
  readonly place: WrittenPlace | undefined;
  /** As written, brackets included (`Frente Amplio (political party)`); citation marks already out. */
  readonly name: string;
  /** A second name from a column of its own ("Native name"); empty when there is none. */
  readonly nativeName: string;
  readonly abbreviation: string;
  readonly seats: readonly WrittenSeats[];
  readonly government: string;
  readonly notes: string;
  readonly joined: string;
  readonly left: string;
  readonly website: string;
  /** Title of the article that the name links to; absent where it links to none. */
  readonly wikiTitle?: string;
  readonly grounds: Grounds;
  /** 0 to 100: how sure the split into parts is; 100 where the source had cells. */
  readonly confidence: number;
  /** Other readings of the same row, the likelier first. */
  readonly alternatives: readonly RowReading[];
  /** Marks on the table's lead-in ("Sourced from:[10]"), which cover every row. */
  readonly listReferences: readonly FootnoteReference[];
}

/** A sentence or note saying that a member joined or left. `when` is the date as written, empty when undated. */
export interface StatementClaim {
  readonly kind: 'statement';
  readonly event: 'joined' | 'left';
  /** The sentence up to its verb: whoever it is about is named there; empty when it is the row's own note. */
  readonly subject: string;
  readonly when: string;
  readonly grounds: Grounds;
}

/** A labelled value of an infobox. */
export interface FactClaim {
  readonly kind: 'fact';
  /** Canonical key such as `founded`; the label's slug where the label is not known. */
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly grounds: Grounds;
}

/** A row of an event table or a dated sentence. */
export interface EventClaim {
  readonly kind: 'event';
  readonly title: string;
  readonly when: string;
  readonly place: string;
  /** `founding` when the words tell the organization's own beginning. */
  readonly role: 'founding' | 'other';
  readonly grounds: Grounds;
}

/** A reference of the page, with the number a reader sees. */
export interface ReferenceClaim {
  readonly kind: 'reference';
  readonly label: string;
  readonly text: string;
  /** How many marks in the page point at it. */
  readonly uses: number;
  /** Group of references such as `note`; absent for the page's own. */
  readonly group?: string;
  /** Name given in the wikitext. */
  readonly refName?: string;
  /** Fields of its citation template, as written. */
  readonly fields?: ReadonlyMap<string, string>;
  /** Address that it links to, and that of an archived copy. */
  readonly url?: string;
  readonly archiveUrl?: string;
  readonly grounds: Grounds;
}

export type Claim = EntryClaim | StatementClaim | FactClaim | EventClaim | ReferenceClaim;

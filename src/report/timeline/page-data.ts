// What the page knows: the dataset as rows to draw and the evidence behind them, as it stands in the page as JSON.
import type { Row } from '../../model/dataset.ts';

type Spell = Row<'memberships'>;

/** Days are `yyyy-mm-dd`; indices point into the lists beside them; an empty text is an empty field. */
export interface PageData {
  readonly rosters: readonly PageRoster[];
  readonly places: readonly PagePlace[];
  readonly rows: readonly PageRow[];
  readonly lines: readonly CaptureLine[];
  readonly founding: readonly PageSighting[];
  readonly sources: readonly PageSource[];
  readonly citations: readonly PageCitation[];
  readonly grounds: readonly PageGround[];
  /** Excerpts that were left out because the page would have grown too large. */
  readonly excerptsLeftOut: number;
}

export interface PageRoster {
  readonly name: string;
  /** First and last day that anything is known of; empty when nothing is. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Kinds of sightings that it has, in the order of the signs. */
  readonly seen: readonly PageSighting['says'][];
}

export interface PagePlace {
  readonly label: string;
  readonly scope: Row<'members'>['scope'];
}

/** A member in one roster. */
export interface PageRow {
  /** Unique on the page, fit for an address fragment. */
  readonly id: string;
  readonly roster: number;
  readonly memberId: string;
  readonly name: string;
  readonly altNames: readonly string[];
  readonly abbreviation: string;
  readonly kind: Row<'members'>['kind'];
  readonly place: number;
  readonly website: string;
  readonly wikidata: string;
  readonly spells: readonly PageSpell[];
  readonly sightings: readonly PageSighting[];
  readonly evidence: readonly PageEvidence[];
  readonly doubts: readonly PageDoubt[];
}

export interface PageSpell {
  readonly category: string;
  readonly status: Spell['status'];
  readonly end: Spell['end_status'];
  readonly joinedEarliest: string;
  readonly joinedLatest: string;
  readonly leftEarliest: string;
  readonly leftLatest: string;
  readonly firstListed: string;
  readonly lastListed: string;
  readonly synthetic: boolean;
  readonly government: string;
  readonly seats: readonly string[];
  readonly notes: string;
  readonly evidence: readonly PageEvidence[];
}

export interface PageSighting {
  readonly says: Row<'sightings'>['says'];
  /** Both are the same for a single day. */
  readonly from: string;
  readonly to: string;
  /** The name in the source where it is not the member's own. */
  readonly written: string;
  readonly ground: number;
}

export interface PageEvidence {
  readonly field: string;
  readonly value: string;
  /** The rule in words. */
  readonly rule: string;
  readonly confidence: number;
  readonly ground: number;
  /** -1 for none. */
  readonly citation: number;
}

export interface PageDoubt {
  readonly code: string;
  readonly severity: Row<'findings'>['severity'];
  readonly message: string;
}

/** A day on which a page was captured. */
export interface CaptureLine {
  readonly day: string;
  readonly verdict: Row<'sources'>['verdict'];
  readonly source: number;
}

export interface PageSource {
  readonly id: string;
  readonly roster: number;
  readonly title: string;
  readonly link: string;
  readonly synthetic: boolean;
}

export interface PageCitation {
  readonly label: string;
  readonly words: string;
  readonly link: string;
  readonly archiveLink: string;
}

/** Where something was read. */
export interface PageGround {
  /** -1 for none. */
  readonly source: number;
  readonly locator: string;
  readonly quote: string;
}

// A captured page as a reader hands it on: its words and links, and every repeated structure that might be a list.
import type { Link, Phrasing, Position } from './document.ts';

/** Where the name of an entry was read from, the better kinds first. */
export type NameFrom = 'selector' | 'heading' | 'text' | 'link' | 'alt' | 'aria-label' | 'title' | 'host' | 'file-name';

/** One way to read the name of an entry. */
export interface NameReading {
  readonly from: NameFrom;
  readonly text: string;
}

/** One entry of a repeated structure: a row, list item, card or logo. */
export interface PageItem {
  /** Readings of its name, the better first; empty when nothing in it is a name. */
  readonly names: readonly NameReading[];
  /** Words of its parts in source order: the cells of a row, the lines of a card. */
  readonly parts: readonly Phrasing[];
  /** Where its links lead, resolved against the page and taken back out of the archive. */
  readonly links: readonly Link[];
  /** `alt` texts of its images that are flags or the like, not its name. */
  readonly images: readonly string[];
  /** Headings, tabs or table sections over it inside the structure, outermost first ("Africa", "Observers"). */
  readonly groups: readonly string[];
  /** Place, when a selector of the config reads it; else empty. */
  readonly place: string;
  readonly position: Position;
}

/** Part of the page, as its markup tells: `main` where it says so, `content` where it says nothing. */
export type PageZone = 'main' | 'content' | 'head' | 'navigation' | 'aside' | 'foot';

/** A structure whose parts repeat. */
export interface PageStructure {
  readonly kind: 'table' | 'list' | 'cards' | 'logos';
  /** CSS path that selects its entries or what holds them, stable across captures of one template. */
  readonly selector: string;
  /** Names the template: tags and classes of structure and entry, without numbers that change. */
  readonly signature: string;
  /** Header words of a table's columns; empty without. */
  readonly header: readonly string[];
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly zone: PageZone;
  readonly items: readonly PageItem[];
  readonly position: Position;
}

/** A number that the page states of its own list ("193 members"). */
export interface StatedCount {
  readonly count: number;
  readonly quote: string;
  readonly position: Position;
}

/** All of a captured page that later stages need. */
export interface Page {
  readonly title: string;
  /** BCP 47 code of the language its words are in; `und` when it could not be told. */
  readonly language: string;
  /** All visible words, white space single; furniture of archives is not in it. */
  readonly text: string;
  /** All links outside archive furniture, resolved and taken back out of the archive, in source order. */
  readonly links: readonly string[];
  readonly structures: readonly PageStructure[];
  readonly statedCounts: readonly StatedCount[];
  /** Words that say the list goes on elsewhere ("Load more", "Next page"); empty when none does. */
  readonly goesOn: string;
  /** Elements that would fill a page by script: `iframe`, `#root`, `#app`, `<noscript>` asking for JavaScript … */
  readonly shells: readonly string[];
  /** Whether the markup closes (`</html>`). */
  readonly closed: boolean;
}

/** Why a capture is not, or not wholly, fit to be evidence. */
export type VerdictReason =
  | 'playback-page'
  | 'excluded'
  | 'other-date'
  | 'redirect'
  | 'http-error'
  | 'empty'
  | 'encoded'
  | 'not-html'
  | 'cut-short'
  | 'blocked'
  | 'soft-404'
  | 'login'
  | 'parked'
  | 'shell'
  | 'other-language'
  | 'off-topic'
  | 'list-collapsed'
  | 'list-goes-on'
  | 'no-list'
  | 'stale'
  | 'reverted'
  | 'no-date'
  | 'declared-partial';

/** Whether a capture may be evidence: `listed` from usable or partial ones, `absent` only from usable ones. */
export interface Verdict {
  readonly verdict: 'usable' | 'partial' | 'unusable' | 'unknown';
  /** Absent for a usable one. */
  readonly reason: VerdictReason | undefined;
  /** What was seen, for people: a header, a title, a number. */
  readonly detail: string;
}

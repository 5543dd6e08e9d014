// The list of members that a captured page shows: its entries as written, which structure they stand in, how sure that is.
import type { Language } from '../languages/language.ts';
import type { Phrasing, Position } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { NameFrom, PageStructure, StatedCount } from '../model/page.ts';

/** One member as the page lists it. */
export interface CaptureEntry {
  /** As written; of a logo without words, what its link or file says. */
  readonly name: string;
  readonly nameFrom: NameFrom;
  /** As written: in a column, beside the name, on a flag, or in the heading above; empty when the page does not say. */
  readonly place: string;
  /** Tier or category that the entry stands under ("Observers"); empty when there is none. */
  readonly group: string;
  /** Where the entry leads, in full and out of the archive; empty when it has no link. */
  readonly link: string;
  readonly position: Position;
  /** All words of the entry: the cells of its row, the lines of its card. */
  readonly parts: readonly Phrasing[];
}

export interface CaptureList {
  /** For `"list"` in the config: picks this list and nothing else of the page. */
  readonly selector: string;
  /** Names the template; the same for all captures until the page is redesigned. */
  readonly signature: string;
  readonly kind: PageStructure['kind'];
  /** 0 to 100: how sure it is that this is the list of members. */
  readonly confidence: number;
  /** Why it was taken, one short phrase each. */
  readonly reasons: readonly string[];
  readonly entries: readonly CaptureEntry[];
  /** What the page itself says of their number, as far as it is about this list. */
  readonly statedCount: StatedCount | undefined;
}

/** What was found in one page. */
export interface ChosenList {
  /** Absent when nothing in the page looks like a list of members. */
  readonly list: CaptureList | undefined;
  /** The next best that lists others, when there is one that might be meant. */
  readonly runnerUp: CaptureList | undefined;
  readonly findings: readonly Finding[];
}

export interface ListContext {
  readonly languages: readonly Language[];
  /** Address of the page; empty when nothing tells it. */
  readonly url: string;
  /** Names of members known from elsewhere, in any writing. */
  readonly known: readonly string[];
  /** Whether the config says where the list is, so that nothing in the page speaks against it. */
  readonly pinned: boolean;
}

/** A name as names are compared here: small letters, no marks between words. */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// What is at hand while the structures of one page are read: its outline, the headings over it, and how much is left to read.
import { formatPosition } from '../model/document.ts';
import { type Finding, noSubject } from '../model/finding.ts';
import type { PageStructure } from '../model/page.ts';
import type { HtmlPage } from './html-page.ts';
import type { PageNode } from './page-outline.ts';
import type { HeadingsOver } from './page-scopes.ts';

export interface PageReading {
  readonly page: HtmlPage;
  readonly nodes: readonly PageNode[];
  readonly over: HeadingsOver;
  /** The nodes among which structures are looked for: all, or those that the config picks. */
  readonly scope: readonly PageNode[];
  readonly columnOf: (node: PageNode) => number;
  /** How many UTF-16 units of words may still be read; a page nests its templates a few times, not hundreds. */
  readonly budget: { left: number; spentAt: string };
}

/** A structure with the order of its first element, by which all are sorted. */
export interface FoundStructure {
  readonly order: number;
  readonly structure: PageStructure;
}

const leastBudget = 2_000_000;
const readingsOfAPage = 12; // times its own length

export function budgetFor(length: number): PageReading['budget'] {
  return { left: leastBudget + length * readingsOfAPage, spentAt: '' };
}

/** Whether nothing more may be read; remembers the first place at which that was so. */
export function isSpent({ budget, page }: PageReading, { element }: PageNode): boolean {
  if (budget.left >= 0) return false;
  if (budget.spentAt === '') budget.spentAt = formatPosition(page.placeOf(element));
  return true;
}

/** Takes off what was read; what it costs to look at an entry counts when it has no words. */
export function spend(reading: PageReading, length: number): void {
  reading.budget.left -= length + 16;
}

/** What was left unread because the page's templates hold each other so often that reading all would never end. */
export function unread({ budget }: PageReading): readonly Finding[] {
  const message = 'The page repeats its parts within each other too often; lists from here on were left unread.';
  return budget.spentAt === '' ? [] : [capped(message, budget.spentAt)];
}

export function capped(message: string, locator: string): Finding {
  return { code: 'size-capped', message, sourceId: '', locator, subject: noSubject };
}

// Sections in source order, each with its depth, as the tree that a document is.
import type { Block, Phrasing, Section } from '../model/document.ts';

/** A section that still takes blocks. */
export interface OpenSection<Part = Block> {
  readonly heading: Phrasing | undefined;
  readonly depth: number;
  readonly children: Part[];
}

/** The first section is the page's own; a deeper one stands below the last one that is less deep. */
export function nestSections(open: readonly OpenSection[]): Section {
  return sectionAt(open, 0).section;
}

function sectionAt(open: readonly OpenSection[], from: number): { readonly section: Section; readonly next: number } {
  const { heading, depth, children } = open[from] ?? { heading: undefined, depth: 0, children: [] };
  const sections: Section[] = [];
  let next = from + 1;
  while (next < open.length && (open[next]?.depth ?? 0) > depth) {
    const child = sectionAt(open, next);
    sections.push(child.section);
    next = child.next;
  }
  return { section: { heading, depth, children, sections }, next };
}

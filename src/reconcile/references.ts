// The references of a roster's sources, each with its id, found by the number a reader sees.
import type { FootnoteReference } from '../model/document.ts';
import { type CitationId, citationId } from '../model/ids.ts';
import type { Citation, SourceRecords } from '../model/record.ts';
import { digest, sourceKey } from './ids.ts';

export interface Reference {
  readonly id: CitationId;
  readonly citation: Citation;
  readonly source: SourceRecords;
}

/** Published source id → label within its group → reference. */
export type ReferenceBook = ReadonlyMap<string, ReadonlyMap<string, Reference>>;

export function bookOf(sources: readonly SourceRecords[]): ReferenceBook {
  return new Map(sources.map((source) => [sourceKey(source), labelled(source)]));
}

/** The references behind the marks, each once, in the order of the marks; marks that point nowhere are left out. */
export function referencesOf(
  marks: readonly FootnoteReference[],
  source: SourceRecords,
  book: ReferenceBook,
): readonly Reference[] {
  const page = book.get(sourceKey(source));
  return [...new Set(marks.map(({ label, group }) => page?.get(keyOf(label, group))))].filter(
    (found) => found !== undefined,
  );
}

// Ids come from what a reference says, so that one that is renumbered keeps its id; two that say the same are counted.
function labelled(source: SourceRecords): ReadonlyMap<string, Reference> {
  const seen = new Map<string, number>();
  const page = new Map<string, Reference>();
  for (const citation of source.citations) {
    const key = keyOf(citation.label, citation.group);
    if (page.has(key)) continue; // a number printed twice: marks can only mean the first
    const content = digest(contentOf(citation));
    const nth = (seen.get(content) ?? 0) + 1;
    seen.set(content, nth);
    const id = citationId(digest([sourceKey(source), content, String(nth)]));
    page.set(key, { id, citation, source });
  }
  return page;
}

function keyOf(label: string, group: string | undefined): string {
  return group === undefined ? label : `${group}\n${label}`;
}

function contentOf(citation: Citation): readonly string[] {
  const { title, container, url, archiveUrl, authors } = citation;
  const dates = [citation.issued, citation.archived, citation.accessed];
  return [title, container, url, archiveUrl, ...dates.map((date) => date ?? ''), ...authors];
}

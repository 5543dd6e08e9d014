// The words by which a reader tells titles, reference lists and footers apart, of all languages at once.
import type { Language } from '../languages/language.ts';

export interface ReaderWords {
  readonly infoboxLabels: readonly string[];
  readonly licence: readonly string[];
  /** Words that only references have: `retrieved`, `archived from the original`. */
  readonly citation: readonly string[];
  readonly referenceHeadings: ReadonlySet<string>;
  /** Headings that say what is under them: members, former members, references, see also. */
  readonly knownHeadings: ReadonlySet<string>;
}

/** Words of the languages, longest first where the longest match wins. */
export function readerWords(languages: readonly Language[]): ReaderWords {
  return {
    infoboxLabels: byLength(languages.flatMap((language) => Object.keys(language.infoboxLabels))),
    licence: languages.flatMap((language) => language.licence),
    citation: languages.flatMap(({ citation }) => [...citation.retrieved, ...citation.archived]),
    referenceHeadings: new Set(languages.flatMap((language) => language.headings.references)),
    knownHeadings: new Set(languages.flatMap((language) => Object.values(language.headings).flat())),
  };
}

/** Lower case, NFC, non-breaking spaces as spaces, single spaces. */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function byLength(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

/** The code of the language whose short words are the most in the text; `und` when none are. */
export function detectLanguage(text: string, languages: readonly Language[]): string {
  const counts = countWords(text.slice(0, 200_000));
  let best = { code: 'und', hits: 0 };
  for (const { code, stopWords } of languages) {
    const hits = stopWords.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (hits > best.hits) best = { code, hits };
  }
  return best.code;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// Reads the text of an article whose markup is gone: title, sections, infobox, run-together tables, references.
import type { Language } from '../languages/language.ts';
import type { Block, Document, Phrasing, Section } from '../model/document.ts';
import { clean, type Noted } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { type Run, readReferenceRun, readRun, splitRuns } from './flat-blocks.ts';
import { isBulleted, isFlagged, isProse } from './line-shapes.ts';
import type { Reader } from './reader.ts';
import { detectLanguage, foldWords, type ReaderWords, readerWords } from './reader-words.ts';

/** The reader of flattened text: a title line, then blocks with blank lines between them. */
export const flatText: Reader = { format: 'text', read: readFlatText };

interface OpenSection {
  readonly heading: Phrasing | undefined;
  readonly depth: number;
  readonly children: Block[];
}

/** Reads decoded text; everything becomes a block, nothing is dropped. */
export function readFlatText(text: string, languages: readonly Language[]): Noted<Document> {
  const words = readerWords(languages);
  const [first, ...runs] = splitRuns(text);
  const titled = first !== undefined && isTitle(first);
  const title = tidy(titled ? (first.lines[0]?.value ?? '') : '');
  const open: OpenSection[] = [{ heading: undefined, depth: 0, children: [] }];
  for (const run of titled || first === undefined ? runs : [first, ...runs]) {
    const read = readUnder(open.at(-1)?.heading, words)(run, title, words);
    if ('heading' in read)
      open.push({ heading: read.heading, depth: depthOf(read.heading, open, words), children: [] });
    else open.at(-1)?.children.push(...read.blocks);
  }
  const root = nest(open);
  return clean({ format: 'flat-text', title, language: detectLanguage(text, languages), root });
}

/** Titles of wiki pages have at most 255 bytes. */
const titleLimit = 255;

/** A line that stands alone at the top, without marks, and is no sentence, list item or row. */
function isTitle({ lines: [line, ...more] }: Run): boolean {
  if (line === undefined || more.length > 0 || line.value.length > titleLimit) return false;
  if (isFlagged(line.value) || isBulleted(line.value)) return false;
  return line.footnoteReferences.length === 0 && !isProse(line.value);
}

/** A heading right under an empty one stands below it, until a heading that is known for its role. */
function depthOf(heading: Phrasing, open: readonly OpenSection[], words: ReaderWords): number {
  const last = open.at(-1);
  if (last === undefined || last.depth === 0) return 1;
  if (words.knownHeadings.has(foldWords(heading.value))) return 1;
  return last.children.length === 0 ? Math.min(last.depth + 1, 6) : last.depth;
}

/** How runs under the heading are read. */
function readUnder(heading: Phrasing | undefined, { referenceHeadings }: ReaderWords): typeof readRun {
  return heading !== undefined && referenceHeadings.has(foldWords(heading.value)) ? readReferenceRun : readRun;
}

/** The open sections in source order as a tree. */
function nest(open: readonly OpenSection[]): Section {
  const build = (from: number): { section: Section; next: number } => {
    const start = open[from];
    const depth = start?.depth ?? 0;
    const sections: Section[] = [];
    let next = from + 1;
    while (next < open.length && (open[next]?.depth ?? 0) > depth) {
      const child = build(next);
      sections.push(child.section);
      next = child.next;
    }
    return { section: { heading: start?.heading, depth, children: start?.children ?? [], sections }, next };
  };
  return build(0).section;
}

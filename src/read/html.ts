// Reads wiki pages in HTML, whichever skin, parser or mirror wrote them: legacy, Parsoid, mobile, saved.
import type { Language } from '../languages/language.ts';
import { type Block, type Document, type Phrasing, placedBlocks, type Section } from '../model/document.ts';
import type { Noted } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import { type FlowPart, type FlowSection, readFlow } from './html-flow.ts';
import { findContent, findFacts } from './html-frame.ts';
import { linkBase } from './html-links.ts';
import { createPage } from './html-page.ts';
import { type HtmlParser, parseHtml } from './html-parse.ts';
import { nestSections } from './open-sections.ts';
import type { Reader } from './reader.ts';
import { detectLanguage } from './reader-words.ts';

/** The reader of HTML. */
export const html: Reader = { format: 'html', read: (text, languages) => readHtml(text, languages) };

/**
 * Reads decoded text of a page; never throws on content.
 *
 * @param parser - for tests; when it is left out, the page decides
 */
export function readHtml(text: string, languages: readonly Language[], parser?: HtmlParser): Noted<Document> {
  const parsed = parseHtml(text, parser);
  const facts = findFacts(parsed.value);
  const page = createPage(linkBase(facts.address));
  const content = findContent(parsed.value);
  const root = sectionTree(readFlow(content, facts.title, page));
  const language = facts.language === '' ? detectLanguage(wordsOf(root), languages) : facts.language;
  const findings = [...parsed.findings, ...page.findings];
  return { value: { format: 'html', title: facts.title, language, root }, findings };
}

/** Pages of wikis begin their sections with `h2`, for the title is their `h1`; a page with `h1` sections does not. */
function sectionTree(sections: readonly FlowSection[]): Section {
  const first = sections.some(({ rank }) => rank === 1) ? 0 : 1;
  const open = sections.map(({ heading, rank, children }) => ({
    heading,
    depth: Math.max(0, rank - first),
    children: children.map(blockOf),
  }));
  return nestSections(open);
}

function blockOf(part: FlowPart): Block {
  return typeof part === 'function' ? part() : part;
}

const sampleLength = 200_000;

/** Words by which the language is told, when the page does not name it. */
function wordsOf(root: Section): string {
  const sample: string[] = [];
  let length = 0;
  for (const { block } of placedBlocks(root)) {
    for (const { value } of phrasingsOf(block)) {
      if (length > sampleLength) break;
      sample.push(value);
      length += value.length;
    }
  }
  return tidy(sample.join(' '));
}

function phrasingsOf(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'list':
      return block.items.map(({ content }) => content);
    case 'table':
      return block.rows.slice(0, 100).flatMap((row) => row.map(({ content }) => content));
    case 'infobox':
      return block.rows.map(({ value }) => value);
    case 'references':
    case 'flatTable':
    case 'flatInfobox':
      return [];
  }
}

// Reads wikitext, the source of wiki pages: sections, tables, lists, infoboxes, notes and citations, each with its place.
import type { Language } from '../languages/language.ts';
import { type Document, formatPosition } from '../model/document.ts';
import { type Finding, type Noted, noSubject } from '../model/finding.ts';
import { tidy } from '../model/text-order.ts';
import type { Reader } from './reader.ts';
import { detectLanguage } from './reader-words.ts';
import { textPlaces } from './text-places.ts';
import { readBlocks } from './wikitext/blocks.ts';
import { type Construct, deepest, findConstructs } from './wikitext/constructs.ts';
import { expander } from './wikitext/expand.ts';
import { emptyNoteBook } from './wikitext/notes.ts';
import { type Page, withoutReserved } from './wikitext/page.ts';

/** The reader of wikitext. */
export const wikitext: Reader = { format: 'wikitext', read: readWikitext };

/** Reads decoded text in time linear to its length; templates that are not known keep their words and are reported. */
export function readWikitext(text: string, languages: readonly Language[]): Noted<Document> {
  const page = openPage(withoutReserved(text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text), languages);
  const { root, title, findings } = readBlocks(page, expander.placed(page, 0, page.source.length));
  const code = page.language?.code ?? 'und';
  const named = tidy(page.state.displayTitle === '' ? title : page.state.displayTitle);
  return {
    value: { format: 'wikitext', title: named, language: code, root },
    findings: [...unknownTemplates(page), ...cappedFindings(page), ...findings],
  };
}

const wordsEnough = 10_000;

function openPage(source: string, languages: readonly Language[]): Page {
  const { found, cappedAt } = findConstructs(source);
  const code = detectLanguage(wordsOf(source, found), languages);
  return {
    source,
    place: textPlaces(source),
    constructs: found,
    begins: found.map(({ from }) => from),
    items: [],
    notes: emptyNoteBook(),
    language: languages.find((language) => language.code === code),
    templates: new Map(),
    argumentNames: new Map(),
    unknown: new Map(),
    state: { defining: undefined, displayTitle: '', cappedAt, lastConstruct: 0 },
  };
}

/** Enough of the page's own words to tell their language; what stands in templates and notes are other words. */
function wordsOf(source: string, constructs: readonly Construct[]): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  for (const { kind, from, to } of constructs) {
    if (length > wordsEnough) break;
    if (from < at || kind === 'link') continue;
    parts.push(source.slice(at, from));
    length += from - at;
    at = to;
  }
  return [...parts, source.slice(at, at + wordsEnough)].join(' ').slice(0, wordsEnough);
}

function unknownTemplates({ unknown, place }: Page): readonly Finding[] {
  return [...unknown].map(([name, { count, at }]) => ({
    code: 'unknown-template',
    message: `The template “${name}” is not known; its arguments are kept as text (${count === 1 ? 'once' : `${count} times`}).`,
    sourceId: '',
    locator: formatPosition(place(at)),
    subject: noSubject,
  }));
}

function cappedFindings({ state, place }: Page): readonly Finding[] {
  if (state.cappedAt === undefined) return [];
  return [
    {
      code: 'size-capped',
      message: `What is nested more than ${deepest} deep was read as text.`,
      sourceId: '',
      locator: formatPosition(place(state.cappedAt)),
      subject: noSubject,
    },
  ];
}

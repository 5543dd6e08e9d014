// Every part by name: the only list of languages, acquirers, readers, extractors and renderers.
import type { Acquirer } from './acquire/acquirer.ts';
import { articleFiles } from './acquire/files.ts';
import { events } from './extract/events.ts';
import type { Extractor } from './extract/extractor.ts';
import { infobox } from './extract/infobox.ts';
import { references } from './extract/references.ts';
import { rosterTables } from './extract/roster-table.ts';
import { statements } from './extract/statements.ts';
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { spanish } from './languages/es.ts';
import { french } from './languages/fr.ts';
import { italian } from './languages/it.ts';
import type { Language } from './languages/language.ts';
import { polish } from './languages/pl.ts';
import { portuguese } from './languages/pt.ts';
import { russian } from './languages/ru.ts';
import type { ArticleFormat } from './model/capture.ts';
import { attributionRenderer } from './publish/attribution.ts';
import { checksumsRenderer } from './publish/checksums.ts';
import { csvRenderer } from './publish/csv.ts';
import { currentMembersRenderer } from './publish/current-members.ts';
import { dataPackageRenderer } from './publish/data-package.ts';
import { dictionaryRenderer } from './publish/dictionary.ts';
import { jsonRenderer } from './publish/json.ts';
import { popoloRenderer } from './publish/popolo.ts';
import { quickStatementsRenderer } from './publish/quick-statements.ts';
import { readmeRenderer } from './publish/readme.ts';
import type { Renderer } from './publish/renderer.ts';
import { schemasRenderer } from './publish/schemas.ts';
import { plainText } from './read/plain-text.ts';
import type { Reader } from './read/reader.ts';

/** Where two disagree about a word and the page does not tell its language, the earlier wins. */
export const languages: readonly Language[] = [english, german, french, spanish, italian, portuguese, polish, russian];

export const acquirers: readonly Acquirer[] = [articleFiles];

/** Readers of markup bring parsers along, so that each is loaded only when some source needs it. */
const readers: Readonly<Record<ArticleFormat, () => Promise<Reader>>> = {
  text: async () => plainText,
  html: async () => (await import('./read/html.ts')).html,
  wikitext: async () => (await import('./read/wikitext.ts')).wikitext,
  markdown: async () => (await import('./read/markdown.ts')).markdown,
};

/** The readers of the formats, one each. */
export function loadReaders(formats: readonly ArticleFormat[]): Promise<readonly Reader[]> {
  return Promise.all([...new Set(formats)].map((format) => readers[format]()));
}

export const extractors: readonly Extractor[] = [rosterTables, infobox, events, statements, references];

/** In the order in which they render: those that describe files stand after those that make them. */
export const renderers: readonly Renderer[] = [
  csvRenderer,
  currentMembersRenderer,
  jsonRenderer,
  schemasRenderer,
  readmeRenderer,
  dictionaryRenderer,
  attributionRenderer,
  popoloRenderer,
  quickStatementsRenderer,
  dataPackageRenderer,
  checksumsRenderer,
];

// Flattens every roster page of the corpus and compares what the text path makes of it with what the HTML path does.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judgedBlocks } from '../src/extract/roster-blocks.ts';
import { rosterTables } from '../src/extract/roster-table.ts';
import { languagesFor, vocabularyOf } from '../src/extract/vocabulary.ts';
import type { Language } from '../src/languages/language.ts';
import type { EntryClaim } from '../src/model/claim.ts';
import type { Document } from '../src/model/document.ts';
import { readHtml } from '../src/read/html.ts';
import { plainText } from '../src/read/plain-text.ts';
import { type Style, styles } from './flatten.ts';
import { flattenPage, type ReadPage } from './flatten-page.ts';
import { type LostMember, type RosterScore, scoreRoster } from './score-roster.ts';
import { layOut, meanOf, percentOf, showNumber } from './tally.ts';

export interface FlattenedPage {
  /** Path inside the corpus folder. */
  readonly file: string;
  readonly style: Style;
  readonly score: RosterScore;
}

const folders = ['rosters', 'tables', 'articles'] as const;
/** A page with a shorter table or list of members is no page of rosters. */
const leastRows = 8;
const shares = ['rows', 'names', 'places', 'precision'] as const;

/** Every page in HTML on which the HTML path finds a roster, flattened in every style. */
export function measureFlattened(corpus: string, languages: readonly Language[]): readonly FlattenedPage[] {
  const files = folders.flatMap((folder) => pagesIn(corpus, folder));
  return files.flatMap((file) => measurePage(file, readFileSync(join(corpus, file), 'utf8'), languages));
}

function pagesIn(corpus: string, folder: string): readonly string[] {
  if (!existsSync(join(corpus, folder))) return [];
  const names = readdirSync(join(corpus, folder)).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** The page in every style; nothing when it has no roster. */
export function measurePage(file: string, html: string, languages: readonly Language[]): readonly FlattenedPage[] {
  const page: ReadPage = { html, document: readHtml(html, languages).value };
  if (!hasRoster(page.document, languages)) return [];
  const title = page.document.title === '' ? titleOf(file) : page.document.title;
  const truth = membersOf(page.document, title, languages);
  return styles.map((style) => {
    const text = flattenPage(page, title, style);
    const read = membersOf(plainText.read(text, languages).value, title, languages);
    return { file, style, score: scoreRoster(truth, read, text) };
  });
}

/** `en-some-list@rev1.html` is about “Some list”, for pages that do not say. */
function titleOf(file: string): string {
  const words = basename(file, '.html')
    .replace(/^[a-z]{2}-|@.*$/gu, '')
    .replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function contextOf({ language }: Document, organization: string, languages: readonly Language[]) {
  return { vocabulary: vocabularyOf(languagesFor(language, languages)), organization, sections: [], splits: new Map() };
}

function hasRoster(document: Document, languages: readonly Language[]): boolean {
  const blocks = judgedBlocks(document, contextOf(document, document.title, languages));
  return blocks.some(({ verdict, split }) => verdict.roster && split.value.rows.length >= leastRows);
}

function membersOf(document: Document, title: string, languages: readonly Language[]): readonly EntryClaim[] {
  const claims = rosterTables.extract(document, contextOf(document, title, languages)).value;
  return claims.filter((claim): claim is EntryClaim => claim.kind === 'entry');
}

/** Means over the pages, as `flattened.glued.names`; a page counts as much as any other. */
export function flattenedMetrics(pages: readonly FlattenedPage[]): ReadonlyMap<string, number> {
  const metrics = new Map<string, number>();
  for (const style of styles) {
    for (const share of shares) {
      const mean = meanOfShare(pages, style, share);
      if (mean !== undefined) metrics.set(`flattened.${style}.${share}`, mean);
    }
  }
  return metrics;
}

function meanOfShare(
  pages: readonly FlattenedPage[],
  style: Style,
  share: (typeof shares)[number],
): number | undefined {
  return meanOf(pages.filter((page) => page.style === style).map(({ score }) => percentOf(score[share])));
}

/** A line a page and style, then the means. */
export function describeFlattened(pages: readonly FlattenedPage[]): string {
  const lines = pages.map(({ file, style, score }) => [
    basename(file, '.html').slice(0, 52),
    style,
    String(score.rows.of),
    String(score.precision.of),
    ...shares.map((share) => showNumber(percentOf(score[share]))),
  ]);
  const means = styles.map((style) => [
    'all pages',
    style,
    '',
    '',
    ...shares.map((share) => showNumber(meanOfShare(pages, style, share))),
  ]);
  return layOut([['flattened', 'style', 'members', 'read', ...shares], ...lines, ...means]);
}

/** The first members that the text path loses, for a look at one page. */
export function describeLost({ file, style, score }: FlattenedPage, limit = 12): string {
  const first = score.lost.slice(0, limit).map(describeLoss);
  return [`${file}, ${style}: ${score.lost.length} lost of ${score.rows.of}`, ...first].join('\n');
}

function describeLoss({ loss, truth, read }: LostMember): string {
  const told = (entry: EntryClaim) => `${entry.place?.label ?? ''} | ${entry.name}`;
  const taken = read === undefined ? '' : `\n    read ${told(read)}   of “${read.grounds.quote.slice(0, 160)}”`;
  return `  ${loss}: ${told(truth)}   of “${truth.grounds.quote.slice(0, 160)}”${taken}`;
}

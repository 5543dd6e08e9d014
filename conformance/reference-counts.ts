// Compares the references that are read of HTML and wikitext with those that a third party has read of the same article.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractors } from '../src/catalogue.ts';
import type { Language } from '../src/languages/language.ts';
import type { Capture } from '../src/model/capture.ts';
import { parseRosterId, parseSourceId } from '../src/model/ids.ts';
import type { Citation } from '../src/model/record.ts';
import { readSource } from '../src/pipeline.ts';
import { html } from '../src/read/html.ts';
import { wikitext } from '../src/read/wikitext.ts';
import { type AnsweredArticle, type AnsweredReference, asHtml, asWikitext, readAnswers } from './enterprise-answers.ts';
import { addTallies, layOut, percentOf, showNumber, type Tally, tallyOf } from './tally.ts';

const formats = ['html', 'wikitext'] as const;
type Format = (typeof formats)[number];
const fields = ['title', 'accessed', 'archived'] as const;
type Field = (typeof fields)[number];

/** One article in one format against the third party's references, or against the same article in the other format. */
export interface ReferenceCount {
  readonly article: string;
  readonly format: Format;
  readonly counted: number;
  readonly expected: number;
  readonly fields: Readonly<Record<Field, Tally>>;
  /** Numbers below the highest that the third party's own list leaves out: notes and the like count with them. */
  readonly unlisted: readonly number[];
  /** What is not as expected, a line each. */
  readonly differences: readonly string[];
}

export function measureReferences(corpus: string, languages: readonly Language[]): readonly ReferenceCount[] {
  const answered = readAnswers(corpus).filter(({ references }) => references.length > 0);
  return [...answered.flatMap((article) => compareAnswer(article, languages)), ...compareTwins(corpus, languages)];
}

function compareAnswer({ name, references }: AnsweredArticle, languages: readonly Language[]) {
  const pages: Readonly<Record<Format, string>> = { html: asHtml(references), wikitext: asWikitext(references) };
  return formats.map((format): ReferenceCount => {
    const read = citationsOf(pages[format], format, languages);
    const asked = references.flatMap((one, at) => fields.map((field) => checkField(field, one, read[at])));
    const wrong = asked.filter((check) => check?.right === false);
    const tally = (field: Field) => tallyOf(asked.flatMap((check) => (check?.field === field ? [check.right] : [])));
    return {
      article: name,
      format,
      counted: read.length,
      expected: references.length,
      unlisted: unlistedOf(references),
      fields: { title: tally('title'), accessed: tally('accessed'), archived: tally('archived') },
      differences: wrong.map((check) => check?.told ?? ''),
    };
  });
}

function unlistedOf(references: readonly AnsweredReference[]): readonly number[] {
  const numbers = new Set(references.map(({ identifier }) => Number(/-(\d{1,6})$/u.exec(identifier)?.[1] ?? 0)));
  const all = Array.from({ length: Math.max(0, ...numbers) }, (_, at) => at + 1);
  return all.filter((number) => !numbers.has(number));
}

interface FieldCheck {
  readonly field: Field;
  readonly right: boolean;
  readonly told: string;
}

/** `undefined` where the third party has no such field, or a date that is none. */
function checkField(field: Field, reference: AnsweredReference, read: Citation | undefined): FieldCheck | undefined {
  const expected = expectedOf(field, reference.metadata ?? {});
  if (expected === '') return undefined;
  const found = read?.[field] ?? '';
  return { field, right: found === expected, told: `${reference.identifier} ${field}: “${found}”, not “${expected}”` };
}

function expectedOf(field: Field, metadata: Readonly<Record<string, string>>): string {
  if (field === 'title') return plainWords(metadata['title'] ?? '');
  return isoDay(metadata[field === 'accessed' ? 'access-date' : 'archive-date'] ?? '');
}

/** Without the wikitext that template fields may hold: italics, comments, links. */
function plainWords(field: string): string {
  return field
    .replace(/<!--[^>]*-->|'{2,3}/gu, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** `March 22, 2017` as `2017-03-22`; empty for what is no such day. */
function isoDay(written: string): string {
  const iso = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? written : '';
  const [, month = '', day = '', year = ''] = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/u.exec(written) ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? iso : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Articles that stand in the corpus in HTML and in wikitext of one answer. */
function compareTwins(corpus: string, languages: readonly Language[]): readonly ReferenceCount[] {
  const folder = join(corpus, 'articles');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-enterprise.html')) : [];
  return names.sort().map((name) => {
    const page = join(folder, name);
    const count = (path: string, format: Format) => citationsOf(readFileSync(path, 'utf8'), format, languages).length;
    const [counted, expected] = [count(page, 'html'), count(page.replace(/\.html$/u, '.wiki'), 'wikitext')];
    const none: Tally = tallyOf([]);
    const article = name.replace(/\.html$/u, '');
    return {
      article,
      format: 'html',
      counted,
      expected,
      fields: { title: none, accessed: none, archived: none },
      unlisted: [],
      differences: [],
    };
  });
}

function citationsOf(page: string, format: Format, languages: readonly Language[]): readonly Citation[] {
  const settings = { organization: '', splits: new Map(), at: '' };
  const noted = readSource(captureOf(page, format), settings, { languages, readers: [html, wikitext], extractors });
  return noted.value.citations;
}

function captureOf(page: string, format: Format): Capture {
  const [rosterId, sourceId] = [parseRosterId('answer'), parseSourceId('page')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of the answer are no slugs.');
  const bytes = new TextEncoder().encode(page);
  const unknown = { sha256: '', url: '', license: '', synthetic: false, asOf: undefined, sections: [] };
  return { rosterId, sourceId, kind: 'article', format, bytes, label: 'page', ...unknown };
}

/** As `references.html.count`: 100 for as many as expected, no more and no fewer. */
export function referenceMetrics(counts: readonly ReferenceCount[]): ReadonlyMap<string, number> {
  const metrics = new Map<string, number>();
  for (const format of formats) {
    const own = counts.filter((one) => one.format === format);
    const counted = own.map((one) => ({
      right: Math.min(one.counted, one.expected),
      of: Math.max(one.counted, one.expected),
    }));
    metrics.set(`references.${format}.count`, percentOf(addTallies(counted)) ?? 0);
    for (const field of fields) {
      metrics.set(`references.${format}.${field}`, percentOf(addTallies(own.map((one) => one.fields[field]))) ?? 0);
    }
  }
  return metrics;
}

/** A line an article and format, then each difference. */
export function describeReferences(counts: readonly ReferenceCount[]): string {
  const lines = counts.map(({ article, format, counted, expected, unlisted, fields: tallies }) => [
    article,
    format,
    String(counted),
    String(expected),
    unlisted.join(' ') || '-',
    ...fields.map((field) => showNumber(percentOf(tallies[field]))),
  ]);
  const told = counts.flatMap(({ format, differences }) =>
    differences.map((difference) => `  ${format} ${difference}`),
  );
  return [layOut([['references', 'format', 'read', 'expected', 'not listed', ...fields], ...lines]), ...told].join(
    '\n',
  );
}

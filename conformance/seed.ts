// Scores what the pipeline reads from a whole article against hand-labelled truth.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../src/languages/language.ts';
import type { Capture } from '../src/model/capture.ts';
import { type Finding, findingKinds, type Noted } from '../src/model/finding.ts';
import { parseRosterId, parseSourceId } from '../src/model/ids.ts';
import type { Citation, Fact, SourceRecords } from '../src/model/record.ts';
import { tidy } from '../src/model/text-order.ts';
import { type FactLabel, type Labels, parseLabels, type ReferenceLabel } from './labels.ts';
import { asker, type Check, describeChecks, lineOf } from './seed-checks.ts';
import { checkEvents, checkStatements } from './seed-events.ts';
import { checkRows, showAs, showExcerpt } from './seed-rows.ts';

export type ReadSource = (capture: Capture, languages: readonly Language[]) => Noted<SourceRecords>;

export interface SeedFiles {
  /** The article's text. */
  readonly article: string;
  /** Its labels. */
  readonly gold: string;
}

export interface SeedResult {
  readonly checks: readonly Check[];
  /** Findings that no label asks for: not wrong by themselves, but each deserves a look. */
  readonly extraFindings: readonly Finding[];
}

/** Reads both files, runs the pipeline on the article and checks every label. */
export function checkSeed(files: SeedFiles, read: ReadSource, languages: readonly Language[]): SeedResult {
  const { article, gold } = files;
  const labels = parseLabels(readFileSync(gold, 'utf8'));
  const { value, findings } = read(captureOf(readFileSync(article)), languages);
  return { checks: checkRecords(labels, value, findings), extraFindings: extraFindings(labels, findings) };
}

/** The checks, then the other findings. */
export function describeSeed({ checks, extraFindings: extra }: SeedResult): string {
  const others = extra.map(({ code, locator, message }) => `also found at ${locator}: ${code}: ${message}`);
  return [describeChecks(checks), ...others].join('\n');
}

function captureOf(bytes: Uint8Array): Capture {
  const rosterId = parseRosterId('seed');
  const sourceId = parseSourceId('article');
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of the seed are no slugs.');
  return {
    rosterId,
    sourceId,
    kind: 'article',
    format: 'text',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    label: 'article',
    url: '',
    license: '',
    synthetic: false,
    asOf: undefined,
    sections: [],
  };
}

/** All checks of one article, in the order of the labels. */
export function checkRecords(labels: Labels, records: SourceRecords, findings: readonly Finding[]): readonly Check[] {
  return [
    ...checkRows(labels.rows, records.entries),
    ...checkEvents(labels.events, records.events),
    ...checkStatements(labels, records),
    ...labels.facts.flatMap((label) => checkFact(label, records.facts)),
    ...labels.references.flatMap((label) => checkReference(label, records.citations)),
    ...checkFindings(labels, findings),
  ];
}

function checkFact(label: FactLabel, facts: readonly Fact[]): readonly Check[] {
  const fact = facts.find(({ grounds }) => lineOf(grounds.position) === label.line);
  const check = asker('fact', label.line);
  const { value: written } = label;
  const read = tidy(fact?.value ?? '');
  return [
    check('key', label.key, fact?.key ?? ''),
    check('label', label.label, tidy(fact?.label ?? '')),
    typeof written === 'string'
      ? check('value', written, read)
      : check('value', showExcerpt(written), showAs(written, read)),
    check('date', label.date, fact?.date ?? ''),
  ];
}

function checkReference(label: ReferenceLabel, citations: readonly Citation[]): readonly Check[] {
  const citation = citations.find((one) => one.label === label.number);
  const check = asker('reference', label.line);
  return [
    check('authors', label.authors.join(' | '), citation?.authors.join(' | ') ?? ''),
    check('title', label.title, citation?.title ?? ''),
    check('container', label.container, citation?.container ?? ''),
    check('issued', label.issued, citation?.issued ?? ''),
    check('archived', label.archived, citation?.archived ?? ''),
    check('accessed', label.accessed, citation?.accessed ?? ''),
    check('language', label.language, citation?.language ?? ''),
  ];
}

/** Every wanted finding is raised at its place, and none of the others is an error. */
function checkFindings(labels: Labels, findings: readonly Finding[]): readonly Check[] {
  const wanted = labels.findings.map(({ code, lines }) => {
    const raised = findings.some((finding) => finding.code === code && lines.includes(lineNumber(finding)));
    return asker('finding', lines[0] ?? 0)(code, 'raised', raised ? 'raised' : '');
  });
  const errors = extraFindings(labels, findings).filter(({ code }) => findingKinds[code].severity === 'error');
  const unwanted = errors.map((finding) => asker('finding', lineNumber(finding))('false error', '', finding.code));
  return [...wanted, ...unwanted];
}

function extraFindings({ findings: labels }: Labels, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) => !labels.some(({ code, lines }) => finding.code === code && lines.includes(lineNumber(finding))),
  );
}

function lineNumber({ locator }: Finding): number {
  return Number.parseInt(locator, 10);
}

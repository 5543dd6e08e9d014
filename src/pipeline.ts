// The flow, top to bottom: captures are read into documents, claims, records, one dataset, the files of a version.
import type { RosterConfig } from './config.ts';
import type { Extractor } from './extract/extractor.ts';
import { languagesFor, vocabularyOf } from './extract/vocabulary.ts';
import type { Language } from './languages/language.ts';
import type { Capture } from './model/capture.ts';
import type { Claim, RowReading } from './model/claim.ts';
import type { Dataset } from './model/dataset.ts';
import type { Document } from './model/document.ts';
import { type Finding, joinNoted, type Noted } from './model/finding.ts';
import type { Day } from './model/partial-date.ts';
import { PipelineError } from './model/pipeline-error.ts';
import type { SourceRecords } from './model/record.ts';
import type { PublishedFile } from './model/release.ts';
import { normalizeClaims } from './normalize/records.ts';
import { contentDigest } from './publish/manifest.ts';
import { type DatasetInfo, type Renderer, renderRelease } from './publish/renderer.ts';
import { verifyDataset } from './publish/verify.ts';
import { type NextVersion, nextVersion, type Published } from './publish/version-number.ts';
import { decodeText } from './read/decode.ts';
import type { Reader } from './read/reader.ts';
import { reconcile } from './reconcile/dataset.ts';

/** The parts that read a source; the catalogue has them all. */
export interface Parts {
  readonly languages: readonly Language[];
  readonly readers: readonly Reader[];
  readonly extractors: readonly Extractor[];
}

/** What reading needs to know of the roster. */
export interface SourceSettings {
  readonly organization: string;
  readonly splits: ReadonlyMap<string, Partial<RowReading>>;
  /** Where the config names the source, for errors. */
  readonly at: string;
}

/**
 * All that one source says, in normal form.
 *
 * @throws PipelineError when the bytes are no text; whatever the text says, it is read
 */
export function readSource(capture: Capture, settings: SourceSettings, parts: Parts): Noted<SourceRecords> {
  const document = readDocument(capture, settings.at, parts);
  const claims = extractClaims(document.value, { ...settings, sections: capture.sections }, parts);
  const records = normalizeClaims(claims.value, {
    languages: parts.languages,
    source: sourceOf(capture, document.value),
  });
  const findings = [document, claims, records].flatMap((noted) => noted.findings);
  return {
    value: records.value,
    findings: [...findings, ...missingRoster(records.value)].map((finding) => placed(finding, capture)),
  };
}

/**
 * The document in the bytes.
 *
 * @param at - where the config names it, for errors; empty when none does
 * @throws PipelineError when the bytes are no text
 */
export function readDocument(capture: Capture, at: string, { languages, readers }: Parts): Noted<Document> {
  const text = decodeText(capture.bytes);
  const named = at === '' ? capture.label : `${capture.label} (${at})`;
  if (typeof text !== 'string') throw new PipelineError({ ...text, at: named });
  const reader = readers.find(({ format }) => format === capture.format) ?? readers.at(-1);
  if (reader === undefined) throw new Error('There is no reader.');
  return reader.read(text, languages);
}

interface ExtractSettings extends Pick<SourceSettings, 'organization' | 'splits'> {
  readonly sections: readonly string[];
}

function extractClaims(document: Document, settings: ExtractSettings, parts: Parts): Noted<readonly Claim[]> {
  const vocabulary = vocabularyOf(languagesFor(document.language, parts.languages));
  const { organization, splits, sections } = settings;
  const context = { vocabulary, organization, splits, sections };
  const { value, findings } = joinNoted(parts.extractors.map(({ extract }) => extract(document, context)));
  return { value: value.flat(), findings };
}

function sourceOf(capture: Capture, { title, language }: Document) {
  const { rosterId, sourceId, kind, url, license, synthetic, asOf, sha256 } = capture;
  return { rosterId, sourceId, kind, url, license, synthetic, asOf, sha256, title, language, mediaType: 'text/plain' };
}

function missingRoster({ entries, title, rosterId }: SourceRecords): readonly Omit<Finding, 'sourceId'>[] {
  if (entries.length > 0) return [];
  const message = `“${title}” has no list that looks like a roster of members.`;
  return [{ code: 'roster-not-found', message, locator: '', subject: { type: 'roster', id: rosterId } }];
}

/** Stages before normalizing do not know which source they read. */
function placed(finding: Omit<Finding, 'sourceId'>, { sourceId }: Capture): Finding {
  return { ...finding, sourceId };
}

export interface Plan {
  readonly rosters: readonly RosterConfig[];
  /** Dates later than this are not believed. */
  readonly asOf: Day | undefined;
  /** The last version, whose ids are kept. */
  readonly previous: Dataset | undefined;
}

/** The dataset that all sources support together, whatever their order. */
export function buildDataset(sources: readonly Noted<SourceRecords>[], { rosters, asOf, previous }: Plan): Dataset {
  const records = sources.map(({ value }) => value);
  const noted = sources.flatMap(({ value, findings }) =>
    findings.map((finding) => ({ rosterId: value.rosterId, finding })),
  );
  return reconcile({ rosters, sources: records, findings: noted, previous, asOf });
}

/** A version ready to be published. */
export interface BuiltVersion extends NextVersion {
  readonly files: readonly PublishedFile[];
  readonly contentDigest: string;
}

export interface VersionPlan {
  readonly info: DatasetInfo;
  readonly renderers: readonly Renderer[];
  readonly previous: Published | undefined;
}

/** @returns `undefined` when nothing has changed since the last version */
export function buildVersion(dataset: Dataset, { info, renderers, previous }: VersionPlan): BuiltVersion | undefined {
  const next = nextVersion(previous, dataset);
  if (next === undefined) return undefined;
  refuseFaults(dataset);
  const release = { dataset, info, version: next.version, previousVersion: previous?.version };
  const files = renderRelease(release, renderers);
  return { ...next, files, contentDigest: contentDigest(files) };
}

/** A dataset that breaks its own contract is a mistake of the program, not of its input. */
function refuseFaults(dataset: Dataset): void {
  const faults = verifyDataset(dataset);
  if (faults.length === 0) return;
  const lines = faults.slice(0, 5).map(({ table, key, column, message }) => `${table} ${key} ${column}: ${message}`);
  throw new Error(`The dataset breaks its contract in ${faults.length} places:\n${lines.join('\n')}`);
}

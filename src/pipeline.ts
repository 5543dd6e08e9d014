// The flow, top to bottom: captures are read into documents, claims, records, one dataset, the files of a version.
import type { RosterConfig } from './config.ts';
import type { Extractor } from './extract/extractor.ts';
import { languagesFor, vocabularyOf } from './extract/vocabulary.ts';
import type { ColumnRole, Language } from './languages/language.ts';
import type { ArticleFormat, Capture } from './model/capture.ts';
import type { Claim, RowReading } from './model/claim.ts';
import type { Dataset } from './model/dataset.ts';
import type { Document, DocumentFormat } from './model/document.ts';
import { type Finding, joinNoted, type Noted } from './model/finding.ts';
import type { Day } from './model/partial-date.ts';
import { PipelineError } from './model/pipeline-error.ts';
import type { SourceRecords } from './model/record.ts';
import type { PublishedFile } from './model/release.ts';
import { normalizeClaims } from './normalize/records.ts';
import { contentDigest } from './publish/manifest.ts';
import { withRedirectVersion } from './publish/redirect-versions.ts';
import { type DatasetInfo, type Renderer, renderRelease } from './publish/renderer.ts';
import { verifyDataset } from './publish/verify.ts';
import { type NextVersion, nextVersion, type Published } from './publish/version-number.ts';
import { type DecodeProblem, decodeBytes, decodeText } from './read/decode.ts';
import { detectFormat, formatProblem } from './read/detect.ts';
import type { Reader } from './read/reader.ts';
import { reconcile } from './reconcile/dataset.ts';
import { unusedColumns } from './settled-columns.ts';

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
  /** Header words of a column → what the column holds, where a person has settled it. */
  readonly columns?: ReadonlyMap<string, ColumnRole>;
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
  const unused = unusedColumns(document.value, settings.columns?.keys() ?? []);
  const findings = [...[document, claims, records].flatMap((noted) => noted.findings), ...unused];
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
  const { text, format } = openCapture(capture, at);
  const reader = readers.find((one) => one.format === format);
  if (reader === undefined) throw new Error(`There is no reader for ${format}.`);
  return reader.read(text, languages);
}

/**
 * The format that the capture is read in: the one its config names, else what the text looks like.
 *
 * @throws PipelineError when the bytes are no text, or not in the format that the config names
 */
export function formatOf(capture: Capture, at: string): ArticleFormat {
  return openCapture(capture, at).format;
}

function openCapture(capture: Capture, at: string): { readonly text: string; readonly format: ArticleFormat } {
  const text = decoded(capture);
  const named = at === '' ? capture.label : `${capture.label} (${at})`;
  if (typeof text !== 'string') throw new PipelineError({ ...text, at: named });
  const problem = capture.format === undefined ? undefined : formatProblem(text, capture.format);
  if (problem !== undefined) throw new PipelineError({ ...problem, at: named });
  return { text, format: capture.format ?? detectFormat(text) };
}

/** Pages in HTML say their charset; every other text is UTF-8 or says by a mark that it is UTF-16. */
function decoded({ bytes, format }: Capture): string | DecodeProblem {
  const text = format === 'html' ? undefined : decodeText(bytes);
  if (typeof text === 'string' || (text !== undefined && (format !== undefined || !beginsAsPage(bytes)))) return text;
  const page = decodeBytes(bytes, {});
  return 'text' in page ? page.text : page;
}

/** Its first bytes are a tag or a document type, in any charset that keeps ASCII. */
function beginsAsPage(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  return /^[\s\u00bf\u00bb\u00ef]*<(?:!doctype|!--|\?xml|html|head|body|div|table|p|h1|meta)\b/iu.test(head);
}

interface ExtractSettings extends Pick<SourceSettings, 'organization' | 'splits' | 'columns'> {
  readonly sections: readonly string[];
}

function extractClaims(document: Document, settings: ExtractSettings, parts: Parts): Noted<readonly Claim[]> {
  const vocabulary = vocabularyOf(languagesFor(document.language, parts.languages));
  const { organization, splits, sections, columns = new Map() } = settings;
  const context = { vocabulary, organization, splits, sections, columns };
  const { value, findings } = joinNoted(parts.extractors.map(({ extract }) => extract(document, context)));
  return { value: value.flat(), findings };
}

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  'flat-text': 'text/plain',
  'rendered-text': 'text/plain',
  html: 'text/html',
  wikitext: 'text/x-wiki',
  markdown: 'text/markdown',
};

function sourceOf(capture: Capture, { title, language, format }: Document) {
  const { rosterId, sourceId, kind, url, license, synthetic, asOf, sha256 } = capture;
  return {
    rosterId,
    sourceId,
    kind,
    url,
    license,
    synthetic,
    asOf,
    sha256,
    title,
    language,
    mediaType: mediaTypes[format],
  };
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
  const numbered = withRedirectVersion(dataset, next.version);
  refuseFaults(numbered);
  const release = { dataset: numbered, info, version: next.version, previousVersion: previous?.version };
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

// The library: reading a page, building a dataset and its files; the command line does nothing that these cannot.

/** Every part by name, in the shape that the functions below take. */
export { extractors, languages, loadReaders, renderers } from './catalogue.ts';
/** JSON Schema of the config, as it is published in `schema/`. */
export { configSchema } from './config/shape.ts';
/** `pipeline.config.json`, checked, with its defaults filled in. */
export { type ArticleSource, type Config, parseConfig, type RosterConfig, type SourceConfig } from './config.ts';

/** A document laid open: sections, tables as grids of words, lists, references. */
export { viewOf } from './inspection.ts';

/** Whether somebody is a member on a day: yes, no or unknown. */
export { type MemberOnDay, type MembershipBounds, memberOn, membersOn, type OnDay } from './membership-on.ts';

/** The bytes of a source with what is known of them before reading. */
export type { ArticleFormat, Capture } from './model/capture.ts';

/** The published tables as rows in memory. */
export type { Dataset, Row } from './model/dataset.ts';

/** A read page: sections with blocks in source order. */
export type { Block, Document, Position, Section } from './model/document.ts';

/** What is doubtful, and what each code means. */
export { type Finding, type FindingCode, findingKinds, type Noted } from './model/finding.ts';

/** Text from outside as an id; `undefined` when it is none. */
export { parseRosterId, parseSourceId, type RosterId, type SourceId } from './model/ids.ts';

/** Dates as precise as written; `undefined` when the text is none. */
export { type Day, type PartialDate, parseDay, parsePartialDate } from './model/partial-date.ts';

/** The one error class: a run that cannot go on, with its code, place and remedy. */
export { PipelineError } from './model/pipeline-error.ts';

/** All that one source says about one roster, in normal form. */
export type { SourceRecords } from './model/record.ts';

/** A file of a version, with its length and hash. */
export type { PublishedFile } from './model/release.ts';

/** Every published column with its type and meaning. */
export { type TableName, tables } from './model/tables.ts';

/** The flow: bytes to a document, a document to records, records to a dataset, a dataset to the files of a version. */
export {
  type BuiltVersion,
  buildDataset,
  buildVersion,
  type Parts,
  type Plan,
  readDocument,
  readSource,
  type SourceSettings,
  type VersionPlan,
} from './pipeline.ts';

/** The version of rosterline itself. */
export { version } from './version.ts';

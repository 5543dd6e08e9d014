// The contract of an extractor: a document in, claims out, each with its grounds.
import type { ColumnRole } from '../languages/language.ts';
import type { Claim, RowReading } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Noted } from '../model/finding.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ExtractContext {
  readonly vocabulary: Vocabulary;
  /** Headings that limit where rosters are looked for; empty for everywhere. */
  readonly sections: readonly string[];
  /** Name of the organization whose members are listed. */
  readonly organization: string;
  /** Rows whose parts a person has settled: the row's words (without its place) → its parts. */
  readonly splits: ReadonlyMap<string, Partial<RowReading>>;
  /** Roles of columns that a person has settled: the header's words (in any case) → role. */
  readonly columns?: ReadonlyMap<string, ColumnRole>;
}

export interface Extractor {
  readonly id: string;
  /** Never throws on content; what it cannot use it reports. */
  readonly extract: (document: Document, context: ExtractContext) => Noted<readonly Claim[]>;
}

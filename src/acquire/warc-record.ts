// A record of a WARC or ARC file: what its head says, and its block as far as the file has it.
import type { BodyProblem } from '../model/page-capture.ts';

export interface RecordHead {
  /** `response`, `revisit`, `resource`, `warcinfo` … as WARC names them, lower case; `filedesc` for the first of an ARC file. */
  readonly type: string;
  /** Address that was captured, without angle brackets. */
  readonly url: string;
  /** As written: ISO 8601 in WARC, digits in ARC. */
  readonly date: string;
  /** Without angle brackets; empty when there is none. */
  readonly recordId: string;
  /** Named fields by lower-case name; the first of several wins. */
  readonly fields: ReadonlyMap<string, string>;
  /** Length of the block as the head says; absent when it says none that is a number. */
  readonly length: number | undefined;
}

export interface ArchiveRecord {
  readonly head: RecordHead;
  /** Where it begins in the file: its gzip member's first byte when it begins one, else its place among the plain bytes. */
  readonly offset: number;
  /** Empty for records that were not wanted. */
  readonly block: Buffer;
  readonly problems: readonly BodyProblem[];
}

/** How records of one format are told from what surrounds them. */
export interface RecordFormat {
  /** Whether a head begins there; its line must be whole. */
  readonly isHeadAt: (view: Buffer, at: number) => boolean;
  /** Start of the first head at or after `from` that stands at the start of a line; -1 for none. */
  readonly findHead: (view: Buffer, from: number) => number;
  /** The head that the view begins with, and its length; `undefined` when it is not a whole head. */
  readonly readHead: (view: Buffer) => { readonly head: RecordHead; readonly length: number } | undefined;
}

/** A head has no more bytes than this. */
export const headLimitBytes = 2 ** 16;

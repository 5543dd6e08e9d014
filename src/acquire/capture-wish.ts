// What is wanted of each file of captures.
import type { BodyStore } from './capture-bodies.ts';
import type { RecordHead } from './warc-record.ts';

export interface FileWish {
  /** Key of the wanted page; empty for every page. */
  readonly key: string;
  readonly bodies: BodyStore;
  readonly isDonor: (head: RecordHead) => boolean;
  /** Paths of the files that are read by themselves, so that an index need not. */
  readonly paths: ReadonlySet<string>;
}

// What the config asks of the doors to archived captures, and what they note on the way.
import type { Finding } from '../model/finding.ts';
import type { RosterId, SourceId } from '../model/ids.ts';
import type { ListSelectors } from '../model/page-capture.ts';

export interface CaptureRequest {
  readonly rosterId: RosterId;
  readonly sourceId: SourceId;
  /** As the config wrote it: a file, a folder, a glob; pages, WARC, ARC, WACZ, CDX, CDXJ or a TimeMap. */
  readonly path: string;
  /** Where relative paths start. */
  readonly folder: string;
  /** Address of the page that is wanted; empty for every page there is. */
  readonly url: string;
  /** Where the config names it, for errors. */
  readonly at: string;
  readonly synthetic: boolean;
  readonly complete: boolean;
  readonly license: string;
  readonly selectors: ListSelectors;
}

/** A finding before anybody knows which source it belongs to; `locator` is a file, with `#offset` or a line in it. */
export type Mark = Pick<Finding, 'code' | 'message' | 'locator'>;

/** Takes what is noticed on the way. */
export type Note = (mark: Mark) => void;

/** A file that is to be read, and how findings speak of it. */
export interface CaptureFile {
  readonly path: string;
  /** As the config wrote it, with forward slashes. */
  readonly label: string;
}

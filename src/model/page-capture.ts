// One archived capture of a page: its body, when it was taken, and all that the archive and the server said of it.
import type { RosterId, SourceId } from './ids.ts';

/** Where in an archive file a record lies. */
export interface RecordPlace {
  /** The archive file as the config wrote it, with forward slashes. */
  readonly path: string;
  /** Bytes before the record in that file (in the compressed file when it is compressed by record). */
  readonly offset: number;
  /** `WARC-Record-ID` without its angle brackets; empty when there is none. */
  readonly recordId: string;
}

/** CSS selectors from the config that say where a page has its list; empty text where the config has none. */
export interface ListSelectors {
  /** The element that holds the list, or each element that is one entry's container. */
  readonly list: string;
  /** Within an entry: its name. */
  readonly name: string;
  /** Within an entry: its place. */
  readonly place: string;
  /** Headings (or other elements) before entries that name the group they stand in. */
  readonly group: string;
}

/** What went wrong with the bytes before they were read. */
export type BodyProblem = 'cut-short' | 'encoding-broken' | 'encoding-unknown' | 'size-capped' | 'digest-differs';

/**
 * A capture as it came through any door, before anything is made of its text.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7089 Memento
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ WARC
 */
export interface PageCapture {
  readonly kind: 'capture';
  readonly rosterId: RosterId;
  /** Id of the source in the config; all captures of one source share it. */
  readonly sourceId: SourceId;
  /** How people find it: its file as the config wrote the path, with forward slashes, and `#offset` in an archive file. */
  readonly label: string;
  /** Address of the page as the config has it; empty when it has none. */
  readonly pageUrl: string;
  /** Address that was captured; empty when nothing tells it. */
  readonly originalUrl: string;
  /** Address of the capture in its archive; empty when nothing tells it. */
  readonly requestedUrl: string;
  /** Digits as found, 10 to 18 of them, usually `yyyymmddhhmmss`; empty when nothing dates the capture. */
  readonly timestamp: string;
  /** The same as ISO 8601 in UTC (`2020-06-27T10:11:12Z`), as precise as the second; empty when it is no date. */
  readonly instant: string;
  /** `Memento-Datetime` header as ISO 8601; empty when there is none. */
  readonly mementoDatetime: string;
  /** As the archive wrote it (`sha1:` and base32); empty when it did not. */
  readonly digest: string;
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly sha256: string;
  /** HTTP status of the stored answer; absent when nothing tells it. */
  readonly status: number | undefined;
  /** Response headers by lower-case name; repeated ones joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
  /** `text/html`; empty when nothing tells it. */
  readonly mediaType: string;
  /** From the response header; empty when it does not say. */
  readonly charset: string;
  /** `Content-Encoding` as declared, before it was undone; empty for none. */
  readonly contentEncoding: string;
  /** Body length that was declared (of the encoded body), and that was found; in bytes. */
  readonly declaredLength: number | undefined;
  readonly actualLength: number;
  /** Absent for files of their own. */
  readonly record: RecordPlace | undefined;
  /** What a revisit record points at: the record id, or address and date; empty when it is no revisit. */
  readonly refersTo: string;
  /** Addresses that led here, first to last. */
  readonly redirects: readonly string[];
  /** Body with transfer and content encodings undone. */
  readonly bytes: Uint8Array;
  readonly problems: readonly BodyProblem[];
  readonly synthetic: boolean;
  /** False when the list is known to be partial: it shows presence, never absence. */
  readonly complete: boolean;
  readonly license: string;
  readonly selectors: ListSelectors;
}

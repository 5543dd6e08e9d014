// One source as it was acquired: its bytes, where they came from, and what its dates mean.
import type { RosterId, SourceId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';

/** The article's format when the config names it; `undefined` means: tell from the content. */
export type ArticleFormat = 'text' | 'html' | 'wikitext' | 'markdown';

/** Bytes of one source with everything known about them before reading. */
export interface Capture {
  readonly rosterId: RosterId;
  readonly sourceId: SourceId;
  readonly kind: 'article';
  readonly format: ArticleFormat | undefined;
  readonly bytes: Uint8Array;
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly sha256: string;
  /** How people find it: the path as the config wrote it, with forward slashes. */
  readonly label: string;
  readonly url: string;
  readonly license: string;
  readonly synthetic: boolean;
  /** Day the source was taken, as far as the config tells; never a clock reading. */
  readonly asOf: PartialDate | undefined;
  /** Headings that limit where rosters are looked for; empty for everywhere. */
  readonly sections: readonly string[];
}

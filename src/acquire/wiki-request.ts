// What the config asks of a live wiki, and what it gives.
import type { Capture } from '../model/capture.ts';
import type { Finding } from '../model/finding.ts';
import type { RosterId, SourceId } from '../model/ids.ts';

export interface WikiRequest {
  readonly rosterId: RosterId;
  readonly sourceId: SourceId;
  /** Title of the article, with spaces or underscores. */
  readonly title: string;
  /** Where the wiki has its `api.php` and `rest.php`, such as `https://en.wikipedia.org/w`. */
  readonly scriptUrl: string;
  readonly format: 'html' | 'wikitext';
  readonly license: string;
  readonly synthetic: boolean;
  readonly sections: readonly string[];
}

/** One state of an article. */
export interface WikiRevision {
  readonly id: number;
  /** When it was saved, ISO 8601 in UTC. */
  readonly timestamp: string;
  /** Title that the article has now. */
  readonly title: string;
  /** Address of this very revision. */
  readonly permalink: string;
}

export interface WikiArticle extends Capture {
  readonly revision: WikiRevision;
}

export interface LiveArticles {
  /** In order of time. */
  readonly articles: readonly WikiArticle[];
  readonly findings: readonly Finding[];
  /** True when the wiki or a revision could not be had: nothing is known to be gone. */
  readonly failed: boolean;
}

// What a polite client is asked for, and what it hands back: an answer with the way that led to it, or why there is none.
import type { FindingCode } from '../model/finding.ts';

export interface HttpLimits {
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Least time between two requests to one host. */
  readonly pauseMs: number;
  /** Bytes of one answer's body as sent. */
  readonly bodyBytes: number;
  /** From the first byte sent to the last one received, for one request. */
  readonly answerMs: number;
  readonly redirects: number;
  /** How often one request is made in all when it fails. */
  readonly attempts: number;
  /** Before the second attempt; each one after waits twice as long, give or take a half. */
  readonly retryMs: number;
  /** A server that wants a longer wait is given up for this run. */
  readonly longestWaitMs: number;
}

export interface Wish {
  readonly url: string;
  /** By lower-case name, such as `accept-datetime`. */
  readonly headers: Readonly<Record<string, string>>;
  /** `page`: what robots.txt forbids is not fetched. `service`: a documented interface made for programs. */
  readonly role: 'page' | 'service';
  /** `forever`: never changes once answered. `fresh`: asked again in each run. */
  readonly keep: 'forever' | 'fresh';
  /** `same-host`: a redirect out of the host is the answer. */
  readonly redirects: 'any-host' | 'same-host';
  /** What 429 means: no more requests to the host in this run, or wait and try again. */
  readonly tooMany: 'stop' | 'wait';
}

/** One answer on the way, the last one included. */
export interface Hop {
  readonly url: string;
  readonly status: number;
  /** By lower-case name; repeated ones joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
}

export interface Answer {
  readonly kind: 'answer';
  /** First to last; never empty. */
  readonly hops: readonly [Hop, ...Hop[]];
  readonly last: Hop;
  /** Body of the last one as sent: transfer encoding undone, content encoding not. */
  readonly bytes: Buffer;
  readonly problem: BodyEnd;
  /** When it was received or last confirmed, ISO 8601 in UTC. */
  readonly takenAt: string;
  /** What was noticed about the cache on the way; usually empty. */
  readonly cacheProblem: string;
}

/** How the body ends: whole, before its declared end, or at the limit. */
export type BodyEnd = 'whole' | 'cut-short' | 'size-capped';

export interface Unreachable {
  readonly kind: 'unreachable';
  readonly code: Extract<FindingCode, 'source-unreachable' | 'cache-corrupt'>;
  /** What and why in one sentence. */
  readonly message: string;
  readonly url: string;
}

export interface PoliteClient {
  /** Never throws for what the network or the cache does. */
  readonly get: (wish: Wish) => Promise<Answer | Unreachable>;
}

export function unreachable(url: string, message: string): Unreachable {
  return { kind: 'unreachable', code: 'source-unreachable', message, url };
}

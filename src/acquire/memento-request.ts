// What the config asks of the live archives, and what they give.
import type { Finding } from '../model/finding.ts';
import type { PageCapture } from '../model/page-capture.ts';
import type { CaptureRequest, Mark } from './capture-request.ts';

/** Of each period the first sound capture is fetched; of `all` every one. */
export type Period = 'all' | 'day' | 'month' | 'quarter' | 'year';

export interface ArchiveRequest extends Omit<CaptureRequest, 'path' | 'folder'> {
  /** Digits as in timestamps, such as `2019` or `20190401`; empty for no bound. Both days are included. */
  readonly from: string;
  readonly to: string;
  readonly period: Period;
  /** No more captures are fetched than these, the earliest first. */
  readonly most: number;
}

export interface LiveCaptures {
  /** In order of time. */
  readonly captures: readonly PageCapture[];
  readonly findings: readonly Finding[];
  /** True when something could not be fetched: the captures may be fewer than there are, and show no absence. */
  readonly failed: boolean;
}

/** One thing that was tried, with what was noticed. */
export interface Attempt<Value> {
  readonly value: Value;
  readonly marks: readonly Mark[];
  readonly failed: boolean;
}

// The one error class: a run that cannot go on. Bad data is never an error but a finding.

/** What went wrong, in parts, so that a report can lay them out. */
export interface Failure {
  /** Permanent, kebab-case; documented and never renamed. */
  readonly code: string;
  /** What and why in one sentence, offending text in “quotes”; never the place, never the remedy. */
  readonly message: string;
  /** What a person can do about it. */
  readonly hint?: string;
  /** Where: a file, and a JSON path, line and column or the like within it. */
  readonly at?: string;
  /** 1 for an error, 4 when another run is busy and trying again will help. */
  readonly exitCode?: 1 | 4;
}

export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: string;
  /** Empty when there is no remedy to name. */
  readonly hint: string;
  /** Empty when there is no place to name. */
  readonly at: string;
  readonly exitCode: 1 | 4;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.message, options);
    this.code = failure.code;
    this.hint = failure.hint ?? '';
    this.at = failure.at ?? '';
    this.exitCode = failure.exitCode ?? 1;
  }
}

// Everything that a report of a version is made of.
import type { ChangeSet } from '../../model/change.ts';
import type { Dataset } from '../../model/dataset.ts';

export interface ReportInput {
  /** Sorted: each table's rows in the order of their primary key. */
  readonly dataset: Dataset;
  readonly version: string;
  /** `undefined` for the first version. */
  readonly previousVersion: string | undefined;
  readonly info: {
    readonly title: string;
    /** SPDX identifier. */
    readonly license: string;
  };
  /** What changed since the version before; `undefined` where nobody has compared them. */
  readonly changes: ChangeSet | undefined;
  /** Address of the version's folder from where the report is, such as `../output/v/1.0.0/`; empty when it is in it. */
  readonly versionFolder: string;
}

// The contract of an output format: a release in, finished files out, the same bytes for the same dataset.
import { type Dataset, sortDataset } from '../model/dataset.ts';
import type { PublishedFile } from '../model/release.ts';

/** How the dataset is called and what its licence is; comes from the config. */
export interface DatasetInfo {
  /** Slug such as `progress-alliance`. */
  readonly name: string;
  readonly title: string;
  /** SPDX identifier. */
  readonly license: string;
}

/** Everything a version is made of. Nothing in it may change between two equal runs. */
export interface Release {
  /** Sorted: each table's rows in the order of their primary key. */
  readonly dataset: Dataset;
  readonly version: string;
  /** `undefined` for the first version. */
  readonly previousVersion: string | undefined;
  readonly info: DatasetInfo;
}

export interface Renderer {
  readonly id: string;
  /**
   * @param release - with its dataset sorted
   * @param before - files of the renderers listed before this one, for those that describe files (hashes, checksums)
   * @returns the files of this format only
   */
  render(release: Release, before: readonly PublishedFile[]): readonly PublishedFile[];
}

/** All files of a release, in the order of the renderers; rows may come in any order. */
export function renderRelease(release: Release, renderers: readonly Renderer[]): readonly PublishedFile[] {
  const sorted = { ...release, dataset: sortDataset(release.dataset) };
  const files: PublishedFile[] = [];
  for (const renderer of renderers) files.push(...renderer.render(sorted, [...files]));
  return files;
}

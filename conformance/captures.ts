// Measures everything about archived captures: block pages, furniture, lists of members, archive files.
import { join } from 'node:path';
import type { Language } from '../src/languages/language.ts';
import { type ArchiveCount, archiveMetrics, describeArchives, measureArchives } from './archives.ts';
import {
  describeLists,
  type ListScore,
  labelledNames,
  listMetrics,
  measureCaptureLists,
  readListGold,
} from './captures-lists.ts';
import {
  type CaptureMeasurement,
  captureMetrics,
  describeCaptures,
  measureCaptureQuality,
  readCaptureGold,
} from './captures-quality.ts';
import { type Disagreement, describeDisagreements, disagreements } from './captures-third-party.ts';

export interface CapturesMeasured {
  readonly quality: CaptureMeasurement;
  readonly lists: readonly ListScore[];
  readonly thirdParty: readonly Disagreement[];
  readonly archives: readonly ArchiveCount[];
}

/** @param gold - folder of the labels */
export async function measureCaptures(
  corpus: string,
  gold: string,
  languages: readonly Language[],
): Promise<CapturesMeasured> {
  const pages = readListGold(gold);
  const labelled = labelledNames(pages, 'captures/ndis/view');
  return {
    quality: measureCaptureQuality(corpus, readCaptureGold(join(gold, 'captures-quality.json')), languages),
    lists: measureCaptureLists(corpus, pages, languages),
    thirdParty: disagreements(join(corpus, 'captures/ndis/ground-truth.csv'), labelled),
    archives: await measureArchives(corpus, join(gold, 'archives.json')),
  };
}

export function capturesMetrics({ quality, lists, archives }: CapturesMeasured): ReadonlyMap<string, number> {
  return new Map([...captureMetrics(quality), ...listMetrics(lists), ...archiveMetrics(archives)]);
}

export function describeAllCaptures({ quality, lists, thirdParty, archives }: CapturesMeasured): readonly string[] {
  return [
    describeCaptures(quality),
    describeLists(lists),
    describeDisagreements(thirdParty),
    describeArchives(archives),
  ];
}

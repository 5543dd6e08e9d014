// Measures everything about archived captures: block pages, furniture, lists of members, archive files.
import { join } from 'node:path';
import type { Language } from '../src/languages/language.ts';
import { type ArchiveCount, archiveMetrics, describeArchives, measureArchives } from './archives.ts';
import { describeLists, type ListScore, listMetrics, measureCaptureLists, readListGold } from './captures-lists.ts';
import {
  type CaptureMeasurement,
  captureMetrics,
  describeCaptures,
  measureCaptureQuality,
  readCaptureGold,
} from './captures-quality.ts';

export interface CapturesMeasured {
  readonly quality: CaptureMeasurement;
  readonly lists: readonly ListScore[];
  readonly archives: readonly ArchiveCount[];
}

/** @param gold - folder of the labels */
export async function measureCaptures(
  corpus: string,
  gold: string,
  languages: readonly Language[],
): Promise<CapturesMeasured> {
  return {
    quality: measureCaptureQuality(corpus, readCaptureGold(join(gold, 'captures-quality.json')), languages),
    lists: measureCaptureLists(corpus, readListGold(gold), languages),
    archives: await measureArchives(corpus, join(gold, 'archives.json')),
  };
}

export function capturesMetrics({ quality, lists, archives }: CapturesMeasured): ReadonlyMap<string, number> {
  return new Map([...captureMetrics(quality), ...listMetrics(lists), ...archiveMetrics(archives)]);
}

export function describeAllCaptures({ quality, lists, archives }: CapturesMeasured): readonly string[] {
  return [describeCaptures(quality), describeLists(lists), describeArchives(archives)];
}

// `release.json`: what a version says of itself, so that the list of versions can be rebuilt from the folders alone.
import { z } from 'zod';
import type { VersionEntry } from '../model/release.ts';
import { checksumsRenderer } from './checksums.ts';
import type { Publication } from './pointers.ts';
import { jsonFile } from './published-file.ts';
import type { Release } from './renderer.ts';

/** Its line in the list of versions, and the run that made it. */
export type ReleaseRecord = VersionEntry & { readonly run_id: string };

export const recordPath = 'release.json';
const sumsPath = 'SHA256SUMS';

/**
 * The publication with its record among its files and the checksums taken anew. The record holds the moment of release:
 * it is the one file of a version that differs between two equal runs, and no part of the content digest.
 */
export function sealRelease(publication: Publication): Publication {
  const { entry, runId, files } = publication;
  const { yanked: _later, ...known } = entry;
  const record = jsonFile(recordPath, { ...known, run_id: runId });
  const others = files.filter(({ path }) => path !== sumsPath && path !== recordPath);
  const sealed = [...others, record];
  return { ...publication, files: [...sealed, ...checksumsRenderer.render(noRelease, sealed)] };
}

/** Checksums look at the files before them and at nothing else. */
const noRelease = {} as Release;

const versionNumber = z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u);
const entryShape = z.looseObject({
  version: versionNumber,
  previous: z.union([versionNumber, z.null()]),
  released: z.string(),
  bump: z.enum(['first', 'major', 'minor', 'patch']),
  reasons: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  content_digest: z.string(),
  yanked: z.string().optional(),
});

/** The value as it is when it has the shape of a line of `versions.json`; `undefined` when it has not. */
export function asVersionEntry(value: unknown): VersionEntry | undefined {
  return entryShape.safeParse(value).success ? (value as VersionEntry) : undefined;
}

/** The same for `release.json`. */
export function asReleaseRecord(value: unknown): ReleaseRecord | undefined {
  const shape = entryShape.extend({ run_id: z.string() });
  return shape.safeParse(value).success ? (value as ReleaseRecord) : undefined;
}

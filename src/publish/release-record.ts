// `release.json`: what a version says of itself, so that the list of versions can be rebuilt from the folders alone.
import { z } from 'zod';
import type { VersionEntry } from '../model/release.ts';
import { checksumsRenderer } from './checksums.ts';
import type { Publication } from './pointers.ts';
import { jsonFile } from './published-file.ts';
import type { Release } from './renderer.ts';

/** Its line in the list of versions, but for what differs between two equal runs: when, by which run and program. */
export type ReleaseRecord = Omit<VersionEntry, 'released' | 'rosterline' | 'config_digest' | 'yanked'>;

export const recordPath = 'release.json';
const sumsPath = 'SHA256SUMS';

/**
 * The publication with its record among its files and the checksums taken anew. The record holds nothing that differs
 * between two equal runs; the moment of release stands in `versions.json`, and failing that in the age of the folder.
 */
export function sealRelease(publication: Publication): Publication {
  const { entry, files } = publication;
  const { version, previous, bump, reasons, counts, content_digest } = entry;
  const record = jsonFile(recordPath, { version, previous, bump, reasons, counts, content_digest });
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

/** Only its own keys: what else stands in it is none of the list's. */
const recordShape = entryShape.omit({ released: true, yanked: true }).strip();

/** The value as it is when it has the shape of a line of `versions.json`; `undefined` when it has not. */
export function asVersionEntry(value: unknown): VersionEntry | undefined {
  return entryShape.safeParse(value).success ? (value as VersionEntry) : undefined;
}

/** The same for `release.json`. */
export function asReleaseRecord(value: unknown): ReleaseRecord | undefined {
  const read = recordShape.safeParse(value);
  return read.success ? read.data : undefined;
}

// Reads one version of those that are published, with its title and licence.
import { join } from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { type LatestVersion, readDataset, readJson, readLatest } from './read-latest.ts';

/** A version as its folder holds it. */
export interface ReadVersion {
  readonly version: string;
  /** The version before; `undefined` for the first. */
  readonly previous: string | undefined;
  readonly folder: string;
  readonly title: string;
  /** SPDX identifier; empty when the version names none. */
  readonly license: string;
  readonly dataset: Dataset;
}

/**
 * Reads a version.
 *
 * @param wanted - its number; the newest when `undefined`
 * @throws PipelineError `nothing-published` or `version-unknown`, or as `readLatest` for what is damaged
 */
export async function readVersion(output: string, wanted: string | undefined): Promise<ReadVersion> {
  const latest = await readLatest(output);
  if (latest === undefined) throw nothingPublished(output);
  const entry = latest.history.find(({ version }) => version === (wanted ?? latest.version));
  if (entry === undefined) throw unknownVersion(wanted ?? latest.version, latest, output);
  const { version, previous } = entry;
  const folder = join(output, 'v', version);
  const { title, licenses, resources } = await readJson(join(folder, 'datapackage.json'), packageShape);
  const published = new Set(resources.map(({ name }) => name));
  const dataset = version === latest.version ? latest.dataset : await readDataset(folder, published);
  return { version, previous: previous ?? undefined, folder, title, license: licenses[0]?.name ?? '', dataset };
}

const packageShape = z.looseObject({
  title: z.string(),
  licenses: z.array(z.looseObject({ name: z.string() })).default([]),
  resources: z.array(z.looseObject({ name: z.string() })),
});

function nothingPublished(at: string): PipelineError {
  const hint = 'Run "rosterline run" first.';
  return new PipelineError({ code: 'nothing-published', message: 'No version is published yet.', hint, at });
}

function unknownVersion(wanted: string, { history }: LatestVersion, at: string): PipelineError {
  const hint = `There are ${history.map(({ version }) => version).join(', ')}.`;
  return new PipelineError({ code: 'version-unknown', message: `There is no version “${wanted}”.`, hint, at });
}

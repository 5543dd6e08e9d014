// Reads what is published: the pointer to the newest version, its dataset, the list of versions.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Dataset, tableNames } from '../model/dataset.ts';
import type { VersionEntry } from '../model/release.ts';
import { type TableName, tables } from '../model/tables.ts';
import { brokenFile, hasErrorCode } from './store-error.ts';

/** The newest version as it was published. */
export interface LatestVersion {
  readonly version: string;
  readonly schemaVersion: string;
  readonly contentDigest: string;
  /** As written by the rosterline of its time: a newer column may be missing in its rows. */
  readonly dataset: Dataset;
  /** All versions, oldest first, as `versions.json` has them. */
  readonly history: readonly VersionEntry[];
}

/**
 * Reads the newest version.
 *
 * @returns `undefined` when nothing was published yet
 * @throws PipelineError `version-missing` or `version-broken` when the pointer leads to nothing or to something damaged
 */
export async function readLatest(output: string): Promise<LatestVersion | undefined> {
  const pointer = await readJsonIfThere(join(output, 'latest.json'), pointerShape);
  if (pointer === undefined) return undefined;
  const folder = join(output, 'v', pointer.version);
  const { schema_version, resources } = await readJson(join(folder, 'datapackage.json'), packageShape);
  const published = new Set(resources.map(({ name }) => name));
  return {
    version: pointer.version,
    schemaVersion: schema_version,
    contentDigest: pointer.content_digest,
    dataset: await readDataset(folder, published),
    history: await readJson(join(output, 'versions.json'), versionsShape),
  };
}

const versionNumber = z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u);
const pointerShape = z.looseObject({ version: versionNumber, content_digest: z.string() });
const packageShape = z.looseObject({
  schema_version: z.string(),
  resources: z.array(z.looseObject({ name: z.string() })),
});
const versionsShape = z.array(
  z.looseObject({
    version: versionNumber,
    previous: z.union([versionNumber, z.null()]),
    released: z.string(),
    bump: z.enum(['first', 'major', 'minor', 'patch']),
    reasons: z.array(z.string()),
    counts: z.record(z.string(), z.number()),
    content_digest: z.string(),
    rosterline: z.string().optional(),
    config_digest: z.string().optional(),
    yanked: z.string().optional(),
  }),
);

/** A table that the version does not know yet is empty; one that it says it has must be there. */
export async function readDataset(folder: string, published: ReadonlySet<string>): Promise<Dataset> {
  const entries = tableNames.map(async (name) => [name, published.has(name) ? await readTable(folder, name) : []]);
  return Object.fromEntries(await Promise.all(entries)) as unknown as Dataset;
}

async function readTable(folder: string, name: TableName): Promise<unknown> {
  const key = Object.fromEntries(tables[name].key.map((column) => [column, z.union([z.string(), z.number()])]));
  return readJson(join(folder, 'data', `${name}.json`), z.array(z.looseObject(key)));
}

/** @throws PipelineError `version-missing` or `version-broken` */
export async function readJson<Value>(path: string, shape: z.ZodType<Value>): Promise<Value> {
  const value = await readJsonIfThere(path, shape);
  if (value === undefined) throw brokenFile('version-missing', 'A published file is missing.', path);
  return value;
}

async function readJsonIfThere<Value>(path: string, shape: z.ZodType<Value>): Promise<Value | undefined> {
  const text = await readIfThere(path);
  if (text === undefined) return undefined;
  const result = shape.safeParse(parseJson(text, path));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = `${path} $${issue === undefined ? '' : issue.path.map((part) => `.${String(part)}`).join('')}`;
  throw brokenFile('version-broken', `A published file has another shape (${issue?.message ?? 'unknown'}).`, where);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw brokenFile('version-broken', `A published file cannot be read (“${String(cause)}”).`, path);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw brokenFile('version-broken', 'A published file is not JSON, or only a part of it.', path);
  }
}

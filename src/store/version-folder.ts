// A version's folder as it may be compared: its contract is one that we know, its checksums are at hand.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../model/pipeline-error.ts';
import { schemaVersion } from '../model/tables.ts';
import { readJson } from './read-latest.ts';
import { brokenFile, hasErrorCode } from './store-error.ts';

export interface VersionFolder {
  readonly folder: string;
  readonly version: string;
  readonly schemaVersion: string;
  /** Tables that it says it has. */
  readonly tables: ReadonlySet<string>;
  /** Path in the folder → SHA-256, lower-case hex. */
  readonly checksums: ReadonlyMap<string, string>;
}

const packageShape = z.looseObject({
  version: z.string(),
  schema_version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u),
  resources: z.array(z.looseObject({ name: z.string() })),
});

/** @throws PipelineError `version-missing`, `version-broken` or `schema-newer` */
export async function openVersion(folder: string): Promise<VersionFolder> {
  const path = join(folder, 'datapackage.json');
  const { version, schema_version, resources } = await readJson(path, packageShape);
  if (isNewer(schema_version, schemaVersion)) throw newerSchema(schema_version, path);
  const tables = new Set(resources.map(({ name }) => name));
  return { folder, version, schemaVersion: schema_version, tables, checksums: await readChecksums(folder) };
}

function isNewer(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  const at = [0, 1, 2].find((part) => one?.[part] !== other?.[part]);
  return at !== undefined && (one?.[at] ?? 0) > (other?.[at] ?? 0);
}

function newerSchema(version: string, at: string): PipelineError {
  return new PipelineError({
    code: 'schema-newer',
    message: `The version has schema “${version}”, this rosterline knows ${schemaVersion}.`,
    hint: 'Use the rosterline that published it, or a later one.',
    at,
  });
}

async function readChecksums(folder: string): Promise<ReadonlyMap<string, string>> {
  const path = join(folder, 'SHA256SUMS');
  const lines = (await textOf(path)).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line, index) => {
      const [, digest = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
      if (name === '') throw brokenFile('version-broken', 'A line is no checksum.', `${path}:${index + 1}:1`);
      return [name, digest];
    }),
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT')) throw brokenFile('version-missing', 'A published file is missing.', path);
    throw brokenFile('version-broken', `A published file cannot be read (“${String(cause)}”).`, path);
  }
}

/**
 * @param digest - SHA-256 of the table's file as it was read; empty when the version has no such table
 * @throws PipelineError `checksum-differs`
 */
export function refuseOtherBytes({ folder, tables, checksums }: VersionFolder, table: string, digest: string): void {
  const name = `data/${table}.json`;
  if (!tables.has(table) || checksums.get(name) === digest) return;
  throw new PipelineError({
    code: 'checksum-differs',
    message: checksums.has(name)
      ? 'A published file does not have the bytes that its version was published with.'
      : 'SHA256SUMS does not name a published file.',
    hint: 'Restore the folder from its last commit; a version never changes once it is published.',
    at: join(folder, name),
  });
}

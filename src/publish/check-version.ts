// Checks a version as it lies on the disk: every byte against its checksum, what it says of itself, its rows.
import type { PublishedFile } from '../model/release.ts';
import { schemaVersion } from '../model/tables.ts';
import { checkRows } from './check-rows.ts';
import { contentDigest } from './manifest.ts';
import { asReleaseRecord, recordPath } from './release-record.ts';
import { jsonValue } from './stored-rows.ts';
import { compareVersions } from './version-order.ts';
import type { VersionProblem } from './version-problem.ts';

type Files = ReadonlyMap<string, PublishedFile>;

/**
 * What is wrong with a version; nothing when it is as it was published.
 *
 * @param version - the name of its folder
 * @param files - all that lies in it, hashed as bytes; paths start at its folder
 */
export function checkVersion(version: string, files: readonly PublishedFile[]): readonly VersionProblem[] {
  const byPath: Files = new Map(files.map((file) => [file.path, file]));
  const written = schemaVersionOf(byPath);
  const newer = compareVersions(written, schemaVersion) > 0;
  const problems = [
    ...checkSums(byPath),
    ...brokenJson(byPath),
    ...checkNames(version, byPath),
    ...(newer ? [newerSchema(written)] : checkRows(byPath, written === schemaVersion)),
  ];
  return problems.map((problem) => ({ ...problem, at: `v/${version}/${problem.at}` }));
}

/** Every file is named with its hash, and every name has its file. */
function checkSums(files: Files): readonly VersionProblem[] {
  const sums = files.get('SHA256SUMS');
  if (sums === undefined) return [missing('SHA256SUMS')];
  const lines = sums.text.split('\n').filter((line) => line !== '');
  const named = new Map(sumsIn(sums.text));
  const foreign = [...files.keys()].filter((path) => path !== 'SHA256SUMS' && !named.has(path));
  return [
    ...lines.flatMap((line, at) => (sumLine.test(line) ? [] : [brokenSum(at + 1)])),
    ...[...named].flatMap(([path, sha256]) => checkSum(path, sha256, files)),
    ...foreign.map((at) => ({
      code: 'file-foreign' as const,
      at,
      message: 'The version was published without this file.',
    })),
  ];
}

const sumLine = /^([0-9a-f]{64}) {2}(.+)$/u;

/** Path and hash of each line that has both. */
function sumsIn(text: string): readonly (readonly [path: string, sha256: string])[] {
  const matches = text.split('\n').map((line) => sumLine.exec(line));
  return matches.flatMap((match) => (match === null ? [] : [[match[2] ?? '', match[1] ?? ''] as const]));
}

function checkSum(path: string, sha256: string, files: Files): readonly VersionProblem[] {
  const file = files.get(path);
  if (file === undefined) return [missing(path)];
  if (file.sha256 === sha256) return [];
  return [{ code: 'bytes-changed', at: path, message: 'The file holds other bytes than were published.' }];
}

function missing(at: string): VersionProblem {
  return { code: 'file-missing', at, message: 'A file of the version is not there.' };
}

function brokenSum(line: number): VersionProblem {
  return { code: 'sums-broken', at: `SHA256SUMS:${line}`, message: 'The line is no checksum with a path.' };
}

/** Tables are read with their rows; this is for the rest. */
function brokenJson(files: Files): readonly VersionProblem[] {
  const others = [...files.values()].filter(({ path }) => path.endsWith('.json') && !path.startsWith('data/'));
  return others.flatMap(({ path, text }) => {
    const parsed = jsonValue(path, text);
    return 'code' in parsed ? [parsed] : [];
  });
}

function checkNames(version: string, files: Files): readonly VersionProblem[] {
  const record = asReleaseRecord(parsedValue(files.get(recordPath)));
  const said = [stringIn(files.get('datapackage.json'), 'version'), record?.version];
  const misnamed = said.filter((name) => name !== undefined && name !== version);
  const digest = listedDigest(files) ?? record?.content_digest;
  return [
    ...misnamed.map((name) => ({
      code: 'version-misnamed' as const,
      at: '',
      message: `The folder holds version ${name}.`,
    })),
    ...(record !== undefined && record.content_digest !== digest ? [otherContent] : []),
  ];
}

/** By the checksums that were published, for each file is held against its own: sees checksums that were changed as well. */
function listedDigest(files: Files): string | undefined {
  const sums = files.get('SHA256SUMS');
  if (sums === undefined) return undefined;
  return contentDigest(sumsIn(sums.text).map(([path, sha256]) => ({ path, sha256, text: '', bytes: 0 })));
}

const otherContent: VersionProblem = {
  code: 'content-digest-differs',
  at: recordPath,
  message: 'The content digest is not that of the files under data/ and schema/.',
};

/** That of this program where the version does not say. */
function schemaVersionOf(files: Files): string {
  return stringIn(files.get('datapackage.json'), 'schema_version') ?? schemaVersion;
}

function newerSchema(written: string): VersionProblem {
  const message = `Its schema version is ${written}, this program knows ${schemaVersion}.`;
  return { code: 'schema-version-newer', at: 'datapackage.json', message };
}

function stringIn(file: PublishedFile | undefined, name: string): string | undefined {
  const value = parsedValue(file);
  if (typeof value !== 'object' || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value)).get(name);
  return typeof found === 'string' ? found : undefined;
}

function parsedValue(file: PublishedFile | undefined): unknown {
  if (file === undefined) return undefined;
  const parsed = jsonValue(file.path, file.text);
  return 'code' in parsed ? undefined : parsed.value;
}

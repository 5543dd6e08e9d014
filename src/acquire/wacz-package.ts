// What a WACZ file says of itself: the digests of its files, and that of this list.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Mark } from './capture-request.ts';

export interface Resource {
  readonly algorithm: 'sha256' | 'sha1' | 'sha512' | 'md5';
  /** Lower-case hex. */
  readonly digest: string;
}

export interface PackageRead {
  /** By path inside the package; only those with a digest that can be checked. */
  readonly resources: ReadonlyMap<string, Resource>;
  readonly marks: readonly Omit<Mark, 'locator'>[];
}

/** Stands for a list that is too large to be one. */
export const noPackage = '';

/** The first versions of the format wrote digests apart from the names of their algorithms. */
const resourceShape = z.object({
  path: z.string(),
  hash: z.string().optional(),
  hashing: z.string().optional(),
  stats: z.object({ hash: z.string().optional() }).optional(),
});

const listShape = z.object({
  profile: z.string().optional(),
  resources: z.array(resourceShape).optional(),
});
const digestShape = z.object({ hash: z.string() });

/** @param list - `datapackage.json`, and `digest` the file with its digest; absent when the package has none */
export function readPackage(list: string | undefined, digest: string | undefined): PackageRead {
  const none: PackageRead['resources'] = new Map();
  if (list === undefined) return { resources: none, marks: [incomplete('The package has no datapackage.json.')] };
  const read = parse(listShape, list);
  if (read === undefined) return { resources: none, marks: [incomplete('The datapackage.json is no list of files.')] };
  const resources = new Map<string, Resource>();
  const unknown: string[] = [];
  for (const { path, hash, hashing, stats } of read.resources ?? []) {
    const resource = parseHash(hash ?? `${hashing}:${stats?.hash}`);
    if (resource === undefined) unknown.push(path);
    else resources.set(path, resource);
  }
  const multi =
    read.profile === 'multi-wacz-package' ? [incomplete('The package consists of others, which are not opened.')] : [];
  const unchecked = unknown.map((path) => incomplete(`“${path}” has no digest that can be checked.`));
  return { resources, marks: [...multi, ...unchecked, ...digestMarks(list, digest)] };
}

function incomplete(message: string): Omit<Mark, 'locator'> {
  return { code: 'archive-incomplete', message };
}

function digestMarks(list: string, digest: string | undefined): PackageRead['marks'] {
  if (digest === undefined) return [];
  const resource = parseHash(parse(digestShape, digest)?.hash ?? '');
  if (resource === undefined) return [incomplete('The datapackage-digest.json has no digest.')];
  const agrees = createHash(resource.algorithm).update(list).digest('hex') === resource.digest;
  return agrees
    ? []
    : [{ code: 'digest-differs', message: 'The datapackage.json has another digest than the package says.' }];
}

function parseHash(written: string): Resource | undefined {
  const found = /^(sha-?256|sha-?1|sha-?512|md5):([\da-f]{32,128})$/iu.exec(written);
  if (found === null) return undefined;
  const [, name = '', digest = ''] = found;
  return { algorithm: name.toLowerCase().replace('-', '') as Resource['algorithm'], digest: digest.toLowerCase() };
}

function parse<Shape extends z.ZodType>(shape: Shape, json: string): z.infer<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

// Answers of servers on the disk: bodies named by their content, and for each request the answer it got, both checked when read.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Answer, Hop } from './http-answer.ts';

/** What is kept of a request; only whole and capped answers are kept. */
export type KeptAnswer = Pick<Answer, 'hops' | 'bytes' | 'problem' | 'takenAt'>;

export type Found =
  | { readonly kind: 'kept'; readonly answer: KeptAnswer }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'corrupt'; readonly message: string };

export interface AnswerCache {
  /** @param key - the request in words: method, address, and the headers that change the answer */
  readonly find: (key: string) => Promise<Found>;
  /** Both files are on the disk, under their final names, when it is done. */
  readonly keep: (key: string, answer: KeptAnswer) => Promise<void>;
}

const hop = z.object({
  url: z.string(),
  status: z.int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
});
const entry = z.object({
  request: z.string(),
  takenAt: z.string(),
  hops: z.array(hop).min(1),
  body: z.string().regex(/^[0-9a-f]{64}$/u),
  problem: z.enum(['whole', 'size-capped']),
});

/** @param folder - made when it is first needed */
export function openCache(folder: string): AnswerCache {
  return { find: (key) => find(folder, key), keep: (key, answer) => keep(folder, key, answer) };
}

async function find(folder: string, key: string): Promise<Found> {
  const written = await readOrNothing(entryPath(folder, key));
  if (written === undefined) return { kind: 'nothing' };
  const read = parseEntry(written, key);
  if (read === undefined) return { kind: 'corrupt', message: 'What the cache says of the answer was altered.' };
  const bytes = await readOrNothing(bodyPath(folder, read.body));
  if (bytes === undefined) return { kind: 'corrupt', message: 'The cache has lost the body of the answer.' };
  if (digestOf(bytes) !== read.body) return { kind: 'corrupt', message: 'The body in the cache was altered.' };
  const [first, ...rest] = read.hops.map(({ headers, ...known }): Hop => ({ ...known, headers: new Map(headers) }));
  if (first === undefined) return { kind: 'nothing' };
  return { kind: 'kept', answer: { hops: [first, ...rest], bytes, problem: read.problem, takenAt: read.takenAt } };
}

/** The first line is the digest of the second. */
function parseEntry(written: Buffer, key: string): z.infer<typeof entry> | undefined {
  const [digest, json = ''] = written.toString('utf8').split('\n');
  if (digest !== digestOf(json)) return undefined;
  try {
    const { data } = entry.safeParse(JSON.parse(json));
    return data?.request === key ? data : undefined;
  } catch {
    return undefined;
  }
}

async function keep(folder: string, key: string, { hops, bytes, problem, takenAt }: KeptAnswer): Promise<void> {
  const body = digestOf(bytes);
  const json = JSON.stringify({
    request: key,
    takenAt,
    hops: hops.map(({ headers, ...known }) => ({ ...known, headers: [...headers] })),
    body,
    problem,
  });
  await writeAtOnce(bodyPath(folder, body), bytes); // first: an entry must never name a body that is not there
  await writeAtOnce(entryPath(folder, key), Buffer.from(`${digestOf(json)}\n${json}\n`, 'utf8'));
}

function entryPath(folder: string, key: string): string {
  return shardPath(join(folder, 'answers'), `${digestOf(key)}.json`);
}

function bodyPath(folder: string, sha256: string): string {
  return shardPath(join(folder, 'bodies'), sha256);
}

function shardPath(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}

function digestOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Under a name of its own until it is whole: another run may read, or write the same, at any time. */
async function writeAtOnce(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx');
    await handle
      .writeFile(bytes)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    throw cause;
  }
}

// WACZ files: a zip with WARC files, which are read, and a list of digests, which is checked.
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { seen, untilFailure, withFormat } from './byte-chunks.ts';
import type { CaptureFile, Note } from './capture-request.ts';
import { noPackage, type Resource, readPackage } from './wacz-package.ts';

/** An archive file inside the package. */
export interface PackedArchive {
  readonly label: string;
  readonly format: 'warc' | 'arc';
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface WaczVisitor {
  /** Reads an archive file to its end. */
  readonly visit: (archive: PackedArchive) => Promise<void>;
  readonly note: Note;
}

interface Package extends WaczVisitor {
  readonly file: CaptureFile;
  readonly zip: ZipFile;
}

const mostEntries = 100_000;

/**
 * Visits the archive files of the package in the order of the zip; every flaw of the package is noted.
 *
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 */
export async function readWacz(file: CaptureFile, visitor: WaczVisitor): Promise<void> {
  const zip = await openPromise(file.path, { lazyEntries: true, autoClose: false }).catch((cause: unknown) => {
    visitor.note({
      code: 'record-broken',
      message: `The zip cannot be opened (${wordsOf(cause)}).`,
      locator: file.label,
    });
  });
  if (zip === undefined) return;
  try {
    await readEntries({ ...visitor, file, zip });
  } finally {
    zip.close();
  }
}

function wordsOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

async function readEntries(pack: Package): Promise<void> {
  const { file, note } = pack;
  const entries = await listEntries(pack);
  const resources = await readResources(pack, entries);
  for (const entry of entries) await readEntry(pack, entry, resources.get(entry.fileName));
  const names = new Set(entries.map(({ fileName }) => fileName));
  for (const path of [...resources.keys()].filter((one) => !names.has(one))) {
    note({ code: 'archive-incomplete', message: `“${path}” is listed but not in the package.`, locator: file.label });
  }
  if (!entries.some(isArchive)) {
    note({ code: 'archive-incomplete', message: 'The package has no archive file.', locator: file.label });
  }
}

async function listEntries({ zip, file, note }: Package): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.length >= mostEntries) throw new Error(`it has more than ${mostEntries} files`);
      entries.push(entry);
    }
  } catch (cause) {
    note({
      code: 'record-broken',
      message: `The zip cannot be read to its end (${wordsOf(cause)}).`,
      locator: file.label,
    });
  }
  return entries.filter(({ fileName }) => !fileName.endsWith('/'));
}

/** What the package says of its files, by their paths. */
async function readResources(pack: Package, entries: readonly Entry[]): Promise<ReadonlyMap<string, Resource>> {
  const read = async (name: string) => {
    const entry = entries.find(({ fileName }) => fileName === name);
    return entry === undefined ? undefined : readJson(pack, entry);
  };
  const { resources, marks } = readPackage(await read('datapackage.json'), await read('datapackage-digest.json'));
  for (const mark of marks) pack.note({ ...mark, locator: pack.file.label });
  return resources;
}

const jsonLimitBytes = 2 ** 24;

async function readJson(pack: Package, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > jsonLimitBytes) return noPackage;
  const parts: Uint8Array[] = [];
  for await (const chunk of await chunksOf(pack, entry)) parts.push(chunk);
  return Buffer.concat(parts).toString('utf8');
}

const leastSuspiciousBytes = 2 ** 26;
const suspiciousRatio = 256;

async function chunksOf({ zip, file, note }: Package, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const locator = `${file.label}/${entry.fileName}`;
  const tell = (why: string) => note({ code: 'record-broken', message: `It cannot be unpacked (${why}).`, locator });
  const size = entry.uncompressedSize;
  if (size > leastSuspiciousBytes && size > suspiciousRatio * entry.compressedSize) {
    const message = `${entry.compressedSize} bytes would become ${size}; it was left packed.`;
    note({ code: 'size-capped', message, locator });
    return untilFailure(noChunks(), tell);
  }
  const stream = await zip.openReadStreamPromise(entry).catch((cause: unknown) => tell(wordsOf(cause)));
  return untilFailure(stream ?? noChunks(), tell);
}

async function* noChunks(): AsyncGenerator<Uint8Array> {}

function isArchive({ fileName }: Entry): boolean {
  return fileName.startsWith('archive/') || /\.w?arc(?:\.gz)?$/iu.test(fileName);
}

async function readEntry(pack: Package, entry: Entry, resource: Resource | undefined): Promise<void> {
  const { file, note } = pack;
  const locator = `${file.label}/${entry.fileName}`;
  if (/\.wacz$/iu.test(entry.fileName)) {
    note({ code: 'archive-incomplete', message: 'It is a package inside the package, which is not opened.', locator });
  }
  if (!isArchive(entry) && resource === undefined) return;
  const hash = createHash(resource?.algorithm ?? 'sha256');
  let sum = 0;
  const chunks = seen(await chunksOf(pack, entry), (chunk) => {
    hash.update(chunk);
    sum = crc32(chunk, sum);
  });
  await readChunks(pack, entry, chunks);
  const digest = hash.digest('hex');
  const differs = resource !== undefined && resource.digest !== digest;
  const message = 'The package says another digest than the file has.';
  if (differs) note({ code: 'digest-differs', message, locator });
  else if (sum !== entry.crc32)
    note({ code: 'digest-differs', message: 'The zip says another checksum than the file has.', locator });
}

async function readChunks(pack: Package, entry: Entry, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const { file, note, visit } = pack;
  const label = `${file.label}/${entry.fileName}`;
  const typed = isArchive(entry) ? await withFormat(chunks) : { format: undefined, chunks };
  if (typed.format !== undefined) await visit({ label, format: typed.format, chunks: typed.chunks });
  else if (isArchive(entry)) note({ code: 'kind-unknown', message: 'It is neither WARC nor ARC.', locator: label });
  for await (const _ of typed.chunks) {
    // read to the end for its digest
  }
}

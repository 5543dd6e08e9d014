// Records that an index points at: read at their place where the archive file is there, counted where it is not.
import { createReadStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareText } from '../model/text-order.ts';
import { untilFailure, withFormat } from './byte-chunks.ts';
import type { FoundCapture } from './capture-found.ts';
import { findFiles } from './capture-glob.ts';
import type { CaptureFile, Note } from './capture-request.ts';
import type { FileWish } from './capture-wish.ts';
import type { Listing } from './index-listing.ts';
import { readArchive } from './warc-archive.ts';

interface IndexReading extends FileWish {
  readonly note: Note;
  readonly order: number;
}

/** Places in one archive file, ascending. */
interface Visit {
  readonly archive: CaptureFile;
  readonly offsets: readonly number[];
}

export async function readIndexed(index: CaptureFile, listings: readonly Listing[], reading: IndexReading) {
  const captures: FoundCapture[] = [];
  const archives = await archivesFor(index, listings);
  const visits = visitsOf(listings, archives);
  for (const { archive, offsets } of visits.filter(({ archive: { path } }) => !reading.paths.has(path))) {
    for (const offset of offsets)
      captures.push(...(await readAt(archive, offset, { ...reading, order: reading.order + captures.length })));
  }
  const lost = listings.filter((listing) => !isThere(listing, archives));
  if (lost.length > 0) noteLost(index, { lost, of: listings.length }, reading.note);
  return captures;
}

/** Archive files by name, in the folder of the index or below it; a path in the index is not followed elsewhere. */
async function archivesFor(
  index: CaptureFile,
  listings: readonly Listing[],
): Promise<ReadonlyMap<string, CaptureFile>> {
  const names = new Set(listings.map(({ filename }) => basename(filename)).filter((name) => name !== ''));
  if (names.size === 0) return new Map();
  const folder = dirname(index.path);
  const found = await findFiles(folder, ['**', '*']);
  const inside = found.filter((path) => names.has(basename(path)));
  const prefix = index.label.slice(0, index.label.length - basename(index.label).length);
  const files = inside
    .toReversed()
    .map((path) => [basename(path), { path: join(folder, path), label: `${prefix}${path}` }] as const);
  return new Map(files);
}

function isThere({ filename, offset }: Listing, archives: ReadonlyMap<string, CaptureFile>): boolean {
  return offset !== undefined && archives.has(basename(filename));
}

function visitsOf(listings: readonly Listing[], archives: ReadonlyMap<string, CaptureFile>): readonly Visit[] {
  const names = [
    ...new Set(listings.filter((one) => isThere(one, archives)).map(({ filename }) => basename(filename))),
  ];
  return names.sort(compareText).flatMap((name) => {
    const archive = archives.get(name);
    const offsets = listings.filter(({ filename }) => basename(filename) === name).map(({ offset = 0 }) => offset);
    return archive === undefined ? [] : [{ archive, offsets: [...new Set(offsets)].sort((a, b) => a - b) }];
  });
}

async function readAt({ path, label }: CaptureFile, offset: number, reading: IndexReading) {
  const { key, bodies, isDonor, note, order } = reading;
  const locator = `${label}#${offset}`;
  const wrong = (message: string) => note({ code: 'record-broken', message, locator });
  const stream = createReadStream(path, { start: offset });
  try {
    const { format, chunks } = await withFormat(untilFailure(stream, wrong));
    const source = { format: format ?? 'warc', chunks, from: offset } as const;
    const { captures } = await readArchive(source, { label, bodies, note }, { key, isDonor, order, most: 1 });
    const here = captures.filter(({ record }) => record?.offset === offset);
    if (here.length === 0) wrong('The index says that a capture of the page begins here; there is none.');
    return here;
  } finally {
    stream.destroy();
  }
}

interface Lost {
  readonly lost: readonly Listing[];
  readonly of: number;
}

function noteLost({ label }: CaptureFile, { lost, of }: Lost, note: Note): void {
  const times = lost.map(({ timestamp }) => timestamp).sort(compareText);
  const archives = new Set(lost.map(({ filename }) => filename).filter((name) => name !== ''));
  const where =
    archives.size === 0 ? 'it names no archive files' : `the archive files (${archives.size}) are not there`;
  const message = `${lost.length} of ${of} captures, from ${times[0]} to ${times.at(-1)}, are only listed: ${where}.`;
  note({ code: 'index-without-body', message, locator: label });
}

// One file of captures, whatever its kind: its captures, and what was noticed on the way.
import { createReadStream } from 'node:fs';
import { untilFailure } from './byte-chunks.ts';
import type { FoundCapture } from './capture-found.ts';
import { readIndex } from './capture-index.ts';
import type { CaptureKind } from './capture-kind.ts';
import { openMarkList } from './capture-marks.ts';
import type { CaptureFile, Mark, Note } from './capture-request.ts';
import type { FileWish } from './capture-wish.ts';
import { readIndexed } from './indexed-records.ts';
import { readPageFile } from './page-file.ts';
import { readWacz } from './wacz.ts';
import { type ArchiveReading, type ArchiveSource, readArchive } from './warc-archive.ts';

export interface KnownFile extends CaptureFile {
  readonly kind: CaptureKind;
  /** Place of the file among all of the request. */
  readonly order: number;
}

export interface FileReading {
  readonly captures: readonly FoundCapture[];
  readonly marks: readonly Mark[];
}

const roomForCaptures = 2 ** 24;
const readBytes = 2 ** 18;

/** Never throws for what the file holds, nor when it cannot be read: that is noted. */
export async function readCaptureFile(file: KnownFile, wish: FileWish): Promise<FileReading> {
  const { note, marks } = openMarkList(file.label);
  const captures = await readKind(file, wish, note).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    note({ code: 'file-unreadable', message: `It cannot be read (${why}).`, locator: file.label });
    return [];
  });
  return { captures, marks: marks() };
}

async function readKind(file: KnownFile, wish: FileWish, note: Note): Promise<readonly FoundCapture[]> {
  const order = file.order * roomForCaptures;
  const { kind, label } = file;
  switch (kind) {
    case 'page':
      return [await readPageFile(file, { bodies: wish.bodies, note, order })];
    case 'warc':
    case 'arc': {
      const chunks = untilFailure(createReadStream(file.path, { highWaterMark: readBytes }), (why) =>
        note(unreadable(label, why)),
      );
      return readWhole({ format: kind, chunks, from: 0 }, label, { wish, note, order });
    }
    case 'wacz':
      return readPackage(file, wish, note);
    case 'cdx':
    case 'cdxj':
    case 'time-map': {
      const listings = await readIndex(file, { kind, key: wish.key, note });
      return readIndexed(file, listings, { ...wish, note, order });
    }
    case 'unknown':
      note({ code: 'kind-unknown', message: 'It is no page, archive or index of captures.', locator: label });
      return [];
  }
}

function unreadable(label: string, why: string): Mark {
  return { code: 'file-unreadable', message: `It cannot be read to its end (${why}).`, locator: label };
}

interface Reading {
  readonly wish: FileWish;
  readonly note: Note;
  readonly order: number;
}

async function readWhole(source: ArchiveSource, label: string, { wish, note, order }: Reading) {
  const { key, bodies, isDonor } = wish;
  const reading = await readArchive(
    source,
    { label, bodies, note },
    { key, isDonor, order, most: Number.POSITIVE_INFINITY },
  );
  for (const mark of ignoredMark(reading, label)) note(mark);
  return reading.captures;
}

async function readPackage(file: KnownFile, wish: FileWish, note: Note): Promise<readonly FoundCapture[]> {
  const captures: FoundCapture[] = [];
  await readWacz(file, {
    note,
    visit: async ({ label, format, chunks }) => {
      const order = file.order * roomForCaptures + captures.length;
      captures.push(...(await readWhole({ format, chunks, from: 0 }, label, { wish, note, order })));
    },
  });
  return captures;
}

/** What else an archive file holds, by type. */
function ignoredMark({ captures, counts }: ArchiveReading, label: string): readonly Mark[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [{ code: 'record-broken', message: 'There is no record in it.', locator: label }];
  if (total === captures.length) return [];
  const types = [...counts].map(([type, count]) => `${count} ${type || 'without a type'}`).join(', ');
  const message = `Of its ${total} records (${types}) ${captures.length} are captures of the page.`;
  return [{ code: 'records-ignored', message, locator: label }];
}

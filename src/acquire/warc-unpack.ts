// An archive file as plain bytes, whether packed by gzip record by record, as a whole, or not at all.
import { type ByteWindow, openWindow } from './byte-window.ts';
import type { Mark, Note } from './capture-request.ts';
import { type GzipBatch, unpackBatch } from './gzip-batch.ts';
import { isGzip } from './gzip-header.ts';
import { firstTryBytes, type GzipMember, unpackMember } from './gzip-member.ts';
import type { RecordFormat } from './warc-record.ts';

/** The first byte of a gzip member that begins with a record. */
interface MemberStart {
  /** Among the plain bytes. */
  readonly at: number;
  /** In the file. */
  readonly offset: number;
}

/** Plain bytes, and where they come from. */
export interface ArchiveBytes {
  readonly window: ByteWindow;
  /** In order, as far as the window has looked; the reader takes out those that it has passed. */
  readonly members: MemberStart[];
}

interface Unpacked {
  /** How findings name the file. */
  readonly label: string;
  /** Bytes of the file before the first chunk. */
  readonly from: number;
  readonly note: Note;
  /** How records begin; absent for files that have none. */
  readonly format?: RecordFormat;
}

export function unpackArchive(chunks: AsyncIterable<Uint8Array>, unpacked: Unpacked): ArchiveBytes {
  const file = openWindow(chunks);
  const members: MemberStart[] = [];
  return {
    window: openWindow(plainChunks({ ...unpacked, file, members, patience: { left: patienceAtFirst } })),
    members,
  };
}

interface Unpacking extends Unpacked {
  readonly file: ByteWindow;
  /** How much more damage is borne: each try to unpack costs time, and a file may consist of nothing but damage. */
  readonly patience: { left: number };
  readonly members: MemberStart[];
}

const headBytes = 2 ** 16;
const patienceAtFirst = 2000;
const patienceForBomb = 200;

async function* plainChunks(unpacking: Unpacking): AsyncGenerator<Buffer> {
  if (!isPacked(await unpacking.file.look(headBytes), unpacking.format)) {
    yield* untouched(unpacking.file);
    return;
  }
  let at = 0;
  for await (const bytes of memberChunks(unpacking, () => at)) {
    at += bytes.length;
    yield bytes;
  }
}

/** Also when its first bytes are damaged: then a member shows up, and no record does. */
function isPacked(head: Buffer, format: RecordFormat | undefined): boolean {
  if (isGzip(head, 0)) return true;
  return format !== undefined && format.findHead(head, 0) < 0 && findMember(head) >= 0;
}

async function* untouched(file: ByteWindow): AsyncGenerator<Buffer> {
  for (let view = await file.look(1); view.length > 0; view = await file.look(1)) {
    file.step(view.length);
    yield view;
  }
}

/** @param at - tells how many plain bytes were given so far */
async function* memberChunks(unpacking: Unpacking, at: () => number): AsyncGenerator<Buffer> {
  const { file, note, patience } = unpacking;
  const nextBatch = openBatches(file);
  let isWhole = true;
  while (patience.left > 0 && (await reachMember(unpacking, isWhole))) {
    const batch = await nextBatch();
    if (batch !== undefined) yield takeBatch(unpacking, at(), batch);
    isWhole = batch !== undefined || (yield* singleMember(unpacking, at()));
    patience.left -= isWhole ? 0 : 1;
  }
  if (patience.left <= 0) note(tooDamaged(placeOf(unpacking)));
}

/** Where a batch fails the members are few or damaged, and another try there would fail as well. */
function openBatches(file: ByteWindow): () => Promise<GzipBatch | undefined> {
  let singlyUntil = 0;
  return async () => {
    if (file.position() < singlyUntil) return undefined;
    const batch = unpackBatch(await file.look(firstTryBytes));
    if (batch === undefined) singlyUntil = file.position() + firstTryBytes;
    return batch;
  };
}

function tooDamaged(locator: string): Mark {
  return { code: 'size-capped', message: 'Too many gzip members up to here are damaged; no more were read.', locator };
}

function placeOf({ file, from, label }: Unpacking): string {
  return `${label}#${from + file.position()}`;
}

/**
 * @param at - where its bytes begin among all plain ones
 * @returns whether it ended as it must
 */
async function* singleMember(unpacking: Unpacking, at: number): AsyncGenerator<Buffer, boolean> {
  const { file, from, note, members, patience } = unpacking;
  const offset = from + file.position();
  const locator = placeOf(unpacking);
  const tell: GzipMember['tell'] = (code, message) => {
    if (code === 'size-capped') patience.left -= patienceForBomb;
    note({ code, message, locator });
  };
  const unpacked = unpackMember({ file, tell });
  let next = await unpacked.next();
  if (next.done !== true && isRecord(next.value, unpacking)) members.push({ at, offset });
  for (; next.done !== true; next = await unpacked.next()) yield next.value;
  return next.value;
}

function takeBatch(unpacking: Unpacking, at: number, { plain, members, packed }: GzipBatch): Buffer {
  const first = unpacking.from + unpacking.file.position();
  for (const member of members) {
    const start = { at: at + member.at, offset: first + member.offset };
    if (isRecord(plain.subarray(member.at), unpacking)) unpacking.members.push(start);
  }
  unpacking.file.step(packed);
  return plain;
}

function isRecord(bytes: Buffer, { format }: Unpacking): boolean {
  return format?.isHeadAt(bytes, 0) ?? false;
}

/** Steps to the next member; false at the end of the file. What is left of a damaged one needs no word of its own. */
async function reachMember({ file, from, label, note }: Unpacking, isExpected: boolean): Promise<boolean> {
  const start = file.position();
  let isStray = false;
  let found = -1;
  for (let view = await file.look(4); view.length > 0 && found < 0; view = await file.look(4)) {
    found = findMember(view);
    const passed = found < 0 ? Math.max(1, view.length - 3) : found;
    isStray ||= view.subarray(0, passed).some((byte) => byte !== 0);
    file.step(passed);
  }
  const message = `${file.position() - start} bytes between gzip members are not gzip.`;
  if (isStray && isExpected) note({ code: 'record-broken', message, locator: `${label}#${from + start}` });
  return found >= 0;
}

function findMember(view: Buffer): number {
  for (let at = view.indexOf(0x1f); at >= 0; at = view.indexOf(0x1f, at + 1)) if (isGzip(view, at)) return at;
  return -1;
}

// One WARC or ARC file: the captures of the wanted page in it, and a count of all that it holds.

import { arcFormat } from './arc-head.ts';
import { pageKey, resolveAddress } from './capture-address.ts';
import type { FoundCapture } from './capture-found.ts';
import type { Mark } from './capture-request.ts';
import { digitsOfRecordDate, instantOfDigits } from './capture-time.ts';
import { type Answer, type CaptureContext, captureOfAnswer, isPage, readAnswer } from './warc-capture.ts';
import { readFrames } from './warc-frames.ts';
import { warcFormat } from './warc-head.ts';
import type { ArchiveRecord, RecordHead } from './warc-record.ts';
import { unpackArchive } from './warc-unpack.ts';

/** An archive file that is to be read, on a disk or inside another. */
export interface ArchiveSource {
  readonly format: 'warc' | 'arc';
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the file before the first chunk. */
  readonly from: number;
}

export interface ArchiveWish {
  /** Key of the wanted page; empty for every page. */
  readonly key: string;
  /** Place of the file's first capture among all of the request. */
  readonly order: number;
  /** Records that are wanted whatever their address: those that revisits point at. */
  readonly isDonor: (head: RecordHead) => boolean;
  /** How many records are read; infinite for all. */
  readonly most: number;
}

export interface ArchiveReading {
  readonly captures: readonly FoundCapture[];
  /** Type of record → how many there are. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Every record of the file in its order; blocks only of those that `wanted` takes. */
export function archiveRecords(
  { format, chunks, from }: ArchiveSource,
  context: Pick<CaptureContext, 'label' | 'note'>,
  wanted: (head: RecordHead) => boolean,
): AsyncGenerator<ArchiveRecord> {
  const form = format === 'warc' ? warcFormat : arcFormat;
  const bytes = unpackArchive(chunks, { ...context, from, format: form });
  return readFrames(bytes, { ...context, from, format: form, wanted });
}

export async function readArchive(
  source: ArchiveSource,
  context: CaptureContext,
  wish: ArchiveWish,
): Promise<ArchiveReading> {
  const captures: FoundCapture[] = [];
  const counts = new Map<string, number>();
  const trail = openTrail(wish.key);
  let left = wish.most;
  for await (const record of archiveRecords(source, context, (head) => isWanted(head, wish, trail))) {
    const { head } = record;
    counts.set(head.type, (counts.get(head.type) ?? 0) + 1);
    if (isWanted(head, wish, trail)) captures.push(...(await keep(record, { context, wish, trail }, captures.length)));
    left -= 1;
    if (captures.length >= mostCaptures) context.note(fullMark(`${context.label}#${record.offset}`));
    if (left <= 0 || captures.length >= mostCaptures) break;
  }
  return { captures, counts };
}

function fullMark(locator: string): Mark {
  return { code: 'size-capped', message: `There are ${mostCaptures} captures up to here; no more were read.`, locator };
}

function isWanted(head: RecordHead, { key, isDonor }: ArchiveWish, trail: Trail): boolean {
  if (head.type !== 'response' && head.type !== 'resource' && head.type !== 'revisit') return false;
  if (isDonor(head)) return true;
  return key === '' ? /^https?:/iu.test(head.url) : pageKey(head.url) === key || trail.from(head) !== undefined;
}

const mostCaptures = 20_000;

interface Keeping {
  readonly context: CaptureContext;
  readonly wish: ArchiveWish;
  readonly trail: Trail;
}

async function keep(record: ArchiveRecord, keeping: Keeping, count: number): Promise<readonly FoundCapture[]> {
  const { context, wish, trail } = keeping;
  const answer = readAnswer(record);
  if (wish.key === '' && !wish.isDonor(record.head) && !isPage(answer)) return [];
  const found = await captureOfAnswer(answer, context, wish.order + count);
  const redirects = trail.from(record.head) ?? [];
  trail.follow(answer, redirects);
  return [{ ...found, redirects }];
}

/** Where redirects of the wanted page lead within the file. */
interface Trail {
  /** Addresses that led to the record; `undefined` when none did. */
  readonly from: (head: RecordHead) => readonly string[] | undefined;
  readonly follow: (answer: Answer, before: readonly string[]) => void;
}

interface Step {
  readonly addresses: readonly string[];
  readonly time: number;
}

const longestWaitMs = 3_600_000; // the same page met an hour later was not met because of the redirect
const mostSteps = 10;

function timeOf({ date }: RecordHead): number {
  return Date.parse(instantOfDigits(digitsOfRecordDate(date)));
}

function openTrail(key: string): Trail {
  const steps = new Map<string, Step>();
  return {
    from: (head) => {
      const step = steps.size === 0 ? undefined : steps.get(pageKey(head.url));
      if (step === undefined) return undefined;
      return Math.abs(timeOf(head) - step.time) <= longestWaitMs ? step.addresses : undefined;
    },
    follow: ({ record: { head }, message }, before) => {
      const isRedirect = message.status !== undefined && message.status >= 300 && message.status < 400;
      const target = isRedirect ? resolveAddress(message.headers.get('location') ?? '', head.url) : '';
      if (key === '' || target === '' || pageKey(target) === key || before.length >= mostSteps) return;
      steps.set(pageKey(target), { addresses: [...before, head.url], time: timeOf(head) });
    },
  };
}

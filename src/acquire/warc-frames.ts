// Cuts an archive file into records, and finds its way again after lengths that lie, torn records and garbage.
import type { BodyProblem } from '../model/page-capture.ts';
import { bodyLimitBytes } from './body-limit.ts';
import type { Mark, Note } from './capture-request.ts';
import { type Extent, extentOf, memberAfter } from './warc-extent.ts';
import { type ArchiveRecord, headLimitBytes, type RecordFormat, type RecordHead } from './warc-record.ts';
import type { ArchiveBytes } from './warc-unpack.ts';

export interface Framing {
  readonly format: RecordFormat;
  /** How findings name the file. */
  readonly label: string;
  /** Bytes of the file before the first that is read. */
  readonly from: number;
  readonly note: Note;
  /** Blocks of other records are passed over. */
  readonly wanted: (head: RecordHead) => boolean;
}

const blockLimitBytes = bodyLimitBytes + headLimitBytes;
const nearBytes = 2 ** 10; // a head is nearly always right there, and short
const strideBytes = 2 ** 16;
const overlapBytes = 2 ** 13; // a head that begins in one stride and ends in the next is found in the second

/** Records in the order of the file. Never throws for what the bytes hold; each flaw is noted at its record. */
export async function* readFrames(bytes: ArchiveBytes, framing: Framing): AsyncGenerator<ArchiveRecord> {
  while (await reachHead(bytes, framing)) {
    const offset = takeOffset(bytes, framing.from);
    const locator = `${framing.label}#${offset}`;
    const read = await readHead(bytes, framing.format);
    if (read === undefined) {
      framing.note({ code: 'record-broken', message: 'The head of the record does not end.', locator });
      bytes.window.step(1);
      continue;
    }
    bytes.window.step(read.length);
    const extent = await extentOf(bytes, framing.format, read.head.length);
    const block = await takeBlock(bytes, framing.format, { extent, keep: framing.wanted(read.head) });
    const { marks, problems } = judge(read.head, { extent, block }, locator);
    for (const mark of marks) framing.note(mark);
    yield { head: read.head, offset, block: block.bytes, problems };
  }
}

async function readHead({ window }: ArchiveBytes, format: RecordFormat) {
  return format.readHead(await window.look(nearBytes)) ?? format.readHead(await window.look(headLimitBytes));
}

/** Steps over blank bytes, and over garbage with a note, to the next head; false at the end. */
async function reachHead({ window }: ArchiveBytes, { format, label, from, note }: Framing): Promise<boolean> {
  await skipBlank(window);
  const start = window.position();
  const garbage = () => {
    const passed = window.position() - start;
    if (passed === 0) return;
    note({
      code: 'record-broken',
      message: `${passed} bytes belong to no record.`,
      locator: `${label}#${from + start}`,
    });
  };
  for (let size = nearBytes; ; size = strideBytes) {
    const view = await window.look(size);
    const found = format.findHead(view, 0);
    const last = view.length < size;
    window.step(found >= 0 ? found : last ? view.length : Math.max(0, view.length - overlapBytes));
    if (found < 0 && !last) continue;
    garbage();
    return found >= 0;
  }
}

async function skipBlank(window: ArchiveBytes['window']): Promise<void> {
  for (let view = await window.look(1); view.length > 0; view = await window.look(1)) {
    const blank = blanksIn(view);
    window.step(blank);
    if (blank < view.length) return;
  }
}

function blanksIn(view: Buffer): number {
  let at = 0;
  while (view[at] === 10 || view[at] === 13 || view[at] === 32 || view[at] === 0) at += 1;
  return at;
}

function takeOffset({ window, members }: ArchiveBytes, from: number): number {
  const position = window.position();
  while (members.length > 0 && (members[0]?.at ?? 0) < position) members.shift();
  const [member] = members;
  return member?.at === position ? member.offset : from + position;
}

interface Block {
  readonly bytes: Buffer;
  /** How many bytes the file has of it. */
  readonly found: number;
  readonly capped: boolean;
}

interface Taking {
  readonly extent: Extent;
  readonly keep: boolean;
}

async function takeBlock(bytes: ArchiveBytes, format: RecordFormat, { extent, keep }: Taking): Promise<Block> {
  if (extent.sure) return takeSure(bytes, extent.bytes, keep);
  const kept: Buffer[] = [];
  let found = 0;
  for await (const part of blockParts(bytes, format, extent)) {
    const room = keep ? Math.max(0, blockLimitBytes - found) : 0;
    if (room > 0) kept.push(part.subarray(0, room));
    found += part.length;
  }
  return { bytes: withoutLineEnds(Buffer.concat(kept)), found, capped: keep && found > blockLimitBytes };
}

/** A block that was looked at as a whole is taken without being copied. */
async function takeSure({ window }: ArchiveBytes, length: number, keep: boolean): Promise<Block> {
  const view = (await window.look(length)).subarray(0, length);
  window.step(length);
  return { bytes: keep ? view : view.subarray(0, 0), found: length, capped: false };
}

/** The block of a record that ends at the next head, wherever its own ends. */
async function* blockParts(bytes: ArchiveBytes, format: RecordFormat, extent: Extent): AsyncGenerator<Buffer> {
  const { window } = bytes;
  for (let left = extent.bytes; left > 0; ) {
    const view = await window.look(Math.min(left, strideBytes));
    const end = headIn(bytes, format, view);
    const most = view.length < strideBytes ? view.length : view.length - overlapBytes;
    const part = view.subarray(0, Math.min(left, end ?? most));
    yield part;
    window.step(part.length);
    left = part.length === 0 || end !== undefined ? 0 : left - part.length;
  }
}

/** Where another record begins in the view, by its head at the start of a line or of a gzip member. */
function headIn(bytes: ArchiveBytes, format: RecordFormat, view: Buffer): number | undefined {
  const line = format.findHead(view, 0);
  const member = memberAfter(bytes);
  if (member === undefined || member >= view.length) return line < 0 ? undefined : line;
  return line < 0 ? member : Math.min(line, member);
}

/** Line ends before the next head are not the block's. */
function withoutLineEnds(block: Buffer): Buffer {
  let end = block.length;
  while (block[end - 1] === 10 || block[end - 1] === 13) end -= 1;
  return block.subarray(0, end);
}

interface Judgement {
  readonly marks: readonly Mark[];
  readonly problems: readonly BodyProblem[];
}

function judge(
  head: RecordHead,
  taken: { readonly extent: Extent; readonly block: Block },
  locator: string,
): Judgement {
  const { block } = taken;
  const flaw = flawOf(head, taken);
  const short = head.length !== undefined && block.found < head.length;
  const capped = `Its block has ${block.found} bytes; ${blockLimitBytes} were read.`;
  return {
    marks: [
      ...(flaw === undefined ? [] : [{ code: 'record-broken', message: flaw, locator } as const]),
      ...(block.capped ? [{ code: 'size-capped', message: capped, locator } as const] : []),
    ],
    problems: [...(short ? ['cut-short' as const] : []), ...(block.capped ? ['size-capped' as const] : [])],
  };
}

function flawOf(head: RecordHead, { extent, block }: { readonly extent: Extent; readonly block: Block }) {
  if (head.length === undefined) return `The record says no length; ${block.found} bytes were taken for it.`;
  if (block.found < head.length) return `The record says ${head.length} bytes and has ${block.found}.`;
  return extent.sure || block.found === head.length
    ? undefined
    : `The record says ${head.length} bytes, but no other follows them; ${block.found} were taken for it.`;
}

// A moving window over bytes that arrive in chunks: look ahead, step over, and never hold the whole file.

export interface ByteWindow {
  /** A view of at least `count` bytes, of fewer only where the bytes end; its bytes never change. */
  readonly look: (count: number) => Promise<Buffer>;
  /** Steps over `count` bytes that were looked at. */
  readonly step: (count: number) => void;
  /** How many bytes were stepped over so far. */
  readonly position: () => number;
}

/** The bytes in the window. Chunks are not copied, except where a view spans two: then its bytes stand in a seam. */
interface Held {
  readonly view: Buffer;
  /** Room behind the view that nobody has seen; only a seam has any. */
  readonly room: number;
  /** The chunk that the view goes on in, and how many of its bytes are at the end of the view. */
  readonly next: Buffer;
  readonly shared: number;
}

const nothing = Buffer.alloc(0);
const leastSeam = 2 ** 12;

export function openWindow(chunks: AsyncIterable<Uint8Array>): ByteWindow {
  const iterator = chunks[Symbol.asyncIterator]();
  let held: Held = { view: nothing, room: 0, next: nothing, shared: 0 };
  let position = 0;
  let ended = false;
  const fill = async (count: number): Promise<void> => {
    for (held = acrossSeam(held); held.view.length < count; held = withMore(held, count)) {
      if (held.shared < held.next.length) continue;
      const chunk = await iterator.next();
      ended = chunk.done === true;
      if (chunk.done === true) return;
      held = { ...held, next: asBuffer(chunk.value), shared: 0 };
    }
  };
  return {
    look: async (count) => {
      if (held.view.length < count && !ended) await fill(count);
      return held.view;
    },
    step: (count) => {
      if (count === 0) return;
      const { view, room, next, shared } = held;
      held = { view: view.subarray(count), room, next, shared };
      position += count;
    },
    position: () => position,
  };
}

/** Back to the chunk itself once nothing before it is left in the view. */
function acrossSeam(held: Held): Held {
  const { view, next, shared } = held;
  if (view.length > shared) return held;
  return { view: next.subarray(shared - view.length), room: 0, next: nothing, shared: 0 };
}

/** Takes as much of the next chunk as is asked for, all of it when the view is empty. */
function withMore(held: Held, count: number): Held {
  const { view, next, shared } = held;
  if (view.length <= shared) return acrossSeam(held);
  const more = next.subarray(shared, shared + count - view.length);
  const { seam, room } = withRoom(held, more.length);
  more.copy(seam, view.length);
  return {
    view: seam.subarray(0, view.length + more.length),
    room: room - more.length,
    next,
    shared: shared + more.length,
  };
}

/** The view with room behind it: twice as much as needed when it must move, so that each byte moves few times. */
function withRoom({ view, room }: Held, more: number): { readonly seam: Buffer; readonly room: number } {
  if (room >= more) return { seam: Buffer.from(view.buffer, view.byteOffset, view.length + room), room };
  const seam = Buffer.allocUnsafeSlow(Math.max(leastSeam, 2 * (view.length + more)));
  view.copy(seam);
  return { seam, room: seam.length - view.length };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// Bodies of captures while they are read: equal ones are held once, and all of them together have a limit.
import { createHash } from 'node:crypto';

export interface BodyStore {
  /**
   * Holds a body.
   *
   * @param order - place of its capture among all; where not all fit, the first are held, whichever was read first
   * @returns SHA-256 of the bytes, lower-case hex
   */
  readonly hold: (bytes: Buffer, order: number) => string;
  /** The bytes; `undefined` when they did not fit. */
  readonly bytesOf: (sha256: string) => Uint8Array | undefined;
}

interface Held {
  readonly bytes: Buffer;
  readonly order: number;
}

/** What the captures of one source may hold together. */
export const allBodiesLimitBytes = 128 * 2 ** 20;

export function openBodyStore(limitBytes: number): BodyStore {
  const held = new Map<string, Held>();
  let total = 0;
  let refusedFrom = Number.POSITIVE_INFINITY;
  const drop = (sha256: string, { bytes, order }: Held) => {
    held.delete(sha256);
    total -= bytes.length;
    refusedFrom = Math.min(refusedFrom, order);
  };
  const hold = (bytes: Buffer, order: number): string => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = held.get(sha256);
    if (before !== undefined || order < refusedFrom) {
      held.set(sha256, { bytes: before?.bytes ?? onItsOwn(bytes), order: Math.min(order, before?.order ?? order) });
      total += before === undefined ? bytes.length : 0;
    }
    while (total > limitBytes) drop(...lastOf(held));
    return sha256;
  };
  return { hold, bytesOf: (sha256) => held.get(sha256)?.bytes };
}

/** A part of a larger buffer would keep all of that in memory. */
function onItsOwn(bytes: Buffer): Buffer {
  return bytes.buffer.byteLength > 2 * bytes.length ? Buffer.from(bytes) : bytes;
}

function lastOf(held: ReadonlyMap<string, Held>): [string, Held] {
  return [...held].reduce((last, one) => (one[1].order > last[1].order ? one : last));
}

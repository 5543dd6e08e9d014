// Undoes a compression piece by piece, so that what came before damage or a cap is kept.
import type { Transform } from 'node:stream';
import type { BrotliDecompress, InflateRaw } from 'node:zlib';

/** What one piece of input gave. */
export interface DecodedPiece {
  readonly output: readonly Buffer[];
  /** How many bytes of the piece were taken; fewer than it has when the compressed data ended in it. */
  readonly used: number;
  /** Why it went no further; empty when it can go on. */
  readonly failure: string;
}

export interface Decoder {
  readonly push: (piece: Uint8Array) => Promise<DecodedPiece>;
  /** Says that no more will come; gives what was left. */
  readonly finish: () => Promise<DecodedPiece>;
  /** Frees it; nothing may be pushed after. */
  readonly close: () => void;
}

/** Any engine of `node:zlib`. */
export type Engine = InflateRaw | BrotliDecompress;

/** Small enough that even the densest compression makes no more than 16 MiB of one. */
export const pieceBytes = 2 ** 14;

export function openDecoder(engine: Engine): Decoder {
  const output: Buffer[] = [];
  let failure = '';
  engine.on('data', (chunk: Buffer) => output.push(chunk));
  engine.on('error', (error) => {
    failure = error.message;
  });
  const piece = (used: number): DecodedPiece => ({ output: output.splice(0), used, failure });
  return {
    push: async (bytes) => {
      const before = engine.bytesWritten;
      await settled(engine, (done) => engine.write(bytes, done));
      const used = engine.bytesWritten - before;
      if (used < bytes.length && failure === '') await ended(engine);
      return piece(used);
    },
    finish: async () => {
      await settled(engine, (done) => {
        engine.once('end', done);
        engine.end();
      });
      return piece(0);
    },
    close: () => engine.destroy(),
  };
}

/** An engine that fails never calls back, but it closes. */
function settled(engine: Transform, start: (done: () => void) => void): Promise<void> {
  if (engine.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      engine.off('close', done);
      resolve();
    };
    engine.once('close', done);
    start(done);
  });
}

function ended(engine: Transform): Promise<void> {
  return engine.readableEnded ? Promise.resolve() : settled(engine, (done) => engine.once('end', done));
}

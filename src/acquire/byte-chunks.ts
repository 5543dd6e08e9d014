// Chunks of bytes on their way from a file to its reader: looked at, counted, and ended in good order when they fail.
import { kindOfBytes } from './capture-kind.ts';

/** The same chunks; a failure ends them and is told instead of thrown, so that what came before is kept. */
export async function* untilFailure(
  chunks: AsyncIterable<Uint8Array>,
  tell: (why: string) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (cause) {
    tell(cause instanceof Error ? cause.message : String(cause));
  }
}

/** The same chunks, each shown to `see` as it passes. */
export async function* seen(
  chunks: AsyncIterable<Uint8Array>,
  see: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

export interface ArchiveChunks {
  /** `undefined` when the first bytes are of neither format. */
  readonly format: 'warc' | 'arc' | undefined;
  readonly chunks: AsyncIterable<Uint8Array>;
}

const headBytes = 2 ** 16;

/** Tells the format by the first bytes, which stay among the chunks. */
export async function withFormat(chunks: AsyncIterable<Uint8Array>): Promise<ArchiveChunks> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let size = 0; size < headBytes; ) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.length;
  }
  const kind = kindOfBytes(Buffer.concat(first), '');
  return { format: kind === 'warc' || kind === 'arc' ? kind : undefined, chunks: followedBy(first, iterator) };
}

async function* followedBy(first: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

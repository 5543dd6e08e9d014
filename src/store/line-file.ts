// Goes through a published JSON table line by line as bytes: no line becomes text unless somebody asks.
import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { brokenFile, hasErrorCode } from './store-error.ts';

/** A table file at one of its rows. `start` to `end` are the bytes of the row, without comma and line feed. */
export interface LineFile {
  readonly path: string;
  readonly descriptor: number | undefined;
  readonly hash: Hash | undefined;
  buffer: Buffer;
  /** How much of the buffer holds bytes of the file. */
  filled: number;
  /** First byte of the line before, which is kept for comparison. */
  before: number;
  start: number;
  end: number;
  /** Where the next line starts. */
  next: number;
  /** Number of the line, from 1. */
  line: number;
  /** Whether the closing bracket was met. */
  done: boolean;
  /** Whether the file has no more bytes to read. */
  drained: boolean;
}

const chunkBytes = 2 ** 20;
/** A row that is longer is no row of ours. */
const longestLine = 2 ** 26;
const [comma, lineFeed, open, close] = [0x2c, 0x0a, 0x5b, 0x5d];

/**
 * Opens a table at its first row; whoever opens it closes it.
 *
 * @param hashing - whether all bytes are hashed on the way
 * @throws PipelineError `version-missing` or `version-broken`
 */
export function openLines(path: string, { hashing }: { readonly hashing: boolean }): LineFile {
  const hash = hashing ? createHash('sha256') : undefined;
  const buffer = Buffer.allocUnsafe(chunkBytes);
  const file: LineFile = { ...noLines(), path, descriptor: opened(path), hash, buffer, done: false, drained: false };
  try {
    enter(file);
  } catch (cause) {
    closeLines(file);
    throw cause;
  }
  return file;
}

/** In the place of a table that a version does not have. */
export function noLines(): LineFile {
  const start = { filled: 0, before: 0, start: 0, end: 0, next: 0, line: 0 };
  return {
    path: '',
    descriptor: undefined,
    hash: undefined,
    buffer: Buffer.alloc(0),
    ...start,
    done: true,
    drained: true,
  };
}

export function closeLines({ descriptor }: LineFile): void {
  if (descriptor !== undefined) closeSync(descriptor);
}

/** The digest of the whole file, read to its end; empty when it was not asked for. */
export function digestOf({ hash }: LineFile): string {
  return hash?.digest('hex') ?? '';
}

/** Goes to the next row, or finds the end: then `done` is set. */
export function nextRow(file: LineFile): void {
  const hadComma = file.buffer[file.end] === comma;
  takeLine(file);
  const isEnd = file.buffer[file.start] === close && file.end === file.start + 1;
  if (isEnd === hadComma) throw notWhole(file);
  if (isEnd) finish(file);
}

/** The row as text. */
export function rowText({ buffer, start, end }: LineFile): string {
  return buffer.toString('utf8', start, end);
}

export function notWhole({ path, line }: LineFile): Error {
  return brokenFile('version-broken', 'A published file is not JSON, or only a part of it.', `${path}:${line}:1`);
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (cause) {
    if (hasErrorCode(cause, 'ENOENT', 'ENOTDIR')) {
      throw brokenFile('version-missing', 'A published file is missing.', path);
    }
    throw brokenFile('version-broken', `A published file cannot be read (“${String(cause)}”).`, path);
  }
}

/** `[]` alone is an empty table; else the bracket has a line of its own. */
function enter(file: LineFile): void {
  takeLine(file);
  const length = file.end - file.start;
  if (file.buffer[file.start] !== open) throw notWhole(file);
  if (length === 2 && file.buffer[file.start + 1] === close) {
    finish(file);
    return;
  }
  if (length !== 1) throw notWhole(file);
  takeLine(file);
  if (file.buffer[file.start] === close) throw notWhole(file);
  file.before = file.start;
}

function finish(file: LineFile): void {
  file.done = true;
  if (file.next < file.filled || fill(file)) throw notWhole(file);
}

function takeLine(file: LineFile): void {
  let at = file.buffer.indexOf(lineFeed, file.next);
  while (at === -1 || at >= file.filled) {
    if (!fill(file)) throw notWhole(file);
    at = file.buffer.indexOf(lineFeed, file.next);
  }
  file.before = file.start;
  file.start = file.next;
  file.end = file.buffer[at - 1] === comma ? at - 1 : at;
  file.next = at + 1;
  file.line += 1;
}

/** Reads on, keeping the row at hand; `false` at the end of the file. */
function fill(file: LineFile): boolean {
  if (file.drained || file.descriptor === undefined) return false;
  makeRoom(file);
  const read = readSync(file.descriptor, file.buffer, file.filled, file.buffer.length - file.filled, null);
  file.hash?.update(file.buffer.subarray(file.filled, file.filled + read));
  file.filled += read;
  file.drained = read === 0;
  return read > 0;
}

function makeRoom(file: LineFile): void {
  const kept = file.start;
  file.buffer.copyWithin(0, kept, file.filled);
  file.filled -= kept;
  file.end -= kept;
  file.next -= kept;
  file.start = 0;
  file.before = 0;
  if (file.filled < file.buffer.length) return;
  if (file.buffer.length >= longestLine) throw notWhole(file);
  const larger = Buffer.allocUnsafe(file.buffer.length * 2);
  file.buffer.copy(larger, 0, 0, file.filled);
  file.buffer = larger;
}

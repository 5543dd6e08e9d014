// The rows in which two published tables differ: equal lines are passed over as bytes and never parsed.
import type { PlainRow } from '../model/change.ts';
import { keyOf, type Row } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { type TableName, tables } from '../model/tables.ts';
import { compareText } from '../model/text-order.ts';
import { closeLines, digestOf, type LineFile, nextRow, noLines, notWhole, openLines, rowText } from './line-file.ts';

/** A row on one or both sides, with its primary key as one text. */
export interface RowDifference {
  readonly table: TableName;
  readonly key: string;
  readonly before: PlainRow | undefined;
  readonly after: PlainRow | undefined;
}

export interface TableDifference {
  readonly rows: readonly RowDifference[];
  /** SHA-256 of each file, lower-case hex. */
  readonly digests: { readonly before: string; readonly after: string };
}

/** The two files; a version that lacks the table has none. */
export interface TablePaths {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Compares two files of one table, both as they are published: one row a line, in the order of the primary key.
 *
 * @throws PipelineError `version-missing`, `version-broken` or `duplicate-key`, with file and line
 */
export function differingRows(table: TableName, paths: TablePaths): TableDifference {
  const before = sideOf(table, paths.before);
  try {
    const after = sideOf(table, paths.after);
    try {
      const rows = merged(table, before, after);
      return { rows, digests: { before: digestOf(before.file), after: digestOf(after.file) } };
    } finally {
      closeLines(after.file);
    }
  } finally {
    closeLines(before.file);
  }
}

/** One of the two files, and the key of its row at hand as soon as that was needed. */
interface Side {
  readonly table: TableName;
  readonly file: LineFile;
  /** What stands behind the primary key in every line; empty where the key is the whole row. */
  readonly behindKey: Buffer;
  parsed: { readonly key: string; readonly row: PlainRow } | undefined;
  lastKey: string | undefined;
}

function sideOf(table: TableName, path: string | undefined): Side {
  const { key, columns } = tables[table];
  const next = Object.keys(columns)[key.length];
  const behindKey = Buffer.from(next === undefined ? '' : `,${JSON.stringify(next)}:`);
  const file = path === undefined ? noLines() : openLines(path, { hashing: true });
  return { table, file, behindKey, parsed: undefined, lastKey: undefined };
}

function merged(table: TableName, before: Side, after: Side): readonly RowDifference[] {
  const rows: RowDifference[] = [];
  skipEqual(before, after);
  while (!(before.file.done && after.file.done)) {
    rows.push(nextDifference(table, before, after));
    skipEqual(before, after);
  }
  return rows;
}

function nextDifference(table: TableName, before: Side, after: Side): RowDifference {
  const [old, now] = [rowAt(before), rowAt(after)];
  const order = compareEnds(old?.key, now?.key);
  if (order <= 0) step(before);
  if (order >= 0) step(after);
  const key = (order <= 0 ? old?.key : now?.key) ?? '';
  return { table, key, before: order <= 0 ? old?.row : undefined, after: order >= 0 ? now?.row : undefined };
}

// The side that has come to its end is greater than any key.
function compareEnds(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return compareText(a, b);
}

function skipEqual(before: Side, after: Side): void {
  const [a, b] = [before.file, after.file];
  while (!(a.done || b.done) && sameLine(a, b)) {
    step(before);
    before.parsed = undefined;
    nextRow(b);
    after.parsed = undefined;
  }
}

function sameLine(a: LineFile, b: LineFile): boolean {
  return a.end - a.start === b.end - b.start && a.buffer.compare(b.buffer, b.start, b.end, a.start, a.end) === 0;
}

/** To the next row, whose key must be another one. */
function step(side: Side): void {
  const { file } = side;
  side.parsed = undefined;
  nextRow(file);
  if (!file.done) refuseRepeated(side);
}

function refuseRepeated({ table, file, behindKey }: Side): void {
  const { buffer, before, start, end } = file;
  const at = behindKey.length === 0 ? end : buffer.indexOf(behindKey, start);
  const length = (at === -1 || at > end ? end : at) - start;
  if (buffer.compare(buffer, before, before + length, start, start + length) !== 0) return;
  throw repeatedKey(table, file, parsedRow(table, file).key);
}

function repeatedKey(table: TableName, { path, line }: LineFile, key: string): PipelineError {
  const named = key.replaceAll('\u0000', ' ');
  return new PipelineError({
    code: 'duplicate-key',
    message: `The rows on lines ${line - 1} and ${line} have one key, “${named}” (${tables[table].key.join(', ')}).`,
    hint: 'A published version never has that: restore the folder from its last commit.',
    at: `${path}:${line}:1`,
  });
}

function rowAt(side: Side): Side['parsed'] {
  if (side.file.done) return undefined;
  if (side.parsed !== undefined) return side.parsed;
  const parsed = parsedRow(side.table, side.file);
  if (side.lastKey !== undefined && parsed.key <= side.lastKey) throw outOfOrder(side.file);
  side.parsed = parsed;
  side.lastKey = parsed.key;
  return parsed;
}

function parsedRow(table: TableName, file: LineFile): NonNullable<Side['parsed']> {
  const row = parsedText(file);
  const hasKey = tables[table].key.every((column) => ['string', 'number'].includes(typeof row[column]));
  if (!hasKey) throw notWhole(file);
  return { key: keyOf(table, row as unknown as Row<TableName>), row };
}

function parsedText(file: LineFile): PlainRow {
  try {
    const row: unknown = JSON.parse(rowText(file));
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as PlainRow;
  } catch {}
  throw notWhole(file);
}

function outOfOrder({ path, line }: LineFile): PipelineError {
  return new PipelineError({
    code: 'version-broken',
    message: 'The rows of a published file are not in the order of their key.',
    hint: 'Restore the folder from its last commit.',
    at: `${path}:${line}:1`,
  });
}

/**
 * The rows in whose columns one of the wanted texts stands; all other lines are passed over unparsed.
 *
 * @param wanted - column of text → the texts looked for in it
 */
export function rowsWith(path: string, wanted: Readonly<Record<string, ReadonlySet<string>>>): readonly PlainRow[] {
  const file = openLines(path, { hashing: false });
  const marks = Object.entries(wanted)
    .filter(([, texts]) => texts.size > 0)
    .map(([column, texts]) => ({ mark: Buffer.from(`${JSON.stringify(column)}:"`), texts: asBytes(texts) }));
  const rows: PlainRow[] = [];
  try {
    for (; !file.done && marks.length > 0; nextRow(file)) {
      if (marks.some((mark) => holds(file, mark))) rows.push(parsedText(file));
    }
  } finally {
    closeLines(file);
  }
  return rows;
}

// One character a byte: reading bytes as such is far cheaper than decoding them, and as good for comparing.
function asBytes(texts: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...texts].map((text) => Buffer.from(JSON.stringify(text).slice(1, -1)).toString('latin1')));
}

interface Mark {
  readonly mark: Buffer;
  readonly texts: ReadonlySet<string>;
}

function holds({ buffer, start, end }: LineFile, { mark, texts }: Mark): boolean {
  const at = buffer.indexOf(mark, start);
  if (at === -1 || at >= end) return false;
  const from = at + mark.length;
  return texts.has(buffer.toString('latin1', from, buffer.indexOf(0x22, from)));
}

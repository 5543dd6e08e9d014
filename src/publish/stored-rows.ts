// Rows of a published table read back with the line each stands on, from JSON and from CSV.
import type { VersionProblem } from './version-problem.ts';

export interface StoredRow {
  /** Counts from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** The rows, or why there are none. */
export type StoredRows = readonly StoredRow[] | VersionProblem;

export function isProblem(rows: StoredRows): rows is VersionProblem {
  return 'code' in rows;
}

/** The value of a JSON file, or where it stops being JSON. */
export function jsonValue(at: string, text: string): { readonly value: unknown } | VersionProblem {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { code: 'json-broken', at: `${at}:${brokenLine(text)}`, message: 'The file is not JSON, or only a part.' };
  }
}

/** With one record per line, the first line that is none; the last line where all are, for then the end is missing. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n');
  if (lines[0] !== '[') return lines.length;
  const broken = lines.findIndex((line, at) => at > 0 && line !== ']' && !isJson(line.replace(/,$/u, '')));
  return broken < 0 ? lines.length : broken + 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Rows of `data/<table>.json`; row n stands on line n + 2. */
export function jsonRows(at: string, text: string): StoredRows {
  const parsed = jsonValue(at, text);
  if ('code' in parsed) return parsed;
  const { value } = parsed;
  if (!Array.isArray(value)) return { code: 'json-broken', at, message: 'The file holds no list of rows.' };
  const odd = value.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row));
  if (odd >= 0) return { code: 'json-broken', at: `${at}:${odd + 2}`, message: 'The row is no record.' };
  return value.map((cells: StoredRow['cells'], row) => ({ line: row + 2, cells }));
}

/** Rows of a CSV file, every field as text and empty fields as `null`; row n stands on line n + 2. */
export function csvRows(at: string, text: string): StoredRows {
  const [header = '', ...lines] = text.replace(/\n$/u, '').split('\n');
  const columns = csvFields(header);
  if (columns === undefined || !text.endsWith('\n')) {
    return { code: 'csv-broken', at: `${at}:${lines.length + 1}`, message: 'The file is cut short or no CSV.' };
  }
  const rows: StoredRow[] = [];
  for (const [row, line] of lines.entries()) {
    const fields = csvFields(line);
    if (fields?.length !== columns.length) return unreadable(`${at}:${row + 2}`, columns.length);
    rows.push({
      line: row + 2,
      cells: Object.fromEntries(columns.map((name, index) => [name, fields[index] || null])),
    });
  }
  return rows;
}

function unreadable(at: string, columns: number): VersionProblem {
  return { code: 'csv-broken', at, message: `The line does not have the ${columns} fields of the header.` };
}

/** The fields of one line (RFC 4180); `undefined` when a quote is not closed or stands in the middle. */
function csvFields(line: string): readonly string[] | undefined {
  const field = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/uy;
  const fields: string[] = [];
  for (;;) {
    const match = field.exec(line);
    if (match === null) return undefined;
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return fields;
  }
}

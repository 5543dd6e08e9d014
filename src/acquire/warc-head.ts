// Heads of WARC records, versions 0.9 to 1.1, with any line ends.
import { headLimitBytes, type RecordFormat, type RecordHead } from './warc-record.ts';

/** @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
export const warcFormat: RecordFormat = { isHeadAt, findHead, readHead };

const magic = Buffer.from('WARC/');
const mostDigits = 3;
const fullStop = 0x2e;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
const longestLineEnd = 4; // some writers end lines with several carriage returns

function findHead(view: Buffer, from: number): number {
  for (let at = view.indexOf(magic, from); at >= 0; at = view.indexOf(magic, at + 1)) {
    if ((at === 0 || view[at - 1] === lineFeed) && isHeadAt(view, at)) return at;
  }
  return -1;
}

/** `WARC/1.0` and a line end. */
function isHeadAt(view: Buffer, at: number): boolean {
  if (!magic.every((byte, index) => view[at + index] === byte)) return false;
  const point = afterDigits(view, at + magic.length);
  if (view[point] !== fullStop || point === at + magic.length) return false;
  let end = afterDigits(view, point + 1);
  if (end === point + 1) return false;
  while (view[end] === carriageReturn || view[end] === space) end += 1;
  return view[end] === lineFeed;
}

function afterDigits(view: Buffer, from: number): number {
  let at = from;
  while (at < from + mostDigits && isDigit(view[at])) at += 1;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function readHead(view: Buffer): { readonly head: RecordHead; readonly length: number } | undefined {
  if (!isHeadAt(view, 0)) return undefined;
  const end = emptyLineEnd(view);
  if (end === undefined) return undefined;
  const [, ...lines] = view.toString('utf8', 0, end).split('\n');
  return { head: headOf(readFields(lines)), length: end };
}

/** The first byte after the first empty line; `undefined` when none comes where a head must end. */
function emptyLineEnd(view: Buffer): number | undefined {
  for (let at = view.indexOf(lineFeed); at >= 0 && at < headLimitBytes; at = view.indexOf(lineFeed, at + 1)) {
    let next = at + 1;
    while (view[next] === carriageReturn && next - at < longestLineEnd) next += 1;
    if (view[next] === lineFeed) return next + 1;
  }
  return undefined;
}

/** `Name: value` lines, continued by lines that begin with white space; lines without a colon are passed over. */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    if (line.startsWith(' ') || line.startsWith('\t'))
      fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`.trim());
    else name = addField(fields, line) ?? name;
  }
  return fields;
}

function addField(fields: Map<string, string>, line: string): string | undefined {
  const colon = line.indexOf(':');
  if (colon < 0) return undefined;
  const name = line.slice(0, colon).trim().toLowerCase();
  if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  return name;
}

function headOf(fields: ReadonlyMap<string, string>): RecordHead {
  const field = (name: string) => fields.get(name) ?? '';
  const length = field('content-length');
  return {
    type: field('warc-type').toLowerCase(),
    url: withoutBrackets(field('warc-target-uri')),
    date: field('warc-date'),
    recordId: withoutBrackets(field('warc-record-id')),
    fields,
    length: /^\d{1,15}$/u.test(length) ? Number(length) : undefined,
  };
}

/** Ids stand in angle brackets, and some writers put addresses in them as well. */
export function withoutBrackets(text: string): string {
  return text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text;
}

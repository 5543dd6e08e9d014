// Heads of ARC records, versions 1 and 2: one line each.
import type { RecordFormat, RecordHead } from './warc-record.ts';

/** @see https://archive.org/web/researcher/ArcFileFormat.php */
export const arcFormat: RecordFormat = { isHeadAt, findHead, readHead };

const lineFeed = 10;
const longestLine = 8192;

/** Parts of a line counted from its end, for an address may hold spaces. */
interface Layout {
  readonly parts: number;
  readonly ip: number;
  readonly date: number;
  readonly mediaType: number;
}

const layouts: readonly Layout[] = [
  { parts: 4, ip: -4, date: -3, mediaType: -2 },
  { parts: 9, ip: -9, date: -8, mediaType: -7 },
];

function isHeadAt(view: Buffer, at: number): boolean {
  return lineAt(view, at) !== undefined;
}

function findHead(view: Buffer, from: number): number {
  const first = from === 0 ? 0 : view.indexOf(lineFeed, from - 1) + 1;
  if (first === 0 && from > 0) return -1;
  for (let start = first; start < view.length; ) {
    if (isHeadAt(view, start)) return start;
    const end = view.indexOf(lineFeed, start);
    if (end < 0) return -1;
    start = end + 1;
  }
  return -1;
}

function readHead(view: Buffer): { readonly head: RecordHead; readonly length: number } | undefined {
  const head = lineAt(view, 0);
  return head === undefined ? undefined : { head, length: view.indexOf(lineFeed) + 1 };
}

function lineAt(view: Buffer, start: number): RecordHead | undefined {
  const first = view[start] ?? 0;
  if (first < 0x41 || first > 0x7a) return undefined; // a scheme begins with a letter
  const end = view.indexOf(lineFeed, start);
  if (end < 0 || end - start > longestLine) return undefined;
  return headOf(view.toString('utf8', start, end).trimEnd());
}

function headOf(line: string): RecordHead | undefined {
  if (!/^[a-z][a-z0-9+.-]{0,30}:/iu.test(line)) return undefined;
  const words = line.split(' ');
  const layout = layouts.find((one) => words.length > one.parts && fits(words, one));
  if (layout === undefined) return undefined;
  const url = words.slice(0, -layout.parts).join(' ');
  const length = words.at(-1) ?? '';
  return {
    type: url.toLowerCase().startsWith('filedesc:') ? 'filedesc' : 'response',
    url,
    date: words.at(layout.date) ?? '',
    recordId: '',
    fields: new Map([['content-type', words.at(layout.mediaType) ?? '']]),
    length: /^\d{1,15}$/u.test(length) ? Number(length) : undefined,
  };
}

function fits(words: readonly string[], { ip, date }: Layout): boolean {
  return /^(?:[\d.]{7,15}|[\da-f:.]{2,45}|-)$/iu.test(words.at(ip) ?? '') && /^\d{8,18}$/u.test(words.at(date) ?? '');
}

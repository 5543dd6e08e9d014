// Writes small archive files of every kind, byte by byte, so that a test can also write them wrong.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { readCaptures } from '../../src/acquire/capture-doors.ts';
import type { CaptureRequest } from '../../src/acquire/capture-request.ts';
import type { Noted } from '../../src/model/finding.ts';
import { parseRosterId, parseSourceId } from '../../src/model/ids.ts';
import type { PageCapture } from '../../src/model/page-capture.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface WrittenRecord {
  readonly type?: string;
  readonly url?: string;
  readonly date?: string;
  readonly id?: string;
  /** More lines of the head, such as `WARC-Truncated: length`. */
  readonly fields?: readonly string[];
  readonly block?: string | Uint8Array;
  /** What the head says; the true length when left out. */
  readonly length?: number | string;
  readonly lineEnd?: string;
}

/** A record with the two line ends that close it. */
export function warcRecord(record: WrittenRecord = {}): Buffer {
  const {
    type = 'response',
    url = 'https://example.org/members',
    date = '2020-06-27T10:11:12Z',
    lineEnd = '\r\n',
  } = record;
  const block = Buffer.from(record.block ?? httpResponse('<p>one</p>'));
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    ...(record.id === undefined ? [] : [`WARC-Record-ID: <${record.id}>`]),
    ...(record.fields ?? []),
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${record.length ?? block.length}`,
  ];
  const head = lines.map((line) => `${line}${lineEnd}`).join('');
  return Buffer.concat([Buffer.from(`${head}${lineEnd}`), block, Buffer.from(`${lineEnd}${lineEnd}`)]);
}

/** @param headers - lines such as `Content-Encoding: gzip` */
export function httpResponse(body: string | Uint8Array, headers: readonly string[] = [], status = '200 OK'): Buffer {
  const lines = [`HTTP/1.1 ${status}`, 'Content-Type: text/html; charset=UTF-8', ...headers];
  return Buffer.concat([
    Buffer.from(lines.map((line) => `${line}\r\n`).join('')),
    Buffer.from('\r\n'),
    Buffer.from(body),
  ]);
}

/** A stored zip, as WACZ files are. */
export function zipFile(files: Files): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const offset = parts.reduce((sum, { length }) => sum + length, 0);
    parts.push(zipHead(0x04034b50, 30, { name, bytes }), bytes);
    const entry = zipHead(0x02014b50, 46, { name, bytes });
    entry.writeUInt32LE(offset, 42);
    directory.push(entry);
  }
  const start = parts.reduce((sum, { length }) => sum + length, 0);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function zipHead(
  magic: number,
  length: number,
  { name, bytes }: { readonly name: string; readonly bytes: Buffer },
): Buffer {
  const head = Buffer.alloc(length + name.length);
  const at = length === 30 ? 14 : 16;
  head.writeUInt32LE(magic, 0);
  head.writeUInt32LE(crc32(bytes), at);
  head.writeUInt32LE(bytes.length, at + 4);
  head.writeUInt32LE(bytes.length, at + 8);
  head.writeUInt16LE(name.length, at + 12);
  head.write(name, length, 'latin1');
  return head;
}

export type Asked = Partial<Pick<CaptureRequest, 'path' | 'url' | 'folder'>>;

/** Reads the files from a folder of their own, by default all of them. */
export async function readFiles(
  files: Files,
  asked: Asked = {},
  concurrency = 2,
): Promise<Noted<readonly PageCapture[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'rosterline-captures-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await readCaptures({ ...requestIn(folder), ...asked }, { concurrency });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function requestIn(folder: string): CaptureRequest {
  const rosterId = parseRosterId('alliance');
  const sourceId = parseSourceId('page');
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids are no slugs.');
  const selectors = { list: '', name: '', place: '', group: '' };
  const known = { url: '', at: 'c.json:5:1', synthetic: false, complete: true, license: '' };
  return { rosterId, sourceId, path: '.', folder, selectors, ...known };
}

/** A line per capture: where, when, status, body, problems. */
export function captureLines({ value }: Noted<readonly PageCapture[]>): readonly string[] {
  return value.map(({ label, instant, status, bytes, problems }) =>
    [label, instant || 'undated', status ?? '-', JSON.stringify(Buffer.from(bytes).toString('utf8')), ...problems].join(
      ' ',
    ),
  );
}

/** A line per finding: code, where, and what it says. */
export function findingLines({ findings }: Noted<unknown>): readonly string[] {
  return findings.map(({ code, locator, message }) => `${code} ${locator}: ${message}`);
}

export function codesOf({ findings }: Noted<unknown>): readonly string[] {
  return findings.map(({ code, locator }) => `${code} ${locator}`);
}

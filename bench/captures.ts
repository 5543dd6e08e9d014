// Reading archived captures: a packed WARC file against npm warcio, and a large folder of pages.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { archiveRecords } from '../src/acquire/warc-archive.ts';
import type { Measure } from './measure.ts';
import type { Usage } from './usage.ts';

const turns = 10;
const leastTimesAsFast = 3;
const readBytes = 2 ** 18;
const pages = 500;
const pageBytes = 100_000;

/** On a real crawl of the corpus when there is one, else on a generated one. */
export async function measureCaptures(corpus: string | undefined): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rosterline-captures-'));
  try {
    return [...(await measureArchive(crawlIn(corpus) ?? writeCrawl(folder))), ...measureFolder(folder)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function crawlIn(corpus: string | undefined): string | undefined {
  const crawl =
    corpus === undefined ? undefined : join(corpus, 'archives/ipwb/IAH-20080430204825-00000-blackbook.warc.gz');
  return crawl !== undefined && existsSync(crawl) ? crawl : undefined;
}

/** In turns, and the fastest of each: another program's work can only make a turn slower. */
async function measureArchive(path: string): Promise<readonly Measure[]> {
  const megabytes = readFileSync(path).length / 1e6;
  const times: { readonly ours: number; readonly theirs: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    times.push({ ours: await fastest(() => readWithOurs(path)), theirs: await fastest(() => readWithWarcio(path)) });
  }
  const ours = Math.min(...times.map((time) => time.ours));
  const theirs = Math.min(...times.map((time) => time.theirs));
  return [
    { what: 'captures: .warc.gz', value: megabytes / (ours / 1000), unit: 'MB/s', limit: undefined },
    { what: 'captures: share of the time of warcio', value: ours / theirs, unit: '×', limit: 1 / leastTimesAsFast },
  ];
}

/** Of several in a row: the first also pays for what the other reader left to be collected. */
async function fastest(read: () => Promise<number>): Promise<number> {
  const first = await timeOf(read);
  const second = await timeOf(read);
  return Math.min(first, second, await timeOf(read));
}

/** Time of the processor in milliseconds: on a busy machine the time that passes says little. */
async function timeOf(read: () => Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  if ((await read()) === 0) throw new Error('The archive file has no records.');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function readWithOurs(path: string): Promise<number> {
  let bytes = 0;
  const source = { format: 'warc', chunks: createReadStream(path, { highWaterMark: readBytes }), from: 0 } as const;
  const ignore = { label: path, note: () => undefined };
  for await (const { block } of archiveRecords(source, ignore, () => true)) bytes += block.length;
  return bytes;
}

/** It tells of flaws on the console, which would be measured as well. */
async function readWithWarcio(path: string): Promise<number> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    let bytes = 0;
    for await (const record of new WARCParser(createReadStream(path, { highWaterMark: readBytes })))
      bytes += (await record.readFully(false)).length;
    return bytes;
  } finally {
    console.warn = warn;
  }
}

function writeCrawl(folder: string): string {
  const path = join(folder, 'crawl.warc.gz');
  const records = Array.from({ length: 300 }, (_, index) => gzipSync(recordOf(index)));
  writeFileSync(path, Buffer.concat(records));
  return path;
}

function recordOf(index: number): string {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${pageOf(index, 60_000)}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://example.org/page/${index}`,
    'WARC-Date: 2020-06-27T10:11:12Z',
    `WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-${String(index).padStart(12, '0')}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}\r\n\r\n`;
}

function pageOf(seed: number, bytes: number): string {
  const row = (line: number) => {
    const code = (seed * 7919 + line * 104_729) % 999_983;
    return `<li class="member"><a href="/m/${code}">Member ${code.toString(36)}</a>, place ${code % 97}</li>\n`;
  };
  const lines = Array.from({ length: Math.ceil(bytes / 60) }, (_, line) => row(line));
  return `<!doctype html><title>Members</title><ul>\n${lines.join('').slice(0, bytes)}</ul></html>`;
}

const usageHook = new URL('usage.js', import.meta.url).href;
const doors = new URL('../src/acquire/capture-doors.js', import.meta.url).href;

/** In a process of its own, whose memory is measured. */
function measureFolder(folder: string): readonly Measure[] {
  for (let index = 0; index < pages; index += 1) {
    const day = new Date(Date.UTC(2010, 0, 1 + index)).toISOString().slice(0, 10).replaceAll('-', '');
    writeFileSync(join(folder, `${day}101112.html`), pageOf(index, pageBytes));
  }
  const selectors = { list: '', name: '', place: '', group: '' };
  const request = { rosterId: 'r', sourceId: 's', path: '*.html', folder, url: '', at: '', license: '', selectors };
  const script = `const { readCaptures } = await import(${JSON.stringify(doors)});
    const { value } = await readCaptures(${JSON.stringify({ ...request, synthetic: true, complete: true })}, { concurrency: 4 });
    if (value.length !== ${pages}) throw new Error('There are ' + value.length + ' captures.');`;
  const start = performance.now();
  const stdio: ['ignore', 'ignore', 'inherit', 'pipe'] = ['ignore', 'ignore', 'inherit', 'pipe'];
  const args = ['--import', usageHook, '--input-type=module', '-e', script];
  const { status, output } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio });
  const passed = performance.now() - start;
  if (status !== 0) throw new Error('The folder of captures was not read.');
  const { peakKilobytes }: Usage = JSON.parse(output[3] ?? '');
  return [
    { what: `captures: folder of ${pages} pages of ${pageBytes / 1000} KB`, value: passed, unit: 'ms', limit: 20_000 },
    { what: 'captures: folder, peak memory', value: peakKilobytes / 1024, unit: 'MB', limit: 400 },
  ];
}

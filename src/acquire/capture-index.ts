// Index files: which captures they list of the wanted page, and where their records lie.
import { createReadStream } from 'node:fs';
import { clip } from '../model/text-order.ts';
import type { ByteWindow } from './byte-window.ts';
import { pageKey } from './capture-address.ts';
import type { CaptureKind } from './capture-kind.ts';
import type { CaptureFile, Mark, Note } from './capture-request.ts';
import { type CdxFields, parseCdxHeader, parseCdxLine } from './cdx.ts';
import { parseCdxjLine, parseTableRow } from './cdxj.ts';
import type { LineProblem, Listing } from './index-listing.ts';
import { parseTimeMap } from './time-map.ts';
import { unpackArchive } from './warc-unpack.ts';

export type IndexKind = Extract<CaptureKind, 'cdx' | 'cdxj' | 'time-map'>;

export interface IndexWish {
  readonly kind: IndexKind;
  /** Key of the wanted page; empty for every page. */
  readonly key: string;
  readonly note: Note;
}

const longestLine = 2 ** 16;
const mostListings = 100_000;
const timeMapLimitBytes = 2 ** 24;

/** Entries of the wanted page in the order of the file; lines that are none are noted with their number. */
export async function readIndex(file: CaptureFile, wish: IndexWish): Promise<readonly Listing[]> {
  const chunks = createReadStream(file.path);
  const { window } = unpackArchive(chunks, { ...wish, label: file.label, from: 0 });
  const listings =
    wish.kind === 'time-map' ? await timeMapListings(window, file, wish) : await lineListings(window, file, wish);
  chunks.destroy();
  const wanted = listings.filter((listing) => isWanted(listing, wish.key));
  const message = `Of its ${listings.length} entries ${wanted.length} are captures of the page.`;
  if (wanted.length < listings.length) wish.note({ code: 'records-ignored', message, locator: file.label });
  return wanted;
}

/** Of every page those that may be one are wanted; revisits say no type. */
function isWanted({ url, mediaType }: Listing, key: string): boolean {
  if (key !== '') return pageKey(url) === key;
  return mediaType === '' || /^(?:text\/html|application\/xhtml\+xml|warc\/revisit)$/iu.test(mediaType);
}

async function timeMapListings(window: ByteWindow, { label }: CaptureFile, { note }: IndexWish) {
  const view = await window.look(timeMapLimitBytes);
  if (view.length > timeMapLimitBytes)
    note({ code: 'size-capped', message: 'The TimeMap was not read to its end.', locator: label });
  const { listings, problems } = parseTimeMap(view.toString('utf8', 0, timeMapLimitBytes));
  for (const { line, message } of problems)
    note({ code: 'index-line-unreadable', message, locator: `${label}:${line}` });
  return listings;
}

async function lineListings(window: ByteWindow, { label }: CaptureFile, { kind, note }: IndexWish) {
  const listings: Listing[] = [];
  const parse = parserOf(kind);
  for await (const { line, number } of linesOf(window)) {
    const read = parse(line);
    const locator = `${label}:${number}`;
    if (read === 'header') continue;
    if ('problem' in read) note(unreadable(line, read.problem, locator));
    else listings.push(read);
    if (listings.length < mostListings) continue;
    note({ code: 'size-capped', message: `Only the first ${mostListings} entries were read.`, locator });
    break;
  }
  return listings;
}

function unreadable(line: string, problem: string, locator: string): Mark {
  return { code: 'index-line-unreadable', message: `“${clip(line, 80)}”: ${problem}`, locator };
}

/** Empty lines stand for nothing. */
function parserOf(kind: IndexKind): ParseLine {
  const parse = kind === 'cdx' ? cdxParser() : cdxjParser();
  return (line) => (line.trim() === '' ? 'header' : parse(line));
}

type ParseLine = (line: string) => Listing | LineProblem;

/** A header holds until the next one. */
function cdxParser(): ParseLine {
  let fields: CdxFields | undefined;
  return (line) => {
    const header = parseCdxHeader(line);
    fields = header ?? fields;
    return header === undefined ? parseCdxLine(line, fields) : 'header';
  };
}

/** A JSON table has the names of its columns in its first row. */
function cdxjParser(): ParseLine {
  let columns: readonly string[] | undefined;
  return (line) => {
    if (!/^[[\],\s]/u.test(line)) return parseCdxjLine(line);
    const read = parseTableRow(line, columns);
    if (!Array.isArray(read)) return read as Listing | LineProblem;
    columns = read;
    return 'header';
  };
}

interface Line {
  readonly line: string;
  /** From 1. */
  readonly number: number;
}

/** Lines without their ends; longer ones are cut. */
async function* linesOf(window: ByteWindow): AsyncGenerator<Line> {
  for (let number = 1; ; number += 1) {
    const view = await window.look(longestLine);
    if (view.length === 0) return;
    const end = view.subarray(0, longestLine).indexOf(10);
    const line = view.toString('utf8', 0, end < 0 ? longestLine : end);
    yield { line: line.replace(/^\ufeff/u, '').replace(/\r$/u, ''), number };
    await stepOverLine(window);
  }
}

async function stepOverLine(window: ByteWindow): Promise<void> {
  for (let view = await window.look(longestLine); view.length > 0; view = await window.look(longestLine)) {
    const end = view.indexOf(10);
    window.step(end < 0 ? view.length : end + 1);
    if (end >= 0) return;
  }
}

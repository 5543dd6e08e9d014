// TimeMaps of RFC 7089: lists of a page's captures, as links or as JSON.
import { z } from 'zod';
import { clip } from '../model/text-order.ts';
import { archivedAddress } from './capture-address.ts';
import { digitsOfHttpDate, digitsOfRecordDate } from './capture-time.ts';
import { type Listing, noListing } from './index-listing.ts';

export interface TimeMap {
  readonly listings: readonly Listing[];
  /** What is wrong with it, with the line where links are written. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

const jsonMap = z.object({
  original_uri: z.string().optional(),
  mementos: z.object({ list: z.array(z.object({ datetime: z.string(), uri: z.unknown() })).optional() }).optional(),
});

export function parseTimeMap(text: string): TimeMap {
  return /^\s*\{/u.test(text) ? parseJsonMap(text) : parseLinks(text);
}

function parseJsonMap(text: string): TimeMap {
  const read = parseJson(text);
  if (read === undefined) return { listings: [], problems: [{ line: 1, message: 'It is no TimeMap in JSON.' }] };
  const listings = (read.mementos?.list ?? []).map(({ datetime }) => ({
    ...noListing,
    url: read.original_uri ?? '',
    timestamp: digitsOfRecordDate(datetime) || digitsOfHttpDate(datetime),
  }));
  return { listings, problems: [] };
}

function parseJson(text: string): z.infer<typeof jsonMap> | undefined {
  try {
    return jsonMap.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** One link and its parameters. */
export interface Link {
  readonly target: string;
  readonly rel: string;
  readonly datetime: string;
  readonly line: number;
}

function parseLinks(text: string): TimeMap {
  const { links, problems } = splitLinks(text);
  const original = links.find(({ rel }) => hasRel(rel, 'original'))?.target ?? '';
  const mementos = links.filter(({ rel }) => hasRel(rel, 'memento'));
  const undated = mementos.filter((link) => timestampOf(link) === '');
  return {
    listings: mementos.filter((link) => timestampOf(link) !== '').map((link) => listingOf(link, original)),
    problems: [...problems, ...undated.map(({ line }) => ({ line, message: 'The memento has no date.' }))],
  };
}

function listingOf(link: Link, original: string): Listing {
  return { ...noListing, timestamp: timestampOf(link), url: original || (archivedAddress(link.target)?.url ?? '') };
}

function timestampOf({ datetime, target }: Link): string {
  return digitsOfHttpDate(datetime) || (archivedAddress(target)?.timestamp ?? '');
}

export function hasRel(rel: string, wanted: string): boolean {
  return rel.toLowerCase().split(/\s+/u).includes(wanted);
}

interface SplitLinks {
  readonly links: readonly Link[];
  readonly problems: TimeMap['problems'];
}

export function splitLinks(text: string): SplitLinks {
  const links: Link[] = [];
  const problems: { line: number; message: string }[] = [];
  let line = 1;
  for (const part of partsOf(text)) {
    const start = line + lineEnds(part.slice(0, part.length - part.trimStart().length));
    line += lineEnds(part);
    const target = /^\s*<([^<>\s]+)>/u.exec(part)?.[1];
    const link = { rel: parameter(part, 'rel'), datetime: parameter(part, 'datetime'), line: start };
    if (target !== undefined) links.push({ target, ...link });
    else if (part.trim() !== '') problems.push({ line: start, message: `“${clip(part.trim(), 60)}” is no link.` });
  }
  return { links, problems };
}

/** Links are separated by commas, which also stand in addresses and quoted dates. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let awaited = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (awaited === '' && character === ',') {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
    awaited = nextAwaited(awaited, character);
  }
  return [...parts, text.slice(start)];
}

/** What closes the address or quotation that the character stands in; empty outside. */
function nextAwaited(awaited: string, character: string): string {
  if (awaited !== '') return character === awaited ? '' : awaited;
  return character === '<' ? '>' : character === '"' ? '"' : '';
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}

function parameter(link: string, name: 'rel' | 'datetime'): string {
  const pattern =
    name === 'rel' ? /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,\s]+))/iu : /;\s*datetime\s*=\s*(?:"([^"]*)"|([^;,\s]+))/iu;
  const found = pattern.exec(link);
  return found?.[1] ?? found?.[2] ?? '';
}

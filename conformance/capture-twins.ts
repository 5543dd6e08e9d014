// Compares captures that an archive rewrote with their stored twins: after cleaning, text and links must be the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { load } from 'cheerio';
import { stripFurniture } from '../src/read/furniture.ts';

/** Two forms of one capture. */
export interface TwinPair {
  readonly name: string;
  readonly rewritten: string;
  readonly stored: string;
  /** Where stored relative links lead from. */
  readonly address: string;
  readonly timestamp: string;
}

export interface TwinResult {
  readonly name: string;
  readonly sameText: boolean;
  readonly sameLinks: boolean;
  readonly links: number;
  /** First places where the two differ, for people. */
  readonly differences: readonly string[];
}

/** @param corpus - folder with `captures/ndis` and `captures/edgi` */
export function measureTwins(corpus: string): readonly TwinResult[] {
  const folder = join(corpus, 'captures');
  return [...ndisPairs(join(folder, 'ndis')), ...edgiPairs(join(folder, 'edgi'))].map(compareTwins);
}

function ndisPairs(folder: string): readonly TwinPair[] {
  const names = readdirSync(join(folder, 'view')).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => {
    const timestamp = name.slice(0, 14);
    const rewritten = readFileSync(join(folder, 'view', name), 'utf8');
    const { originalUrl } = stripFurniture(rewritten, { originalUrl: '', timestamp });
    const stored = decodeStored(readFileSync(join(folder, 'raw', `${timestamp}_ndis.html`)));
    return { name: `ndis ${timestamp}`, rewritten, stored, address: originalUrl, timestamp };
  });
}

/** Two of the stored bodies were saved as the server compressed them, without a header that says so. */
function decodeStored(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('<') && !text.includes('\u0000') ? text : brotliDecompressSync(bytes).toString('utf8');
}

function edgiPairs(folder: string): readonly TwinPair[] {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const pairs: readonly (readonly [stem: string, address: string])[] = [
    ['fws-birds-20171124151315', 'https://www.fws.gov/birds/'],
    ['whitehouse-20201027220743', 'https://www.whitehouse.gov/ostp/about/student/faqs'],
  ];
  return pairs.map(([stem, address]) => {
    const [rewrittenName = '', storedName = ''] = readdirSync(folder)
      .filter((name) => name.startsWith(stem) && name.endsWith('.html'))
      .sort((a, b) => Number(b.includes('view')) - Number(a.includes('view')));
    const timestamp = stem.slice(-14);
    return { name: `edgi ${stem}`, rewritten: text(rewrittenName), stored: text(storedName), address, timestamp };
  });
}

/** Both go through cleaning: stored bytes must come out as they went in. */
export function compareTwins({ name, rewritten, stored, address, timestamp }: TwinPair): TwinResult {
  const hints = { originalUrl: address, timestamp };
  const [view, raw] = [rewritten, stored].map((html) => contentOf(stripFurniture(html, hints).html, address));
  if (view === undefined || raw === undefined) throw new Error('A pair has two captures.');
  const links = firstDifferences(view.links, raw.links);
  return {
    name,
    sameText: view.text === raw.text,
    sameLinks: links.length === 0,
    links: raw.links.length,
    differences: [...textDifference(view.text, raw.text), ...links],
  };
}

interface Content {
  readonly text: string;
  readonly links: readonly string[];
}

function contentOf(html: string, address: string): Content {
  const $ = load(html);
  const base = resolve($('base[href]').first().attr('href') ?? '', address);
  $('script, style, noscript, template').remove();
  const targets = $('a[href], area[href]').toArray();
  const pictures = $('img[src], iframe[src]').toArray();
  const written = [
    ...targets.map((element) => $(element).attr('href') ?? ''),
    ...pictures.map((element) => $(element).attr('src') ?? ''),
  ];
  return { text: $('body').text().replace(/\s+/gu, ' ').trim(), links: written.map((link) => resolve(link, base)) };
}

function resolve(link: string, base: string): string {
  return URL.canParse(link, base) ? new URL(link, base).href : link;
}

function textDifference(view: string, raw: string): readonly string[] {
  if (view === raw) return [];
  let at = 0;
  while (view[at] === raw[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - 30), at + 60);
  return [`text at ${at}: “${around(view)}” for “${around(raw)}”`];
}

function firstDifferences(view: readonly string[], raw: readonly string[]): readonly string[] {
  const counted = view.length === raw.length ? [] : [`${view.length} links for ${raw.length}`];
  const unlike = view.flatMap((link, index) => (link === raw[index] ? [] : [`“${link}” for “${raw[index] ?? ''}”`]));
  return [...counted, ...unlike.slice(0, 5)];
}

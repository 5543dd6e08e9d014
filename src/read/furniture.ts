// Takes the furniture of web archives off a page: what playback put in goes, addresses that it rewrote come back.
import { originalAddress, takeAddressesBack } from './furniture-addresses.ts';
import { type Cut, comments, withoutCuts } from './furniture-cuts.ts';
import { type Marks, pywbMarks, todayMarks, waybackMarks } from './furniture-marks.ts';
import { isTodayPage, todayContent } from './furniture-today.ts';
import { waybackCuts } from './furniture-wayback.ts';

/** A page as its server sent it, as far as that can be had, and where it came from. */
export interface Stripped {
  readonly html: string;
  /** Whose playback the page was; `none` for stored bytes and live pages. */
  readonly archive: 'wayback' | 'pywb' | 'archive.today' | 'none';
  /** As the playback says, else as hinted. */
  readonly originalUrl: string;
  /** As the playback says (14 digits), else as hinted. */
  readonly timestamp: string;
  /** What was taken off, each kind once, for people; empty when nothing was. */
  readonly removed: readonly string[];
}

/** What is known of the capture from elsewhere; empty texts when nothing is. */
export type StripHints = Marks;

/**
 * The page without what a web archive added. What is cut leaves its line breaks, so lines keep their numbers.
 *
 * @param html - any text; text that is no page of an archive comes back as it is
 * @returns `originalUrl` and `timestamp` of the page's own marks where it has them: an archive may answer with another time
 * @see https://web.archive.org playback, https://pywb.readthedocs.io, https://archive.today
 */
export function stripFurniture(html: string, hints: StripHints): Stripped {
  const { originalUrl, timestamp } = hints;
  const hinted = { html, archive: 'none', originalUrl: originalAddress(originalUrl), timestamp, removed: [] } as const;
  if (isTodayPage(html)) return stripToday(html, hinted);
  const inserts = pywbCuts(html);
  if (inserts.length > 0) return strip(inserts, { ...hinted, archive: 'pywb' }, pywbMarks(html));
  if (isWaybackPage(html)) return strip(waybackCuts(html), { ...hinted, archive: 'wayback' }, waybackMarks(html));
  return hinted;
}

function strip(cuts: readonly Cut[], hinted: Stripped, marks: Marks): Stripped {
  const timestamp = marks.timestamp || hinted.timestamp;
  const own = new Set([timestamp].filter((text) => text.length === 14));
  const { html, count } = takeAddressesBack(withoutCuts(hinted.html, cuts), own);
  const removed = [...new Set(cuts.map(({ what }) => what)), ...countOf(count)];
  return { ...hinted, html, originalUrl: marks.originalUrl || hinted.originalUrl, timestamp, removed };
}

function countOf(addresses: number): readonly string[] {
  return addresses === 0 ? [] : [`${addresses} rewritten ${addresses === 1 ? 'address' : 'addresses'}`];
}

/** @see https://pywb.readthedocs.io/en/latest/manual/template-guide.html `head_insert.html` */
function pywbCuts(html: string): readonly Cut[] {
  const remarks = comments(html);
  const begin = remarks.find(({ inner }) => /^\s*WB Insert\s*$/iu.test(inner));
  const end = remarks.find(({ start, inner }) => start > (begin?.start ?? 0) && /^\s*End WB Insert\s*$/iu.test(inner));
  return begin === undefined || end === undefined ? [] : [{ what: 'pywb head', start: begin.start, end: end.end }];
}

/** One comment, script or address that only playback writes is enough: every other may be missing. */
const waybackSigns: readonly RegExp[] = [
  /<!--\s*(?:End Wayback Rewrite JS Include|BEGIN WAYBACK TOOLBAR INSERT|END WAYBACK TOOLBAR INSERT)\s*-->/iu,
  /JAVASCRIPT APPENDED BY WAYBACK MACHINE/u,
  /\b__wm\.(?:init|wombat|bt)\(|\bWB_wombat_Init\(|\barchive_analytics\.values\b/u,
  /\bid="wm-ipp(?:-base|-print)?"/u,
  /\b(?:href|src|action)=["']?(?:(?:https?:)?\/\/web\.archive\.org)?\/web\/\d{14}(?:js|cs|fw|if|oe)_\/https?:/u,
  /\b(?:href|src|action)=["']?\/(?:web|wayback)\/\d{14}(?:[a-z]{2}_)?\/https?:/u,
];

function isWaybackPage(html: string): boolean {
  return waybackSigns.some((sign) => sign.test(html));
}

function stripToday(html: string, hinted: Stripped): Stripped {
  const content = todayContent(html);
  const { originalUrl, timestamp } = todayMarks(html);
  const { html: unwrapped, count } = unwrapToday(content ?? html);
  return {
    html: unwrapped,
    archive: 'archive.today',
    originalUrl: originalUrl || hinted.originalUrl,
    timestamp: timestamp || hinted.timestamp,
    removed: [...(content === undefined ? [] : ['archive.today header']), ...countOf(count)],
  };
}

/** Its links lead through `/o/<snapshot>/`; the scheme is left out where it was `http`. */
function unwrapToday(html: string): { readonly html: string; readonly count: number } {
  let count = 0;
  const links = /(["'=(\s])(?:https?:)?\/\/archive\.(?:is|today|ph|md|li|vn|fo|ec)\/o\/\w{3,12}\/(https?:\/\/)?/giu;
  const plain = html.replace(links, (_, boundary: string, scheme: string | undefined) => {
    count += 1;
    return `${boundary}${scheme ?? 'http://'}`;
  });
  return { html: plain, count };
}

// What an archive wrote into a page about itself: the page's address and the time of the capture.
import { digitsOfParts } from './capture-time.ts';

export interface PageMarks {
  /** Digits; empty when the page says no time. */
  readonly timestamp: string;
  /** Address that was captured; empty when the page says none. */
  readonly url: string;
}

const headBytes = 2 ** 18;
const tailBytes = 2 ** 16;

/** Marks of the Wayback Machine in all its generations, pywb and archive.today. */
export function readPageMarks(bytes: Uint8Array): PageMarks {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = page.toString('latin1', 0, headBytes);
  const tail = page.toString('latin1', Math.max(0, page.length - tailBytes));
  const wombat = /\b__wm\.wombat\(\s{0,9}["']([^"'\s]{1,4000})["'],\s{0,9}["'](\d{8,18})["']/u.exec(head);
  const timestamp = wombat?.[2] ?? pywbTime(head) ?? todayTime(head) ?? waybackTime(tail) ?? '';
  if (timestamp === '') return { timestamp, url: '' };
  return { timestamp, url: unescaped(wombat?.[1] ?? pywbUrl(head) ?? inputUrl(head) ?? '') };
}

function pywbTime(head: string): string | undefined {
  return /\bwbinfo\.timestamp\s{0,9}=\s{0,9}["'](\d{8,18})["']/u.exec(head)?.[1];
}

function pywbUrl(head: string): string | undefined {
  return /\bwbinfo\.url\s{0,9}=\s{0,9}["']([^"'\s]{1,4000})["']/u.exec(head)?.[1];
}

/** archive.today gives its time as ISO 8601 in a `time` element of its frame. */
function todayTime(head: string): string | undefined {
  const element = /<time\b[^<>]{0,200}\bitemprop="pubdate"[^<>]{0,200}>/u.exec(head)?.[0] ?? '';
  return /\bdatetime="(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z"/u.exec(element)?.[1]?.replace(/\D/gu, '');
}

/** `FILE ARCHIVED ON 3:04:28 Mar 15, 2015` in a comment at the end. */
function waybackTime(tail: string): string | undefined {
  const found = /\bFILE ARCHIVED ON (\d{1,2}):(\d\d):(\d\d) ([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/u.exec(tail);
  if (found === null) return undefined;
  const [, hour = '', minute = '', second = '', month = '', day = '', year = ''] = found;
  return digitsOfParts({ year, month, day, time: `${hour.padStart(2, '0')}${minute}${second}` });
}

/** The field of the archive's bar in which another address may be asked for. */
function inputUrl(head: string): string | undefined {
  for (const [element] of head.matchAll(/<input\b[^<>]{0,4000}>/gu)) {
    if (!/\b(?:id="wmtbURL"|name="q")/u.test(element)) continue;
    const url = /\bvalue="(https?:\/\/[^"\s]{1,4000})"/u.exec(element)?.[1];
    if (url !== undefined) return url;
  }
  return undefined;
}

function unescaped(text: string): string {
  return text.replaceAll('\\/', '/').replaceAll('&amp;', '&');
}

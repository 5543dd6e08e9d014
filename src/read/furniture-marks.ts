// What a playback page tells of itself: the address it shows and when that was captured.

/** Empty texts where the page does not tell. */
export interface Marks {
  readonly originalUrl: string;
  /** 14 digits in UTC. */
  readonly timestamp: string;
}

const noMarks: Marks = { originalUrl: '', timestamp: '' };
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Calls and variables of the scripts that playback puts in: the first that tells wins. */
const pairs: readonly RegExp[] = [
  /__wm\.wombat\(\s*"([^"\n]{1,4000})"\s*,\s*"(\d{14})"/u,
  /__wm\.bt\([^"\n]{0,60}"[^"\n]{0,40}",\s*"([^"\n]{1,4000})",\s*"(\d{14})"/u,
];
const currentUrl = /\bwbCurrentUrl\s*=\s*"([^"\n]{1,4000})"/u;
const currentDate = /\bname="date"\s+value="(\d{14})"/u;
const archivedOn = /FILE ARCHIVED ON (?:(\d{14})|(\d{1,2}):(\d\d):(\d\d) ([A-Z][a-z]{2}) (\d{1,2}), (\d{4}))/u;

/** @see https://github.com/iipc/openwayback its toolbar has the same variables */
export function waybackMarks(html: string): Marks {
  for (const pair of pairs) {
    const [, url, timestamp] = pair.exec(html) ?? [];
    if (url !== undefined && timestamp !== undefined) return { originalUrl: plainSlashes(url), timestamp };
  }
  const originalUrl = plainSlashes(currentUrl.exec(html)?.[1] ?? '');
  return { originalUrl, timestamp: currentDate.exec(html)?.[1] ?? footerDate(html) };
}

function footerDate(html: string): string {
  const [, digits, hours = '', minutes = '', seconds = '', name = '', day = '', year = ''] =
    archivedOn.exec(html) ?? [];
  if (digits !== undefined) return digits;
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? '' : [year, two(month), two(day), two(hours), minutes, seconds].join('');
}

function two(part: number | string): string {
  return String(part).padStart(2, '0');
}

function plainSlashes(text: string): string {
  return text.replaceAll('\\/', '/');
}

const infoUrl = /\bwbinfo\.url\s*=\s*["']([^"'\n]{1,4000})["']/u;
const infoTimestamp = /\bwbinfo\.timestamp\s*=\s*["'](\d{14})["']/u;

/** @see https://pywb.readthedocs.io/en/latest/manual/template-guide.html */
export function pywbMarks(html: string): Marks {
  return {
    originalUrl: plainSlashes(infoUrl.exec(html)?.[1] ?? ''),
    timestamp: infoTimestamp.exec(html)?.[1] ?? '',
  };
}

const queried = /<input\b[^<>]{0,400}?\bname="q"[^<>]{0,400}?\bvalue="([^"<>]{1,4000})"/iu;
const times: readonly RegExp[] = [
  /<time\b[^<>]{0,200}?\bitemprop="pubdate"[^<>]{0,200}?\bdatetime="([^"<>]{10,40})"/iu,
  /<meta\b[^<>]{0,200}?\bproperty="article:published_time"[^<>]{0,200}?\bcontent="([^"<>]{10,40})"/iu,
];

/** The header of archive.today names the page that was asked for and the time in UTC. */
export function todayMarks(html: string): Marks {
  const originalUrl = (queried.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
  const written = times.map((time) => time.exec(html)?.[1]).find((found) => found !== undefined);
  const digits = (written ?? '').replace(/\D/gu, '');
  return digits.length < 14 ? { ...noMarks, originalUrl } : { originalUrl, timestamp: digits.slice(0, 14) };
}

// Addresses of pages: when two are the same page, and which page an archive's address stands for.

/** A page as an archive gives it. */
export interface ArchivedAddress {
  readonly timestamp: string;
  readonly url: string;
}

const longestAddress = 8192;

/** Takes apart `https://web.archive.org/web/20200201020357id_/http://…` and its like; `undefined` for other addresses. */
export function archivedAddress(address: string): ArchivedAddress | undefined {
  const found = /^[^?#]{0,300}?\/(\d{4,18})(?:[a-z]{2}_)?\/(https?:\/{0,2}[^/].*)$/iu.exec(
    address.slice(0, longestAddress),
  );
  if (found === null) return undefined;
  const [, timestamp = '', url = ''] = found;
  return { timestamp, url: url.replace(/^(https?:)\/{0,2}/iu, '$1//') };
}

/**
 * What is the same for every way to write the address of one page: scheme, `www.`, default port, case, a slash at the
 * end, user and fragment do not count. An archive's address counts as the page it stands for. Empty for no address.
 */
export function pageKey(address: string): string {
  const url = parseAddress(archivedAddress(address)?.url ?? address);
  if (url === undefined) return address.trim().toLowerCase();
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const path = url.pathname.replace(/\/{1,9}$/u, '');
  return `${hostKey(url)}${port === '' ? '' : `:${port}`}${path}${url.search}`.toLowerCase();
}

function hostKey({ hostname }: URL): string {
  return hostname.replace(/^www\d{0,2}\./u, '').replace(/\.$/u, '');
}

function parseAddress(address: string): URL | undefined {
  const trimmed = address.trim().slice(0, longestAddress);
  if (trimmed === '') return undefined;
  const absolute = /^[a-z][a-z0-9+.-]{0,30}:\/\//iu.test(trimmed) ? trimmed : `http://${trimmed}`;
  return URL.canParse(absolute) ? new URL(absolute) : undefined;
}

/** The address that `written` leads to from `base`; empty when it is none. */
export function resolveAddress(written: string, base: string): string {
  return written !== '' && URL.canParse(written, base) ? new URL(written, base).href : '';
}

/**
 * How a captured address relates to the wanted one. A page has moved when its path is the same on another host, or when
 * the site's name stayed and the last parts of both paths share a word.
 */
export function relationOf(captured: string, wanted: string): 'same' | 'moved' | 'other' {
  if (pageKey(captured) === pageKey(wanted)) return 'same';
  const [from, to] = [captured, wanted].map((one) => parseAddress(archivedAddress(one)?.url ?? one));
  if (from === undefined || to === undefined) return 'other';
  const [fromPath, toPath] = [from, to].map(({ pathname }) => pathname.toLowerCase().replace(/\/$/u, ''));
  const isSite = isSameSite(from, to);
  if (fromPath === toPath && (isSite || fromPath !== '')) return from.search === to.search ? 'moved' : 'other';
  return isSite && shareWord(lastWords(from), lastWords(to)) ? 'moved' : 'other';
}

function isSameSite(a: URL, b: URL): boolean {
  return siteName(a) === siteName(b);
}

/** The label before the public ending, as well as it can be told without a list: the longest of the last three but one. */
function siteName(url: URL): string {
  const labels = hostKey(url).split('.');
  const inner = labels.slice(0, -1).slice(-2);
  return inner.reduce((longest, label) => (label.length >= longest.length ? label : longest), '');
}

function lastWords({ pathname }: URL): readonly string[] {
  const last =
    pathname
      .toLowerCase()
      .split('/')
      .findLast((part) => part !== '') ?? '';
  return last
    .replace(/\.[a-z]{2,5}$/u, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(({ length }) => length >= 4);
}

function shareWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}

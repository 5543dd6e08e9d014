// Takes addresses back out of an archive: from the address of a playback to the address that was captured.

/** Hosts whose playback addresses may have a short timestamp; elsewhere it takes 14 digits or a mark such as `im_`. */
const waybackHosts = /^(?:(?:web|wayback|web-beta|www|replay|liveweb)\.)?archive\.org$|^replay\.waybackmachine\.org$/u;
const todayHosts = 'archive\\.(?:is|today|ph|md|li|vn|fo|ec)';

const playback =
  /^(?:(?:https?:)?\/\/([\w.-]{1,200})(?::\d{1,5})?)?(?:\/[\w.~-]{1,60}){0,4}?\/(\d{4,14})?([a-z]{2}_)?\/(?=(?:https?|ftp)(?::|%3a)|\/\/|[\w-]{1,63}\.)(.*)$/isu;
const unwrapped = new RegExp(`^(?:https?:)?//(?:www\\.)?${todayHosts}/o/\\w{3,12}/(.*)$`, 'su');
const todayPlayback = new RegExp(
  `^(?:https?:)?//(?:www\\.)?${todayHosts}/(?:\\d{4,14}|[\\d.]{5,10}-\\d{4,6})/(.*)$`,
  'su',
);

/** A link to a copy of a copy is taken out this often. */
const deepest = 4;

/**
 * The address that was captured, for an address in a web archive (Wayback and its kin, pywb, archive.today).
 *
 * @param url - as a page has it: absolute, without its scheme, or from the archive's root (`/web/2010…/http://…`)
 * @returns the same text for every other address: calendars, `/save/`, pages about the archive, live pages
 */
export function originalAddress(url: string): string {
  let address = url.trim();
  for (let turn = 0; turn < deepest; turn += 1) {
    const inner = unwrap(address);
    if (inner === undefined) return address;
    address = inner;
  }
  return address;
}

/** Once out of an archive; absent when the address is in none. */
function unwrap(address: string): string | undefined {
  const today = unwrapped.exec(address)?.[1] ?? todayPlayback.exec(address)?.[1];
  if (today !== undefined) return withScheme(today.replace(/%23/u, '#'));
  const [, host = '', timestamp = '', mark = '', inner = ''] = playback.exec(address) ?? [];
  const isWayback = waybackHosts.test(host.toLowerCase());
  if (timestamp === '' && mark === '') return undefined;
  if (!isWayback && timestamp.length !== 14 && mark === '') return undefined;
  if (!hasScheme(inner) && !(isWayback && looksLikeHost(inner))) return undefined;
  return withScheme(inner);
}

function hasScheme(text: string): boolean {
  return /^(?:https?|ftp)(?::|%3a)\/?|^\/\//iu.test(text);
}

function looksLikeHost(text: string): boolean {
  return /^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?(?:[/?#]|$)/u.test(text);
}

/** Some doors lose one of the two slashes or write them in percent; none at all is an address of the plain web. */
function withScheme(text: string): string {
  const plain = text.replace(/^(https?|ftp)%3a%2f%2f/iu, '$1://').replace(/^(https?|ftp):\/(?!\/)/iu, '$1://');
  if (/^[a-z][a-z0-9+.-]{1,9}:/iu.test(plain) && !looksLikeHost(plain)) return plain;
  return plain.startsWith('//') ? `http:${plain}` : `http://${plain}`;
}

/** A page with its addresses taken back, and how many there were. */
export interface TakenBack {
  readonly html: string;
  readonly count: number;
}

/** `/2010…/` before an address, where slashes may be escaped as in scripts. */
const stamp = /\\?\/(\d{4,14})?([a-z]{2}_)?\\?\/(?=(?:https?|ftp):\\?\/|(?:mailto|javascript|data|tel):)/gu;
const before = /(?:(?:https?:)?\\?\/\\?\/([\w.-]{1,100})(?::\d{1,5})?)?((?:\\?\/[\w.~-]{1,60}){0,4})$/u;
const reach = 200;

/**
 * Every address that playback rewrote, as it was, wherever it stands: attributes, styles, scripts, refreshes, source sets.
 * Links to an archive that the page itself had stay: they are absolute and of another time.
 *
 * @param own - timestamps of the capture; with none, every address in an archive is taken back
 */
export function takeAddressesBack(html: string, own: ReadonlySet<string>): TakenBack {
  const kept: string[] = [];
  let at = 0;
  let count = 0;
  for (const found of html.matchAll(stamp)) {
    const start = prefixStart(html, found, { at, own });
    if (start === undefined) continue;
    kept.push(html.slice(at, start));
    at = found.index + found[0].length;
    count += 1;
  }
  return { html: kept.join('') + html.slice(at), count };
}

interface Rules {
  readonly at: number;
  readonly own: ReadonlySet<string>;
}

/** Where the archive's part of an address begins; absent when the stamp is no archive's, or the link is the page's own. */
function prefixStart(html: string, found: RegExpExecArray, { at, own }: Rules): number | undefined {
  const [, timestamp = '', mark = ''] = found;
  const left = html.slice(Math.max(at, found.index - reach), found.index);
  const [whole = '', host = '', path = ''] = before.exec(left) ?? [];
  const relative = whole === path;
  if (timestamp === '' && mark === '') return undefined;
  if (relative && (path === '' || !isBoundary(html[found.index - whole.length - 1]))) return undefined;
  if (timestamp.length !== 14 && mark === '' && !waybackHosts.test(host)) return undefined;
  if (!relative && own.size > 0 && !own.has(timestamp)) return undefined;
  return found.index - whole.length;
}

/** What an address can begin after. */
function isBoundary(character: string | undefined): boolean {
  return character === undefined || /[\s"'`=(,;>|]/u.test(character);
}

// Addresses of links: relative ones resolved against what the page says of its own address.

/** The page's address in the pieces that resolving needs; `undefined` when the page does not tell it. */
export interface LinkBase {
  readonly protocol: string; // `https:`
  readonly origin: string;
  /** The address up to its last slash. */
  readonly folder: string;
  readonly page: string;
}

/** Reads an absolute address, one without protocol included. */
export function linkBase(address: string): LinkBase | undefined {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:\/\//iu.test(whole) || !URL.canParse(whole)) return undefined;
  const { protocol, origin, href } = new URL(whole);
  const page = href.replace(/#.*$/u, '');
  return { protocol, origin, folder: page.replace(/[?].*$/u, '').replace(/[^/]*$/u, ''), page };
}

/** The address as a browser would follow it; as written when it is absolute or the page's own is not known. */
export function resolveLink(href: string, base: LinkBase | undefined): string {
  const address = href.trim();
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/iu.test(address)) return address;
  if (address.startsWith('//')) return base.protocol + address;
  if (address.startsWith('/')) return base.origin + address;
  if (address.startsWith('#')) return base.page + address;
  if (address.startsWith('./')) return base.folder + address.slice(2);
  return URL.canParse(address, base.page) ? new URL(address, base.page).href : address;
}

// Which addresses may be asked: public ones, by HTTP or HTTPS, and the hosts that the config allows by name.
import { BlockList, isIP } from 'node:net';

/** @see https://www.iana.org/assignments/iana-ipv4-special-registry */
const closedV4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** Only 2000::/3 is public; within it these lead elsewhere. @see https://www.iana.org/assignments/iana-ipv6-special-registry */
const closedV6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const closed = blockList(closedV4, closedV6);
const global = blockList([], [['2000::', 3]]);

function blockList(v4: typeof closedV4, v6: typeof closedV6): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of v4) list.addSubnet(network, prefix, 'ipv4');
  for (const [network, prefix] of v6) list.addSubnet(network, prefix, 'ipv6');
  return list;
}

/** Whether an IP address is one of the public network; what is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && global.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/**
 * Why an address may not be asked; empty when it may, as far as can be told before its name is resolved.
 *
 * @param allowedHosts - names or IP addresses that may be private, as the config wrote them, without ports
 */
export function whyRefused(url: string, allowedHosts: readonly string[]): string {
  if (!URL.canParse(url)) return `“${url.slice(0, 200)}” is no address.`;
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return `“${protocol}” addresses are not fetched.`;
  if (username !== '' || password !== '') return 'Addresses with a user or password are not fetched.';
  const host = hostname.replace(/^\[|\]$/gu, '');
  if (isIP(host) === 0 || allowedHosts.includes(host) || isPublicAddress(host)) return '';
  return `“${host}” is no public address.`;
}

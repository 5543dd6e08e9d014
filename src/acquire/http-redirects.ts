// Follows an address to its answer: each step is checked like the first, none is taken twice, and there are not too many.
import { type Hop, type Unreachable, unreachable, type Wish } from './http-answer.ts';
import type { Received } from './http-transport.ts';

export interface Walk {
  readonly hops: readonly [Hop, ...Hop[]];
  readonly received: Received;
}

export interface Walker {
  readonly mostRedirects: number;
  /** Nothing when the address may be asked. */
  readonly check: (url: string, wish: Wish) => Promise<Unreachable | undefined>;
  readonly ask: (url: string) => Promise<Received | Unreachable>;
}

export async function followToAnswer(wish: Wish, { mostRedirects, check, ask }: Walker): Promise<Walk | Unreachable> {
  const before: Hop[] = [];
  for (let url = wish.url; ; ) {
    const refusal = await check(url, wish);
    if (refusal !== undefined) return refusal;
    const received = await ask(url);
    if ('kind' in received) return received;
    const hop: Hop = { url, status: received.status, headers: received.headers };
    const next = nextAddress(hop, wish);
    if (next === '') return walkOf(before, hop, received);
    before.push(hop);
    const trouble = troubleWith(next, before, mostRedirects);
    if (trouble !== '') return unreachable(wish.url, trouble);
    url = next;
  }
}

function walkOf(before: readonly Hop[], hop: Hop, received: Received): Walk {
  const [first = hop, ...rest] = [...before, hop];
  return { hops: [first, ...rest], received };
}

const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Empty when the answer is no redirect, or one that is not to be followed. */
function nextAddress({ url, status, headers }: Hop, { redirects }: Wish): string {
  const location = headers.get('location') ?? '';
  if (!redirecting.has(status) || location === '' || !URL.canParse(location, url)) return '';
  const next = new URL(location, url);
  next.hash = '';
  return redirects === 'same-host' && next.host !== new URL(url).host ? '' : next.href;
}

function troubleWith(next: string, before: readonly Hop[], mostRedirects: number): string {
  if (before.some(({ url }) => url === next)) return `The address redirects in a circle, by “${next}”.`;
  if (before.length > mostRedirects) return `The address redirects more than ${mostRedirects} times.`;
  const isWeaker = next.startsWith('http:') && before.at(-1)?.url.startsWith('https:') === true;
  return isWeaker ? `The address redirects from HTTPS to “${next}”.` : '';
}

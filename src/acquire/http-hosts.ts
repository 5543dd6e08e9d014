// Hosts during one run: how many requests at a time and how far apart, and which hosts are not asked any more.
import PQueue from 'p-queue';
import { type HttpLimits, type Unreachable, unreachable } from './http-answer.ts';
import type { Tried } from './http-retry.ts';
import type { Received } from './http-transport.ts';

export interface HostLine {
  /** Waits for the host's turn, then makes the request, unless the host was given up meanwhile. */
  readonly ask: (url: string, request: () => Promise<Tried>) => Promise<Received | Unreachable>;
}

interface Host {
  readonly queue: PQueue;
  /** Why it is not asked any more; empty while it is. */
  closedBecause: string;
  failures: number;
}

/** In a row; then the host is down, and every further request would only wait. */
const mostFailures = 3;

export function openHosts({ perHost, pauseMs }: Pick<HttpLimits, 'perHost' | 'pauseMs'>): HostLine {
  const hosts = new Map<string, Host>();
  return {
    ask: (url, request) => {
      const name = new URL(url).host;
      const host = hosts.get(name) ?? newHost(perHost, pauseMs);
      hosts.set(name, host);
      return host.queue.add(() => askHost(host, url, request));
    },
  };
}

function newHost(concurrency: number, interval: number): Host {
  const pace = interval > 0 ? { interval, intervalCap: 1 } : {};
  return { queue: new PQueue({ concurrency, ...pace }), closedBecause: '', failures: 0 };
}

async function askHost(host: Host, url: string, request: () => Promise<Tried>): Promise<Received | Unreachable> {
  const name = new URL(url).host;
  if (host.closedBecause !== '') return unreachable(url, `“${name}” was given up in this run: ${host.closedBecause}.`);
  const tried = await request();
  if (tried.kind === 'received') {
    host.failures = 0;
    return tried.received;
  }
  host.failures += 1;
  if (tried.kind === 'stop' || host.failures >= mostFailures) host.closedBecause = tried.why;
  return unreachable(url, `“${name}” cannot be had: ${tried.why}.`);
}

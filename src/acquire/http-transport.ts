// One request over the wire, pinned to a checked address, with limits on time and bytes.
import type { LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, request } from 'undici';
import type { BodyEnd, HttpLimits } from './http-answer.ts';
import { isPublicAddress } from './http-guard.ts';

export interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Received {
  readonly status: number;
  /** By lower-case name; repeated ones joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
  readonly problem: BodyEnd;
}

/** Makes one request, follows nothing; rejects when there is no answer. */
export type Transport = (sent: Sent) => Promise<Received>;

export interface TransportSettings {
  readonly limits: Pick<HttpLimits, 'bodyBytes' | 'answerMs'>;
  /** Hosts that may be private. */
  readonly allowedHosts: readonly string[];
  /** What resolves names. */
  readonly resolve: typeof lookup;
}

export interface OpenTransport {
  readonly transport: Transport;
  /** Ends idle connections, which would keep the program running. */
  readonly close: () => Promise<void>;
}

export function openTransport(settings: TransportSettings): OpenTransport {
  const { answerMs } = settings.limits;
  const agent = new Agent({
    connect: { lookup: guardedLookup(settings), timeout: answerMs },
    headersTimeout: answerMs,
    bodyTimeout: answerMs,
    maxHeaderSize: 2 ** 16,
  });
  return { transport: (sent) => send(sent, agent, settings.limits), close: () => agent.destroy() };
}

/** The connection is made to the very addresses that were checked: a second look at the name could find others. */
function guardedLookup({ allowedHosts, resolve }: TransportSettings): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, []);
      const open = allowedHosts.includes(hostname) ? found : found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (first === undefined) return done(new Error(`“${hostname}” is at no public address`), []);
      return answerLookup(open, first, { all: options.all === true, done });
    });
  };
}

interface LookupReply {
  readonly all: boolean;
  readonly done: Parameters<LookupFunction>[2];
}

function answerLookup(open: LookupAddress[], first: LookupAddress, { all, done }: LookupReply): void {
  if (all) done(null, open);
  else done(null, first.address, first.family);
}

async function send({ url, headers }: Sent, agent: Agent, limits: TransportSettings['limits']): Promise<Received> {
  const stopper = new AbortController();
  const timer = setTimeout(() => stopper.abort(new Error(`no whole answer in ${limits.answerMs} ms`)), limits.answerMs);
  try {
    const answer = await request(url, { dispatcher: agent, headers, signal: stopper.signal });
    const read = await readBody(answer.body, limits.bodyBytes);
    return { status: answer.statusCode, headers: joinHeaders(answer.headers), ...read };
  } finally {
    clearTimeout(timer);
  }
}

/** What came before the connection broke is kept. */
async function readBody(
  body: Dispatcher.ResponseData['body'],
  limitBytes: number,
): Promise<Pick<Received, 'bytes' | 'problem'>> {
  const parts: Buffer[] = [];
  let size = 0;
  let problem: BodyEnd = 'whole';
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.length;
      if (size <= limitBytes) continue;
      problem = 'size-capped';
      break; // leaving the loop ends the connection
    }
  } catch {
    problem = 'cut-short';
  }
  return { bytes: Buffer.concat(parts).subarray(0, limitBytes), problem };
}

function joinHeaders(headers: Dispatcher.ResponseData['headers']): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined.set(name.toLowerCase(), typeof value === 'string' ? value : value.join(', '));
  }
  return joined;
}

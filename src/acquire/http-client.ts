// The polite client: asks servers what is wanted, no faster than they bear, and keeps every answer for the next run.
import type { AnswerCache, Found, KeptAnswer } from './cache-store.ts';
import {
  type Answer,
  type HttpLimits,
  type PoliteClient,
  type Unreachable,
  unreachable,
  type Wish,
} from './http-answer.ts';
import { whyRefused } from './http-guard.ts';
import { type HostLine, openHosts } from './http-hosts.ts';
import { followToAnswer, type Walk } from './http-redirects.ts';
import { tryRequest } from './http-retry.ts';
import type { Transport } from './http-transport.ts';
import { type RobotsGate, robotsGate } from './robots-gate.ts';

export interface ClientSettings {
  readonly version: string;
  /** Address or mail of whoever runs this, as wikis and archives ask for. */
  readonly contact: string;
  readonly cache: AnswerCache;
  /** Only the cache answers. */
  readonly offline: boolean;
  /** ISO 8601: answers taken since then are fresh; a resumed run gives the start of the one that was interrupted. */
  readonly freshSince: string;
  readonly limits: HttpLimits;
  /** Host names or IP addresses that may be private. */
  readonly allowedHosts: readonly string[];
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

interface Parts extends ClientSettings {
  readonly hosts: HostLine;
  readonly gate: RobotsGate;
  readonly inTurn: Turns;
}

export function politeClient(settings: ClientSettings): PoliteClient {
  const underway = new Map<string, Promise<Answer | Unreachable>>();
  const get: PoliteClient['get'] = (wish) => {
    const key = keyOf(wish);
    const answer = underway.get(key) ?? getOnce(wish, parts).finally(() => underway.delete(key));
    underway.set(key, answer);
    return answer;
  };
  const parts: Parts = { ...settings, hosts: openHosts(settings.limits), gate: robotsGate(get), inTurn: openTurns() };
  return { get };
}

/** Hands on the outcome once those of all earlier calls are there. */
type Turns = <Outcome>(work: Promise<Outcome>) => Promise<Outcome>;

/** The disk answers in any order; hosts are asked in the order of the wishes, so that a run that stops has the first ones. */
function openTurns(): Turns {
  let earlier: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const turn = Promise.allSettled([earlier, work]).then(() => undefined); // a value would hold on to every body
    earlier = turn;
    await turn;
    return work;
  };
}

/** The role and the like change who may ask, not the answer. */
function keyOf({ url, headers, redirects }: Wish): string {
  const names = Object.keys(headers).sort();
  return [`GET ${url} ${redirects}`, ...names.map((name) => `${name}: ${headers[name]}`)].join('\n');
}

async function getOnce(wish: Wish, parts: Parts): Promise<Answer | Unreachable> {
  try {
    const found = await parts.inTurn(parts.cache.find(keyOf(wish)));
    if (found.kind === 'kept' && isGoodEnough(found.answer, wish, parts)) return asAnswer(found.answer, '');
    return parts.offline ? nothingOffline(wish, found) : await fetchAndKeep(wish, found, parts);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { kind: 'unreachable', code: 'cache-corrupt', message: `The cache cannot be used (${why}).`, url: wish.url };
  }
}

/** An error is asked for again even where answers never change: the page may be there by now. */
function isGoodEnough({ hops, bytes, problem, takenAt }: KeptAnswer, { keep }: Wish, parts: Parts): boolean {
  if (parts.offline || takenAt >= parts.freshSince) return true;
  const last = lastOf(hops);
  const isFinal = last.status < 400 || last.headers.has('memento-datetime');
  return keep === 'forever' && isFinal && (problem === 'whole' || bytes.length >= parts.limits.bodyBytes);
}

function nothingOffline({ url }: Wish, found: Found): Unreachable {
  if (found.kind === 'corrupt') return { kind: 'unreachable', code: 'cache-corrupt', message: found.message, url };
  return unreachable(url, 'The run is offline, and the answer is not in the cache.');
}

async function fetchAndKeep(wish: Wish, found: Found, parts: Parts): Promise<Answer | Unreachable> {
  const kept = found.kind === 'kept' ? found.answer : undefined;
  const walk = await followToAnswer(wish, {
    mostRedirects: parts.limits.redirects,
    check: (url) => check(url, wish, parts),
    ask: (url) => ask(url, { ...wish, headers: { ...wish.headers, ...conditionsOf(kept, url) } }, parts),
  });
  if ('kind' in walk) return walk;
  const answer = freshAnswer(walk, kept, new Date(parts.now()).toISOString());
  if (answer.problem !== 'cut-short') await parts.cache.keep(keyOf(wish), answer);
  return asAnswer(answer, found.kind === 'corrupt' ? `${found.message} It was fetched again.` : '');
}

async function check(url: string, { role }: Wish, { allowedHosts, gate }: Parts): Promise<Unreachable | undefined> {
  const refusal = whyRefused(url, allowedHosts);
  if (refusal !== '') return unreachable(url, refusal);
  return role === 'page' ? gate(url) : undefined;
}

function ask(url: string, { headers, tooMany }: Wish, { transport, hosts, ...parts }: Parts) {
  const sent = {
    url,
    headers: {
      'accept-encoding': 'gzip, br',
      ...headers,
      'user-agent': `rosterline/${parts.version} (${parts.contact.replace(/[^\x20-\x7e]/gu, '?')})`,
    },
  };
  return hosts.ask(url, () => tryRequest(() => transport(sent), { ...parts, tooMany }));
}

/** What asks the server that gave the kept answer whether it has another one by now. */
function conditionsOf(kept: KeptAnswer | undefined, url: string): Readonly<Record<string, string>> {
  if (kept === undefined || kept.problem !== 'whole') return {};
  const last = lastOf(kept.hops);
  const tag = last.headers.get('etag');
  return last.status === 200 && last.url === url && tag !== undefined ? { 'if-none-match': tag } : {};
}

function freshAnswer({ hops, received }: Walk, kept: KeptAnswer | undefined, takenAt: string): KeptAnswer {
  if (received.status === 304 && kept !== undefined) return { ...kept, takenAt };
  return { hops, bytes: received.bytes, problem: received.problem, takenAt };
}

function asAnswer(kept: KeptAnswer, cacheProblem: string): Answer {
  return { kind: 'answer', ...kept, last: lastOf(kept.hops), cacheProblem };
}

function lastOf(hops: KeptAnswer['hops']): Answer['last'] {
  return hops.at(-1) ?? hops[0];
}

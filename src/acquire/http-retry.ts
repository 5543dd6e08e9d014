// Tries a request again while the server is busy or the line is bad, each time later, and never when told to stay away.
import type { HttpLimits } from './http-answer.ts';
import type { Received } from './http-transport.ts';

export interface RetryTools {
  readonly limits: Pick<HttpLimits, 'attempts' | 'retryMs' | 'longestWaitMs'>;
  readonly tooMany: 'stop' | 'wait';
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** An answer, or why there is none after all attempts; `stop` when the host is not to be asked again. */
export type Tried =
  | { readonly kind: 'received'; readonly received: Received }
  | { readonly kind: 'failed' | 'stop'; readonly why: string };

export async function tryRequest(send: () => Promise<Received>, tools: RetryTools): Promise<Tried> {
  for (let attempt = 1; ; attempt += 1) {
    const tried = await tryOnce(send);
    const trouble = troubleOf(tried);
    if (trouble === '') return tried;
    if (isRefusal(tried, tools.tooMany)) return { kind: 'stop', why: trouble };
    const wait = Math.max(backOffMs(attempt, tools), askedWaitMs(tried, tools.now()));
    if (attempt >= tools.limits.attempts) return lastWord(tried, trouble);
    if (wait > tools.limits.longestWaitMs) return { kind: 'stop', why: `${trouble}, and wants a wait of ${wait} ms` };
    await tools.sleep(wait);
  }
}

async function tryOnce(send: () => Promise<Received>): Promise<Tried> {
  try {
    return { kind: 'received', received: await send() };
  } catch (cause) {
    return { kind: 'failed', why: reasonOf(cause) };
  }
}

/** The reason lies in the cause, or in the first of several, when the error itself only says that there is one. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause instanceof AggregateError && cause.message === '') return reasonOf(cause.errors[0]);
  return cause.message === '' ? cause.name : cause.message;
}

const busy: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);

/** Empty when the answer can be used. An archived error (with `Memento-Datetime`) is no error of the archive. */
function troubleOf(tried: Tried): string {
  if (tried.kind !== 'received') return tried.why;
  const { status, headers, problem } = tried.received;
  if (headers.get('mediawiki-api-error') === 'maxlag') return 'the wiki is too busy (maxlag)';
  if (busy.has(status) && !headers.has('memento-datetime')) return `it answers ${status}`;
  return problem === 'cut-short' ? 'its answer ends too early' : '';
}

function isRefusal(tried: Tried, tooMany: RetryTools['tooMany']): boolean {
  return tooMany === 'stop' && tried.kind === 'received' && tried.received.status === 429;
}

/** A torn answer is better than none; it says that it is torn. */
function lastWord(tried: Tried, trouble: string): Tried {
  const isTorn = tried.kind === 'received' && !busy.has(tried.received.status) && tried.received.problem !== 'whole';
  return isTorn ? tried : { kind: 'failed', why: trouble };
}

function backOffMs(attempt: number, { limits, random }: RetryTools): number {
  return Math.round(limits.retryMs * 2 ** (attempt - 1) * (0.5 + random()));
}

/** `Retry-After` as seconds or as a date; zero when it says nothing. */
function askedWaitMs(tried: Tried, now: number): number {
  const written = tried.kind === 'received' ? (tried.received.headers.get('retry-after') ?? '') : '';
  if (/^\d{1,9}$/u.test(written)) return Number(written) * 1000;
  const until = Date.parse(written);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}

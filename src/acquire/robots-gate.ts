// Asks each site's robots.txt once per run whether a page may be fetched.

import { decodeBody } from './encodings.ts';
import { type PoliteClient, type Unreachable, unreachable } from './http-answer.ts';
import { isAllowedBy, type RobotsRule, robotsRules } from './robots.ts';

/** Gives nothing when the page may be fetched. */
export type RobotsGate = (url: string) => Promise<Unreachable | undefined>;

const product = 'rosterline';
const limitBytes = 500 * 1024; // as much as RFC 9309 wants read

export function robotsGate(get: PoliteClient['get']): RobotsGate {
  const known = new Map<string, Promise<readonly RobotsRule[]>>();
  return async (url) => {
    const { origin, pathname, search } = new URL(url);
    const rules = known.get(origin) ?? loadRules(origin, get);
    known.set(origin, rules);
    if (isAllowedBy(await rules, `${pathname}${search}`)) return undefined;
    return unreachable(url, 'The robots.txt of the site does not let it be fetched, or cannot be had.');
  };
}

const everything: readonly RobotsRule[] = [{ allows: false, pattern: '/' }];

/** No such file allows all; one that cannot be had forbids all. */
async function loadRules(origin: string, get: PoliteClient['get']): Promise<readonly RobotsRule[]> {
  const answer = await get({
    url: `${origin}/robots.txt`,
    headers: {},
    role: 'service',
    keep: 'fresh',
    redirects: 'any-host',
    tooMany: 'wait',
  });
  if (answer.kind === 'unreachable' || answer.last.status === 429 || answer.last.status >= 500) return everything;
  if (answer.last.status >= 300) return [];
  const { bytes } = await decodeBody(answer.bytes, answer.last.headers.get('content-encoding') ?? '');
  return robotsRules(bytes.toString('utf8', 0, limitBytes), product);
}

// The revisions of an article since a day, of each period the last one.
import { z } from 'zod';
import type { Mark } from './capture-request.ts';
import type { PoliteClient } from './http-answer.ts';
import type { Period } from './memento-request.ts';
import { type Asked, askApi } from './wiki-api.ts';
import type { WikiPage } from './wiki-page.ts';
import type { WikiRequest } from './wiki-request.ts';

export interface HistoryRequest extends WikiRequest {
  /** ISO 8601 in UTC; revisions saved then or later. */
  readonly since: string;
  readonly period: Exclude<Period, 'quarter'>;
  /** No more revisions are given than these, the newest. */
  readonly most: number;
}

const revision = z.object({ revid: z.int(), timestamp: z.string() });
const history = z.object({
  continue: z.object({ rvcontinue: z.string() }).optional(),
  query: z.object({ pages: z.array(z.object({ revisions: z.array(revision).optional() })).min(1) }),
});

export type Saved = Pick<WikiPage, 'revisionId' | 'timestamp'>;

const mostPages = 200;

/** In order of time. */
export async function walkHistory(
  { title }: WikiPage,
  request: HistoryRequest,
  client: PoliteClient,
): Promise<Asked<readonly Saved[]>> {
  const saved: Saved[] = [];
  const marks: Mark[] = [];
  let next: string | undefined = '';
  for (let page = 0; next !== undefined && page < mostPages; page += 1) {
    const asked: Asked<z.infer<typeof history>> = await askApi(question(title, request.since, next), request, client);
    marks.push(...asked.marks);
    if (asked.kind === 'failed') return { kind: 'failed', marks };
    const revisions = asked.value.query.pages[0]?.revisions ?? [];
    saved.push(...revisions.map(({ revid, timestamp }) => ({ revisionId: revid, timestamp })));
    next = asked.value.continue?.rvcontinue;
  }
  return choose(saved, request, [...marks, ...endlessMarks(next, request)]);
}

function question(titles: string, since: string, rvcontinue: string) {
  const parameters = {
    ...{ action: 'query', prop: 'revisions', titles, rvprop: 'ids|timestamp', rvlimit: '500' },
    ...{ rvdir: 'newer', rvstart: since },
    ...(rvcontinue === '' ? {} : { rvcontinue }),
  };
  return { parameters, shape: history, keep: 'fresh' } as const;
}

function endlessMarks(next: string | undefined, { scriptUrl }: HistoryRequest): readonly Mark[] {
  if (next === undefined) return [];
  return [{ code: 'size-capped', message: 'The history is longer than what is read of one.', locator: scriptUrl }];
}

function choose(
  saved: readonly Saved[],
  { period, most, scriptUrl }: HistoryRequest,
  marks: readonly Mark[],
): Asked<readonly Saved[]> {
  const digits = { all: Number.POSITIVE_INFINITY, day: 10, month: 7, year: 4 }[period];
  const last = new Map(
    saved.map((one) => [period === 'all' ? String(one.revisionId) : one.timestamp.slice(0, digits), one]),
  );
  const chosen = [...last.values()];
  const message = `There are ${chosen.length} revisions to choose from; the newest ${most} were fetched.`;
  const capped: readonly Mark[] = chosen.length > most ? [{ code: 'size-capped', message, locator: scriptUrl }] : [];
  return { kind: 'told', value: chosen.slice(-most), marks: [...marks, ...capped] };
}

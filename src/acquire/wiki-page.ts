// How an article stands in its wiki now: there, moved, a redirect, deleted, or never written.
import { z } from 'zod';
import type { Mark } from './capture-request.ts';
import type { PoliteClient } from './http-answer.ts';
import { type Asked, askApi, failed } from './wiki-api.ts';
import type { WikiRequest } from './wiki-request.ts';

export interface WikiPage {
  readonly title: string;
  readonly url: string;
  /** Of the newest revision. */
  readonly revisionId: number;
  readonly timestamp: string;
}

const step = z.object({ from: z.string(), to: z.string() });
const page = z.object({
  title: z.string(),
  missing: z.boolean().optional(),
  invalid: z.boolean().optional(),
  canonicalurl: z.string().optional(),
  revisions: z.array(z.object({ revid: z.int(), timestamp: z.string() })).optional(),
});
const state = z.object({
  query: z.object({ redirects: z.array(step).optional(), pages: z.array(page).min(1) }),
});

/** Finds the article under its title, or under the one that it was moved to. */
export async function findPage(request: WikiRequest, client: PoliteClient): Promise<Asked<WikiPage>> {
  const found = await lookUp(request, client);
  if (found.kind === 'failed' || found.value !== undefined) return asFound(found, request);
  const log = await readLog(request, client);
  if (log.kind === 'failed') return log;
  const { type, target } = log.value;
  if (type === 'move' && target !== '') return findMoved(request, target, client);
  const { title, scriptUrl } = request;
  if (type === 'delete') return failed('article-deleted', `“${title}” was deleted.`, scriptUrl);
  return failed('article-missing', `The wiki has no article “${title}”.`, scriptUrl);
}

function asFound(found: Asked<WikiPage | undefined>, { title, scriptUrl }: WikiRequest): Asked<WikiPage> {
  if (found.kind === 'failed') return found;
  const { value, marks } = found;
  if (value === undefined) return failed('article-missing', `The wiki has no article “${title}”.`, scriptUrl);
  return { kind: 'told', value, marks };
}

/** It was moved and no redirect was left behind. */
async function findMoved(request: WikiRequest, target: string, client: PoliteClient): Promise<Asked<WikiPage>> {
  const found = asFound(await lookUp({ ...request, title: target }, client), request);
  if (found.kind === 'failed') return found;
  const message = `“${request.title}” was moved to “${target}”.`;
  return { ...found, marks: [...found.marks, { code: 'article-moved', message, locator: found.value.url }] };
}

/** Redirects are followed; nothing when there is no such page. */
async function lookUp(request: WikiRequest, client: PoliteClient): Promise<Asked<WikiPage | undefined>> {
  const parameters = {
    action: 'query',
    titles: request.title,
    redirects: '1',
    prop: 'info|revisions',
    inprop: 'url',
    rvprop: 'ids|timestamp',
  };
  const asked = await askApi({ parameters, shape: state, keep: 'fresh' }, request, client);
  if (asked.kind === 'failed') return asked;
  const { redirects = [], pages } = asked.value.query;
  return { kind: 'told', value: asPage(pages[0]), marks: [...asked.marks, ...redirectMarks(redirects, request)] };
}

function asPage(found: z.infer<typeof page> | undefined): WikiPage | undefined {
  const newest = found?.revisions?.[0];
  if (found === undefined || found.missing === true || found.invalid === true || newest === undefined) return undefined;
  const { title, canonicalurl = '' } = found;
  return { title, url: canonicalurl, revisionId: newest.revid, timestamp: newest.timestamp };
}

function redirectMarks(redirects: readonly z.infer<typeof step>[], { scriptUrl }: WikiRequest): readonly Mark[] {
  return redirects.map(({ from, to }) => ({
    code: 'article-moved',
    message: `“${from}” leads on to “${to}”.`,
    locator: scriptUrl,
  }));
}

const entries = z.object({
  query: z.object({
    logevents: z.array(
      z.object({
        type: z.string().optional(),
        action: z.string().optional(),
        params: z.object({ target_title: z.string().optional() }).optional(),
      }),
    ),
  }),
});

/** A title that no page can have is an error for the log. */
const noTitle = z.object({ error: z.object({ code: z.literal('invalidtitle') }) });
const log = z.union([entries, noTitle.transform(() => ({ query: { logevents: [] } }))]);

interface LastEntry {
  readonly type: string;
  /** Title that the page was moved to; empty for other entries. */
  readonly target: string;
}

/** The newest move or deletion of the title. */
async function readLog(request: WikiRequest, client: PoliteClient): Promise<Asked<LastEntry>> {
  const parameters = {
    action: 'query',
    list: 'logevents',
    letitle: request.title,
    lelimit: '20',
    leprop: 'type|details',
  };
  const asked = await askApi({ parameters, shape: log, keep: 'fresh' }, request, client);
  if (asked.kind === 'failed') return asked;
  const newest = asked.value.query.logevents.find(({ type, action }) => type === 'move' || action === 'delete');
  const value = { type: newest?.type ?? '', target: newest?.params?.target_title ?? '' };
  return { kind: 'told', value, marks: asked.marks };
}

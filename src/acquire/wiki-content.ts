// The text of one revision: by the REST interface, or by the Action API where the wiki has no REST.
import { z } from 'zod';
import type { PoliteClient, Wish } from './http-answer.ts';
import { type Asked, askApi, askWiki, parseJson } from './wiki-api.ts';
import type { WikiRequest } from './wiki-request.ts';

/** Wikitext of a revision never changes; its HTML does when a template that it uses is edited. */
export interface ContentWish {
  readonly revisionId: number;
  readonly keep: Wish['keep'];
}

export async function readContent(
  wish: ContentWish,
  request: WikiRequest,
  client: PoliteClient,
): Promise<Asked<Buffer>> {
  const byRest =
    request.format === 'html' ? await restHtml(wish, request, client) : await restSource(wish, request, client);
  if (byRest.kind === 'told' || byRest.marks.some(({ code }) => code === 'size-capped')) return byRest;
  const byAction = request.format === 'html' ? actionHtml(wish, request, client) : actionSource(wish, request, client);
  return byAction;
}

const nothing: Asked<never> = { kind: 'failed', marks: [] };

async function restHtml(
  { revisionId, keep }: ContentWish,
  { scriptUrl }: WikiRequest,
  client: PoliteClient,
): Promise<Asked<Buffer>> {
  const url = `${scriptUrl}/rest.php/v1/revision/${revisionId}/html`;
  const asked = await askWiki({ url, keep, headers: {} }, client);
  if (asked.kind === 'failed') return asked;
  const { status, mediaType, text, bytes } = asked.value;
  const isParsoid = status === 200 && mediaType === 'text/html' && isOfRevision(text, revisionId);
  return isParsoid ? { kind: 'told', value: bytes, marks: asked.marks } : nothing;
}

/** Parsoid names the revision in the first tag; a page of another kind does not. */
function isOfRevision(html: string, revisionId: number): boolean {
  return html.slice(0, 4096).includes(`/revision/${revisionId}"`);
}

const sourceShape = z.object({ id: z.int(), source: z.string() });

async function restSource(
  { revisionId }: ContentWish,
  { scriptUrl }: WikiRequest,
  client: PoliteClient,
): Promise<Asked<Buffer>> {
  const url = `${scriptUrl}/rest.php/v1/revision/${revisionId}`;
  const asked = await askWiki({ url, keep: 'forever', headers: {} }, client);
  if (asked.kind === 'failed') return asked;
  const read = sourceShape.safeParse(parseJson(asked.value.text)).data;
  if (asked.value.status !== 200 || read?.id !== revisionId) return nothing;
  return { kind: 'told', value: Buffer.from(read.source, 'utf8'), marks: asked.marks };
}

const parsed = z.object({ parse: z.object({ text: z.string() }) });

async function actionHtml(
  { revisionId, keep }: ContentWish,
  request: WikiRequest,
  client: PoliteClient,
): Promise<Asked<Buffer>> {
  const parameters = { action: 'parse', oldid: String(revisionId), prop: 'text', disableeditsection: '1' };
  const asked = await askApi({ parameters, shape: parsed, keep }, request, client);
  return asked.kind === 'failed' ? asked : { ...asked, value: Buffer.from(asked.value.parse.text, 'utf8') };
}

const revisions = z.object({
  query: z.object({
    pages: z
      .array(
        z.object({
          revisions: z.array(z.object({ slots: z.object({ main: z.object({ content: z.string() }) }) })).min(1),
        }),
      )
      .min(1),
  }),
});

async function actionSource(
  { revisionId }: ContentWish,
  request: WikiRequest,
  client: PoliteClient,
): Promise<Asked<Buffer>> {
  const revids = String(revisionId);
  const parameters = { action: 'query', prop: 'revisions', revids, rvslots: 'main', rvprop: 'content' };
  const asked = await askApi({ parameters, shape: revisions, keep: 'forever' }, request, client);
  if (asked.kind === 'failed') return asked;
  const content = asked.value.query.pages[0]?.revisions[0]?.slots.main.content ?? '';
  return { kind: 'told', value: Buffer.from(content, 'utf8'), marks: asked.marks };
}

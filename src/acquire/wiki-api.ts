// One question to a wiki's Action API, answered as data or with the reason why not.
import type { z } from 'zod';
import { clip } from '../model/text-order.ts';
import type { Mark } from './capture-request.ts';
import { decodeBody } from './encodings.ts';
import type { Answer, PoliteClient, Unreachable, Wish } from './http-answer.ts';
import type { WikiRequest } from './wiki-request.ts';

/** A value, or why there is none; what was noticed on the way either way. */
export type Asked<Value> =
  | { readonly kind: 'told'; readonly value: Value; readonly marks: readonly Mark[] }
  | { readonly kind: 'failed'; readonly marks: readonly Mark[] };

/** What a wiki is asked, in which shape it answers, and whether the answer can change. */
export interface Question<Shape extends z.ZodType> {
  readonly parameters: Readonly<Record<string, string>>;
  readonly shape: Shape;
  readonly keep: Wish['keep'];
}

/** Seconds that the wiki's copies may lag behind; a wiki that is busier asks to come back later. */
const maxlag = '5';

export async function askApi<Shape extends z.ZodType>(
  { parameters, shape, keep }: Question<Shape>,
  { scriptUrl }: WikiRequest,
  client: PoliteClient,
): Promise<Asked<z.output<Shape>>> {
  const query = new URLSearchParams({ format: 'json', formatversion: '2', maxlag, ...parameters });
  const answer = await askWiki({ url: `${scriptUrl}/api.php?${query}`, keep, headers: {} }, client);
  if (answer.kind === 'failed') return answer;
  const json = parseJson(answer.value.text);
  if (json === undefined) return failed('source-unreachable', notJson(answer.value), answer.value.url);
  const read = shape.safeParse(json);
  if (read.success) return { kind: 'told', value: read.data, marks: answer.marks };
  return failed('source-unreachable', `The wiki answers something else: “${clip(answer.value.text, 120)}”.`, scriptUrl);
}

export interface WikiText {
  readonly text: string;
  readonly bytes: Buffer;
  readonly status: number;
  readonly mediaType: string;
  readonly url: string;
}

/** An answer with its encoding undone; torn and oversized ones are none. */
export async function askWiki(
  wish: Pick<Wish, 'url' | 'keep' | 'headers'>,
  client: PoliteClient,
): Promise<Asked<WikiText>> {
  const answer = await client.get({ ...wish, role: 'service', redirects: 'same-host', tooMany: 'wait' });
  if (answer.kind === 'unreachable') return unreachableMark(answer);
  if (answer.problem === 'size-capped')
    return failed('size-capped', 'The answer is larger than any article.', wish.url);
  const { bytes, problems } = await decodeBody(answer.bytes, answer.last.headers.get('content-encoding') ?? '');
  if (problems.includes('size-capped'))
    return failed('size-capped', 'The answer becomes larger than any article when it is unpacked.', wish.url);
  if (answer.problem === 'cut-short' || problems.length > 0)
    return failed('source-unreachable', 'The answer of the wiki ends too early or is damaged.', wish.url);
  return { kind: 'told', value: asText(answer, bytes), marks: repairedMarks(answer) };
}

function asText({ last }: Answer, bytes: Buffer): WikiText {
  const mediaType = (last.headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
  return { text: bytes.toString('utf8'), bytes, status: last.status, mediaType, url: last.url };
}

function repairedMarks({ cacheProblem, last }: Answer): readonly Mark[] {
  return cacheProblem === '' ? [] : [{ code: 'cache-corrupt', message: cacheProblem, locator: last.url }];
}

function unreachableMark({ code, message, url }: Unreachable): Asked<never> {
  return failed(code, message, url);
}

export function failed(code: Mark['code'], message: string, locator: string): Asked<never> {
  return { kind: 'failed', marks: [{ code, message, locator }] };
}

function notJson({ status, mediaType, text }: WikiText): string {
  return `The wiki answers ${status} with ${mediaType || 'something'} instead of JSON: “${clip(text.trim(), 80)}”.`;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

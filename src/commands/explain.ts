// `rosterline explain`: the chain from a published value to the line it was read at.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { pathFromHere } from '../acquire/path-from-here.ts';
import { type Config, parseConfig } from '../config.ts';
import type { Dataset } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { decodeBytes, decodeText } from '../read/decode.ts';
import { htmlExcerpts } from '../read/html-excerpt.ts';
import { sourceKey } from '../reconcile/ids.ts';
import { explained, type Page, type Question } from '../report/explained.ts';
import { explanationText } from '../report/explanation.ts';
import { paintWith } from '../report/paint.ts';
import type { Answer } from '../report/terminal.ts';
import { readLatest } from '../store/read-latest.ts';

export interface ExplainOptions extends Question {
  readonly config: string;
  readonly output: string | undefined;
  readonly json: boolean;
}

export interface ExplainSurroundings {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

/** @throws PipelineError when nothing is published yet or nothing has the id or name */
export async function explain(options: ExplainOptions, { colours, width }: ExplainSurroundings): Promise<Answer> {
  const config = parseConfig(await readConfigFile(options.config), options.config);
  const folder = dirname(options.config);
  const output = options.output ?? resolve(folder, config.output);
  const latest = await readLatest(output);
  if (latest === undefined) throw nothingPublished(output);
  const book = { dataset: latest.dataset, pages: await readPages(config, folder, latest.dataset) };
  const explanation = explained(options, book);
  const text = options.json
    ? `${JSON.stringify(explanation, null, 2)}\n`
    : explanationText(explanation, { paint: paintWith(colours), width });
  return { text, exitCode: 0 };
}

function nothingPublished(at: string): PipelineError {
  return new PipelineError({
    code: 'nothing-published',
    message: 'No version is published yet.',
    hint: 'Run "rosterline run" first.',
    at,
  });
}

async function readPages(
  { rosters }: Config,
  folder: string,
  { sources }: Dataset,
): Promise<ReadonlyMap<string, Page>> {
  const pages = new Map<string, Page>();
  for (const source of rosters.flatMap((roster) => roster.sources)) {
    if (source.kind !== 'article') continue;
    const key = sourceKey({ rosterId: source.rosterId, sourceId: source.id });
    const path = resolve(folder, source.path);
    const digest = sources.find(({ source_id }) => source_id === key)?.sha256 ?? '';
    pages.set(key, { file: pathFromHere(path), ...contentOf(await unchangedBytes(path, digest)) });
  }
  return pages;
}

/** The file when it still is what was read; a source that has gone is no reason to fail. */
async function unchangedBytes(path: string, sha256: string): Promise<Uint8Array> {
  const bytes = await readFile(path).catch(() => new Uint8Array());
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : new Uint8Array();
}

/** Its lines, and its rows by their paths; it is parsed when the first of them is asked for. */
function contentOf(bytes: Uint8Array): Pick<Page, 'lines' | 'excerptAt'> {
  const text = decodeText(bytes);
  let excerpts: ReturnType<typeof htmlExcerpts> | undefined;
  const excerptAt = (path: string, quote: string) => {
    excerpts ??= excerptsOf(bytes);
    return excerpts({ path, quote });
  };
  return { lines: typeof text === 'string' ? text.split('\n') : [], excerptAt };
}

function excerptsOf(bytes: Uint8Array): ReturnType<typeof htmlExcerpts> {
  const page = decodeBytes(bytes, {});
  return 'text' in page ? htmlExcerpts(page.text) : () => '';
}

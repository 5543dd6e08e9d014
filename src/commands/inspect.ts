// `rosterline inspect`: what is in a page, as the reader and the extractors see it.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { articleLimitBytes } from '../acquire/files.ts';
import { readWholeFile } from '../acquire/read-file.ts';
import { extractors, languages, loadReaders } from '../catalogue.ts';
import { titleOf, viewOf } from '../inspection.ts';
import type { Capture } from '../model/capture.ts';
import { parseRosterId, parseSourceId } from '../model/ids.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { formatOf, readDocument, readSource } from '../pipeline.ts';
import { capturesText } from '../report/captures-view.ts';
import { pageText } from '../report/page-view.ts';
import { paintWith } from '../report/paint.ts';
import type { Answer } from '../report/terminal.ts';
import { looksCaptured, viewCaptures } from '../run/captures-seen.ts';

export interface InspectOptions {
  readonly file: string;
  /** `text` or `json`. */
  readonly format: string;
  /** `article` or `capture`; told from the path when `undefined`. */
  readonly as: string | undefined;
}

export interface InspectSurroundings {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

/** @throws PipelineError when there is no such file or it holds no text */
export async function inspect(
  { file, format, as }: InspectOptions,
  { colours, width }: InspectSurroundings,
): Promise<Answer> {
  if (format !== 'text' && format !== 'json')
    throw unknownValue('--format', `“${format}” is no format.`, 'Ask for text or json.');
  if (as !== undefined && as !== 'article' && as !== 'capture')
    throw unknownValue('--as', `“${as}” is neither.`, 'Ask for article or capture.');
  const screen = { paint: paintWith(colours), width };
  if (as === 'capture' || (as === undefined && (await looksCaptured(file)))) {
    const view = await viewCaptures(file);
    return { text: format === 'json' ? jsonText(view) : capturesText(view, screen), exitCode: 0 };
  }
  const capture = captureOf(file, await readPage(file));
  const readers = await loadReaders([formatOf(capture, '')]);
  const parts = { languages, readers, extractors };
  const { value: document } = readDocument(capture, '', parts);
  const organization = titleOf(document);
  const { findings } = readSource(capture, { organization, splits: new Map(), at: '' }, parts);
  const view = { ...viewOf(document, findings, languages), config: configFor(organization, file) };
  return { text: format === 'json' ? jsonText(view) : pageText(view, screen), exitCode: 0 };
}

function jsonText(view: object): string {
  return `${JSON.stringify(view, null, 2)}\n`;
}

function unknownValue(at: string, message: string, hint: string): PipelineError {
  return new PipelineError({ code: 'option-value', message, hint, at });
}

function readPage(path: string): Promise<Uint8Array> {
  return readWholeFile({
    path,
    role: 'source',
    label: path,
    at: path,
    limitBytes: articleLimitBytes,
    missingHint: 'Check the spelling; the path starts at the folder you are in.',
  });
}

/** The file as if a config had named it. */
function captureOf(file: string, bytes: Uint8Array): Capture {
  const [rosterId, sourceId] = [parseRosterId('inspected'), parseSourceId('article')];
  if (rosterId === undefined || sourceId === undefined) throw new Error('The ids of an inspected page are no ids.');
  return {
    rosterId,
    sourceId,
    kind: 'article',
    format: undefined,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    label: file,
    url: '',
    license: '',
    synthetic: false,
    asOf: undefined,
    sections: [],
  };
}

function configFor(title: string, file: string): object {
  const name = title === '' ? basename(file) : title;
  const id = slugOf(name);
  return {
    dataset: { name: id, title: `Members of ${name}`, license: 'CC-BY-SA-4.0' },
    output: 'output',
    rosters: [{ id, organization: { name }, sources: [{ kind: 'article', path: file.replaceAll('\\', '/') }] }],
  };
}

/** Lower-case ASCII with hyphens; a name without any such letters gives `roster`. */
function slugOf(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = bare.match(/[a-z0-9]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/u, '') || 'roster';
}

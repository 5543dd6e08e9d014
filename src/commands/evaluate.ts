// `rosterline evaluate`: how far a published dataset agrees with labels that a person wrote.
import { dirname, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { readWholeFile } from '../acquire/read-file.ts';
import { parseConfig } from '../config.ts';
import { evaluate as compare } from '../evaluate.ts';
import { type Gold, parseGold } from '../evaluate-gold.ts';
import type { Dataset } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { evaluationText } from '../report/evaluation.ts';
import { paintWith } from '../report/paint.ts';
import type { Answer } from '../report/terminal.ts';
import { readVersion } from '../store/read-version.ts';

export interface EvaluateOptions {
  readonly gold: string;
  readonly config: string;
  /** Folder of the versions; the config names it when `undefined`, and is not read otherwise. */
  readonly output: string | undefined;
  /** The roster that the labels are about, where they do not say it. */
  readonly roster: string | undefined;
  /** `table` or `json`. */
  readonly format: string;
}

const limitBytes = 2 ** 26;

/** @throws PipelineError when the labels are not as they should be or nothing is published */
export async function evaluate(
  { gold: file, config, output, roster, format }: EvaluateOptions,
  { colours, width }: { readonly colours: boolean; readonly width: number },
): Promise<Answer> {
  if (format !== 'table' && format !== 'json') throw badFormat(format);
  const gold = parseGold(await readGold(file), file);
  const { dataset } = await readVersion(output ?? (await outputOf(config)), undefined);
  const evaluation = compare(gold, dataset, rosterOf({ asked: roster, gold, file }, dataset));
  const screen = { paint: paintWith(colours), width };
  const text = format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationText(evaluation, screen);
  return { text, exitCode: 0 };
}

async function readGold(path: string): Promise<string> {
  const missingHint = 'docs/evaluate.md shows how to write one.';
  const bytes = await readWholeFile({ path, role: 'gold', label: path, at: path, limitBytes, missingHint });
  return new TextDecoder('utf-8').decode(bytes);
}

async function outputOf(path: string): Promise<string> {
  const config = parseConfig(await readConfigFile(path), path);
  return resolve(dirname(path), config.output);
}

interface Labels {
  readonly asked: string | undefined;
  readonly gold: Gold;
  readonly file: string;
}

/** The roster that was asked for, else the one that the labels name, else the only one. */
function rosterOf({ asked, gold, file }: Labels, { rosters }: Dataset): string {
  const known = rosters.map(({ roster_id }) => roster_id);
  const named = asked ?? gold.roster ?? (known.length === 1 ? known[0] : undefined);
  if (named !== undefined && known.includes(named)) return named;
  const message =
    named === undefined ? 'The labels do not say which roster they are about.' : `There is no roster “${named}”.`;
  const at = asked === undefined ? `${file} roster` : '--roster';
  throw new PipelineError({ code: 'gold-roster', message, hint: `There are ${known.join(', ')}.`, at });
}

function badFormat(format: string): PipelineError {
  const message = `“${format}” is no format.`;
  return new PipelineError({ code: 'option-value', message, hint: 'Ask for table or json.', at: '--format' });
}

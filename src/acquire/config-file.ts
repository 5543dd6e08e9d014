// The config as it lies on disk, as text.
import { PipelineError } from '../model/pipeline-error.ts';
import { readWholeFile } from './read-file.ts';

const limitBytes = 2 ** 20;

/** @throws PipelineError with a code that begins with `config-` when there is no such file or it is no UTF-8 text */
export async function readConfigFile(path: string): Promise<string> {
  const missingHint = 'Name it with --config; "rosterline inspect FILE" prints one to start from.';
  const bytes = await readWholeFile({ path, role: 'config', label: path, at: path, limitBytes, missingHint });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const hint = 'Save it as UTF-8.';
    throw new PipelineError(
      { code: 'config-encoding', message: 'The config is not UTF-8.', hint, at: path },
      { cause },
    );
  }
}

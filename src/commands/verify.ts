// `rosterline verify`: whether every published byte is as it was published, and what points to it is right.
import { dirname, resolve } from 'node:path';
import { readConfigFile } from '../acquire/config-file.ts';
import { pathFromHere } from '../acquire/path-from-here.ts';
import { parseConfig } from '../config.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { versionProblemKinds } from '../publish/version-problem.ts';
import { paintWith } from '../report/paint.ts';
import { type Verification, verificationText } from '../report/verification.ts';
import { repairOutput, type VerifiedOutput, verifyOutput } from '../run/verify-output.ts';
import { withLock } from '../store/lock.ts';

export interface VerifyOptions {
  readonly config: string;
  /** Folder of the versions; the config names it when `undefined`, and is not read otherwise. */
  readonly output: string | undefined;
  /** Whether what points to the versions is rebuilt from them where it is wrong. */
  readonly repair: boolean;
  readonly json: boolean;
}

export interface VerifySurroundings {
  readonly colours: boolean;
  /** In columns. */
  readonly width: number;
}

/**
 * @returns exit code 1 when something is wrong still
 * @throws PipelineError when a file cannot be read, or the output is busy while it is to be repaired
 */
export async function verify(
  options: VerifyOptions,
  { colours, width }: VerifySurroundings,
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 }> {
  const output = options.output ?? (await outputOf(options.config));
  const before = await verifyOutput(output);
  if (before.versions.length === 0 && before.problems.length === 0) throw nothingPublished(output);
  const repairs = options.repair && before.problems.length > 0;
  const found = repairs ? await withLock(output, () => repaired(output)) : verification(output, before, []);
  const text = options.json
    ? `${JSON.stringify(found, null, 2)}\n`
    : verificationText(found, { paint: paintWith(colours), width });
  return { text, exitCode: found.problems.length === 0 ? 0 : 1 };
}

async function outputOf(path: string): Promise<string> {
  const config = parseConfig(await readConfigFile(path), path);
  return resolve(dirname(path), config.output);
}

/** A mistyped folder must not pass for a sound one. */
function nothingPublished(at: string): PipelineError {
  const hint = 'Run "rosterline run" first, or check --output.';
  return new PipelineError({ code: 'nothing-published', message: 'No version is published there.', hint, at });
}

/** What a run may have changed until the lock was ours is looked at again. */
async function repaired(output: string): Promise<Verification> {
  const written = await repairOutput(output, await verifyOutput(output));
  return verification(output, await verifyOutput(output), written);
}

function verification(
  output: string,
  { versions, problems }: VerifiedOutput,
  written: readonly string[],
): Verification {
  return {
    output: pathFromHere(output),
    versions: versions.length,
    problems: problems.map((problem) => ({ ...problem, hint: versionProblemKinds[problem.code] })),
    repaired: written,
  };
}

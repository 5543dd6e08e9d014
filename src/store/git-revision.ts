// A version as a git revision of the output folder has it, laid out in a folder to be compared.
import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { tableNames } from '../model/dataset.ts';
import { PipelineError } from '../model/pipeline-error.ts';
import { readJson } from './read-latest.ts';

/** What git takes for a name of a revision and never for an option or a path. */
const revisionName = /^[\p{L}\p{N}_@][\p{L}\p{N}_./~^@{}-]{0,200}$/u;

/**
 * Writes the newest version that a revision has into a folder of one's own.
 *
 * @param output - the output folder; it lies in a git repository
 * @param revision - as git names it: a branch, a tag, `HEAD~1`
 * @returns the folder of the version
 * @throws PipelineError `revision-unknown`, or `version-missing` when the revision lacks files of its version
 */
export async function layOutRevision(output: string, revision: string, into: string): Promise<string> {
  if (!revisionName.test(revision) || revision.includes('..')) throw unknownRevision(revision, output);
  const pointer = join(into, 'latest.json');
  if (!(await isShown({ output, revision, name: 'latest.json' }, pointer))) throw unknownRevision(revision, output);
  const { version } = await readJson(
    pointer,
    z.looseObject({ version: z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/u) }),
  );
  const names = ['datapackage.json', 'SHA256SUMS', ...tableNames.map((table) => `data/${table}.json`)];
  const folder = join(into, version);
  for (const name of names) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await isShown({ output, revision, name: `v/${version}/${name}` }, path); // what is missing is told when it is read
  }
  return folder;
}

interface Shown {
  readonly output: string;
  readonly revision: string;
  readonly name: string;
}

/** Writes one file of the revision; `false`, and no file, when git does not have it. */
async function isShown({ output, revision, name }: Shown, path: string): Promise<boolean> {
  const { exitCode } = await show(['cat-file', '-e', `${revision}:./${name}`], output, undefined);
  return exitCode === 0 && (await show(['cat-file', 'blob', `${revision}:./${name}`], output, path)).exitCode === 0;
}

async function show(
  words: readonly string[],
  cwd: string,
  path: string | undefined,
): Promise<{ readonly exitCode: number }> {
  const file = path === undefined ? undefined : await open(path, 'w');
  try {
    return await new Promise((done) => {
      const child = spawn('git', words, { cwd, stdio: ['ignore', file?.fd ?? 'ignore', 'ignore'] });
      child.on('error', () => done({ exitCode: 127 }));
      child.on('close', (code) => done({ exitCode: code ?? 1 }));
    });
  } finally {
    await file?.close();
  }
}

function unknownRevision(revision: string, at: string): PipelineError {
  return new PipelineError({
    code: 'revision-unknown',
    message: `“${revision}” is no version, no folder of a version, and no git revision that has one.`,
    hint: 'Give a version number, a folder such as output/v/1.0.0, or a revision in which the output is committed.',
    at,
  });
}

// Finds the folder of a version that a person names: by its number, by a path, or by a git revision.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { PipelineError } from '../model/pipeline-error.ts';
import { kindAt } from './durable-files.ts';
import { layOutRevision } from './git-revision.ts';
import { readJson } from './read-latest.ts';

const versionNumber = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/u;
const versionsShape = z.array(z.looseObject({ version: z.string().regex(versionNumber) }));
const pointerShape = z.looseObject({ version: z.string().regex(versionNumber) });

/** @throws PipelineError `version-unknown` when there are not two, or as `readJson` */
export async function lastTwo(output: string): Promise<readonly [before: string, newest: string]> {
  const versions = await readJson(join(output, 'versions.json'), versionsShape);
  const [before, newest] = versions.slice(-2);
  if (before !== undefined && newest !== undefined) return [before.version, newest.version];
  throw new PipelineError({
    code: 'version-unknown',
    message: 'There are not two versions to compare.',
    hint: 'Name two versions, folders or git revisions.',
    at: output,
  });
}

/**
 * @param word - number, folder of a version or of an output, or git revision of the output
 * @param into - a folder of one's own, made when a revision must be laid out
 * @throws PipelineError `version-unknown`, `revision-unknown`, or as `readJson`
 */
export async function locateVersion(word: string, output: string, into: string): Promise<string> {
  if (versionNumber.test(word)) return publishedFolder(word, output);
  if ((await kindAt(word)) === 'folder') return folderOf(word);
  await mkdir(into, { recursive: true });
  return layOutRevision(output, word, into);
}

async function publishedFolder(version: string, output: string): Promise<string> {
  const folder = join(output, 'v', version);
  if ((await kindAt(folder)) === 'folder') return folder;
  const versions = await readJson(join(output, 'versions.json'), versionsShape);
  throw new PipelineError({
    code: 'version-unknown',
    message: `There is no version “${version}”.`,
    hint: `There are ${versions.map((entry) => entry.version).join(', ')}.`,
    at: output,
  });
}

/** An output folder stands for its newest version. */
async function folderOf(folder: string): Promise<string> {
  const pointer = join(folder, 'latest.json');
  if ((await kindAt(pointer)) !== 'file') return folder;
  return join(folder, 'v', (await readJson(pointer, pointerShape)).version);
}

// The config file as text, and what may stand in its place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readConfigFile } from '../../src/acquire/config-file.ts';
import { PipelineError } from '../../src/model/pipeline-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'rosterline-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[name: string, bytes: Uint8Array | undefined, told: string]>([
  ['good', Buffer.from('{"é": 1}'), '{"é": 1}'],
  ['missing', undefined, 'config-missing'],
  ['empty', Buffer.from(''), 'config-empty'],
  ['latin', Buffer.from('{"é": 1}', 'latin1'), 'config-encoding'],
  ['large', Buffer.alloc(2 ** 20 + 1, 32), 'config-too-large'],
  ['.', undefined, 'config-is-folder'],
])('%s', async (name, bytes, told) => {
  const path = join(folder, name);
  if (bytes !== undefined) writeFileSync(path, bytes);
  const read = await readConfigFile(path).catch((cause: unknown) => cause);
  expect(read instanceof PipelineError ? read.code : read).toBe(told);
});

// Articles that lie in local files.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { ArticleSource } from '../config.ts';
import type { Capture } from '../model/capture.ts';
import type { Acquirer } from './acquirer.ts';
import { readWholeFile } from './read-file.ts';

export const articleFiles: Acquirer = { kind: 'article', acquire };

/** More is no article; the longest on any wiki have a tenth of it. */
export const articleLimitBytes = 32 * 2 ** 20;

async function acquire(source: ArticleSource, folder: string): Promise<Capture> {
  const bytes = await readWholeFile({
    path: resolve(folder, source.path),
    role: 'source',
    label: source.path,
    at: source.at,
    limitBytes: articleLimitBytes,
    missingHint: 'Paths start at the folder of the config; check the spelling.',
  });
  const { rosterId, kind, format, url, license, synthetic, asOf, sections } = source;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = { rosterId, sourceId: source.id, kind, format, url, license, synthetic, asOf, sections };
  return { ...known, bytes, sha256, label: source.path };
}

// The digest by which two versions are known to hold the same content.
import type { PublishedFile } from '../model/release.ts';
import { compareText } from '../model/text-order.ts';
import { sha256Of } from './published-file.ts';

/** SHA-256 over the sorted lines `path TAB sha256 LF` of `data/` and `schema/`; order of the files does not matter. */
export function contentDigest(files: readonly PublishedFile[]): string {
  const content = files.filter(({ path }) => path.startsWith('data/') || path.startsWith('schema/'));
  const lines = content.map(({ path, sha256 }) => `${path}\t${sha256}\n`);
  return sha256Of(lines.sort(compareText).join(''));
}

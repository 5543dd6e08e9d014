// `SHA256SUMS` over all other files, as `sha256sum -c` reads it.
import { compareText } from '../model/text-order.ts';
import { publishedFile } from './published-file.ts';
import type { Renderer } from './renderer.ts';

/** Stands last: it covers the files of every renderer before it. */
export const checksumsRenderer: Renderer = {
  id: 'checksums',
  render: (_release, before) => {
    const sorted = before.toSorted((a, b) => compareText(a.path, b.path));
    return [publishedFile('SHA256SUMS', sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))];
  },
};

// The good pages that are broken: the bundled ones, and those of a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ArticleFormat } from '../../src/model/capture.ts';
import { compareText } from '../../src/model/text-order.ts';

export interface Page {
  readonly name: string;
  readonly format: ArticleFormat;
  /** A character a byte. */
  readonly content: string;
}

const formats: ReadonlyMap<string, ArticleFormat> = new Map([
  ['.html', 'html'],
  ['.wiki', 'wikitext'],
  ['.md', 'markdown'],
  ['.txt', 'text'],
]);

/** Larger pages leave no time for many trials. */
const sizeLimit = 400_000; // bytes

/** All pages below the folder whose name tells their format, in the order of their names. */
export function pagesIn(folder: string): readonly Page[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => join(parentPath, name)).sort(compareText);
  return names.flatMap((name) => {
    const format = formats.get(extname(name));
    const bytes = format === undefined ? undefined : readFileSync(name);
    if (format === undefined || bytes === undefined || bytes.length === 0 || bytes.length > sizeLimit) return [];
    return [{ name, format, content: bytes.toString('latin1') }];
  });
}

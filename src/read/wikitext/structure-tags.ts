// Writes the tags of HTML tables and lists as the wikitext that means the same.
import type { Tag } from './fences.ts';

const opening: Readonly<Record<string, (attributes: string) => string>> = {
  table: (attributes) => `\n{|${attributes}\n`,
  tr: (attributes) => `\n|-${attributes}\n`,
  td: (attributes) => `\n|${attributes === '' ? '' : `${attributes}|`}`,
  th: (attributes) => `\n!${attributes === '' ? '' : `${attributes}|`}`,
  caption: (attributes) => `\n|+${attributes === '' ? '' : `${attributes}|`}`,
  li: () => '\n* ',
  dt: () => '\n; ',
  dd: () => '\n: ',
  ul: () => '\n',
  ol: () => '\n',
  dl: () => '\n',
};

const closing: Readonly<Record<string, string>> = { table: '\n|}\n', li: '\n', ul: '\n', ol: '\n', dl: '\n' };

/** Wikitext for the tag; tags that only say where their content shows print nothing. */
export function structureOf({ name, attributes, closing: closes }: Tag): string {
  if (closes) return Object.hasOwn(closing, name) ? (closing[name] ?? '') : '';
  const written = attributes.replace(/[\s|]+/gu, ' ').trimEnd();
  return Object.hasOwn(opening, name) ? (opening[name]?.(written) ?? '') : '';
}

// The title of a Markdown page: its first heading at the very top, or what its front matter says.
import { tidy } from '../model/text-order.ts';
import { type MarkdownPage, readPhrasing } from './markdown-inline.ts';
import type { MarkdownSource } from './markdown-source.ts';
import type { MarkdownNode, MarkdownTree } from './markdown-tree.ts';

/** A page without its title and the block that says it, when one does. */
export interface TitledPage {
  readonly title: string;
  readonly frontMatter: string;
  readonly body: readonly MarkdownNode[];
}

/** The page's title. Front matter may also be a fenced block of data at the top, as some converters write it. */
export function splitTitle(source: MarkdownSource, { children }: MarkdownTree, page: MarkdownPage): TitledPage {
  const fenced = fencedData(children[0]);
  const frontMatter = fenced === '' ? source.frontMatter : fenced;
  const [top, ...rest] = fenced === '' ? children : children.slice(1);
  const written = titleIn(frontMatter);
  const heading = headingTitle(top, page);
  if (heading !== '' && (written === '' || written === heading)) return { title: heading, frontMatter, body: rest };
  return { title: written, frontMatter, body: top === undefined ? [] : [top, ...rest] };
}

/** Data with a title in a fenced block; empty when it is something else. */
function fencedData(node: MarkdownNode | undefined): string {
  if (node?.type !== 'code' || !/^(?:json|ya?ml|toml)$/u.test(node.lang ?? '')) return '';
  return titleIn(node.value) === '' ? '' : node.value;
}

function headingTitle(node: MarkdownNode | undefined, page: MarkdownPage): string {
  return node?.type === 'heading' && node.depth === 1 ? tidy(readPhrasing(node, page).value) : '';
}

/** `title: Harbour Union` and `"title": "Harbour Union",`. */
function titleIn(frontMatter: string): string {
  const found = /^[ \t]*"?title"?[ \t]*[:=][ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|(.*))/mu.exec(frontMatter);
  return tidy(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

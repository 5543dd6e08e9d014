// The syntax tree of Markdown, as remark parses it with GitHub's tables and footnotes.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

export type MarkdownTree = ReturnType<typeof parser.parse>;
export type MarkdownNode = MarkdownTree['children'][number];
export type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;

/** Deepest tree that is read; beyond it stands emphasis in emphasis, by the thousand. */
const depthLimit = 200;

export const emptyTree: MarkdownTree = { type: 'root', children: [] };

/** The tree; `undefined` when it is deeper than any page that people wrote. */
export function parseMarkdown(text: string): MarkdownTree | undefined {
  try {
    const tree = parser.parse(text);
    return isTooDeep(tree) ? undefined : tree;
  } catch (problem) {
    if (problem instanceof RangeError) return undefined; // the parser's own recursion ran out of stack
    throw problem;
  }
}

/** Looks level by level, for a tree this deep cannot be walked. */
function isTooDeep({ children }: MarkdownTree): boolean {
  let level: readonly MarkdownNode[] = children;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > depthLimit) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

/** The nodes below one; none for those that hold text. */
export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return 'children' in node ? node.children : [];
}

/** Where the node's own words begin. */
export function offsetOf(node: MarkdownNode): number {
  return node.position?.start.offset ?? 0;
}

/** Where its words begin: at its first child, behind its pipe, bullet or hashes. */
export function contentOffset(node: MarkdownNode): number {
  const [first] = childrenOf(node);
  return offsetOf(first ?? node);
}

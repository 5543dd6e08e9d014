// References of a Markdown page: footnote definitions, and numbered lists whose items are notes.
import type { Phrasing, Reference, References } from '../model/document.ts';
import { cutOut, joinPhrasings, trimPhrasing } from './cut-phrasing.ts';
import { flowing, type MarkdownPage, readInline } from './markdown-inline.ts';
import { childrenOf, type MarkdownNode, type NodeOf, offsetOf } from './markdown-tree.ts';
import { referenceHead } from './reference-head.ts';

/** A reference with the keys of the places that cite it. */
export interface KeyedReference extends Reference {
  readonly jumps: readonly string[];
}

/** A footnote definition; one without words is kept for its number. */
export function readDefinition(node: NodeOf<'footnoteDefinition'>, page: MarkdownPage): KeyedReference {
  const { content, jumps } = readNote(node, page);
  const label = page.footnotes.get(node.identifier) ?? node.identifier;
  const named = label === node.identifier ? {} : { name: node.label ?? node.identifier };
  return { label, content, jumps, ...named };
}

/** The items of a numbered list as references, each with the number that is written before it. */
export function readNumbered(list: NodeOf<'list'>, page: MarkdownPage): readonly KeyedReference[] {
  return list.children.map((item, at) => {
    const { content, jumps } = readNote(item, page);
    const [number] = /^\d{1,9}/u.exec(page.source.slice(offsetOf(item), offsetOf(item) + 9)) ?? [];
    return { label: String(Number(number ?? (list.start ?? 1) + at)), content: withoutHead(content), jumps };
  });
}

/** All words of a note, its paragraphs and lists joined. */
function readNote(
  node: MarkdownNode,
  page: MarkdownPage,
): { readonly content: Phrasing; readonly jumps: readonly string[] } {
  const parts = inlineNodes(node).map((part) => readInline(part, page));
  const content = joinPhrasings(
    parts.map((part) => flowing(part.content)),
    page.place(offsetOf(node)),
  );
  return { content, jumps: parts.flatMap(({ jumps }) => jumps) };
}

/** The nodes below that hold words, in order. */
export function inlineNodes(node: MarkdownNode): readonly MarkdownNode[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node];
  if (node.type === 'code' || node.type === 'html') return [node];
  return childrenOf(node).flatMap(inlineNodes);
}

/** The words behind `^ a b`, the text of jump-back marks that lost their links. */
function withoutHead(content: Phrasing): Phrasing {
  const number = '1. ';
  const head = referenceHead(number + content.value) - number.length;
  return head > 0 ? trimPhrasing(cutOut(content, [{ start: 0, end: head }])) : content;
}

/** One list of references, in the group of the marks that cite them, under the labels that those marks have. */
export function referencesOf(
  items: readonly KeyedReference[],
  marks: ReadonlyMap<string, { readonly label: string; readonly group?: string }>,
): References {
  const groups = items.flatMap(({ jumps }) => jumps.flatMap((key) => marks.get(key)?.group ?? []));
  const [group] = groups;
  const relabelled = items.map(({ jumps, ...item }) => {
    const cited = jumps.map((key) => marks.get(key)).find((mark) => mark !== undefined);
    return cited === undefined ? item : { ...item, label: cited.label };
  });
  return { kind: 'references', ...(group === undefined ? {} : { group }), items: relabelled };
}

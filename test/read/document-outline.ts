// A document as an outline that a person can read and type: a line a heading or block, marks back in their places.
import type { Block, Document, Phrasing, Section } from '../../src/model/document.ts';

/** The title, then every heading with a `#` per rank and every block as `kind: its lines`. */
export function outlineOf({ title, root }: Document): readonly string[] {
  return [`title: ${title}`, ...sectionLines(root)];
}

function sectionLines({ heading, depth, children, sections }: Section): readonly string[] {
  const headed = heading === undefined ? [] : [`${'#'.repeat(depth)} ${written(heading)}`];
  return [...headed, ...children.map(blockLine), ...sections.flatMap(sectionLines)];
}

function blockLine(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return `${block.kind}: ${written(block.content)}`;
    case 'flatTable':
      return `table: ${block.lines.map(written).join(' | ')}`;
    case 'infobox':
      return `infobox: ${[block.title, ...block.rows.flatMap(({ label, value }) => [label, value])].map(written).join(' | ')}`;
    case 'flatInfobox':
      return `infobox: ${[block.title, ...block.lines].map(written).join(' | ')}`;
    case 'list':
      return `list: ${block.items.map(({ content }) => written(content)).join(' | ')}`;
    case 'references':
      return `references: ${block.items.map(({ label, content }) => `(${label}) ${written(content)}`).join(' | ')}`;
    case 'table':
      return `grid: ${block.rows.map((row) => row.map(({ content }) => written(content)).join(';')).join(' | ')}`;
  }
}

/** The words with `[label]` where each mark was taken out. */
export function written({ value, footnoteReferences }: Phrasing): string {
  let text = '';
  let copied = 0;
  for (const { label, offset } of footnoteReferences) {
    text += `${value.slice(copied, offset)}[${label}]`;
    copied = offset;
  }
  return text + value.slice(copied);
}

// Flattens a whole page as text copies of articles do: headings alone on their line, lists with stars, tables row by row.
import { load } from 'cheerio';
import type { Block, Document, List, Phrasing, Position, References, Section, Table } from '../src/model/document.ts';
import { flattenHeader, flattenRow, type Style } from './flatten.ts';
import { type Grid, gridOf } from './grid.ts';
import { type Element, type Node, tablesOf } from './html-tree.ts';

/** A page as it stands and as the reader of HTML has it: the first gives the cells, the second their surroundings. */
export interface ReadPage {
  readonly html: string;
  readonly document: Document;
}

interface Flattening {
  readonly style: Style;
  /** The table's start tag in the page; `undefined` for a table inside one that was asked for before. */
  readonly tableOf: (table: Table) => Element | undefined;
}

/** The page's text. */
export function flattenPage({ html, document }: ReadPage, title: string, style: Style): string {
  const runs = flattenSection(document.root, { style, tableOf: finderOf(html) });
  return `${[title, ...runs].filter((run) => run !== '').join('\n\n')}\n`;
}

/** Tables of the reader are found again in the page by the place of their first cell. */
function finderOf(html: string): Flattening['tableOf'] {
  const $ = load(html);
  const all = $('table');
  const elements = tablesOf(html);
  if (all.length !== elements.length) throw new Error('The tree for measuring has other tables than the page.');
  const inside = new Set<Element>();
  return ({ rows }) => {
    const position: Position | undefined = rows[0]?.[0]?.content.position;
    const at = position?.kind === 'element' ? all.index($(position.path).closest('table')) : -1;
    const element = elements[at];
    if (element === undefined || inside.has(element)) return undefined;
    for (const inner of tablesIn(element)) inside.add(inner);
    return element;
  };
}

function tablesIn(node: Node): readonly Element[] {
  if (node.kind === 'text') return [];
  return node.children.flatMap((child) =>
    child.kind === 'element' && child.tag === 'table' ? [child, ...tablesIn(child)] : tablesIn(child),
  );
}

function flattenSection({ heading, children, sections }: Section, flattening: Flattening): readonly string[] {
  const own = children.map((block) => flattenBlock(block, flattening));
  const below = sections.flatMap((section) => flattenSection(section, flattening));
  return [...(heading === undefined ? [] : [wordsOf(heading)]), ...own, ...below];
}

/** The lines of a block, none of them blank; empty when it leaves nothing. */
function flattenBlock(block: Block, flattening: Flattening): string {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return wordsOf(block.content);
    case 'list':
      return linesOf(flattenList(block, 1));
    case 'table':
      return flattenTable(block, flattening);
    case 'flatTable':
      return linesOf(block.lines.map(wordsOf));
    case 'flatInfobox':
      return linesOf([block.title, ...block.lines].map(wordsOf));
    case 'infobox':
      return linesOf([
        wordsOf(block.title),
        ...block.rows.map(({ label, value }) => `${wordsOf(label)}${wordsOf(value)}`),
      ]);
    case 'references':
      return linesOf(block.items.map(referenceLine));
  }
}

function referenceLine({ label, content }: References['items'][number]): string {
  return `  ${label}. ${wordsOf(content).replaceAll('\n', ' ')}`;
}

function flattenList({ ordered, items }: List, depth: number): readonly string[] {
  return items.flatMap(({ content, children, term }, at) => {
    const words = wordsOf(content);
    const sign = ordered ? `${at + 1}.` : '*';
    const own = words === '' ? [] : [`${'  '.repeat(depth)}${sign} ${words}`];
    const terms = term === undefined ? [] : [wordsOf(term)];
    return [...terms, ...own, ...children.flatMap((child) => flattenList(child, depth + 1))];
  });
}

function flattenTable(table: Table, { style, tableOf }: Flattening): string {
  const element = tableOf(table);
  if (element === undefined) return '';
  const caption = table.caption === undefined ? [] : [wordsOf(table.caption)];
  const grid: Grid = gridOf(element);
  const lines = grid.map((slots) => (slots.every(isHeader) ? flattenHeader(slots, style) : flattenRow(slots, style)));
  return linesOf([...caption, ...lines]);
}

function isHeader({ header }: Grid[number][number]): boolean {
  return header;
}

function linesOf(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split('\n'))
    .filter((line) => line.trim() !== '')
    .join('\n');
}

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** The words with their marks as a reader sees them; a flag leaves the hard space that stands behind it. */
function wordsOf({ value, footnoteReferences, images }: Phrasing): string {
  const marks = footnoteReferences.map(
    ({ offset, label, group }): Insertion => ({ offset, text: `[${shownGroup(group)}${label}]` }),
  );
  const flags = images
    .filter(({ offset }) => offset < value.length)
    .map(({ offset }): Insertion => ({ offset, text: '\u00a0' }));
  const insertions = [...marks, ...flags].sort((a, b) => a.offset - b.offset);
  let text = '';
  let copied = 0;
  for (const { offset, text: inserted } of insertions) {
    text += value.slice(copied, offset) + inserted;
    copied = offset;
  }
  return text + value.slice(copied);
}

/** Groups whose marks are letters do not show their name. */
function shownGroup(group: string | undefined): string {
  return group === undefined || /^(?:lower|upper)-/u.test(group) ? '' : `${group} `;
}

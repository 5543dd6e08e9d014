// A document laid open for people: every block in the form in which `inspect` shows it.

import { splitWith } from './extract/flat-table.ts';
import { splitInfoboxLine } from './extract/infobox.ts';
import { type JudgedBlock, judgedBlocks } from './extract/roster-blocks.ts';
import { languagesFor, type Vocabulary, vocabularyOf } from './extract/vocabulary.ts';
import type { ColumnRole, Language } from './languages/language.ts';
import {
  type Block,
  type Cell,
  type Document,
  type FlatTable,
  formatPosition,
  type InfoboxField,
  type List,
  type Phrasing,
  type PlacedBlock,
  placedBlocks,
  type Section,
  type Table,
} from './model/document.ts';
import type { Finding } from './model/finding.ts';
import { clip, tidy } from './model/text-order.ts';
import type { InfoboxRowView, ListView, PageView, ReferenceView, SectionView, TableView } from './report/page-view.ts';
import { counted } from './report/terminal.ts';

/** Everything in the document; flat tables and infoboxes split as the extractors split them. */
export function viewOf(
  document: Document,
  findings: readonly Finding[],
  languages: readonly Language[],
): Omit<PageView, 'config'> {
  const vocabulary = vocabularyOf(languagesFor(document.language, languages));
  const blocks = placedBlocks(document.root);
  const judged = judgedIn(document, vocabulary);
  return {
    title: titleOf(document),
    language: document.language,
    format: document.format,
    sections: sectionViews(document.root),
    tables: blocks.flatMap((placed) => tableViews(placed, judged, vocabulary)),
    lists: blocks.flatMap((placed) => listViews(placed, judged)),
    references: blocks.flatMap(({ block }) => referenceViews(block)),
    infobox: blocks.flatMap(({ block }) => infoboxViews(block, vocabulary)),
    notices: blocks.flatMap(({ block }) => (block.kind === 'notice' ? [tidy(block.content.value)] : [])),
    findings: findings.map(({ code, message, locator }) => ({ code, message, locator })),
  };
}

const titleLimit = 200; // UTF-16 units; longer words name nothing

/**
 * What the page is called: by itself, by its infobox, by the one heading that all else stands under, by its first
 * caption; empty when none of them says.
 */
export function titleOf({ title, root }: Document): string {
  const blocks = placedBlocks(root).map(({ block }) => block);
  const captions = blocks.map((block) => (block.kind === 'table' ? block.caption : undefined));
  const names = [...blocks.map(infoboxTitle), topHeading(root), ...captions].map(firstLine);
  return title || clip(names.find((name) => name !== '') ?? '', titleLimit);
}

/** Boxes with less than two labels, such as those of links, are not about the page as a whole. */
function infoboxTitle(block: Block): Phrasing | undefined {
  if (block.kind === 'flatInfobox') return block.title;
  if (block.kind !== 'infobox') return undefined;
  const labels = new Set(block.rows.map(({ label }) => label.value).filter((label) => label !== ''));
  return labels.size > 1 ? block.title : undefined;
}

/** Names in other languages stand on lines of their own. */
function firstLine(content: Phrasing | undefined): string {
  return tidy(content?.value.trim().split('\n')[0] ?? '');
}

function topHeading({ children, sections }: Section): Phrasing | undefined {
  const [first, ...others] = sections;
  const isTop = children.length === 0 && others.length === 0 && (first?.sections.length ?? 0) > 0;
  return isTop ? first?.heading : undefined;
}

function sectionViews(section: Section): readonly SectionView[] {
  const { heading, depth, children } = section;
  const own = {
    heading: tidy(heading?.value ?? ''),
    depth,
    locator: heading === undefined ? '' : formatPosition(heading.position),
    blocks: blockCounts(children),
  };
  return [own, ...section.sections.flatMap(sectionViews)];
}

const blockNames: Readonly<Record<Block['kind'], readonly [one: string, many: string]>> = {
  paragraph: ['paragraph', 'paragraphs'],
  list: ['list', 'lists'],
  table: ['table', 'tables'],
  flatTable: ['run-together table', 'run-together tables'],
  flatInfobox: ['infobox', 'infoboxes'],
  infobox: ['infobox', 'infoboxes'],
  references: ['list of references', 'lists of references'],
  notice: ['notice', 'notices'],
};

function blockCounts(blocks: readonly Block[]): readonly string[] {
  const kinds = [...new Set(blocks.map(({ kind }) => kind))];
  return kinds.map((kind) => counted(blocks.filter((block) => block.kind === kind).length, ...blockNames[kind]));
}

/** How the extractors see each table and list. */
type Judged = ReadonlyMap<Block, JudgedBlock>;

function judgedIn(document: Document, vocabulary: Vocabulary): Judged {
  const context = { vocabulary, sections: [], organization: titleOf(document), splits: new Map() };
  return new Map(judgedBlocks(document, context).map((judged) => [judged.block, judged]));
}

function verdictOn(block: Block, judged: Judged): string {
  const verdict = judged.get(block)?.verdict;
  return verdict === undefined ? '' : `${verdict.roster ? 'Taken for a roster.' : 'No roster.'} ${verdict.reason}`;
}

function tableViews({ block, headings }: PlacedBlock, judged: Judged, vocabulary: Vocabulary): readonly TableView[] {
  const shared = { section: headings.map(({ value }) => tidy(value)), verdict: verdictOn(block, judged) };
  if (block.kind === 'flatTable') return [{ ...shared, ...flatGrid(block, vocabulary) }];
  return block.kind === 'table' ? [{ ...shared, ...grid(block, judged.get(block)) }] : [];
}

type Grid = Omit<TableView, 'section' | 'verdict'>;

function flatGrid(table: FlatTable, vocabulary: Vocabulary): Grid {
  const { columns, rows } = splitWith(table, vocabulary).value;
  return {
    columns: columns.map(({ header, role }) => ({ header, role })),
    rows: rows.map(({ cells }) => cells.map(({ value }) => cellText(value))),
    inherited: marked(rows.map(({ inherited }) => inherited)),
    locator: locatorOf(table.lines[0]),
  };
}

/** Blocks of one cell stand on lines of their own. */
function cellText(value: string): string {
  return value
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('; ');
}

function grid({ headerRows, rows }: Table, judged: JudgedBlock | undefined): Grid {
  const headers = rows.slice(0, headerRows);
  const body = rows.slice(headerRows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const roles = rolesOf(rows, judged);
  return {
    columns: Array.from({ length: width }, (_, column) => ({
      header: headerOf(headers, column),
      role: roles.get(column) ?? 'text',
    })),
    rows: body.map((row) => row.map(({ content }) => tidy(content.value))),
    inherited: marked(body.map((row) => row.map(({ inherited }) => inherited !== 'none'))),
    locator: locatorOf(rows[0]?.[0]?.content),
  };
}

/**
 * The role that the extractors give each column as written. They leave columns out, join them and add some, so a
 * column is known by its cells: it has the role of the one in which most of them went.
 */
function rolesOf(rows: Table['rows'], judged: JudgedBlock | undefined): ReadonlyMap<number, ColumnRole> {
  const { columns, rows: split } = judged?.split.value ?? { columns: [], rows: [] };
  const homes = homesOf(rows);
  const best = new Map<number, { readonly role: ColumnRole; readonly cells: number }>();
  for (const [at, { role }] of columns.entries()) {
    for (const [column, cells] of countHomes(
      split.map((row) => row.cells[at]),
      homes,
    )) {
      if (cells > (best.get(column)?.cells ?? 0)) best.set(column, { role, cells });
    }
  }
  return new Map([...best].map(([column, { role }]) => [column, role]));
}

/** The column in which each content begins. */
function homesOf(rows: Table['rows']): ReadonlyMap<Phrasing, number> {
  const cells = rows.flatMap((row) => row.map(({ content, inherited }, column) => ({ content, inherited, column })));
  return new Map(cells.filter(({ inherited }) => inherited !== 'left').map(({ content, column }) => [content, column]));
}

/** How many of the cells stand in each column as written. */
function countHomes(
  cells: readonly (Phrasing | undefined)[],
  homes: ReadonlyMap<Phrasing, number>,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const cell of cells) {
    const home = cell === undefined ? undefined : homes.get(cell);
    if (home !== undefined) found.set(home, (found.get(home) ?? 0) + 1);
  }
  return found;
}

function headerOf(headers: readonly (readonly Cell[])[], column: number): string {
  const words = headers.map((row) => tidy(row[column]?.content.value ?? ''));
  return [...new Set(words)].filter((word) => word !== '').join(', ');
}

function marked(rows: readonly (readonly boolean[])[]): TableView['inherited'] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((inherited, column) => (inherited ? [[row, column] as const] : [])),
  );
}

function listViews({ block, headings }: PlacedBlock, judged: Judged): readonly ListView[] {
  if (block.kind !== 'list') return [];
  const section = headings.map(({ value }) => tidy(value));
  const verdict = verdictOn(block, judged);
  return [{ section, items: itemsOf(block, ''), verdict, locator: locatorOf(block.items[0]?.content) }];
}

/** Items of nested lists stand indented under their own. */
function itemsOf({ items }: List, indent: string): readonly string[] {
  return items.flatMap(({ content, children }) => [
    `${indent}${tidy(content.value)}`,
    ...children.flatMap((child) => itemsOf(child, `${indent}  `)),
  ]);
}

function referenceViews(block: Block): readonly ReferenceView[] {
  if (block.kind !== 'references') return [];
  return block.items.map(({ label, content }) => ({ label, text: tidy(content.value), locator: locatorOf(content) }));
}

function infoboxViews(block: Block, vocabulary: Vocabulary): readonly InfoboxRowView[] {
  if (block.kind === 'infobox') return block.rows.map(infoboxField);
  if (block.kind !== 'flatInfobox') return [];
  return block.lines.map((line) => {
    const row = splitInfoboxLine(line, vocabulary);
    return { label: row?.label ?? '', value: tidy(row?.value.value ?? line.value), locator: locatorOf(line) };
  });
}

function infoboxField({ label, value }: InfoboxField): InfoboxRowView {
  return { label: tidy(label.value), value: tidy(value.value), locator: locatorOf(value) };
}

function locatorOf(content: Phrasing | undefined): string {
  return content === undefined ? '' : formatPosition(content.position);
}

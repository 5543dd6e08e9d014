// A document laid open for people: every block in the form in which `inspect` shows it.

import { splitWith } from './extract/flat-table.ts';
import { splitInfoboxLine } from './extract/infobox.ts';
import { judgedBlocks } from './extract/roster-blocks.ts';
import { languagesFor, type Vocabulary, vocabularyOf } from './extract/vocabulary.ts';
import type { Language } from './languages/language.ts';
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
import { tidy } from './model/text-order.ts';
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
  const verdicts = verdictsOf(document, vocabulary);
  return {
    title: document.title,
    language: document.language,
    format: document.format,
    sections: sectionViews(document.root),
    tables: blocks.flatMap((placed) => tableViews(placed, verdicts, vocabulary)),
    lists: blocks.flatMap((placed) => listViews(placed, verdicts)),
    references: blocks.flatMap(({ block }) => referenceViews(block)),
    infobox: blocks.flatMap(({ block }) => infoboxViews(block, vocabulary)),
    notices: blocks.flatMap(({ block }) => (block.kind === 'notice' ? [tidy(block.content.value)] : [])),
    findings: findings.map(({ code, message, locator }) => ({ code, message, locator })),
  };
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

/** What speaks for or against each table and list being a roster. */
type Verdicts = ReadonlyMap<Block, string>;

function verdictsOf(document: Document, vocabulary: Vocabulary): Verdicts {
  const context = { vocabulary, sections: [], organization: document.title, splits: new Map() };
  return new Map(
    judgedBlocks(document, context).map(({ block, verdict: { roster, reason } }) => [
      block,
      `${roster ? 'Taken for a roster.' : 'No roster.'} ${reason}`,
    ]),
  );
}

function tableViews(
  { block, headings }: PlacedBlock,
  verdicts: Verdicts,
  vocabulary: Vocabulary,
): readonly TableView[] {
  const shared = { section: headings.map(({ value }) => tidy(value)), verdict: verdicts.get(block) ?? '' };
  if (block.kind === 'flatTable') return [{ ...shared, ...flatGrid(block, vocabulary) }];
  return block.kind === 'table' ? [{ ...shared, ...grid(block) }] : [];
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

function grid({ headerRows, rows }: Table): Grid {
  const headers = rows.slice(0, headerRows);
  const body = rows.slice(headerRows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    columns: Array.from({ length: width }, (_, column) => ({ header: headerOf(headers, column), role: 'text' })),
    rows: body.map((row) => row.map(({ content }) => tidy(content.value))),
    inherited: marked(body.map((row) => row.map(({ inherited }) => inherited !== 'none'))),
    locator: locatorOf(rows[0]?.[0]?.content),
  };
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

function listViews({ block, headings }: PlacedBlock, verdicts: Verdicts): readonly ListView[] {
  if (block.kind !== 'list') return [];
  const section = headings.map(({ value }) => tidy(value));
  const verdict = verdicts.get(block) ?? '';
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

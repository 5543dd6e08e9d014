// What a reader sees in a page, as data and as text: sections, tables as grids of words, lists, references.
import type { ColumnRole } from '../languages/language.ts';
import { type FindingCode, findingKinds } from '../model/finding.ts';
import { clipLine, layOut, wrapLines } from './columns.ts';
import { plainLine, type Screen, safeText } from './paint.ts';
import { counted, severityWord } from './terminal.ts';

export interface PageView {
  readonly title: string;
  readonly language: string;
  readonly format: string;
  readonly sections: readonly SectionView[];
  readonly tables: readonly TableView[];
  readonly lists: readonly ListView[];
  readonly references: readonly ReferenceView[];
  readonly infobox: readonly InfoboxRowView[];
  /** Words about the page itself, such as its licence. */
  readonly notices: readonly string[];
  readonly findings: readonly FindingView[];
  /** A config that would extract the page. */
  readonly config: object;
}

export interface SectionView {
  /** Empty for the page itself. */
  readonly heading: string;
  readonly depth: number;
  /** Empty for the page itself. */
  readonly locator: string;
  /** What stands directly under it: `2 paragraphs`, `1 table`. */
  readonly blocks: readonly string[];
}

/** A rectangle of words; inherited cells are filled in. */
export interface TableView {
  /** The headings above, outermost first. */
  readonly section: readonly string[];
  readonly columns: readonly { readonly header: string; readonly role: ColumnRole }[];
  readonly rows: readonly (readonly string[])[];
  /** The cells of `rows` that repeat the one above, as `[row, column]` from 0. */
  readonly inherited: readonly (readonly [number, number])[];
  /** Whether it is taken for a list of members, and why; empty where nobody asked. */
  readonly verdict: string;
  readonly locator: string;
}

export interface ListView {
  readonly section: readonly string[];
  readonly items: readonly string[];
  /** As of a table. */
  readonly verdict: string;
  readonly locator: string;
}

export interface ReferenceView {
  readonly label: string;
  readonly text: string;
  readonly locator: string;
}

export interface InfoboxRowView {
  readonly label: string;
  readonly value: string;
  readonly locator: string;
}

export interface FindingView {
  readonly code: FindingCode;
  readonly message: string;
  readonly locator: string;
}

export function pageText(view: PageView, screen: Screen): string {
  const { paint } = screen;
  const blocks = [
    [paint.bold(plainLine(view.title) || 'A page without a title'), `${view.format}, language ${view.language}`],
    [paint.bold('Sections'), ...view.sections.map((section) => sectionLine(section, screen))],
    ...listed(
      'Infobox',
      view.infobox.map(({ label, value }) => [label, value]),
      screen,
    ),
    ...view.tables.map((table) => tableLines(table, screen)),
    ...view.lists.map((list) => listLines(list, screen)),
    ...listed(
      'References',
      view.references.map(({ label, text }) => [label, text]),
      screen,
    ),
    ...listed(
      'About the page',
      view.notices.map((notice) => [notice]),
      screen,
    ),
    ...(view.findings.length === 0 ? [] : [findingLines(view.findings, screen)]),
    [paint.bold('A config that extracts it'), ...JSON.stringify(view.config, null, 2).split('\n').map(safeText)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function sectionLine({ heading, depth, locator, blocks }: SectionView, { paint, width }: Screen): string {
  const what = blocks.length === 0 ? 'nothing of its own' : blocks.join(', ');
  const name = heading === '' ? 'Top of the page' : plainLine(heading);
  const place = locator === '' ? '' : `  ${locator}`;
  return paint.dim(clipLine(`${'  '.repeat(depth + 1)}${name}: ${what}${place}`, width));
}

/** A titled block of rows; nothing when there are none. */
function listed(
  title: string,
  rows: readonly (readonly string[])[],
  { paint, width }: Screen,
): readonly (readonly string[])[] {
  if (rows.length === 0) return [];
  const numbered = title === 'References' ? ` (${rows.length})` : '';
  return [[paint.bold(`${title}${numbered}`), ...layOut(rows, width - 2).map((line) => `  ${line}`)]];
}

function tableLines(
  { section, columns, rows, inherited, verdict, locator }: TableView,
  { paint, width }: Screen,
): readonly string[] {
  const repeated = new Set(inherited.map(([row, column]) => `${row} ${column}`));
  const mark = (cell: string, row: number, column: number) => (repeated.has(`${row} ${column}`) ? `↑ ${cell}` : cell);
  const head = [columns.map(({ header }) => header), columns.map(({ role }) => role)];
  const body = rows.map((cells, row) => cells.map((cell, column) => mark(cell, row, column)));
  const [headers = '', roles = '', ...lines] = layOut([...head, ...body], width - 2, columns.map(weightOf));
  const title = `Table${underSection(section)}: ${counted(rows.length, 'row')}`;
  return [
    `${paint.bold(title)}  ${paint.dim(locator)}`,
    ...verdictLines(verdict),
    ...(headers === '' ? [] : [`  ${paint.cyan(headers)}`]),
    `  ${paint.dim(roles)}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

/** Names are what a person looks for first. */
function weightOf({ role }: TableView['columns'][number]): number {
  return role === 'name' || role === 'person' || role === 'notes' ? 2.5 : 1;
}

function listLines({ section, items, verdict, locator }: ListView, { paint, width }: Screen): readonly string[] {
  const title = `List${underSection(section)}: ${counted(items.length, 'item')}`;
  const shown = items.map((item) => clipLine(`  ${item}`, width));
  return [`${paint.bold(title)}  ${paint.dim(locator)}`, ...verdictLines(verdict), ...shown];
}

function verdictLines(verdict: string): readonly string[] {
  return verdict === '' ? [] : [`  ${verdict}`];
}

function underSection(section: readonly string[]): string {
  return section.length === 0 ? '' : ` under ${section.map((heading) => `“${plainLine(heading)}”`).join(', ')}`;
}

function findingLines(findings: readonly FindingView[], { paint, width }: Screen): readonly string[] {
  const lines = findings.flatMap(({ code, message, locator }) => [
    `  ${severityWord(findingKinds[code].severity, paint)} ${paint.bold(code)}  ${locator}`,
    ...wrapLines(message, width - 4).map((line) => `    ${line}`),
  ]);
  return [paint.bold(counted(findings.length, 'finding')), ...lines];
}

// The truth about a table before it is flattened: its grid with spans resolved, and which text each column owns.
import { flatText, type Grid, gridOf, oneLine, type Slot } from './grid.ts';
import type { Element } from './html-tree.ts';

/** What a perfect reading of the flattened row gives for one column. */
export interface TrueCell {
  readonly text: string;
  /** It stands on a row above and leaves nothing in this one. */
  readonly inherited: boolean;
}

export interface TrueRow {
  readonly slots: readonly Slot[];
  readonly cells: readonly TrueCell[];
  /** A row of one cell over the whole width, or the header again: neither right nor wrong as a row of the roster. */
  readonly divider: boolean;
}

export interface TrueTable {
  /** Caption and rows above the header. */
  readonly titles: readonly string[];
  readonly header: readonly Slot[];
  readonly columns: readonly string[];
  readonly rows: readonly TrueRow[];
}

export function readTruth(table: Element): TrueTable {
  const grid = gridOf(table);
  const top = headerRow(grid);
  const header = grid[top] ?? [];
  const owners = columnOwners(header);
  const captions = table.children.filter((node) => node.kind === 'element' && node.tag === 'caption');
  const titles = [...captions.map(flatText), ...grid.slice(0, Math.max(0, top)).map(titleOf)].map(oneLine);
  return {
    titles: titles.filter((title) => title !== ''),
    header: header.filter(({ inherited }) => inherited === 'none'),
    columns: columnsOf(header, owners),
    rows: grid.slice(top + 1).flatMap((slots) => trueRow(slots, owners, oneLine(titleOf(header)))),
  };
}

/** The last of the leading rows that are all headers; -1 when the table has none. */
function headerRow(grid: Grid): number {
  const body = grid.findIndex((slots) => slots.some(({ header }) => !header));
  return (body === -1 ? grid.length : body) - 1;
}

/** For each grid column the number of the column whose header stands over it; one without a word joins its left. */
function columnOwners(header: readonly Slot[]): readonly number[] {
  let owner = -1;
  return header.map((slot) => {
    if (slot.inherited !== 'left' && (oneLine(slot.text) !== '' || owner === -1)) owner += 1;
    return owner;
  });
}

function columnsOf(header: readonly Slot[], owners: readonly number[]): readonly string[] {
  return [...new Set(owners)].map((owner) => withoutMarks(oneLine(header[owners.indexOf(owner)]?.text ?? '')));
}

function trueRow(slots: readonly Slot[], owners: readonly number[], header: string): readonly TrueRow[] {
  const own = oneLine(titleOf(slots));
  if (own === '') return [];
  const divider = own === header || (slots.length > 1 && new Set(slots.map(({ cell }) => cell)).size === 1);
  const cells = [...new Set(owners)].map((owner) => trueCell(slots.filter((_, column) => owners[column] === owner)));
  return [{ slots, cells, divider }];
}

function trueCell(slots: readonly Slot[]): TrueCell {
  const own = slots.filter(({ inherited }) => inherited === 'none');
  const above = slots.filter(({ inherited }) => inherited === 'above');
  const inherited = above.length > 0 && oneLine(textOf(own)) === '';
  return { text: textOf(inherited ? above : own), inherited };
}

function textOf(slots: readonly Slot[]): string {
  const cells = new Map(slots.map(({ cell, text }) => [cell, text]));
  return [...cells.values()].join(' ');
}

function titleOf(slots: readonly Slot[]): string {
  return textOf(slots.filter(({ inherited }) => inherited === 'none'));
}

const mark = /\[((?:[a-z]{1,5} ?)?\d{1,3}|[a-z])\]/giu;

export function withoutMarks(text: string): string {
  return oneLine(text.replace(mark, ''));
}

/** Labels of the citation marks in a text, in order. */
export function marksOf(text: string): readonly string[] {
  return [...text.matchAll(mark)].map(([, label = '']) => label);
}

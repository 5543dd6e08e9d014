// Flattens a table as text copies of articles do: cells run together, blocks on lines of their own, a row a line.
import type { Slot } from './grid.ts';
import type { TrueTable } from './table-truth.ts';

/** How cells are joined: by nothing, by a space, or by nothing just in rows with a block (and in the header). */
export const styles = ['glued', 'spaced', 'mixed'] as const;
export type Style = (typeof styles)[number];

/** The words around the table, so that it stands in a small article. */
export interface Surroundings {
  readonly title: string;
  readonly lead: string;
  readonly heading: string;
}

/** The article's text. */
export function flattenArticle(table: TrueTable, style: Style, { title, lead, heading }: Surroundings): string {
  const header = flattenHeader(table.header, style);
  const rows = table.rows.map(({ slots }) => flattenRow(slots, style));
  return `${[title, '', lead, '', heading, '', ...table.titles, header, ...rows].join('\n')}\n`;
}

/** A header stands on one line, whatever breaks its cells have, as a header line does. */
export function flattenHeader(slots: readonly FlatSlot[], style: Style): string {
  const own = slots.filter(({ inherited }) => inherited === 'none');
  const unbroken = own.map((slot) => ({ ...slot, text: slot.text.replaceAll('\n', ' ').trim() }));
  return joinCells(unbroken, style === 'spaced' ? ' ' : '');
}

/** What a row's text depends on. */
export type FlatSlot = Pick<Slot, 'text' | 'inherited'>;

/** The lines a row leaves; a cell spanned from above or from the left leaves nothing. */
export function flattenRow(slots: readonly FlatSlot[], style: Style): string {
  const own = slots.filter(({ inherited }) => inherited === 'none');
  const broken = own.some(({ text }) => text.includes('\n'));
  return joinCells(own, style === 'glued' || (style === 'mixed' && broken) ? '' : ' ');
}

/** An empty cell leaves nothing; after a block the next cell stands on the following line. */
function joinCells(slots: readonly FlatSlot[], joiner: string): string {
  const text = slots.reduce((line, { text }) => {
    if (text === '' || line === '' || line.endsWith('\n') || text.startsWith('\n')) return line + text;
    return line + joiner + text;
  }, '');
  return text.replace(/\n+/gu, '\n').replace(/^\n|\n$/gu, '');
}

// The columns of a grid: what their header rows call them together, and columns under one wide header as one.
import type { Phrasing, Position } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';
import type { BodyRow, GridLine } from './grid-rows.ts';
import { joinPhrasings, noWords } from './phrasing-pieces.ts';

/** A column with its cells, one for each body row. */
export interface GridColumn {
  /** The words of its header cells from top to bottom, each once; empty where there are none. */
  readonly headers: readonly string[];
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly content: Phrasing;
  /** Carried down from a row above by a span. */
  readonly inherited: boolean;
}

const nowhere: Position = { kind: 'text', line: 0, column: 0 };

/** The columns of the body; those without any content are left out, be they spacers or patches of colour. */
export function columnsOf(header: readonly GridLine[], body: readonly BodyRow[]): readonly GridColumn[] {
  const width = Math.max(0, ...[...header, ...body.map(({ cells }) => cells)].map((row) => row.length));
  const single = Array.from({ length: width }, (_, at) => ({
    column: columnAt(header, body, at),
    spans: spansOn(header, at),
  }));
  const merged: GridColumn[] = [];
  for (const { column, spans } of single) {
    const last = merged.at(-1);
    if (last !== undefined && spans && areOne(last, column)) merged[merged.length - 1] = mergeTwo(last, column);
    else merged.push(column);
  }
  return merged.filter(({ cells, headers }) =>
    headers.length > 0 ? true : cells.some(({ content }) => isFilled(content)),
  );
}

/** A cell that spans on from the left is counted there, unless the same wide header holds both. */
function columnAt(header: readonly GridLine[], body: readonly BodyRow[], at: number): GridColumn {
  const words = header.map((row) => tidy(row[at]?.content.value ?? '')).filter((text) => text !== '');
  return {
    headers: [...new Set(words)],
    cells: body.map(({ cells }) => {
      const cell = cells[at];
      if (cell === undefined || cell.inherited === 'left')
        return { content: noWords(cell?.content.position ?? nowhere), inherited: false };
      if (cell.inherited === 'none') return { content: cell.content, inherited: false };
      return { content: { ...cell.content, footnoteReferences: [] }, inherited: true };
    }),
  };
}

/** Whether the column's header cells all span on from the column before. */
function spansOn(header: readonly GridLine[], at: number): boolean {
  return (
    header.length > 0 &&
    at > 0 &&
    header.every(
      (row) =>
        row[at]?.inherited === 'left' ||
        (row[at]?.inherited === 'above' &&
          row[at]?.content === row[at - 1]?.content &&
          tidy(row[at]?.content.value ?? '') !== ''),
    )
  );
}

/** Two columns under one header are one when hardly a row has words in both: a patch of colour or flag, then the words. */
function areOne(a: GridColumn, b: GridColumn): boolean {
  const both = a.cells.filter(
    ({ content }, row) => content.value.trim() !== '' && (b.cells[row]?.content.value ?? '').trim() !== '',
  );
  return both.length * 10 <= a.cells.length;
}

function mergeTwo(a: GridColumn, b: GridColumn): GridColumn {
  return {
    headers: a.headers,
    cells: a.cells.map((cell, row) => {
      const other = b.cells[row] ?? cell;
      const filled = [cell, other].filter(({ content }) => isFilled(content));
      if (filled.length < 2) return filled[0] ?? cell;
      return {
        content: joinPhrasings(
          filled.map(({ content }) => content),
          ' ',
        ),
        inherited: filled.every(({ inherited }) => inherited),
      };
    }),
  };
}

export function isFilled({ value, images }: Phrasing): boolean {
  return value.trim() !== '' || images.length > 0;
}

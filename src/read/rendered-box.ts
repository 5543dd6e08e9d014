// Tables that a text browser draws with lines: each cell in its box, boxes over several rows or columns as spans.
import type { Table } from '../model/document.ts';
import type { Noted } from '../model/finding.ts';
import { joinLines, type RenderedLine, type RenderedPage, screenOf } from './rendered-lines.ts';
import { buildGrid, type GridRow } from './table-grid.ts';

const edge = /^\s*[┌╔┏+][─━═\-┬╦┳+┐╗┓ ]*$/u;
const joint = /[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛+]/u;
const upright = /[│┃║|┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝┏┳┓┣╋┫┗┻┛+]/u;
const level = /[─━═-]/u;

/** A box that may still grow down. */
interface OpenBox {
  readonly lines: RenderedLine[];
  readonly header: boolean;
  colspan: number;
  rowspan: number;
}

export function isBoxed([first, second]: readonly RenderedLine[]): boolean {
  return first !== undefined && second !== undefined && edge.test(first.text) && upright.test(second.text);
}

/** The table in the boxes; its first row names the columns. */
export function readBoxed(lines: readonly RenderedLine[], page: RenderedPage): Noted<Table> {
  const screens = lines.map(({ text }) => screenOf(text));
  const bounds = boundsOf(screens);
  const rows: (readonly OpenBox[])[] = [];
  let boxes: readonly (OpenBox | undefined)[] = [];
  for (const [at, line] of lines.entries()) {
    const screen = screens[at] ?? [];
    const ended = bounds.slice(1).map((end, column) => isLevel(screen, bounds[column] ?? 0, end));
    if (ended.includes(true)) boxes = growDown(boxes, ended);
    else if (boxes.length === 0 || boxes.includes(undefined)) {
      const before = new Set(boxes);
      boxes = openBoxes(boxes, { screen, bounds, header: rows.length === 0 });
      rows.push([...new Set(boxes)].filter((box) => box !== undefined).filter((box) => !before.has(box)));
    }
    fill(boxes, line, { screen, bounds });
  }
  const grid = buildGrid(rows.map((row) => gridRow(row, page)));
  return { value: { kind: 'table', caption: undefined, ...grid.value }, findings: grid.findings };
}

/** The boxes that the level line leaves open, one row longer. */
function growDown(
  boxes: readonly (OpenBox | undefined)[],
  ended: readonly boolean[],
): readonly (OpenBox | undefined)[] {
  const open = boxes.map((box, column) => (ended[column] === true ? undefined : box));
  for (const box of new Set(open)) if (box !== undefined) box.rowspan += 1;
  return open;
}

/** Columns of the screen where upright lines stand, from the joints of the level ones. */
function boundsOf(screens: readonly (readonly string[])[]): readonly number[] {
  const bounds = new Set<number>();
  for (const screen of screens) {
    if (!screen.some((character) => joint.test(character))) continue;
    for (const [column, character] of screen.entries()) if (joint.test(character)) bounds.add(column);
  }
  return [...bounds].sort((a, b) => a - b);
}

function isLevel(screen: readonly string[], start: number, end: number): boolean {
  const inner = screen.slice(start + 1, end);
  return inner.length > 0 && inner.every((character) => level.test(character));
}

interface Frame {
  readonly screen: readonly string[];
  readonly bounds: readonly number[];
  readonly header: boolean;
}

/** Boxes of a new row in the columns where the last one ended; no upright line between two means one box. */
function openBoxes(boxes: readonly (OpenBox | undefined)[], { screen, bounds, header }: Frame): OpenBox[] {
  const opened: OpenBox[] = [];
  for (let column = 0; column < bounds.length - 1; column += 1) {
    const going = boxes[column];
    const left = opened.at(-1);
    const apart = upright.test(screen[bounds[column] ?? 0] ?? '');
    if (going !== undefined) opened.push(going);
    else if (!apart && left !== undefined && boxes[column - 1] === undefined) {
      left.colspan += 1;
      opened.push(left);
    } else opened.push({ lines: [], header, colspan: 1, rowspan: 1 });
  }
  return opened;
}

/** Gives each box its piece of the line. */
function fill(
  boxes: readonly (OpenBox | undefined)[],
  line: RenderedLine,
  { screen, bounds }: Omit<Frame, 'header'>,
): void {
  for (let column = 0; column < boxes.length; ) {
    const box = boxes[column];
    let next = column + 1;
    while (box !== undefined && boxes[next] === box) next += 1;
    const [start = 0, end = 0] = [bounds[column], bounds[next]];
    const text = screen
      .slice(start + 1, end)
      .join('')
      .trimEnd();
    if (text.trim() !== '') box?.lines.push({ text, indent: 0, number: line.number, cut: line.cut + start + 1 });
    column = next;
  }
}

function gridRow(row: readonly OpenBox[], page: RenderedPage): GridRow {
  const cells = row.map(({ lines, header, colspan, rowspan }) => {
    return { content: joinLines(lines, page), header, rowspan: String(rowspan), colspan: String(colspan), tables: [] };
  });
  return { section: 'body', cells };
}

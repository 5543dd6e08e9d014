// Tables as text browsers print them: boxed with lines, or columns set under each other.
import type { Cell, FlatTable, Phrasing, Table } from '../model/document.ts';
import { columnsOf, joinLines, type RenderedLine, type RenderedPage, screenOf } from './rendered-lines.ts';

/** From where to where, in columns of the screen. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Fewest lines whose blanks under each other say anything. */
const fewestLines = 3;

/** Whether the run is set in columns: blanks stand under each other through all its lines. */
export function isAligned(lines: readonly RenderedLine[]): boolean {
  if (lines.length < fewestLines || longestLine(lines) > 400) return false;
  const gaps = lines.filter(({ text }) => /\S {2,}\S/u.test(text)).length;
  return gaps * 2 >= lines.length && columnsUnder(lines).length > 1;
}

/** A grid where every line is a row, else the lines as they stand: which of them belong together, nobody can tell. */
export function readAligned(lines: readonly RenderedLine[], page: RenderedPage): Table | FlatTable {
  const columns = columnsUnder(lines);
  const cells = lines.map((line) => columns.map((column) => pieceOf(line, column)));
  const wrapped = page.width > 0 && longestLine(lines) + 10 > page.width;
  const certain = !wrapped && cells.every(([first]) => first?.text.trim() !== '');
  if (!certain) return { kind: 'flatTable', lines: lines.map((line) => joinLines([line], page)) };
  const rows = cells.map((row, at) => row.map((cell): Cell => cellOf(joinLines([cell], page), at === 0)));
  return { kind: 'table', caption: undefined, headerRows: 1, rows };
}

function cellOf(content: Phrasing, header: boolean): Cell {
  return { content, header, inherited: 'none' };
}

function longestLine(lines: readonly RenderedLine[]): number {
  return lines.reduce((most, { text }) => Math.max(most, text.length), 0);
}

/**
 * The columns of the run. Blanks under each other part two columns where they are two wide, or where the header, its
 * first line, and some line below have words on both sides of them; else they are chance.
 */
function columnsUnder(lines: readonly RenderedLine[]): readonly Stretch[] {
  const filled: boolean[] = [];
  for (const { text } of lines) {
    for (const [column, character] of screenOf(text).entries())
      filled[column] = (filled[column] ?? false) || character !== ' ';
  }
  return mergeChance(stretchesOf(filled), lines);
}

function stretchesOf(filled: readonly boolean[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const last = stretches.at(-1);
    if (!filled[at]) continue;
    if (last !== undefined && last.end === at) stretches[stretches.length - 1] = { start: last.start, end: at + 1 };
    else stretches.push({ start: at, end: at + 1 });
  }
  return stretches;
}

function mergeChance(stretches: readonly Stretch[], [header, ...body]: readonly RenderedLine[]): readonly Stretch[] {
  const columns: Stretch[] = [];
  for (const stretch of stretches) {
    const last = columns.at(-1);
    const named = (line: RenderedLine | undefined) =>
      last !== undefined && hasWords(line, last) && hasWords(line, stretch);
    const parted = last === undefined || stretch.start - last.end > 1 || (named(header) && body.some(named));
    if (parted) columns.push(stretch);
    else columns[columns.length - 1] = { start: last.start, end: stretch.end };
  }
  return columns;
}

function hasWords(line: RenderedLine | undefined, column: Stretch): boolean {
  return line !== undefined && pieceOf(line, column).text.trim() !== '';
}

/** What of the line stands in the column. */
function pieceOf(line: RenderedLine, { start, end }: Stretch): RenderedLine {
  let column = 0;
  let from = line.text.length;
  let to = 0;
  let offset = 0;
  for (const character of line.text) {
    if (column >= start && column < end) {
      from = Math.min(from, offset);
      to = offset + character.length;
    }
    column += columnsOf(character);
    offset += character.length;
  }
  const text = from < to ? line.text.slice(from, to) : '';
  return { text, indent: 0, number: line.number, cut: line.cut + Math.min(from, to) };
}

// The line at a place of a text, whose column may count on through the lines of its paragraph.
import type { SourceLine } from './terminal.ts';

export interface LineSpot {
  readonly line: number;
  readonly column: number;
  /** What was read there, as published. */
  readonly quote: string;
}

/** Lines that one paragraph or row may run over. */
const blockLines = 60;
/** Of the quote; further on it may be marked up otherwise. */
const beginning = 24;

/**
 * The line at the place. A sentence further on in a paragraph of several lines counts its column from the first: it is
 * looked for by its beginning, then by its column.
 *
 * @returns `undefined` when the text has no such line
 */
export function lineAt({ line, column, quote }: LineSpot, lines: readonly string[]): SourceLine | undefined {
  const text = lines[line - 1];
  if (text === undefined) return undefined;
  if (column <= text.length + 1) return { text, line, column };
  const block = blockOf(lines.slice(line - 1, line - 1 + blockLines));
  const words = quote.slice(0, beginning);
  const found = words === '' ? undefined : block.find((one) => one.text.includes(words));
  if (found !== undefined) return { text: found.text, line: line + found.at, column: found.text.indexOf(words) + 1 };
  const reached = block.find(({ end }) => column <= end + 1) ?? block.at(-1) ?? { text, at: 0, end: 0 };
  const inside = column - (reached.end - reached.text.length);
  return { text: reached.text, line: line + reached.at, column: Math.min(inside, reached.text.length + 1) };
}

interface BlockLine {
  readonly text: string;
  /** From the first line of the block. */
  readonly at: number;
  /** How long the block is up to here, when line ends count as spaces. */
  readonly end: number;
}

/** The lines up to the first blank one. */
function blockOf(lines: readonly string[]): readonly BlockLine[] {
  const block: BlockLine[] = [];
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '') return block;
    block.push({ text, at, end: (block.at(-1)?.end ?? -1) + 1 + text.length });
  }
  return block;
}

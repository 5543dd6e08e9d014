// Cuts a line of a table into cells, and a cell into its attributes and its words.
import { cellStart } from './page.ts';

/** A part of a text and where it begins in it. */
export interface Piece {
  readonly at: number;
  readonly text: string;
}

/** Cells of a line: `a || b`, in header lines also `a !! b`; a caption is one. */
export function pieces(text: string, kind: 'cell' | 'header' | 'caption'): readonly Piece[] {
  if (kind === 'caption') return [{ at: 0, text }];
  const cut = kind === 'header' ? /\|\||!!/gu : /\|\|/gu;
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(cut)) {
    found.push({ at, text: text.slice(at, match.index) });
    at = match.index + 2;
  }
  return [...found, { at, text: text.slice(at) }];
}

/** A cell as it is written: its attributes, and its words with where they begin. */
export interface CutCell {
  readonly attributes: string;
  readonly at: number;
  readonly text: string;
}

/**
 * What stands before a single `|` are attributes, unless there is a link in it. A template of a coloured cell ends
 * attributes as well; words before it stay words.
 */
export function cutCell(text: string): CutCell {
  const bar = text.indexOf('|');
  const start = text.indexOf(cellStart);
  const cut = start >= 0 && (bar < 0 || start < bar) ? start : bar;
  const before = text.slice(0, Math.max(cut, 0));
  if (cut < 0 || before.includes('[[') || (cut === start && !isAttributes(before)))
    return { attributes: '', at: 0, text };
  return { attributes: before, at: cut + 1, text: text.slice(cut + 1) };
}

function isAttributes(text: string): boolean {
  return text.trim() === '' || text.includes('=');
}

/** Lines of a cell or note as inline text: those of a list and paragraphs of their own begin new lines. */
export function asLines([first = '', ...more]: readonly string[]): string {
  const rest = more.map((line) => (/^\s*$/u.test(line) ? '<br>' : line.replace(/^[*#:;]+\s*/u, '<br>')));
  return [first, ...rest].join('\n');
}

// Cuts a line of a table into cells, and a cell into its attributes and its words.
import { type Expanded, sourceOf } from './expanded.ts';
import { cellStart } from './page.ts';

const bar = 124;
const exclamation = 33;

/** Offset of the next sign between two cells of a line, or -1: `||`, in header lines also `!!`; a caption has none. */
export function nextCut(text: string, from: number, kind: 'cell' | 'header' | 'caption'): number {
  if (kind === 'caption') return -1;
  if (kind === 'cell') return text.indexOf('||', from);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code === bar || code === exclamation) && text.charCodeAt(at + 1) === code) return at;
  }
  return -1;
}

/**
 * Where the words of a cell begin: behind a single `|` that ends its attributes, which no link is among. A template of
 * a coloured cell ends attributes as well; words before it stay words.
 */
export function attributesEnd(text: string): number {
  const bars = text.indexOf('|');
  const start = text.indexOf(cellStart);
  const cut = start >= 0 && (bars < 0 || start < bars) ? start : bars;
  if (cut < 0) return 0;
  const before = text.slice(0, cut);
  return before.includes('[[') || (cut === start && !isAttributes(before)) ? 0 : cut + 1;
}

function isAttributes(text: string): boolean {
  return text.trim() === '' || text.includes('=');
}

/** How many characters of white space the text begins with. */
export function blanksBefore(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 32) at += 1;
  const code = text.charCodeAt(at);
  return code > 32 && code < 160 ? at : text.length - text.trimStart().length;
}

/** Offset in the source of the first character that is no white space. */
export function startOf(value: Expanded): number {
  return sourceOf(value, blanksBefore(value.text));
}

/** Lines of a cell or note as inline text: those of a list and paragraphs of their own begin new lines. */
export function asLines([first = '', ...more]: readonly string[]): string {
  if (more.length === 0) return first;
  const rest = more.map((line) => (line.trim() === '' ? '<br>' : line.replace(/^[*#:;]+\s*/u, '<br>')));
  return `${first}\n${rest.join('\n')}`;
}

/** The same of a text, white space at its ends off. */
export function trimmedLines(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('\n') ? asLines(trimmed.split('\n')) : trimmed;
}

// Makes Markdown ready for its parser without moving a character: front matter, converters' fences and broken table rows become blanks.
import { depthEnd } from './markdown-depth.ts';

/** Markdown as the parser gets it; offsets are those of the text as it was. */
export interface MarkdownSource {
  readonly text: string;
  /** The front matter's own words, without its fences; empty when there is none. */
  readonly frontMatter: string;
  /** From here on the text is too long or nested too deep to be parsed; its length when all is. */
  readonly end: number;
  /** Nesting, not length, set the end. */
  readonly tooDeep: boolean;
}

/** Longest Markdown that is parsed, in UTF-16 units. */
export const markdownLimit = 8 * 1024 * 1024;
/** Front matter, parse limit and the offset-true text of a page. */
export function prepareMarkdown(page: string): MarkdownSource {
  const front = frontMatterOf(page);
  const length = page.length <= markdownLimit ? page.length : page.lastIndexOf('\n', markdownLimit) + 1;
  const end = depthEnd(page, length);
  const body = blankUntil(page.slice(0, end), front.end);
  return { text: joinRows(body), frontMatter: front.words, end, tooDeep: end < length };
}

/** `---` or `+++`, lines, and the same again at the very top; a page that only begins with a rule has none. */
function frontMatterOf(page: string): { readonly words: string; readonly end: number } {
  const fence = /^(---|\+\+\+)[ \t]*\n/u.exec(page);
  const none = { words: '', end: 0 };
  if (fence === null) return none;
  const close = page
    .slice(0, 20_000)
    .search(fence[1] === '---' ? /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u : /\n\+\+\+[ \t]*(?:\n|$)/u);
  if (close === -1) return none;
  const words = page.slice(fence[0].length, Math.max(close, fence[0].length));
  if (!/^[\w-]+\s*[:=]/u.test(words)) return none;
  const end = page.indexOf('\n', close + 1);
  return { words, end: end === -1 ? page.length : end };
}

function blankUntil(page: string, end: number): string {
  return end === 0 ? page : blanked(page.slice(0, end)) + page.slice(end);
}

/** Spaces for everything but line ends. */
function blanked(text: string): string {
  return text.replace(/[^\n]/gu, (character) => ' '.repeat(character.length));
}

/** `::: {.wikitable}` and `:::`, which fence a part of the page off and say nothing to a reader. */
const fence = /^:{3,}(?!:)(?: ?(?:\{[^{}]{0,200}\}|[\w-]{1,100}))?(?: ?:{3,})?$/u;

/**
 * Fences as blanks, and rows whose cells hold line ends as one line each: converters write them so, and no parser
 * takes them for a table. A row is open when its line begins with a pipe and does not end with one; it goes on to the
 * line that does.
 */
function joinRows(page: string): string {
  if (!page.includes('|') && !page.includes(':::')) return page;
  const lines = page.split('\n');
  const joined: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = rowEnd(lines, at);
    const row = lines.slice(at, end + 1).join(' ');
    joined.push(row.includes(':::') && fence.test(row.trim()) ? blanked(row) : row);
    at = end + 1;
  }
  return joined.join('\n');
}

/** Lines that one row may run over. */
const rowLines = 60;

/** The last line of the row that begins here; the line itself when it is no row, is whole, or never ends. */
function rowEnd(lines: readonly string[], start: number): number {
  const first = lines[start] ?? '';
  if (!first.startsWith('|') || first.endsWith('|')) return start;
  for (let at = start + 1; at < Math.min(lines.length, start + rowLines); at += 1) {
    const line = lines[at] ?? '';
    if (/^(?:\||#{1,6} |```|~~~)/u.test(line)) return start;
    if (line.endsWith('|')) return at;
  }
  return start;
}

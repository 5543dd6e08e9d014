// How deep Markdown is nested, told before it is parsed: its parser takes time by the square or the cube of that.

/** Deepest nesting that is parsed: quotes and lists in each other, and what a paragraph opens, at once and in all. */
const limits = { containers: 40, open: 100, labels: 10_000 } as const;

/** Brackets and emphasis that a paragraph has opened and not closed. */
interface OpenMarks {
  readonly round: number;
  readonly square: number;
  readonly emphasis: number;
  /** Square brackets that it has opened in all. */
  readonly labels: number;
}

const nothingOpen: OpenMarks = { round: 0, square: 0, emphasis: 0, labels: 0 };

/** The start of the first paragraph that is nested too deep; `length` when none is. */
export function depthEnd(page: string, length: number): number {
  let open = nothingOpen;
  let paragraph = 0;
  for (let start = 0; start < length; ) {
    const stop = page.indexOf('\n', start);
    const next = stop === -1 || stop >= length ? length : stop + 1;
    const line = page.slice(start, next);
    if (line.trim() === '') paragraph = next;
    open = openBehind(line, beginsBlock(line) ? nothingOpen : open);
    if (isTooDeep(line, open)) return paragraph;
    start = next;
  }
  return length;
}

/** A blank line, table row, list item, quote or heading: nothing that was open before goes on in it. */
function beginsBlock(line: string): boolean {
  return /^[ \t]*(?:\||>|#|[-*+][ \t]|\d{1,9}[.)][ \t]|$)/mu.test(line.slice(0, 200));
}

function isTooDeep(line: string, { round, square, emphasis, labels }: OpenMarks): boolean {
  return (
    labels > limits.labels || Math.max(round, square, emphasis) > limits.open || containersOf(line) > limits.containers
  );
}

/** Quote and list marks at the line's start, and how many lists its indent may stand in. */
function containersOf(line: string): number {
  const [head] = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/u.exec(line) ?? [''];
  if (head === '') return 0;
  const indent = head.length - head.trimStart().length;
  return indent / 2 + (head.match(/[>*+-]|\d[.)]/gu)?.length ?? 0);
}

/** What is open behind the line; looking ends where it is too much. */
function openBehind(line: string, before: OpenMarks): OpenMarks {
  let { round, square, emphasis, labels } = before;
  if (isRule(line)) return before;
  for (const { 0: mark, index } of line.matchAll(/[[\]()]|[*_~]+/gu)) {
    labels += Number(mark === '[');
    square = Math.max(0, square + Number(mark === '[') - Number(mark === ']'));
    round = Math.max(0, round + Number(mark === '(') - Number(mark === ')'));
    if (/[*_~]/u.test(mark)) emphasis = emphasisBehind(emphasis, mark.length, flanks(line, index, index + mark.length));
    if (Math.max(round, square, emphasis) > limits.open) break;
  }
  return { round, square, emphasis, labels };
}

/** `*****`, a line across the page. */
function isRule(line: string): boolean {
  return line.length < 500 && /^[ \t]*(?:\*+|_+|(?:\* )+|(?:_ )+)\s*$/u.test(line);
}

/** Whether words stand right before and right behind a run of signs. */
interface Flanks {
  readonly before: boolean;
  readonly behind: boolean;
}

function flanks(line: string, start: number, end: number): Flanks {
  return { before: /\S/u.test(line[start - 1] ?? ''), behind: /\S/u.test(line[end] ?? '') };
}

/** Signs before a word open, behind one they close, within one they close what is open. */
function emphasisBehind(open: number, signs: number, { before, behind }: Flanks): number {
  if (before && (!behind || open > 0)) return Math.max(0, open - signs);
  return behind ? open + signs : open;
}

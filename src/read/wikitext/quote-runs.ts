// Tells which apostrophes are bold or italic marks and which are apostrophes.

/** Offsets of runs of apostrophes that begin with apostrophes of the text, with how many. */
export type Apostrophes = ReadonlyMap<number, number>;

interface Run {
  readonly at: number;
  readonly length: number;
}

/**
 * Marks are two, three or five apostrophes; of four the first is text, of more than five all but the last five. Where a
 * line has an odd number of bold and of italic marks (`l'''Étoile''`), one bold mark is an apostrophe before italic.
 *
 * @see https://www.mediawiki.org/wiki/Markup_spec
 */
export function apostrophesIn(text: string): Apostrophes {
  let at = text.indexOf("''");
  if (at < 0) return none;
  const kept = new Map<number, number>();
  while (at >= 0) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    keepInLine(text, runsIn(text, at, end), kept);
    at = text.indexOf("''", end);
  }
  return kept;
}

const none: Apostrophes = new Map();

/** Runs of two apostrophes and more up to the line's end; the first begins at `from`. */
function runsIn(text: string, from: number, lineEnd: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = from; at >= 0 && at < lineEnd; at = text.indexOf("''", at)) {
    let end = at + 2;
    while (text[end] === "'") end += 1;
    runs.push({ at, length: end - at });
    at = end;
  }
  return runs;
}

function keepInLine(text: string, runs: readonly Run[], kept: Map<number, number>): void {
  for (const { at, length } of runs) keepExtra(at, length, kept);
  if (!isOdd(runs, 2) || !isOdd(runs, 3)) return;
  const chosen = apostropheAmong(
    text,
    runs.filter(({ length }) => markOf(length) === 3).map(({ at }) => at),
  );
  if (chosen !== undefined) kept.set(chosen, (kept.get(chosen) ?? 0) + 1);
}

/** Whether the line has an odd number of such marks; one of five is both. */
function isOdd(runs: readonly Run[], mark: 2 | 3): boolean {
  let odd = false;
  for (const { length } of runs) {
    const kind = markOf(length);
    if (kind === mark || kind === 5) odd = !odd;
  }
  return odd;
}

function keepExtra(at: number, length: number, kept: Map<number, number>): void {
  if (length === 4) kept.set(at, 1);
  else if (length > 5) kept.set(at, length - 5);
}

/** The bold mark after a word of one letter, else after a longer word, else the first. */
function apostropheAmong(text: string, bold: readonly number[]): number | undefined {
  const afterLetter = bold.find((at) => /(?:^|\s)\S$/u.test(text.slice(Math.max(0, at - 2), at)));
  return afterLetter ?? bold.find((at) => /\S$/u.test(text.slice(Math.max(0, at - 1), at))) ?? bold[0];
}

function markOf(length: number): 2 | 3 | 5 {
  if (length === 2) return 2;
  return length <= 4 ? 3 : 5;
}

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
  const kept = new Map<number, number>();
  if (!text.includes("''")) return kept;
  let start = 0;
  for (const line of text.split('\n')) {
    keepInLine(text, runsIn(line, start), kept);
    start += line.length + 1;
  }
  return kept;
}

function runsIn(line: string, start: number): readonly Run[] {
  return Array.from(line.matchAll(/'{2,}/gu), (match) => ({ at: start + match.index, length: match[0].length }));
}

function keepInLine(text: string, runs: readonly Run[], kept: Map<number, number>): void {
  for (const { at, length } of runs) keepExtra(at, length, kept);
  const kinds = runs.map(({ length }) => markOf(length));
  const isOdd = (kind: number) => kinds.filter((other) => other === kind || other === 5).length % 2 === 1;
  if (!isOdd(2) || !isOdd(3)) return;
  const chosen = apostropheAmong(
    text,
    runs.filter(({ length }) => markOf(length) === 3).map(({ at }) => at),
  );
  if (chosen !== undefined) kept.set(chosen, (kept.get(chosen) ?? 0) + 1);
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

// The known word a misspelt one was likely meant to be.
import { compareText } from './text-order.ts';

/** The nearest of the known words; `undefined` when none is near enough to be what was meant. */
export function nearestText(written: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const target = written.toLowerCase();
  const near = known
    .filter((word) => Math.abs(word.length - written.length) <= limit)
    .map((word) => ({ word, distance: editDistance(target, word.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit);
  return near.sort((a, b) => a.distance - b.distance || compareText(a.word, b.word))[0]?.word;
}

/** Letters to add, take out or change; a row of the table at a time. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...a].entries()) {
    const row = [line + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      row.push(Math.min(change, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}

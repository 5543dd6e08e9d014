// Where an offset of a text stands as line and column.
import type { Position } from '../model/document.ts';

/** Answers for any offset of the text, in time logarithmic to its lines. */
export function textPlaces(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { kind: 'text', line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

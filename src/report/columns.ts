// Text in columns: how wide it shows, clipped where it must be, side by side.
import { plainLine, safeText } from './paint.ts';

const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Scripts and symbols whose characters take two columns. */
const doubleWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that the text takes on a terminal. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/u.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (zeroWidth.test(character)) return 0;
  return doubleWidth.test(character) ? 2 : 1;
}

/** The text on one line, at most so many columns wide, with an ellipsis where something was cut. */
export function clipLine(text: string, width: number): string {
  const line = safeText(text);
  if (displayWidth(line) <= width) return line;
  let kept = '';
  let room = Math.max(0, width - 1);
  for (const character of line) {
    room -= characterWidth(character);
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text on as many lines as it needs, broken at spaces; a longer word stands alone. */
export function wrapLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of plainLine(text).trim().split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const gap = '  ';
const narrowest = 4;

/**
 * Rows as lines with even columns; where a line does not fit the width, the widest columns give way.
 *
 * @param weights - a column of weight 2 keeps twice the width of one of weight 1; 1 where it is not given
 */
export function layOut(
  rows: readonly (readonly string[])[],
  width: number,
  weights: readonly number[] = [],
): readonly string[] {
  const plain = rows.map((row) => row.map((cell) => plainLine(cell).trim()));
  const columns = Math.max(0, ...plain.map((row) => row.length));
  const natural = Array.from({ length: columns }, (_, column) => widest(plain, column));
  const widths = narrowTo(width - gap.length * Math.max(0, columns - 1), natural, weights);
  return plain.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

function widest(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0);
}

function narrowTo(width: number, natural: readonly number[], weights: readonly number[]): readonly number[] {
  const widths = [...natural];
  const share = (column: number) => {
    const own = widths[column] ?? 0;
    return own <= narrowest ? 0 : own / (weights[column] ?? 1);
  };
  for (let over = widths.reduce((sum, one) => sum + one, 0) - width; over > 0; over -= 1) {
    const widestNow = widths.reduce((best, _, column) => (share(column) > share(best) ? column : best), 0);
    if (share(widestNow) === 0) return widths;
    widths[widestNow] = (widths[widestNow] ?? 0) - 1;
  }
  return widths;
}

function pad(cell: string, width: number): string {
  const clipped = clipLine(cell, width);
  return clipped + ' '.repeat(Math.max(0, width - displayWidth(clipped)));
}

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

const gap = '  ';
const narrowest = 4;

/** Rows as lines with even columns; the widest columns give way until a line fits the width. */
export function layOut(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const plain = rows.map((row) => row.map((cell) => plainLine(cell).trim()));
  const columns = Math.max(0, ...plain.map((row) => row.length));
  const natural = Array.from({ length: columns }, (_, column) => widest(plain, column));
  const widths = narrowTo(natural, width - gap.length * Math.max(0, columns - 1));
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

function narrowTo(natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural];
  let over = widths.reduce((sum, one) => sum + one, 0) - width;
  while (over > 0) {
    const most = Math.max(...widths);
    if (most <= narrowest) return widths;
    widths[widths.indexOf(most)] = most - 1;
    over -= 1;
  }
  return widths;
}

function pad(cell: string, width: number): string {
  const clipped = clipLine(cell, width);
  return clipped + ' '.repeat(Math.max(0, width - displayWidth(clipped)));
}

// What a line of flattened text looks like: prose, heading, numbered, bulleted.

/** Ends as a sentence does, a closing quote or bracket after the stop included. */
const sentenceEnd = /[.!?…。][\s"'”’»)\]]*$/u;
const bullet = /^\s*[•*·▪◦‣–-]\s+\S/u;
const numbered = /^\s*(?:\^\s*)?(\d{1,4})[.)]\s+\S/u;

export function isProse(line: string): boolean {
  const words = line.trim().split(/\s+/u);
  return words.length >= 8 && sentenceEnd.test(line) && !isFlagged(line);
}

/** A line that stands alone as a heading would: short, no stop, no citation mark taken from it. */
export function isHeadingLike(line: string): boolean {
  const text = line.trim();
  return text.length <= 100 && !isFlagged(line) && !/[.:;,!?]$/u.test(text) && /^[\p{Lu}\p{Lo}\d]/u.test(text);
}

/** Begins with a non-breaking space: what is left of a flag before a place. */
export function isFlagged(line: string): boolean {
  return line.startsWith('\u00a0');
}

export function isBulleted(line: string): boolean {
  return bullet.test(line);
}

/** The number of a line such as `  12. Smith, …`; `undefined` when it has none. */
export function leadingNumber(line: string): number | undefined {
  const match = numbered.exec(line);
  return match === null ? undefined : Number(match[1]);
}

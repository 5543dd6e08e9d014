// What stands before a reference's words: its number, and the jump-back marks `^ a b` to the places that cite it.

const number = /^\s*(?:\^\s*)?\d{1,4}[.)]\s+(?:[\^↑]\s*)?/u;
const letter = /(?:et\s+)?([a-z]{1,2})\s+/uy; // "a et b" on French pages

/** How many characters of the line are no words of the reference. */
export function referenceHead(line: string): number {
  const [head] = number.exec(line) ?? [''];
  return /[\^↑]\s*$/u.test(head) ? head.length + jumpLetters(line.slice(head.length)) : head.length;
}

/** Length of `a b c `; one letter alone is none, for a reference that is cited once has no letters: `^ a history of`. */
function jumpLetters(words: string): number {
  const found = new RegExp(letter);
  let end = 0;
  for (let at = 0; found.exec(words)?.[1] === letterAt(at); at += 1) if (at > 0) end = found.lastIndex;
  return end;
}

/** a … z, aa, ab …: `undefined` beyond what two letters can say. */
function letterAt(index: number): string | undefined {
  if (index >= 26 * 27) return undefined;
  const last = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? last : String.fromCodePoint(96 + Math.floor(index / 26)) + last;
}

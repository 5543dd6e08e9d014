// How alike two names are: by letters (a typo) and by words (a fuller form).

/** Letters to change, add, drop or swap with their neighbour to turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow({ a, b, row }, last, beforeLast);
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? 0;
}

function nextRow(
  { a, b, row }: { readonly a: string; readonly b: string; readonly row: number },
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const changed = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const best = Math.min(changed, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
    const swapped = column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    next.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? best) + 1) : best);
  }
  return next;
}

/** 0 to 100: the share of letters that need no edit. */
export function letterSimilarity(a: string, b: string): number {
  return shareKept(editDistance(a, b), a, b);
}

/** No less than `letterSimilarity`, and told much faster: by how often each letter is in one text and not the other. */
export function mostLetterSimilarity(a: string, b: string): number {
  const surplus = new Map<string, number>();
  for (const letter of a.split('')) surplus.set(letter, (surplus.get(letter) ?? 0) + 1);
  for (const letter of b.split('')) surplus.set(letter, (surplus.get(letter) ?? 0) - 1);
  const counts = [...surplus.values()];
  const sum = (sign: number) => counts.reduce((total, count) => total + Math.max(0, sign * count), 0);
  return shareKept(Math.max(sum(1), sum(-1)), a, b);
}

function shareKept(edits: number, a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 100 : Math.round(100 * (1 - edits / longer));
}

/** 0 to 100: twice the shared words over all words. */
export function wordSimilarity(a: string, b: string): number {
  const [left, right] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return Math.round((200 * shared) / (left.size + right.size));
}

/** Whether the numbers in both are the same; `Local 12` and `Local 13` are no typo of each other. */
export function sameNumbers(a: string, b: string): boolean {
  return a.replace(/\P{N}+/gu, ' ').trim() === b.replace(/\P{N}+/gu, ' ').trim();
}

/** The text with each letter in turn left out, and whole: texts one edit apart have one of these in common. */
export function withOneLetterOut(text: string): readonly string[] {
  return [text, ...Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1))];
}

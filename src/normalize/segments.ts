// Splits the print of a reference at its points or commas, never inside brackets or after an abbreviation.

const opening = '([{«“„';
const closing = ')]}»”“';
// A point after these ends no sentence.
const midSentence =
  /(?:^|[\s(./])(?:St|Mt|Mr|Mrs|Ms|Dr|Prof|No|Nr|Vol|Coll|Chap|vs|pp|Ss|cf|eds?|éd|rev|trans|Hrsg|red|ред|изд)$/iu;
const initial = /(?:^|[\s(./])\p{L}$/u;
// A small word goes on with the name: `Dept. of State`.
const continues = /^\s(?:of|and|for|de|du|des|der|für)\s/u;
// Where these end a part, the point is theirs.
const keepsPoint = /(?:\.\p{L}|\b(?:Inc|Ltd|Corp|Bros|Co|Jr|Sr))\.?$/u;

/** Parts that end with a point and white space: `Title. Publisher. 2005` gives three. */
export function segmentsOf(text: string): readonly string[] {
  return split(text, (index) => text[index] === '.' && endsSentence(text, index));
}

/** Parts between commas: `Jane Doe, A title, Paris` gives three. */
export function partsOf(text: string): readonly string[] {
  return split(text, (index) => text[index] === ',' && /\s|^$/u.test(text[index + 1] ?? ''));
}

/** Without the white space and punctuation around it; the point of `D.C.` and `Inc.` stays. */
export function trimSegment(text: string): string {
  const bare = text.replace(/^[\s.,;:–—|)\]-]+/u, '').replace(/[\s.,;:–—|([-]+$/u, '');
  return keepsPoint.test(bare) && !bare.endsWith('.') ? `${bare}.` : bare;
}

function endsSentence(text: string, index: number): boolean {
  if (!/\s|^$/u.test(text[index + 1] ?? '') || text[index - 1] === '.') return false;
  if (continues.test(text.slice(index + 1, index + 6))) return false;
  const before = text.slice(Math.max(0, index - 16), index);
  return index + 1 >= text.length || !(initial.test(before) || midSentence.test(before));
}

function split(text: string, endsAt: (index: number) => boolean): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    depth = Math.max(0, depth + turn(text[index] ?? ''));
    if (depth > 0 || !endsAt(index)) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)].map(trimSegment).filter((part) => part !== '');
}

function turn(character: string): number {
  if (closing.includes(character)) return -1;
  return opening.includes(character) ? 1 : 0;
}

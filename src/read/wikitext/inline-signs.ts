// Finds the characters in a line that may be markup.

/** Characters that may be markup, by their code units. */
export const code = {
  tab: 9,
  lineEnd: 10,
  return: 13,
  space: 32,
  apostrophe: 39,
  colon: 58,
  tag: 60,
  bracket: 91,
  bracketEnd: 93,
  underscore: 95,
  item: 0xfdd0,
  cellStart: 0xfdd2,
  linkEnd: 0xfdd3,
} as const;
const signs: readonly boolean[] = Array.from({ length: code.underscore + 1 }, (_, at) =>
  Object.values<number>(code).includes(at),
);

/** Offset of the next character that may be markup, or the text's length; a single space is a word's. */
export function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const here = text.charCodeAt(at);
    if (here > code.underscore && here < code.item) continue;
    const isSign = here === code.space ? isBlank(text.charCodeAt(at + 1)) : signs[here];
    if (isSign ?? here <= code.linkEnd) return at;
  }
  return text.length;
}

/** Whether runs of the character are one space. */
export function isBlank(here: number): boolean {
  return here === code.space || here === code.lineEnd || here === code.tab || here === code.return;
}

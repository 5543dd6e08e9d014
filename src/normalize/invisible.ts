// Characters that nobody sees: what they are, how to count them and how to take them out.

// Soft hyphen, zero width marks, bidi controls, tags and stray control codes, but no white space and no Arabic sign.
const unseen = /\ufeff|(?![\s\u0600-\u0605\u06dd\u070f\u08e2])[\p{Cc}\p{Cf}]/gu;
// A joiner after a letter of these scripts is no joiner at all; in Persian or Hindi it spells the word.
const joinsNothing = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}]|^)[\u200c\u200d]/gu;
const joiners = /[\u200c\u200d]/u;

/** The text without invisible characters; a joiner that spells a word stays. */
export function withoutInvisible(text: string): string {
  if (/^[ -~]*$/u.test(text)) return text; // most texts, at a fraction of the time
  return text.replace(unseen, (character) => (joiners.test(character) ? character : '')).replace(joinsNothing, '');
}

/** How many UTF-16 units of the text nobody sees. */
export function countInvisible(text: string): number {
  return text.length - withoutInvisible(text).length;
}

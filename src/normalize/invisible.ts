// Characters that nobody sees: what they are, how to count them and how to take them out.

// Soft hyphen, zero width marks, bidi controls, tags and stray control codes.
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
// A joiner after a letter of these scripts is no joiner at all; in Persian or Hindi it spells the word.
const joinsNothing = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}]|^)[\u200c\u200d]/gu;
const joiners = /[\u200c\u200d]/u;

/** The text without invisible characters; a joiner that spells a word stays. */
export function withoutInvisible(text: string): string {
  return text.replace(unseen, (character) => (joiners.test(character) ? character : '')).replace(joinsNothing, '');
}

/** How many UTF-16 units of the text nobody sees. */
export function countInvisible(text: string): number {
  return text.length - withoutInvisible(text).length;
}

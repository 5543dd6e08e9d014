// Text of strangers as Markdown of one line that shows just that text, mentions nobody and commands nothing.
import { clip } from '../model/text-order.ts';

/** A name or value that is longer tells no more. */
const longest = 300;
const unseen = /[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu;

/** Characters that steer or hide are shown by their number; those that Markdown, HTML or GitHub act on are escaped. */
export function harmless(text: string): string {
  const line = clip(text.replace(/\s+/gu, ' ').trim(), longest).replace(unseen, numbered);
  return line
    .replace(/[&<>]/gu, (sign) => entities.get(sign) ?? sign)
    .replace(/[\\`*_{}[\]()|~$!]/gu, '\\$&')
    .replace(/[@#:]/gu, (sign) => entities.get(sign) ?? sign)
    .replace(/^([-+=])/u, '\\$1')
    .replace(/^(\d{1,9})\.(?=\s|$)/u, '$1\\.');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['@', '&#64;'],
  ['#', '&#35;'],
  [':', '&#58;'],
]);

function numbered(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

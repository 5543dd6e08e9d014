// What the pictures in an entry say: flags say a place, logos a name, by their words or, at last, by their file.
import { findPlace } from '../gazetteer/places.ts';
import { tidy } from '../model/text-order.ts';
import type { HtmlElement } from './html-node.ts';

/** The words for a picture itself, left out where they surround a name; in small letters. */
const pictureWords: ReadonlySet<string> = new Set(
  'logo logotype logotipo logotyp logos logotip логотип image img icon picture photo bild white weiss weiß blanc blanco bianco branco black schwarz noir negro nero preto colour color rgb cmyk png svg small large dark light transparent'.split(
    ' ',
  ),
);

const flagWord = /(?:^|[^\p{L}])(?:flags?|flagge|drapeau|bandera|bandiera|bandeira|flaga|флаг)(?:$|[^\p{L}])/iu;

/** Whether the picture is a flag: by its words, its class or its file. */
export function isFlag({ attribs }: HtmlElement): boolean {
  const { alt = '', title = '', class: classes = '', src = '' } = attribs;
  return [alt, title, classes, src.slice(0, 500)].some((text) => flagWord.test(text));
}

/** Whether the words of a picture are those of a flag: they say so, or name a place. */
export function isFlagWords(words: string): boolean {
  return flagWord.test(words) || findPlace(tidy(words)) !== undefined;
}

/** "Logo of Acme", "Acme-Logo" and "Logo: Acme" all name Acme; empty when nothing else is said. */
export function nameInAlt(alt: string): string {
  const bare = tidy(alt)
    .replace(
      /^(?:the )?(?:logo|logotype|logotipo|logotyp|логотип)(?:\s*[:–-]\s*|\s+(?:of|von|der|des|de|del|du|di|da|do|firmy)\s+|\s+)/iu,
      '',
    )
    .replace(/(?:\s*[:|–-]\s*|['’]s\s+|\s+)(?:logo|logotype|logotipo|logotyp|логотип)$/iu, '')
    .replace(/\.(?:svg|png|gif|jpe?g|webp)$/iu, '');
  return pictureWords.has(bare.toLowerCase()) ? '' : bare;
}

/** The words of a file's name: `…/acme-logo_white.svg` is `acme`; empty when it has none. */
export function nameInFile(address: string): string {
  if (address.startsWith('data:')) return '';
  const path = address.slice(0, 2_000).replace(/[?#].*$/u, '');
  const file = decoded(path.slice(path.lastIndexOf('/') + 1)).replace(/(?:\.[a-z]{3,4})+$/iu, '');
  const words = file.split(/[\s_\-.+]+/u).filter((word) => word !== '' && !isNoise(word));
  return words.join(' ').replace(/(?<=[\p{L}\p{N}]{3})logo$/iu, '');
}

/** Sizes, hashes and words for pictures. */
function isNoise(word: string): boolean {
  return (
    pictureWords.has(word.toLowerCase()) ||
    /^\d+(?:x\d+|px|w|h)?$/iu.test(word) ||
    /^(?=.*\d)[0-9a-f]{8,}$/iu.test(word)
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a lone per cent sign
  }
}

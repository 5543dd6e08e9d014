// The place that a flag or icon stands for, told by its words: "Flag of Norway.svg", "Norway", "Drapeau de la France".
import { findPlace } from '../gazetteer/places.ts';
import type { Phrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';

const fileEnding = /\.(?:svg|png|gif|jpe?g|webp)$/iu;
const longestWords = 80; // UTF-16 units; longer words describe a picture

/** The place as the first image that names one has it; empty when none does. */
export function placeOfImages({ images }: Phrasing): string {
  return images.map(({ alt }) => placeInWords(alt)).find((place) => place !== '') ?? '';
}

/** The longest end of the words that begins with a capital and names a country. */
function placeInWords(alt: string): string {
  const words = tidy(alt.slice(0, longestWords * 2))
    .replace(fileEnding, '')
    .replaceAll('_', ' ');
  if (words.length > longestWords) return '';
  const parts = words.split(' ');
  const starts = parts.map((_, from) =>
    parts
      .slice(from)
      .join(' ')
      .replace(/\s*\([^()]*\)$/u, ''),
  );
  return starts.find((text) => !/^\p{Ll}/u.test(text) && findPlace(text)?.scope === 'country') ?? '';
}

// Which place the words of a flag or icon name.
import { expect, test } from 'vitest';
import { placeOfImages } from '../../src/extract/image-place.ts';
import { phrasing } from './built-document.ts';

test.each<[content: string, place: string]>([
  ['{{Norway}}', 'Norway'],
  ['{{Flag of Norway.svg}}', 'Norway'],
  ['{{Flag of the United Kingdom (3-5).svg}}', 'United Kingdom'],
  ['{{Drapeau de la France}}', 'France'],
  ['{{Flagge_Österreichs.svg}}', ''],
  ['{{Bandera de Chile}}', 'Chile'],
  ['{{}}{{Флаг}}{{Ghana}} Ghana', 'Ghana'],
  ['{{Portrait of a woman}}', ''],
  ['{{Africa}}', ''], // a part of the world is no flag's
  ['{{}}', ''],
  ['Norway', ''],
  [`{{${'Norway '.repeat(50)}}}`, ''],
])('%s', (content, place) => {
  expect(placeOfImages(phrasing(content))).toBe(place);
});

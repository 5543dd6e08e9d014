// Names out of pictures: what their words and files say when nothing else does.
import { expect, test } from 'vitest';
import { isFlagWords, nameInAlt, nameInFile } from '../../src/read/page-images.ts';

test.each<[address: string, name: string]>([
  ['/img/acme-logo_white.svg', 'acme'],
  ['https://cdn.example/a/b/Acme%20Union.png?v=2#x', 'Acme Union'],
  ['member_rcp_vision.png', 'member rcp vision'],
  ['/l/ACME_300x200.jpg', 'ACME'],
  ['/l/acme-1024x512-1.png', 'acme'],
  ['/l/biohublogo.png', 'biohub'],
  ['/l/logo.svg', ''],
  ['/l/0a1b2c3d4e5f.png', ''], // a digest
  ['/l/%E0%A4%A.png', '%E0%A4%A'], // a broken escape
  ['data:image/png;base64,iVBORw0KGgo=', ''],
  ['', ''],
])('%s names %j', (address, name) => {
  expect(nameInFile(address)).toBe(name);
});

test.each<[alt: string, name: string]>([
  ['Logo of Acme', 'Acme'],
  ['Logo von Pendel & Söhne', 'Pendel & Söhne'],
  ['Acme logo', 'Acme'],
  ["Acme's logo", 'Acme'],
  ['Logo: Acme', 'Acme'],
  ['acme.png', 'acme'],
  ['Logo', ''],
  ['image', ''],
  ['Catalogo Editore', 'Catalogo Editore'],
  ['', ''],
])('%s names %j', (alt, name) => {
  expect(nameInAlt(alt)).toBe(name);
});

test.each<[words: string, flag: boolean]>([
  ['Flag of Norway', true],
  ['Norway', true],
  ['Drapeau', true],
  ['Flagship Store', false],
  ['Acme', false],
])('%s is the flag of a place: %s', (words, flag) => {
  expect(isFlagWords(words)).toBe(flag);
});

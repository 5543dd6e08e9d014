// The languages that the tests of this folder read, each first in its turn.
import { german } from '../../src/languages/de.ts';
import { english } from '../../src/languages/en.ts';
import { spanish } from '../../src/languages/es.ts';
import { french } from '../../src/languages/fr.ts';
import { italian } from '../../src/languages/it.ts';
import type { Language } from '../../src/languages/language.ts';
import { polish } from '../../src/languages/pl.ts';
import { portuguese } from '../../src/languages/pt.ts';
import { russian } from '../../src/languages/ru.ts';

export const languages: readonly Language[] = [english, german, french, spanish, italian, portuguese, polish, russian];

/** All languages, that of the page first. */
export function pageIn(code: string): readonly Language[] {
  return [
    ...languages.filter((language) => language.code === code),
    ...languages.filter((language) => language.code !== code),
  ];
}

// Every part by name: the only list of languages, readers, extractors and renderers.
import { english } from './languages/en.ts';
import { french } from './languages/fr.ts';
import { german } from './languages/de.ts';
import { italian } from './languages/it.ts';
import type { Language } from './languages/language.ts';
import { polish } from './languages/pl.ts';
import { portuguese } from './languages/pt.ts';
import { russian } from './languages/ru.ts';
import { spanish } from './languages/es.ts';

export const languages: readonly Language[] = [english, german, french, spanish, italian, portuguese, polish, russian];

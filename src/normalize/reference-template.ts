// The fields of a citation template as parts of a citation; what the template does not say stays unsaid.
import type { Language } from '../languages/language.ts';
import type { Citation } from '../model/record.ts';
import { tidy } from '../model/text-order.ts';
import { readDate } from './dates.ts';
import { lowerCase } from './lower-case.ts';
import { languageOf } from './reference-language.ts';

type Part = 'title' | 'container' | 'issued' | 'archived' | 'accessed' | 'url' | 'archiveUrl' | 'language' | 'author';

export type TemplateParts = Partial<
  Pick<
    Citation,
    'title' | 'authors' | 'container' | 'issued' | 'archived' | 'accessed' | 'url' | 'archiveUrl' | 'language'
  >
>;

/**
 * Names of fields, the likeliest first, hyphens, spaces and case apart:
 * https://en.wikipedia.org/wiki/Template:Cite_web, https://de.wikipedia.org/wiki/Vorlage:Internetquelle,
 * https://fr.wikipedia.org/wiki/Modèle:Lien_web, https://es.wikipedia.org/wiki/Plantilla:Cita_web,
 * https://it.wikipedia.org/wiki/Template:Cita_web, https://pt.wikipedia.org/wiki/Predefinição:Citar_web,
 * https://pl.wikipedia.org/wiki/Szablon:Cytuj, https://ru.wikipedia.org/wiki/Шаблон:Публикация
 */
const fieldNames: Readonly<Record<Part, readonly string[]>> = {
  title: ['title', 'titel', 'titre', 'título', 'titulo', 'titolo', 'tytuł', 'заглавие', 'название'],
  container: [
    'website',
    'work',
    'newspaper',
    'journal',
    'magazine',
    'periodical',
    'werk',
    'sammelwerk',
    'zeitung',
    'site',
    'périodique',
    'journal',
    'sitioweb',
    'obra',
    'periódico',
    'publicación',
    'sito',
    'opera',
    'pubblicazione',
    'rivista',
    'jornal',
    'opublikowany',
    'praca',
    'czasopismo',
    'издание',
    'сайт',
    'publisher',
    'hrsg',
    'verlag',
    'éditeur',
    'editorial',
    'editore',
    'publicado',
    'editora',
    'wydawca',
    'издательство',
    'agency',
  ],
  issued: ['date', 'datum', 'fecha', 'data', 'дата', 'year', 'jahr', 'année', 'año', 'anno', 'ano', 'rok', 'год'],
  archived: [
    'archivedate',
    'archivdatum',
    'fechaarchivo',
    'dataarchivio',
    'arquivodata',
    'zarchiwizowano',
    'датаархивирования',
  ],
  accessed: [
    'accessdate',
    'abruf',
    'zugriff',
    'consultéle',
    'fechaacceso',
    'accesso',
    'acessodata',
    'datadostępu',
    'датадоступа',
  ],
  url: ['url', 'online', 'lireenligne', 'ссылка'],
  archiveUrl: ['archiveurl', 'archivurl', 'urlarchivo', 'urlarchivio', 'arquivourl', 'archiwum', 'архив'],
  language: ['language', 'lang', 'sprache', 'langue', 'idioma', 'lingua', 'língua', 'język', 'язык'],
  author: ['author', 'authors', 'autor', 'auteur', 'autore', 'автор', 'vauthors'],
};
const familyNames = [
  'last',
  'surname',
  'nom',
  'apellido',
  'apellidos',
  'cognome',
  'último',
  'ultimo',
  'sobrenome',
  'nazwisko',
];
const givenNames = ['first', 'given', 'prénom', 'nombre', 'nome', 'primeiro', 'imię'];

const mostAuthors = 30; // more than these are a list of a consortium
const longestValue = 2000; // UTF-16 units; more is a mistake in the source

/** Only parts with a value that reads as what it should be. */
export function templateParts(fields: ReadonlyMap<string, string>, languages: readonly Language[]): TemplateParts {
  const known = new Map([...fields].map(([name, value]) => [plainName(name), plainValue(value)]));
  const text = (part: Part) =>
    fieldNames[part].map((name) => known.get(name) ?? '').find((value) => value !== '') ?? '';
  const date = (part: Part) => readDate(text(part), languages);
  const address = (part: Part) => (/^https?:\/\/\S+$/iu.test(text(part)) ? text(part) : undefined);
  const language = text('language');
  const parts: { readonly [Key in keyof TemplateParts]: TemplateParts[Key] | undefined } = {
    title: text('title') || undefined,
    authors: authorsOf(known, text('author')),
    container: text('container') || undefined,
    issued: date('issued'),
    archived: date('archived'),
    accessed: date('accessed'),
    url: address('url'),
    archiveUrl: address('archiveUrl'),
    language: codeOf(language, languages),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

function authorsOf(known: ReadonlyMap<string, string>, author: string): readonly string[] | undefined {
  const numbers = Array.from({ length: mostAuthors }, (_, at) => String(at + 1));
  const named = ['', ...numbers].flatMap((number) => {
    const family = firstOf(known, familyNames, number);
    const given = firstOf(known, givenNames, number);
    return family === '' ? [] : [given === '' ? family : `${family}, ${given}`];
  });
  if (named.length > 0) return [...new Set(named)];
  const others = numbers.slice(1).map((number) => firstOf(known, fieldNames.author, number));
  const authors = [author, ...others].flatMap((names) => names.split(/;\s*/u)).filter((name) => name !== '');
  return authors.length > 0 ? authors : undefined;
}

function firstOf(known: ReadonlyMap<string, string>, names: readonly string[], number: string): string {
  return names.map((name) => known.get(name + number) ?? '').find((value) => value !== '') ?? '';
}

function codeOf(language: string, languages: readonly Language[]): string | undefined {
  if (/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/u.test(language)) return language;
  return languageOf(lowerCase(language), languages) || undefined;
}

function plainName(name: string): string {
  return lowerCase(name).replace(/[-_\s]+/gu, '');
}

/** Links as their words, italics off; a value made by another template is not read. */
function plainValue(value: string): string {
  if (value.length > longestValue || value.includes('{{')) return '';
  const linked = value.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1');
  return tidy(linked.replace(/'{2,}/gu, '').replace(/<!--.*?-->/gsu, ''));
}

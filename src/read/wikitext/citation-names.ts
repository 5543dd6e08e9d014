// Names of citation templates and of their arguments, in many languages.

/** Part of a reference as it is printed. */
export type Slot = keyof typeof argumentNames;

/** Names that begin those of citation templates, lower case. */
const citationTemplates =
  /^(?:cite[ -](?!quran)|cite[a-z]+$|citation$|lien (?:web|actualité|news|vidéo|brisé)|article$|ouvrage$|chapitre$|article encyclopédique|internetquelle|literatur$|webarchiv$|cita (?:web|libro|noticia|publicaci[oó]n|news|pubblicazione|testo|video|conferenza|tv|enciclopedia)|citar? (?:web|livro|jornal|periódico|notícia|libro|ref)|citace|cytuj(?:\s|$)|статья$|книга$|публикация$|webbref$|kilde www|verkkoviite|bokref|tidningsref|web kaynağı)/u;

/** Whether templates of that name are of the citation family. */
export function isCitation(name: string): boolean {
  return citationTemplates.test(name.toLowerCase());
}

/** Names of arguments in lower case, best first. Those of people may end with a number. */
const argumentNames = {
  last: 'last|surname|nom|apellidos|apellido|cognome|sobrenome|último|ultimo|nazwisko r|nazwisko|фамилия',
  first: 'first|given|prénom|nombre|nome|primeiro|imię r|imię|имя',
  author: 'author|authors|auteur|auteurs|autor|autores|autore|autori|автор|vauthors|people|著者',
  editor: 'editor|editors|editor-last|herausgeber|hrsg|a cura di|curatore',
  date: 'date|datum|data|fecha|дата|publication-date',
  year: 'year|jahr|année|anno|ano|año|rok|год|an',
  month: 'month|monat|mois|mes|mese|mês|miesiąc|месяц',
  day: 'day|tag|jour|día|dia|giorno|dzień|день|число',
  title: 'title|titel|titre|título|titulo|titolo|tytuł|заглавие|название|script-title|naslov|başlık|タイトル',
  translated: 'trans-title|trans_title|titelerg|traduction titre|título-trad|títulotrad|titolotradotto',
  chapter: 'chapter|contribution|section|entry|article|titre chapitre|capítulo|capitulo|capitolo|rozdział|глава|часть',
  work: 'website|work|newspaper|journal|magazine|periodical|encyclopedia|dictionary|werk|sammelwerk|périodique|site|obra|periódico|sitioweb|jornal|revista|publicación|opera|pubblicazione|rivista|sito|czasopismo|opublikowany|издание|сайт|program|series|書籍',
  volume: 'volume|vol|band|volumen|tom|том',
  issue: 'issue|number|nummer|numéro|número|numero|numer|номер',
  publisher:
    'publisher|institution|verlag|éditeur|editorial|editora|editore|publicado|wydawca|издательство|publisher-name|出版社',
  agency: 'agency|agence|agencia|agência|agenzia',
  location: 'location|place|publication-place|ort|lieu|lugar|ubicación|local|città|miejsce|место',
  pages: 'pages|page|p|pp|seiten|seite|passage|página|páginas|paginas|pagina|strony|s|страницы|страница|at',
  language: 'language|sprache|langue|idioma|língua|lingua|język|язык|lang',
  via: 'via',
  type: 'type|medium|format',
  url: 'url|chapter-url|lire en ligne|url texte|online|enlace|urlrécit|ссылка|link|lien|adres|urlcapítulo',
  archiveUrl:
    'archive-url|archiveurl|archiv-url|archive-url texte|urlarchivo|arquivourl|archivourl|urlarchivio|archiwum|archive|archivio|arquivo-url',
  archived:
    'archive-date|archivedate|archiv-datum|archiv-bot|fechaarchivo|arquivodata|archivo-fecha|arquivo-data|dataarchivio|zarchiwizowano|archive date|archivedato',
  accessed:
    'access-date|accessdate|abruf|zugriff|consulté le|fechaacceso|acessodata|accesso|data dostępu|data acesso|дата обращения|datum abruf|accès le|consultato|dataaccesso|accesso-data|archive-access',
  isbn: 'isbn',
  doi: 'doi',
  quote: 'quote|quotation|extrait|zitat|cita|citazione|citação|cytat',
} as const satisfies Readonly<Record<string, string>>;

const meanings: ReadonlyMap<string, Meaning> = new Map(
  slotNames().flatMap((slot) =>
    argumentNames[slot].split('|').map((name, rank): [string, Meaning] => [name, { slot, rank }]),
  ),
);

interface Meaning {
  readonly slot: Slot;
  /** Order of preference within the slot: lower is better. */
  readonly rank: number;
}

/** What a citation's argument gives. */
export interface ArgumentMeaning {
  readonly part: Meaning | undefined;
  readonly person: PersonPart | undefined;
}

/** A part of a person's name, and which of the people it names. */
export interface PersonPart {
  readonly part: 'first' | 'last';
  readonly number: number;
}

/** What the argument gives by its name, whatever its case; both are absent for a name that is not known. */
export function meaningOf(name: string): ArgumentMeaning {
  const key = name.toLowerCase();
  const part = personPart(meanings.get(key.replace(/^author\d*-(?=first|last)|\d{1,2}$/gu, ''))?.slot);
  const number = Number(/\d{1,2}/u.exec(name)?.[0] ?? 1);
  return { part: meanings.get(key), person: part === undefined ? undefined : { part, number } };
}

/** Of `last`, `last2`, `author2-last`, `nom1`. */
function personPart(slot: Slot | undefined): PersonPart['part'] | undefined {
  if (slot === 'first') return 'first';
  return slot === 'last' || slot === 'author' ? 'last' : undefined;
}

function slotNames(): readonly Slot[] {
  return Object.keys(argumentNames).filter((key): key is Slot => Object.hasOwn(argumentNames, key));
}

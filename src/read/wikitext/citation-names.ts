// Names of citation templates and of their arguments, in many languages.

/** Part of a reference as it is printed. */
export type Slot = keyof typeof argumentNames;

/** Names that begin those of citation templates, lower case. */
export const citationTemplates =
  /^(?:cite[ -](?!quran)|cite[a-z]+$|citation$|lien (?:web|actualité|news|vidéo|brisé)|article$|ouvrage$|chapitre$|article encyclopédique|internetquelle|literatur$|webarchiv$|cita (?:web|libro|noticia|publicaci[oó]n|news|pubblicazione|testo|video|conferenza|tv|enciclopedia)|citar? (?:web|livro|jornal|periódico|notícia|libro|ref)|citace|cytuj(?:\s|$)|статья$|книга$|публикация$|webbref$|kilde www|verkkoviite|bokref|tidningsref|web kaynağı)/u;

/** Names of arguments in lower case, best first. Those of people may end with a number. */
export const argumentNames = {
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

export const slots: ReadonlyMap<string, Slot> = new Map(
  slotNames().flatMap((slot) => argumentNames[slot].split('|').map((name): [string, Slot] => [name, slot])),
);

/** Order of preference within a slot: lower is better. */
export const preference: ReadonlyMap<string, number> = new Map(
  slotNames().flatMap((slot) => argumentNames[slot].split('|').map((name, index): [string, number] => [name, index])),
);

function slotNames(): readonly Slot[] {
  return Object.keys(argumentNames).filter((key): key is Slot => Object.hasOwn(argumentNames, key));
}

// Where links lead: the title of an article of the same wiki, or an address outside it.
import type { Link, Phrasing } from '../model/document.ts';

const wikiPath = /^(?:(?:https?:)?\/\/[a-z0-9-]+(?:\.m)?\.wikipedia\.org)?\/wiki\/([^?#]+)/iu;
const besidePath = /^\.{1,2}\/([^?#]+)/u;
const missing = /[?&](?:redlink=1|action=edit)/u;
const outside = /^(?:https?:)?\/\//iu;
const ownWiki = /^(?:https?:)?\/\/[a-z0-9.-]*\.(?:wikipedia|wikimedia|wiktionary|wikidata|wikinews)\.org(?:\/|$)/iu;
/** Pages that are no articles; https://www.mediawiki.org/wiki/Help:Namespaces and their names in other languages. */
const otherPages =
  /^(?:file|image|category|special|help|template|wikipedia|portal|talk|user|module|draft|datei|bild|kategorie|spezial|hilfe|vorlage|fichier|catégorie|spécial|aide|modèle|archivo|imagen|categoría|especial|ayuda|plantilla|immagine|categoria|speciale|aiuto|ficheiro|predefinição|plik|grafika|kategoria|specjalna|pomoc|szablon|файл|изображение|категория|служебная|справка|шаблон|википедия|q|wikt|[a-z]{2,3}):/iu;

/** The article that the address leads to; empty for a page that does not exist, a file, or another site. */
export function articleTitle(url: string): string {
  if (missing.test(url)) return '';
  const path = (wikiPath.exec(url) ?? besidePath.exec(url))?.[1] ?? '';
  const title = decoded(path).replaceAll('_', ' ').trim();
  return otherPages.test(title) ? '' : title;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone per cent sign
  }
}

/** The article that the name links to: the first of the links over its words. */
export function articleOf({ links }: Phrasing): string {
  return links.map(({ url }) => articleTitle(url)).find((title) => title !== '') ?? '';
}

/** The first address outside the wiki. */
export function outsideAddress({ links }: Phrasing): string {
  return links.find(isOutside)?.url ?? '';
}

export function isOutside({ url }: Link): boolean {
  return outside.test(url) && !ownWiki.test(url);
}

// Expands `[[…]]`: links keep their words, small images are icons; categories, files and other languages print nothing.
import { clip } from '../../model/text-order.ts';
import type { Construct } from './constructs.ts';
import { bare, type Expander, linkEnd, mark, marksIn, type Page } from './page.ts';

type LinkConstruct = Extract<Construct, { readonly bars: readonly number[] }>;

const files: ReadonlySet<string> = new Set(
  'file|image|media|datei|bild|fichier|archivo|imagen|immagine|ficheiro|imagem|arquivo|plik|grafika|файл|изображение|ファイル|画像|berkas|gambar|bestand|afbeelding|fil|soubor|slika|tập tin|文件|图像|檔案|파일|ملف|קובץ|dosya|tiedosto|fájl|fișier|αρχείο'.split(
    '|',
  ),
);
const categories: ReadonlySet<string> = new Set(
  'category|kategorie|catégorie|categoría|categoria|kategoria|категория|カテゴリ|kategori|categorie|kategorija|thể loại|分类|분류|تصنيف|קטגוריה|luokka|kategória|κατηγορία'.split(
    '|',
  ),
);
// Words of a file link that set it apart from the text, so that it shows beside it with a caption.
const framed =
  /^(?:thumb|thumbnail|frame|framed|mini|miniatur|gerahmt|vignette|cadre|miniatura|miniaturadeimagen|marco|riquadrato|commoncadre|ramka|мини|миниатюра|thumb=.*|サムネイル)$/iu;
const settings =
  /^(?:[\dx]+ ?px|upright(?:[= ].*)?|left|right|center|centre|none|border|baseline|middle|sub|super|text-top|text-bottom|top|bottom|(?:link|lang|page|class|alt)=.*|links|rechts|zentriert|gauche|droite|centré|izquierda|derecha|sinistra|destra|lewo|prawo|слева|справа|\d+пкс|rand|hochkant.*|redresse.*)$/iu;
// Codes of wikis in other languages, as they begin links to the same article there.
const wiki = /^(?:[a-z]{2,3}|[a-z]{2,3}-[a-z]{2,8}|simple|be-x-old|zh-min-nan|map-bms|roa-rup|fiu-vro)$/u;
const namespacesOnly = /^(?:w|s|d|m|c|wikt|commons|wiktionary|wikisource|wikiquote|wikibooks|wikinews|q|b|n|v|voy)$/u;
const longestAlt = 250;
const impossible = /[<>[\]{}\n]/u;

/** What the link prints; a target that no page can have leaves it as it was written. */
export function expandLink(page: Page, link: LinkConstruct, expander: Expander): string {
  const { from, to, bars } = link;
  const plain = bars.length < 2 ? plainTarget(page, from + 2, bars[0] ?? to - 2) : undefined;
  if (plain === undefined) return expandAnyLink(page, link, expander);
  return printPage(page, plain, bars.length === 0 ? undefined : expander.words(page, (bars[0] ?? from) + 1, to - 2));
}

function expandAnyLink(page: Page, { from, to, bars }: LinkConstruct, expander: Expander): string {
  const first = expander.words(page, from + 2, bars[0] ?? to - 2);
  const given = bars.length === 0 ? none : partsOf(page, { bars, end: to - 2 }, expander);
  const target = bare(page, first);
  const namespace = namespaceOf(target);
  if (namespace !== '' && files.has(namespace)) return printFile(page, target, given);
  const label = given.length === 0 ? undefined : given.join('&#124;');
  if (target === '' || impossible.test(target)) return `[[${[first, ...given].join('&#124;')}]]`;
  if (isSilent(target, namespace)) return marksIn(page, first + (label ?? ''));
  return linked(page, urlOf(target), wordsOf(target, label)) + marksIn(page, first);
}

const none: readonly string[] = [];

/** The target, if it is a page of this wiki and nothing but its title stands there. */
function plainTarget({ source }: Page, from: number, to: number): string | undefined {
  let before = space;
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (!isTitleSign(code) || (code === space && before === space)) return undefined;
    before = code;
  }
  return before === space ? undefined : source.slice(from, to);
}

const space = 32;

/** Letters, digits and signs that mean nothing in a title; letters of other scripts before the signs of Unicode. */
function isTitleSign(code: number): boolean {
  if (code >= 97) return code <= 122 || (code > 160 && code < 0x1680);
  return (
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 44 && code <= 46) ||
    code === space ||
    code === 40 ||
    code === 41
  );
}

function printPage(page: Page, title: string, label: string | undefined): string {
  return linked(page, `/wiki/${title.replaceAll(' ', '_')}`, wordsOf(title, label));
}

/** Categories and the same article in other languages show beside the text. */
function isSilent(target: string, namespace: string): boolean {
  return namespace !== '' && (categories.has(namespace) || isOtherLanguage(target, namespace));
}

function wordsOf(target: string, label: string | undefined): string {
  if (label === undefined) return target.startsWith(':') ? target.slice(1) : target;
  return label === '' ? shortened(target) : label;
}

interface Bars {
  readonly bars: readonly number[];
  readonly end: number;
}

function partsOf(page: Page, { bars, end }: Bars, expander: Expander): readonly string[] {
  return bars.map((bar, index) => expander.words(page, bar + 1, bars[index + 1] ?? end));
}

/** Words with a link over them. */
export function linked(page: Page, url: string, label: string): string {
  return mark(page, { kind: 'linkStart', url }) + label + linkEnd;
}

const oddSpace = /[^\S ]| {2}/u;

/** Address of the page, relative to its wiki. */
export function urlOf(target: string): string {
  const title = target.startsWith(':') ? target.slice(1).trim() : target;
  const underscored = oddSpace.test(title) ? title.replace(/\s+/gu, '_') : title.replaceAll(' ', '_');
  return underscored.startsWith('#') ? underscored : `/wiki/${underscored}`;
}

function namespaceOf(target: string): string {
  const colon = target.indexOf(':');
  return colon <= 0 || colon > 24 ? '' : target.slice(0, colon).trim().toLowerCase();
}

function isOtherLanguage(target: string, namespace: string): boolean {
  return wiki.test(namespace) && !namespacesOnly.test(namespace) && /^[a-z]/u.test(target) && !/^\w+:\s/u.test(target);
}

/** What `[[Help:Contents|]]` shows: no namespace, no words in brackets at its end. */
function shortened(target: string): string {
  return target.replace(/^:?[^:]*:/u, '').replace(/\s*\([^()]*\)$/u, '');
}

/** An icon in the text has words of its own; a picture beside the text is left out, its caption's notes are kept. */
function printFile(page: Page, target: string, given: readonly string[]): string {
  const words = given.map((part) => bare(page, part));
  const marks = given.map((part) => marksIn(page, part)).join('');
  if (words.some((word) => framed.test(word))) return marks;
  const alt = words.find((word) => /^alt=/iu.test(word))?.slice(4);
  const caption = words.filter((word) => word !== '' && !settings.test(word)).at(-1);
  const name = target
    .slice(target.indexOf(':') + 1)
    .replace(/\.\w{2,5}$/u, '')
    .replaceAll('_', ' ');
  return mark(page, { kind: 'image', alt: clip((alt ?? caption ?? name).trim(), longestAlt) }) + marks;
}

// Names that one paragraph runs together: on lines of their own, or parted by commas, bars or dots.
import { formatPosition, type Phrasing, slicePhrasing } from '../model/document.ts';
import type { PageItem } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import { blockTags, readPhrasing } from './html-inline.ts';
import { elementsOf } from './html-node.ts';
import { headingTexts } from './page-headings.ts';
import type { PageNode } from './page-outline.ts';
import { capped, type FoundStructure, isSpent, type PageReading, spend } from './page-reading.ts';
import { selectorTo } from './page-selector.ts';

const lineTags = new Set([
  'p',
  'div',
  'td',
  'dd',
  'center',
  'font',
  'span',
  'section',
  'article',
  'blockquote',
  'main',
]);

/** Paragraphs of names, those of one template read alike: one name alone counts where its neighbours hold several. */
export function readLineLists(reading: PageReading): readonly FoundStructure[] {
  const byPath = new Map<string, Leaf[]>();
  for (const node of reading.scope) {
    if (!isLeaf(node) || isSpent(reading, node)) continue;
    const leaf = readLeaf(node, reading);
    const key = `${node.path} ${reading.columnOf(node)}`;
    const leaves = byPath.get(key);
    if (leaves === undefined) byPath.set(key, [leaf]);
    else leaves.push(leaf);
  }
  return [...byPath.values()].flatMap((leaves) => structuresOf(leaves, reading));
}

interface Leaf {
  readonly node: PageNode;
  readonly pieces: readonly Phrasing[];
}

/** Whether the element holds words and no blocks. */
function isLeaf({ element, rank }: PageNode): boolean {
  if (rank > 0 || !lineTags.has(element.name)) return false;
  const hasWords = element.children.some(({ type, data = '' }) => type === 'text' && data.trim() !== '');
  const inner = elementsOf(element);
  const hasBlocks = inner.some(({ name }) => blockTags.has(name) && name !== 'br');
  return !hasBlocks && (hasWords || inner.some(({ name }) => name === 'br') || inner.length === 1);
}

const fewestPieces = 2;

function readLeaf(node: PageNode, reading: PageReading): Leaf {
  const whole = readPhrasing(node.element, reading.page);
  spend(reading, whole.value.length);
  return { node, pieces: isTooMuch(whole) ? leftOut(whole, reading) : piecesOf(whole) };
}

/** Where most paragraphs of a template hold one name or none, only the others are lists. */
function structuresOf(leaves: readonly Leaf[], reading: PageReading): readonly FoundStructure[] {
  const several = leaves.filter(({ pieces }) => pieces.length >= fewestPieces);
  const lists = several.length * 2 > leaves.length ? leaves.filter(({ pieces }) => pieces.length > 0) : several;
  const selector = selectorTo(lists.map(({ node }) => node));
  return lists.map((leaf) => structureOf(leaf, selector, reading));
}

function structureOf({ node, pieces }: Leaf, selector: string, reading: PageReading): FoundStructure {
  const structure = {
    kind: 'list' as const,
    selector,
    signature: `${node.parent?.shape ?? ''} > ${node.shape} :: lines`,
    header: [],
    headings: headingTexts(reading.over[node.order]),
    zone: node.zone,
    items: pieces.map(itemOf),
    position: reading.page.placeOf(node.element),
  };
  return { order: node.order, structure };
}

function itemOf(piece: Phrasing): PageItem {
  const { position, links, images } = piece;
  const alts = images.map(({ alt }) => alt);
  const name = { from: 'text' as const, text: tidy(piece.value) };
  return { names: [name], parts: [piece], links, images: alts, groups: [], place: '', position };
}

const most = 5_000; // names, links or pictures of one paragraph; no page that people read has as many

function isTooMuch({ value, links, images }: Phrasing): boolean {
  if (value.length <= most) return false;
  return links.length > most || images.length > most || (value.match(/[\n|·•;,]/gu)?.length ?? 0) > most;
}

function leftOut({ position }: Phrasing, { page }: PageReading): readonly Phrasing[] {
  const message = `A paragraph has over ${most} names, links or pictures; it was not read as a list.`;
  page.findings.push(capped(message, formatPosition(position)));
  return [];
}

/** From the surest sign to the weakest. */
const separators: readonly RegExp[] = [/\n/gu, /\s[|·•‧∙▪–—]\s|[|·•]/gu, /;/gu, /,(?=\s)/gu];
const fewestOf = [2, 3, 3, 4];
const longestPiece = 100; // UTF-16 units; longer pieces are text

/** The names that the words hold; the whole when nothing parts them, none when they are no names. */
function piecesOf(whole: Phrasing): readonly Phrasing[] {
  for (const [index, separator] of separators.entries()) {
    const pieces = cut(whole, separator);
    if (pieces.length < (fewestOf[index] ?? 2)) continue;
    const long = pieces.filter(({ value }) => value.length > longestPiece || /[.!?]\s+\p{Lu}\p{Ll}+\s/u.test(value));
    return long.length * 5 > pieces.length ? [] : pieces;
  }
  return whole.value === '' || isText(whole.value) ? [] : [whole];
}

/** A sentence, or what leads in to something: one paragraph among others of names may be either. */
function isText(words: string): boolean {
  return words.length > longestPiece || /:$/u.test(words) || (/[.!?…]$/u.test(words) && words.split(' ').length >= 4);
}

/** The pieces with words, their bullets and closing marks taken off. */
function cut(whole: Phrasing, separator: RegExp): readonly Phrasing[] {
  const pieces: Phrasing[] = [];
  let from = 0;
  for (const match of [...whole.value.matchAll(separator), undefined]) {
    const to = match?.index ?? whole.value.length;
    const piece = withoutBullet(slicePhrasing(whole, from, to));
    if (/[\p{L}\p{N}]/u.test(piece.value)) pieces.push(piece);
    from = to + (match?.[0].length ?? 0);
  }
  return pieces;
}

function withoutBullet(piece: Phrasing): Phrasing {
  const bullet = /^(?:[•·▪*»>–—-]\s*)+/u.exec(piece.value)?.[0].length ?? 0;
  const closing = /(?:[,;]|(?<=[^.]{3})\.)$/u.exec(piece.value)?.[0].length ?? 0;
  return bullet + closing === 0 ? piece : slicePhrasing(piece, bullet, piece.value.length - closing);
}

// One element as an entry of a list: its lines, links, names and flags.
import { type Link, type Phrasing, slicePhrasing } from '../model/document.ts';
import type { PageItem } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import { addGap, finishDraft, newDraft } from './html-draft.ts';
import { collect, nothingApart } from './html-inline.ts';
import type { HtmlElement } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';
import { linksIn, outOfArchive } from './page-links.ts';
import { readNames } from './page-names.ts';
import type { PageNode } from './page-outline.ts';
import { type PageReading, spend } from './page-reading.ts';

const costOfElement = 8; // in units of text
const mostParts = 40; // lines of one entry; what stands behind them describes it

/** The entry; `undefined` when it has no words, links or pictures. */
export function readEntry(node: PageNode, reading: PageReading): PageItem | undefined {
  const { page } = reading;
  const whole = phrasingOf([node.element, ...followers(node, reading)], node.element, reading);
  spend(reading, whole.value.length + (node.end - node.order) * costOfElement);
  const parts = linesOf(whole);
  const { names, images } = readNames(node.element, tidy(parts[0]?.value ?? ''), page);
  const own = whole.links.map((link) => ({ ...link, url: outOfArchive(link.url) }));
  const links = [...own, ...silentLinks(node.element, own, page)];
  if ([parts, names, images, links].every(({ length }) => length === 0)) return undefined;
  return { names, parts, links, images, groups: [], place: '', position: whole.position };
}

/** Links around a drawing alone, which have no words to stand over. */
function silentLinks(entry: HtmlElement, links: readonly Link[], page: HtmlPage): readonly Link[] {
  const known = new Set(links.map(({ url }) => url));
  const all = linksIn(entry, page.base);
  return all.filter((url) => !known.has(url)).map((url) => ({ offset: 0, end: 0, url }));
}

/** The words of several neighbours as one, each on lines of its own. */
function phrasingOf(all: readonly HtmlElement[], at: HtmlElement, reading: PageReading): Phrasing {
  const draft = newDraft(nothingApart);
  for (const element of all) {
    addGap(draft, 'break');
    collect(element, draft, reading.page);
  }
  return finishDraft(draft, reading.page.placeOf(at));
}

/** Of a heading, what stands under it up to the next; of a term, what explains it. */
function followers(node: PageNode, { nodes }: PageReading): readonly HtmlElement[] {
  if (node.rank === 0) return [];
  const found: HtmlElement[] = [];
  for (let next = nodes[node.end]; next !== undefined && next.parent === node.parent; next = nodes[next.end]) {
    if (next.element.name === 'hr' || (next.rank > 0 && next.rank <= node.rank)) break;
    found.push(next.element);
    if (found.length === mostParts) break;
  }
  return found;
}

/** The lines of the words, empty ones left out. */
function linesOf(whole: Phrasing): readonly Phrasing[] {
  const lines: Phrasing[] = [];
  let from = 0;
  for (const line of whole.value.split('\n', mostParts)) {
    const slice = slicePhrasing(whole, from, from + line.length);
    if (slice.value !== '' || slice.images.length > 0) lines.push(slice);
    from += line.length + 1;
  }
  return lines;
}

// Selectors of the config: exactly what they pick is the list, and what they do not pick is none of it.
import { load } from 'cheerio';
import { type Finding, noSubject } from '../model/finding.ts';
import type { PageItem, PageStructure } from '../model/page.ts';
import type { ListSelectors } from '../model/page-capture.ts';
import { tidy } from '../model/text-order.ts';
import { type HtmlNode, textOf } from './html-node.ts';
import { readEntry } from './page-entries.ts';
import { headingTexts } from './page-headings.ts';
import { nameInAlt } from './page-images.ts';
import { readLineLists } from './page-lines.ts';
import type { PageNode } from './page-outline.ts';
import type { PageReading } from './page-reading.ts';
import { frameOf } from './page-selector.ts';
import { readStructures } from './page-structures.ts';

/** A selector of the config that is none. */
export interface SelectorProblem {
  readonly code: 'selector-invalid';
  readonly message: string;
}

/** What is wrong with the selectors, before any page is read; `undefined` when each is one or empty. */
export function selectorProblem(selectors: ListSelectors): SelectorProblem | undefined {
  const page = load('<p></p>');
  for (const [setting, selector] of settingsOf(selectors)) {
    try {
      page(selector);
    } catch {
      return { code: 'selector-invalid', message: `“${selector}” (${setting}) is no CSS selector.` };
    }
  }
  return undefined;
}

function settingsOf({ list, name, place, group }: ListSelectors): readonly (readonly [string, string])[] {
  const all = [
    ['list', list],
    ['name', name],
    ['place', place],
    ['group', group],
  ] as const;
  return all.filter(([, selector]) => selector !== '');
}

type Setting = 'list' | 'name' | 'place' | 'group';

/** What the selectors pick in one page, in source order. */
export interface Picking {
  readonly selectors: ListSelectors;
  readonly picked: Readonly<Record<Setting, readonly PageNode[]>>;
  readonly reading: PageReading;
}

/** Asks every selector once; one that is none picks nothing, as `selectorProblem` has told before. */
export function pickAll(root: HtmlNode, selectors: ListSelectors, reading: PageReading): Picking {
  const page = load(root as Parameters<typeof load>[0]);
  const nodesOf = (selector: string): readonly PageNode[] => {
    if (selector === '') return [];
    const wanted = new Set<HtmlNode>(elementsPicked(page, selector));
    return reading.nodes.filter(({ element }) => wanted.has(element));
  };
  const { list, name, place, group } = selectors;
  const picked = { list: nodesOf(list), name: nodesOf(name), place: nodesOf(place), group: nodesOf(group) };
  return { selectors, picked, reading };
}

/** Not every parser writes the `tbody` that pages leave out; a selector that counts on it is asked without as well. */
function elementsPicked(page: ReturnType<typeof load>, selector: string): readonly HtmlNode[] {
  try {
    const found = page(selector).toArray();
    return found.length > 0 ? found : page(selector.replace(/tbody(?::nth-of-type\(\d+\))?\s*>/gu, '')).toArray();
  } catch {
    return [];
  }
}

/** The structures that the config picks: one of the picked entries, and those inside the picked containers. */
export function pickedStructures(picking: Picking): readonly PageStructure[] {
  const { selectors, picked, reading } = picking;
  reading.page.findings.push(...missing(picking));
  if (selectors.name !== '') {
    const areHolders =
      picked.list.some(({ element }) => containers.has(element.name)) ||
      picked.name.length * 2 >= picked.list.length * 3 ||
      picked.list.length === 1;
    return structuresOf(areHolders ? entriesAround(picked.list, picking) : picked.list, picking);
  }
  const lines = linesIn(picked.list, reading);
  if (lines.length > 0) return lines;
  const alone = picked.list.filter(({ element }) => !containers.has(element.name));
  const entries = alone.length > 1 ? alone : [];
  const holders = picked.list.filter((node) => !entries.includes(node));
  const scope = holders.flatMap(({ order, end }) => reading.nodes.slice(order, end));
  return [...structuresOf(entries, picking), ...readStructures({ ...reading, scope })];
}

/** Paragraphs that hold several names each. */
function linesIn(picked: readonly PageNode[], reading: PageReading): readonly PageStructure[] {
  const lines = readLineLists({ ...reading, scope: picked }).map(({ structure }) => structure);
  const names = lines.reduce((sum, { items }) => sum + items.length, 0);
  return names * 2 >= picked.length * 3 ? lines : [];
}

const containers = new Set(['table', 'tbody', 'ul', 'ol', 'dl', 'select', 'main', 'body']);

/** Selectors that pick nothing; without a list the others are not looked for. */
function missing({ selectors, picked }: Picking): readonly Finding[] {
  const settings: readonly Setting[] = picked.list.length === 0 ? ['list'] : ['name', 'place', 'group'];
  const empty = settings.filter((setting) => selectors[setting] !== '' && picked[setting].length === 0);
  return empty.map((setting) => {
    const message = `The selector “${selectors[setting]}” (${setting}) picks nothing in this page.`;
    return { code: 'selector-matches-nothing', message, sourceId: '', locator: '', subject: noSubject };
  });
}

/** The largest parts of the containers that hold one picked name each. */
function entriesAround(containers: readonly PageNode[], { picked, reading }: Picking): readonly PageNode[] {
  const holders = new Set(containers);
  const names = picked.name.filter(({ order }) => containers.some((one) => one.order < order && order < one.end));
  return names.map((name, index) => {
    const before = names[index - 1]?.order ?? -1;
    const after = names[index + 1]?.order ?? reading.nodes.length;
    let entry = name;
    for (let up = name.parent; up !== undefined && !holders.has(up); up = up.parent) {
      if (up.order <= before || up.end > after) break;
      entry = up;
    }
    return entry;
  });
}

function structuresOf(entries: readonly PageNode[], picking: Picking): readonly PageStructure[] {
  const { reading, selectors } = picking;
  const [first] = entries;
  if (first === undefined) return [];
  const structure: PageStructure = {
    kind: 'cards',
    selector: selectors.list,
    signature: `${frameOf(first)} :: picked`,
    header: [],
    headings: headingTexts(reading.over[first.order]),
    zone: first.zone,
    items: entries.flatMap((node) => readPicked(node, picking)),
    position: reading.page.placeOf(first.element),
  };
  return [structure];
}

function readPicked(node: PageNode, picking: Picking): readonly PageItem[] {
  const item = readEntry(node, picking.reading);
  if (item === undefined) return [];
  const { name, group } = picking.picked;
  const text = wordsPicked(name, node);
  const own: PageItem['names'] = text === '' ? [] : [{ from: 'selector', text }];
  const names = picking.selectors.name === '' ? item.names : own;
  const above = group[firstFrom(group, node.order) - 1];
  const groups = above === undefined ? [] : [tidy(textOf(above.element))];
  return [{ ...item, names, groups, place: wordsPicked(picking.picked.place, node) }];
}

/** The words of the first that is picked in the entry, of a picture its `alt`; empty when nothing is. */
function wordsPicked(picked: readonly PageNode[], { order, end }: PageNode): string {
  const found = picked[firstFrom(picked, order)];
  if (found === undefined || found.order >= end) return '';
  const { alt, 'aria-label': label } = found.element.attribs;
  return tidy(textOf(found.element)) || nameInAlt(alt ?? label ?? '');
}

/** Index of the first that stands at the order or behind it; their number when none does. */
function firstFrom(nodes: readonly PageNode[], order: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.order ?? order) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}

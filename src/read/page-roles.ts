// What elements of a captured page are for: seen or not, and in which part of the page they stand.
import type { PageZone } from '../model/page.ts';
import { type HtmlElement, hasClass } from './html-node.ts';
import type { HtmlRole } from './html-roles.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

const leftOutTags = words(
  'script style link meta title head noscript template iframe object embed video audio canvas svg map input textarea datalist math rp select',
);

/**
 * Tells which elements are seen. What is hidden until a reader opens it (a tab, a folded part) is content.
 *
 * @param opened - ids of elements that a tab or button of the page opens
 */
export function createPageRoles(opened: ReadonlySet<string>): (element: HtmlElement) => HtmlRole {
  const known = new Map<HtmlElement, HtmlRole>(); // each element is asked for by every template that it stands in
  return (element) => {
    const role = known.get(element) ?? roleOf(element, opened);
    known.set(element, role);
    return role;
  };
}

function roleOf(element: HtmlElement, opened: ReadonlySet<string>): HtmlRole {
  if (leftOutTags.has(element.name)) return 'left-out';
  return isHidden(element) && !isOpened(element, opened) ? 'left-out' : 'content';
}

const hidingStyle = /(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/iu;

function isHidden({ attribs }: HtmlElement): boolean {
  const { style, hidden } = attribs;
  return (style !== undefined && hidingStyle.test(style)) || (hidden !== undefined && hidden !== 'until-found');
}

const panelClasses = ['tab-pane', 'tab-panel', 'tab-content', 'tabcontent', 'accordion-content', 'panel-collapse'];

function isOpened(element: HtmlElement, opened: ReadonlySet<string>): boolean {
  const { id = '', role } = element.attribs;
  return role === 'tabpanel' || opened.has(id) || panelClasses.some((name) => hasClass(element, name));
}

const zoneTags: ReadonlyMap<string, PageZone> = new Map([
  ['main', 'main'],
  ['nav', 'navigation'],
  ['aside', 'aside'],
  ['footer', 'foot'],
  ['header', 'head'],
]);

const zoneRoles: ReadonlyMap<string, PageZone> = new Map([
  ['main', 'main'],
  ['navigation', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['complementary', 'aside'],
  ['contentinfo', 'foot'],
  ['banner', 'head'],
]);

const zoneNames: readonly (readonly [PageZone, RegExp])[] = [
  [
    'navigation',
    /^(?:(?:site|main|global|page|primary|secondary|top|sub|left|side|mobile|local)[-_]?)?(?:nav|navbar|navigation|navi|menu|breadcrumbs?|pagination|pager)(?:[-_]?(?:bar|menu|main|top|primary|wrapper|container|list))?$/iu,
  ],
  [
    'foot',
    /^(?:(?:site|main|global|page|featured)[-_]?)?footer(?:[-_]?(?:wrapper|container|top|bottom|widgets|inner|area))?$|^colophon$/iu,
  ],
  [
    'aside',
    /^(?:(?:main|left|right|site|primary|secondary)[-_]?)?sidebar(?:[-_]?(?:left|right|first|second|primary|wrapper))?$|^widget-area$/iu,
  ],
  ['head', /^(?:(?:site|main|global|page)[-_]?)?masthead$|^(?:site|main|global|page)[-_]header$/iu],
];

/** The part of the page that the element stands in, given the part around it. */
export function zoneOf(element: HtmlElement, around: PageZone): PageZone {
  const { name, attribs } = element;
  const zone = zoneTags.get(name) ?? zoneRoles.get(attribs['role'] ?? '') ?? zoneByName(element);
  if (around !== 'main' && around !== 'content') return zone === 'navigation' ? zone : around;
  if (zone === 'head' && around === 'main') return around; // the head of an article, not of the page
  return zone ?? around;
}

function zoneByName({ name, attribs }: HtmlElement): PageZone | undefined {
  if (name === 'body' || name === 'html' || name === 'a') return undefined;
  const names = `${attribs['id'] ?? ''} ${(attribs['class'] ?? '').slice(0, 500)}`.split(/\s+/u);
  return zoneNames.find(([, pattern]) => names.some((one) => one.length < 40 && pattern.test(one)))?.[0];
}

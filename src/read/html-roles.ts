// What elements of a wiki page are for, by tag, class, id and style: content, or one of the things left out by name.
import type { HtmlElement } from './html-node.ts';

/** `left-out` is known and skipped on purpose; `notice` is about the page; `mark` holds citation marks. */
export type HtmlRole = 'content' | 'left-out' | 'notice' | 'infobox' | 'mark' | 'picture';

/** Tells the roles of one page's elements; what a class attribute says is worked out once. */
export function createRoles(): (element: HtmlElement) => HtmlRole {
  const known = new Map<string, HtmlRole>();

  function roleOfClass(classes: string): HtmlRole {
    const role = known.get(classes) ?? classRole(classes);
    known.set(classes, role);
    return role;
  }

  return (element) => {
    const { name, attribs } = element;
    if (leftOutTags.has(name) || isHidden(element)) return 'left-out';
    const classes = attribs['class'];
    const role = classes === undefined ? 'content' : roleOfClass(classes);
    return role === 'content' ? plainRole(element) : fittingRole(element, role);
  };
}

/** A class alone does not make an infobox or a mark: their labels and lists carry the word as well. */
function fittingRole({ name, attribs }: HtmlElement, role: HtmlRole): HtmlRole {
  if (role === 'infobox') return infoboxTags.has(name) ? role : 'content';
  if (role === 'mark') return name === 'sup' || (name === 'span' && attribs['typeof'] !== undefined) ? role : 'content';
  return role;
}

function plainRole({ name, attribs }: HtmlElement): HtmlRole {
  if (name === 'sup' && attribs['id']?.startsWith('cite_ref') === true) return 'mark';
  if (name === 'figure') return 'picture';
  if (leftOutIds.has(attribs['id'] ?? '') || attribs['role'] === 'navigation') return 'left-out';
  return 'content';
}

const infoboxTags = new Set(['table', 'aside', 'div']);

const hidingStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Mobile pages fold sections and tables that readers open: those count, `until-found` as well. */
function isHidden(element: HtmlElement): boolean {
  const { attribs } = element;
  const style = attribs['style'];
  if (style !== undefined && hidingStyle.test(style)) return !isFolded(element);
  const hidden = attribs['hidden'];
  return hidden !== undefined && hidden !== 'until-found';
}

function isFolded({ name, parent, attribs }: HtmlElement): boolean {
  const around = `${attribs['class'] ?? ''} ${parent?.attribs?.['class'] ?? ''}`;
  return name === 'section' || /collapse[_-]table/u.test(around);
}

function classRole(classes: string): HtmlRole {
  const words = classes.split(/\s+/u);
  for (const [role, names] of classRoles) if (words.some((word) => names.has(word))) return role;
  return words.some(
    (word) =>
      word.startsWith('infobox') &&
      !/^infobox-(?:full-)?(?:data|label|image|header|above|below|caption|subheader)/u.test(word),
  )
    ? 'infobox'
    : 'content';
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u));

const leftOutTags = words(
  'script style link meta title head noscript template iframe object embed video audio canvas svg map select button input textarea datalist nav math rp',
);

const leftOutIds = words(
  'toc mw-toc siteSub contentSub contentSub2 jump-to-nav catlinks mw-head mw-panel mw-navigation mw-page-base mw-head-base mw-data-after-content siteNotice footer column-one p-lang p-lang-btn',
);

/** The first that fits wins: an ambox that is also `plainlinks` is an ambox. */
const classRoles: readonly (readonly [HtmlRole, ReadonlySet<string>])[] = [
  [
    'left-out',
    words(`navbox navbox-styles navbox-inner vertical-navbox navbox-vertical navbox-container sidebar navbar NavBar
    metadata ambox tmbox ombox cmbox fmbox mbox-small noprint mw-editsection editsection mw-editsection-like sortkey
    toc toclimit mw-toc printfooter catlinks mw-indicators mw-jump-link jump-to-nav Z3988 mw-empty-elt mw-cite-backlink
    cite-accessibility-label mw-collapsible-toggle sistersitebox portal portalbox portal-bar authority-control
    pcs-edit-section-link-container pcs_edit_section_link_container pcs-collapse-table-collapsed-container
    pagelib_collapse_table_collapsed_container pcs-collapse-table-collapsed-bottom pagelib_collapse_table_collapsed_bottom
    pagelib_collapse_table_collapse_text bandeau-container bandeau-portail printonly geo-nondefault geo-multi-punct
    mw-authority-control navigation-box mw-reference-cite-accessibility mw-hidden-catlinks mw-kartographer-map
    mw-portlet vector-menu vector-column-start vector-column-end vector-page-toolbar vector-toc mw-footer mw-tmh-player`),
  ],
  ['notice', words('hatnote dablink rellink seealso homonymie bandeau-homonymie')],
  ['infobox', words('infobox portable-infobox sinottico infocaseta')],
  ['mark', words('reference mw-ref')],
  ['picture', words('thumb tmulti')],
];

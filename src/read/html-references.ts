// Reference lists of a page: their items with the label by which the page's marks cite them, group, name and fields.
import type { Phrasing, Reference, References } from '../model/document.ts';
import { readCitationFields } from './html-citation.ts';
import { finishDraft, newDraft } from './html-draft.ts';
import { collect, nothingApart } from './html-inline.ts';
import type { CitedAs } from './html-marks.ts';
import { elementsOf, type HtmlElement, hasClass, isElement } from './html-node.ts';
import type { HtmlPage } from './html-page.ts';

/** An item as it is read; its label waits until all marks of the page are known. */
interface WrittenReference {
  readonly id: string;
  /** Its number in the list, `2.1` for one below another. */
  readonly ordinal: string;
  readonly content: Phrasing;
  readonly fields: ReadonlyMap<string, string>;
}

/** Whether the element is a list whose items are the page's references. */
export function isReferenceList(element: HtmlElement): boolean {
  if (element.name !== 'ol') return false;
  if (hasClass(element, 'references') || hasClass(element, 'mw-references')) return true;
  const first = element.children.find(isElement);
  return first !== undefined && /^_?(?:cite_note|note-)/u.test(first.attribs['id'] ?? '');
}

/**
 * Reads the list's items; the function that comes back labels them once the whole page has been walked, and gives the
 * marks that point at them the list's group.
 */
export function readReferences(list: HtmlElement, page: HtmlPage): () => References {
  const written = itemsOf(list, '', page);
  const group = groupOf(list);
  return () => {
    const cited = written.map(({ id }) => page.marks.pointingAt(id));
    const shared = group ?? cited.find((one) => one !== undefined)?.group;
    for (const one of new Set(cited)) regroup(one, shared);
    const items = written.map((item, index) => referenceOf(item, cited[index]));
    return { kind: 'references', ...(shared !== undefined && { group: shared }), items };
  };
}

function itemsOf(list: HtmlElement, prefix: string, page: HtmlPage): readonly WrittenReference[] {
  const start = Number.parseInt(list.attribs['start'] ?? '1', 10) || 1;
  const items = elementsOf(list).filter((item) => item.name === 'li' && page.roleOf(item) !== 'left-out');
  return items.flatMap((item, index) => {
    const ordinal = item.attribs['data-mw-footnote-number'] ?? `${prefix}${start + index}`;
    const below = elementsOf(item).filter(isSubList);
    return [readItem(item, ordinal, page), ...below.flatMap((sub) => itemsOf(sub, `${ordinal}.`, page))];
  });
}

function isSubList(element: HtmlElement): boolean {
  return hasClass(element, 'mw-subreference-list');
}

function readItem(item: HtmlElement, ordinal: string, page: HtmlPage): WrittenReference {
  const draft = newDraft(nothingApart);
  for (const child of item.children) if (!isElement(child) || !isSubList(child)) collect(child, draft, page);
  const content = withoutArrows(finishDraft(draft, page.placeOf(item)));
  return { id: item.attribs['id'] ?? '', ordinal, content, fields: readCitationFields(item) };
}

/** What is left of the way back to the text: `^`, `↑`, and the letters of several ways. */
const arrows = /^(?:[\s↑^]+(?=\S)|[\s↑^]+$)/u;

function withoutArrows(content: Phrasing): Phrasing {
  const length = arrows.exec(content.value)?.[0].length ?? 0;
  if (length === 0) return content;
  const move = (offset: number) => Math.max(0, offset - length);
  return {
    ...content,
    value: content.value.slice(length),
    footnoteReferences: content.footnoteReferences.map((mark) => ({ ...mark, offset: move(mark.offset) })),
    links: content.links.map((link) => ({ ...link, offset: move(link.offset), end: move(link.end) })),
    images: content.images.map((image) => ({ ...image, offset: move(image.offset) })),
  };
}

function referenceOf({ id, ordinal, content, fields }: WrittenReference, cited: CitedAs | undefined): Reference {
  const name = cited?.name ?? nameIn(id);
  return {
    label: cited?.label ?? ordinal,
    content,
    ...(name !== undefined && { name }),
    ...(fields.size > 0 && { fields }),
  };
}

/** Ids of named references are their name and a number; spaces of the name are underscores. */
function nameIn(id: string): string | undefined {
  const name = /^cite_note-(.+)-\d+$/u.exec(id)?.[1];
  return name === undefined || /^\d+$/u.test(name) ? undefined : name.replaceAll('_', ' ');
}

function regroup(cited: CitedAs | undefined, group: string | undefined): void {
  for (const mark of cited?.marks ?? []) {
    if (group === undefined) delete mark.group;
    else mark.group = group;
  }
}

/** The group as the list itself or the box around it tells it. */
function groupOf(list: HtmlElement): string | undefined {
  const written = list.attribs['data-mw-group'];
  if (written !== undefined) return written === '' ? undefined : written;
  const box = list.parent !== null && isElement(list.parent) ? list.parent : undefined;
  const outer = box?.parent !== undefined && box.parent !== null && isElement(box.parent) ? box.parent : undefined;
  const styles = [list, box, outer].map((element) => element?.attribs['style'] ?? '');
  return styles.map((style) => letterStyle.exec(style)?.[1]).find((style) => style !== undefined);
}

const letterStyle = /list-style(?:-type)?\s*:\s*((?:lower|upper)-(?:alpha|roman|greek|latin))/iu;

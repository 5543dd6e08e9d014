// Choices of a form as lists: `select` elements whose options name entries, their groups by `optgroup`.
import type { Phrasing } from '../model/document.ts';
import type { PageItem } from '../model/page.ts';
import { tidy } from '../model/text-order.ts';
import { elementsOf, type HtmlElement, textOf } from './html-node.ts';
import { headingTexts } from './page-headings.ts';
import type { PageNode } from './page-outline.ts';
import { type FoundStructure, type PageReading, spend } from './page-reading.ts';
import { selectorTo } from './page-selector.ts';

const leastOptions = 3;

/** The page's choices, each a list. */
export function readOptionLists(reading: PageReading): readonly FoundStructure[] {
  return reading.scope.flatMap((node) => (node.element.name === 'select' ? readSelect(node, reading) : []));
}

function readSelect(node: PageNode, reading: PageReading): readonly FoundStructure[] {
  const items = optionsIn(node.element, [], reading);
  if (items.length < leastOptions) return [];
  const { order, zone, shape } = node;
  const structure = {
    kind: 'list' as const,
    selector: selectorTo([node]),
    signature: `${shape} > option`,
    header: [],
    headings: headingTexts(reading.over[order]),
    zone,
    items,
    position: reading.page.placeOf(node.element),
  };
  return [{ order, structure }];
}

function optionsIn(parent: HtmlElement, groups: readonly string[], reading: PageReading): readonly PageItem[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === 'optgroup') return optionsIn(element, [tidy(element.attribs['label'] ?? '')], reading);
    return element.name === 'option' ? optionOf(element, groups, reading) : [];
  });
}

/** Choices without a value only ask to choose. */
function optionOf(option: HtmlElement, groups: readonly string[], reading: PageReading): readonly PageItem[] {
  const value = tidy(textOf(option));
  spend(reading, value.length);
  if (value === '' || option.attribs['value'] === '') return [];
  const position = reading.page.placeOf(option);
  const part: Phrasing = { value, position, footnoteReferences: [], links: [], images: [] };
  return [
    { names: [{ from: 'text', text: value }], parts: [part], links: [], images: [], groups, place: '', position },
  ];
}

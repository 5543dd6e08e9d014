// The members of a list, wherever they stand in it: its items, items of nested lists under a place, terms and their texts.
import { findPlace } from '../gazetteer/places.ts';
import type { List, ListItem, Phrasing } from '../model/document.ts';
import { tidy } from '../model/text-order.ts';

/** An item that may be a member. */
export interface ListMember {
  readonly content: Phrasing;
  /** The item or term above it, a place or a heading. */
  readonly above: Phrasing | undefined;
  /** What stands below or beside it. */
  readonly below: readonly Phrasing[];
}

const deepest = 4; // levels; what lies deeper is told in the notes

/** Items of nested lists when most items hold one, their own item being the place above. */
export function membersOf(list: List, level = 0): readonly ListMember[] {
  const holding = list.items.filter(({ children }) => children.some(({ items }) => items.length > 0));
  const termed = list.items.some(({ term }) => term !== undefined);
  if (termed && list.items.every(isBareTerm)) return [];
  if (termed) {
    const places = termsArePlaces(list);
    return list.items.flatMap((item) => termMembers(item, places));
  }
  const nested = level < deepest && holding.length * 2 >= list.items.length && holding.length > 0;
  return list.items.flatMap((item) =>
    nested && item.children.length > 0 ? nestedMembers(item, level) : [plainMember(item)],
  );
}

/** A term that explains nothing is a heading. */
function isBareTerm({ term, content, children }: ListItem): boolean {
  return term !== undefined && content.value.trim() === '' && children.length === 0;
}

function nestedMembers({ content, children }: ListItem, level: number): readonly ListMember[] {
  const inner = children.flatMap((child) => membersOf(child, level + 1));
  return inner.map((member) => ({ ...member, above: member.above ?? content }));
}

function plainMember({ content, children }: ListItem): ListMember {
  return { content, above: undefined, below: children.flatMap(allItems) };
}

/** The items of a list and of all below it, in source order; a loop, for lists may be nested without end. */
function allItems(list: List): readonly Phrasing[] {
  const found: Phrasing[] = [];
  const waiting = [...list.items].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    found.push(item.content);
    waiting.push(...item.children.flatMap(({ items }) => items).reverse());
  }
  return found;
}

/** Terms are places when a third of them is known as such, or when several items share one. */
function termsArePlaces({ items }: List): boolean {
  const terms = items.flatMap(({ term }) => (term === undefined ? [] : [tidy(term.value)]));
  const known = terms.filter((term) => findPlace(term) !== undefined);
  return known.length * 3 >= terms.length;
}

function termMembers(item: ListItem, places: boolean): readonly ListMember[] {
  const { term, content } = item;
  if (term === undefined) return [plainMember(item)];
  if (places) return [{ ...plainMember(item), above: term }];
  return [{ content: term, above: undefined, below: [content, ...item.children.flatMap(allItems)] }];
}

// Citation marks and wiki furniture in brackets, as copies of articles have them within their words: `[11]`, `^[note 3]`, `[edit]`.
import type { FootnoteReference, Phrasing } from '../model/document.ts';
import { type Cut, cutOut } from './cut-phrasing.ts';

/** What stands between the brackets of a mark. */
const label = /^\^?\s*(?:(\p{L}[\p{L}-]{0,14}) ?)?(\d{1,4}|\p{L}{1,2}|[ivx]{1,6})$/iu;
const knownGroups = /^(?:note|nb|n|fn|na|anm|upper-alpha|lower-alpha|lower-greek|lower-roman|upper-roman|group)$/iu;
const furniture =
  /^(?:edit|edit source|edit section|editar|editar código|modifier|modifier le code|bearbeiten|quelltext bearbeiten|править|править код|edytuj|edytuj kod|modifica|modifica wikitesto|citation needed|clarification needed|dead link|original research|verification needed|not in citation given|failed verification|better source needed|update|when|who|by whom|which|where|according to whom|dubious – discuss)\??$/iu;
const bracketed = /(\^?)\[([^[\]]{1,40})\]((?:\^(?!\[))?)/gu;
/** What converters write behind a span or heading: `{.class #id key="value"}`. */
const attribute = '(?:[.#][\\w:-]+|[\\w:-]+=(?:"[^"{}]*"|[\\w:./%-]+))';
const attributes = new RegExp(`\\]?\\{\\s*${attribute}(?:\\s+${attribute})*\\s*\\}`, 'gu');
/** The longest span whose brackets are looked for. */
const spanLimit = 300;

/**
 * The content with its marks apart and without furniture; brackets that are words of a link to elsewhere stay.
 *
 * @param raisedOnly - the copy raises its marks, `^[1]`; brackets without that are words
 */
export function takeMarks(content: Phrasing, raisedOnly = false): Phrasing {
  const { value, links } = content;
  if (!value.includes('[')) return content;
  const linked = new Map(links.map(({ offset, end }) => [offset, end]));
  const cuts = [...value.matchAll(bracketed)].map((match) => cutOf(match, raisedOnly));
  const found = cuts.filter((cut) => cut !== undefined);
  return cutOut(
    content,
    found.filter(({ start, end }) => linked.get(start) !== end),
  );
}

function cutOf(
  { 0: text, 1: caret, 2: inside = '', 3: close = '', index }: RegExpExecArray,
  raisedOnly: boolean,
): Cut | undefined {
  const raised = caret === '^';
  const end = index + text.length - (raised ? 0 : close.length);
  const mark = raisedOnly && !raised ? undefined : readMarkLabel(inside, raised);
  if (mark !== undefined) return { start: index, end, mark };
  return isFurniture(inside.trim(), raised) ? { start: index, end } : undefined;
}

function isFurniture(inside: string, raised: boolean): boolean {
  return furniture.test(inside) || (raised && inside.endsWith('?'));
}

/** The mark that the words between brackets are, labelled as a reader sees it; `certain` where something else says so, such as a link to a note. */
export function readMarkLabel(inside: string, certain: boolean): Omit<FootnoteReference, 'offset'> | undefined {
  const [, group, number] = label.exec(inside.trim()) ?? [];
  if (number === undefined) return undefined;
  if (group === undefined) return isPlainLabel(number, certain) ? { label: number } : undefined;
  if (!/\d/u.test(number) && !certain) return undefined;
  return certain || knownGroups.test(group) ? { label: `${group} ${number}`, group } : undefined;
}

/** Up to three figures or one small letter of any page; more where it is certain. */
function isPlainLabel(number: string, certain: boolean): boolean {
  return certain || /^(?:\d{1,3}|[a-z])$/u.test(number);
}

/** The content without the attributes that a converter left behind its spans, their brackets included. */
export function dropAttributes(content: Phrasing): Phrasing {
  if (!content.value.includes('{')) return content;
  const cuts: Cut[] = [];
  for (const { 0: text, index } of content.value.matchAll(attributes)) {
    const from = Math.max(cuts.at(-1)?.end ?? 0, index - spanLimit);
    const open = text.startsWith(']') ? content.value.slice(from, index).lastIndexOf('[') : -1;
    if (open !== -1) cuts.push({ start: from + open, end: from + open + 1 });
    cuts.push({ start: index + (text.startsWith(']') && open === -1 ? 1 : 0), end: index + text.length });
  }
  return cutOut(content, cuts);
}

// Citation marks and wiki furniture in brackets, as copies of articles have them within their words: `[11]`, `^[note 3]`, `[edit]`.
import type { FootnoteReference, Phrasing } from '../model/document.ts';
import { type Cut, cutOut } from './cut-phrasing.ts';

/** What stands between the brackets of a mark. */
const label = /^\^?\s*(?:(\p{L}[\p{L}-]{0,14}) ?)?(\d{1,4}|\p{L}{1,2}|[ivx]{1,6})$/iu;
const knownGroups = /^(?:note|nb|n|fn|na|anm|upper-alpha|lower-alpha|lower-greek|lower-roman|upper-roman|group)$/iu;
const furniture =
  /^(?:edit|edit source|edit section|editar|editar código|modifier|modifier le code|bearbeiten|quelltext bearbeiten|править|править код|edytuj|edytuj kod|modifica|modifica wikitesto|citation needed|clarification needed|dead link|original research|verification needed|not in citation given|failed verification|better source needed|update|when|who|by whom|which|where|according to whom|dubious – discuss)\??$/iu;
const bracketed = /(\^?)\[([^[\]]{1,40})\](\^?)/gu;
/** What converters write behind a span or heading: `{.class #id key="value"}`. */
const attributes = /\]?\{(?:\s*(?:[.#][\w:-]+|[\w:-]+=(?:"[^"{}]*"|[\w:./%-]+)))+\s*\}/gu;

/** The content with its marks apart and without furniture; brackets that are words of a link to elsewhere stay. */
export function takeMarks(content: Phrasing): Phrasing {
  const { value, links } = content;
  if (!value.includes('[')) return content;
  const linked = new Set(links.map(({ offset }) => offset));
  const cuts: Cut[] = [];
  for (const { 0: text, 1: caret = '', 2: inside = '', 3: close = '', index } of value.matchAll(bracketed)) {
    const start = index + caret.length;
    const end = index + text.length - close.length;
    if (caret === '' && linked.has(start) && links.some((link) => link.offset === start && link.end === end)) continue;
    const raised = caret !== '';
    const whole = { start: index, end: raised ? index + text.length : end };
    const mark = readMarkLabel(inside, raised);
    if (mark !== undefined) cuts.push({ ...whole, mark });
    else if (furniture.test(inside.trim()) || (raised && inside.trim().endsWith('?'))) cuts.push(whole);
  }
  return cutOut(content, cuts);
}

/** The mark that the words between brackets are; `certain` where something else says so, such as a link to a note. */
export function readMarkLabel(inside: string, certain: boolean): Omit<FootnoteReference, 'offset'> | undefined {
  const [, group, number] = label.exec(inside.trim()) ?? [];
  if (number === undefined) return undefined;
  if (group === undefined) return isPlainLabel(number, certain) ? { label: number } : undefined;
  if (!/\d/u.test(number) && !certain) return undefined;
  return certain || knownGroups.test(group) ? { label: number, group } : undefined;
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
    const open = text.startsWith(']') ? content.value.lastIndexOf('[', index) : -1;
    if (open >= (cuts.at(-1)?.end ?? 0)) cuts.push({ start: open, end: open + 1 });
    cuts.push({ start: index + (text.startsWith(']') && open === -1 ? 1 : 0), end: index + text.length });
  }
  return cutOut(content, cuts);
}

// One line of flattened text as phrasing: citation marks taken out and kept at their offsets.
import type { FootnoteReference, Phrasing } from '../model/document.ts';

/** `[11]`, `[a]`, `[note 3]`; wiki furniture such as `[edit]` is ignored on purpose. */
const mark =
  /\[(?:(\d{1,3}|[a-z]|(?:note|nb|n|fn|anm|upper-alpha|lower-alpha) ?\d{1,3})|(edit|editar|modifier|bearbeiten|править|edytuj|modifica|citation needed|clarification needed|dead link|when\?|who\?))\]/giu;

/** The line's words with its marks apart; `line` counts from 1. */
export function readLine(text: string, line: number): Phrasing {
  const footnoteReferences: FootnoteReference[] = [];
  let value = '';
  let copied = 0;
  for (const match of text.matchAll(mark)) {
    value += text.slice(copied, match.index);
    copied = match.index + match[0].length;
    if (match[1] !== undefined) footnoteReferences.push({ label: match[1], offset: value.length });
  }
  value += text.slice(copied);
  return { value, position: { kind: 'text', line, column: 1 }, footnoteReferences, links: [], images: [] };
}

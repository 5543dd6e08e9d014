// Cuts stretches out of a page's text and leaves their line breaks, so that the lines of what stays keep their numbers.

/** A stretch of text that an archive added, and what it is. */
export interface Cut {
  readonly what: string;
  /** UTF-16 units before its first and after its last character. */
  readonly start: number;
  readonly end: number;
}

/** The text without the stretches, which may overlap and stand in any order. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  const inOrder = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: string[] = [];
  let at = 0;
  for (const { start, end } of inOrder) {
    if (end <= at) continue;
    kept.push(text.slice(at, Math.max(at, start)), lineBreaksOf(text.slice(Math.max(at, start), end)));
    at = end;
  }
  return kept.join('') + text.slice(at);
}

/** Only the line breaks of a text. */
export function lineBreaksOf(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1);
}

/** A stretch of markup: where its start tag and where all of it ends, and the text between its tags. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly inner: string;
}

/** Elements that hold no others (`script`, `style`) in source order; the first that does not close ends the search. */
export function rawElements(html: string, name: string): readonly Span[] {
  const opening = new RegExp(`<${name}(?=[\\s/>])`, 'giu');
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  const found: Span[] = [];
  for (let open = opening.exec(html); open !== null; open = opening.exec(html)) {
    const tagEnd = html.indexOf('>', open.index) + 1;
    closing.lastIndex = tagEnd;
    const close = tagEnd === 0 ? null : closing.exec(html);
    const end = close === null ? 0 : html.indexOf('>', close.index) + 1;
    if (close === null || end === 0) return found;
    found.push({ start: open.index, end, tag: html.slice(open.index, tagEnd), inner: html.slice(tagEnd, close.index) });
    opening.lastIndex = end;
  }
  return found;
}

/** Comments in source order; an open one ends the search. */
export function comments(html: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', found.at(-1)?.end)) {
    const close = html.indexOf('-->', start + 4);
    if (close === -1) return found;
    found.push({ start, end: close + 3, tag: '<!--', inner: html.slice(start + 4, close) });
  }
  return found;
}

/** The first element that has the id, with all it holds; absent when there is none or it does not close. */
export function elementWithId(html: string, id: string): Span | undefined {
  const found = new RegExp(`<([a-z]{1,20})\\s[^<>]{0,2000}?\\bid=["']?${id}(?=["'\\s/>])`, 'iu').exec(html);
  const name = found?.[1];
  if (found === null || name === undefined) return undefined;
  const tagEnd = html.indexOf('>', found.index) + 1;
  const close = tagEnd === 0 ? undefined : closeOf(html, name, tagEnd);
  if (close === undefined) return undefined;
  const tag = html.slice(found.index, tagEnd);
  return { start: found.index, end: close.end, tag, inner: html.slice(tagEnd, close.start) };
}

function closeOf(
  html: string,
  name: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  const tags = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'giu');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    const end = html.indexOf('>', tag.index) + 1;
    if (depth === 0 && end > 0) return { start: tag.index, end };
  }
  return undefined;
}

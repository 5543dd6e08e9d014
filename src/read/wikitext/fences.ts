// Reads tags in wikitext and finds where those end whose content is read apart, such as notes.

export interface Tag {
  /** Lower case. */
  readonly name: string;
  readonly attributes: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** Offset after its `>`. */
  readonly end: number;
  /** Whether templates and notes inside it are read. */
  readonly holdsWikitext: boolean;
  /** Whether it makes tables, lists or sections, or limits what shows on the page itself. */
  readonly structural: boolean;
}

/** Where the closing tag stands. */
export interface Close {
  readonly from: number;
  readonly to: number;
}

/** Looks for closing tags, each part of the text once. */
export interface Fence {
  readonly after: (name: string, from: number) => Close | undefined;
}

const holding: ReadonlySet<string> = new Set(['ref', 'references', 'poem', 'indicator', 'gallery']);
const literal: ReadonlySet<string> = new Set(
  `nowiki|pre|math|chem|ce|syntaxhighlight|source|timeline|score|graph|hiero|imagemap|inputbox|templatestyles
  |templatedata|mapframe|maplink|categorytree|includeonly|section|dynamicpagelist|rss|charinsert|style|script`
    .replace(/\s/gu, '')
    .split('|'),
);
const structural: ReadonlySet<string> = new Set(
  'table|tr|td|th|caption|tbody|thead|tfoot|ul|ol|li|dl|dd|dt|noinclude|onlyinclude|includeonly'.split('|'),
);

const longestAttributes = 2_000;

/** The tag that begins at the offset, if one does. */
export function tagAt(text: string, at: number): Tag | undefined {
  const closing = text[at + 1] === '/';
  const start = at + (closing ? 2 : 1);
  const nameEnd = endOfName(text, start);
  if (nameEnd === start || isNameSign(text.charCodeAt(nameEnd))) return undefined;
  const close = endOfTag(text, nameEnd);
  if (close === undefined) return undefined;
  const selfClosing = close > nameEnd && text[close - 1] === '/';
  const name = text.slice(start, nameEnd).toLowerCase();
  return {
    name,
    attributes: text.slice(nameEnd, selfClosing ? close - 1 : close),
    closing,
    selfClosing,
    end: close + 1,
    holdsWikitext: holding.has(name),
    structural: structural.has(name),
  };
}

/** Letters, and one digit behind them as in `h2`. */
function endOfName(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const digit = text.charCodeAt(end);
  return end > start && digit >= 49 && digit <= 54 ? end + 1 : end;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** What makes a name another one, such as `<ref-x>`: letters, digits, `_` and `-`. */
function isNameSign(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 95 || code === 45;
}

/** Offset of the `>`; `undefined` when another tag begins first, or none is near. */
function endOfTag(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + longestAttributes + 2);
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 60) return undefined;
    if (code === 62) return at;
  }
  return undefined;
}

/** Whether what stands between such tags is read apart. */
export function isFenced(name: string): boolean {
  return holding.has(name) || literal.has(name);
}

export function fences(text: string): Fence {
  const known = new Map<string, { from: number; close: Close | undefined }>();
  return {
    after: (name, from) => {
      const last = known.get(name);
      if (last !== undefined && last.from <= from && (last.close === undefined || last.close.from >= from))
        return last.close;
      const close = search(text, name, from);
      known.set(name, { from, close });
      return close;
    },
  };
}

function search(text: string, name: string, from: number): Close | undefined {
  const begin = name === '!--' ? '-->' : '</';
  for (let at = text.indexOf(begin, from); at >= 0; at = text.indexOf(begin, at + 2)) {
    const end = name === '!--' ? at + 3 : endOfClosing(text, name, at + 2);
    if (end !== undefined) return { from: at, to: end };
  }
  return undefined;
}

/** Where the closing tag ends whose name begins at the offset; `undefined` when it has another name. */
function endOfClosing(text: string, name: string, from: number): number | undefined {
  const written = text.slice(from, from + name.length);
  if (written !== name && written.toLowerCase() !== name) return undefined;
  let end = from + name.length;
  while (end < text.length && text.charAt(end).trim() === '') end += 1;
  return text[end] === '>' ? end + 1 : undefined;
}

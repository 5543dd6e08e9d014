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

const head = /<(\/?)([a-z]+[1-6]?)(?![\w-])([^<>]{0,2000}?)(\/?)>/iuy;

/** The tag that begins at the offset, if one does. */
export function tagAt(text: string, at: number): Tag | undefined {
  const pattern = new RegExp(head);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, slash = '', written = '', attributes = '', ending = ''] = match;
  const name = written.toLowerCase();
  return {
    name,
    attributes,
    closing: slash !== '',
    selfClosing: ending !== '',
    end: pattern.lastIndex,
    holdsWikitext: holding.has(name),
    structural: structural.has(name),
  };
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
  const pattern = name === '!--' ? /-->/gu : new RegExp(`</${name}\\s*>`, 'giu');
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { from: match.index, to: pattern.lastIndex };
}

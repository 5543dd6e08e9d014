// Tags of HTML inside a line: those that end a line, those that show nothing, those that hide what they hold.

const breaking: ReadonlySet<string> = new Set(
  'br|p|div|li|ul|ol|dl|dd|dt|center|blockquote|hr|tr|h1|h2|h3|h4|h5|h6|pre|table'.split('|'),
);
const dropped: ReadonlySet<string> = new Set(
  'a|abbr|b|bdi|bdo|big|caption|cite|code|col|colgroup|data|del|dfn|em|font|i|ins|kbd|mark|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|tbody|td|tfoot|th|thead|time|tt|u|var|wbr|ref|references|nowiki|noinclude|includeonly|onlyinclude|section|nobr|poem|gallery|chem|math|img|tvar|translate|languages|templatestyles|source|syntaxhighlight'.split(
    '|',
  ),
);
const longest = 1_000;

export interface InlineTag {
  /** As it is written, brackets included. */
  readonly written: string;
  /** Lower case. */
  readonly name: string;
  /** Whether content follows that it holds. */
  readonly opens: boolean;
}

/** The tag that begins at the offset, if one does. */
export function inlineTagAt(text: string, at: number): InlineTag | undefined {
  const start = text.charCodeAt(at + 1) === 47 ? at + 2 : at + 1;
  if (!isLetter(text.charCodeAt(start))) return undefined;
  const end = endOfTag(text, start + 1);
  if (end === undefined) return undefined;
  let nameEnd = start + 1;
  while (isLetter(text.charCodeAt(nameEnd)) || isDigit(text.charCodeAt(nameEnd))) nameEnd += 1;
  return {
    written: text.slice(at, end),
    name: text.slice(start, nameEnd).toLowerCase(),
    opens: start === at + 1 && text.charCodeAt(end - 2) !== 47,
  };
}

function endOfTag(text: string, from: number): number | undefined {
  const limit = Math.min(text.length, from + longest + 1);
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code === 60) return undefined;
  }
  return undefined;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether what the tag holds does not show. */
export function hidesContent({ written, name, opens }: InlineTag): boolean {
  return opens && written.length > name.length + 2 && /display\s*:\s*none/iu.test(written);
}

/** What a reader sees of the tag itself; one that wikitext does not know is text. */
export function shownAs({ name }: InlineTag): 'line' | 'nothing' | 'text' {
  if (breaking.has(name)) return 'line';
  return dropped.has(name) ? 'nothing' : 'text';
}

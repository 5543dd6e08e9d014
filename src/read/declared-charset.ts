// The charset that a page says it is in: in its header, its first bytes, or its `<meta>` and XML declarations.

/** What said it, the strongest first. */
export type CharsetSource = 'bom' | 'header' | 'meta' | 'xml' | 'content' | 'guess';

export interface Charset {
  /** Name of the encoding as `TextDecoder` has it. */
  readonly charset: string;
  readonly from: CharsetSource;
}

/** Bytes in which a page must say it. */
const headBytes = 4096;

/** Charsets that the page names, strongest first; names that nobody knows are left out. */
export function declaredCharsets(bytes: Uint8Array, header: string | undefined): readonly Charset[] {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, headBytes));
  const said: readonly (readonly [CharsetSource, string | undefined])[] = [
    ['bom', markOf(bytes)],
    ['header', nameIn(header ?? '')],
    ['meta', metaCharset(head)],
    ['xml', /^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu.exec(head)?.[1]],
  ];
  return said.flatMap(([from, name]) => {
    const charset = name === undefined ? undefined : knownCharset(name);
    return charset === undefined
      ? []
      : [{ charset: from === 'meta' || from === 'xml' ? readable(charset) : charset, from }];
  });
}

function markOf([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** `<meta charset="…">` and `<meta http-equiv="Content-Type" content="…; charset=…">`. */
function metaCharset(head: string): string | undefined {
  for (const [tag] of head.replace(/<!--[\s\S]*?(?:-->|$)/gu, '').matchAll(/<meta\b[^<>]{0,500}/giu)) {
    const name = nameIn(tag);
    if (name !== undefined) return name;
  }
  return undefined;
}

function nameIn(words: string): string | undefined {
  return /\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(words)?.[1];
}

/** A tag that could be read as ASCII is not in UTF-16, whatever it says. */
function readable(charset: string): string {
  return charset.startsWith('utf-16') ? 'utf-8' : charset;
}

function knownCharset(name: string): string | undefined {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

// The HTML that Markdown lets stand within its text: its words, what its tags say to a reader, and none of the tags.

/** A tag on its own, as the parser hands it over. */
export interface InlineTag {
  /** Lower case; empty for a comment or declaration. */
  readonly name: string;
  readonly closes: boolean;
  readonly href: string;
  readonly alt: string;
}

const tag = /^<(\/?)([a-z][a-z0-9:-]*)/iu;

/** What the tag says; `undefined` when the text is no tag. */
export function readTag(html: string): InlineTag | undefined {
  if (/^<[!?]/u.test(html)) return { name: '', closes: false, href: '', alt: '' };
  const [, slash, name] = tag.exec(html) ?? [];
  if (name === undefined) return undefined;
  return {
    name: name.toLowerCase(),
    closes: slash === '/',
    href: attributeOf(html, 'href'),
    alt: attributeOf(html, 'alt'),
  };
}

/** Tags that change how words look and are left out on purpose; any other tag is worth a finding. */
export const plainTags: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big br cite code data del dfn em font i img ins kbd mark nowiki p q ref references s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The words of a block of HTML: tags out, a space for those that part words, the commonest entities read. */
export function htmlWords(html: string): string {
  const words = html
    .replace(/<!--(?:(?!-->)[\s\S])*(?:-->|$)/gu, ' ')
    .replace(/<(?:script|style)\b[^<>]*>(?:(?!<\/(?:script|style))[\s\S])*/giu, ' ')
    .replace(/<\/?([a-z][a-z0-9:-]*)[^<>]*>?/giu, (_, name: string) => (joining.has(name.toLowerCase()) ? '' : ' '));
  return readEntities(words).replace(/\s+/gu, ' ').trim();
}

/** Tags between letters of one word. */
const joining = new Set('a abbr b bdi big cite em font i mark s small span strong sub sup tt u'.split(' '));

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
]);

function readEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/giu, (whole: string, name: string) => {
    if (!name.startsWith('#')) return entities.get(name.toLowerCase()) ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
}

function attributeOf(html: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(html);
  return readEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

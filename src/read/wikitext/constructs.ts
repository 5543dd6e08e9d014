// Finds what brackets and tags hold together in wikitext: templates, links, comments, notes, each as a range.
import { type Fence, fences, isFenced, type Tag, tagAt } from './fences.ts';

/** A range of the source with a meaning of its own; ranges nest or stand apart, they never overlap. */
export type Construct =
  | {
      readonly kind: 'template' | 'parameter' | 'link';
      readonly from: number;
      readonly to: number;
      readonly bars: readonly number[];
    }
  | { readonly kind: 'omitted'; readonly from: number; readonly to: number }
  | { readonly kind: 'tag'; readonly from: number; readonly to: number; readonly tag: Tag }
  | {
      readonly kind: 'extension';
      readonly from: number;
      readonly to: number;
      readonly tag: Tag;
      readonly inside: Inside;
    };

/** From where to where the content of an extension tag goes; empty for `<ref name="a" />`. */
export interface Inside {
  readonly from: number;
  readonly to: number;
}

export interface Constructs {
  /** In the order in which they begin; what holds another stands before it. */
  readonly found: readonly Construct[];
  /** Where something was nested too deep to be read, if anything was. */
  readonly cappedAt: number | undefined;
}

/** What is nested deeper is text. */
export const deepest = 100;

interface Brackets {
  readonly kind: '{' | '[';
  readonly from: number;
  count: number;
  /** How many bars of constructs around it stand before its own among the scan's. */
  readonly barsFrom: number;
  /** Whether a `{{` is open around it, inside the same note. */
  readonly inBraces: boolean;
}

interface OpenExtension {
  readonly kind: '<';
  readonly construct: Construct;
  readonly end: number;
  readonly inBraces: false;
}

interface Scan {
  readonly text: string;
  readonly open: (Brackets | OpenExtension)[];
  /** Ends of the open extension tags, innermost last. */
  readonly ends: number[];
  readonly found: Construct[];
  /** Bars of the open constructs, those of the innermost last. */
  readonly bars: number[];
  barCount: number;
  /** How often a construct was moved behind one that holds it. */
  moves: number;
  readonly fences: Fence;
  cappedAt: number | undefined;
}

/** Every construct of the text that begins at `from` or after, in time linear to its length. */
export function findConstructs(text: string, from = 0): Constructs {
  const scan: Scan = {
    text,
    open: [],
    ends: [],
    found: [],
    bars: [],
    barCount: 0,
    moves: 0,
    fences: fences(text),
    cappedAt: undefined,
  };
  for (let at = nextSign(text, from); at < text.length; at = nextSign(text, at)) {
    leaveExtensions(scan, at);
    at = take(scan, text.charCodeAt(at), at);
  }
  leaveExtensions(scan, text.length + 1);
  const found = scan.moves < mostMoves ? scan.found : scan.found.sort(inOrder);
  return { found, cappedAt: scan.cappedAt };
}

const sign = { lineEnd: 10, tag: 60, link: 91, linkEnd: 93, braces: 123, bar: 124, bracesEnd: 125 } as const;

const signs: readonly boolean[] = Array.from({ length: sign.bracesEnd + 1 }, (_, code) =>
  Object.values<number>(sign).includes(code),
);

/** Offset of the next character that may begin or end something, or the text's length. */
function nextSign(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= sign.bracesEnd && signs[code] === true) return at;
  }
  return text.length;
}

/** Reads what begins at the sign; answers where to go on. */
function take(scan: Scan, code: number, at: number): number {
  switch (code) {
    case sign.bar:
      takeBar(scan, at);
      return at + 1;
    case sign.tag:
      return takeTag(scan, at);
    case sign.lineEnd:
      if (scan.open.at(-1)?.kind === '[' && isBlankAfter(scan.text, at)) dropLinks(scan); // a link never reaches over a blank line
      return at + 1;
    default:
      return takeRun(scan, code, at);
  }
}

function takeBar(scan: Scan, at: number): void {
  const top = scan.open.at(-1);
  if (top === undefined || top.kind === '<') return;
  scan.bars[scan.barCount] = at; // the list never shrinks: it would be made anew for each construct
  scan.barCount += 1;
}

/** Takes the bars of the innermost construct, which may be none. */
function ownBars(scan: Scan, { barsFrom }: Brackets): readonly number[] {
  const own = scan.barCount === barsFrom ? none : scan.bars.slice(barsFrom, scan.barCount);
  scan.barCount = barsFrom;
  return own;
}

const none: readonly never[] = [];

/** Two square brackets, or two and more braces. */
function takeRun(scan: Scan, code: number, at: number): number {
  const count = runLength(scan.text, at, code);
  if (count < 2) return at + 1;
  if (code === sign.braces) push(scan, '{', { from: at, count });
  else if (code === sign.bracesEnd) closeBraces(scan, at, count);
  else if (code === sign.link) push(scan, '[', { from: at, count: 2 });
  else closeLink(scan, at);
  return at + count;
}

/** How often the character stands there; of square brackets two are enough. */
function runLength(text: string, from: number, code: number): number {
  if (code === sign.link || code === sign.linkEnd) return text.charCodeAt(from + 1) === code ? 2 : 1;
  let end = from + 1;
  while (text.charCodeAt(end) === code) end += 1;
  return end - from;
}

/** Whether nothing but blanks stands between this line end and the next. */
function isBlankAfter(text: string, lineEnd: number): boolean {
  let at = lineEnd + 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return text[at] === '\n';
}

function push(scan: Scan, kind: '{' | '[', { from, count }: { from: number; count: number }): void {
  const inBraces = kind === '{' || (scan.open.at(-1)?.kind === '{' ? true : (scan.open.at(-1)?.inBraces ?? false));
  scan.open.push({ kind, from, count, barsFrom: scan.barCount, inBraces });
}

/** Matches as many closing braces as are open, three at a time for a parameter, two for a template. */
function closeBraces(scan: Scan, from: number, length: number): void {
  let at = from;
  let left = length;
  while (left >= 2) {
    if (scan.open.at(-1)?.kind === '[' && scan.open.at(-1)?.inBraces === true) dropLinks(scan);
    const top = scan.open.at(-1);
    if (top?.kind !== '{') return;
    const matched = Math.min(left, top.count, 3);
    add(scan, {
      kind: matched === 3 ? 'parameter' : 'template',
      from: top.from + top.count - matched,
      to: at + matched,
      bars: ownBars(scan, top),
    });
    top.count -= matched;
    if (top.count < 2) scan.open.pop();
    at += matched;
    left -= matched;
  }
}

function closeLink(scan: Scan, at: number): void {
  const top = scan.open.at(-1);
  if (top?.kind !== '[') return;
  scan.open.pop();
  add(scan, { kind: 'link', from: top.from, to: at + 2, bars: ownBars(scan, top) });
}

function dropLinks(scan: Scan): void {
  for (let top = scan.open.at(-1); top?.kind === '['; top = scan.open.at(-1)) {
    ownBars(scan, top);
    scan.open.pop();
  }
}

function takeTag(scan: Scan, at: number): number {
  if (scan.text.startsWith('<!--', at)) return takeComment(scan, at);
  const tag = tagAt(scan.text, at);
  if (tag === undefined) return at + 1;
  if (tag.closing || tag.selfClosing || !isFenced(tag.name)) {
    if (tag.selfClosing && isFenced(tag.name)) {
      add(scan, { kind: 'extension', from: at, to: tag.end, tag, inside: { from: tag.end, to: tag.end } });
    } else if (tag.structural) add(scan, { kind: 'tag', from: at, to: tag.end, tag });
    return tag.end;
  }
  return takeExtension(scan, tag, at);
}

function takeExtension(scan: Scan, tag: Tag, at: number): number {
  const close = scan.fences.after(tag.name, tag.end);
  if (close === undefined || close.from >= (scan.ends.at(-1) ?? Number.POSITIVE_INFINITY)) return tag.end;
  const construct: Construct = {
    kind: 'extension',
    from: at,
    to: close.to,
    tag,
    inside: { from: tag.end, to: close.from },
  };
  if (!tag.holdsWikitext) {
    add(scan, construct);
    return close.to;
  }
  scan.open.push({ kind: '<', construct, end: close.from, inBraces: false });
  scan.ends.push(close.from);
  return tag.end;
}

/** A comment that has a line to itself takes the line along. */
function takeComment(scan: Scan, at: number): number {
  const close = scan.fences.after('!--', at + 4);
  const limit = scan.ends.at(-1) ?? scan.text.length; // a note ends its comments
  const end = Math.min(close?.to ?? limit, limit);
  const alone = scan.text[at - 1] === '\n' && scan.text[end] === '\n';
  const to = alone ? end + 1 : end;
  add(scan, { kind: 'omitted', from: at, to });
  return to;
}

/** Closes the extension tags that end before the offset; brackets left open inside them are text. */
function leaveExtensions(scan: Scan, at: number): void {
  while ((scan.ends.at(-1) ?? Number.POSITIVE_INFINITY) <= at) {
    let top = scan.open.pop();
    for (; top !== undefined && top.kind !== '<'; top = scan.open.pop()) ownBars(scan, top);
    scan.ends.pop();
    if (top !== undefined) add(scan, top.construct);
  }
}

function add(scan: Scan, construct: Construct): void {
  if (scan.open.length < deepest) insert(scan, construct);
  else scan.cappedAt ??= construct.from;
}

/** Puts the construct before those it holds, which were found before it, as long as that takes few moves. */
function insert(scan: Scan, construct: Construct): void {
  const { found } = scan;
  let index = found.length;
  for (let before = found[index - 1]; scan.moves < mostMoves; before = found[index - 1]) {
    if (before === undefined || before.from < construct.from) break;
    found[index] = before;
    index -= 1;
    scan.moves += 1;
  }
  found[index] = construct;
}

/** Thousands of constructs inside each other are sorted at the end, for each would move all before it. */
const mostMoves = 1_000_000;

function inOrder(a: Construct, b: Construct): number {
  return a.from - b.from || b.to - a.to;
}

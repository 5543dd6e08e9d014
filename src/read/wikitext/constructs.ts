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
  bars: number[];
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
  readonly fences: Fence;
  cappedAt: number | undefined;
}

const token = /\{\{+|\}\}+|\[\[|\]\]|\||\n[ \t]*\n|<!--|<\/?[a-z]+/giu;

/** Every construct of the text, in time linear to its length. */
export function findConstructs(text: string): Constructs {
  const scan: Scan = { text, open: [], ends: [], found: [], fences: fences(text), cappedAt: undefined };
  const tokens = new RegExp(token);
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    leaveExtensions(scan, match.index);
    tokens.lastIndex = take(scan, match[0], match.index);
  }
  leaveExtensions(scan, text.length + 1);
  const found = scan.found.sort((a, b) => a.from - b.from || b.to - a.to);
  return { found, cappedAt: scan.cappedAt };
}

/** Reads one token; answers where to go on. */
function take(scan: Scan, word: string, at: number): number {
  const top = scan.open.at(-1);
  if (word === '|') {
    if (top !== undefined && top.kind !== '<') top.bars.push(at);
  } else if (word.startsWith('{')) push(scan, '{', { from: at, count: word.length });
  else if (word === '[[') push(scan, '[', { from: at, count: 2 });
  else if (word.startsWith('}')) closeBraces(scan, at, word.length);
  else if (word === ']]') closeLink(scan, at);
  else if (word.startsWith('<')) return takeTag(scan, word, at);
  else if (top?.kind === '[') dropLinks(scan); // a link never reaches over a blank line
  return at + word.length;
}

function push(scan: Scan, kind: '{' | '[', { from, count }: { from: number; count: number }): void {
  const inBraces = kind === '{' || (scan.open.at(-1)?.kind === '{' ? true : (scan.open.at(-1)?.inBraces ?? false));
  scan.open.push({ kind, from, count, bars: [], inBraces });
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
      bars: top.bars,
    });
    top.count -= matched;
    top.bars = [];
    if (top.count < 2) scan.open.pop();
    at += matched;
    left -= matched;
  }
}

function closeLink(scan: Scan, at: number): void {
  const top = scan.open.at(-1);
  if (top?.kind !== '[') return;
  scan.open.pop();
  add(scan, { kind: 'link', from: top.from, to: at + 2, bars: top.bars });
}

function dropLinks(scan: Scan): void {
  while (scan.open.at(-1)?.kind === '[') scan.open.pop();
}

function takeTag(scan: Scan, word: string, at: number): number {
  if (word === '<!--') return takeComment(scan, at);
  const tag = tagAt(scan.text, at);
  if (tag === undefined) return at + word.length;
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
    while (top !== undefined && top.kind !== '<') top = scan.open.pop();
    scan.ends.pop();
    if (top !== undefined) add(scan, top.construct);
  }
}

function add(scan: Scan, construct: Construct): void {
  if (scan.open.length < deepest) scan.found.push(construct);
  else scan.cappedAt ??= construct.from;
}

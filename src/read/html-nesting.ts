// Looks over a page's tags before it is parsed: how deep they nest, and whether each is closed where it should be.

export interface Nesting {
  /** Where the page begins to nest deeper than the limit; its length when it never does. */
  readonly end: number;
  /** Every tag is closed in its place and stands where it may, so that every parser makes the same of it. */
  readonly isRegular: boolean;
  /** Elements to repair, times how many of those that parsers reopen (`b`, `font`) were open at once. */
  readonly repairs: number;
}

/** Elements inside one another that are read; pages that people read have some dozens. */
export const depthLimit = 1_000;

/** The sum of a tag's letters, which stands for its name: comparing numbers needs no text cut out of the page. */
type TagCode = number;

const codesOf = (names: string): ReadonlySet<TagCode> => new Set(names.split(' ').map((name) => codeOf(name)));

const voids = codesOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const rawTexts = new Map(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'].map(named));
const formatting = codesOf('a b big code em font i nobr s small strike strong tt u');
const closesParagraph = codesOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li dd dt main menu nav ol p pre section summary table ul xmp',
);
const scopes = codesOf('table td th caption button object');
const tableParts = codesOf('table tbody thead tfoot tr');
const inTables = codesOf('caption colgroup col tbody thead tfoot tr td th script style template');
const inHead = codesOf('title meta link script style base noscript template');
const paragraph = codeOf('p');
const anchor = codeOf('a');
const head = codeOf('head');
const pageParts = codesOf('html head body');
/** Start tags that end an element which still stands open right around them. */
const closedBy: ReadonlyMap<TagCode, ReadonlySet<TagCode>> = new Map([
  ...[...closesParagraph].map((code) => [code, codesOf('p')] as const),
  [codeOf('li'), codesOf('li p')],
  [codeOf('dt'), codesOf('dt dd p')],
  [codeOf('dd'), codesOf('dt dd p')],
  [codeOf('td'), codesOf('td th p li dd dt')],
  [codeOf('th'), codesOf('td th p li dd dt')],
  [codeOf('tr'), codesOf('td th p li dd dt tr')],
  [codeOf('tbody'), codesOf('td th tr tbody thead tfoot')],
  [codeOf('option'), codesOf('option')],
]);

function named(name: string): readonly [TagCode, string] {
  return [codeOf(name), name];
}

function codeOf(name: string): TagCode {
  let code = 0;
  for (let at = 0; at < name.length; at += 1) code = (code * 31 + (name.charCodeAt(at) | 32)) | 0;
  return code;
}

interface Scan {
  readonly text: string;
  readonly open: TagCode[];
  /** For each open element, whether a paragraph (1) or an anchor (2) is open around its content. */
  readonly around: number[];
  readonly seenParts: Set<TagCode>;
  at: number;
  faults: number;
  openFormatting: number;
  mostFormatting: number;
}

/** One pass over the tags, in time linear to the text. */
export function scanNesting(text: string): Nesting {
  const scan: Scan = {
    text,
    open: [],
    around: [],
    seenParts: new Set(),
    at: 0,
    faults: 0,
    openFormatting: 0,
    mostFormatting: 0,
  };
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', scan.at)) {
    if (hasStrayText(scan, start)) scan.faults += 1;
    if (scan.open.length > depthLimit) return { end: start, isRegular: false, repairs: 0 };
    readMarkup(scan, start);
  }
  const isRegular = scan.faults === 0 && scan.open.length === 0;
  return { end: text.length, isRegular, repairs: scan.faults * (scan.mostFormatting + 1) };
}

/** Whether words stand between the rows of a table, where parsers do not leave them. */
function hasStrayText({ text, open, at }: Scan, end: number): boolean {
  const parent = open.at(-1);
  if (parent === undefined || !tableParts.has(parent)) return false;
  for (let here = at; here < end; here += 1) if (text.charCodeAt(here) > 32) return true;
  return false;
}

function readMarkup(scan: Scan, start: number): void {
  const { text } = scan;
  const next = text.charCodeAt(start + 1);
  if (isLetter(next)) readStartTag(scan, start + 1);
  else if (next === slash && isLetter(text.charCodeAt(start + 2))) readEndTag(scan, start + 2);
  else if (text.startsWith('<!--', start)) skipPast(scan, '-->', start + 2);
  else if (next === slash || next === exclamation || next === question) skipDeclaration(scan, start);
  else scan.at = start + 1;
}

/** Only a page's type is declared in HTML; what parsers make of others differs. */
function skipDeclaration(scan: Scan, start: number): void {
  if (!/^<!doctype\s/iu.test(scan.text.slice(start, start + 10))) scan.faults += 1;
  skipPast(scan, '>', start);
}

function skipPast(scan: Scan, mark: string, from: number): void {
  if (!scan.text.includes(mark, from)) scan.faults += 1;
  scan.at = after(scan.text, mark, from);
}

const slash = 47;
const exclamation = 33;
const question = 63;

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function readStartTag(scan: Scan, start: number): void {
  const code = readName(scan, start);
  skipAttributes(scan);
  closeBefore(scan, code);
  if (isMisplaced(scan, code)) scan.faults += 1;
  if (voids.has(code)) return;
  const raw = rawTexts.get(code);
  if (raw === undefined) push(scan, code);
  else skipRawText(scan, raw);
}

function readName(scan: Scan, start: number): TagCode {
  const { text } = scan;
  let code = 0;
  let at = start;
  for (let char = text.charCodeAt(at); char > 32 && char !== 62 && char !== slash; char = text.charCodeAt(at)) {
    code = (code * 31 + (char | 32)) | 0;
    at += 1;
  }
  scan.at = at;
  return code;
}

/** To the end of the tag, quoted values passed over as the HTML standard has it. */
function skipAttributes(scan: Scan): void {
  const { text } = scan;
  let at = scan.at;
  for (let char = text.charCodeAt(at); at < text.length && char !== 62; char = text.charCodeAt(at)) {
    at = char === 61 ? skipValue(text, at + 1) : at + 1;
  }
  if (at >= text.length) scan.faults += 1;
  scan.at = at + 1;
}

function skipValue(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  const quote = text.charAt(at);
  if (quote === '"' || quote === "'") return after(text, quote, at + 1);
  for (let char = text.charCodeAt(at); char > 32 && char !== 62; char = text.charCodeAt(at)) at += 1;
  return at;
}

function skipRawText(scan: Scan, name: string): void {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  end.lastIndex = scan.at;
  const found = end.exec(scan.text);
  if (found === null) scan.faults += 1;
  scan.at = found === null ? scan.text.length : after(scan.text, '>', found.index);
}

function closeBefore(scan: Scan, code: TagCode): void {
  const closed = closedBy.get(code);
  if (closed === undefined) return;
  for (let top = scan.open.at(-1); top !== undefined && closed.has(top); top = scan.open.at(-1)) {
    scan.faults += 1;
    pop(scan);
  }
}

function isMisplaced({ open, around, seenParts }: Scan, code: TagCode): boolean {
  const parent = open.at(-1);
  if (pageParts.has(code)) return seenParts.size === seenParts.add(code).size || open.length > 1;
  if (parent === undefined) return false;
  if (tableParts.has(parent)) return !inTables.has(code);
  if (parent === head) return !inHead.has(code);
  const inside = around.at(-1) ?? 0;
  return ((inside & 1) === 1 && closesParagraph.has(code)) || ((inside & 2) === 2 && code === anchor);
}

function push(scan: Scan, code: TagCode): void {
  const above = scopes.has(code) ? 0 : (scan.around.at(-1) ?? 0);
  scan.open.push(code);
  scan.around.push(above | (code === paragraph ? 1 : code === anchor ? 2 : 0));
  if (!formatting.has(code)) return;
  scan.openFormatting += 1;
  scan.mostFormatting = Math.max(scan.mostFormatting, scan.openFormatting);
}

function pop(scan: Scan): void {
  scan.around.pop();
  const code = scan.open.pop();
  if (code !== undefined && formatting.has(code)) scan.openFormatting -= 1;
}

function readEndTag(scan: Scan, start: number): void {
  const code = readName(scan, start);
  skipAttributes(scan);
  const depth = scan.open.lastIndexOf(code);
  if (depth !== scan.open.length - 1 || depth === -1) scan.faults += 1;
  while (depth !== -1 && scan.open.length > depth) pop(scan);
}

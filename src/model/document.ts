// A read page, the same for every format: sections with blocks in source order, each node with its position.

/** Where a node stands: a line and column (both from 1) of a text, or a CSS path and nearest anchor of a page. */
export type Position =
  | { readonly kind: 'text'; readonly line: number; readonly column: number }
  | { readonly kind: 'element'; readonly path: string; readonly anchor: string };

/** A citation mark such as `[11]`; `offset` counts UTF-16 units of the value, where the mark was taken out. */
export interface FootnoteReference {
  /** The number a reader sees. */
  readonly label: string;
  readonly offset: number;
  /** Group of references such as `note`; absent for the page's own numbered references. */
  readonly group?: string;
}

/** A link over `value.slice(offset, end)`. */
export interface Link {
  readonly offset: number;
  readonly end: number;
  readonly url: string;
}

/** A flag or icon before `value[offset]`; the words are evidence of a place. */
export interface Image {
  readonly offset: number;
  readonly alt: string;
}

/** Inline content: the words alone, with marks, links and icons kept apart at their offsets. */
export interface Phrasing {
  readonly value: string;
  readonly position: Position;
  readonly footnoteReferences: readonly FootnoteReference[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: Phrasing;
}

/** A bulleted, numbered or definition list; nested lists hang on their item. */
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly content: Phrasing;
  readonly children: readonly List[];
  /** The term that a definition list's item explains. */
  readonly term?: Phrasing;
}

/** One cell of a rectangle whose spans are resolved; an inherited cell repeats one from above or from the left. */
export interface Cell {
  readonly content: Phrasing;
  readonly header: boolean;
  readonly inherited: 'none' | 'above' | 'left';
  /** Tables inside the cell; they are also blocks of their own, after the table that holds them. */
  readonly tables?: readonly Table[];
}

/** A rectangle of cells; the first `headerRows` rows name the columns. */
export interface Table {
  readonly kind: 'table';
  readonly caption: Phrasing | undefined;
  readonly headerRows: number;
  readonly rows: readonly (readonly Cell[])[];
}

/** A table whose cells were run together: its lines as they stand, a header line included; splitting is extraction. */
export interface FlatTable {
  readonly kind: 'flatTable';
  readonly lines: readonly Phrasing[];
}

/** An infobox whose labels and values were run together, a row a line. */
export interface FlatInfobox {
  readonly kind: 'flatInfobox';
  readonly title: Phrasing;
  readonly lines: readonly Phrasing[];
}

/** An infobox whose labels and values are known apart. */
export interface Infobox {
  readonly kind: 'infobox';
  readonly title: Phrasing;
  readonly rows: readonly InfoboxField[];
}

export interface InfoboxField {
  readonly label: Phrasing;
  readonly value: Phrasing;
}

/** A numbered reference list. */
export interface References {
  readonly kind: 'references';
  readonly group?: string;
  readonly items: readonly Reference[];
}

export interface Reference {
  /** The number a reader sees. */
  readonly label: string;
  readonly content: Phrasing;
  /** Name given in the wikitext. */
  readonly name?: string;
  /** Fields of a citation template, as written: `title`, `author`, `date`, `archive-date`, `url` … */
  readonly fields?: ReadonlyMap<string, string>;
}

/** Words about the page itself (licence footer, site notice): kept, never taken for content. */
export interface Notice {
  readonly kind: 'notice';
  readonly content: Phrasing;
}

export type Block = Paragraph | List | Table | FlatTable | FlatInfobox | Infobox | References | Notice;

/** A heading with what stands under it, before the next heading of the same or a higher rank. */
export interface Section {
  readonly heading: Phrasing | undefined;
  /** 0 for the page itself, 1 and deeper for its headings. */
  readonly depth: number;
  readonly children: readonly Block[];
  readonly sections: readonly Section[];
}

/** How a page was written before it was read. */
export type DocumentFormat = 'flat-text' | 'html' | 'wikitext' | 'markdown' | 'rendered-text';

export interface Document {
  readonly format: DocumentFormat;
  readonly title: string;
  /** BCP 47 code of the language its words are in; `und` when it could not be told. */
  readonly language: string;
  readonly root: Section;
}

/** A block with the headings above it, outermost first. */
export interface PlacedBlock {
  readonly block: Block;
  readonly headings: readonly Phrasing[];
}

/** All blocks of a section and those below it, in source order. */
export function placedBlocks(section: Section, above: readonly Phrasing[] = []): readonly PlacedBlock[] {
  const headings = section.heading === undefined ? above : [...above, section.heading];
  const own = section.children.map((block) => ({ block, headings }));
  return [...own, ...section.sections.flatMap((child) => placedBlocks(child, headings))];
}

/** A position as the dataset and messages show it: `14:3` or a CSS path. */
export function formatPosition(position: Position): string {
  return position.kind === 'text' ? `${position.line}:${position.column}` : position.path;
}

/**
 * The words between two offsets, white space at both ends taken off, with the marks that belong to them: a mark
 * follows what it stands on, so one at `from` belongs to the words before, one at `to` to these.
 */
export function slicePhrasing(content: Phrasing, from: number, to: number): Phrasing {
  const raw = content.value.slice(from, to);
  const start = from + (raw.length - raw.trimStart().length);
  const end = Math.max(start, from + raw.trimEnd().length);
  const marks = content.footnoteReferences.filter(({ offset }) => ownsMark(offset, from, to));
  return {
    value: content.value.slice(start, end),
    position: shift(content, start),
    footnoteReferences: marks.map((mark) => ({ ...mark, offset: clamp(mark.offset - start, end - start) })),
    links: content.links.filter((link) => link.offset < end && link.end > start).map((link) => moved(link, start, end)),
    images: content.images
      .filter(({ offset }) => offset >= from && (offset < end || offset === from))
      .map((image) => ({ ...image, offset: clamp(image.offset - start, end - start) })),
  };
}

function ownsMark(offset: number, from: number, to: number): boolean {
  return offset <= to && (offset > from || (from === 0 && offset === 0));
}

function moved(link: Link, start: number, end: number): Link {
  return { ...link, offset: clamp(link.offset - start, end - start), end: clamp(link.end - start, end - start) };
}

function shift(content: Phrasing, start: number): Position {
  const { position } = content;
  if (position.kind !== 'text') return position;
  const taken = content.footnoteReferences.filter(({ offset }) => offset <= start && start > 0);
  const marks = taken.reduce((sum, { label }) => sum + label.length + 2, 0);
  return { ...position, column: position.column + start + marks };
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}

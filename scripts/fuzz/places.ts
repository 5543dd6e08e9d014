// Whether everything that was read from a page stands somewhere in it.
import { load } from 'cheerio';
import {
  type Block,
  type Document,
  formatPosition,
  type ListItem,
  type Phrasing,
  type Section,
} from '../../src/model/document.ts';

/** Most paths that are looked up in one page: each lookup walks it. */
const pathLimit = 60;

/** The places that the text has not: lines and columns beyond it, paths that lead to none or several of its elements. */
export function strayPlaces(places: readonly string[], text: string): readonly string[] {
  const lines = places.filter((place) => lineAndColumn.test(place));
  const paths = places.filter((place) => place !== '' && !lineAndColumn.test(place));
  return [...strayLines(lines, text), ...strayPaths(paths, text)];
}

const lineAndColumn = /^(-?\d+):(-?\d+)$/u;

/** A column counts on through the lines of a paragraph, but not beyond the text. */
function strayLines(places: readonly string[], text: string): readonly string[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return places.filter((place) => {
    const [, line, column] = lineAndColumn.exec(place) ?? [];
    const start = starts[Number(line) - 1];
    return start === undefined || Number(column) < 1 || start + Number(column) - 1 > text.length;
  });
}

function strayPaths(places: readonly string[], text: string): readonly string[] {
  const paths = [...new Set(places)];
  const step = Math.max(1, Math.ceil(paths.length / pathLimit));
  if (paths.length === 0) return [];
  const page = load(text).root();
  return paths.filter((path, at) => at % step === 0 && page.find(path).length !== 1);
}

/** The places of everything in the document. */
export function placesIn({ root }: Document): readonly string[] {
  return sectionPhrasings(root).map(({ position }) => formatPosition(position));
}

function sectionPhrasings({ heading, children, sections }: Section): readonly Phrasing[] {
  return [
    ...(heading === undefined ? [] : [heading]),
    ...children.flatMap(blockPhrasings),
    ...sections.flatMap(sectionPhrasings),
  ];
}

function blockPhrasings(block: Block): readonly Phrasing[] {
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return [block.content];
    case 'list':
      return block.items.flatMap(itemPhrasings);
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [block.caption]),
        ...block.rows.flatMap((row) => row.map(({ content }) => content)),
      ];
    case 'flatTable':
      return block.lines;
    case 'flatInfobox':
      return [block.title, ...block.lines];
    case 'infobox':
      return [block.title, ...block.rows.flatMap(({ label, value }) => [label, value])];
    case 'references':
      return block.items.map(({ content }) => content);
  }
}

function itemPhrasings({ content, children, term }: ListItem): readonly Phrasing[] {
  return [content, ...(term === undefined ? [] : [term]), ...children.flatMap(blockPhrasings)];
}

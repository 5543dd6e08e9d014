// Pieces of inline content put together and taken apart: nothing, several as one, the words under a link.
import type { Phrasing, Position } from '../model/document.ts';

/** Inline content without words, at a place. */
export function noWords(position: Position): Phrasing {
  return { value: '', position, footnoteReferences: [], links: [], images: [] };
}

/** Words that stand somewhere else, without marks or links. */
export function wordsAt(value: string, position: Position): Phrasing {
  return { ...noWords(position), value };
}

/** The parts with the glue between them, each mark, link and image on its own word still; parts without words only give these. */
export function joinPhrasings(parts: readonly Phrasing[], glue: string): Phrasing {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? noWords({ kind: 'text', line: 0, column: 0 });
  return parts.slice(1).reduce((sum, part) => joinTwo(sum, part, glue), first);
}

function joinTwo(a: Phrasing, b: Phrasing, glue: string): Phrasing {
  const between = a.value === '' || b.value === '' ? '' : glue;
  const base = a.value.length + between.length;
  return {
    value: a.value + between + b.value,
    position: a.value === '' ? b.position : a.position,
    footnoteReferences: [...a.footnoteReferences, ...b.footnoteReferences.map((mark) => moved(mark, base))],
    links: [...a.links, ...b.links.map((link) => ({ ...moved(link, base), end: link.end + base }))],
    images: [...a.images, ...b.images.map((image) => moved(image, base))],
  };
}

function moved<Part extends { readonly offset: number }>(part: Part, by: number): Part {
  return { ...part, offset: part.offset + by };
}

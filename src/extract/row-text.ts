// Lines of a run-together table as one row, and pieces of it back with their own positions.
import { type Phrasing, type Position, slicePhrasing } from '../model/document.ts';
import { atomsOf } from './atoms.ts';
import type { RowText } from './table-model.ts';
import type { Vocabulary } from './vocabulary.ts';
import { runsOf } from './word-runs.ts';
import { weighWords } from './word-weights.ts';

/** The lines as one row, line breaks kept as such. */
export function rowText(lines: readonly Phrasing[], vocabulary: Vocabulary): RowText {
  const content = joinLines(lines);
  const atoms = atomsOf(content, vocabulary.months);
  return {
    lines,
    content,
    atoms,
    weights: weighWords(atoms, content.value, vocabulary),
    runs: runsOf(atoms),
    known: new Map(),
    pairs: new Map(),
  };
}

function joinLines(lines: readonly Phrasing[]): Phrasing {
  const [first] = lines;
  if (first === undefined || lines.length === 1) return first ?? nothing;
  let value = '';
  const footnoteReferences = [];
  const links = [];
  const images = [];
  for (const line of lines) {
    const base = value === '' ? 0 : value.length + 1;
    value = value === '' ? line.value : `${value}\n${line.value}`;
    footnoteReferences.push(...line.footnoteReferences.map((mark) => ({ ...mark, offset: mark.offset + base })));
    links.push(...line.links.map((link) => ({ ...link, offset: link.offset + base, end: link.end + base })));
    images.push(...line.images.map((image) => ({ ...image, offset: image.offset + base })));
  }
  return { value, position: first.position, footnoteReferences, links, images };
}

const nothing: Phrasing = {
  value: '',
  position: { kind: 'text', line: 0, column: 0 },
  footnoteReferences: [],
  links: [],
  images: [],
};

/** Pieces `from` … `to - 1` as phrasing: the words, their marks, and the position of the first of them. */
export function sliceRow(row: RowText, from: number, to: number): Phrasing {
  const start = row.atoms[from]?.start ?? row.content.value.length;
  const end = from === to ? start : (row.atoms[to]?.start ?? row.content.value.length);
  if (from === to) return { ...nothing, position: positionAt(row, start) };
  return { ...slicePhrasing(row.content, from === 0 ? 0 : start, end), position: positionAt(row, start) };
}

/** Line and column of an offset into the row; columns count the citation marks that were taken out. */
function positionAt(row: RowText, offset: number): Position {
  let base = 0;
  for (const line of row.lines) {
    if (offset <= base + line.value.length) return columnAt(line, offset - base);
    base += line.value.length + 1;
  }
  return row.content.position;
}

function columnAt({ position, footnoteReferences }: Phrasing, offset: number): Position {
  if (position.kind !== 'text') return position;
  const before = footnoteReferences.filter((mark) => mark.offset <= offset && offset > 0);
  const width = before.reduce((sum, { label }) => sum + label.length + 2, 0);
  return { ...position, column: position.column + offset + width };
}

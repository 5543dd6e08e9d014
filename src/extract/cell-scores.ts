// How well a piece of a row fits a column: by the column's role, and by what the other rows have in it.
import { findPlace } from '../gazetteer/places.ts';
import type { ColumnRole } from '../languages/language.ts';
import { abbreviationShape } from './abbreviation.ts';
import { isBlankWord, shapeScore } from './shape-scores.ts';
import type { ColumnHabits, RowText, TableModel } from './table-model.ts';
import { foldWords, type Vocabulary } from './vocabulary.ts';
import { nameScore, notesScore, type Span, weightOf } from './word-scores.ts';

/** The most pieces a cell of the role is made of; looking further would only cost time. */
export function pieceLimit(role: ColumnRole): number {
  return limits.get(role) ?? 400;
}

const limits: ReadonlyMap<ColumnRole, number> = new Map([
  ['place', 12],
  ['abbreviation', 5],
  ['seats', 28],
  ['seats_lower', 16],
  ['seats_upper', 16],
  ['government', 8],
  ['date', 14],
  ['joined', 14],
  ['left', 14],
  ['term', 24],
  ['number', 12],
  ['ordinal', 8],
  ['name', 32],
  ['native_name', 32],
  ['person', 16],
  ['party', 24],
  ['constituency', 24],
  ['citation', 4],
]);

/** Pieces of a row that would be the cell of a column. */
export interface CellSpan extends Span {
  readonly column: number;
}

/** Fitness of the pieces for the column; an empty cell is judged by how often the column is empty. */
export function cellScore(row: RowText, span: CellSpan, model: TableModel): number {
  const role = model.roles[span.column] ?? 'text';
  if (span.from === span.to) return emptyScore(role, model.habits?.[span.column], model);
  return roleScore(role, { row, span, model }) + lineBreaks(role, row, span);
}

interface Candidate {
  readonly row: RowText;
  readonly span: Span;
  readonly model: TableModel;
}

/** A column that is always filled does not like to be empty; names must be there. */
function emptyScore(role: ColumnRole, habits: ColumnHabits | undefined, model: TableModel): number {
  if (role === 'name' || role === 'person') return -6;
  if (role === 'place' && !model.inherits) return -3;
  if (habits === undefined) return -0.4;
  return Math.max(-4, Math.log(1.02 - habits.fill));
}

function roleScore(role: ColumnRole, candidate: Candidate): number {
  const { row, span, model } = candidate;
  const { vocabulary } = model;
  switch (role) {
    case 'place':
      return placeScore(candidate);
    case 'name':
    case 'native_name':
      return nameScore(row, span, vocabulary) - repeated(row, span, model) * 0.3;
    case 'person':
      return nameScore(row, span, vocabulary) * 0.8 + personLength(row, span) + givenNameScore(row, span);
    case 'party':
    case 'constituency':
    case 'kind':
    case 'status':
      return recurringScore(candidate);
    case 'abbreviation':
      return abbreviationScore(cellText(row, span), vocabulary);
    case 'government':
      return governmentScore(cellText(row, span), row.atoms[span.from]?.folded ?? '', vocabulary);
    case 'notes':
      return notesScore(row, span, vocabulary);
    case 'ideology':
    case 'text':
      return openText(candidate);
    case 'ignored':
      return openText(candidate) - 2.5;
    default:
      return isShort(row, span) ? shapeScore(role, spacedText(row, span), vocabulary) : -9;
  }
}

/** Dates, numbers and addresses are few words: a longer piece need not be looked at. */
function isShort({ atoms }: RowText, { from, to }: Span): boolean {
  return (atoms[to - 1]?.end ?? 0) - (atoms[from]?.start ?? 0) <= 120;
}

/** Whether a cell of the column can begin with the piece at all, told by that piece alone. */
export function mayBegin(
  { atoms, weights }: RowText,
  { column, from }: { readonly column: number; readonly from: number },
  { roles, inherits, vocabulary }: TableModel,
): boolean {
  const role = roles[column] ?? 'text';
  const first = atoms[from];
  if (first === undefined || isBlankWord(first.text)) return true;
  if (numeric.has(role)) return first.shape === 'number' || first.shape === 'sign';
  if (role === 'place') return !inherits || (weights.places[from]?.length ?? 0) > 0;
  if (role === 'government') return vocabulary.governmentStarts.has(first.folded);
  return true;
}

const numeric: ReadonlySet<ColumnRole> = new Set(['seats', 'seats_lower', 'seats_upper', 'number']);

/** The words of the pieces as they stand. */
export function cellText({ atoms, content }: RowText, { from, to }: Span): string {
  return content.value.slice(atoms[from]?.start ?? 0, atoms[to - 1]?.end ?? 0);
}

/** The same with a space at every cut where nothing stood: `1936 July` for `1936July`. */
function spacedText(row: RowText, { from, to }: Span): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const atom = row.atoms[at];
    if (atom === undefined) continue;
    const gap = at === from || atom.cut === 'soft' ? '' : atom.cut === 'line' ? '\n' : ' ';
    text += gap + atom.text;
  }
  return text;
}

/** A known place counts; after a flag it is sure, and where countries carry flags a bare one is none. */
function placeScore({ row, span, model }: Candidate): number {
  const place = row.weights.places[span.from]?.find(({ to }) => to === span.to);
  if (place === undefined) return isBlankWord(cellText(row, span)) ? 0 : -6;
  if (row.weights.flags[span.from] === true) return 9;
  return model.flagged && place.scope === 'country' ? -3 : 5;
}

function recurringScore({ row, span, model }: Candidate): number {
  const text = cellText(row, span);
  if (isBlankWord(text)) return 0.5;
  const dates = 3 * weightOf(row.weights.dateSums, span.from, span.to);
  const people = hasPeople(model) ? 0.8 * weightOf(row.weights.givenSums(), span.from, span.to) : 0;
  return nameScore(row, span, model.vocabulary) * 0.4 + repeated(row, span, model) - dates - people;
}

function hasPeople({ roles }: TableModel): boolean {
  return roles.includes('person');
}

function abbreviationScore(text: string, { descriptors }: Vocabulary): number {
  if (isBlankWord(text)) return 0.5;
  const shape = abbreviationShape(text);
  if (shape < -2) return shape;
  const known = findPlace(text) !== undefined ? 2 : descriptors.has(foldWords(text)) ? 1 : 0;
  return shape - known - 0.6;
}

function governmentScore(text: string, first: string, { governments, governmentStarts }: Vocabulary): number {
  if (!governmentStarts.has(first)) return isBlankWord(text) ? 0.5 : -6;
  const folded = foldWords(text);
  if (governments.has(folded)) return 5 + 0.1 * folded.split(' ').length;
  return isBlankWord(text) ? 0.5 : -6;
}

function personLength({ weights }: RowText, span: Span): number {
  const words = weightOf(weights.wordSums, span.from, span.to);
  const numbers = weightOf(weights.wordSums, span.from, span.to) - weightOf(weights.letterSums, span.from, span.to);
  if (numbers > 0) return -2 * numbers;
  return words <= 1 ? -1.2 : words === 2 ? 0.9 : words === 3 ? 0.4 : -0.5 * (words - 3);
}

/** A person's name begins with a given name; one that comes later began another cell. */
function givenNameScore({ weights }: RowText, { from, to }: Span): number {
  const givenSums = weights.givenSums();
  const first = weightOf(givenSums, from, from + 1);
  const later = weightOf(givenSums, from + 1, to);
  return first > 0 ? 1.4 : later > 0 ? -1 : 0;
}

/**
 * In how many rows the words stand, as a power of two, for columns whose values come again and again. Words that
 * always go on with the same next word are half a value: "Progressive" of "Progressive Conservative".
 */
function repeated({ weights: { runs } }: RowText, { from, to }: Span, { rowsWith, rowCount }: TableModel): number {
  const run = runs[from]?.[to - from - 1];
  if (rowCount < 4 || run === undefined) return -0.3;
  const rows = rowsWith.get(run) ?? 1;
  if (rows < 2) return -0.3;
  const longer = runs[from]?.[to - from];
  if (longer !== undefined && (rowsWith.get(longer) ?? 0) * 5 >= rows * 4) return -0.3;
  return Math.min(4, Math.log2(rows)) + 0.15 * (to - from - 1);
}

function openText({ row, span, model }: Candidate): number {
  const text = cellText(row, span);
  if (isBlankWord(text)) return 0.5;
  const { vocabulary } = model;
  const shape = Math.max(nameScore(row, span, vocabulary) * 0.25, notesScore(row, span, vocabulary) * 0.25, -0.5);
  return shape + Math.max(0, repeated(row, span, model) * 0.5);
}

/** Line breaks belong into lists of seats and before remarks in brackets, less into texts, hardly into names. */
function lineBreaks(role: ColumnRole, { weights }: RowText, { from, to }: Span): number {
  const breaks = weightOf(weights.breakSums, from + 1, to);
  if (breaks === 0) return 0;
  return -breaks * (role.startsWith('seats') ? 0 : role === 'notes' || role === 'text' || role === 'ignored' ? 2.5 : 3);
}
